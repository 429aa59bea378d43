import math
import numbers
import operator
import re
import sys

__all__ = ['Fraction']

_MODULUS = sys.hash_info.modulus
_INF = sys.hash_info.inf

_TEXT = re.compile(
    r"\s*(?P<sign>[-+]?)"
    r"(?=\d|\.\d)"
    r"(?P<num>\d*|\d+(_\d+)*)"
    r"(?:(?:\s*/\s*(?P<denom>\d+(_\d+)*))?"
    r"|(?:\.(?P<decimal>\d*|\d+(_\d+)*))?(?:E(?P<exp>[-+]?\d+(_\d+)*))?)"
    r"\s*\Z", re.IGNORECASE)

_GENERAL = re.compile(
    r"(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<alt>\#)?"
    r"(?P<minimumwidth>0|[1-9][0-9]*)?(?P<thousands_sep>[,_])?", re.DOTALL).fullmatch

_FLOATING = re.compile(
    r"(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<no_neg_zero>z)?(?P<alt>\#)?"
    r"(?P<zeropad>0(?=[0-9]))?(?P<minimumwidth>0|[1-9][0-9]*)?(?P<thousands_sep>[,_])?"
    r"(?:\.(?P<precision>0|[1-9][0-9]*))?(?P<presentation_type>[eEfFgG%])", re.DOTALL).fullmatch


def _is_decimal(x):
    # Without the module there are no Decimals.
    decimal = sys.modules.get('decimal')
    return decimal is not None and isinstance(x, decimal.Decimal)


def _rounded(n, d, exponent, no_neg_zero=False):
    """n/d in units of 10**exponent, half to even, as sign and magnitude."""
    if exponent >= 0:
        d *= 10 ** exponent
    else:
        n *= 10 ** -exponent
    q, r = divmod(n + (d >> 1), d)
    if r == 0 and d & 1 == 0:
        # Exactly between two: the even one.
        q &= -2
    return (q < 0 if no_neg_zero else n < 0), abs(q)


def _figures(n, d, figures):
    """n/d rounded to so many figures: sign, significand and exponent."""
    if n == 0:
        return False, 0, 1 - figures
    above, below = str(abs(n)), str(d)
    exponent = len(above) - len(below) + (below <= above) - figures
    sign, significand = _rounded(n, d, exponent)
    if len(str(significand)) > figures:
        significand //= 10
        exponent += 1
    return sign, significand, exponent


def _aligned(sign, body, width, fill, align):
    padding = fill * (width - len(sign) - len(body))
    if align == ">":
        return padding + sign + body
    if align == "<":
        return sign + body + padding
    if align == "^":
        half = len(padding) // 2
        return padding[:half] + sign + body + padding[half:]
    return sign + padding + body


def _operators(exact, general, handle_complex=True):
    """The methods a+b and b+a (for example) of an exact operation on fractions: ints and
    fractions are exact, floats and complex numbers as these do it."""

    def forward(a, b):
        if isinstance(b, Fraction):
            return exact(a, b)
        if isinstance(b, int):
            return exact(a, Fraction(b))
        if isinstance(b, float):
            return general(float(a), b)
        if handle_complex and isinstance(b, complex):
            return general(complex(a), b)
        return NotImplemented

    def reverse(b, a):
        if isinstance(a, numbers.Rational):
            return exact(Fraction(a), b)
        if isinstance(a, numbers.Real):
            return general(float(a), float(b))
        if handle_complex and isinstance(a, numbers.Complex):
            return general(complex(a), complex(b))
        return NotImplemented

    name = general.__name__
    forward.__name__, reverse.__name__ = f'__{name}__', f'__r{name}__'
    # What they are called in messages.
    forward.__qualname__ = 'Fraction._operator_fallbacks.<locals>.forward'
    reverse.__qualname__ = 'Fraction._operator_fallbacks.<locals>.reverse'
    forward.__doc__ = reverse.__doc__ = exact.__doc__
    return forward, reverse


