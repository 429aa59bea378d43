import math
import sys
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict, namedtuple
from fractions import Fraction
from itertools import count, groupby, repeat
from math import acos, asin, atan, cos, cosh, erf, exp, fabs, fsum, hypot, isfinite, isinf, log, pi, sin, sqrt, sumprod, tan, tau
import numbers
import random

__all__ = [
    'NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean', 'harmonic_mean',
    'kde', 'kde_random', 'linear_regression', 'mean', 'median', 'median_grouped', 'median_high', 'median_low',
    'mode', 'multimode', 'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance',
]

_SQRT2 = sqrt(2.0)
_random = random


class StatisticsError(ValueError):
    pass


def _decimals(T):
    """Whether T is a class of Decimals: without the module there are none."""
    decimal = sys.modules.get('decimal')
    return decimal is not None and issubclass(T, decimal.Decimal)


# Sums are exact: numerators are collected by denominator. What has no ratio, infinities and
# NaNs, is collected under None and decides the result.

def _ratio(x):
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return (x, None)
    try:
        return (x.numerator, x.denominator)
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")


def _common(T, S):
    """The type in which results of data of two types are given."""
    if T is S or S is int or S is bool:
        return T
    if T is int:
        return S
    if issubclass(S, T):
        return S
    if issubclass(T, S):
        return T
    if issubclass(T, int):
        return S
    if issubclass(S, int):
        return T
    if issubclass(T, Fraction) and issubclass(S, float):
        return S
    if issubclass(T, float) and issubclass(S, Fraction):
        return T
    raise TypeError("don't know how to coerce %s and %s" % (T.__name__, S.__name__))


def _type(types):
    T = int
    for S in types:
        T = _common(T, S)
    return T


def _total(partials, power=1):
    return sum(Fraction(n, d ** power) for d, n in partials.items())


def _sum(data):
    """Type, sum and number of the data."""
    n = 0
    types = set()
    partials = defaultdict(int)
    for T, values in groupby(data, type):
        types.add(T)
        for num, den in map(_ratio, values):
            n += 1
            partials[den] += num
    total = partials[None] if None in partials else _total(partials)
    return (_type(types), total, n)


def _ss(data, c=None):
    """Type, sum of the squared distances from c (the mean), c and number of the data."""
    if c is not None:
        T, ssd, n = _sum((d := x - c) * d for x in data)
        return (T, ssd, c, n)
    n = 0
    types = set()
    sx, sxx = defaultdict(int), defaultdict(int)
    for T, values in groupby(data, type):
        types.add(T)
        for num, den in map(_ratio, values):
            n += 1
            sx[den] += num
            sxx[den] += num * num
    if not n:
        ssd = c = Fraction(0)
    elif None in sx:
        ssd = c = sx[None]
    else:
        total = _total(sx)
        ssd = (n * _total(sxx, 2) - total * total) / n
        c = total / n
    return (_type(types), ssd, c, n)


def _convert(value, T):
    if type(value) is T:
        return value
    if issubclass(T, int) and value.denominator != 1:
        T = float
    try:
        return T(value)
    except TypeError:
        if _decimals(T):
            return T(value.numerator) / T(value.denominator)
        raise


def _fail_neg(values, errmsg='negative value'):
    for x in values:
        if x < 0:
            raise StatisticsError(errmsg)
        yield x


def _rank(data, start):
    """The places of the data in order; equal ones share the average of theirs."""
    order = sorted(zip(data, count()))
    result = [0] * len(order)
    i = start - 1
    for _, group in groupby(order, key=lambda pair: pair[0]):
        places = [place for _, place in group]
        for place in places:
            result[place] = i + (len(places) + 1) / 2
        i += len(places)
    return result


