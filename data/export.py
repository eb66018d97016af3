"""Writes digits.csv, diabetes.csv and breast-cancer.csv from the copies that scikit-learn ships (made with 1.9.1).

    pip install scikit-learn==1.9.1 && python data/export.py
"""
import csv
from pathlib import Path

from sklearn.datasets import load_breast_cancer, load_diabetes, load_digits

HERE = Path(__file__).parent


def number(value):
    return repr(int(value)) if float(value).is_integer() else repr(float(value))


def write(name, columns, target, rows, targets):
    with open(HERE / name, "w", newline="", encoding="utf-8") as out:
        lines = csv.writer(out, lineterminator="\n")
        lines.writerow([*columns, target])
        lines.writerows([*map(number, row), number(y)] for row, y in zip(rows, targets))


digits = load_digits()
write("digits.csv", [f"p{i // 8}{i % 8}" for i in range(64)], "digit", digits.data, digits.target)

diabetes = load_diabetes(scaled=False)
write("diabetes.csv", diabetes.feature_names, "progression", diabetes.data, diabetes.target)

cancer = load_breast_cancer()
names = [name.replace(" ", "_") for name in cancer.feature_names]
write("breast-cancer.csv", names, "benign", cancer.data, cancer.target)
