

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
        """Return a suite of the tests in the files below a directory, or of a
        package that a dotted name stands for; files must be granted."""
        import os
        before = self._top_level_dir
        implicit = top_level_dir is None and before is None
        top = os.path.abspath(top_level_dir or before or start_dir)
        if top not in sys.path:
            # What is imported below must be the files that were found.
            sys.path.insert(0, top)
        self._top_level_dir = top
        importable = True
        if os.path.isdir(os.path.abspath(start_dir)):
            start_dir = os.path.abspath(start_dir)
            if start_dir != top:
                importable = os.path.isfile(os.path.join(start_dir, '__init__.py'))
        else:
            try:
                __import__(start_dir)
            except ImportError:
                importable = False
            else:
                module = sys.modules[start_dir]
                top_name = start_dir.partition('.')[0]
                file = getattr(module, '__file__', None)
                if file is None:
                    if module.__name__ in sys.builtin_module_names:
                        raise TypeError('Can not use builtin modules as dotted module names')
                    raise TypeError(f"don't know how to discover from {module!r}")
                start_dir = os.path.abspath(os.path.dirname(file))
                if implicit:
                    self._top_level_dir = self._get_directory_containing_module(top_name)
                    sys.path.remove(top)
        if not importable:
            raise ImportError('Start directory is not importable: %r' % start_dir)
        tests = list(self._find_tests(start_dir, pattern))
        self._top_level_dir = before
        return self.suiteClass(tests)

    def _get_directory_containing_module(self, module_name):
        import os
        path = os.path.abspath(sys.modules[module_name].__file__)
        if os.path.basename(path).lower().startswith('__init__.py'):
            return os.path.dirname(os.path.dirname(path))
        return os.path.dirname(path)

    def _get_name_from_path(self, path):
        import os
        if path == self._top_level_dir:
            return '.'
        below = os.path.relpath(os.path.splitext(os.path.normpath(path))[0], self._top_level_dir)
        return below.replace(os.path.sep, '.')

    def _get_module_from_name(self, name):
        __import__(name)
        return sys.modules[name]

    def _match_path(self, path, full_path, pattern):
        from fnmatch import fnmatch
        return fnmatch(path, pattern)

    def _find_tests(self, start_dir, pattern):
        import os
        name = self._get_name_from_path(start_dir)
        if name != '.' and name not in self._loading_packages:
            # A package that discovery starts in may bring its own load_tests.
            tests, deeper = self._find_test_path(start_dir, pattern)
            if tests is not None:
                yield tests
            if not deeper:
                return
        for entry in sorted(os.listdir(start_dir)):
            path = os.path.join(start_dir, entry)
            tests, deeper = self._find_test_path(path, pattern)
            if tests is not None:
                yield tests
            if deeper:
                name = self._get_name_from_path(path)
                self._loading_packages.add(name)
                try:
                    yield from self._find_tests(path, pattern)
                finally:
                    self._loading_packages.discard(name)

    def _find_test_path(self, path, pattern):
        # The tests of one file or package, and whether to look below it.
        import os
        base = os.path.basename(path)
        package = os.path.isdir(path) and not os.path.isfile(path)
        if package:
            if not os.path.isfile(os.path.join(path, '__init__.py')):
                return None, False
        elif not os.path.isfile(path) or not (base.endswith('.py') and base[:-3].isidentifier()):
            return None, False
        elif not self._match_path(base, path, pattern):
            return None, False
        name = self._get_name_from_path(path)
        try:
            module = self._get_module_from_name(name)
        except SkipTest as e:
            return _skipped(name, e, self.suiteClass), False
        except:
            text = f'Failed to import test module: {name}\n{_format_exc()}'
            case, message = _failed_test(name, ImportError(text), self.suiteClass, text)
            self.errors.append(message)
            return case, False
        if package:
            own = getattr(module, 'load_tests', None)
            self._loading_packages.add(name)
            try:
                return self.loadTestsFromModule(module, pattern=pattern), own is None
            finally:
                self._loading_packages.discard(name)
        there = os.path.abspath(getattr(module, '__file__', path))
        if os.path.splitext(os.path.realpath(there))[0].lower() != os.path.splitext(os.path.realpath(path))[0].lower():
            raise ImportError('%r module incorrectly imported from %r. Expected %r. Is this module globally installed?'
                              % (base[:-3], os.path.dirname(os.path.realpath(there)), os.path.dirname(path)))
        return self.loadTestsFromModule(module, pattern=pattern), False


_PARTS = frozenset(['async_case', 'case', 'loader', 'result', 'runner', 'signals', 'suite', 'util'])


def __getattr__(name):
    if name in _PARTS:
        __import__(f'unittest.{name}')
        return globals()[name]
    raise AttributeError(f"module 'unittest' has no attribute {name!r}")


def _skipped(name, exception, suite_class):
    @skip(str(exception))
    def testSkipped(self):
        pass
    return suite_class((type('ModuleSkipped', (TestCase,), {name: testSkipped, '__module__': 'unittest.loader'})(name),))


def _is_case(obj):
    return isinstance(obj, type) and issubclass(obj, TestCase) and obj not in (TestCase, FunctionTestCase)


defaultTestLoader = TestLoader()