def _root_to_odd(n, m):
    """The integer square root of n/m, made odd if it is not exact."""
    a = math.isqrt(n // m)
    return a | (a * a * m != n)


_BITS = 2 * sys.float_info.mant_dig + 3


def _float_sqrt_of_frac(n, m):
    """sqrt(n/m), correctly rounded."""
    q = (n.bit_length() - m.bit_length() - _BITS) // 2
    if q >= 0:
        return (_root_to_odd(n, m << 2 * q) << q) / 1
    return _root_to_odd(n << -2 * q, m) / (1 << -q)


def _decimal_sqrt_of_frac(n, m):
    """sqrt(n/m) as a Decimal, correctly rounded."""
    from decimal import Decimal
    if n <= 0:
        if not n:
            return Decimal('0.0')
        n, m = -n, -m
    root = (Decimal(n) / Decimal(m)).sqrt()
    nr, dr = root.as_integer_ratio()
    # A neighbour is better when the value lies beyond the middle.
    plus = root.next_plus()
    np, dp = plus.as_integer_ratio()
    if 4 * n * (dr * dp) ** 2 > m * (dr * np + dp * nr) ** 2:
        return plus
    minus = root.next_minus()
    nm, dm = minus.as_integer_ratio()
    if 4 * n * (dr * dm) ** 2 < m * (dr * nm + dm * nr) ** 2:
        return minus
    return root


def mean(data):
    """Return the arithmetic mean of data, exactly computed, in the type of the data."""
    T, total, n = _sum(data)
    if n < 1:
        raise StatisticsError('mean requires at least one data point')
    return _convert(total / n, T)


def fmean(data, weights=None):
    """Return the arithmetic mean of data, weighted if asked for, as a float."""
    if weights is None:
        try:
            n = len(data)
        except TypeError:
            data = list(data)
            n = len(data)
        total = fsum(data)
        if not n:
            raise StatisticsError('fmean requires at least one data point')
        return total / n
    if not isinstance(weights, (list, tuple)):
        weights = list(weights)
    try:
        num = sumprod(data, weights)
    except ValueError:
        raise StatisticsError('data and weights must be the same length')
    den = fsum(weights)
    if not den:
        raise StatisticsError('sum of weights must be non-zero')
    return num / den


def geometric_mean(data):
    """Return the geometric mean of positive data as a float."""
    n = 0
    zero = False

    def positive():
        nonlocal n, zero
        for n, x in enumerate(data, start=1):
            if x > 0.0 or math.isnan(x):
                yield x
            elif x == 0.0:
                zero = True
            else:
                raise StatisticsError('No negative inputs allowed', x)

    total = fsum(map(log, positive()))
    if not n:
        raise StatisticsError('Must have a non-empty dataset')
    if math.isnan(total):
        return math.nan
    if zero:
        return math.nan if total == math.inf else 0.0
    return exp(total / n)


def harmonic_mean(data, weights=None):
    """Return the harmonic mean of data, weighted if asked for."""
    if iter(data) is data:
        data = list(data)
    errmsg = 'harmonic mean does not support negative values'
    n = len(data)
    if n < 1:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if n == 1 and weights is None:
        x = data[0]
        if not isinstance(x, numbers.Real) and not _decimals(type(x)):
            raise TypeError('unsupported type')
        if x < 0:
            raise StatisticsError(errmsg)
        return x
    if weights is None:
        weights, whole = repeat(1, n), n
    else:
        if iter(weights) is weights:
            weights = list(weights)
        if len(weights) != n:
            raise StatisticsError('Number of weights does not match data size')
        _, whole, _ = _sum(_fail_neg(weights, errmsg))
    try:
        T, total, _ = _sum(w / x if w else 0 for w, x in zip(weights, _fail_neg(data, errmsg)))
    except ZeroDivisionError:
        return 0
    if total <= 0:
        raise StatisticsError('Weighted sum must be positive')
    return _convert(whole / total, T)


def _in_order(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data, len(data) // 2


def median(data):
    """Return the middle of data, or the mean of the two in the middle."""
    data, i = _in_order(data)
    if len(data) % 2 == 1:
        return data[i]
    return (data[i - 1] + data[i]) / 2


def median_low(data):
    """Return the middle of data, or the smaller of the two in the middle."""
    data, i = _in_order(data)
    return data[i] if len(data) % 2 == 1 else data[i - 1]


def median_high(data):
    """Return the middle of data, or the larger of the two in the middle."""
    data, i = _in_order(data)
    return data[i]


def median_grouped(data, interval=1.0):
    """Estimate the median of data that were put into classes of a given width, each being the middle of its class."""
    data, i = _in_order(data)
    n, x = len(data), data[i]
    below = bisect_left(data, x)
    inside = bisect_right(data, x, lo=below) - below
    try:
        interval = float(interval)
        x = float(x)
    except ValueError:
        raise TypeError('Value cannot be converted to a float')
    return x - interval / 2.0 + interval * (n / 2 - below) / inside


def mode(data):
    """Return the most frequent value of data, the first of several."""
    pairs = Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError('no mode for empty data')
    return pairs[0][0]


def multimode(data):
    """Return a list of the most frequent values of data."""
    counts = Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, n in counts.items() if n == most]


# Kernels: density, its integral, and whether it ends at a distance of 1.

def _kernel(name):
    match name:
        case 'normal' | 'gauss':
            sqrt2pi, sqrt2 = sqrt(2 * pi), sqrt(2)
            return (lambda t: exp(-1/2 * t * t) / sqrt2pi,
                    lambda t: 1/2 * (1.0 + erf(t / sqrt2)), None)
        case 'logistic':
            return (lambda t: 1/2 / (1.0 + cosh(t)),
                    lambda t: 1.0 - 1.0 / (exp(t) + 1.0), None)
        case 'sigmoid':
            c1, c2 = 1 / pi, 2 / pi
            return (lambda t: c1 / cosh(t), lambda t: c2 * atan(exp(t)), None)
        case 'rectangular' | 'uniform':
            return (lambda t: 1/2, lambda t: 1/2 * t + 1/2, 1.0)
        case 'triangular':
            return (lambda t: 1.0 - abs(t),
                    lambda t: t*t * (1/2 if t < 0.0 else -1/2) + t + 1/2, 1.0)
        case 'parabolic' | 'epanechnikov':
            return (lambda t: 3/4 * (1.0 - t * t), lambda t: -1/4 * t**3 + 3/4 * t + 1/2, 1.0)
        case 'quartic' | 'biweight':
            return (lambda t: 15/16 * (1.0 - t * t) ** 2, _quartic_integral, 1.0)
        case 'triweight':
            return (lambda t: 35/32 * (1.0 - t * t) ** 3, _triweight_integral, 1.0)
        case 'cosine':
            c1, c2 = pi / 4, pi / 2
            return (lambda t: c1 * cos(c2 * t), lambda t: 1/2 * sin(c2 * t) + 1/2, 1.0)
    raise StatisticsError(f'Unknown kernel name: {name!r}')


def _quartic_integral(t):
    return 3/16 * t**5 - 5/8 * t**3 + 15/16 * t + 1/2


def _triweight_integral(t):
    return 35/32 * (-1/7*t**7 + 3/5*t**5 - t**3 + t) + 1/2


def _check_kde(data, h):
    if not len(data):
        raise StatisticsError('Empty data sequence')
    if not isinstance(data[0], (int, float)):
        raise TypeError('Data sequence must contain ints or floats')
    if h <= 0.0:
        raise StatisticsError(f'Bandwidth h must be positive, not {h=!r}')


def kde(data, h, kernel='normal', *, cumulative=False):
    """Return a function that estimates the density (or the distribution) from which data are samples."""
    _check_kde(data, h)
    n = len(data)
    K, W, support = _kernel(kernel)
    if support is None:
        def pdf(x):
            return sum(K((x - x_i) / h) for x_i in data) / (len(data) * h)

        def cdf(x):
            return sum(W((x - x_i) / h) for x_i in data) / len(data)
    else:
        sample = sorted(data)
        width = h * support

        def near(x):
            nonlocal n, sample
            if len(data) != n:
                sample = sorted(data)
                n = len(data)
            i = bisect_left(sample, x - width)
            return i, sample[i:bisect_right(sample, x + width)]

        def pdf(x):
            _, some = near(x)
            return sum(K((x - x_i) / h) for x_i in some) / (n * h)

        def cdf(x):
            i, some = near(x)
            return sum((W((x - x_i) / h) for x_i in some), i) / n
    f, what = (cdf, 'CDF') if cumulative else (pdf, 'PDF')
    f.__doc__ = f'{what} estimate with {h=!r} and {kernel=!r}'
    return f


def quantiles(data, *, n=4, method='exclusive'):
    """Return the n-1 points that divide data into n parts of equal probability."""
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    size = len(data)
    if size < 2:
        if size == 1:
            return data * (n - 1)
        raise StatisticsError('must have at least one data point')
    if method == 'inclusive':
        result = []
        for i in range(1, n):
            j, delta = divmod(i * (size - 1), n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    if method == 'exclusive':
        result = []
        for i in range(1, n):
            j = min(max(i * (size + 1) // n, 1), size - 1)
            delta = i * (size + 1) - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        return result
    raise ValueError(f'Unknown method: {method!r}')


def _mean_square(name, data, c, sample):
    T, ss, c, n = _ss(data, c)
    if n < 1 + sample:
        raise StatisticsError(f'{name} requires at least {"two data points" if sample else "one data point"}')
    return T, ss / (n - sample), c


def variance(data, xbar=None):
    """Return the sample variance of data."""
    T, mss, _ = _mean_square('variance', data, xbar, 1)
    return _convert(mss, T)


def pvariance(data, mu=None):
    """Return the population variance of data."""
    T, mss, _ = _mean_square('pvariance', data, mu, 0)
    return _convert(mss, T)


def _root(T, mss):
    f = _decimal_sqrt_of_frac if _decimals(T) else _float_sqrt_of_frac
    return f(mss.numerator, mss.denominator)


def stdev(data, xbar=None):
    """Return the square root of the sample variance."""
    T, mss, _ = _mean_square('stdev', data, xbar, 1)
    return _root(T, mss)


def pstdev(data, mu=None):
    """Return the square root of the population variance."""
    T, mss, _ = _mean_square('pstdev', data, mu, 0)
    return _root(T, mss)


def _mean_stdev(data):
    T, ss, xbar, n = _ss(data)
    if n < 2:
        raise StatisticsError('stdev requires at least two data points')
    mss = ss / (n - 1)
    try:
        return float(xbar), _float_sqrt_of_frac(mss.numerator, mss.denominator)
    except AttributeError:
        # Infinities and NaNs have no ratio.
        return float(xbar), float(xbar) / float(ss)


def _sqrtprod(x, y):
    """sqrt(x*y) without overflow, with a correction of the last bit."""
    h = sqrt(x * y)
    if not isfinite(h):
        if isinf(h) and not isinf(x) and not isinf(y):
            scale = 2.0 ** -512
            return _sqrtprod(scale * x, scale * y) / scale
        return h
    if not h:
        if x and y:
            scale = 2.0 ** 537
            return _sqrtprod(scale * x, scale * y) / scale
        return h
    return h + sumprod((x, h), (y, -h)) / (2.0 * h)


def _check_pairs(what, x, y):
    n = len(x)
    if len(y) != n:
        raise StatisticsError(f'{what} requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError(f'{what} requires at least two data points')
    return n


def covariance(x, y, /):
    """Return the sample covariance of two inputs."""
    n = _check_pairs('covariance', x, y)
    xbar = fsum(x) / n
    ybar = fsum(y) / n
    return sumprod((xi - xbar for xi in x), (yi - ybar for yi in y)) / (n - 1)


def correlation(x, y, /, *, method='linear'):
    """Return Pearson's correlation coefficient, or Spearman's with method='ranked'."""
    n = _check_pairs('correlation', x, y)
    if method not in {'linear', 'ranked'}:
        raise ValueError(f'Unknown method: {method!r}')
    if method == 'ranked':
        # Places that are centred around zero.
        x, y = _rank(x, (n - 1) / -2), _rank(y, (n - 1) / -2)
    else:
        xbar = fsum(x) / n
        ybar = fsum(y) / n
        x = [xi - xbar for xi in x]
        y = [yi - ybar for yi in y]
    sxy = sumprod(x, y)
    try:
        return sxy / _sqrtprod(sumprod(x, x), sumprod(y, y))
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant')


LinearRegression = namedtuple('LinearRegression', ('slope', 'intercept'))


def linear_regression(x, y, /, *, proportional=False):
    """Return slope and intercept of the line that is closest to the points; proportional sends it through zero."""
    n = _check_pairs('linear regression', x, y)
    if not proportional:
        xbar = fsum(x) / n
        ybar = fsum(y) / n
        x = [xi - xbar for xi in x]
        y = (yi - ybar for yi in y)
    sxy = sumprod(x, y) + 0.0
    sxx = sumprod(x, x)
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError('x is constant')
    return LinearRegression(slope=slope, intercept=0.0 if proportional else ybar - slope * xbar)


# The inverse of the normal distribution: Wichura's algorithm AS241, numerators
# and denominators of three rational functions from the highest power on.
_CENTRE = (
    (2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
     13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.3871328727963666080),
    (5226.4952788528545610, 28729.085735721942674, 39307.895800092710610, 21213.794301586595867,
     5394.1960214247511077, 687.18700749205790830, 42.313330701600911252, 1.0))
_MIDDLE = (
    (7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258,
     3.64784832476320460504, 5.76949722146069140550, 4.63033784615654529590, 1.42343711074968357734),
    (1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
     6.89767334985100004550e-1, 1.67638483018380384940, 2.05319162663775882187, 1.0))
_TAIL = (
    (2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
     2.96560571828504891230e-1, 1.78482653991729133580, 5.46378491116411436990, 6.65790464350110377720),
    (2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
     1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0))


def _horner(coefficients, r):
    x = coefficients[0]
    for c in coefficients[1:]:
        x = x * r + c
    return x


def _normal_dist_inv_cdf(p, mu, sigma):
    q = p - 0.5
    if fabs(q) <= 0.425:
        r = 0.180625 - q * q
        num, den = _CENTRE
        return mu + (_horner(num, r) * q / _horner(den, r) * sigma)
    r = sqrt(-log(p if q <= 0.0 else 1.0 - p))
    if r <= 5.0:
        r -= 1.6
        num, den = _MIDDLE
    else:
        r -= 5.0
        num, den = _TAIL
    x = _horner(num, r) / _horner(den, r)
    return mu + ((-x if q < 0.0 else x) * sigma)


class NormalDist:
    """Normal distribution of a random variable"""

    __slots__ = {
        '_mu': 'Arithmetic mean of a normal distribution',
        '_sigma': 'Standard deviation of a normal distribution',
    }

    def __init__(self, mu=0.0, sigma=1.0):
        """A normal distribution with mean mu and standard deviation sigma."""
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        """The distribution with mean and standard deviation of data."""
        return cls(*_mean_stdev(data))

    def samples(self, n, *, seed=None):
        """Return a list of n random numbers of the distribution."""
        draw = random.random if seed is None else random.Random(seed).random
        return [_normal_dist_inv_cdf(draw(), self._mu, self._sigma) for _ in repeat(None, n)]

    def _spread(self, what):
        if not self._sigma:
            raise StatisticsError(what + '() not defined when sigma is zero')
        return self._sigma

    def pdf(self, x):
        """Probability density at x."""
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError('pdf() not defined when sigma is zero')
        diff = x - self._mu
        return exp(diff * diff / (-2.0 * variance)) / sqrt(tau * variance)

    def cdf(self, x):
        """Probability of a value of at most x."""
        return 0.5 * (1.0 + erf((x - self._mu) / (self._spread('cdf') * _SQRT2)))

    def inv_cdf(self, p):
        """The value that is not exceeded with probability p."""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')
        return _normal_dist_inv_cdf(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        """The n-1 points that divide the distribution into n parts of equal probability."""
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        """How much of the areas below two densities is common to both, from 0 to 1."""
        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')
        X, Y = self, other
        if (Y._sigma, Y._mu) < (X._sigma, X._mu):
            X, Y = Y, X
        X_var, Y_var = X.variance, Y.variance
        if not X_var or not Y_var:
            raise StatisticsError('overlap() not defined when sigma is zero')
        dv = Y_var - X_var
        dm = fabs(Y._mu - X._mu)
        if not dv:
            return 1.0 - erf(dm / (2.0 * X._sigma * _SQRT2))
        # The densities cross at two points.
        a = X._mu * Y_var - Y._mu * X_var
        b = X._sigma * Y._sigma * sqrt(dm * dm + dv * log(Y_var / X_var))
        x1 = (a + b) / dv
        x2 = (a - b) / dv
        return 1.0 - (fabs(Y.cdf(x1) - X.cdf(x1)) + fabs(Y.cdf(x2) - X.cdf(x2)))

    def zscore(self, x):
        """How many standard deviations x is above the mean."""
        return (x - self._mu) / self._spread('zscore')

    @property
    def mean(self):
        """Arithmetic mean of the distribution."""
        return self._mu

    @property
    def median(self):
        """Median of the distribution: its mean."""
        return self._mu

    @property
    def mode(self):
        """Mode of the distribution: its mean."""
        return self._mu

    @property
    def stdev(self):
        """Standard deviation of the distribution."""
        return self._sigma

    @property
    def variance(self):
        """Square of the standard deviation."""
        return self._sigma * self._sigma

    def __add__(x1, x2):
        """Add a constant, or the distribution of an independent variable."""
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu + x2._mu, hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu + x2, x1._sigma)

    def __sub__(x1, x2):
        """Subtract a constant, or the distribution of an independent variable."""
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu - x2._mu, hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu - x2, x1._sigma)

    def __mul__(x1, x2):
        """Multiply by a constant."""
        return NormalDist(x1._mu * x2, x1._sigma * fabs(x2))

    def __truediv__(x1, x2):
        """Divide by a constant."""
        return NormalDist(x1._mu / x2, x1._sigma / fabs(x2))

    def __pos__(x1):
        """Return a copy."""
        return NormalDist(x1._mu, x1._sigma)

    def __neg__(x1):
        """Negate the mean."""
        return NormalDist(-x1._mu, x1._sigma)

    __radd__ = __add__

    def __rsub__(x1, x2):
        """Subtract from a constant."""
        return -(x1 - x2)

    __rmul__ = __mul__

    def __eq__(x1, x2):
        """Equal in mean and standard deviation."""
        if not isinstance(x2, NormalDist):
            return NotImplemented
        return x1._mu == x2._mu and x1._sigma == x2._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state


def _solved(estimate, f, slope):
    """The inverse of f by Newton's method from an estimate."""
    def inverse(y):
        x = estimate(y)
        while abs(diff := f(x) - y) > 1e-12:
            x -= diff / slope(x)
        return x
    return inverse


def _quartic_estimate(p):
    sign, p = (1.0, p) if p <= 1/2 else (-1.0, 1.0 - p)
    x = (2.0 * p) ** 0.4258865685331 - 1.0
    if p >= 0.004 < 0.499:
        x += 0.026818732 * sin(7.101753784 * p + 2.73230839482953)
    return x * sign


def _triweight_estimate(p):
    sign, p = (1.0, p) if p <= 1/2 else (-1.0, 1.0 - p)
    return ((2.0 * p) ** 0.3400218741872791 - 1.0) * sign


def _kernel_inverse(name):
    match name:
        case 'normal' | 'gauss':
            return NormalDist().inv_cdf
        case 'logistic':
            return lambda p: log(p / (1 - p))
        case 'sigmoid':
            return lambda p: log(tan(p * pi/2))
        case 'rectangular' | 'uniform':
            return lambda p: 2*p - 1
        case 'parabolic' | 'epanechnikov':
            return lambda p: 2 * cos((acos(2*p-1) + pi) / 3)
        case 'quartic' | 'biweight':
            return _solved(_quartic_estimate, _quartic_integral, lambda t: 15/16 * (1.0 - t * t) ** 2)
        case 'triweight':
            return _solved(_triweight_estimate, _triweight_integral, lambda t: 35/32 * (1.0 - t * t) ** 3)
        case 'triangular':
            return lambda p: sqrt(2*p) - 1 if p < 1/2 else 1 - sqrt(2 - 2*p)
        case 'cosine':
            return lambda p: 2 * asin(2*p - 1) / pi
    raise StatisticsError(f'Unknown kernel name: {name!r}')


def kde_random(data, h, kernel='normal', *, seed=None):
    """Return a function that draws from the density kde() estimates."""
    _check_kde(data, h)
    inverse = _kernel_inverse(kernel)
    source = _random.Random(seed)
    draw, choice = source.random, source.choice

    def rand():
        return choice(data) + h * inverse(draw())

    rand.__doc__ = f'Random KDE selection with {h=!r} and {kernel=!r}'
    return rand
