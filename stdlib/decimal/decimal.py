import collections as _collections
import numbers as _numbers


class DecimalException(ArithmeticError):
    """The base of all signals and conditions."""


class Clamped(DecimalException):
    """The exponent of a result was changed to fit."""


class InvalidOperation(DecimalException):
    """An operation has no result."""


class ConversionSyntax(InvalidOperation):
    """Text is no number."""


class DivisionByZero(DecimalException, ZeroDivisionError):
    """A number was divided by zero."""


class DivisionImpossible(InvalidOperation):
    """A whole quotient has too many digits."""


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    """Zero was divided by zero."""


class Inexact(DecimalException):
    """Digits other than zero were lost by rounding."""


class InvalidContext(InvalidOperation):
    """The context does not allow the operation."""


class Rounded(DecimalException):
    """Digits were lost by rounding."""


class Subnormal(DecimalException):
    """The exponent is below Emin."""


class Overflow(Inexact, Rounded):
    """The exponent is too large."""


class Underflow(Inexact, Rounded, Subnormal):
    """A result was rounded and is subnormal."""


class FloatOperation(DecimalException, TypeError):
    """Decimals and floats were mixed."""


DecimalTuple = _collections.namedtuple('DecimalTuple', 'sign digits exponent', module='decimal')

__version__ = '1.70'
__libmpdec_version__ = '2.5.1'
HAVE_THREADS = True
HAVE_CONTEXTVAR = True
_numbers.Number.register(Decimal)
del _collections, _numbers


class ContextManager:
    """What localcontext() returns: a with statement under a copy of a context."""

    def __init__(self, local):
        self._local = local

    def __enter__(self):
        self._saved = getcontext()
        setcontext(self._local)
        return self._local

    def __exit__(self, *exception):
        setcontext(self._saved)


_manager = ContextManager
del ContextManager
