"""Cuts pride-and-prejudice.txt and persuasion.txt from plain texts of the whole novels, such as the R package janeaustenr has them.

    python data/novels.py <pride-and-prejudice.txt> <persuasion.txt>

Whole chapters from the beginning, about as much of each novel; a paragraph becomes one line, a chapter begins with a line `Chapter 1`.
"""
import re
import sys
from pathlib import Path

HERE = Path(__file__).parent
CHAPTERS = {"pride-and-prejudice": 14, "persuasion": 8}


def paragraphs(text):
    # One edition sets stressed words between underscores and the other does not: that would tell the novels apart, not Austen's words.
    blocks = (" ".join(block.replace("_", "").split()) for block in re.split(r"\n\s*\n", text))
    return [block for block in blocks if block]


def chapters(lines, count):
    first, beyond = lines.index("Chapter 1"), lines.index(f"Chapter {count + 1}")
    return lines[first:beyond]


for (name, count), source in zip(CHAPTERS.items(), sys.argv[1:], strict=True):
    kept = chapters(paragraphs(Path(source).read_text(encoding="utf-8")), count)
    (HERE / f"{name}.txt").write_text("\n".join(kept) + "\n", encoding="utf-8", newline="\n")
