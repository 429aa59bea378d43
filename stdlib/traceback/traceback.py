import sys
from itertools import islice

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only',
           'format_list', 'format_stack', 'format_tb', 'print_exc', 'format_exc',
           'print_exception', 'print_last', 'print_stack', 'print_tb', 'clear_frames',
           'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb']



class _Implicit:
    def __repr__(self):
        return '<implicit>'


_absent = _Implicit()


def _write(lines, file):
    if file is None:
        file = sys.stderr
    for line in lines:
        print(line, file=file, end='')


def _exception(exc, value, tb):
    # The functions below take an exception alone or class, value, traceback.
    if (value is _absent) != (tb is _absent):
        raise ValueError('Both or neither of value and tb must be given')
    if value is _absent:
        if exc is not None and not isinstance(exc, BaseException):
            raise TypeError(f'Exception expected for value, {type(exc).__name__} found')
        return exc, exc.__traceback__ if exc is not None else None
    return value, tb


# --- exceptions ---

def print_exception(exc, /, value=_absent, tb=_absent, limit=None, file=None, chain=True, **kwargs):
    """Print an exception up to limit entries of its traceback to file, by
    default sys.stderr."""
    _write(format_exception(exc, value, tb, limit, chain), file)


def format_exception(exc, /, value=_absent, tb=_absent, limit=None, chain=True, **kwargs):
    """Return what print_exception() prints as a list of strings, each of which
    ends in a newline."""
    value, tb = _exception(exc, value, tb)
    if value is not None and tb is value.__traceback__:
        return _format(value, _limit(limit), chain, 15, 10)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def format_exception_only(exc, /, value=_absent, *, show_group=False, **kwargs):
    """Return the lines below the traceback: the message and the notes."""
    if value is _absent:
        value = exc
    if value is None:
        return ['NoneType: None\n']
    return _format_only(value, show_group)


