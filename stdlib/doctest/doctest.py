import inspect
import linecache
import os
import re
import sys
from collections import namedtuple
from io import StringIO

__all__ = ['register_optionflag', 'DONT_ACCEPT_TRUE_FOR_1', 'DONT_ACCEPT_BLANKLINE',
           'NORMALIZE_WHITESPACE', 'ELLIPSIS', 'SKIP', 'IGNORE_EXCEPTION_DETAIL',
           'COMPARISON_FLAGS', 'REPORT_UDIFF', 'REPORT_CDIFF', 'REPORT_NDIFF',
           'REPORT_ONLY_FIRST_FAILURE', 'REPORTING_FLAGS', 'FAIL_FAST', 'Example',
           'DocTest', 'DocTestParser', 'DocTestFinder', 'DocTestRunner',
           'OutputChecker', 'DocTestFailure', 'UnexpectedException', 'DebugRunner',
           'testmod', 'testfile', 'run_docstring_examples', 'DocTestSuite', 'DocFileSuite',
           'set_unittest_reportflags', 'script_from_examples', 'testsource']

OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    """Return the flag of a name, a new one for a new name."""
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag('DONT_ACCEPT_TRUE_FOR_1')
DONT_ACCEPT_BLANKLINE = register_optionflag('DONT_ACCEPT_BLANKLINE')
NORMALIZE_WHITESPACE = register_optionflag('NORMALIZE_WHITESPACE')
ELLIPSIS = register_optionflag('ELLIPSIS')
SKIP = register_optionflag('SKIP')
IGNORE_EXCEPTION_DETAIL = register_optionflag('IGNORE_EXCEPTION_DETAIL')
COMPARISON_FLAGS = (DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE
                    | ELLIPSIS | SKIP | IGNORE_EXCEPTION_DETAIL)
REPORT_UDIFF = register_optionflag('REPORT_UDIFF')
REPORT_CDIFF = register_optionflag('REPORT_CDIFF')
REPORT_NDIFF = register_optionflag('REPORT_NDIFF')
REPORT_ONLY_FIRST_FAILURE = register_optionflag('REPORT_ONLY_FIRST_FAILURE')
FAIL_FAST = register_optionflag('FAIL_FAST')
REPORTING_FLAGS = (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF
                   | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST)

BLANKLINE_MARKER = '<BLANKLINE>'
ELLIPSIS_MARKER = '...'


class TestResults(namedtuple('TestResults', 'failed attempted')):
    """How many examples failed, and how many there were."""

    def __new__(cls, failed, attempted, *, skipped=0):
        results = super().__new__(cls, failed, attempted)
        results.skipped = skipped
        return results

    def __repr__(self):
        if self.skipped:
            return f'TestResults(failed={self.failed}, attempted={self.attempted}, skipped={self.skipped})'
        return super().__repr__()


def _indent(s, indent=4):
    return ''.join(' ' * indent + line if line.rstrip('\n') else line for line in s.splitlines(keepends=True))


def _exception_traceback(exc_info):
    from traceback import TracebackException
    exc_type, exc_val, tb = exc_info
    # The frame that ran the example is of no interest.
    while tb is not None and tb.tb_frame.f_globals is globals():
        tb = tb.tb_next
    return ''.join(TracebackException(exc_type, exc_val, tb).format())


def _ellipsis_match(want, got):
    if ELLIPSIS_MARKER not in want:
        return want == got
    pieces = want.split(ELLIPSIS_MARKER)
    start, end = 0, len(got)
    if pieces[0]:
        if not got.startswith(pieces[0]):
            return False
        start = len(pieces[0])
    if pieces[-1]:
        if not got.endswith(pieces[-1]):
            return False
        end -= len(pieces[-1])
    if start > end:
        return False
    for piece in pieces[1:-1]:
        start = got.find(piece, start, end)
        if start < 0:
            return False
        start += len(piece)
    return True


def _strip_exception_details(msg):
    # The name of the exception, without module and message.
    first = msg.split('\n', 1)[0]
    return first.split(':', 1)[0].rsplit('.', 1)[-1]


# --- examples ---

