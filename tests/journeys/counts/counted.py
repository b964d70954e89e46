"""Run as a script: a Kring whose library holds one method, in which everything is counted in secret."""

from pathlib import Path

from server.cli import main
from server.methods import library

if __name__ == "__main__":
    library.FOLDER = Path(__file__).parent / "shelf"
    main()
