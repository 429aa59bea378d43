

# --- documentation ---

def _findclass(func):
    cls = sys.modules.get(func.__module__)
    if cls is None:
        return None
    for name in func.__qualname__.split('.')[:-1]:
        cls = getattr(cls, name)
    return cls if isclass(cls) else None


def _finddoc(obj):
    # The documentation of what obj overrides.
    if isclass(obj):
        for base in obj.__mro__:
            if base is not object and getattr(base, '__doc__', None) is not None:
                return base.__doc__
        return None
    if ismethod(obj) or isbuiltin(obj):
        self = obj.__self__
        if ismethod(obj):
            name = obj.__func__.__name__
            of_class = isclass(self) and getattr(getattr(self, name, None), '__func__') is obj.__func__
        else:
            name = obj.__name__
            of_class = isclass(self) and f'{self.__qualname__}.{name}' == obj.__qualname__
        cls = self if of_class else self.__class__
    elif isfunction(obj) or isinstance(obj, property):
        name = obj.__name__
        cls = _findclass(obj if isfunction(obj) else obj.fget)
        if cls is None or getattr(cls, name) is not obj:
            return None
    elif ismethoddescriptor(obj) or isdatadescriptor(obj):
        name = obj.__name__
        cls = obj.__objclass__
        if getattr(cls, name) is not obj:
            return None
        if ismemberdescriptor(obj):
            slots = getattr(cls, '__slots__', None)
            if isinstance(slots, dict) and name in slots:
                return slots[name]
    else:
        return None
    for base in cls.__mro__:
        doc = getattr(getattr(base, name, None), '__doc__', None)
        if doc is not None and hasattr(base, name):
            return doc
    return None


def getdoc(object):
    """Return the documentation of an object, cleaned up; that of what it
    overrides if it has none."""
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None:
        try:
            doc = _finddoc(object)
        except (AttributeError, TypeError):
            return None
    if not isinstance(doc, str):
        return None
    return cleandoc(doc)


def cleandoc(doc):
    """Remove the indentation that the lines after the first have in common,
    and blank lines at both ends."""
    lines = doc.expandtabs().split('\n')
    margins = [len(line) - len(line.lstrip(' ')) for line in lines[1:] if line.lstrip(' ')]
    margin = min(margins, default=None)
    lines[0] = lines[0].lstrip(' ')
    if margin is not None:
        lines[1:] = [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


# --- files and source ---

def getfile(object):
    """Return the name of the file an object was defined in."""
    if ismodule(object):
        if getattr(object, '__file__', None):
            return object.__file__
        raise TypeError(f'{object!r} is a built-in module')
    if isclass(object):
        if hasattr(object, '__module__'):
            module = sys.modules.get(object.__module__)
            if getattr(module, '__file__', None):
                return module.__file__
            if object.__module__ == '__main__':
                raise OSError('source code not available')
        raise TypeError(f'{object!r} is a built-in class')
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        return object.co_filename
    raise TypeError('module, class, method, function, traceback, frame, or '
                    f'code object was expected, got {type(object).__name__}')


def getmodulename(path):
    """Return the module name in the path of a file, or None."""
    name = path.rsplit('/', 1)[-1]
    for suffix in ('.py', '.pyc'):
        if name.endswith(suffix):
            return name[:-len(suffix)]
    return None


def getsourcefile(object):
    """Return the name of the file an object's source is in, or None."""
    filename = getfile(object)
    if _source_text(filename) is not None:
        return filename
    if not filename.startswith('<') and getattr(getmodule(object, filename), '__loader__', None) is not None:
        return filename
    # Nobody could load it.
    return filename if filename in _cached() else None


def _cached():
    """What linecache keeps, without importing it."""
    linecache = sys.modules.get('linecache')
    return {} if linecache is None else linecache.cache


def _file_lines(filename):
    """Return the lines of a source file that is known to the interpreter or to linecache, or None."""
    entry = _cached().get(filename)
    if entry is not None and len(entry) == 4:
        return entry[2] or None
    text = _source_text(filename)
    if text is None:
        return None
    lines = [line + '\n' for line in text.split('\n')]
    if text.endswith('\n'):
        del lines[-1]
    return lines


def getabsfile(object, _filename=None):
    """Return the path of the file an object's source is in."""
    if _filename is None:
        _filename = getsourcefile(object) or getfile(object)
    return _filename


def getmodule(object, _filename=None):
    """Return the module an object was defined in, or None."""
    if ismodule(object):
        return object
    if hasattr(object, '__module__'):
        return sys.modules.get(object.__module__)
    try:
        file = getabsfile(object, _filename)
    except TypeError:
        return None
    for module in list(sys.modules.values()):
        if ismodule(module) and getattr(module, '__file__', None) == file:
            return sys.modules.get(module.__name__)
    if not hasattr(object, '__name__'):
        return None
    for module in (sys.modules['__main__'], sys.modules['builtins']):
        if getattr(module, object.__name__, _sentinel) is object:
            return module
    return None


class ClassFoundException(Exception):
    pass


class EndOfBlock(Exception):
    pass


def findsource(object):
    """Return the lines of the file an object is defined in, and the number of
    its first line, counted from 0."""
    file = getsourcefile(object) or getfile(object)
    lines = _file_lines(file)
    if not lines:
        raise OSError('could not get source code')
    if ismodule(object):
        return lines, 0
    if isclass(object):
        try:
            lnum = vars(object)['__firstlineno__'] - 1
        except (TypeError, KeyError):
            raise OSError('source code not available')
        if lnum >= len(lines):
            raise OSError('lineno is out of bounds')
        return lines, lnum
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        if not hasattr(object, 'co_firstlineno'):
            raise OSError('could not find function definition')
        lnum = object.co_firstlineno - 1
        if lnum >= len(lines):
            raise OSError('lineno is out of bounds')
        return lines, lnum
    raise OSError('could not find code object')


def getcomments(object):
    """Return the comment lines right above an object's source, or None."""
    try:
        lines, lnum = findsource(object)
    except (OSError, TypeError):
        return None
    if ismodule(object):
        start = 1 if lines and lines[0][:2] == '#!' else 0
        while start < len(lines) and lines[start].strip() in ('', '#'):
            start += 1
        if start < len(lines) and lines[start][:1] == '#':
            end = start
            while end < len(lines) and lines[end][:1] == '#':
                end += 1
            return ''.join(line.expandtabs() for line in lines[start:end])
        return None
    if lnum <= 0:
        return None
    indent = indentsize(lines[lnum])
    end = lnum - 1
    start = lnum
    while start > 0:
        line = lines[start - 1]
        if not (line.lstrip()[:1] == '#' and indentsize(line) == indent):
            break
        start -= 1
    comments = [line.expandtabs().lstrip() for line in lines[start:end + 1]]
    while comments and comments[0].strip() == '#':
        comments.pop(0)
    while comments and comments[-1].strip() == '#':
        comments.pop()
    return ''.join(comments) or None


def indentsize(line):
    """Return the width of the white space a line starts with."""
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())