class Example:
    """A piece of source and the output it is to give."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        if not source.endswith('\n'):
            source += '\n'
        if want and not want.endswith('\n'):
            want += '\n'
        if exc_msg is not None and not exc_msg.endswith('\n'):
            exc_msg += '\n'
        self.source = source
        self.want = want
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options
        self.exc_msg = exc_msg

    def _parts(self):
        return (self.source, self.want, self.lineno, self.indent, self.exc_msg)

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._parts() == other._parts() and self.options == other.options

    def __hash__(self):
        return hash(self._parts())


class DocTest:
    """The examples of one docstring, and the names they run with."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        assert not isinstance(examples, str), 'DocTest no longer accepts str; use DocTestParser instead'
        self.examples = examples
        self.docstring = docstring
        self.globs = globs.copy()
        self.name = name
        self.filename = filename
        self.lineno = lineno

    def __repr__(self):
        n = len(self.examples)
        shown = 'no examples' if n == 0 else '1 example' if n == 1 else f'{n} examples'
        return f'<{self.__class__.__name__} {self.name} from {self.filename}:{self.lineno} ({shown})>'

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return (self.examples == other.examples and self.docstring == other.docstring
                and self.globs == other.globs and self.name == other.name
                and self.filename == other.filename and self.lineno == other.lineno)

    def __hash__(self):
        return hash((self.docstring, self.name, self.filename, self.lineno))

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        return (self.name, self.filename, self.lineno or 0, id(self)) < (
            other.name, other.filename, other.lineno or 0, id(other))


class DocTestParser:
    """Finds examples in text."""

    def parse(self, string, name='<string>'):
        """Return a list of examples, and the text between them."""
        string = string.expandtabs()
        indents = [len(line) - len(line.lstrip(' ')) for line in string.split('\n') if line.strip(' ')]
        least = min(indents, default=0)
        if least > 0:
            string = '\n'.join(line[least:] for line in string.split('\n'))
        lines = string.split('\n')
        output = []
        text = []
        i = 0
        while i < len(lines):
            bare = lines[i].lstrip(' ')
            if not bare.startswith('>>>'):
                text.append(lines[i])
                i += 1
                continue
            indent = len(lines[i]) - len(bare)
            prompt = ' ' * indent
            first = i
            source = [lines[i]]
            i += 1
            while i < len(lines) and lines[i].lstrip(' ').startswith('...'):
                source.append(lines[i])
                i += 1
            want = []
            while i < len(lines) and lines[i].strip(' ') and not lines[i].lstrip(' ').startswith('>>>'):
                want.append(lines[i])
                i += 1
            output.append('\n'.join(text) + '\n' if text else '')
            text = []
            for n, line in enumerate(source):
                if line[indent + 3:indent + 4] not in ('', ' '):
                    raise ValueError('line %r of the docstring for %s lacks blank after %s: %r' % (
                        first + n + 1, name, line[indent:indent + 3], line))
            for n, line in enumerate(source[1:]):
                if not line.startswith(prompt + '.'):
                    # CPython counts these lines from the second on.
                    self._inconsistent(first + n, name, line)
            for n, line in enumerate(want):
                if not line.startswith(prompt):
                    self._inconsistent(first + len(source) + n, name, line)
            src = '\n'.join(line[indent + 4:] for line in source)
            wanted = '\n'.join(line[indent:] for line in want)
            example = Example(src, wanted, self._exception(wanted), first, indent + least,
                              self._find_options(src, name, first))
            if self._is_comment(src):
                # Nothing to run.
                continue
            output.append(example)
        output.append('\n'.join(text))
        return output

    def _inconsistent(self, at, name, line):
        raise ValueError('line %r of the docstring for %s has inconsistent leading whitespace: %r' % (
            at + 1, name, line))

    def _is_comment(self, src):
        line = src.removesuffix('\n').lstrip(' ')
        return '\n' not in line and (not line or line[0] == '#')

    def _exception(self, want):
        # The message of the traceback that is wanted, None if it is none.
        lines = want.split('\n')
        head = lines[0].rstrip()
        if head not in ('Traceback (most recent call last):', 'Traceback (innermost last):'):
            return None
        for i, line in enumerate(lines[1:], 1):
            if line[:1].isalnum() or line[:1] == '_':
                return '\n'.join(lines[i:])
        return None

    def _find_options(self, source, name, lineno):
        options = {}
        for line in source.split('\n'):
            _, mark, rest = line.partition('#')
            rest = rest.strip()
            while mark and not rest.startswith('doctest:'):
                _, mark, rest = rest.partition('#')
                rest = rest.strip()
            if not mark or not rest.startswith('doctest:') or "'" in rest or '"' in rest:
                continue
            for option in rest[len('doctest:'):].replace(',', ' ').split():
                if option[0] not in '+-' or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError('line %r of the doctest for %s has an invalid option: %r' % (
                        lineno + 1, name, option))
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == '+'
        if options and self._is_comment(source):
            raise ValueError('line %r of the doctest for %s has an option directive on a line '
                             'with no example: %r' % (lineno, name, source))
        return options

    def get_doctest(self, string, globs, name, filename, lineno):
        """Return the examples of a string as a DocTest."""
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def get_examples(self, string, name='<string>'):
        """Return the examples of a string."""
        return [x for x in self.parse(string, name) if isinstance(x, Example)]


