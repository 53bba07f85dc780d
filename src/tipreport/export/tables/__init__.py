"""What each table holds, one module for each kind of object; `tipreport.export.records` makes the rows."""
