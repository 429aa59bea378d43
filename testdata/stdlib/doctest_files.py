# doctest over files: testfile, suites of files, testsource.
# folder: temporary
import doctest, io, os, sys, unittest
with open('good.txt', 'w') as f: f.write('Some text.\n\n>>> 1 + 1\n2\n>>> x\n5\n\nMore.\n\n    >>> __name__\n    \'__main__\'\n')
with open('bad.txt', 'w') as f: f.write('>>> 1 + 1\n3\n>>> print("a")\nb\n')
with open('skip.txt', 'w') as f: f.write('>>> 1 + 1 # doctest: +SKIP\n3\n')
with open('latin.txt', 'wb') as f: f.write(b'>>> "\xe9"\n\'\xe9\'\n')
print(doctest.testfile('good.txt', module_relative=False, globs={'x': 5}))
print(doctest.testfile('good.txt', module_relative=False, extraglobs={'x': 5}, name='n', verbose=True))
print(doctest.testfile('bad.txt', False))
print(doctest.testfile('skip.txt', False), doctest.testfile('latin.txt', False, encoding='latin-1'))
for f in (lambda: doctest.testfile('bad.txt', False, raise_on_error=True), lambda: doctest.testfile('none.txt', False), lambda: doctest.testfile('/good.txt'),
          lambda: doctest.testfile('x', False, package='os'), lambda: doctest.testfile('x', package=5), lambda: doctest.testfile('x', package='sys'),
          lambda: doctest.testfile('latin.txt', False), lambda: doctest.set_unittest_reportflags(doctest.ELLIPSIS), lambda: doctest.testsource('__main__', 'nope')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def fun():
    """Doc of fun.

    >>> fun()
    7
    >>> for i in range(2):
    ...     print(i)
    0
    1
    """
    return 7
print(doctest.testsource('__main__', '__main__.fun'))
s = doctest.DocFileSuite('good.txt', 'bad.txt', 'skip.txt', module_relative=False, globs={'x': 5})
print(s.countTestCases(), [t.id() for t in s], [repr(t) for t in s], [t.shortDescription() for t in s], doctest.DocFileCase.__mro__[1])
r = unittest.TestResult(); s.run(r)
print(r.testsRun, [str(e) for t, e in r.failures][0].split('Failed', 1)[1], r.skipped)
print(doctest.set_unittest_reportflags(doctest.REPORT_NDIFF), doctest.set_unittest_reportflags(0) == doctest.REPORT_NDIFF)
print('testfile' in doctest.__all__, doctest.master is not None)
a, b = list(doctest.DocTestSuite('__main__')), list(doctest.DocTestSuite())
print(a == b, len(a), hash(a[0]) == hash(b[0]), a[0] != 5)