class DocTestFinder:
    """Finds the docstrings of a module, class or function and of what is in
    it."""

    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._parser = parser
        self._verbose = verbose
        self._recurse = recurse
        self._exclude_empty = exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        """Return a sorted list of DocTests."""
        if name is None:
            name = getattr(obj, '__name__', None)
            if name is None:
                raise ValueError("DocTestFinder.find: name must be given when obj.__name__ "
                                 "doesn't exist: %r" % (type(obj),))
        if module is False:
            module = None
        elif module is None:
            module = inspect.getmodule(obj)
        source = self._source(obj)
        if globs is None:
            globs = {} if module is None else module.__dict__.copy()
        else:
            globs = globs.copy()
        if extraglobs is not None:
            globs.update(extraglobs)
        globs.setdefault('__name__', '__main__')
        tests = []
        self._find(tests, obj, name, module, source, globs, set())
        tests.sort()
        return tests

    def _source(self, obj):
        try:
            return inspect._file_lines(inspect.getsourcefile(obj) or inspect.getfile(obj))
        except TypeError:
            return None

    def _from_module(self, module, object):
        if module is None:
            return True
        if inspect.getmodule(object) is not None:
            return module is inspect.getmodule(object)
        if inspect.isfunction(object):
            return module.__dict__ is object.__globals__
        if inspect.ismethoddescriptor(object) or inspect.ismethodwrapper(object):
            if hasattr(object, '__objclass__'):
                return module.__name__ == object.__objclass__.__module__
            return not hasattr(object, '__module__') or module.__name__ == object.__module__
        if inspect.isclass(object) or hasattr(object, '__module__'):
            return module.__name__ == object.__module__
        if isinstance(object, property):
            return True
        raise ValueError("object must be a class or function")

    def _is_routine(self, obj):
        try:
            obj = inspect.unwrap(obj)
        except ValueError:
            pass  # some objects have a __wrapped__ for ever, mock.call for one
        return inspect.isroutine(obj)

    def _find(self, tests, obj, name, module, source, globs, seen):
        if self._verbose:
            print('Finding tests in %s' % name)
        if id(obj) in seen:
            return
        seen.add(id(obj))
        test = self._get_test(obj, name, module, globs, source)
        if test is not None:
            tests.append(test)
        if not self._recurse:
            return

        def inside(key, val):
            self._find(tests, val, f'{name}.{key}', module, source, globs, seen)

        if inspect.ismodule(obj):
            for key, val in list(obj.__dict__.items()):
                if (self._is_routine(val) or inspect.isclass(val)) and self._from_module(module, val):
                    inside(key, val)
            for key, val in getattr(obj, '__test__', {}).items():
                if not isinstance(key, str):
                    raise ValueError('DocTestFinder.find: __test__ keys must be strings: %r' % (type(key),))
                if not (inspect.isroutine(val) or inspect.isclass(val) or inspect.ismodule(val)
                        or isinstance(val, str)):
                    raise ValueError('DocTestFinder.find: __test__ values must be strings, functions, '
                                     'methods, classes, or modules: %r' % (type(val),))
                inside(f'__test__.{key}', val)
        elif inspect.isclass(obj):
            for key, val in list(obj.__dict__.items()):
                if isinstance(val, (staticmethod, classmethod)):
                    val = val.__func__
                if ((self._is_routine(val) or inspect.isclass(val) or isinstance(val, property))
                        and self._from_module(module, val)):
                    inside(key, val)

    def _get_test(self, obj, name, module, globs, source):
        if isinstance(obj, str):
            doc = obj
        else:
            doc = getattr(obj, '__doc__', None) or ''
            if not isinstance(doc, str):
                doc = str(doc)
        if self._exclude_empty and not doc:
            return None
        filename = None
        if module is not None:
            filename = getattr(module, '__file__', None) or module.__name__
            if filename.endswith('.pyc'):
                filename = filename[:-1]
        return self._parser.get_doctest(doc, globs, name, filename, self._find_lineno(obj, source))

    def _find_lineno(self, obj, source):
        lineno = None
        doc = getattr(obj, '__doc__', None)
        if inspect.ismodule(obj) and doc is not None:
            lineno = 0
        if inspect.isclass(obj) and doc is not None:
            if source is None:
                return None
            head = re.compile(r'\s*class\s*%s\b' % re.escape(getattr(obj, '__name__', '-')))
            for i, line in enumerate(source):
                if head.match(line):
                    lineno = i
                    break
        if inspect.ismethod(obj):
            obj = obj.__func__
        if isinstance(obj, property):
            obj = obj.fget
        if inspect.isfunction(obj) and getattr(obj, '__doc__', None):
            code = getattr(inspect.unwrap(obj), '__code__', None)
            if code is None:
                return None
            lineno = code.co_firstlineno - 1
        if lineno is None:
            return None
        if source is None:
            return lineno + 1
        # The docstring starts where a line begins with a quote, or has one behind a colon.
        quoted = re.compile(r'(?:.*:)?\s*\w*["\']')
        for i in range(lineno, len(source)):
            if quoted.match(source[i]):
                return i
        return None


