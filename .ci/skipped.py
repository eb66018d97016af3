"""Says in Markdown which tests the last build skipped, and why, from the reports that Maven left."""

import platform
import xml.etree.ElementTree as Xml
from pathlib import Path

TARGET = Path(__file__).resolve().parents[1] / "target"
NOT_COMPARED = (
    "Texts and figures of the notebooks were not compared with the stored ones: another system's mathematics gives"
    " other last digits, so that is done on Linux x86-64 with AVX2 only. Their claims were checked."
)


def cases():
    for folder in ("surefire-reports", "failsafe-reports"):
        for report in sorted((TARGET / folder).glob("TEST-*.xml")):
            yield from Xml.parse(report).getroot().iter("testcase")


def row(case):
    skipped = case.find("skipped")
    why = skipped.get("message") or skipped.text or "it does not say"
    return "| {} | {} | {} |".format(case.get("classname"), case.get("name"), " ".join(why.split()).replace("|", "\\|"))


def main():
    all_cases = list(cases())
    skipped = [case for case in all_cases if case.find("skipped") is not None]
    print(f"### {platform.system()} {platform.machine()}: {len(all_cases)} tests, {len(skipped)} skipped\n")
    if skipped:
        print("| class | test | why it was skipped |\n|---|---|---|")
        print(*map(row, skipped), sep="\n")
    if platform.system() != "Linux":
        print(f"\n{NOT_COMPARED}")


if __name__ == "__main__":
    main()