class BlockFinder:
    """Finds the last line of a definition: fed with lines, it knows which of
    them begin a statement."""

    def __init__(self):
        self.depth = 0        # of brackets
        self.quote = None     # the quotes of the string a line ends inside of
        self.joined = False   # the line before ended with a backslash
        self.single = False   # the definition is one logical line
        self.opened = False   # the colon of the definition was seen

    def scan(self, line):
        """Follow one line; return True if a statement ends with it."""
        i = 0
        self.joined = False
        last = ''
        while i < len(line):
            c = line[i]
            if self.quote:
                if c == '\\':
                    i += 2
                    continue
                if line.startswith(self.quote, i):
                    i += len(self.quote)
                    self.quote = None
                    last = 'x'
                    continue
                i += 1
                continue
            if c == '#':
                break
            if c in '"\'':
                self.quote = c * 3 if line.startswith(c * 3, i) else c
                i += len(self.quote)
                continue
            if c in '([{':
                self.depth += 1
            elif c in ')]}':
                self.depth -= 1
            elif c == '\\' and not line[i + 1:].strip():
                self.joined = True
                break
            if not c.isspace():
                last = c
            i += 1
        if self.quote and len(self.quote) == 1:
            # Not closed on its line: it goes on after a backslash only.
            if not line.rstrip('\n').endswith('\\'):
                self.quote = None
        self.last_char = last
        return not self.quote and self.depth <= 0 and not self.joined


def getblock(lines):
    """Return the lines of the definition that the given lines start with."""
    finder = BlockFinder()
    first = indentsize(lines[0])
    n = len(lines)
    i = 0
    is_lambda = not lines[0].lstrip().startswith(('def ', 'class ', 'async ', '@'))
    # The header, decorators included.
    while i < n:
        start = lines[i].lstrip()
        decorator = start.startswith('@')
        while i < n and not finder.scan(lines[i]):
            i += 1
        i += 1
        if not decorator and start.strip() and not start.startswith('#'):
            break
    if is_lambda or finder.last_char != ':':
        return lines[:i]
    end = i
    body = None
    while i < n:
        text = lines[i].strip()
        if not text:
            i += 1
            continue
        if text.startswith('#'):
            # A comment belongs to the block if it is indented as the block is.
            i += 1
            if body is not None and indentsize(lines[i - 1]) >= body:
                end = i
            continue
        if indentsize(lines[i]) <= first:
            break
        if body is None:
            body = indentsize(lines[i])
        while i < n and not finder.scan(lines[i]):
            i += 1
        i += 1
        end = i
    return lines[:min(end, n)]


def getsourcelines(object):
    """Return the lines of an object's source and the number of the first."""
    object = unwrap(object)
    lines, lnum = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if (ismodule(object) or iscode(object) and object.co_name == '<module>'
            or isframe(object) and object.f_code.co_name == '<module>'):
        return lines, 0
    return getblock(lines[lnum:]), lnum + 1


def getsource(object):
    """Return the text of an object's source."""
    lines, lnum = getsourcelines(object)
    return ''.join(lines)
