

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


from unittest.signals import installHandler, registerResult, removeHandler, removeResult


# --- the command ---

_EXAMPLES = '''\
Examples:
  {0} test_module               - run tests from test_module
  {0} module.TestClass          - run tests from module.TestClass
  {0} module.Class.test_method  - run specified test method
  {0} path/to/test_file.py      - run tests from test_file.py
'''

_EXAMPLES_OF_MODULE = '''\
Examples:
  {0}                           - run default set of tests
  {0} MyTestSuite               - run suite 'MyTestSuite'
  {0} MyTestCase.testSomething  - run MyTestCase.testSomething
  {0} MyTestCase                - run all 'test*' test methods
                                       in MyTestCase
'''


def _parser_of(prog, discovery):
    # What --help and errors show; the arguments themselves are read without it.
    import argparse
    parser = argparse.ArgumentParser(prog=prog + ' discover' if discovery else prog)
    for short, long, text in (('-v', '--verbose', 'Verbose output'), ('-q', '--quiet', 'Quiet output'),
                              (None, '--locals', 'Show local variables in tracebacks')):
        parser.add_argument(*filter(None, (short, long)), action='store_true', help=text)
    parser.add_argument('--durations', metavar='N', help='Show the N slowest test cases (N=0 for all)')
    for short, long, text in (('-f', '--failfast', 'Stop on first fail or error'),
                              ('-c', '--catch', 'Catch Ctrl-C and display results so far'),
                              ('-b', '--buffer', 'Buffer stdout and stderr during tests')):
        parser.add_argument(short, long, action='store_true', help=text)
    parser.add_argument('-k', dest='testNamePatterns', help='Only run tests which match the given substring')
    if not discovery:
        parser.add_argument('tests', nargs='*', help='a list of any number of test modules, classes and test methods.')
        return parser
    parser.add_argument('-s', '--start-directory', dest='start', help="Directory to start discovery ('.' default)")
    parser.add_argument('-p', '--pattern', help="Pattern to match tests ('test*.py' default)")
    parser.add_argument('-t', '--top-level-directory', dest='top',
                        help='Top level directory of project (defaults to start directory)')
    for name in ('start', 'pattern', 'top'):
        parser.add_argument(name, nargs='?', help=argparse.SUPPRESS)
    parser.epilog = ('For test discovery all test modules must be importable from the top '
                     'level directory of the project.')
    return parser


class TestProgram:
    """Runs the tests of a module as a command does."""

    module = None
    verbosity = 1
    failfast = catchbreak = buffer = progName = warnings = testNamePatterns = None
    _discovers = False

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
        _parser_of(self.progName, self._discovers).error(message)

    def _print_help(self):
        if self._discovers:
            _parser_of(self.progName, True).print_help()
            return
        print(_parser_of(self.progName, False).format_help())
        print((_EXAMPLES_OF_MODULE if self.module else _EXAMPLES).format(self.progName))
        if self.module is None:
            _parser_of(self.progName, True).print_help()

    def _do_discovery(self, argv, Loader=None):
        # What "discover" is followed by: argv is without it.
        self._discovers = True
        self.start, self.pattern, self.top = '.', 'test*.py', None
        self.module = None
        self._parse(argv, {'-s': 'start', '--start-directory': 'start', '-p': 'pattern', '--pattern': 'pattern',
                           '-t': 'top', '--top-level-directory': 'top'})
        self.createTests(from_discovery=True, Loader=Loader)

    def parseArgs(self, argv):
        if self.module is None and len(argv) > 1 and argv[1].lower() == 'discover':
            self._do_discovery(argv[2:])
            return
        tests = self._parse(argv[1:], {})
        if self.module is None and not tests:
            self._do_discovery([])
            return
        if tests:
            self.testNames = [_convert_name(name) for name in tests]
            if __name__ == '__main__':
                self.module = None
        elif self.defaultTest is None:
            self.testNames = None
        elif isinstance(self.defaultTest, str):
            self.testNames = (self.defaultTest,)
        else:
            self.testNames = list(self.defaultTest)
        self.createTests()

    def _parse(self, argv, places):
        # Sets what the options say; returns the other arguments, unless places
        # names options of discovery: then they stand for those.
        tests = []
        patterns = []
        args = iter(argv)
        for arg in args:
            if arg in ('-h', '--help'):
                self._print_help()
                sys.exit(0)
            if arg in self._FLAGS:
                setattr(self, *self._FLAGS[arg])
            elif arg.partition('=')[0] in places:
                option, given, value = arg.partition('=')
                value = value if given else next(args, None)
                if value is None:
                    self._usage_error(f'argument {option}: expected one argument')
                setattr(self, places[option], value)
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
        if patterns:
            self.testNamePatterns = patterns
        if places:
            for name, value in zip(('start', 'pattern', 'top'), tests):
                setattr(self, name, value)
            if len(tests) > 3:
                self._usage_error(f'unrecognized arguments: {" ".join(tests[3:])}')
        return tests

    def createTests(self, from_discovery=False, Loader=None):
        loader = self.testLoader
        if self.testNamePatterns:
            loader.testNamePatterns = self.testNamePatterns
        if from_discovery:
            if Loader is not None:
                loader = Loader()
                loader.testNamePatterns = self.testNamePatterns or None
            self.test = loader.discover(self.start, self.pattern, self.top)
        elif self.testNames is not None:
            self.test = loader.loadTestsFromNames(self.testNames, self.module)
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


def _convert_name(name):
    # A module's name for the path of its file.
    import os
    if not name.lower().endswith('.py') or not os.path.isfile(name):
        return name
    if os.path.isabs(name):
        below = os.path.relpath(name)
        if below.startswith(os.pardir):
            return name
        name = below
    return os.path.normpath(name)[:-3].replace('/', '.')


main = TestProgram
