"""Run as a script: a Kring whose library holds one method, with several decks of cards in a phase."""

from pathlib import Path

from server.cli import main
from server.methods import library

if __name__ == "__main__":
    library.FOLDER = Path(__file__).parent / "shelf"
    main()
