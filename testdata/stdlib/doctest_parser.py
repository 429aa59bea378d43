# Where doctest finds examples, and the words of its errors.
import doctest, unittest
def f():
    """
    >>> 1
    1
    >>>
    ...
    >>> # only a comment
    >>> # two
    ... # lines
    >>> 2
    2
    """
p=doctest.DocTestParser()
print([e.source for e in p.get_examples(f.__doc__)])
for s in ('>>> (1,\n ...  2)\n', '  >>> (1,\n ...  2)\n  3', '  >>> 1\n 2\n', '>>>1\n', '>>> 1\n...2\n'):
    try: print(p.get_examples(s, 'n')[0].source)
    except ValueError as e: print(e)
s=doctest.DocTestSuite(); r=unittest.TestResult(); s.run(r); s.run(r); print(r, s.countTestCases())
