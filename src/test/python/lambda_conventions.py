"""Results of scikit-learn, PyTorch and Keras, and of the textbooks' formulas, for LambdaConventionTest.

Run in the project's folder: KERAS_BACKEND=torch python src/test/python/lambda_conventions.py
Made with scikit-learn 1.9.1, PyTorch 2.15.0, Keras 3.15.1 (on PyTorch), numpy 1.26.4, in double precision, of which Keras
keeps seven digits.

Each row: convention, kind, lambda, l1Ratio, argument, value, intercept, weights. The kind "minimum" has the weights
that the library found with the argument; "objective" has what the library says that its objective is at weights that
are just given; "decay" has what is left of a weight of 1 after 50 steps with learning rate .01 and no gradient.
"""

import csv
import warnings

import keras
import numpy as np
import torch
from sklearn.linear_model import ElasticNet, Lasso, LogisticRegression, Ridge

torch.set_default_dtype(torch.float64)
keras.backend.set_floatx("float64")
warnings.simplefilter("ignore")


def table(name, columns, target):
    with open(f"data/{name}.csv") as file:
        rows = list(csv.DictReader(file))
    x = np.array([[float(row[c]) for c in columns] for row in rows])
    return (x - x.mean(0)) / x.std(0), np.array([float(row[target]) for row in rows])


X, y = table("diabetes", ["bmi", "bp", "s5"], "progression")
Z, c = table("breast-cancer", ["mean_radius", "mean_texture", "mean_smoothness"], "benign")
n, m = len(y), len(c)
GIVEN = np.array([0.5, -1.25, 2.0])
BIAS = 0.25
rows = []


def row(convention, kind, lam, ratio, argument, value, intercept, weights):
    numbers = [lam, ratio, argument, value, intercept, *np.ravel(weights)]
    rows.append([convention, kind, *(repr(float(v)) for v in numbers)])


def minimum(convention, lam, ratio, argument, intercept, weights):
    row(convention, "minimum", lam, ratio, argument, 0, intercept, weights)


# scikit-learn
fit = Lasso(alpha=5, tol=1e-14, max_iter=100_000).fit(X, y)
minimum("SCIKIT_LEARN_LASSO", 5, 1, 5, fit.intercept_, fit.coef_)
fit = ElasticNet(alpha=5, l1_ratio=0.4, tol=1e-14, max_iter=100_000).fit(X, y)
minimum("SCIKIT_LEARN_LASSO", 5, 0.4, 5, fit.intercept_, fit.coef_)
fit = Ridge(alpha=n * 0.3).fit(X, y)
minimum("SCIKIT_LEARN_RIDGE", 0.3, 0, n * 0.3, fit.intercept_, fit.coef_)
for ratio in (0, 0.5, 1):
    C = 1 / (m * 0.02)
    fit = LogisticRegression(C=C, l1_ratio=ratio, solver="saga", tol=1e-14, max_iter=1_000_000).fit(Z, c)
    minimum("SCIKIT_LEARN_LOGISTIC", 0.02, ratio, C, fit.intercept_[0], fit.coef_)

# the textbooks' sums: by normal equations, and by 20,000 proximal steps
lam = n * 0.3
minimum("TEXTBOOK_RIDGE", 0.3, 0, lam, y.mean(), np.linalg.solve(X.T @ X + lam * np.eye(3), X.T @ (y - y.mean())))
lam, w, step = 2 * n * 5, np.zeros(3), 1 / (2 * np.linalg.norm(X, 2) ** 2)
for _ in range(20_000):
    v = w + step * 2 * X.T @ (y - y.mean() - X @ w)
    w = np.sign(v) * np.maximum(np.abs(v) - step * lam, 0)
minimum("TEXTBOOK_LASSO", 5, 1, lam, y.mean(), w)


# PyTorch
def torch_sgd(x, target, loss, rate, decay):
    linear = torch.nn.Linear(3, 1)
    groups = [{"params": [linear.weight], "weight_decay": decay}, {"params": [linear.bias], "weight_decay": 0}]
    optimizer = torch.optim.SGD(groups, lr=rate)
    x, target = torch.tensor(x), torch.tensor(target)
    for _ in range(20_000):
        optimizer.zero_grad()
        loss(linear(x).squeeze(1), target).backward()
        optimizer.step()
    return linear.bias.item(), linear.weight.detach().numpy()


minimum("PYTORCH_SGD", 0.02, 0, 0.02, *torch_sgd(Z, c, torch.nn.BCEWithLogitsLoss(), 1.0, 0.02))
minimum("PYTORCH_SGD_MSE", 0.3, 0, 0.6, *torch_sgd(X, y, torch.nn.MSELoss(), 0.1, 0.6))
weight = torch.ones(1, requires_grad=True)
adam_w = torch.optim.AdamW([weight], lr=0.01, weight_decay=0.1)
for _ in range(50):
    weight.grad = torch.zeros(1)
    adam_w.step()
row("PYTORCH_ADAMW", "decay", 0.1, 0, 0.1, weight.item(), 0, [0, 0, 0])


# Keras
def keras_objective(convention, x, target, loss, lam, ratio, argument, regularizer):
    model = keras.Sequential([keras.layers.Input((3,)), keras.layers.Dense(1, kernel_regularizer=regularizer)])
    model.layers[0].set_weights([GIVEN[:, None], np.array([BIAS])])
    model.compile(loss=loss)
    value = model.evaluate(x, target[:, None], batch_size=len(target), verbose=0)
    row(convention, "objective", lam, ratio, argument, value, BIAS, GIVEN)


def keras_minimum(convention, x, target, loss, rate, lam, argument):
    l2 = keras.regularizers.L2(argument)
    model = keras.Sequential([keras.layers.Input((3,)), keras.layers.Dense(1, kernel_regularizer=l2)])
    model.compile(loss=loss, optimizer=keras.optimizers.SGD(rate))
    model.fit(x, target[:, None], batch_size=len(target), epochs=1_500, shuffle=False, verbose=0)
    kernel, bias = model.layers[0].get_weights()
    minimum(convention, lam, 0, argument, bias[0], kernel)


entropy = keras.losses.BinaryCrossentropy(from_logits=True)
keras_minimum("KERAS_L2", Z, c, entropy, 2.0, 0.1, 0.05)
keras_minimum("KERAS_L2_MSE", X, y, "mse", 0.2, 0.3, 0.3)
keras_objective("KERAS_L2", Z, c, entropy, 0.1, 0, 0.05, keras.regularizers.L2(0.05))
keras_objective("KERAS_L2_MSE", X, y, "mse", 0.3, 0, 0.3, keras.regularizers.L2(0.3))
keras_objective("KERAS_L1", Z, c, entropy, 0.1, 1, 0.1, keras.regularizers.L1(0.1))
keras_objective("KERAS_L1_MSE", X, y, "mse", 5, 1, 10, keras.regularizers.L1(10))

with open("src/test/resources/occam/linear/lambda-conventions.csv", "w") as file:
    csv.writer(file, lineterminator="\n").writerows(rows)
