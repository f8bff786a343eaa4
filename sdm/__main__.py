"""`python -m sdm` does what the command `sdm` does."""

from sdm.cli import main

main()
