

# --- tests that are coroutines ---

class IsolatedAsyncioTestCase(TestCase):
    """A test case whose methods may be coroutine functions; each test has an
    event loop of its own, and one context for all of its parts."""

    loop_factory = None

    def __init__(self, methodName='runTest'):
        super().__init__(methodName)
        from contextvars import copy_context
        self._asyncioRunner = None
        self._asyncioTestContext = copy_context()

    async def asyncSetUp(self):
        """Runs before each test, after setUp."""

    async def asyncTearDown(self):
        """Runs after each test, before tearDown."""

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        """Call and await func after asyncTearDown."""
        self.addCleanup(*(func, *args), **kwargs)

    async def enterAsyncContext(self, cm):
        """Enter an asynchronous context that is left after asyncTearDown."""
        cls = type(cm)
        try:
            enter = cls.__aenter__
            exit = cls.__aexit__
        except AttributeError:
            raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does "
                            'not support the asynchronous context manager protocol') from None
        result = await enter(cm)
        self.addAsyncCleanup(exit, cm, None, None, None)
        return result

    def _callSetUp(self):
        # setUp may ask for the current loop.
        self._asyncioRunner.get_loop()
        self._asyncioTestContext.run(self.setUp)
        self._callAsync(self.asyncSetUp)

    def _callTestMethod(self, method):
        if self._callMaybeAsync(method) is not None:
            import warnings
            warnings.warn('It is deprecated to return a value that is not None from a '
                          f'test case ({method})', DeprecationWarning, stacklevel=4)

    def _callTearDown(self):
        self._callAsync(self.asyncTearDown)
        self._asyncioTestContext.run(self.tearDown)

    def _callCleanup(self, function, *args, **kwargs):
        self._callMaybeAsync(function, *args, **kwargs)

    def _callAsync(self, func, /, *args, **kwargs):
        from inspect import iscoroutinefunction
        assert iscoroutinefunction(func), f'{func!r} is not an async function'
        return self._asyncioRunner.run(func(*args, **kwargs), context=self._asyncioTestContext)

    def _callMaybeAsync(self, func, /, *args, **kwargs):
        from inspect import iscoroutinefunction
        if iscoroutinefunction(func):
            return self._asyncioRunner.run(func(*args, **kwargs), context=self._asyncioTestContext)
        return self._asyncioTestContext.run(func, *args, **kwargs)

    def _setupAsyncioRunner(self):
        assert self._asyncioRunner is None, 'asyncio runner is already initialized'
        import asyncio
        self._asyncioRunner = asyncio.Runner(debug=True, loop_factory=self.loop_factory)

    def _tearDownAsyncioRunner(self):
        runner, self._asyncioRunner = self._asyncioRunner, None
        runner.close()

    def run(self, result=None):
        self._setupAsyncioRunner()
        try:
            return super().run(result)
        finally:
            self._tearDownAsyncioRunner()

    def debug(self):
        self._setupAsyncioRunner()
        super().debug()
        self._tearDownAsyncioRunner()


for _class in (TestCase, FunctionTestCase, SkipTest, _SubTest, _AssertRaisesContext, _AssertWarnsContext):
    _class.__module__ = 'unittest.case'
for _class in (TestResult,):
    _class.__module__ = 'unittest.result'
for _class in (BaseTestSuite, TestSuite, _ErrorHolder):
    _class.__module__ = 'unittest.suite'
for _class in (TestLoader, _FailedTest):
    _class.__module__ = 'unittest.loader'
for _class in (TextTestRunner, TextTestResult):
    _class.__module__ = 'unittest.runner'
TestProgram.__module__ = 'unittest.main'
IsolatedAsyncioTestCase.__module__ = 'unittest.async_case'
del _class
