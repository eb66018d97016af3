"""A peer's lasso path on sparse columns, for occam.bench.SparseBesidePeer: sparse_path.py celer|scikit-learn TOLERANCE FOLDER.

Written with celer 0.7.4 and scikit-learn 1.9.1. Both take the means out as the solver goes, without filling in zeros.
"""

import resource
import sys
import time
from pathlib import Path

import numpy as np
from celer import celer_path
from scipy import sparse
from sklearn.linear_model import lasso_path

peer, tolerance, folder = sys.argv[1], float(sys.argv[2]), Path(sys.argv[3])


def read(name, kind):
    return np.fromfile(folder / name, dtype=kind)


def solve(x, y, lambdas, means):
    centre = {"X_offset": means, "X_scale": np.ones(x.shape[1])}
    if peer == "celer":
        return celer_path(x, y, pb="lasso", alphas=lambdas, tol=tolerance, **centre)[1]
    return lasso_path(x, y, alphas=lambdas, tol=tolerance, max_iter=100_000, **centre)[1]


y, lambdas, starts = read("y.f64", "f8"), read("lambdas.f64", "f8"), read("starts.i32", "i4")
values = read("values.f32", "f4").astype(np.float64)
x = sparse.csc_matrix((values, read("indices.i32", "i4"), starts), shape=(len(y), len(starts) - 1))
y = y - y.mean()
means = np.asarray(x.mean(axis=0)).ravel()
solve(x[:, :50], y, lambdas[:2], means[:50])  # compiles
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
start, computed = time.perf_counter(), time.process_time()
weights = solve(x, y, lambdas, means)
seconds, computed = time.perf_counter() - start, time.process_time() - computed
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
np.ascontiguousarray(weights.T).tofile(folder / "weights.f64")
print(f"{(after - before) / 1024:.0f} MB more at the peak")
print(seconds)
print(computed)
