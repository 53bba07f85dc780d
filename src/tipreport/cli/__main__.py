"""`python -m tipreport.cli`."""

import sys

from tipreport.cli import main

if __name__ == "__main__":
    sys.exit(main())
