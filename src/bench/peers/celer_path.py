"""celer's lasso path, as a peer of occam.bench.BesidePeer: celer_path.py TOLERANCE FOLDER (celer 0.7.4)."""

import sys
import time
from pathlib import Path

import numpy as np
from celer import celer_path

tolerance, folder = float(sys.argv[1]), Path(sys.argv[2])
y = np.fromfile(folder / "y.f64")
lambdas = np.fromfile(folder / "lambdas.f64")
x = np.asfortranarray(np.fromfile(folder / "x.f32", dtype=np.float32).reshape(-1, len(y)).T.astype(np.float64))
celer_path(x[:, :50], y, pb="lasso", alphas=lambdas[:3])  # compiles
start = time.perf_counter()
_, weights, _ = celer_path(x, y, pb="lasso", alphas=lambdas, tol=tolerance)
seconds = time.perf_counter() - start
np.ascontiguousarray(weights.T).tofile(folder / "weights.f64")
print(seconds)
