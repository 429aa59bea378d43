# The lines that a failing example is reported at, text that is not ASCII, and
# what the finder takes for tests of a module.
import doctest
import types
from unittest import mock


def f(x):
    r"""Doubles.

    >>> f(2)
    5
    >>> 'f\xf6'
    'f\xf6'
    >>> print('föö')
    f\xf6\xf6
    >>> import inspect
    >>> def inner(a, b):
    ...     return a
    >>> print(inspect.getsource(inner).rstrip())
    def inner(a, b):
        return a
    """
    return x * 2


def one_line(x): """>>> one_line(1)"""


class K:
    "Text.  >>> no"

    def m(self):
        """
        >>> 1
        2
        """

    @property
    def p(self):
        '''>>> 1
        3
        '''


m = types.ModuleType("m")
m.call = mock.call
m.f = f
print(doctest.DocTestFinder().find(m))
m.f = types.FunctionType(f.__code__, m.__dict__)
print([(t.name, len(t.examples)) for t in doctest.DocTestFinder().find(m)])
for obj in f, one_line, K:
    for t in doctest.DocTestFinder().find(obj, globs=globals().copy()):
        print(t.name, t.lineno, [e.lineno for e in t.examples])
        t.filename = None
        doctest.DocTestRunner(verbose=False).run(t)
