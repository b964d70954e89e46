"""Run as a script: a Kring that reads its methods from the folders of a test."""

import os
from pathlib import Path

from server.cli import main
from server.methods import library

if __name__ == "__main__":
    library.FOLDER = Path(os.environ["SHELVES"]) / "shelf"
    library.EARLIER = Path(os.environ["SHELVES"]) / "earlier"
    main()
