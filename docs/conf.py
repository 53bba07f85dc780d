"""Sphinx configuration. The build asks nothing of the network, and its warnings are errors (`-W`)."""

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

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_merge_streams = True
