__all__ = ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList',
           'UserString', 'defaultdict', 'deque', 'namedtuple']


def __getattr__(name):
    # The abstract base classes are imported when somebody asks for them.
    if name == 'abc':
        import collections.abc
        return collections.abc
    if name in ('UserDict', 'UserList', 'UserString', 'ChainMap'):
        import _collections_user
        for n in ('UserDict', 'UserList', 'UserString', 'ChainMap'):
            cls = getattr(_collections_user, n)
            globals()[n] = cls
        return globals()[name]
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


class defaultdict(dict):
    """A dict that makes the values of missing keys by calling default_factory."""

    __slots__ = ('default_factory',)

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError('first argument must be callable or None')
        self.default_factory = default_factory
        dict.__init__(self, *args, **kwargs)

    def __missing__(self, key):
        factory = self.default_factory
        if factory is None:
            raise KeyError(key)
        self[key] = value = factory()
        return value

    def __repr__(self):
        return f'{type(self).__name__}({_factory_repr(self)}, {dict.__repr__(self)})'

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __reduce__(self):
        args = () if self.default_factory is None else (self.default_factory,)
        return type(self), args, None, None, iter(self.items())

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self.default_factory, other)
        new.update(self)
        return new

    __class_getitem__ = classmethod(type(list[int]))


_busy = set()


def _factory_repr(d):
    # A factory may be a method of the dict itself.
    if id(d) in _busy:
        return '...'
    _busy.add(id(d))
    try:
        return repr(d.default_factory)
    finally:
        _busy.discard(id(d))


class OrderedDict(dict):
    'Dictionary that remembers insertion order'

    def move_to_end(self, key, last=True):
        """Move an existing element to the end, or to the beginning if last is
        false."""
        _move_to_end(self, key, last)

    def popitem(self, last=True):
        """Remove and return a (key, value) pair: the last one or the first."""
        if not self:
            raise KeyError('dictionary is empty')
        return dict.popitem(self) if last else _pop_first(self)

    def __eq__(self, other):
        equal = dict.__eq__(self, other)
        if equal is True and isinstance(other, OrderedDict):
            return _same_order(self, other)
        return equal

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    __hash__ = None

    def __repr__(self):
        if not self:
            return f'{type(self).__name__}()'
        if id(self) in _busy:
            return '...'
        _busy.add(id(self))
        try:
            return f'{type(self).__name__}({dict(self.items())!r})'
        finally:
            _busy.discard(id(self))

    def copy(self):
        return type(self)(self)

    pop = _ordered_pop
    setdefault = _ordered_setdefault

    def __reduce__(self):
        return type(self), (), self.__getstate__(), None, iter(self.items())

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """Create a new ordered dictionary with keys from iterable."""
        self = cls()
        for key in iterable:
            self[key] = value
        return self

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(other)
        new.update(self)
        return new

    def __ior__(self, other):
        self.update(other)
        return self


# --- namedtuple ---

_KEYWORDS = frozenset(
    'False None True and as assert async await break class continue def del elif else except '
    'finally for from global if import in is lambda nonlocal not or pass raise return try '
    'while with yield'.split())


