

# --- finding tests ---

class _FailedTest(TestCase):
    # A test that could not be loaded: running it raises the reason.

    _testMethodName = None

    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            raise AttributeError(f'{type(self).__name__!r} object has no attribute {name!r}')

        def testFailure():
            raise self._exception
        return testFailure


def _failed_test(name, exception, suite_class, message):
    return suite_class((_FailedTest(name, exception),)), message


def _format_exc():
    from traceback import format_exc
    return format_exc()


class TestLoader:
    """Finds tests in classes and modules, and by name."""

    testMethodPrefix = 'test'
    testNamePatterns = None
    suiteClass = TestSuite
    _top_level_dir = None

    @staticmethod
    def sortTestMethodsUsing(x, y):
        return (x > y) - (x < y)

    def __init__(self):
        self.errors = []
        self._loading_packages = set()

    def loadTestsFromTestCase(self, testCaseClass):
        """Return a suite of the tests of a class."""
        if issubclass(testCaseClass, TestSuite):
            raise TypeError('Test cases should not be derived from TestSuite. '
                            'Maybe you meant to derive from TestCase?')
        if testCaseClass in (TestCase, FunctionTestCase):
            names = []
        else:
            names = self.getTestCaseNames(testCaseClass)
            if not names and hasattr(testCaseClass, 'runTest'):
                names = ['runTest']
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        """Return a suite of the tests of a module."""
        tests = []
        for name in dir(module):
            obj = getattr(module, name)
            if _is_case(obj):
                tests.append(self.loadTestsFromTestCase(obj))
        load_tests = getattr(module, 'load_tests', None)
        tests = self.suiteClass(tests)
        if load_tests is not None:
            try:
                return load_tests(self, tests, pattern)
            except Exception as e:
                case, message = _failed_test(module.__name__, e, self.suiteClass,
                                             f'Failed to call load_tests:\n{_format_exc()}')
                self.errors.append(message)
                return case
        return tests

    def loadTestsFromName(self, name, module=None):
        """Return a suite of the tests that a dotted name stands for."""
        parts = name.split('.')
        case = message = None
        if module is None:
            rest = parts[:]
            while rest:
                try:
                    module = __import__('.'.join(rest))
                    break
                except ImportError:
                    text = f"Failed to import test module: {'.'.join(rest)}\n{_format_exc()}"
                    attribute = rest.pop()
                    case, message = _failed_test(attribute, ImportError(text), self.suiteClass, text)
                    if not rest:
                        self.errors.append(message)
                        return case
            parts = parts[1:]
        obj = module
        parent = None
        for part in parts:
            try:
                parent, obj = obj, getattr(obj, part)
            except AttributeError as e:
                if getattr(obj, '__path__', None) is not None and case is not None:
                    self.errors.append(message)
                    return case
                case, message = _failed_test(part, e, self.suiteClass,
                                             f'Failed to access attribute:\n{_format_exc()}')
                self.errors.append(message)
                return case
        function = type(_is_case)
        if isinstance(obj, type(sys)):
            return self.loadTestsFromModule(obj)
        if _is_case(obj):
            return self.loadTestsFromTestCase(obj)
        if isinstance(obj, function) and isinstance(parent, type) and issubclass(parent, TestCase):
            inst = parent(parts[-1])
            if not isinstance(getattr(inst, parts[-1]), function):
                return self.suiteClass([inst])
        elif isinstance(obj, TestSuite):
            return obj
        if not callable(obj):
            raise TypeError("don't know how to make test from: %s" % obj)
        test = obj()
        if isinstance(test, TestSuite):
            return test
        if isinstance(test, TestCase):
            return self.suiteClass([test])
        raise TypeError('calling %s returned %s, not a test' % (obj, test))

    def loadTestsFromNames(self, names, module=None):
        """Return a suite of the tests that several names stand for."""
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        """Return the names of the test methods of a class, sorted."""
        def wanted(name):
            if not name.startswith(self.testMethodPrefix) or not callable(getattr(testCaseClass, name)):
                return False
            if self.testNamePatterns is None:
                return True
            from fnmatch import fnmatchcase
            full = f'{testCaseClass.__module__}.{testCaseClass.__qualname__}.{name}'
            return any(fnmatchcase(full, pattern) for pattern in self.testNamePatterns)
        names = list(filter(wanted, dir(testCaseClass)))
        if self.sortTestMethodsUsing:
            from functools import cmp_to_key
            names.sort(key=cmp_to_key(self.sortTestMethodsUsing))
        return names

    def discover(self, start_dir, pattern='test*.py', top_level_dir=None):
        """Return a suite of the tests in the files of a directory, if the
        script was granted files."""
        import os
        from fnmatch import fnmatch
        top = top_level_dir or self._top_level_dir or start_dir
        top = os.path.abspath(top)
        if top not in sys.path:
            sys.path.insert(0, top)
        self._top_level_dir = top
        start = os.path.abspath(start_dir)
        if not os.path.isdir(start):
            raise ImportError('Start directory is not importable: %r' % start_dir)
        tests = []
        for name in sorted(os.listdir(start)):
            path = os.path.join(start, name)
            if os.path.isdir(path):
                if os.path.isfile(os.path.join(path, '__init__.py')):
                    tests.append(self.discover(path, pattern, top))
                continue
            if not (name.endswith('.py') and name[:-3].isidentifier() and fnmatch(name, pattern)):
                continue
            module = os.path.relpath(path, top)[:-3].replace(os.sep, '.')
            try:
                __import__(module)
            except SkipTest as e:
                tests.append(_skipped(module, e, self.suiteClass))
            except BaseException:
                text = f'Failed to import test module: {module}\n{_format_exc()}'
                case, message = _failed_test(module, ImportError(text), self.suiteClass, text)
                self.errors.append(message)
                tests.append(case)
            else:
                tests.append(self.loadTestsFromModule(sys.modules[module], pattern=pattern))
        return self.suiteClass(tests)


def _skipped(name, exception, suite_class):
    @skip(str(exception))
    def testSkipped(self):
        pass
    return suite_class((type('ModuleSkipped', (TestCase,), {name: testSkipped})(name),))


def _is_case(obj):
    return isinstance(obj, type) and issubclass(obj, TestCase) and obj not in (TestCase, FunctionTestCase)


defaultTestLoader = TestLoader()
