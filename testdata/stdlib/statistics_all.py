# Averages, spreads, relations, kernels and normal distributions.
import random
import statistics
from decimal import Decimal as D
from fractions import Fraction as F
from statistics import *


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, *e.args)


random.seed(17)
sets = [[1, 2, 3, 4, 4], [1.5], [2, 2], [0.1] * 10, [D('1.5'), D('2.25'), D('3')], [F(1, 3), F(2, 3), 5], [1, 2.5, F(1, 2)], [True, False, True], [], [float('inf'), 1], [float('nan'), 1], [10**20, 1, -10**20], ['a', 'b', 'b'], [1, 'a'],
        [random.gauss(100, 15) for _ in range(50)], [random.randrange(100) for _ in range(31)], [1e300, 1e300, -1e300], [-1.5, -2.5, 0], [0, 1, 2], (3, 1, 2), {5, 1, 3}, range(10), [D('NaN'), D(1)], [1e-310, 2e-310]]
for s in sets:
    print(str(s)[:60])
    for f in [mean, fmean, geometric_mean, harmonic_mean, median, median_low, median_high, median_grouped, mode, multimode, pvariance, variance, pstdev, stdev, quantiles, NormalDist.from_samples]:
        print(f.__name__, end=' ')
        t(f, s)
    t(mean, iter(s))
    t(fmean, iter(s))
data = [random.uniform(0, 10) for _ in range(20)]
w = [random.randrange(1, 5) for _ in range(20)]
other = [x * 2 + random.random() for x in data]
print(fmean(data, w), harmonic_mean(data, weights=w), variance(data, mean(data)), pvariance(data, 3), stdev(data, xbar=5.0), pstdev(data, 1), median_grouped([1, 2, 2, 3, 4, 4, 4], 2))
for n in (1, 2, 3, 5, 10):
    print(quantiles(data, n=n), quantiles(data, n=n, method='inclusive'), quantiles([1], n=n), quantiles([1, 2], n=n))
print(covariance(data, other), correlation(data, other), correlation(data, other, method='ranked'), correlation([1, 2, 2, 3], [4, 4, 1, 9], method='ranked'), linear_regression(data, other), linear_regression(data, other, proportional=True))
for k in ['normal', 'gauss', 'logistic', 'sigmoid', 'rectangular', 'uniform', 'triangular', 'parabolic', 'epanechnikov', 'quartic', 'biweight', 'triweight', 'cosine']:
    p, c, r = kde(data, 1.5, k), kde(data, 1.5, k, cumulative=True), kde_random(data, 1.5, k, seed=8)
    print(k, [p(x) for x in (0, 2.5, 9)], [c(x) for x in (-5, 2.5, 20)], [r() for _ in range(4)], p.__doc__, c.__doc__, r.__doc__)
X, Y = NormalDist(100, 15), NormalDist(110, 20)
for d in [X, Y, NormalDist(), NormalDist(5, 0), X + 5, X - Y, X * 2, X / 3, -X, +X, 3 + X, 3 - X, X + Y, 2 * X]:
    print(d, d.mean, d.median, d.mode, d.stdev, d.variance, hash(d) == hash(NormalDist(d.mean, d.stdev)))
print([X.pdf(x) for x in (80, 100, 130)], [X.cdf(x) for x in (80, 100, 130)], [X.inv_cdf(p) for p in (1e-300, 1e-12, .001, .05, .3, .5, .7, .99, 1 - 1e-12)], X.quantiles(), X.quantiles(10), X.overlap(Y), X.overlap(NormalDist(90, 15)), X.zscore(130), X.samples(5, seed=3), X == NormalDist(100, 15), X == 5, len(X.samples(3)))
t(NormalDist, 0, -1)
t(X.inv_cdf, 0)
t(X.overlap, 5)
for name in ['pdf', 'cdf', 'zscore']:
    t(getattr(NormalDist(0, 0), name), 1)
t(X.overlap, NormalDist(0, 0))
t(fmean, [1, 2], [1])
t(fmean, [1, 2], [1, -1])
t(harmonic_mean, [1, 2], [1])
t(harmonic_mean, [1, -2])
t(harmonic_mean, [-1])
t(harmonic_mean, ['a'])
t(harmonic_mean, [1, 0])
t(harmonic_mean, [1, 2], [0, 0])
t(geometric_mean, [1, 0, 3])
t(covariance, [1], [1, 2])
t(covariance, [1], [1])
t(correlation, [1, 1], [1, 2])
t(correlation, [1, 2], [1, 2], method='x')
t(linear_regression, [1, 1], [1, 2])
t(quantiles, [1, 2], n=0)
t(quantiles, [1, 2], method='x')
t(kde, [], 1)
t(kde, ['a'], 1)
t(kde, [1], 0)
t(kde, [1], 1, 'x')
t(kde_random, [1], 1, 'x')
t(kde_random, [1], -1)
print(statistics.__all__, StatisticsError.__mro__[1])
