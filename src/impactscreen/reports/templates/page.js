"use strict";
// Sorting and filtering on top of a page that reads well without. Every word it shows stands in the page already.
(function () {
  const language = document.documentElement.lang;
  const words = new Intl.Collator(language, { numeric: true, sensitivity: "base" });
  const status = document.createElement("p");
  status.className = "hidden";
  status.setAttribute("role", "status");
  document.querySelector("main").append(status);

  function key(row, column) {
    const cell = row.cells[column];
    return cell.dataset.sort ?? cell.textContent.trim();
  }

  function compare(one, other) {
    const difference = Number(one) - Number(other);
    return one === "" || other === "" || Number.isNaN(difference) ? words.compare(one, other) : difference;
  }

  function sort(table, heading, name) {
    const up = heading.getAttribute("aria-sort") !== "ascending";
    const column = heading.cellIndex;
    const rows = [...table.tBodies[0].rows];
    rows.sort(function (one, other) {
      const order = compare(key(one, column), key(other, column));
      return up ? order : -order;
    });
    table.tBodies[0].append(...rows);
    table.querySelectorAll("th[aria-sort]").forEach((each) => each.removeAttribute("aria-sort"));
    heading.setAttribute("aria-sort", up ? "ascending" : "descending");
    status.textContent = document.body.dataset[up ? "ascending" : "descending"].replace("%1", () => name);
  }

  document.querySelectorAll("table[data-sortable]").forEach(function (table) {
    if (table.tBodies[0].rows.length < 2) return;
    table.querySelectorAll("thead th").forEach(function (heading) {
      const button = document.createElement("button");
      const name = heading.textContent.trim();
      button.type = "button";
      button.className = "sort";
      button.textContent = name;
      button.addEventListener("click", () => sort(table, heading, name));
      heading.replaceChildren(button);
    });
  });

  const form = document.getElementById("filter");
  if (!form) return;
  const shown = form.querySelector("[role=status]");
  const rows = [...document.querySelectorAll("tr[data-item]")].map(function (row) {
    const card = document.getElementById("opportunity-" + row.dataset.item);
    return { row, card, text: (row.textContent + " " + card.textContent).toLocaleLowerCase(language) };
  });

  function fits(each) {
    const chosen = form.elements;
    const facts = each.row.dataset;
    return (
      each.text.includes(chosen.words.value.trim().toLocaleLowerCase(language)) &&
      (!chosen.department.value || facts.department === chosen.department.value) &&
      (!chosen.category.value || facts.category.includes(" " + chosen.category.value + " ")) &&
      (!chosen.route.value || facts.route === chosen.route.value)
    );
  }

  function filter() {
    let count = 0;
    rows.forEach(function (each) {
      const fit = fits(each);
      each.row.hidden = each.card.hidden = !fit;
      count += fit;
    });
    const all = count === rows.length;
    shown.textContent = all ? "" : shown.dataset.shown.replace("%1", count).replace("%2", rows.length);
  }

  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
})();
