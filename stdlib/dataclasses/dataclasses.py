import sys

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar',
           'KW_ONLY', 'MISSING', 'fields', 'asdict', 'astuple',
           'make_dataclass', 'replace', 'is_dataclass']

GenericAlias = type(list[int])
_mappingproxy = type(type.__dict__)


class FrozenInstanceError(AttributeError):
    pass


# --- marks ---

class _HAS_DEFAULT_FACTORY_CLASS:
    # What the signature of __init__ shows as the default of a field with a
    # factory.
    def __repr__(self):
        return '<factory>'


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


class _FIELD_BASE:
    __slots__ = ('name',)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()
MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_FIELD = _FIELD_BASE('_FIELD')
_FIELD_CLASSVAR = _FIELD_BASE('_FIELD_CLASSVAR')
_FIELD_INITVAR = _FIELD_BASE('_FIELD_INITVAR')
_EMPTY_METADATA = _mappingproxy({})
_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'


class InitVar:
    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        what = self.type
        name = what.__name__ if isinstance(what, type) else repr(what)
        return f'dataclasses.InitVar[{name}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash',
                 'init', 'compare', 'metadata', 'kw_only', '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare,
                 metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _EMPTY_METADATA if metadata is None else _mappingproxy(metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        if id(self) in _repr_running:
            return '...'
        _repr_running.add(id(self))
        try:
            shown = ','.join(f'{name}={getattr(self, name)!r}' for name in _SHOWN)
        finally:
            _repr_running.discard(id(self))
        return f'Field({shown})'

    def __set_name__(self, owner, name):
        # The default may be a descriptor that wants to know its name.
        func = getattr(type(self.default), '__set_name__', None)
        if func:
            func(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


_SHOWN = ('name', 'type', 'default', 'default_factory', 'init', 'repr', 'hash',
          'compare', 'metadata', 'kw_only', '_field_type')


class _DataclassParams:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen',
                 'match_args', 'kw_only', 'slots', 'weakref_slot')

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen, match_args,
                 kw_only, slots, weakref_slot):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen
        self.match_args = match_args
        self.kw_only = kw_only
        self.slots = slots
        self.weakref_slot = weakref_slot

    def __repr__(self):
        shown = ','.join(f'{name}={getattr(self, name)!r}' for name in type(self).__slots__)
        return f'_DataclassParams({shown})'


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True,
          hash=None, compare=True, metadata=None, kw_only=MISSING):
    """Describe a field of a dataclass: its default, and what the generated
    methods do with it."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata,
                 kw_only)


# --- what an annotation says about a field ---

def _is_classvar(annotation, typing):
    return (annotation is typing.ClassVar
            or type(annotation) is typing._GenericAlias
            and annotation.__origin__ is typing.ClassVar)


def _is_initvar(annotation, module):
    return annotation is InitVar or type(annotation) is InitVar


def _is_kw_only(annotation, module):
    return annotation is KW_ONLY


def _word(text, i):
    # The end of the identifier that starts at i, i if there is none.
    while i < len(text) and (text[i].isalnum() or text[i] == '_'):
        i += 1
    return i


def _space(text, i):
    while i < len(text) and text[i].isspace():
        i += 1
    return i


def _named(text, cls, module, home, test):
    # Whether the annotation given as text begins with the name, qualified by
    # the module or not, of something that passes test.
    start = _space(text, 0)
    end = _word(text, start)
    if end == start:
        return False
    name = text[start:end]
    dot = _space(text, end)
    own = sys.modules.get(cls.__module__)
    namespace = None
    if dot < len(text) and text[dot] == '.':
        start = _space(text, dot + 1)
        end = _word(text, start)
        if end > start:
            if own and own.__dict__.get(name) is module:
                namespace = sys.modules.get(home).__dict__
            name = text[start:end]
        else:
            namespace = own.__dict__
    else:
        namespace = own.__dict__
    return bool(namespace) and test(namespace.get(name), module)


def _get_field(cls, name, annotation, default_kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if isinstance(default, _member_descriptor):
            # A field of a class with __slots__.
            default = MISSING
        f = field(default=default)
    f.name = name
    f.type = annotation
    f._field_type = _FIELD
    text = annotation if isinstance(annotation, str) else None
    typing = sys.modules.get('typing')
    if typing and (_is_classvar(annotation, typing)
                   or text and _named(text, cls, typing, 'typing', _is_classvar)):
        f._field_type = _FIELD_CLASSVAR
    if f._field_type is _FIELD:
        this = sys.modules[__name__]
        if (_is_initvar(annotation, this)
                or text and _named(text, cls, this, __name__, _is_initvar)):
            f._field_type = _FIELD_INITVAR
    if f._field_type is _FIELD:
        if f.kw_only is MISSING:
            f.kw_only = default_kw_only
    else:
        if f.default_factory is not MISSING:
            raise TypeError(f'field {f.name} cannot have a default factory')
        if f._field_type is _FIELD_INITVAR:
            if f.kw_only is MISSING:
                f.kw_only = default_kw_only
        elif f.kw_only is not MISSING:
            raise TypeError(f'field {f.name} is a ClassVar but specifies kw_only')
    # What cannot be hashed is taken for mutable.
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {type(f.default)} for field '
                         f'{f.name} is not allowed: use default_factory')
    return f


class _Slotted:
    __slots__ = ('x',)


_member_descriptor = type(_Slotted.x)
_function = type(_is_classvar)
del _Slotted


# --- the generated methods ---

class _Methods:
    # Collects the source of a class's methods, and compiles them together.

    def __init__(self, globals):
        self.globals = globals
        self.names = []
        self.source = []
        self.free = {}
        self.errors = {}
        self.unconditional = set()

    def add(self, name, params, body, free=None, returns=None, error=None,
            unconditional=False, wrap=False):
        self.names.append(name)
        if free:
            self.free.update(free)
        if error is not None:
            self.errors[name] = error
        if unconditional:
            self.unconditional.add(name)
        arrow = ''
        if returns is not None:
            self.free['__dataclass_returns__'] = returns[0]
            arrow = '->__dataclass_returns__'
        lines = '\n  '.join(body)
        decorator = ''
        if wrap:
            self.free['__dataclass_repr__'] = _recursive_repr
            decorator = ' @__dataclass_repr__\n'
        self.source.append(f"{decorator} def {name}({', '.join(params)}){arrow}:\n  {lines}\n")

    def install(self, cls):
        if not self.source:
            return
        text = (f"def __create_fn__({', '.join(self.free)}):\n"
                + ''.join(self.source)
                + f" return ({', '.join(self.names)},)\n")
        namespace = {}
        exec(text, self.globals, namespace)
        made = namespace['__create_fn__'](**self.free)
        own = cls.__dict__
        for name, function in zip(self.names, made):
            function.__qualname__ = f'{cls.__qualname__}.{name}'
            if name in self.unconditional:
                setattr(cls, name, function)
            elif name not in own:
                setattr(cls, name, function)
            elif name in self.errors:
                raise TypeError(f'Cannot overwrite attribute {name} in class '
                                f'{cls.__name__}{self.errors[name]}')


_repr_running = set()


def _recursive_repr(function):
    running = _repr_running

    def wrapper(self):
        key = id(self)
        if key in running:
            return '...'
        running.add(key)
        try:
            return function(self)
        finally:
            running.discard(key)
    wrapper.__module__ = function.__module__
    wrapper.__doc__ = function.__doc__
    wrapper.__name__ = function.__name__
    wrapper.__qualname__ = function.__qualname__
    wrapper.__type_params__ = function.__type_params__
    wrapper.__wrapped__ = function
    return wrapper


def _parameter(f):
    if f.default is MISSING and f.default_factory is MISSING:
        default = ''
    elif f.default is not MISSING:
        default = f'=__dataclass_dflt_{f.name}__'
    else:
        default = '=__dataclass_HAS_DEFAULT_FACTORY__'
    return f'{f.name}:__dataclass_type_{f.name}__{default}'


def _assignment(f, frozen, slots, target):
    # The line of __init__ that gives field f its value, None if there is none.
    default = f'__dataclass_dflt_{f.name}__'
    if f.default_factory is not MISSING:
        if f.init:
            value = (f'{default}() if {f.name} is '
                     f'__dataclass_HAS_DEFAULT_FACTORY__ else {f.name}')
        else:
            value = f'{default}()'
    elif f.init:
        value = f.name
    elif slots and f.default is not MISSING:
        # With slots there is no class attribute that would show through.
        value = default
    else:
        return None
    if f._field_type is _FIELD_INITVAR:
        return None
    if frozen:
        return f'__dataclass_builtins_object__.__setattr__({target},{f.name!r},{value})'
    return f'{target}.{f.name}={value}'


def _add_init(cls, methods, every, positional, keyword, frozen, post_init, target, slots):
    last = None
    for f in positional:
        if f.init:
            if f.default is not MISSING or f.default_factory is not MISSING:
                last = f
            elif last:
                raise TypeError(f'non-default argument {f.name!r} '
                                f'follows default argument {last.name!r}')
    free = {f'__dataclass_type_{f.name}__': f.type for f in every}
    free['__dataclass_HAS_DEFAULT_FACTORY__'] = _HAS_DEFAULT_FACTORY
    free['__dataclass_builtins_object__'] = object
    body = []
    for f in every:
        if f.default_factory is not MISSING:
            free[f'__dataclass_dflt_{f.name}__'] = f.default_factory
        elif f.default is not MISSING:
            free[f'__dataclass_dflt_{f.name}__'] = f.default
        line = _assignment(f, frozen, slots, target)
        if line:
            body.append(line)
    if post_init:
        given = ','.join(f.name for f in every if f._field_type is _FIELD_INITVAR)
        body.append(f'{target}.__post_init__({given})')
    params = [target, *map(_parameter, positional)]
    if keyword:
        params += ['*', *map(_parameter, keyword)]
    methods.add('__init__', params, body or ['pass'], free, returns=(None,))


def _attributes(obj, chosen):
    return '(' + ''.join(f'{obj}.{f.name},' for f in chosen) + ')'


def _add_frozen(cls, methods, listed):
    condition = 'type(self) is cls'
    if listed:
        names = ', '.join(repr(f.name) for f in listed)
        condition += f' or name in {{{names}}}'
    free = {'cls': cls, 'FrozenInstanceError': FrozenInstanceError}
    methods.add('__setattr__', ('self', 'name', 'value'),
                (f'if {condition}:',
                 '  raise FrozenInstanceError(f"cannot assign to field {name!r}")',
                 'super(cls, self).__setattr__(name, value)'), free, error='')
    methods.add('__delattr__', ('self', 'name'),
                (f'if {condition}:',
                 '  raise FrozenInstanceError(f"cannot delete field {name!r}")',
                 'super(cls, self).__delattr__(name)'), free, error='')


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args,
                   kw_only, slots, weakref_slot):
    collected = {}
    module = sys.modules.get(cls.__module__)
    globals = module.__dict__ if module is not None else {}
    setattr(cls, _PARAMS, _DataclassParams(
        init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
        weakref_slot))

    any_frozen = bases_frozen = None
    all_frozen = None
    has_bases = False
    for base in cls.__mro__[-1:0:-1]:
        inherited = getattr(base, _FIELDS, None)
        if inherited is not None:
            has_bases = True
            collected.update(inherited)
            if all_frozen is None:
                all_frozen = True
            is_frozen = getattr(base, _PARAMS).frozen
            all_frozen = all_frozen and is_frozen
            any_frozen = any_frozen or is_frozen

    annotations = cls.__dict__.get('__annotations__', {})
    own = []
    after_mark = False
    this = sys.modules[__name__]
    for name, annotation in annotations.items():
        if (annotation is KW_ONLY or isinstance(annotation, str)
                and _named(annotation, cls, this, __name__, _is_kw_only)):
            if after_mark:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY '
                                'has already been specified')
            after_mark = kw_only = True
        else:
            own.append(_get_field(cls, name, annotation, kw_only))
    for f in own:
        collected[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            # The class attribute is the default, or is not there.
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    if has_bases:
        if any_frozen and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if all_frozen is False and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    setattr(cls, _FIELDS, collected)

    hash_here = cls.__dict__.get('__hash__', MISSING)
    # A class with __eq__ alone has got a __hash__ of None without asking.
    own_hash = not (hash_here is MISSING
                    or hash_here is None and '__eq__' in cls.__dict__)
    if order and not eq:
        raise ValueError('eq must be true if order is true')

    every = [f for f in collected.values()
             if f._field_type is _FIELD or f._field_type is _FIELD_INITVAR]
    positional = [f for f in every if f.init and not f.kw_only]
    keyword = [f for f in every if f.init and f.kw_only]
    listed = [f for f in collected.values() if f._field_type is _FIELD]
    methods = _Methods(globals)
    if init:
        target = '__dataclass_self__' if 'self' in collected else 'self'
        _add_init(cls, methods, every, positional, keyword, frozen,
                  hasattr(cls, '__post_init__'), target, slots)
    _set_new(cls, '__replace__', _replace)
    if repr:
        shown = ', '.join(f'{f.name}={{self.{f.name}!r}}' for f in listed if f.repr)
        methods.add('__repr__', ('self',),
                    (f'return f"{{self.__class__.__qualname__}}({shown})"',), wrap=True)
    if eq:
        same = ' and '.join(f'self.{f.name}==other.{f.name}' for f in listed if f.compare)
        methods.add('__eq__', ('self', 'other'),
                    ('if self is other:', ' return True',
                     'if other.__class__ is self.__class__:',
                     f" return {same or 'True'}", 'return NotImplemented'))
    if order:
        compared = [f for f in listed if f.compare]
        left, right = _attributes('self', compared), _attributes('other', compared)
        for name, sign in (('__lt__', '<'), ('__le__', '<='),
                           ('__gt__', '>'), ('__ge__', '>=')):
            methods.add(name, ('self', 'other'),
                        ('if other.__class__ is self.__class__:',
                         f' return {left}{sign}{right}', 'return NotImplemented'),
                        error=' Consider using functools.total_ordering')
    if frozen:
        _add_frozen(cls, methods, listed)

    # Who gets a __hash__: asked for, it is added, over one the class has only
    # in error; else frozen classes with equality get one, and such that are
    # not frozen lose theirs.
    if unsafe_hash:
        if own_hash:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
        make_hash = True
    else:
        make_hash = eq and frozen and not own_hash
        if eq and not frozen and not own_hash:
            cls.__hash__ = None
    if make_hash:
        hashed = [f for f in listed if (f.compare if f.hash is None else f.hash)]
        methods.add('__hash__', ('self',),
                    (f"return hash({_attributes('self', hashed)})",), unconditional=True)
    methods.install(cls)

    if not getattr(cls, '__doc__'):
        cls.__doc__ = cls.__name__ + _signature_text(cls, init, positional, keyword)
    if match_args:
        _set_new(cls, '__match_args__', tuple(f.name for f in positional))
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = _with_slots(cls, frozen, weakref_slot)
    if hasattr(cls, '__abstractmethods__'):
        from abc import update_abstractmethods
        update_abstractmethods(cls)
    return cls


def _set_new(cls, name, value):
    if name not in cls.__dict__:
        setattr(cls, name, value)


# --- the doc string of a class that has none: its signature ---

def _annotation_text(annotation):
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', None):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)


def _parameter_text(f):
    text = f'{f.name}: {_annotation_text(f.type)}'
    if f.default is not MISSING:
        return f'{text} = {f.default!r}'
    if f.default_factory is not MISSING:
        return f'{text} = <factory>'
    return text


def _signature_text(cls, init, positional, keyword):
    first = next((c for c in cls.__mro__ if '__init__' in c.__dict__ or '__new__' in c.__dict__), None)
    if (init and type(cls) is type and first is cls and '__new__' not in cls.__dict__
            and '__signature__' not in cls.__dict__
            and cls.__init__.__code__.co_filename == '<string>'):
        parts = [_parameter_text(f) for f in positional]
        if keyword:
            parts += ['*', *map(_parameter_text, keyword)]
        return f"({', '.join(parts)})"
    import inspect
    try:
        return str(inspect.signature(cls)).replace(' -> None', '')
    except (TypeError, ValueError):
        return ''


# --- classes with __slots__ ---

def _state_of(self):
    return [getattr(self, f.name) for f in fields(self)]


def _set_state(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


_state_of.__name__ = _state_of.__qualname__ = '_dataclass_getstate'
_set_state.__name__ = _set_state.__qualname__ = '_dataclass_setstate'


def _slots_of(cls):
    slots = cls.__dict__.get('__slots__')
    if slots is None:
        names = []
        if getattr(cls, '__weakrefoffset__', -1) != 0:
            names.append('__weakref__')
        names.append('__dict__')
        return names
    if isinstance(slots, str):
        return [slots]
    if hasattr(slots, '__next__'):
        raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")
    return list(slots)


def _with_slots(cls, frozen, weakref_slot):
    # __slots__ count only when a class is made: it is made again.
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    namespace = dict(cls.__dict__)
    names = [f.name for f in fields(cls)]
    inherited = set()
    for base in cls.__mro__[1:-1]:
        inherited.update(_slots_of(base))
    wanted = names + ['__weakref__'] if weakref_slot else names
    namespace['__slots__'] = tuple(n for n in wanted if n not in inherited)
    for name in names:
        namespace.pop(name, None)
    namespace.pop('__dict__', None)
    namespace.pop('__weakref__', None)
    qualname = cls.__qualname__
    cls = type(cls)(cls.__name__, cls.__bases__, namespace)
    cls.__qualname__ = qualname
    if frozen:
        if '__getstate__' not in namespace:
            cls.__getstate__ = _state_of
        if '__setstate__' not in namespace:
            cls.__setstate__ = _set_state
    return cls


# --- the functions of the module ---

def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False,
              unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
              slots=False, weakref_slot=False):
    """Add the special methods that follow from a class's annotated fields.

    Each option decides on one group of methods; with slots, a new class is
    returned.
    """
    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen,
                              match_args, kw_only, slots, weakref_slot)
    if cls is None:
        return wrap
    return wrap(cls)


def fields(class_or_instance):
    """Return a tuple of the fields of a dataclass or of an instance of one."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def is_dataclass(obj):
    """Return True if obj is a dataclass or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


_ATOMIC = frozenset({type(None), bool, int, float, str, complex, bytes,
                     type(...), type(NotImplemented), type(len), _function,
                     type, range, property})


def asdict(obj, *, dict_factory=dict):
    """Return the fields of a dataclass instance as a dictionary, the instances
    inside of it included."""
    if not hasattr(type(obj), _FIELDS):
        raise TypeError('asdict() should be called on dataclass instances')
    return _as_dict(obj, dict_factory)


def _as_dict(obj, make):
    cls = type(obj)
    if cls in _ATOMIC:
        return obj
    if hasattr(cls, _FIELDS):
        if make is dict:
            return {f.name: _as_dict(getattr(obj, f.name), dict) for f in fields(obj)}
        return make([(f.name, _as_dict(getattr(obj, f.name), make)) for f in fields(obj)])
    return _rebuild(obj, cls, _as_dict, make)


def _rebuild(obj, cls, inner, make):
    # A copy of a built-in container with inner() of what is in it.
    if cls is list:
        return [inner(x, make) for x in obj]
    if cls is dict:
        return {inner(k, make): inner(v, make) for k, v in obj.items()}
    if cls is tuple:
        return tuple([inner(x, make) for x in obj])
    if issubclass(cls, tuple) and hasattr(obj, '_fields'):
        return cls(*[inner(x, make) for x in obj])
    if issubclass(cls, (tuple, list)):
        return cls(inner(x, make) for x in obj)
    if issubclass(cls, dict):
        if hasattr(cls, 'default_factory'):
            result = cls(obj.default_factory)
            for k, v in obj.items():
                result[inner(k, make)] = inner(v, make)
            return result
        return cls((inner(k, make), inner(v, make)) for k, v in obj.items())
    import copy
    return copy.deepcopy(obj)


def astuple(obj, *, tuple_factory=tuple):
    """Return the fields of a dataclass instance as a tuple, the instances
    inside of it included."""
    if not hasattr(type(obj), _FIELDS):
        raise TypeError('astuple() should be called on dataclass instances')
    return _as_tuple(obj, tuple_factory)


def _as_tuple(obj, make):
    cls = type(obj)
    if cls in _ATOMIC:
        return obj
    if hasattr(cls, _FIELDS):
        return make([_as_tuple(getattr(obj, f.name), make) for f in fields(obj)])
    return _rebuild(obj, cls, _as_tuple, make)


_KEYWORDS = frozenset(
    'False None True and as assert async await break class continue def del '
    'elif else except finally for from global if import in is lambda nonlocal '
    'not or pass raise return try while with yield'.split())


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True,
                   repr=True, eq=True, order=False, unsafe_hash=False,
                   frozen=False, match_args=True, kw_only=False, slots=False,
                   weakref_slot=False, module=None):
    """Make a dataclass at run time from a list of names, (name, type) or
    (name, type, field) entries."""
    if namespace is None:
        namespace = {}
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name, tp = item, 'typing.Any'
        elif len(item) == 2:
            name, tp = item
        elif len(item) == 3:
            name, tp, defaults[item[0]] = item
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if name in _KEYWORDS:
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = tp

    def fill(ns):
        ns.update(namespace)
        ns.update(defaults)
        ns['__annotations__'] = annotations

    import types
    cls = types.new_class(cls_name, bases, {}, fill)
    if module is None:
        try:
            module = sys._getframemodulename(1) or '__main__'
        except AttributeError:
            module = sys._getframe(1).f_globals.get('__name__', '__main__')
    if module is not None:
        cls.__module__ = module
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order,
                     unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots,
                     weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """Return a new instance of obj's class with the given fields changed."""
    if not hasattr(type(obj), _FIELDS):
        raise TypeError('replace() should be called on dataclass instances')
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f'field {f.name} is declared with init=False, '
                                'it cannot be specified with replace()')
        elif f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f'InitVar {f.name!r} must be specified with replace()')
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)
