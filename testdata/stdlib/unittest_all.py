"""unittest: assertions and their messages, results, suites, loaders, runners."""
import io
import re
import sys
import unittest
import warnings


class Run(unittest.TestCase):
    def runTest(self):
        pass


def fails(name, *args, **kw):
    t = Run()
    longMessage = kw.pop('longMessage', True)
    t.longMessage = longMessage
    try:
        getattr(t, name)(*args, **kw)
    except t.failureException as e:
        print(f'{name}: {e}')
    except Exception as e:
        print(f'{name}! {type(e).__name__}: {e}')
    else:
        print(f'{name} ok')


big = list(range(60))
fails('assertTrue', 0)
fails('assertTrue', [], 'my message')
fails('assertTrue', '', 'only', longMessage=False)
fails('assertFalse', [1])
fails('assertEqual', 1, 2)
fails('assertEqual', 1, 2, 'note')
fails('assertEqual', 'x' * 100, 'x' * 99 + 'y' * 30)
fails('assertEqual', object, int)
fails('assertEqual', 1, 1.0)
fails('assertNotEqual', 1, 1)
fails('assertAlmostEqual', 1.0, 1.00000001)
fails('assertAlmostEqual', 1.0, 1.1)
fails('assertAlmostEqual', 1.0, 1.1, places=1)
fails('assertAlmostEqual', 1.0, 1.5, delta=0.2)
fails('assertAlmostEqual', 1, 2, places=1, delta=1)
fails('assertNotAlmostEqual', 1.0, 1.0)
fails('assertNotAlmostEqual', 1.0, 1.1, delta=0.5)
fails('assertListEqual', [1, 2, 3], [1, 5])
fails('assertListEqual', [1], (1,))
fails('assertTupleEqual', (1, 2), (1, 2, 3))
fails('assertSequenceEqual', [1, 2], (1, 2))
fails('assertSequenceEqual', [1, 2], (1, 3))
fails('assertSequenceEqual', 1, (1, 3))
fails('assertSequenceEqual', [1], 3)
fails('assertEqual', big, big[:-1] + [99])
fails('assertEqual', list(range(300)), list(range(1, 301)))
fails('assertEqual', {'a': 1, 'b': [1, 2]}, {'a': 1, 'b': [1, 3], 'c': 2})
fails('assertDictEqual', [], {})
fails('assertEqual', {1, 2}, {2, 3})
fails('assertSetEqual', {1}, [1])
fails('assertSetEqual', [1], {1})
fails('assertEqual', 'one\ntwo\nthree', 'one\n2\nthree\n')
fails('assertMultiLineEqual', 'a', 3)
fails('assertMultiLineEqual', '', 'x')
fails('assertEqual', 'abc', 'abd')
fails('assertIn', 1, [2])
fails('assertNotIn', 2, [2])
fails('assertIs', [], [])
fails('assertIsNot', None, None)
fails('assertIsNone', 3)
fails('assertIsNotNone', None)
fails('assertIsInstance', 3, str)
fails('assertIsInstance', 3, (str, list))
fails('assertNotIsInstance', 3, int)
fails('assertLess', 2, 1)
fails('assertLessEqual', 2, 1)
fails('assertGreater', 1, 2)
fails('assertGreaterEqual', 1, 2)
fails('assertCountEqual', [1, 2, 2], [2, 1, 3])
fails('assertCountEqual', [[1], [2]], [[2], [3]])
fails('assertCountEqual', [1, 2], [2, 1])
fails('assertRegex', 'abc', 'x+')
fails('assertRegex', 'abc', 'b')
fails('assertNotRegex', 'abc', 'b')
fails('assertRaises', ValueError, int, '3')
fails('assertRaises', ValueError, int, 'x')
fails('assertRaises', 3)
fails('assertRaises', ValueError, msg='q', bad=1)
fails('assertRaisesRegex', ValueError, 'nope', int, 'x')
fails('assertRaisesRegex', ValueError, 'invalid', int, 'x')
fails('assertWarns', UserWarning, lambda: None)
fails('assertWarns', UserWarning, lambda: warnings.warn('x'))
fails('assertWarnsRegex', UserWarning, 'y', lambda: warnings.warn('x'))
fails('fail', 'msg')
fails('fail')


def ctx(f):
    try:
        f()
    except AssertionError as e:
        print('AssertionError:', e)


def with_msg():
    with Run().assertRaises((ValueError, KeyError), msg='hello'):
        pass


def with_warn():
    with Run().assertWarns(DeprecationWarning) as cm:
        warnings.warn('old', DeprecationWarning)
    print(cm.warning, cm.lineno > 0)


ctx(with_msg)
ctx(with_warn)


class Weird:
    def __repr__(self):
        raise RuntimeError('no repr')


try:
    Run().assertIsNone(Weird())
except AssertionError as e:
    print(str(e)[:20])
print(Run(), repr(Run()), Run().id(), Run().shortDescription(), Run().countTestCases(), Run() == Run(), hash(Run()) == hash(Run()))
try:
    Run('nothing')
except ValueError as e:
    print(e)


log = []