def print_exc(limit=None, file=None, chain=True):
    """Print the exception being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """Like print_exc() but return a string."""
    return ''.join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """Print the exception that ended the last interactive statement."""
    if not hasattr(sys, 'last_exc') and not hasattr(sys, 'last_type'):
        raise ValueError('no last exception')
    print_exception(sys.last_exc, limit=limit, file=file, chain=chain)


_CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n'
_CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n'


class _Margin:
    """What stands left of the exceptions of a group: depth counts the groups,
    open tells that the line below the innermost one is still to be drawn."""

    def __init__(self):
        self.depth = 0
        self.open = False

    def indent(self):
        return ' ' * (2 * self.depth)

    def put(self, texts, mark='|'):
        """Yield texts, all lines of which get the margin."""
        if not self.depth:
            yield from texts
            return
        margin = self.indent() + mark + ' '
        for text in texts:
            yield ''.join(margin + line for line in text.splitlines(True))


class TracebackException:
    """An exception and everything it leads to, ready to be shown without
    holding on to it."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, max_group_width=15, max_group_depth=10,
                 save_exc_type=True, _seen=None):
        outermost = _seen is None
        seen = set() if outermost else _seen
        seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = _stack_of(exc_traceback, _limit(limit), lookup_lines, capture_locals)
        self._exc_type = exc_type if save_exc_type else None
        self.exc_type_qualname = self.exc_type_module = None
        if exc_type is not None:
            self.exc_type_qualname = exc_type.__qualname__
            self.exc_type_module = exc_type.__module__
        self.__cause__ = self.__context__ = self.exceptions = self.__notes__ = None
        self.__suppress_context__ = False
        if exc_value is None:
            self._only = ['NoneType: None\n']
            self._str = 'None'
            return
        try:
            self._str = str(exc_value)
        except Exception:
            self._str = '<exception str() failed>'
        if isinstance(exc_value, SyntaxError):
            for name in ('filename', 'text', 'offset', 'end_offset', 'msg'):
                setattr(self, name, getattr(exc_value, name))
            self.lineno = None if exc_value.lineno is None else str(exc_value.lineno)
            self.end_lineno = None if exc_value.end_lineno is None else str(exc_value.end_lineno)
        try:
            self.__notes__ = getattr(exc_value, '__notes__', None)
        except Exception as e:
            self.__notes__ = [f'Ignored error getting __notes__: {_safe(e, "__notes__")}']
        self._only = _format_only(exc_value, False)
        self.__suppress_context__ = exc_value.__suppress_context__
        if outermost:
            options = dict(limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals,
                           max_group_width=max_group_width, max_group_depth=max_group_depth, _seen=seen)
            self._take_related(exc_value, compact, options)

    def _take_related(self, exc_value, compact, options):
        # Chains may be longer than the stack is deep.
        seen = options['_seen']
        waiting = [(self, exc_value)]

        def taken(e):
            if e is None or id(e) in seen:
                return None
            te = TracebackException(type(e), e, e.__traceback__, **options)
            waiting.append((te, e))
            return te

        while waiting:
            te, e = waiting.pop()
            te.__cause__ = taken(e.__cause__)
            if not compact or te.__cause__ is None and not e.__suppress_context__:
                te.__context__ = taken(e.__context__)
            if isinstance(e, BaseExceptionGroup):
                te.exceptions = []
                for inner in e.exceptions:
                    part = TracebackException(type(inner), inner, inner.__traceback__, **options)
                    te.exceptions.append(part)
                    waiting.append((part, inner))

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Create a TracebackException from an exception."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        import warnings
        warnings.warn('Deprecated in 3.13. Use exc_type_str instead.', DeprecationWarning, stacklevel=2)
        return self._exc_type

    @property
    def exc_type_str(self):
        if self.exc_type_qualname is None:
            return None
        module = self.exc_type_module
        if module in ('__main__', 'builtins'):
            return self.exc_type_qualname
        if not isinstance(module, str):
            module = '<unknown>'
        return f'{module}.{self.exc_type_qualname}'

    def format(self, *, chain=True, _margin=None, **kwargs):
        """Yield the lines of the whole text."""
        margin = _Margin() if _margin is None else _margin
        parts = [(None, self)]
        while chain:
            last = parts[-1][1]
            if last.__cause__ is not None:
                parts.append((_CAUSE, last.__cause__))
            elif last.__context__ is not None and not last.__suppress_context__:
                parts.append((_CONTEXT, last.__context__))
            else:
                break
        # A message stands between an exception and the one it led to.
        for n in range(len(parts) - 1, -1, -1):
            te = parts[n][1]
            if te.exceptions is None:
                if te.stack:
                    yield from margin.put(['Traceback (most recent call last):\n', *te.stack.format(**kwargs)])
                yield from margin.put(te.format_exception_only(**kwargs))
            elif margin.depth > self.max_group_depth:
                yield from margin.put([f'... (max_group_depth is {self.max_group_depth})\n'])
            else:
                yield from self._format_group(te, margin, chain, kwargs)
            if n:
                yield from margin.put([parts[n][0]])

    def _format_group(self, te, margin, chain, kwargs):
        outermost = margin.depth == 0
        margin.depth += outermost
        if te.stack:
            yield from margin.put(['Exception Group Traceback (most recent call last):\n'], '+' if outermost else '|')
            yield from margin.put(te.stack.format(**kwargs))
        yield from margin.put(te.format_exception_only(**kwargs))
        count, width = len(te.exceptions), self.max_group_width
        margin.open = False
        for i, part in enumerate(te.exceptions[:width + 1] if count > width else te.exceptions):
            last = i == min(count - 1, width)
            if last:
                # What is within may draw the line below, too.
                margin.open = True
            title = '...' if i >= width else i + 1
            yield margin.indent() + ('+-' if i == 0 else '  ') + f'+---------------- {title} ----------------\n'
            margin.depth += 1
            if i < width:
                yield from part.format(chain=chain, _margin=margin, **kwargs)
            else:
                more = count - width
                yield from margin.put([f'and {more} more exception{"s" if more > 1 else ""}\n'])
            if last and margin.open:
                yield margin.indent() + '+------------------------------------\n'
                margin.open = False
            margin.depth -= 1
        if outermost:
            margin.depth = 0

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        """Yield the lines below the traceback."""
        indent = 3 * _depth * ' '
        for line in self._only:
            if not _depth:
                yield line
                continue
            for part in line.splitlines(True):
                yield indent + part
        if show_group and self.exceptions:
            for part in self.exceptions:
                yield from part.format_exception_only(show_group=show_group, _depth=_depth + 1, **kwargs)

    def print(self, *, file=None, chain=True, **kwargs):
        """Print the result of format() to file."""
        _write(self.format(chain=chain), file)

    def __str__(self):
        return self._str

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented


# --- entries ---

def _limit(limit):
    # How many entries are wanted: sys.tracebacklimit stands for None.
    if limit is None:
        limit = getattr(sys, 'tracebacklimit', None)
        if limit is not None and limit < 0:
            limit = 0
    return limit


class FrameSummary:
    """One entry: where a call was, in which function, on which line."""

    __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', '_lines', 'locals')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._lines = line
        self.locals = {k: _safe(v, 'local') for k, v in locals.items()} if locals else None
        if lookup_line:
            self._source()

    def _source(self):
        if self._lines is None and self.lineno is not None:
            # A program may know more of its sources than there are files.
            known = sys.modules.get('linecache')
            if known is not None and self.filename in known.cache:
                lines = range(self.lineno, self.end_lineno + 1)
                self._lines = '\n'.join(known.getline(self.filename, n).rstrip() for n in lines)
            else:
                self._lines = _source_lines(self.filename, self.lineno, self.end_lineno)
        return self._lines

    @property
    def line(self):
        text = self._source()
        return None if text is None else text.partition('\n')[0].strip()

    def _tuple(self):
        return self.filename, self.lineno, self.name, self.line

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename == other.filename and self.lineno == other.lineno
                    and self.name == other.name and self.locals == other.locals)
        if isinstance(other, tuple):
            return self._tuple() == other
        return NotImplemented

    def __getitem__(self, pos):
        return self._tuple()[pos]

    def __iter__(self):
        return iter(self._tuple())

    def __len__(self):
        return 4

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


