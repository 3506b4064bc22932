"""``python -m iku``."""

import sys

from iku.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
