import sys

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only',
           'format_list', 'format_stack', 'format_tb', 'print_exc', 'format_exc',
           'print_exception', 'print_last', 'print_stack', 'print_tb', 'clear_frames',
           'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb']

_absent = object()


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


class TracebackException:
    """An exception and everything it leads to, ready to be shown without
    holding on to it."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, max_group_width=15, max_group_depth=10,
                 save_exc_type=True, _seen=None):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._of(_entries(exc_traceback, _limit(limit)))
        self.__notes__ = getattr(exc_value, '__notes__', None)
        self._exc_type = exc_type if save_exc_type else None
        self.exc_type_qualname = self.exc_type_module = None
        if exc_type is not None:
            self.exc_type_qualname = exc_type.__qualname__
            self.exc_type_module = exc_type.__module__
        if exc_value is None:
            self._lines = self._unchained = self._only = self._group = ['NoneType: None\n']
            self._str = 'None'
            self.__cause__ = self.__context__ = self.exceptions = None
            self.__suppress_context__ = False
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
        former = exc_value.__traceback__
        if former is not exc_traceback:
            # A traceback given by hand is shown instead of the exception's own.
            exc_value.__traceback__ = exc_traceback
        try:
            self._lines = _format(exc_value, _limit(limit), True, max_group_width, max_group_depth)
            self._unchained = _format(exc_value, _limit(limit), False, max_group_width, max_group_depth)
        finally:
            if former is not exc_traceback:
                exc_value.__traceback__ = former
        self._only = _format_only(exc_value, False)
        self._group = _format_only(exc_value, True)
        self.__suppress_context__ = exc_value.__suppress_context__
        options = dict(limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals,
                       max_group_width=max_group_width, max_group_depth=max_group_depth, _seen=seen)

        def related(e):
            if e is None or id(e) in seen:
                return None
            return TracebackException(type(e), e, e.__traceback__, **options)
        self.__cause__ = related(exc_value.__cause__)
        self.__context__ = None
        if not compact or self.__cause__ is None and not self.__suppress_context__:
            self.__context__ = related(exc_value.__context__)
        self.exceptions = None
        if capture_locals:
            self._show_locals(exc_traceback, _limit(limit))
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [TracebackException(type(e), e, e.__traceback__, **options)
                               for e in exc_value.exceptions]

    def _show_locals(self, tb, limit):
        # Adds the variables of each frame to the entries and to what format() gives.
        frames = [f for f, _ in walk_tb(tb)]
        if limit is not None:
            frames = frames[:limit] if limit >= 0 else frames[limit:]
        for entry, frame in zip(self.stack, frames):
            try:
                entry.locals = {k: _local_repr(v) for k, v in frame.f_locals.items()}
            except RuntimeError:
                entry.locals = None  # not kept
        if self._lines is self._group:
            return
        self._unchained = ['Traceback (most recent call last):\n', *self.stack.format(), *self._only]
        before = []
        if self.__cause__ is not None:
            before = [*self.__cause__._lines, '\nThe above exception was the direct cause of the following exception:\n\n']
        elif self.__context__ is not None and not self.__suppress_context__:
            before = [*self.__context__._lines, '\nDuring handling of the above exception, another exception occurred:\n\n']
        self._lines = before + self._unchained

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

    def format(self, *, chain=True, **kwargs):
        """Yield the lines of the whole text."""
        yield from self._lines if chain else self._unchained

    def format_exception_only(self, *, show_group=False, **kwargs):
        """Yield the lines below the traceback."""
        yield from self._group if show_group else self._only

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

    __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', '_text', 'locals')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._text = line
        self.locals = {k: _local_repr(v) for k, v in locals.items()} if locals else None

    def _source(self):
        if self._text is None and self.lineno is not None:
            self._text = _source_lines(self.filename, self.lineno, self.end_lineno)
        return self._text

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


def _local_repr(value):
    try:
        return repr(value)
    except Exception:
        return '<local repr() failed>'


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
        for frame, lineno in frame_gen:
            code = frame.f_code
            self.append(FrameSummary(code.co_filename, lineno, code.co_name,
                                     locals=frame.f_locals if capture_locals else None))
        limit = _limit(limit)
        if limit is not None:
            self[:] = self[:limit] if limit >= 0 else self[limit:]
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
            text = self.format_frame_summary(entry)
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
        f = sys._getframe().f_back
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
