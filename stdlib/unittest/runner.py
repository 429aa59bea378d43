

# --- running tests ---

class TextTestRunner:
    """Runs tests and prints what became of them."""

    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False,
                 buffer=False, resultclass=None, warnings=None, *, tb_locals=False,
                 durations=None):
        if stream is None:
            stream = sys.stderr
        self.stream = _WritelnDecorator(stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.durations = durations
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        try:
            return self.resultclass(self.stream, self.descriptions, self.verbosity,
                                    durations=self.durations)
        except TypeError:
            return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def _printDurations(self, result):
        if not result.collectedDurations:
            return
        slowest = sorted(result.collectedDurations, key=lambda x: x[1], reverse=True)
        if self.durations > 0:
            slowest = slowest[:self.durations]
        self.stream.writeln('Slowest test durations')
        if hasattr(result, 'separator2'):
            self.stream.writeln(result.separator2)
        hidden = False
        for test, elapsed in slowest:
            if self.verbosity < 2 and elapsed < 0.001:
                hidden = True
                continue
            self.stream.writeln('%-10s %s' % ('%.3fs' % elapsed, test))
        self.stream.writeln('\n(durations < 0.001s were hidden; use -v to show these durations)'
                            if hidden else '')

    def run(self, test):
        """Run a test or suite and return the result."""
        import warnings
        from time import perf_counter
        result = self._makeResult()
        registerResult(result)
        result.failfast = self.failfast
        result.buffer = self.buffer
        result.tb_locals = self.tb_locals
        with warnings.catch_warnings():
            if self.warnings:
                warnings.simplefilter(self.warnings)
            start = perf_counter()
            _call_if_exists(result, 'startTestRun')
            try:
                test(result)
            finally:
                _call_if_exists(result, 'stopTestRun')
            taken = perf_counter() - start
        result.printErrors()
        if self.durations is not None:
            self._printDurations(result)
        stream = self.stream
        if hasattr(result, 'separator2'):
            stream.writeln(result.separator2)
        run = result.testsRun
        stream.writeln('Ran %d test%s in %.3fs' % (run, '' if run == 1 else 's', taken))
        stream.writeln()
        expected, unexpected, skipped = [
            len(getattr(result, name, ())) for name in ('expectedFailures', 'unexpectedSuccesses', 'skipped')]
        infos = []
        if not result.wasSuccessful():
            stream.write('FAILED')
            if result.failures:
                infos.append('failures=%d' % len(result.failures))
            if result.errors:
                infos.append('errors=%d' % len(result.errors))
        elif run == 0 and not skipped:
            stream.write('NO TESTS RAN')
        else:
            stream.write('OK')
        if skipped:
            infos.append('skipped=%d' % skipped)
        if expected:
            infos.append('expected failures=%d' % expected)
        if unexpected:
            infos.append('unexpected successes=%d' % unexpected)
        stream.writeln(f" ({', '.join(infos)})" if infos else '')
        stream.flush()
        return result


# --- Ctrl-C: stop after the current test ---

_results = []


def registerResult(result):
    """Have Ctrl-C stop the run of a result, once a handler is installed."""
    _results.append(result)


def removeResult(result):
    """Undo registerResult()."""
    if result in _results:
        _results.remove(result)
        return True
    return False


_old_handler = None


def installHandler():
    """Have the first Ctrl-C stop after the current test."""
    global _old_handler
    import signal
    if _old_handler is None:
        _old_handler = default = signal.getsignal(signal.SIGINT)
        called = False

        def handler(signum, frame):
            nonlocal called
            if called:
                default(signum, frame)
            called = True
            for result in _results:
                result.stop()
        signal.signal(signal.SIGINT, handler)


def removeHandler(method=None):
    """Undo installHandler(), for the time of a call if used as a decorator."""
    global _old_handler
    if method is not None:
        from functools import wraps

        @wraps(method)
        def inner(*args, **kwargs):
            removeHandler()
            return method(*args, **kwargs)
        return inner
    if _old_handler is not None:
        import signal
        signal.signal(signal.SIGINT, _old_handler)
        _old_handler = None


# --- the command ---

_USAGE = '''usage: {0} [-h] [-v] [-q] [--locals] [--durations N] [-f] [-c] [-b] [-k TESTNAMEPATTERNS] [tests ...]'''

_HELP = '''

positional arguments:
  tests                a list of any number of test modules, classes and test methods.

options:
  -h, --help           show this help message and exit
  -v, --verbose        Verbose output
  -q, --quiet          Quiet output
  --locals             Show local variables in tracebacks
  --durations N        Show the N slowest test cases (N=0 for all)
  -f, --failfast       Stop on first fail or error
  -c, --catch          Catch Ctrl-C and display results so far
  -b, --buffer         Buffer stdout and stderr during tests
  -k TESTNAMEPATTERNS  Only run tests which match the given substring
'''


class TestProgram:
    """Runs the tests of a module as a command does."""

    module = None
    verbosity = 1
    failfast = catchbreak = buffer = progName = warnings = testNamePatterns = None

    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None,
                 testLoader=defaultTestLoader, exit=True, verbosity=1, failfast=None,
                 catchbreak=None, buffer=None, warnings=None, *, tb_locals=False,
                 durations=None):
        if isinstance(module, str):
            self.module = __import__(module)
            for part in module.split('.')[1:]:
                self.module = getattr(self.module, part)
        else:
            self.module = module
        if argv is None:
            argv = sys.argv
        self.exit = exit
        self.failfast = failfast
        self.catchbreak = catchbreak
        self.verbosity = verbosity
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.durations = durations
        self.warnings = 'default' if warnings is None and not sys.warnoptions else warnings
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        self.progName = argv[0].rsplit('/', 1)[-1] if argv else ''
        self.parseArgs(argv)
        self.runTests()

    _FLAGS = {'-v': ('verbosity', 2), '--verbose': ('verbosity', 2),
              '-q': ('verbosity', 0), '--quiet': ('verbosity', 0),
              '--locals': ('tb_locals', True), '-f': ('failfast', True),
              '--failfast': ('failfast', True), '-c': ('catchbreak', True),
              '--catch': ('catchbreak', True), '-b': ('buffer', True),
              '--buffer': ('buffer', True)}

    def _usage_error(self, message):
        print(_USAGE.format(self.progName), file=sys.stderr)
        print(f'{self.progName}: error: {message}', file=sys.stderr)
        sys.exit(2)

    def parseArgs(self, argv):
        tests = []
        patterns = []
        args = iter(argv[1:])
        for arg in args:
            if arg in ('-h', '--help'):
                print(_USAGE.format(self.progName) + _HELP)
                sys.exit(0)
            if arg in self._FLAGS:
                setattr(self, *self._FLAGS[arg])
            elif arg in ('-k', '--durations'):
                value = next(args, None)
                if value is None:
                    self._usage_error(f'argument {arg}: expected one argument')
                if arg == '-k':
                    patterns.append(value if '*' in value else f'*{value}*')
                else:
                    try:
                        self.durations = int(value)
                    except ValueError:
                        self._usage_error(f'argument --durations: invalid int value: {value!r}')
            elif arg.startswith('-k'):
                value = arg[2:]
                patterns.append(value if '*' in value else f'*{value}*')
            elif arg.startswith('-') and len(arg) > 2 and all(f'-{c}' in self._FLAGS for c in arg[1:]):
                for c in arg[1:]:
                    setattr(self, *self._FLAGS[f'-{c}'])
            elif arg.startswith('-') and arg != '-':
                self._usage_error(f'unrecognized arguments: {arg}')
            else:
                tests.append(arg)
        for name in ('failfast', 'catchbreak', 'buffer'):
            if getattr(self, name) is None:
                setattr(self, name, False)
        if self.testNamePatterns is None:
            self.testNamePatterns = patterns
        if tests:
            self.testNames = [name[:-3].replace('/', '.') if name.endswith('.py') else name for name in tests]
        elif self.defaultTest is None:
            self.testNames = None
        elif isinstance(self.defaultTest, str):
            self.testNames = (self.defaultTest,)
        else:
            self.testNames = list(self.defaultTest)
        self.createTests()

    def createTests(self, from_discovery=False, Loader=None):
        loader = self.testLoader
        if self.testNamePatterns:
            loader.testNamePatterns = self.testNamePatterns
        if self.testNames is not None:
            self.test = loader.loadTestsFromNames(self.testNames, self.module)
        elif self.module is None:
            self.test = loader.discover('.')
        else:
            self.test = loader.loadTestsFromModule(self.module)

    def runTests(self):
        if self.catchbreak:
            installHandler()
        if self.testRunner is None:
            self.testRunner = TextTestRunner
        runner = self.testRunner
        if isinstance(runner, type):
            options = dict(verbosity=self.verbosity, failfast=self.failfast,
                           buffer=self.buffer, warnings=self.warnings)
            try:
                try:
                    runner = self.testRunner(**options, tb_locals=self.tb_locals, durations=self.durations)
                except TypeError:
                    runner = self.testRunner(**options)
            except TypeError:
                runner = self.testRunner()
        self.result = runner.run(self.test)
        if self.exit:
            if self.result.testsRun == 0 and len(self.result.skipped) == 0:
                sys.exit(5)
            sys.exit(0 if self.result.wasSuccessful() else 1)


main = TestProgram
