"""`python -m impactscreen`."""

from impactscreen.cli import main

if __name__ == "__main__":
    main()
