# folder: temporary
# Tests found in files and packages.
import io
import os
import signal
import sys
import unittest

here = os.getcwd()
TEST = 'import unittest\nclass T(unittest.TestCase):\n    def test_ok(self): pass\n    def test_bad(self): self.assertEqual(1, 2)\n'
files = {
    'proj/test_a.py': TEST,
    'proj/test_skip.py': 'import unittest\nraise unittest.SkipTest("not here")\n',
    'proj/other.py': 'raise RuntimeError\n',
    'proj/test-odd.py': 'raise RuntimeError\n',
    'proj/pkg/__init__.py': '',
    'proj/pkg/test_b.py': TEST,
    'proj/own/__init__.py': 'def load_tests(loader, tests, pattern):\n    print("load_tests", tests.countTestCases(), pattern)\n    return tests\n',
    'proj/own/test_c.py': 'raise RuntimeError\n',
    'proj/plain/test_d.py': 'raise RuntimeError\n',
}
for path, text in files.items():
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w') as f:
        f.write(text)


def ids(suite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from ids(test)
        else:
            yield test.id()


def fails(f, *args, **kwargs):
    try:
        print('no error', f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, str(e).replace(here, '~'))


loader = unittest.TestLoader()
print(list(ids(loader.discover('proj'))), loader.errors, loader._top_level_dir)
print(sys.path[0] == here + '/proj')
print(list(ids(loader.discover('proj/pkg', top_level_dir='proj'))))
print(list(ids(loader.discover('pkg'))), list(ids(loader.discover('proj', pattern='other*'))))
print(str(loader.errors[-1]).splitlines()[0])
fails(loader.discover, 'proj/plain', top_level_dir='proj')
fails(loader.discover, 'nothing')
fails(loader.discover, 'sys')
result = unittest.TestResult()
loader.discover('proj').run(result)
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))

stream = io.StringIO()
os.chdir('proj')
for argv in (['discover', '-s', 'pkg', '-t', '.'], ['discover', '-p', 'test_a.py', '-k', 'ok'], ['-k', 'ok'], ['test_a.py'], ['test_a.T.test_ok']):
    program = unittest.main(None, argv=['x', *argv], exit=False, testRunner=unittest.TextTestRunner(stream=stream))
    print(argv, program.result.testsRun, len(program.result.failures), len(program.result.skipped))

# The handler of interrupts: the first stops the runs.
before = signal.getsignal(signal.SIGINT)
unittest.installHandler()
handler = signal.getsignal(signal.SIGINT)
unittest.installHandler()
print(handler is not before, signal.getsignal(signal.SIGINT) is handler)
result = unittest.TestResult()
unittest.registerResult(result)
handler(signal.SIGINT, None)
print(result.shouldStop)
try:
    handler(signal.SIGINT, None)
except KeyboardInterrupt:
    print('KeyboardInterrupt')
print(unittest.removeResult(result), unittest.removeResult(result))


@unittest.removeHandler
def inner():
    print(signal.getsignal(signal.SIGINT) is before)


inner()
print(signal.getsignal(signal.SIGINT) is handler)
unittest.removeHandler()
print(signal.getsignal(signal.SIGINT) is before)
print(unittest.case.TestCase is unittest.TestCase, unittest.runner.TextTestRunner is unittest.TextTestRunner)
