"""Prints the numbers of CrossValidationTest as scikit-learn 1.9.1 gives them on the same folds: python src/test/python/cross_validation.py"""

import csv
from math import sqrt
from pathlib import Path

import numpy as np
from sklearn.linear_model import Lasso, LassoCV, LogisticRegression
from sklearn.model_selection import cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

WORD = (1 << 64) - 1
DATA = Path(__file__).parents[3] / "data"
EXACT = {"tol": 1e-12, "max_iter": 1_000_000}


class SplittableRandom:
    """java.util.SplittableRandom as OpenJDK 17 has it."""

    def __init__(self, seed):
        self.state = seed & WORD

    def next_int(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & WORD
        z = self.state
        z = ((z ^ (z >> 33)) * 0x62A9D9ED799705F5) & WORD
        z = ((z ^ (z >> 28)) * 0xCB24D0A5C88C35B3) & WORD
        return z >> 32

    def below(self, bound):
        value = self.next_int()
        if bound & (bound - 1) == 0:
            return value & (bound - 1)
        while True:
            half = value >> 1
            value = half % bound
            if half + bound - 1 - value < 1 << 31:
                return value
            value = self.next_int()


def folds(n, k, seed, classes=None):
    random = SplittableRandom(seed)
    order = list(range(n))
    for i in range(n - 1, 0, -1):
        j = random.below(i + 1)
        order[i], order[j] = order[j], order[i]
    if classes is not None:
        order.sort(key=lambda i: classes[i])
    return [([order[i] for i in range(n) if i % k != f], [order[i] for i in range(n) if i % k == f]) for f in range(k)]


def told(name, errors):
    print(name, repr(float(errors.mean())), repr(float(errors.std(ddof=1) / sqrt(len(errors)))))


def read(name):
    table = np.array(list(csv.reader(open(DATA / name)))[1:], float)
    return table[:, :-1], table[:, -1]


x, y = read("diabetes.csv")
ten = folds(len(y), 10, 3)
plain = LassoCV(alphas=[10, 1, 0.1], cv=ten, **EXACT).fit(x, y)
for strength, errors in zip(plain.alphas_, plain.mse_path_):
    told(f"as it is, lambda {strength}:", errors)
for strength in [10, 1, 0.1]:
    model = make_pipeline(StandardScaler(), Lasso(alpha=strength, **EXACT))
    told(f"standardized, lambda {strength}:", -cross_val_score(model, x, y, cv=ten, scoring="neg_mean_squared_error"))
x, y = read("breast-cancer.csv")
five = folds(len(y), 5, 3, y)
for strength in [1, 0.1, 0.01]:
    ridge = LogisticRegression(C=1 / strength, tol=1e-12, max_iter=100_000)
    errors = []
    for train, held in five:  # its penalty is on the sum, and one fold has a row more than another
        ridge.C = 1 / (strength * len(train))
        errors.append(-cross_val_score(make_pipeline(StandardScaler(), ridge), x, y, cv=[(train, held)], scoring="neg_log_loss")[0])
    told(f"two classes, lambda {strength}:", np.array(errors))
