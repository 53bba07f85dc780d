"""The checks of one report, one module a kind. The table that runs them is `tipreport.compare.check.CHECKS`."""
