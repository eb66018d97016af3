"""What the book needs and no extension has: Jupyter's links, equations that need no network, and pictures that wait until they are seen."""

import re
from html import escape
from urllib.parse import unquote

from docutils import nodes

TO_HEADING = re.compile(r"\]\(([^()\s#]*\.ipynb)?#([^()\s]+)\)")

def link(match):
    """Jupyter keeps a heading as it is but for its blanks; MyST has it as GitHub does."""
    heading = re.sub(r"[^\w\- ]", "", unquote(match[2]).lower())
    return f"]({match[1] or ''}#{heading})"


def to_notebook(match):
    return link(match) if match[1] else match[0]


def links_as_myst(app, docname, source):
    is_notebook = str(app.env.doc2path(docname)).endswith(".ipynb")
    source[0] = TO_HEADING.sub(link if is_notebook else to_notebook, source[0])


def inline(translator, node):
    translator.body.append(f'<span class="math">{escape(node.astext())}</span>')
    raise nodes.SkipNode


def block(translator, node):
    translator.body.append(f'<div class="math equation" tabindex="0">{escape(node.astext())}</div>\n')
    raise nodes.SkipNode


def wait_until_seen(app, doctree, docname):
    """The first picture of a page may be on the first screen; the others are loaded when they come near. Paper has them all."""
    if app.builder.name != "html":
        return
    for image in list(doctree.findall(nodes.image))[1:]:
        image["loading"] = "lazy"


def style_for_print(app):
    if app.builder.name == "singlehtml":
        app.add_css_file("print.css")


def setup(app):
    app.add_html_math_renderer("katex", (inline, None), (block, None))
    app.connect("builder-inited", style_for_print)
    app.connect("source-read", links_as_myst)
    app.connect("doctree-resolved", wait_until_seen)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
