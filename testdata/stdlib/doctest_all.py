"""A module with examples.

>>> add(1, 2)
3
>>> print('a\\n\\nb')
a
<BLANKLINE>
b
"""
import doctest
import re
import sys


def add(a, b):
    """Add.

    >>> add(2, 2)
    4
    >>> add('a', 1)
    Traceback (most recent call last):
        ...
    TypeError: can only concatenate str (not "int") to str
    >>> for i in range(2):
    ...     print(add(i, i))
    ...
    0
    2
    """
    return a + b


class C:
    """
    >>> C().m()
    'm'
    >>> x = 5
    >>> x
    5
    """

    def m(self):
        """
        >>> C().m() == 'n'
        True
        >>> C().m()
        'other'
        """
        return 'm'

    @property
    def p(self):
        """
        >>> C().p
        1
        """
        return 1

    @staticmethod
    def s():
        """
        >>> list(range(20)) # doctest: +ELLIPSIS
        [0, 1, ..., 19]
        >>> list(range(5)) # doctest: +NORMALIZE_WHITESPACE
        [0,   1,
         2, 3,    4]
        >>> undefined # doctest: +SKIP
        >>> int('x') # doctest: +IGNORE_EXCEPTION_DETAIL
        Traceback (most recent call last):
        ValueError: whatever
        >>> True
        1
        """


def no_doc():
    pass


__test__ = {'extra': '''
>>> 2 + 2
5
>>> None
>>> print(1)
'''}


def show(f, *args, **kw):
    import io
    old = sys.stdout
    sys.stdout = out = io.StringIO()
    try:
        r = f(*args, **kw)
    finally:
        sys.stdout = old
    text = re.sub(r'File ".*doctest_all.py"', 'File "doctest_all.py"', out.getvalue())
    text = re.sub(r'(?m)^ +(\^|~)+\n', '', text)
    print(text)
    print(r)


show(doctest.testmod)
show(doctest.testmod, verbose=True)
show(doctest.testmod, optionflags=doctest.FAIL_FAST, report=False)
show(doctest.testmod, optionflags=doctest.REPORT_NDIFF)
show(doctest.run_docstring_examples, add, globals())
show(doctest.run_docstring_examples, C.m, globals(), name='named')
p = doctest.DocTestParser()
for e in p.get_examples('''text
>>> 1 + 1
2

>>> def f():
...     return 1
>>> f() # doctest: +SKIP
more
'''):
    print(repr(e.source), repr(e.want), e.lineno, e.indent, e.options, e.exc_msg)
for bad in ('>>>1', '>>> 1\n  2\n3 x' if False else '    >>> 1\n  2', '>>> 1 # doctest: +NOPE'):
    try:
        p.get_examples(bad, 'bad')
    except ValueError as e:
        print(e)
t = p.get_doctest('>>> 3\n3\n', {}, 'nm', 'file', 7)
print(t, t == p.get_doctest('>>> 3\n3\n', {}, 'nm', 'file', 7))
r = doctest.DocTestRunner(verbose=False)
print(r.run(t), r.summarize())
print([(t.name, len(t.examples)) for t in doctest.DocTestFinder().find(C)])
try:
    doctest.DebugRunner(verbose=False).run(p.get_doctest('>>> 1\n2\n', {}, 'dbg', None, 0))
except doctest.DocTestFailure as e:
    print(e.example.want, e.got, e)
try:
    doctest.DebugRunner(verbose=False).run(p.get_doctest('>>> 1/0\n', {}, 'dbg', None, 0))
except doctest.UnexpectedException as e:
    print(e.exc_info[1])
c = doctest.OutputChecker()
print(c.check_output('a...b\n', 'axyzb\n', doctest.ELLIPSIS), c.check_output('a...b\n', 'axyzb\n', 0), c.check_output('1\n', 'True\n', 0), c.check_output('1\n', 'True\n', doctest.DONT_ACCEPT_TRUE_FOR_1))
print(doctest.script_from_examples('''Intro.

>>> x = 1
>>> x
1

End.
'''))
