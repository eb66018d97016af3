"""The book's settings: Sphinx with MyST over Markdown and executed notebooks, without a network."""

import sys
from pathlib import Path

from sphinxcontrib import katex

sys.path.insert(0, str(Path(__file__).parent))

project = "Occam"
author = "the authors of Occam"
html_title = "Occam: a course on regularization"
language = "en"

extensions = ["myst_nb", "sphinxcontrib.bibtex", "sphinx_copybutton", "sphinx_design", "occam_book"]
exclude_patterns = ["originals"]

myst_enable_extensions = ["amsmath", "colon_fence", "deflist", "dollarmath"]
myst_heading_anchors = 4
# Lessons are written for Jupyter, where a part may go from its title to the third level.
suppress_warnings = ["myst.header"]

bibtex_bibfiles = ["references.bib"]

nb_execution_mode = "off"
nb_render_markdown_format = "myst"
nb_code_prompt_show = "Show what it gives"
nb_code_prompt_hide = "Hide what it gives"

html_math_renderer = "katex"
html_theme = "furo"
html_static_path = ["_static", str(Path(katex.__file__).with_name("katex.min.js"))]
html_css_files = ["book.css"]
html_js_files = [("katex.min.js", {"defer": "defer"}), ("book.js", {"defer": "defer"})]
html_copy_source = False
html_show_sourcelink = False
html_show_sphinx = False
html_show_copyright = False
html_use_index = False
html_scaled_image_link = False
# A summary is fetched, which a page that was opened as a file may not do.
html_show_search_summary = False
html_theme_options = {
    "navigation_with_keys": True,
    "light_css_variables": {"color-brand-primary": "#0b5cad", "color-brand-content": "#0b5cad"},
    "dark_css_variables": {"color-brand-primary": "#7ab8ff", "color-brand-content": "#7ab8ff"},
}
copybutton_selector = ".cell_input pre, .highlight-bash pre, .highlight-java pre, .highlight-default pre"
