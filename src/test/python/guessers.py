"""The numbers of GuessersTest: the mean of the best of K guessers on 100 rows, simulated (numpy 1.26.4, seed 1).

Prints K, the mean and its standard error; the largest error is .0004.
"""

import numpy

random = numpy.random.default_rng(1)
for guessers, draws in [(1, 200_000), (10, 100_000), (100, 20_000), (1_000, 4_000), (10_000, 2_000)]:
    best = numpy.array([random.binomial(100, 0.5, guessers).max() for _ in range(draws)]) / 100
    print(guessers, best.mean(), best.std() / draws**0.5)