def _check_names(typename, fields, rename):
    # The fields, the bad ones renamed if that is wanted.
    names = [str(f) for f in fields]
    if rename:
        seen = set()
        for i, name in enumerate(names):
            if (not name.isidentifier() or name in _KEYWORDS
                    or name.startswith('_') or name in seen):
                names[i] = f'_{i}'
            seen.add(names[i] if names[i] == name else name)
    for name in [typename, *names]:
        if type(name) is not str:
            raise TypeError('Type names and field names must be strings')
        if not name.isidentifier():
            raise ValueError(f'Type names and field names must be valid identifiers: {name!r}')
        if name in _KEYWORDS:
            raise ValueError(f'Type names and field names cannot be a keyword: {name!r}')
    seen = set()
    for name in names:
        if name.startswith('_') and not rename:
            raise ValueError(f'Field names cannot start with an underscore: {name!r}')
        if name in seen:
            raise ValueError(f'Encountered duplicate field name: {name!r}')
        seen.add(name)
    return names


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """Returns a new subclass of tuple with named fields.

    >>> Point = namedtuple('Point', ['x', 'y'])
    >>> p = Point(11, y=22)
    >>> p.x + p[1]
    33
    """
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    typename = str(typename)
    fields = tuple(_check_names(typename, list(field_names), rename))
    field_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(fields):
            raise TypeError('Got more default values than field names')
        field_defaults = dict(zip(fields[len(fields) - len(defaults):], defaults))
    count = len(fields)
    arguments = ', '.join(fields)

    # The constructor is compiled so that it has the fields as its parameters.
    params = f'({arguments},)' if count == 1 else f'({arguments})'
    __new__ = eval(f'lambda _cls, {arguments}: _tuple_new(_cls, {params})' if count
                   else 'lambda _cls: _tuple_new(_cls, ())',
                   {'_tuple_new': tuple.__new__, '__name__': f'namedtuple_{typename}',
                    '__builtins__': {}})
    __new__.__name__ = '__new__'
    __new__.__doc__ = f'Create new instance of {typename}({arguments})'
    if defaults is not None:
        __new__.__defaults__ = defaults

    def _make(cls, iterable):
        result = tuple.__new__(cls, iterable)
        if len(result) != count:
            raise TypeError(f'Expected {count} arguments, got {len(result)}')
        return result

    def _replace(self, /, **kwds):
        result = self._make(kwds.pop(f, old) for f, old in zip(fields, self))
        if kwds:
            raise TypeError(f'Got unexpected field names: {list(kwds)!r}')
        return result

    def __repr__(self):
        shown = ', '.join([f'{f}={x!r}' for f, x in zip(fields, self)])
        return f'{self.__class__.__name__}({shown})'

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        return tuple(self)

    _make.__doc__ = f'Make a new {typename} object from a sequence or iterable'
    _replace.__doc__ = f'Return a new {typename} object replacing specified fields with new values'
    __repr__.__doc__ = 'Return a nicely formatted representation string'
    _asdict.__doc__ = 'Return a new dict which maps field names to their values.'
    __getnewargs__.__doc__ = 'Return self as a plain tuple.  Used by copy and pickle.'
    for method in (__new__, _make, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f'{typename}.{method.__name__}'

    namespace = {
        '__doc__': f'{typename}({arguments})',
        '__slots__': (),
        '_fields': fields,
        '_field_defaults': field_defaults,
        '__new__': __new__,
        '_make': classmethod(_make),
        '__replace__': _replace,
        '_replace': _replace,
        '__repr__': __repr__,
        '_asdict': _asdict,
        '__getnewargs__': __getnewargs__,
        '__match_args__': fields,
    }
    for i, name in enumerate(fields):
        namespace[name] = _tuplegetter(i, f'Alias for field number {i}')
    result = type(typename, (tuple,), namespace)
    if module is None:
        import sys
        module = sys._getframemodulename(1) or '__main__'
    result.__module__ = module
    return result


# --- Counter ---

class Counter(dict):
    """A dict that counts: elements are keys, their counts are values.

    >>> Counter('abcdeabcdabcaba').most_common(3)
    [('a', 5), ('b', 4), ('c', 3)]
    """

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        'Sum of the counts'
        return sum(self.values())

    def most_common(self, n=None):
        """List the n most common elements and their counts, all of them
        without n, the most common first."""
        ranked = sorted(self.items(), key=_count_of, reverse=True)
        if n is None:
            return ranked
        return ranked[:n] if n >= 1 else []

    def elements(self):
        'Iterator over elements, each as often as it counts.'
        from itertools import chain, repeat, starmap
        return chain.from_iterable(starmap(repeat, self.items()))

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError(
            'Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

    def update(self, iterable=None, /, **kwds):
        """Like dict.update() but add counts instead of replacing them."""
        if iterable is not None:
            if _is_mapping(iterable):
                if self:
                    for element, count in iterable.items():
                        self[element] = count + self.get(element, 0)
                else:
                    super().update(iterable)
            else:
                _count_elements(self, iterable)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        """Like update() but subtract counts; they may become negative."""
        if iterable is not None:
            if _is_mapping(iterable):
                for element, count in iterable.items():
                    self[element] = self.get(element, 0) - count
            else:
                for element in iterable:
                    self[element] = self.get(element, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        'Return a shallow copy.'
        return self.__class__(self)

    def __reduce__(self):
        return self.__class__, (dict(self),)

    def __delitem__(self, elem):
        'Like dict.__delitem__() but does not raise KeyError for missing values.'
        if elem in self:
            super().__delitem__(elem)

    def __repr__(self):
        name = self.__class__.__name__
        if not self:
            return f'{name}()'
        try:
            shown = dict(self.most_common())
        except TypeError:
            shown = dict(self)
        return f'{name}({shown!r})'

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[e] == other[e] for c in (self, other) for e in c)

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    __hash__ = None

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[e] <= other[e] for c in (self, other) for e in c)

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[e] >= other[e] for c in (self, other) for e in c)

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    # Results of the operators keep positive counts only.

    def _positive(self, pairs):
        result = Counter()
        for element, count in pairs:
            if count > 0:
                result[element] = count
        return result

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._positive(
            [(e, n + other[e]) for e, n in self.items()]
            + [(e, n) for e, n in other.items() if e not in self])

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._positive(
            [(e, n - other[e]) for e, n in self.items()]
            + [(e, 0 - n) for e, n in other.items() if e not in self])

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._positive(
            [(e, other[e] if n < other[e] else n) for e, n in self.items()]
            + [(e, n) for e, n in other.items() if e not in self])

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._positive(
            [(e, n if n < other[e] else other[e]) for e, n in self.items()])

    def __pos__(self):
        return self._positive(self.items())

    def __neg__(self):
        return self._positive([(e, 0 - n) for e, n in self.items()])

    def _keep_positive(self):
        for element in [e for e, n in self.items() if not n > 0]:
            del self[element]
        return self

    def __iadd__(self, other):
        for element, count in other.items():
            self[element] += count
        return self._keep_positive()

    def __isub__(self, other):
        for element, count in other.items():
            self[element] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for element, count in other.items():
            if count > self[element]:
                self[element] = count
        return self._keep_positive()

    def __iand__(self, other):
        for element, count in self.items():
            if other[element] < count:
                self[element] = other[element]
        return self._keep_positive()


def _is_mapping(obj):
    if isinstance(obj, dict):
        return True
    if isinstance(obj, (str, list, tuple)):
        return False
    from collections.abc import Mapping
    return isinstance(obj, Mapping)
