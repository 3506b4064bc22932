"""``python -m iku``."""

import sys

if __name__ == "__main__":
    try:
        # Loading takes a second in which a person may already change their mind.
        from iku.cli.main import main

        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