class Fraction(numbers.Rational):
    """A rational number: of two ints or rationals, of a float or Decimal exactly, or of text
    such as '3/4', '-1.5' or '2e-3'."""

    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        self = super(Fraction, cls).__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator = numerator
                self._denominator = 1
                return self
            if isinstance(numerator, numbers.Rational):
                self._numerator = numerator.numerator
                self._denominator = numerator.denominator
                return self
            if isinstance(numerator, float) or _is_decimal(numerator):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            if not isinstance(numerator, str):
                raise TypeError("argument should be a string or a Rational instance")
            m = _TEXT.match(numerator)
            if m is None:
                raise ValueError('Invalid literal for Fraction: %r' % numerator)
            negative = m['sign'] == '-'
            denominator = int(m['denom'] or 1)
            digits, exp = m['decimal'], int(m['exp'] or 0)
            numerator = int(m['num'] or '0')
            if digits:
                digits = digits.replace('_', '')
                denominator *= 10 ** len(digits)
                numerator = numerator * 10 ** len(digits) + int(digits)
            if exp >= 0:
                numerator *= 10 ** exp
            else:
                denominator *= 10 ** -exp
            if negative:
                numerator = -numerator
        elif type(numerator) is int is type(denominator):
            pass
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % numerator)
        g = math.gcd(numerator, denominator)
        if denominator < 0:
            g = -g
        self._numerator = numerator // g
        self._denominator = denominator // g
        return self

    @classmethod
    def from_float(cls, f):
        """The exact value of a float (or int)."""
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("%s.from_float() only takes floats, not %r (%s)" % (cls.__name__, f, type(f).__name__))
        return cls._from_coprime_ints(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """The exact value of a Decimal (or int)."""
        from decimal import Decimal
        if isinstance(dec, numbers.Integral):
            dec = Decimal(int(dec))
        elif not isinstance(dec, Decimal):
            raise TypeError("%s.from_decimal() only takes Decimals, not %r (%s)" % (cls.__name__, dec, type(dec).__name__))
        return cls._from_coprime_ints(*dec.as_integer_ratio())

    @classmethod
    def _from_coprime_ints(cls, numerator, denominator, /):
        self = super(Fraction, cls).__new__(cls)
        self._numerator = numerator
        self._denominator = denominator
        return self

    def is_integer(self):
        """Return True if the Fraction is an integer."""
        return self._denominator == 1

    def as_integer_ratio(self):
        """Return a pair of integers, whose ratio is equal to the original Fraction."""
        return (self._numerator, self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        """The closest Fraction whose denominator is at most max_denominator."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # Convergents of the continued fraction; the last one or one on the way to the next.
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction._from_coprime_ints(p1, q1)
        return Fraction._from_coprime_ints(p0 + k * p1, q0 + k * q1)

    @property
    def numerator(a):
        return a._numerator

    @property
    def denominator(a):
        return a._denominator

    def __repr__(self):
        """repr(self)"""
        return '%s(%s, %s)' % (self.__class__.__name__, self._numerator, self._denominator)

    def __str__(self):
        """str(self)"""
        if self._denominator == 1:
            return str(self._numerator)
        return '%s/%s' % (self._numerator, self._denominator)

    def _format_general(self, m):
        n, d = self._numerator, self._denominator
        sep = m["thousands_sep"] or ''
        body = f"{abs(n):{sep}}"
        if d > 1 or m["alt"]:
            body += f"/{d:{sep}}"
        sign = '-' if n < 0 else "" if m["sign"] == "-" else m["sign"]
        return _aligned(sign, body, int(m["minimumwidth"] or "0"), m["fill"] or " ", m["align"] or ">")

    def _format_float_style(self, m):
        kind = m["presentation_type"]
        precision = int(m["precision"] or "6")
        width = int(m["minimumwidth"] or "0")
        scientific = False
        if kind in "fF%":
            exponent = -precision - (2 if kind == "%" else 0)
            negative, significand = _rounded(self._numerator, self._denominator, exponent, bool(m["no_neg_zero"]))
            point = precision
        else:
            figures = max(precision, 1) if kind in "gG" else precision + 1
            negative, significand, exponent = _figures(self._numerator, self._denominator, figures)
            scientific = kind in "eE" or exponent > 0 or exponent + figures <= -4
            point = figures - 1 if scientific else -exponent
        suffix = ""
        if kind == "%":
            suffix = "%"
        elif scientific:
            suffix = f"{'E' if kind in 'EFG' else 'e'}{exponent + point:+03d}"
        digits = f"{significand:0{point + 1}d}"
        sign = "-" if negative else "" if m["sign"] == "-" else m["sign"]
        whole, fraction = digits[:len(digits) - point], digits[len(digits) - point:]
        if kind in "gG" and not m["alt"]:
            fraction = fraction.rstrip("0")
        tail = ("." if fraction or m["alt"] else "") + fraction + suffix
        sep = m["thousands_sep"]
        if m["zeropad"]:
            room = width - len(sign) - len(tail)
            whole = whole.zfill(3 * room // 4 + 1 if sep else room)
        if sep:
            first = 1 + (len(whole) - 1) % 3
            whole = whole[:first] + "".join(sep + whole[i:i + 3] for i in range(first, len(whole), 3))
        return _aligned(sign, whole + tail, width, m["fill"] or " ", m["align"] or ">")

    def __format__(self, format_spec, /):
        """Format as a fraction, or as a float with the types e, f, g and %."""
        if m := _GENERAL(format_spec):
            return self._format_general(m)
        m = _FLOATING(format_spec)
        if m and (m["align"] is None or m["zeropad"] is None):
            return self._format_float_style(m)
        raise ValueError(f"Invalid format specifier {format_spec!r} for object of type {type(self).__name__!r}")

    # Sums and products divide by common factors before they multiply: numbers stay small.

    def _sum(a, nb, db):
        na, da = a._numerator, a._denominator
        g = math.gcd(da, db)
        if g == 1:
            return Fraction._from_coprime_ints(na * db + da * nb, da * db)
        s = da // g
        t = na * (db // g) + nb * s
        g2 = math.gcd(t, g)
        if g2 == 1:
            return Fraction._from_coprime_ints(t, s * db)
        return Fraction._from_coprime_ints(t // g2, s * (db // g2))

    def _add(a, b):
        """a + b"""
        return a._sum(b._numerator, b._denominator)

    __add__, __radd__ = _operators(_add, operator.add)

    def _sub(a, b):
        """a - b"""
        return a._sum(-b._numerator, b._denominator)

    __sub__, __rsub__ = _operators(_sub, operator.sub)

    def _product(a, nb, db):
        na, da = a._numerator, a._denominator
        g1 = math.gcd(na, db)
        if g1 > 1:
            na //= g1
            db //= g1
        g2 = math.gcd(nb, da)
        if g2 > 1:
            nb //= g2
            da //= g2
        n, d = na * nb, db * da
        return Fraction._from_coprime_ints(n, d) if d > 0 else Fraction._from_coprime_ints(-n, -d)

    def _mul(a, b):
        """a * b"""
        return a._product(b._numerator, b._denominator)

    __mul__, __rmul__ = _operators(_mul, operator.mul)

    def _div(a, b):
        """a / b"""
        if b._numerator == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % b._denominator)
        return a._product(b._denominator, b._numerator)

    __truediv__, __rtruediv__ = _operators(_div, operator.truediv)

    def _floordiv(a, b):
        """a // b"""
        return (a.numerator * b.denominator) // (a.denominator * b.numerator)

    __floordiv__, __rfloordiv__ = _operators(_floordiv, operator.floordiv, False)

    def _divmod(a, b):
        """(a // b, a % b)"""
        da, db = a.denominator, b.denominator
        div, n = divmod(a.numerator * db, da * b.numerator)
        return div, Fraction(n, da * db)

    __divmod__, __rdivmod__ = _operators(_divmod, divmod, False)

    def _mod(a, b):
        """a % b"""
        da, db = a.denominator, b.denominator
        return Fraction((a.numerator * db) % (b.numerator * da), da * db)

    __mod__, __rmod__ = _operators(_mod, operator.mod, False)

    def __pow__(a, b):
        """a ** b: a Fraction for whole exponents, a float or complex otherwise"""
        if isinstance(b, numbers.Rational):
            if b.denominator != 1:
                return float(a) ** float(b)
            power, n, d = b.numerator, a._numerator, a._denominator
            if power < 0:
                power, n, d = -power, d, n
                if d == 0:
                    raise ZeroDivisionError('Fraction(%s, 0)' % n ** power)
                if d < 0:
                    n, d = -n, -d
            return Fraction._from_coprime_ints(n ** power, d ** power)
        if isinstance(b, (float, complex)):
            return float(a) ** b
        return NotImplemented

    def __rpow__(b, a):
        """a ** b"""
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a ** b._numerator
        return a ** float(b)

    def __pos__(a):
        """+a: Coerces a subclass instance to Fraction"""
        return Fraction._from_coprime_ints(a._numerator, a._denominator)

    def __neg__(a):
        """-a"""
        return Fraction._from_coprime_ints(-a._numerator, a._denominator)

    def __abs__(a):
        """abs(a)"""
        return Fraction._from_coprime_ints(abs(a._numerator), a._denominator)

    def __int__(a, _index=operator.index):
        """int(a)"""
        return _index(a.__trunc__())

    def __trunc__(a):
        """math.trunc(a)"""
        if a._numerator < 0:
            return -(-a._numerator // a._denominator)
        return a._numerator // a._denominator

    def __floor__(a):
        """math.floor(a)"""
        return a._numerator // a._denominator

    def __ceil__(a):
        """math.ceil(a)"""
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        """round(self, ndigits), half to even"""
        if ndigits is None:
            d = self._denominator
            floor, remainder = divmod(self._numerator, d)
            if remainder * 2 < d or remainder * 2 == d and floor % 2 == 0:
                return floor
            return floor + 1
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        """hash(self)"""
        try:
            inverse = pow(self._denominator, -1, _MODULUS)
        except ValueError:
            h = _INF
        else:
            h = hash(hash(abs(self._numerator)) * inverse)
        if self._numerator < 0:
            h = -h
        return -2 if h == -1 else h

    def __eq__(a, b):
        """a == b"""
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            if math.isnan(b) or math.isinf(b):
                return 0.0 == b
            return a == a.from_float(b)
        return NotImplemented

    def _richcmp(self, other, op):
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return op(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        """a < b"""
        return a._richcmp(b, operator.lt)

    def __gt__(a, b):
        """a > b"""
        return a._richcmp(b, operator.gt)

    def __le__(a, b):
        """a <= b"""
        return a._richcmp(b, operator.le)

    def __ge__(a, b):
        """a >= b"""
        return a._richcmp(b, operator.ge)

    def __bool__(a):
        """a != 0"""
        return bool(a._numerator)

    def __reduce__(self):
        return (self.__class__, (self._numerator, self._denominator))

    def __copy__(self):
        return self if type(self) == Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()
