"""Minima of our objectives for GoldenTest, found by scikit-learn 1.9.1.

Run in the project's folder: python src/test/python/linear_minima.py

Our lambda is scikit-learn's alpha for squared loss, and 1/(n*C) for log-loss. linear_minima.R says the same of glmnet.
"""
import csv
import warnings

import numpy as np
import sklearn
from sklearn.datasets import load_breast_cancer
from sklearn.linear_model import ElasticNet, LogisticRegression, Ridge

assert sklearn.__version__ == "1.9.1", sklearn.__version__
warnings.filterwarnings("ignore")


def problem(n, p, classes):
    """Whole numbers only, so that Java, Python and R have the same data. Column 3 is a twin of 0, 4 is constant, 5 is zeros."""
    i, j = np.arange(n)[:, None], np.arange(p)[None, :]
    x = ((i + 1) * (i + 3 * j + 2) * (j + 5) % 101) / 50 - 1
    x[:, 3], x[:, 4], x[:, 5] = x[:, 0], 0.1, 0
    y = 3 * x[:, 0] - 2 * x[:, 1] + x[:, 2] + (np.arange(n) * 53 % 17 - 8) / 4
    return x, np.where(y > np.sort(y)[n // 2], 1.0, 0.0) if classes else y


def squared(x, y, penalty, l):
    tight = dict(tol=1e-15, max_iter=10**7)
    if penalty == "l2":
        return Ridge(alpha=len(y) * l, solver="cholesky").fit(x, y)
    return ElasticNet(alpha=l, l1_ratio=1 if penalty == "l1" else 0.5, **tight).fit(x, y)


def logistic(x, y, penalty, l):
    ratio = {"l1": 1, "l2": 0, "elastic net": 0.5}[penalty]
    solver = "newton-cholesky" if penalty == "l2" else "saga"
    return LogisticRegression(C=1 / (len(y) * l), l1_ratio=ratio, solver=solver, tol=1e-14, max_iter=10**6).fit(x, y)


def rows():
    for data, n, p in ("tall", 40, 8), ("wide", 12, 30):
        for l in 0.3, 0.03:
            for penalty in "l1", "l2", "elastic net":
                yield data, "squared", penalty, l, squared(*problem(n, p, False), penalty, l)
                yield data, "log", penalty, l / 3, logistic(*problem(n, p, True), penalty, l / 3)
    x, y = load_breast_cancer(return_X_y=True)
    x = (x - x.mean(0)) / x.std(0)
    yield "breast cancer", "log", "l1", 10 / len(y), logistic(x, y, "l1", 10 / len(y))
    yield "breast cancer", "log", "l2", 1 / len(y), logistic(x, y, "l2", 1 / len(y))


with open("src/test/resources/occam/linear/minima-scikit-learn.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["data", "loss", "penalty", "lambda", "intercept", "weights"])
    for data, loss, penalty, l, model in rows():
        weights = " ".join(f"{w:.9g}" for w in np.ravel(model.coef_))
        out.writerow([data, loss, penalty, repr(l), f"{np.ravel(model.intercept_)[0]:.9g}", weights])