class Order(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        log.append('setUpClass')
        cls.addClassCleanup(log.append, 'class cleanup')

    @classmethod
    def tearDownClass(cls):
        log.append('tearDownClass')

    def setUp(self):
        log.append('setUp')
        self.addCleanup(log.append, 'cleanup 1')
        self.addCleanup(log.append, 'cleanup 2')

    def tearDown(self):
        log.append('tearDown')

    def test_b(self):
        log.append('b')

    def test_a(self):
        log.append('a')


class Mixed(unittest.TestCase):
    def test_ok(self):
        pass

    def test_fail(self):
        """Short doc.

        More."""
        self.assertEqual([1], [2])

    def test_error(self):
        {}['key']

    @unittest.skip('reason')
    def test_skip(self):
        pass

    @unittest.skipIf(True, 'if')
    def test_skip_if(self):
        pass

    @unittest.skipUnless(True, 'unless')
    def test_not_skipped(self):
        pass

    def test_skip_inside(self):
        self.skipTest('inside')

    @unittest.expectedFailure
    def test_expected(self):
        self.fail()

    @unittest.expectedFailure
    def test_unexpected(self):
        pass

    def test_subtests(self):
        for i in range(3):
            with self.subTest(i=i):
                if i == 1:
                    self.fail('one')
                if i == 2:
                    raise KeyError('two')
        with self.subTest('named', k='v'):
            with self.subTest(inner=1):
                self.fail('nested')
        with self.subTest():
            self.skipTest('sub skip')

    def test_chain(self):
        try:
            raise ValueError('first')
        except ValueError as e:
            raise TypeError('second') from e

    def test_returns(self):
        return None


@unittest.skip('whole class')
class Skipped(unittest.TestCase):
    def test_a(self):
        pass


class BadSetup(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise RuntimeError('class setup')

    def test_a(self):
        pass


class BadTear(unittest.TestCase):
    def test_a(self):
        pass

    def tearDown(self):
        raise RuntimeError('tear down')

    @classmethod
    def tearDownClass(cls):
        raise RuntimeError('class tear down')


class SetupSkip(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise unittest.SkipTest('class skip')

    def test_a(self):
        pass


def run(*cases, **kw):
    stream = io.StringIO()
    suite = unittest.TestSuite()
    for c in cases:
        suite.addTests(unittest.defaultTestLoader.loadTestsFromTestCase(c))
    result = unittest.TextTestRunner(stream=stream, **kw).run(suite)
    text = re.sub(r'in \d+\.\d+s', 'in X', stream.getvalue())
    text = re.sub(r'File ".*unittest_all.py"', 'File "unittest_all.py"', text)
    print(text)
    print(result, result.wasSuccessful(), [(str(t), r) for t, r in result.skipped])


run(Order)
print(log)
run(Mixed)
run(Mixed, verbosity=2)
run(Mixed, verbosity=0, failfast=True)
run(Skipped, BadSetup, BadTear, SetupSkip, verbosity=2)
run()


class Prints(unittest.TestCase):
    def test_fail(self):
        print('to stdout')
        print('to stderr', file=sys.stderr)
        self.fail('x')

    def test_ok(self):
        print('hidden')


run(Prints, buffer=True)
loader = unittest.TestLoader()
print(loader.getTestCaseNames(Mixed))
print(loader.loadTestsFromName('__main__.Order.test_a'), loader.loadTestsFromNames(['Order', 'Mixed.test_ok'], sys.modules['__main__']).countTestCases())
loader.testNamePatterns = ['*skip*']
print(loader.getTestCaseNames(Mixed))
s = unittest.TestSuite([Order('test_a'), Run()])
print(s, s.countTestCases(), list(s), s == unittest.TestSuite([Order('test_a'), Run()]))
for bad in (3, Order, 'text'):
    try:
        s.addTest(bad) if bad != 'text' else s.addTests(bad)
    except TypeError as e:
        print(e)
ft = unittest.FunctionTestCase(lambda: log.append('function'), description='desc')
r = unittest.TestResult()
ft.run(r)
print(r, log[-1], ft.shortDescription(), str(ft))


class AsyncOne(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        log.append('sync setup')

    async def asyncSetUp(self):
        log.append('async setup')
        self.addAsyncCleanup(self.clean)

    async def clean(self):
        log.append('async cleanup')

    async def test_await(self):
        import asyncio
        await asyncio.sleep(0)
        log.append('in test')

    def test_sync(self):
        log.append('sync test')

    async def asyncTearDown(self):
        log.append('async teardown')

    def tearDown(self):
        log.append('sync teardown')


del log[:]
run(AsyncOne, verbosity=2)
print(log)
try:
    Mixed('test_fail').debug()
except AssertionError as e:
    print('debug', str(e).split('\n')[0])
try:
    unittest.main(argv=['prog', '-q', 'Order.test_a'], testRunner=unittest.TextTestRunner(stream=io.StringIO()))
except SystemExit as e:
    print('exit', e.code)
p = unittest.main(argv=['prog'], defaultTest='Order', exit=False, testRunner=unittest.TextTestRunner(stream=io.StringIO()))
print(p.result)


class Ctx(unittest.TestCase):
    def test_enter(self):
        class CM:
            def __enter__(self):
                log.append('enter')
                return 7

            def __exit__(self, *a):
                log.append('exit')
        self.assertEqual(self.enterContext(CM()), 7)
        with self.assertRaises(TypeError) as cm:
            self.enterContext(3)
        log.append(str(cm.exception))


run(Ctx)
print(log[-3:])
