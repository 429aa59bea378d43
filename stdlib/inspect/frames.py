

# --- frames ---

def _frame_tuple(name):
    from collections import namedtuple
    fields = ('filename', 'lineno', 'function', 'code_context', 'index')
    if name == 'FrameInfo':
        fields = ('frame',) + fields
    base = namedtuple('_' + name, fields, module='inspect')

    def __new__(cls, *args, positions=None, **kwargs):
        self = base.__new__(cls, *args, **kwargs)
        self.positions = positions
        return self

    def __repr__(self):
        shown = ', '.join(f'{f}={getattr(self, f)!r}' for f in fields + ('positions',))
        return f'{name}({shown})'

    return type(name, (base,), {'__new__': __new__, '__repr__': __repr__,
                                '__module__': 'inspect'})


def getframeinfo(frame, context=1):
    """Return a Traceback tuple about a frame or traceback, with so many lines
    of source around the current one."""
    place = _place(frame)
    if istraceback(frame):
        lineno = frame.tb_lineno
        frame = frame.tb_frame
    elif isframe(frame):
        lineno = frame.f_lineno
    else:
        raise TypeError(f'{frame!r} is not a frame or traceback object')
    filename = getsourcefile(frame) or getfile(frame)
    lines = index = None
    if context > 0:
        start = lineno - 1 - context // 2
        try:
            lines, lnum = findsource(frame)
        except OSError:
            lines = index = None
        else:
            start = max(0, min(start, len(lines) - context))
            lines = lines[start:start + context]
            index = lineno - 1 - start
    positions = None
    if place is not None:
        from collections import namedtuple
        places = 'lineno end_lineno col_offset end_col_offset'
        positions = namedtuple('Positions', places, defaults=(None,) * 4, module='dis')(*place)
    return _make('Traceback', filename, lineno, frame.f_code.co_name, lines, index, positions=positions)


def getlineno(frame):
    """Return the line a frame is at."""
    return frame.f_lineno


def _frame_info(frame, info):
    return _make('FrameInfo', frame, *info, positions=info.positions)


def getouterframes(frame, context=1):
    """Return FrameInfo tuples for a frame and its callers."""
    found = []
    while frame:
        found.append(_frame_info(frame, getframeinfo(frame, context)))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    """Return FrameInfo tuples for the frames of a traceback."""
    found = []
    while tb:
        found.append(_frame_info(tb.tb_frame, getframeinfo(tb, context)))
        tb = tb.tb_next
    return found


def currentframe():
    """Return the frame of the caller."""
    return sys._getframe(1)


def stack(context=1):
    """Return FrameInfo tuples for the caller and its callers."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """Return FrameInfo tuples for the frames between here and where the
    exception being handled was raised."""
    exc = sys.exception()
    return getinnerframes(None if exc is None else exc.__traceback__, context)


# --- generators, coroutines, asynchronous generators ---

GEN_CREATED = 'GEN_CREATED'
GEN_RUNNING = 'GEN_RUNNING'
GEN_SUSPENDED = 'GEN_SUSPENDED'
GEN_CLOSED = 'GEN_CLOSED'
CORO_CREATED = 'CORO_CREATED'
CORO_RUNNING = 'CORO_RUNNING'
CORO_SUSPENDED = 'CORO_SUSPENDED'
CORO_CLOSED = 'CORO_CLOSED'
AGEN_CREATED = 'AGEN_CREATED'
AGEN_RUNNING = 'AGEN_RUNNING'
AGEN_SUSPENDED = 'AGEN_SUSPENDED'
AGEN_CLOSED = 'AGEN_CLOSED'


def _state(kind, running, suspended, frame):
    if running:
        return kind + '_RUNNING'
    if suspended:
        return kind + '_SUSPENDED'
    if frame is None:
        return kind + '_CLOSED'
    return kind + '_CREATED'


def getgeneratorstate(generator):
    """Return one of GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED."""
    return _state('GEN', generator.gi_running, generator.gi_suspended, generator.gi_frame)


def getcoroutinestate(coroutine):
    """Return one of CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED."""
    return _state('CORO', coroutine.cr_running, coroutine.cr_suspended, coroutine.cr_frame)


def getasyncgenstate(agen):
    """Return one of AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED."""
    return _state('AGEN', agen.ag_running, agen.ag_suspended, agen.ag_frame)


def getgeneratorlocals(generator):
    """Return the local variables of a generator."""
    if not isgenerator(generator):
        raise TypeError(f'{generator!r} is not a Python generator')
    frame = getattr(generator, 'gi_frame', None)
    return {} if frame is None else generator.gi_frame.f_locals


def getcoroutinelocals(coroutine):
    """Return the local variables of a coroutine."""
    frame = getattr(coroutine, 'cr_frame', None)
    return {} if frame is None else frame.f_locals


def getasyncgenlocals(agen):
    """Return the local variables of an asynchronous generator."""
    if not isasyncgen(agen):
        raise TypeError(f'{agen!r} is not a Python async generator')
    frame = getattr(agen, 'ag_frame', None)
    return {} if frame is None else agen.ag_frame.f_locals
