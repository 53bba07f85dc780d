"""The way out: plain rows, HTML, terminal, files. Each module is imported when it is used."""