def _safe(value, what):
    try:
        return repr(value)
    except Exception:
        return f'<{what} repr() failed>'


def _stack_of(tb, limit, lookup_lines, capture_locals):
    """The entries of a traceback, or of what looks like one."""
    if not isinstance(tb, _traceback) and tb is not None:
        return StackSummary.extract(walk_tb(tb), limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals)
    stack = StackSummary._of(_entries(tb, limit))
    if capture_locals:
        frames = [f for f, _ in walk_tb(tb)]
        if limit is not None:
            frames = frames[:limit] if limit >= 0 else frames[limit:]
        for entry, frame in zip(stack, frames):
            try:
                entry.locals = {k: _safe(v, 'local') for k, v in frame.f_locals.items()}
            except RuntimeError:
                entry.locals = None  # not kept
    return stack


class StackSummary(list):
    """The entries of a traceback or of a stack."""

    @classmethod
    def _of(cls, entries):
        self = cls()
        for filename, lineno, end_lineno, colno, end_colno, name, text in entries:
            self.append(FrameSummary(filename, lineno, name, line=text, end_lineno=end_lineno,
                                     colno=colno, end_colno=end_colno))
        return self

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Make entries from an iterable of (frame, line number)."""
        self = cls()
        limit = _limit(limit)
        if limit is not None and limit >= 0:
            frame_gen = islice(frame_gen, limit)
        for frame, lineno in frame_gen:
            if limit is not None and limit < 0 and len(self) == -limit:
                del self[0]
            code = frame.f_code
            self.append(FrameSummary(code.co_filename, lineno, code.co_name, lookup_line=False,
                                     locals=frame.f_locals if capture_locals else None))
        if lookup_lines:
            for entry in self:
                entry._source()
        return self

    @classmethod
    def from_list(cls, a_list):
        """Make entries from FrameSummary objects or tuples of four."""
        self = cls()
        for entry in a_list:
            if not isinstance(entry, FrameSummary):
                filename, lineno, name, line = entry
                entry = FrameSummary(filename, lineno, name, line=line)
            self.append(entry)
        return self

    def format_frame_summary(self, frame_summary, **kwargs):
        """Return the text of one entry."""
        f = frame_summary
        text = _format_entry(f.filename, f.lineno, f.end_lineno, f.colno, f.end_colno, f.name, f._source())
        if f.locals:
            for name, value in sorted(f.locals.items()):
                text += f'    {name} = {value}\n'
        return text

    def format(self, **kwargs):
        """Return the texts of all entries; those that repeat are counted."""
        result = []
        last, count = None, 0

        def repeated():
            if count > 3:
                more = count - 3
                result.append(f'  [Previous line repeated {more} more time{"s" if more > 1 else ""}]\n')
        for entry in self:
            text = self.format_frame_summary(entry, colorize=kwargs.get('colorize', False))
            if text is None:
                continue
            place = entry.filename, entry.lineno, entry.name
            if place != last:
                repeated()
                last, count = place, 0
            count += 1
            if count <= 3:
                result.append(text)
        repeated()
        return result


def walk_tb(tb):
    """Yield frame and line number of each entry of a traceback."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    """Yield frame and line number of each call, from f outwards."""
    if f is None:
        # As in CPython, calls that are not StackSummary.extract() lose three
        # more frames: it looks for the frame behind its own.
        f = sys._getframe().f_back
        if f.f_code is StackSummary.extract.__func__.__code__:
            f = f.f_back
        else:
            f = f.f_back.f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def extract_tb(tb, limit=None):
    """Return the entries of a traceback."""
    return StackSummary._of(_entries(tb, _limit(limit)))


def format_tb(tb, limit=None):
    """Return the texts of the entries of a traceback."""
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    """Print the entries of a traceback."""
    _write(format_tb(tb, limit), file)


def extract_stack(f=None, limit=None):
    """Return the entries of the stack, the oldest call first."""
    if f is None:
        f = sys._getframe().f_back
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


def format_stack(f=None, limit=None):
    """Return the texts of the entries of the stack."""
    if f is None:
        f = sys._getframe().f_back
    return format_list(extract_stack(f, limit))


def print_stack(f=None, limit=None, file=None):
    """Print the stack."""
    if f is None:
        f = sys._getframe().f_back
    print_list(extract_stack(f, limit), file)


def format_list(extracted_list):
    """Return the texts of entries given as FrameSummary objects or tuples."""
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    """Print entries given as FrameSummary objects or tuples."""
    _write(format_list(extracted_list), file)


def clear_frames(tb):
    """Drop the local variables of the frames of a traceback."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next
