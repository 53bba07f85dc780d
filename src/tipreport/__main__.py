"""`python -m tipreport`: the command line."""

import sys

from tipreport.cli import main

if __name__ == "__main__":
    sys.exit(main())
