"""The way out: JSON and its schema, plain rows, HTML, files. Each module is imported when it is used."""
