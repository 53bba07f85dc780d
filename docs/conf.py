"""Sphinx configuration. The build asks nothing of the network, nor do the pages; warnings are errors (`-W`)."""

import re
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

from tipreport import __version__

project = "tipreport"
author = "tipreport contributors"
project_copyright = "tipreport contributors"
version = release = __version__

extensions = ["myst_nb", "sphinx.ext.autodoc"]
exclude_patterns = ["_build", "jupyter_execute"]
html_theme = "furo"
html_title = f"tipreport {release}"
html_show_sourcelink = False

# Docstrings put code in single backticks.
default_role = "code"
autodoc_default_options = {"members": True, "undoc-members": True}
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
python_maximum_signature_line_length = 88

# What a signature names of ours must be on a page. Other packages' names lead nowhere, since nothing is fetched.
nitpicky = True
nitpick_ignore_regex = [(r"py:.*", r"(?!tipreport\.(?:model|source|errors)\b).*")]

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_execution_timeout = 120
nb_merge_streams = True
# No output of our notebooks needs a script; widgets would be fetched from elsewhere.
nb_ipywidgets_js = {}

# `<script src="https://...`, `<img src="//...`, `<link rel="stylesheet" href="https://...`; a link to follow is none
FETCHED = re.compile(
    r"""<(?:script|img|iframe|source|video|audio|embed|object)\b[^>]*?\b(?:src|data)\s*=\s*["']?(?:https?:)?//[^>]*"""
    r"""|<link\b(?![^>]*\brel\s*=\s*["']?(?:canonical|next|prev))[^>]*?\bhref\s*=\s*["']?(?:https?:)?//[^>]*"""
)
# `@import url(https://...`, `url("//...`
FETCHED_BY_STYLE = re.compile(r"""(?:@import\s+|url\()\s*["']?(?:https?:)?//[^)"';]*""")


def no_outside_request(app: Sphinx, error: Exception | None) -> None:
    """Refuse pages that would fetch something from another place than the site itself."""
    if error is not None or app.builder.format != "html":
        return
    for pattern, looked_at in ((FETCHED, "*.html"), (FETCHED_BY_STYLE, "*.css")):
        for path in Path(app.outdir).rglob(looked_at):
            if found := pattern.search(path.read_text("utf-8")):
                raise ExtensionError(f"{path} fetches from outside: {found[0]}")


def setup(app: Sphinx) -> None:
    """Hook in."""
    app.connect("build-finished", no_outside_request)