def _escaped(text):
    return text.encode('ascii', 'backslashreplace').decode('ascii')


class OutputChecker:
    """Compares the output of an example with what is wanted."""

    def check_output(self, want, got, optionflags):
        """Return whether the output is as wanted, as the flags see it."""
        # What is not ASCII may be written as an escape, on both sides.
        want, got = _escaped(want), _escaped(got)
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1:
            if (got, want) in (('True\n', '1\n'), ('False\n', '0\n')):
                return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = '\n'.join('' if line.strip(' ') == BLANKLINE_MARKER else line for line in want.split('\n'))
            got = '\n'.join('' if line.isspace() else line for line in got.split('\n'))
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got = ' '.join(got.split())
            want = ' '.join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and _ellipsis_match(want, got)

    def output_difference(self, example, got, optionflags):
        """Return a text that shows how the output differs."""
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            lines = got.split('\n')
            got = '\n'.join([BLANKLINE_MARKER if not line.strip(' ') else line for line in lines[:-1]] + lines[-1:])
        diff = optionflags & (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF)
        if diff and (optionflags & REPORT_NDIFF or want.count('\n') > 2 and got.count('\n') > 2):
            import difflib
            a, b = want.splitlines(keepends=True), got.splitlines(keepends=True)
            if optionflags & REPORT_UDIFF:
                lines = list(difflib.unified_diff(a, b, n=2))[2:]
                kind = 'unified diff with -expected +actual'
            elif optionflags & REPORT_CDIFF:
                lines = list(difflib.context_diff(a, b, n=2))[2:]
                kind = 'context diff with expected followed by actual'
            else:
                lines = list(difflib.Differ(charjunk=difflib.IS_CHARACTER_JUNK).compare(a, b))
                kind = 'ndiff with -expected +actual'
            return f'Differences ({kind}):\n' + _indent(''.join(lines))
        if want and got:
            return f'Expected:\n{_indent(want)}Got:\n{_indent(got)}'
        if want:
            return f'Expected:\n{_indent(want)}Got nothing\n'
        if got:
            return f'Expected nothing\nGot:\n{_indent(got)}'
        return 'Expected nothing\nGot nothing\n'


