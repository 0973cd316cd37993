"""What users read on and about reports: titles of sheets and columns, and why a file was not written."""

from __future__ import annotations

from impactscreen.messages import Say

TEXTS: dict[str, Say] = {
    "reports.not-written": Say("niet geschreven: {reason}.", "not written: {reason}."),
    "reports.may-hold-notes": Say(
        "bestaat al en kan aantekeningen bevatten; het is niet overschreven.",
        "exists already and may hold notes; it was not overwritten.",
    ),
    "reports.overwrite-hint": Say(
        "Kies met -o een andere naam, of geef --overwrite mee.", "Choose another name with -o, or give --overwrite."
    ),
    "reports.close-file": Say(
        "Staat het bestand nog open in Excel? Sluit het, of kies met -o een andere naam.",
        "Is the file still open in Excel? Close it, or choose another name with -o.",
    ),
    "reports.check-disk": Say(
        "Is er nog ruimte op de schijf en bestaat de map nog?",
        "Is there room on the disk, and does the folder still exist?",
    ),
    "reports.unknown-suffix": Say(
        "het achtervoegsel {suffix} kent impactscreen niet. Kies uit {known:list}.",
        "impactscreen does not know the suffix {suffix}. Choose from {known:list}.",
    ),
}
