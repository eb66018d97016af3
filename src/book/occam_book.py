"""What the book needs and no extension has: Jupyter's links, equations that need no network, and pictures that wait until they are seen."""

import csv
import re
from functools import lru_cache
from html import escape
from pathlib import Path
from urllib.parse import unquote

from docutils import nodes
from myst_nb.core.render import NbElementRenderer
from sphinx.util.nodes import make_refnode

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


def say_pictures():
    """MyST-NB takes width and height of a picture from its output, but not its words."""
    drawn = NbElementRenderer.render_image

    def said(self, data):
        pictures = drawn(self, data)
        words = data.output_metadata.get(data.mime_type, {}).get("alt")
        for picture in pictures if words else ():
            picture["alt"] = words
        return pictures

    NbElementRenderer.render_image = said


def wait_until_seen(app, doctree, docname):
    """The first picture of a page may be on the first screen; the others are loaded when they come near. Paper has them all."""
    if app.builder.name != "html":
        return
    for image in list(doctree.findall(nodes.image))[1:]:
        image["loading"] = "lazy"


@lru_cache
def glossary():
    """Each word of the glossary in small letters, with its term and definition; and what finds them all, the longest first."""
    with open(Path(__file__).parents[2] / "data" / "glossary.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    words = {word.lower(): row for row in rows for word in (row["interviewer"], row["term"])}
    longest_first = sorted(words, key=len, reverse=True)
    return words, re.compile(r"(?<![\w-])(" + "|".join(map(re.escape, longest_first)) + r")(?![\w-])", re.IGNORECASE)


def is_prose(text):
    """Neither a heading nor code nor a link, nor anything in a fold."""
    kept = (nodes.title, nodes.literal, nodes.literal_block, nodes.reference, nodes.math, nodes.raw)
    node = text.parent
    while node is not None and not isinstance(node, nodes.document):
        if isinstance(node, kept):
            return False
        node = node.parent
    return isinstance(text.parent, (nodes.paragraph, nodes.strong, nodes.emphasis))


def link_terms(app, doctree, docname):
    """In a lesson, the first use of each word of the glossary leads there and says its definition."""
    if not re.match(r"\d\d-", docname):
        return
    words, pattern = glossary()
    seen = set()
    for text in [text for text in doctree.findall(nodes.Text) if is_prose(text)]:
        parts, start = [], 0
        for found in pattern.finditer(text):
            row = words[found[1].lower()]
            if row["term"] not in seen:
                seen.add(row["term"])
                parts += [nodes.Text(text[start : found.start()]), to_glossary(app, docname, found[1], row)]
                start = found.end()
        if parts:
            text.parent.replace(text, [*parts, nodes.Text(text[start:])])


def to_glossary(app, docname, word, row):
    page, place = app.env.get_domain("std").objects["term", row["term"]]
    link = make_refnode(app.builder, docname, page, place, nodes.Text(word), row["definition"])
    link["classes"].append("term")
    return link


def style_for_print(app):
    if app.builder.name == "singlehtml":
        app.add_css_file("print.css")


def setup(app):
    app.add_html_math_renderer("katex", (inline, None), (block, None))
    say_pictures()
    app.connect("builder-inited", style_for_print)
    app.connect("source-read", links_as_myst)
    app.connect("doctree-resolved", wait_until_seen)
    app.connect("doctree-resolved", link_terms)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