# --- running ---

class _Output(StringIO):
    def getvalue(self):
        result = StringIO.getvalue(self)
        if result and not result.endswith('\n'):
            result += '\n'
        return result

    def restart(self):
        self.seek(0)
        self.truncate()


def _n_items(items):
    n = len(items)
    return '1 item' if n == 1 else f'{n} items'


class DocTestRunner:
    """Runs examples and reports what differs."""

    DIVIDER = '*' * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        if verbose is None:
            verbose = '-v' in sys.argv
        self._verbose = verbose
        self.optionflags = optionflags
        self.original_optionflags = optionflags
        self.tries = 0
        self.failures = 0
        self.skips = 0
        self._stats = {}
        self._fakeout = _Output()

    def report_start(self, out, test, example):
        """Called before an example runs."""
        if self._verbose:
            wanted = f'Expecting:\n{_indent(example.want)}' if example.want else 'Expecting nothing\n'
            out(f'Trying:\n{_indent(example.source)}{wanted}')

    def report_success(self, out, test, example, got):
        """Called when an example gave what was wanted."""
        if self._verbose:
            out('ok\n')

    def report_failure(self, out, test, example, got):
        """Called when an example did not."""
        out(self._failure_header(test, example)
            + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        """Called when an example raised an exception that was not wanted."""
        out(self._failure_header(test, example)
            + 'Exception raised:\n' + _indent(_exception_traceback(exc_info)))

    def _failure_header(self, test, example):
        if test.filename:
            if test.lineno is not None and example.lineno is not None:
                lineno = test.lineno + example.lineno + 1
            else:
                lineno = '?'
            where = 'File "%s", line %s, in %s' % (test.filename, lineno, test.name)
        else:
            where = 'Line %s, in %s' % (example.lineno + 1, test.name)
        return '\n'.join([self.DIVIDER, where, 'Failed example:', _indent(example.source)])

    def _run(self, test, flags, out):
        failures = attempted = skips = 0
        original = self.optionflags
        check = self._checker.check_output
        for number, example in enumerate(test.examples):
            attempted += 1
            quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures > 0
            self.optionflags = original
            for flag, on in example.options.items():
                if on:
                    self.optionflags |= flag
                else:
                    self.optionflags &= ~flag
            if self.optionflags & SKIP:
                skips += 1
                continue
            if not quiet:
                self.report_start(out, test, example)
            exception = None
            # Tracebacks and inspect find the lines of the example here.
            filename = f'<doctest {test.name}[{number}]>'
            linecache.cache[filename] = len(example.source), None, example.source.splitlines(keepends=True), filename
            try:
                exec(compile(example.source, filename, 'single', flags, True), test.globs)
            except KeyboardInterrupt:
                raise
            except:
                exception = sys.exc_info()
            got = self._fakeout.getvalue()
            self._fakeout.restart()
            if exception is None:
                if check(example.want, got, self.optionflags):
                    if not quiet:
                        self.report_success(out, test, example, got)
                    continue
                if not quiet:
                    self.report_failure(out, test, example, got)
            else:
                message = self._message(exception)
                if not quiet:
                    got += _exception_traceback(exception)
                if example.exc_msg is None:
                    if not quiet:
                        self.report_unexpected_exception(out, test, example, exception)
                elif (check(example.exc_msg, message, self.optionflags)
                      or self.optionflags & IGNORE_EXCEPTION_DETAIL
                      and check(_strip_exception_details(example.exc_msg),
                                _strip_exception_details(message), self.optionflags)):
                    if not quiet:
                        self.report_success(out, test, example, got)
                    continue
                elif not quiet:
                    self.report_failure(out, test, example, got)
            failures += 1
            if self.optionflags & FAIL_FAST:
                break
        self.optionflags = original
        before = self._stats.get(test.name, (0, 0, 0))
        self._stats[test.name] = (before[0] + failures, before[1] + attempted, before[2] + skips)
        self.failures += failures
        self.tries += attempted
        self.skips += skips
        return TestResults(failures, attempted, skipped=skips)

    def _message(self, exception):
        from traceback import format_exception_only
        lines = format_exception_only(*exception[:2])
        if issubclass(exception[0], SyntaxError):
            name = exception[0].__qualname__
            starts = (f'{name}:', f'{exception[0].__module__}.{name}:')
            lines = lines[next(i for i, line in enumerate(lines) if line.startswith(starts)):]
        return ''.join(lines)

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Run the examples of a DocTest."""
        self.test = test
        if compileflags is None:
            compileflags = 0
        stdout = sys.stdout
        if out is None:
            out = stdout.write
        hook = sys.displayhook
        sys.stdout = self._fakeout
        sys.displayhook = sys.__displayhook__
        try:
            return self._run(test, compileflags, out)
        finally:
            sys.stdout = stdout
            sys.displayhook = hook
            for number in range(len(test.examples)):
                linecache.cache.pop(f'<doctest {test.name}[{number}]>', None)
            if clear_globs:
                test.globs.clear()
                import builtins
                builtins._ = None

    def summarize(self, verbose=None):
        """Print a summary and return the sums."""
        if verbose is None:
            verbose = self._verbose
        notests, passed, failed = [], [], []
        tries = failures = skips = 0
        for name, (f, t, s) in self._stats.items():
            tries += t
            failures += f
            skips += s
            if t == 0:
                notests.append(name)
            elif f == 0:
                passed.append((name, t))
            else:
                failed.append((name, f, t))

        def plural(n):
            return '' if n == 1 else 's'

        if verbose:
            if notests:
                print(f'{_n_items(notests)} had no tests:')
                for name in sorted(notests):
                    print(f'    {name}')
            if passed:
                print(f'{_n_items(passed)} passed all tests:')
                for name, count in sorted(passed):
                    print(f' {count:3d} test{plural(count)} in {name}')
        if failed:
            print(self.DIVIDER)
            print(f'{_n_items(failed)} had failures:')
            for name, f, t in sorted(failed):
                print(f' {f:3d} of {t:3d} in {name}')
        if verbose:
            print(f'{tries} test{plural(tries)} in {_n_items(self._stats)}.')
            print(f'{tries - failures} passed' + (f' and {failures} failed' if failures else '') + '.')
        if failures:
            text = f'***Test Failed*** {failures} failure{plural(failures)}'
            if skips:
                text += f' and {skips} skipped test{plural(skips)}'
            print(f'{text}.')
        elif verbose:
            print('Test passed.')
        return TestResults(failures, tries, skipped=skips)

    def merge(self, other):
        """Add the counts of another runner."""
        for name, counts in other._stats.items():
            mine = self._stats.get(name, (0, 0, 0))
            self._stats[name] = tuple(a + b for a, b in zip(mine, counts))


class DocTestFailure(Exception):
    """An example gave other output than wanted, as an exception."""

    def __init__(self, test, example, got):
        self.test = test
        self.example = example
        self.got = got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    """An example raised an exception that was not wanted, as an exception."""

    def __init__(self, test, example, exc_info):
        self.test = test
        self.example = example
        self.exc_info = exc_info

    def __str__(self):
        return str(self.test)


class DebugRunner(DocTestRunner):
    """Runs examples and raises an exception at the first failure."""

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        r = DocTestRunner.run(self, test, compileflags, out, False)
        if clear_globs:
            test.globs.clear()
        return r

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)


# --- the functions of the module ---

master = None


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0,
            extraglobs=None, raise_on_error=False, exclude_empty=False):
    """Run the examples in the docstrings of a module, by default __main__."""
    global master
    if m is None:
        m = sys.modules.get('__main__')
    if not inspect.ismodule(m):
        raise TypeError('testmod: module required; %r' % (m,))
    if name is None:
        name = m.__name__
    finder = DocTestFinder(exclude_empty=exclude_empty)
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    for test in finder.find(m, name, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    return _finish(runner, report)


def _finish(runner, report):
    global master
    if report:
        runner.summarize()
    if master is None:
        master = runner
    else:
        master.merge(runner)
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


def testfile(filename, module_relative=True, name=None, package=None, globs=None, verbose=None, report=True, optionflags=0,
             extraglobs=None, raise_on_error=False, parser=DocTestParser(), encoding=None):
    """Run the examples in a text file, whose name is relative to the module that calls
    or to package, or with module_relative=False to the working directory."""
    text, filename = _load_testfile(filename, package, module_relative, encoding, 2)
    globs = {} if globs is None else globs.copy()
    if extraglobs is not None:
        globs.update(extraglobs)
    globs.setdefault('__name__', '__main__')
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    runner.run(parser.get_doctest(text, globs, name or os.path.basename(filename), filename, 0))
    return _finish(runner, report)


def _load_testfile(filename, package, module_relative, encoding, depth):
    if package and not module_relative:
        raise ValueError('Package may only be specified for module-relative paths.')
    if module_relative:
        filename = _beside(_normalize_module(package, depth + 1), filename)
    with open(filename, encoding=encoding or 'utf-8') as f:
        return f.read(), filename


def _normalize_module(module, depth=2):
    if module is None:
        return sys.modules[sys._getframe(depth).f_globals['__name__']]
    if isinstance(module, str):
        return __import__(module, globals(), locals(), ['*'])
    if inspect.ismodule(module):
        return module
    raise TypeError('Expected a module, string, or None')


def _beside(module, path):
    # The path of a file that lies beside a module's.
    if path.startswith('/'):
        raise ValueError('Module-relative files may not have absolute paths')
    if hasattr(module, '__file__'):
        base = os.path.dirname(module.__file__)
    elif module.__name__ == '__main__':
        base = os.path.dirname(sys.argv[0]) if sys.argv and sys.argv[0] else os.curdir
    else:
        for folder in getattr(module, '__path__', ()):
            full = os.path.join(folder, path)
            if os.path.exists(full):
                return full
        raise ValueError("Can't resolve paths relative to the module %r (it has no __file__)" % module.__name__)
    return os.path.join(base, path)


def run_docstring_examples(f, globs, verbose=False, name='NoName', compileflags=None, optionflags=0):
    """Run the examples in the docstring of an object."""
    finder = DocTestFinder(verbose=verbose, recurse=False)
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in finder.find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)


def script_from_examples(s):
    """Return the examples in a text as a script, the rest as comments."""
    output = []
    for piece in DocTestParser().parse(s):
        if isinstance(piece, Example):
            output.append(piece.source[:-1])
            if piece.want:
                output.append('# Expected:')
                output += ['## ' + line for line in piece.want.split('\n')[:-1]]
        else:
            output += [('# ' + line).rstrip() or '#' for line in piece.split('\n')[:-1]]
    while output and output[-1] == '#':
        output.pop()
    while output and output[0] == '#':
        output.pop(0)
    return '\n'.join(output) + '\n'


def testsource(module, name):
    """Return the examples in the docstring of an object of a module as a script."""
    for test in DocTestFinder().find(_normalize_module(module)):
        if test.name == name:
            return script_from_examples(test.docstring)
    raise ValueError(name, 'not found in tests')


_unittest_reportflags = 0


def set_unittest_reportflags(flags):
    """Set the flags of reports that test cases use which have none of their own;
    return those before."""
    global _unittest_reportflags
    if flags & REPORTING_FLAGS != flags:
        raise ValueError('Only reporting flags allowed', flags)
    old, _unittest_reportflags = _unittest_reportflags, flags
    return old


# The classes for unittest are made when somebody asks for one of them.

def _case_classes():
    import unittest

    class DocTestCase(unittest.TestCase):
        """A DocTest as a test case."""

        def __init__(self, test, optionflags=0, setUp=None, tearDown=None, checker=None):
            super().__init__()
            self._dt_optionflags = optionflags
            self._dt_checker = checker
            self._dt_test = test
            self._dt_setUp = setUp
            self._dt_tearDown = tearDown

        def setUp(self):
            self._dt_globs = self._dt_test.globs.copy()
            if self._dt_setUp is not None:
                self._dt_setUp(self._dt_test)

        def tearDown(self):
            if self._dt_tearDown is not None:
                self._dt_tearDown(self._dt_test)
            self._dt_test.globs.clear()
            self._dt_test.globs.update(self._dt_globs)

        def runTest(self):
            new = StringIO()
            flags = self._dt_optionflags
            if not flags & REPORTING_FLAGS:
                flags |= _unittest_reportflags
            runner = DocTestRunner(optionflags=flags, checker=self._dt_checker, verbose=False)
            runner.DIVIDER = '-' * 70
            results = runner.run(self._dt_test, out=new.write, clear_globs=False)
            if results.skipped == results.attempted:
                raise unittest.SkipTest('all examples were skipped')
            if results.failed:
                raise self.failureException(self.format_failure(new.getvalue()))

        def format_failure(self, err):
            test = self._dt_test
            lineno = 'unknown line number' if test.lineno is None else str(test.lineno)
            return (f"Failed doctest test for {test.name}\n  File \"{test.filename}\", line {lineno}, "
                    f"in {test.name.split('.')[-1]}\n\n{err}")

        def debug(self):
            """Run the test and raise what goes wrong."""
            self.setUp()
            runner = DebugRunner(optionflags=self._dt_optionflags, checker=self._dt_checker, verbose=False)
            runner.run(self._dt_test, clear_globs=False)
            self.tearDown()

        def __eq__(self, other):
            if type(self) is not type(other):
                return NotImplemented
            return ((self._dt_test, self._dt_optionflags, self._dt_setUp, self._dt_tearDown, self._dt_checker)
                    == (other._dt_test, other._dt_optionflags, other._dt_setUp, other._dt_tearDown, other._dt_checker))

        def __hash__(self):
            return hash((self._dt_optionflags, self._dt_setUp, self._dt_tearDown, self._dt_checker))

        def id(self):
            return self._dt_test.name

        def __repr__(self):
            name = self._dt_test.name.split('.')
            return f"{name[-1]} ({'.'.join(name[:-1])})"

        __str__ = object.__str__

        def shortDescription(self):
            return 'Doctest: ' + self._dt_test.name

    class DocFileCase(DocTestCase):
        """The examples in a file as a test case."""

        def id(self):
            return '_'.join(self._dt_test.name.split('.'))

        def __repr__(self):
            return self._dt_test.filename

        def format_failure(self, err):
            return f'Failed doctest test for {self._dt_test.name}\n  File "{self._dt_test.filename}", line 0\n\n{err}'

    class _DocTestSuite(unittest.TestSuite):
        # Keeps its tests when they have run: it can run again.
        _cleanup = False

    for cls in (DocTestCase, DocFileCase, _DocTestSuite):
        cls.__qualname__ = cls.__name__
        globals()[cls.__name__] = cls


def __getattr__(name):
    if name not in ('DocTestCase', 'DocFileCase', '_DocTestSuite'):
        raise AttributeError(f"module 'doctest' has no attribute {name!r}")
    _case_classes()
    return globals()[name]


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
    """Return the docstrings of a module as a suite for unittest."""
    import doctest
    module = _normalize_module(module)
    finder = test_finder or DocTestFinder()
    suite = doctest._DocTestSuite()
    for test in finder.find(module, globs=globs, extraglobs=extraglobs):
        if test.examples:
            if not test.filename:
                test.filename = module.__name__
            suite.addTest(doctest.DocTestCase(test, **options))
    return suite


def DocFileTest(path, module_relative=True, package=None, globs=None, parser=DocTestParser(), encoding=None, **options):
    """Return the examples in a file as a test case; the arguments are those of testfile()
    and of DocTestCase."""
    import doctest
    text, path = _load_testfile(path, package, module_relative, encoding, 2)
    globs = {} if globs is None else globs.copy()
    globs.setdefault('__file__', path)
    return doctest.DocFileCase(parser.get_doctest(text, globs, os.path.basename(path), path, 0), **options)


def DocFileSuite(*paths, **kw):
    """Return files with examples as a suite for unittest; the keyword arguments are those
    of DocFileTest."""
    import doctest
    if kw.get('module_relative', True):
        kw['package'] = _normalize_module(kw.get('package'))
    return doctest._DocTestSuite([DocFileTest(path, **kw) for path in paths])
