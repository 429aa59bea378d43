import collections
import collections.abc
import functools
import operator
import sys
import types
from abc import ABCMeta, _deciding
from types import GenericAlias

__all__ = [
    'Annotated', 'Any', 'Callable', 'ClassVar', 'Concatenate', 'Final', 'ForwardRef', 'Generic',
    'Literal', 'Optional', 'ParamSpec', 'Protocol', 'Tuple', 'Type', 'TypeVar', 'TypeVarTuple',
    'Union', 'AbstractSet', 'ByteString', 'Container', 'ContextManager', 'Hashable', 'ItemsView',
    'Iterable', 'Iterator', 'KeysView', 'Mapping', 'MappingView', 'MutableMapping',
    'MutableSequence', 'MutableSet', 'Sequence', 'Sized', 'ValuesView', 'Awaitable',
    'AsyncIterator', 'AsyncIterable', 'Coroutine', 'Collection', 'AsyncGenerator',
    'AsyncContextManager', 'Reversible', 'SupportsAbs', 'SupportsBytes', 'SupportsComplex',
    'SupportsFloat', 'SupportsIndex', 'SupportsInt', 'SupportsRound', 'ChainMap', 'Counter',
    'Deque', 'Dict', 'DefaultDict', 'List', 'OrderedDict', 'Set', 'FrozenSet', 'NamedTuple',
    'TypedDict', 'Generator', 'BinaryIO', 'IO', 'Match', 'Pattern', 'TextIO', 'AnyStr',
    'assert_type', 'assert_never', 'cast', 'clear_overloads', 'dataclass_transform', 'final',
    'get_args', 'get_origin', 'get_overloads', 'get_protocol_members', 'get_type_hints',
    'is_protocol', 'is_typeddict', 'LiteralString', 'Never', 'NewType', 'no_type_check',
    'no_type_check_decorator', 'NoDefault', 'NoReturn', 'NotRequired', 'overload', 'override',
    'ParamSpecArgs', 'ParamSpecKwargs', 'ReadOnly', 'Required', 'reveal_type',
    'runtime_checkable', 'Self', 'Text', 'TYPE_CHECKING', 'TypeAlias', 'TypeGuard', 'TypeIs',
    'TypeAliasType', 'Unpack',
]

TYPE_CHECKING = False
Text = str


class _Sentinel:
    __slots__ = ()

    def __repr__(self):
        return '<sentinel>'


_sentinel = _Sentinel()


def _caller(depth=1, default='__main__'):
    # The module of the code that called the function that asks.
    try:
        return sys._getframe(depth + 1).f_globals.get('__name__', default)
    except ValueError:
        return None


_cleanups = []


def _tp_cache(func=None, /, *, typed=False):
    # The same subscription gives the same object, as far as it can be hashed.
    def decorate(func):
        cached = functools.lru_cache(typed=typed)(func)
        _cleanups.append(cached.cache_clear)

        @functools.wraps(func)
        def inner(*args, **kwds):
            try:
                return cached(*args, **kwds)
            except TypeError:
                # Something cannot be hashed, or func itself complains: it will again.
                pass
            return func(*args, **kwds)
        return inner
    return decorate if func is None else decorate(func)


# --- what may stand where a type is expected ---

def _type_convert(arg, module=None, *, allow_special_forms=False):
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg, module=module, is_class=allow_special_forms)
    return arg


def _type_check(arg, msg, is_argument=True, module=None, *, allow_special_forms=False):
    # Returns arg as a type: None becomes its class, text a ForwardRef.
    arg = _type_convert(arg, module=module, allow_special_forms=allow_special_forms)
    kind = type(arg)
    if kind is type:
        return arg if arg is not Generic else _not_plain(arg)
    if isinstance(arg, _GenericAlias):
        origin = arg.__origin__
        if (origin is Generic or origin is Protocol
                or not allow_special_forms and (origin is ClassVar or is_argument and origin is Final)):
            raise TypeError(f'{arg} is not valid as type argument')
    if arg in _bare_forms or allow_special_forms and arg in (ClassVar, Final):
        return arg
    if isinstance(arg, _SpecialForm) or arg in (Generic, Protocol):
        _not_plain(arg)
    if kind is tuple:
        raise TypeError(f'{msg} Got {arg!r:.100}.')
    return arg


def _not_plain(arg):
    raise TypeError(f'Plain {arg} is not valid as type argument')


def _is_param_expr(arg):
    return arg is ... or isinstance(arg, (tuple, list, ParamSpec, _ConcatenateGenericAlias))


def _is_unpacked_typevartuple(x):
    return not isinstance(x, type) and getattr(x, '__typing_is_unpacked_typevartuple__', False)


def _should_unflatten_callable_args(typ, args):
    return (typ.__origin__ is collections.abc.Callable
            and not (len(args) == 2 and _is_param_expr(args[0])))


def _type_repr(obj):
    if isinstance(obj, type):
        if obj.__module__ == 'builtins':
            return obj.__qualname__
        return f'{obj.__module__}.{obj.__qualname__}'
    if obj is ...:
        return '...'
    if isinstance(obj, types.FunctionType):
        return obj.__name__
    if isinstance(obj, tuple):
        # What was substituted for a ParamSpec.
        return '[' + ', '.join(map(_type_repr, obj)) + ']'
    return repr(obj)


def _collect_type_parameters(args, *, enforce_default_ordering=True):
    found = []
    after_default = after_tuple = False
    for t in args:
        if isinstance(t, type):
            continue
        if isinstance(t, tuple):
            for x in t:
                for p in _collect_type_parameters([x]):
                    if p not in found:
                        found.append(p)
        elif hasattr(t, '__typing_subst__'):
            if t in found:
                continue
            if enforce_default_ordering:
                if t.has_default():
                    if after_tuple:
                        raise TypeError('Type parameter with a default follows TypeVarTuple')
                    after_default = True
                elif after_default:
                    raise TypeError(f'Type parameter {t!r} without a default'
                                    ' follows type parameter with a default')
            found.append(t)
        else:
            if _is_unpacked_typevartuple(t):
                after_tuple = True
            for p in getattr(t, '__parameters__', ()):
                if p not in found:
                    found.append(p)
    return tuple(found)


def _check_generic_specialization(cls, arguments):
    params = cls.__parameters__
    if not params:
        raise TypeError(f'{cls} is not a generic class')
    have, want = len(arguments), len(params)
    if have == want:
        return
    if have > want:
        raise TypeError(f'Too many arguments for {cls}; actual {have}, expected {want}')
    if not params[have].has_default():
        want -= sum(p.has_default() for p in params)
        few = 'many' if have > want else 'few'
        raise TypeError(f'Too {few} arguments for {cls}; actual {have}, expected at least {want}')


def _unpack_args(*args):
    out = []
    for arg in args:
        inner = getattr(arg, '__typing_unpacked_tuple_args__', None)
        if inner is not None and not (inner and inner[-1] is ...):
            out.extend(inner)
        else:
            out.append(arg)
    return out


def _unique(items):
    try:
        return tuple(dict.fromkeys(items))
    except TypeError:
        out = []
        for x in items:
            if x not in out:
                out.append(x)
        return tuple(out)


# --- substitution, called by the type parameters ---

def _typevar_subst(self, arg):
    arg = _type_check(arg, 'Parameters to generic types must be types.', is_argument=True)
    if (isinstance(arg, _GenericAlias) and arg.__origin__ is Unpack
            or isinstance(arg, GenericAlias) and getattr(arg, '__unpacked__', False)):
        raise TypeError(f'{arg} is not valid as type argument')
    return arg


def _typevartuple_prepare_subst(self, alias, args):
    params = alias.__parameters__
    at = params.index(self)
    if any(isinstance(p, TypeVarTuple) for p in params[at + 1:]):
        raise TypeError(f'More than one TypeVarTuple parameter in {alias}')
    # left arguments are for the parameters before the tuple, right ones for
    # those after it; tuple[int, ...] unpacked fills up on either side.
    have, want = len(args), len(params)
    left, right = at, want - at - 1
    star = fill = None
    for k, arg in enumerate(args):
        if isinstance(arg, type):
            continue
        inner = getattr(arg, '__typing_unpacked_tuple_args__', None)
        if inner and len(inner) == 2 and inner[-1] is ...:
            if star is not None:
                raise TypeError('More than one unpacked arbitrary-length tuple argument')
            star, fill = k, inner[0]
    if star is not None:
        left, right = min(left, star), min(right, have - star - 1)
    elif left + right > have:
        raise TypeError(f'Too few arguments for {alias}; actual {have}, expected at least {want - 1}')
    if left == have - right and self.has_default():
        middle = _unpack_args(self.__default__)
    else:
        middle = args[left:have - right]
    return (*args[:left], *[fill] * (at - left), middle,
            *[fill] * (want - right - left - at - 1), *args[have - right:])


def _paramspec_subst(self, arg):
    if isinstance(arg, (list, tuple)):
        return tuple(_type_check(a, 'Expected a type.') for a in arg)
    if not _is_param_expr(arg):
        raise TypeError(f'Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}')
    return arg


def _paramspec_prepare_subst(self, alias, args):
    params = alias.__parameters__
    i = params.index(self)
    if i == len(args) and self.has_default():
        args = [*args, self.__default__]
    if i >= len(args):
        raise TypeError(f'Too few arguments for {alias}')
    if len(params) == 1 and not _is_param_expr(args[0]):
        # Z[int, str] stands for Z[[int, str]] when there is nothing else.
        return (args,)
    if isinstance(args[i], list):
        return (*args[:i], tuple(args[i]), *args[i + 1:])
    return args


def _make_union(left, right):
    return Union[left, right]


# --- Generic ---

@_tp_cache
def _generic_class_getitem(cls, args):
    if not isinstance(args, tuple):
        args = (args,)
    args = tuple(_type_convert(p) for p in args)
    if cls is Generic or cls is Protocol:
        if not args:
            raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
        if not all(isinstance(p, (TypeVar, ParamSpec)) or _is_unpacked_typevartuple(p) for p in args):
            raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables '
                            'or parameter specification variables.')
        if len(set(args)) != len(args):
            raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
        return _GenericAlias(cls, args)
    for param in cls.__parameters__:
        prepare = getattr(param, '__typing_prepare_subst__', None)
        if prepare is not None:
            args = prepare(cls, args)
    _check_generic_specialization(cls, args)
    flat = []
    for param, arg in zip(cls.__parameters__, args):
        if isinstance(param, TypeVarTuple):
            flat.extend(arg)
        else:
            flat.append(arg)
    return _GenericAlias(cls, tuple(flat))


def _generic_init_subclass(cls, *args, **kwargs):
    super(Generic, cls).__init_subclass__(*args, **kwargs)
    bases = cls.__dict__.get('__orig_bases__')
    if bases is not None:
        plain = Generic in bases
    else:
        plain = (Generic in cls.__bases__ and cls.__name__ != 'Protocol'
                 and type(cls) != _TypedDictMeta)
    if plain:
        raise TypeError('Cannot inherit from plain Generic')
    params = ()
    if bases is not None:
        params = _collect_type_parameters(bases)
        listed = None
        for base in bases:
            if isinstance(base, _GenericAlias) and base.__origin__ is Generic:
                if listed is not None:
                    raise TypeError('Cannot inherit from Generic[...] multiple times.')
                listed = base.__parameters__
        if listed is not None:
            missing = [str(t) for t in params if t not in listed]
            if missing:
                raise TypeError(f"Some type variables ({', '.join(missing)}) are"
                                f" not listed in Generic[{', '.join(map(str, listed))}]")
            params = listed
    cls.__parameters__ = tuple(params)


class Generic:
    """Base of the classes that have type parameters: class C[T] derives from
    Generic[T] by itself, older code writes class C(Generic[T])."""

    __slots__ = ()

    def __class_getitem__(cls, args):
        return _generic_class_getitem(cls, args)

    def __init_subclass__(cls, *args, **kwargs):
        _generic_init_subclass(cls, *args, **kwargs)


del Generic.__slots__, Generic.__firstlineno__, Generic.__static_attributes__


def _subscript_generic(params):
    # The base that "class C[*params]" adds.
    return _GenericAlias(Generic, tuple(Unpack[p] if isinstance(p, TypeVarTuple) else p
                                        for p in params))


# --- special forms ---

class _Final:
    __slots__ = ('__weakref__',)

    def __init_subclass__(cls, /, *args, **kwds):
        if '_root' not in kwds:
            raise TypeError('Cannot subclass special typing classes')


class _NotIterable:
    __slots__ = ()
    __iter__ = None


class _SpecialForm(_Final, _NotIterable, _root=True):
    __slots__ = ('_name', '__doc__', '_getitem')

    def __init__(self, getitem):
        self._getitem = getitem
        self._name = getitem.__name__
        self.__doc__ = getitem.__doc__

    def __getattr__(self, item):
        if item in {'__name__', '__qualname__'}:
            return self._name
        raise AttributeError(item)

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    @_tp_cache
    def __getitem__(self, parameters):
        return self._getitem(self, parameters)


class _TypedCacheSpecialForm(_SpecialForm, _root=True):
    # 1 and True are different arguments here.
    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        return self._getitem(self, *parameters)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(self):
        if self is Any:
            return 'typing.Any'
        return super().__repr__()


class Any(metaclass=_AnyMeta):
    """Any type at all: compatible with every other type."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


def _bare(name, doc):
    def getitem(self, parameters):
        raise TypeError(f'{self} is not subscriptable')
    getitem.__name__ = name
    getitem.__doc__ = doc
    return _SpecialForm(getitem)


NoReturn = _bare('NoReturn', 'The result of a function that never returns.')
Never = _bare('Never', 'The type without values.')
Self = _bare('Self', 'The class a method is called on.')
LiteralString = _bare('LiteralString', 'Text that stands in the source as it is.')
TypeAlias = _bare('TypeAlias', 'Marks an assignment as the definition of a type alias.')
_bare_forms = (Any, LiteralString, NoReturn, Never, Self, TypeAlias)


def _single(name, doc, text='{} accepts only single type.', **options):
    def getitem(self, parameters):
        item = _type_check(parameters, text.format(self), **options)
        return _GenericAlias(self, (item,))
    getitem.__name__ = name
    getitem.__doc__ = doc
    return _SpecialForm(getitem)


ClassVar = _single('ClassVar', 'Marks an attribute that belongs to the class, not to its instances.',
                   allow_special_forms=True)
Final = _single('Final', 'Marks a name that is not assigned again.', allow_special_forms=True)
TypeGuard = _single('TypeGuard', 'The result of a function that tells whether its argument is of a type.')
TypeIs = _single('TypeIs', 'The result of a function that tells whether its argument is of a type or not.')
Required = _single('Required', 'Marks a key that a TypedDict always has.',
                   'Required accepts only a single type.')
NotRequired = _single('NotRequired', 'Marks a key that a TypedDict may lack.',
                      'NotRequired accepts only a single type.')
ReadOnly = _single('ReadOnly', 'Marks a key of a TypedDict that is not assigned.',
                   'ReadOnly accepts only a single type.')


@_SpecialForm
def Union(self, parameters):
    """Union[X, Y] is either X or Y, as is X | Y."""
    if parameters == ():
        raise TypeError('Cannot take a Union of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for p in parameters:
        p = _type_check(p, 'Union[arg, ...]: each arg must be a type.')
        if isinstance(p, (_UnionGenericAlias, types.UnionType)):
            flat.extend(p.__args__)
        else:
            flat.append(p)
    flat = _unique(flat)
    if len(flat) == 1:
        return flat[0]
    if len(flat) == 2 and type(None) in flat:
        return _UnionGenericAlias(self, flat, name='Optional')
    return _UnionGenericAlias(self, flat)


@_SpecialForm
def Optional(self, parameters):
    """Optional[X] is X or None."""
    return Union[_type_check(parameters, f'{self} requires a single type.'), type(None)]


@_TypedCacheSpecialForm
@_tp_cache(typed=True)
def Literal(self, *parameters):
    """Literal['a', 1] is one of these values."""
    flat = []
    for p in parameters:
        if isinstance(p, _LiteralGenericAlias):
            flat.extend(p.__args__)
        else:
            flat.append(p)
    try:
        hash(tuple(flat))
    except TypeError:
        return _LiteralGenericAlias(self, tuple(flat))
    return _LiteralGenericAlias(self, tuple(p for p, _ in _unique([(p, type(p)) for p in flat])))


@_SpecialForm
def Concatenate(self, parameters):
    """Concatenate[X, P]: a parameter of type X, then those of the ParamSpec P."""
    if parameters == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    *head, last = parameters
    if not (last is ... or isinstance(last, ParamSpec)):
        raise TypeError('The last parameter to Concatenate should be a '
                        'ParamSpec variable or ellipsis.')
    head = [_type_check(p, 'Concatenate[arg, ...]: each arg must be a type.') for p in head]
    return _ConcatenateGenericAlias(self, (*head, last))


@_SpecialForm
def Unpack(self, parameters):
    """Unpack[X] is *X: the types a tuple type or a TypeVarTuple holds."""
    item = _type_check(parameters, f'{self} accepts only single type.')
    return _UnpackGenericAlias(origin=self, args=(item,))


@_TypedCacheSpecialForm
@_tp_cache(typed=True)
def Annotated(self, *params):
    """Annotated[X, data, ...] is the type X with data about it."""
    if len(params) < 2:
        raise TypeError('Annotated[...] should be used with at least two arguments '
                        '(a type and an annotation).')
    if _is_unpacked_typevartuple(params[0]):
        raise TypeError('Annotated[...] should not be used with an unpacked TypeVarTuple')
    origin = _type_check(params[0], 'Annotated[t, ...]: t must be a type.', allow_special_forms=True)
    return _AnnotatedAlias(origin, tuple(params[1:]))


# --- aliases ---

def _is_dunder(attr):
    return attr.startswith('__') and attr.endswith('__')


class _BaseGenericAlias(_Final, _root=True):
    # An origin with arguments, or one that waits for them (List, Callable).

    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin
        self.__slots__ = None

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; '
                            f'use {self.__origin__.__name__}() instead')
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            pass
        return result

    def __mro_entries__(self, bases):
        origin = self.__origin__
        entries = [] if origin in bases else [origin]
        # Generic stands in the bases once: the last base that brings it does.
        for b in bases[bases.index(self) + 1:]:
            if isinstance(b, _BaseGenericAlias):
                break
            if isinstance(b, type):
                if issubclass(b, Generic):
                    break
                continue
            resolve = getattr(b, '__mro_entries__', None)
            found = resolve(bases) if resolve else None
            if isinstance(found, tuple) and any(isinstance(c, type) and issubclass(c, Generic)
                                                for c in found):
                break
        else:
            entries.append(Generic)
        return tuple(entries)

    def __getattr__(self, attr):
        if attr in {'__name__', '__qualname__'}:
            return self._name or self.__origin__.__name__
        if '__origin__' in self.__dict__ and not _is_dunder(attr):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, val):
        if _is_dunder(attr) or attr in {'_name', '_inst', '_nparams', '_defaults'}:
            super().__setattr__(attr, val)
        else:
            setattr(self.__origin__, attr, val)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __dir__(self):
        return list({*super().__dir__(), *(a for a in dir(self.__origin__) if not _is_dunder(a))})


class _GenericAlias(_BaseGenericAlias, _root=True):
    # What subscribing a generic class or a special form gives.

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        if not isinstance(args, tuple):
            args = (args,)
        self.__args__ = tuple(... if a is _TypingEllipsis else a for a in args)
        ordered = origin is Generic or origin is Protocol
        self.__parameters__ = _collect_type_parameters(args, enforce_default_ordering=ordered)
        if not name:
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]

    @_tp_cache
    def __getitem__(self, args):
        if self.__origin__ in (Generic, Protocol):
            raise TypeError(f'Cannot subscript already-subscripted {self}')
        params = self.__parameters__
        if not params:
            raise TypeError(f'{self} is not a generic class')
        if not isinstance(args, tuple):
            args = (args,)
        args = _unpack_args(*(_type_convert(p) for p in args))
        for param in params:
            prepare = getattr(param, '__typing_prepare_subst__', None)
            if prepare is not None:
                args = prepare(self, args)
        if len(args) != len(params):
            raise TypeError(f"Too {'many' if len(args) > len(params) else 'few'} arguments for {self};"
                            f" actual {len(args)}, expected {len(params)}")
        return self.copy_with(tuple(self._make_substitution(self.__args__, dict(zip(params, args)))))

    def _make_substitution(self, args, given):
        out = []
        for old in args:
            if isinstance(old, type):
                out.append(old)
                continue
            subst = getattr(old, '__typing_subst__', None)
            if subst:
                new = subst(given[old])
            else:
                inner = []
                for p in getattr(old, '__parameters__', ()):
                    if isinstance(p, TypeVarTuple):
                        inner.extend(given[p])
                    else:
                        inner.append(given[p])
                has = getattr(old, '__parameters__', ())
                new = old[tuple(inner)] if has else old
            if self.__origin__ == collections.abc.Callable and isinstance(new, tuple):
                # Callable keeps parameters and result in one row.
                out.extend(new)
            elif _is_unpacked_typevartuple(old):
                out.extend(new)
            elif isinstance(old, tuple):
                # The list of types that was given for a ParamSpec.
                out.append(tuple(self._make_substitution(old, given)))
            else:
                out.append(new)
        return out

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = 'typing.' + self._name if self._name else _type_repr(self.__origin__)
        args = ', '.join(map(_type_repr, self.__args__)) or '()'
        return f'{name}[{args}]'

    def __reduce__(self):
        origin = globals()[self._name] if self._name else self.__origin__
        args = tuple(self.__args__)
        if len(args) == 1 and not isinstance(args[0], tuple):
            args, = args
        return operator.getitem, (origin, args)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f'Cannot subclass {self!r}')
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            for b in bases[bases.index(self) + 1:]:
                if isinstance(b, _BaseGenericAlias) and b is not self:
                    return ()
        return (self.__origin__,)

    def __iter__(self):
        yield Unpack[self]


class _SpecialGenericAlias(_NotIterable, _BaseGenericAlias, _root=True):
    # A class under its typing name, such as List: it takes nparams arguments.

    def __init__(self, origin, nparams, *, inst=True, name=None, defaults=()):
        super().__init__(origin, inst=inst, name=name or origin.__name__)
        self._nparams = nparams
        self._defaults = defaults
        self.__doc__ = f'A generic version of {_type_repr(origin)}.'

    @_tp_cache
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple(_type_check(p, 'Parameters to generic types must be types.') for p in params)
        want, optional = self._nparams, len(self._defaults)
        if optional and want - optional <= len(params) < want:
            params += self._defaults[len(params) - want:]
        if len(params) != want:
            if not want:
                raise TypeError(f'{self} is not a generic class')
            expected = f'at least {want - optional}' if optional else want
            raise TypeError(f"Too {'many' if len(params) > want else 'few'} arguments for {self};"
                            f" actual {len(params)}, expected {expected}")
        return self.copy_with(params)

    def copy_with(self, params):
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return 'typing.' + self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if not isinstance(cls, _GenericAlias):
            return issubclass(cls, self.__origin__)
        return super().__subclasscheck__(cls)

    def __reduce__(self):
        return self._name

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]


class _DeprecatedGenericAlias(_SpecialGenericAlias, _root=True):
    def __init__(self, origin, nparams, *, removal_version, inst=True, name=None):
        super().__init__(origin, nparams, inst=inst, name=name)
        self._removal_version = removal_version

    def __instancecheck__(self, inst):
        _deprecated(f'{self.__module__}.{self._name}', self._removal_version)
        return super().__instancecheck__(inst)


def _deprecated(what, version, message='{what!r} is deprecated and slated for removal in Python {version}'):
    import warnings
    warnings.warn(message.format(what=what, name=what, version='.'.join(map(str, version)),
                                 remove='.'.join(map(str, version))),
                  DeprecationWarning, stacklevel=3)


class _CallableGenericAlias(_NotIterable, _GenericAlias, _root=True):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _is_param_expr(args[0]):
            return super().__repr__()
        return f"typing.Callable[[{', '.join(map(_type_repr, args[:-1]))}], {_type_repr(args[-1])}]"

    def __reduce__(self):
        args = self.__args__
        if not (len(args) == 2 and _is_param_expr(args[0])):
            args = list(args[:-1]), args[-1]
        return operator.getitem, (Callable, args)


class _CallableType(_SpecialGenericAlias, _root=True):
    def copy_with(self, params):
        return _CallableGenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        args, result = params
        return self.__getitem_inner__((tuple(args) if isinstance(args, list) else args, result))

    @_tp_cache
    def __getitem_inner__(self, params):
        args, result = params
        result = _type_check(result, 'Callable[args, result]: result must be a type.')
        if args is Ellipsis:
            return self.copy_with((_TypingEllipsis, result))
        if not isinstance(args, tuple):
            args = (args,)
        return self.copy_with((*map(_type_convert, args), result))


class _TupleType(_SpecialGenericAlias, _root=True):
    @_tp_cache
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if len(params) >= 2 and params[-1] is ...:
            head = [_type_check(p, 'Tuple[t, ...]: t must be a type.') for p in params[:-1]]
            return self.copy_with((*head, _TypingEllipsis))
        return self.copy_with(tuple(_type_check(p, 'Tuple[t0, t1, ...]: each t must be a type.')
                                    for p in params))


class _UnionGenericAlias(_NotIterable, _GenericAlias, _root=True):
    def copy_with(self, params):
        return Union[params]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, types.UnionType)):
            return NotImplemented
        mine, theirs = self.__args__, other.__args__
        try:
            return set(mine) == set(theirs)
        except TypeError:
            mine, theirs = _unique(mine), list(_unique(theirs))
            return len(mine) == len(theirs) and all(x in theirs for x in mine)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and type(None) in args:
            return f'typing.Optional[{_type_repr(args[args[0] is type(None)])}]'
        return super().__repr__()

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        for arg in self.__args__:
            if issubclass(cls, arg):
                return True

    def __reduce__(self):
        func, (origin, args) = super().__reduce__()
        return func, (Union, args)


class _LiteralGenericAlias(_GenericAlias, _root=True):
    def _values(self):
        return {(p, type(p)) for p in self.__args__}

    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return _LiteralGenericAlias._values(self) == _LiteralGenericAlias._values(other)

    def __hash__(self):
        return hash(frozenset(_LiteralGenericAlias._values(self)))


class _ConcatenateGenericAlias(_GenericAlias, _root=True):
    def copy_with(self, params):
        *head, last = params
        if isinstance(last, (list, tuple)):
            return (*head, *last)
        if isinstance(last, _ConcatenateGenericAlias):
            params = (*head, *last.__args__)
        return super().copy_with(params)


class _UnpackGenericAlias(_GenericAlias, _root=True):
    def __repr__(self):
        return f'typing.Unpack[{_type_repr(self.__args__[0])}]'

    def __getitem__(self, args):
        if self.__typing_is_unpacked_typevartuple__:
            return args
        return super().__getitem__(args)

    @property
    def __typing_unpacked_tuple_args__(self):
        arg, = self.__args__
        if isinstance(arg, (_GenericAlias, GenericAlias)):
            if arg.__origin__ is not tuple:
                raise TypeError('Unpack[...] must be used with a tuple type')
            return arg.__args__
        return None

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)


class _AnnotatedAlias(_NotIterable, _GenericAlias, _root=True):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name='Annotated')
        self.__metadata__ = metadata

    def copy_with(self, params):
        return _AnnotatedAlias(params[0], self.__metadata__)

    def __repr__(self):
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {', '.join(map(repr, self.__metadata__))}]"

    def __reduce__(self):
        return operator.getitem, (Annotated, (self.__origin__,) + self.__metadata__)

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, attr):
        if attr in {'__name__', '__qualname__'}:
            return 'Annotated'
        return super().__getattr__(attr)

    def __mro_entries__(self, bases):
        return (self.__origin__,)


class _TypingEllipsis:
    """Stands for ... where arguments are checked."""


# --- forward references ---

class ForwardRef(_Final, _root=True):
    """A type that is written as text because it is not defined yet."""

    __slots__ = ('__forward_arg__', '__forward_code__', '__forward_evaluated__', '__forward_value__',
                 '__forward_is_argument__', '__forward_is_class__', '__forward_module__')

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        try:
            # *Ts alone is no expression.
            code = compile(f'({arg},)[0]' if arg.startswith('*') else arg, '<string>', 'eval')
        except SyntaxError:
            raise SyntaxError(f'Forward reference must be an expression -- got {arg!r}')
        self.__forward_arg__ = arg
        self.__forward_code__ = code
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def _evaluate(self, globalns, localns, type_params=_sentinel, *, recursive_guard):
        if type_params is _sentinel:
            _no_type_params('typing.ForwardRef._evaluate')
            type_params = ()
        name = self.__forward_arg__
        if name in recursive_guard:
            return self
        if self.__forward_evaluated__ and localns is globalns:
            return self.__forward_value__
        if globalns is None:
            globalns = {} if localns is None else localns
        if localns is None:
            localns = globalns
        if self.__forward_module__ is not None:
            module = sys.modules.get(self.__forward_module__, None)
            globalns = getattr(module, '__dict__', globalns)
        if type_params:
            # Type parameters go before globals; in a class (whose namespace is
            # what is called globalns here) they come after its own names.
            globalns, localns = dict(globalns), dict(localns)
            for p in type_params:
                if not self.__forward_is_class__ or p.__name__ not in globalns:
                    globalns[p.__name__] = p
                    localns.pop(p.__name__, None)
        value = _type_check(eval(self.__forward_code__, globalns, localns),
                            'Forward references must evaluate to types.',
                            is_argument=self.__forward_is_argument__,
                            allow_special_forms=self.__forward_is_class__)
        self.__forward_value__ = _eval_type(value, globalns, localns, type_params,
                                            recursive_guard=recursive_guard | {name})
        self.__forward_evaluated__ = True
        return self.__forward_value__

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        if self.__forward_evaluated__ and other.__forward_evaluated__:
            return (self.__forward_arg__ == other.__forward_arg__
                    and self.__forward_value__ == other.__forward_value__)
        return (self.__forward_arg__ == other.__forward_arg__
                and self.__forward_module__ == other.__forward_module__)

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        module = self.__forward_module__
        return f"ForwardRef({self.__forward_arg__!r}{'' if module is None else f', module={module!r}'})"


def _no_type_params(name):
    import warnings
    warnings.warn(f"Failing to pass a value to the 'type_params' parameter of {name!r} is deprecated, "
                  f"as it leads to incorrect behaviour when calling {name} on a stringified annotation "
                  "that references a PEP 695 type parameter. It will be disallowed in Python 3.15.",
                  DeprecationWarning, stacklevel=3)


def _eval_type(t, globalns, localns, type_params=_sentinel, *, recursive_guard=frozenset()):
    if type_params is _sentinel:
        _no_type_params('typing._eval_type')
        type_params = ()
    if isinstance(t, ForwardRef):
        return t._evaluate(globalns, localns, type_params, recursive_guard=recursive_guard)
    if not isinstance(t, (_GenericAlias, GenericAlias, types.UnionType)):
        return t
    if isinstance(t, GenericAlias):
        # list['C'] keeps the text.
        args = tuple(ForwardRef(a) if isinstance(a, str) else a for a in t.__args__)
        unpacked = t.__unpacked__
        if _should_unflatten_callable_args(t, args):
            t = t.__origin__[(args[:-1], args[-1])]
        else:
            t = t.__origin__[args]
        if unpacked:
            t = Unpack[t]
    args = tuple(_eval_type(a, globalns, localns, type_params, recursive_guard=recursive_guard)
                 for a in t.__args__)
    return t if args == t.__args__ else _with_args(t, args)


def _with_args(t, args):
    if isinstance(t, GenericAlias):
        return GenericAlias(t.__origin__, args)
    if isinstance(t, types.UnionType):
        return functools.reduce(operator.or_, args)
    return t.copy_with(args)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """Return the annotations of a class (with those of its bases), module or
    function, text evaluated; Annotated and the like are stripped unless
    include_extras."""
    if getattr(obj, '__no_type_check__', None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            if globalns is None:
                outer = getattr(sys.modules.get(base.__module__, None), '__dict__', {})
            else:
                outer = globalns
            ann = base.__dict__.get('__annotations__', {})
            if isinstance(ann, types.GetSetDescriptorType):
                ann = {}
            inner = dict(vars(base)) if localns is None else localns
            if localns is None and globalns is None:
                # For names of its own a class looks into the module first.
                outer, inner = inner, outer
            for name, value in ann.items():
                if isinstance(value, str):
                    value = ForwardRef(value, is_argument=False, is_class=True)
                hints[name] = _eval_type(type(None) if value is None else value, outer, inner,
                                         base.__type_params__)
    else:
        if globalns is None:
            if isinstance(obj, types.ModuleType):
                globalns = obj.__dict__
            else:
                func = obj
                while hasattr(func, '__wrapped__'):
                    func = func.__wrapped__
                globalns = getattr(func, '__globals__', {})
        if localns is None:
            localns = globalns
        ann = getattr(obj, '__annotations__', None)
        if ann is None:
            if isinstance(obj, (types.FunctionType, types.BuiltinFunctionType, types.MethodType,
                                types.ModuleType, types.WrapperDescriptorType,
                                types.MethodWrapperType, types.MethodDescriptorType)):
                return {}
            raise TypeError(f'{obj!r} is not a module, class, method, or function.')
        params = getattr(obj, '__type_params__', ())
        for name, value in dict(ann).items():
            if isinstance(value, str):
                value = ForwardRef(value, is_argument=not isinstance(obj, types.ModuleType))
            hints[name] = _eval_type(type(None) if value is None else value, globalns, localns, params)
    if include_extras:
        return hints
    return {name: _strip_annotations(t) for name, t in hints.items()}


def _strip_annotations(t):
    if isinstance(t, _AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if hasattr(t, '__origin__') and t.__origin__ in (Required, NotRequired, ReadOnly):
        return _strip_annotations(t.__args__[0])
    if isinstance(t, (_GenericAlias, GenericAlias, types.UnionType)):
        args = tuple(map(_strip_annotations, t.__args__))
        return t if args == t.__args__ else _with_args(t, args)
    return t


def get_origin(tp):
    """Return what was subscribed: list for list[int]; None if nothing was."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, types.UnionType):
        return types.UnionType
    return None


def get_args(tp):
    """Return what a type was subscribed with, as a tuple."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        args = tp.__args__
        if _should_unflatten_callable_args(tp, args):
            args = (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, types.UnionType):
        return tp.__args__
    return ()


# --- protocols ---

EXCLUDED_ATTRIBUTES = frozenset({
    '__parameters__', '__orig_bases__', '__orig_class__', '_is_protocol', '_is_runtime_protocol',
    '__protocol_attrs__', '__non_callable_proto_members__', '__type_params__',
    '__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__',
    '__new__', '__slots__', '__subclasshook__', '__weakref__', '__class_getitem__',
    '__match_args__', '__static_attributes__', '__firstlineno__', '_MutableMapping__marker',
})

_PROTO_ALLOWLIST = {
    'collections.abc': ['Callable', 'Awaitable', 'Iterable', 'Iterator', 'AsyncIterable', 'Hashable',
                        'Sized', 'Container', 'Collection', 'Reversible', 'Buffer'],
    'contextlib': ['AbstractContextManager', 'AbstractAsyncContextManager'],
}


def _get_protocol_attrs(cls):
    attrs = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in {'Protocol', 'Generic'}:
            continue
        for attr in (*base.__dict__, *getattr(base, '__annotations__', {})):
            if not attr.startswith('_abc_') and attr not in EXCLUDED_ATTRIBUTES:
                attrs.add(attr)
    return attrs


def _no_init_or_replace_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    if cls.__init__ is not _no_init_or_replace_init:
        return
    # The first instance of a class that implements the protocol: what its
    # __init__ would be without the protocol is found now and kept.
    for base in cls.__mro__:
        init = base.__dict__.get('__init__', _no_init_or_replace_init)
        if init is not _no_init_or_replace_init:
            cls.__init__ = init
            break
    else:
        cls.__init__ = object.__init__
    cls.__init__(self, *args, **kwargs)


def _allow_reckless_class_checks(depth=2):
    # These modules ask about every class they meet.
    return _caller(depth) in {'abc', 'functools', 'typing', None} or _deciding()


_abc_instancecheck = ABCMeta.__instancecheck__
_abc_subclasscheck = ABCMeta.__subclasscheck__
_nothing = object()


def _getattr_static(obj, name):
    # The attribute as it stands in the instance or a class, no code run.
    klass = type(obj)
    if isinstance(obj, type):
        for k in type.mro(obj) if type(obj) is type else obj.__mro__:
            if name in k.__dict__:
                return k.__dict__[name]
    else:
        try:
            own = object.__getattribute__(obj, '__dict__')
        except AttributeError:
            own = ()
        if isinstance(own, dict) and name in own:
            return own[name]
    for k in klass.__mro__:
        if name in k.__dict__:
            val = k.__dict__[name]
            if isinstance(val, types.MemberDescriptorType) and not isinstance(obj, type):
                # A slot that was never filled is no attribute.
                try:
                    val.__get__(obj)
                except AttributeError:
                    return _nothing
            return val
    return _nothing


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if not (name == 'Protocol' and bases == (Generic,)) and Protocol in bases:
            for base in bases:
                if (base is object or base is Generic
                        or base.__name__ in _PROTO_ALLOWLIST.get(base.__module__, [])
                        or issubclass(base, Generic) and getattr(base, '_is_protocol', False)):
                    continue
                raise TypeError(f'Protocols can only inherit from other protocols, got {base!r}')
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if getattr(cls, '_is_protocol', False):
            cls.__protocol_attrs__ = _get_protocol_attrs(cls)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, '_is_protocol', False) and not _allow_reckless_class_checks():
            if not getattr(cls, '_is_runtime_protocol', False):
                if not isinstance(other, type):
                    raise TypeError('issubclass() arg 1 must be a class')
                raise TypeError('Instance and class checks can only be used with '
                                '@runtime_checkable protocols')
            members = cls.__non_callable_proto_members__
            if members and cls.__dict__.get('__subclasshook__') is _proto_hook:
                if not isinstance(other, type):
                    raise TypeError('issubclass() arg 1 must be a class')
                raise TypeError("Protocols with non-method members don't support issubclass()."
                                f' Non-method members: {str(sorted(members))[1:-1]}.')
        return _abc_subclasscheck(cls, other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, '_is_protocol', False):
            return _abc_instancecheck(cls, instance)
        if not getattr(cls, '_is_runtime_protocol', False) and not _allow_reckless_class_checks():
            raise TypeError('Instance and class checks can only be used with'
                            ' @runtime_checkable protocols')
        if _abc_instancecheck(cls, instance):
            return True
        for attr in cls.__protocol_attrs__:
            val = _getattr_static(instance, attr)
            if val is _nothing or val is None and attr not in cls.__non_callable_proto_members__:
                return False
        return True


@classmethod
def _proto_hook(cls, other):
    if not cls.__dict__.get('_is_protocol', False):
        return NotImplemented
    for attr in cls.__protocol_attrs__:
        for base in other.__mro__:
            if attr in base.__dict__:
                if base.__dict__[attr] is None:
                    return NotImplemented
                break
            ann = getattr(base, '__annotations__', {})
            if (isinstance(ann, collections.abc.Mapping) and attr in ann
                    and issubclass(other, Generic) and getattr(other, '_is_protocol', False)):
                break
        else:
            return NotImplemented
    return True


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base of the classes that describe what others have to have: a class with
    the methods and attributes of a protocol matches it without deriving from it."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = any(b is Protocol for b in cls.__bases__)
        if '__subclasshook__' not in cls.__dict__:
            cls.__subclasshook__ = _proto_hook
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init_or_replace_init


def runtime_checkable(cls):
    """Let isinstance and issubclass be asked about a protocol: whether an object
    has its members, whatever their signatures."""
    if not issubclass(cls, Generic) or not getattr(cls, '_is_protocol', False):
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime_protocol = True
    cls.__non_callable_proto_members__ = set()
    for attr in cls.__protocol_attrs__:
        try:
            if not callable(getattr(cls, attr, None)):
                cls.__non_callable_proto_members__.add(attr)
        except Exception as e:
            raise TypeError(f'Failed to determine whether protocol member {attr!r} '
                            'is a method member') from e
    return cls


def is_protocol(tp, /):
    """Tell whether a class is a protocol."""
    return isinstance(tp, type) and getattr(tp, '_is_protocol', False) and tp != Protocol


def get_protocol_members(tp, /):
    """Return the names a protocol asks for."""
    if not is_protocol(tp):
        raise TypeError(f'{tp!r} is not a Protocol')
    return frozenset(tp.__protocol_attrs__)


# --- type variables and aliases of the module ---

T = TypeVar('T')
KT = TypeVar('KT')
VT = TypeVar('VT')
T_co = TypeVar('T_co', covariant=True)
V_co = TypeVar('V_co', covariant=True)
VT_co = TypeVar('VT_co', covariant=True)
T_contra = TypeVar('T_contra', contravariant=True)
CT_co = TypeVar('CT_co', covariant=True, bound=type)
AnyStr = TypeVar('AnyStr', bytes, str)

_alias = _SpecialGenericAlias
for _n, _k in [('Hashable', 0), ('Awaitable', 1), ('Coroutine', 3), ('AsyncIterable', 1), ('AsyncIterator', 1),
               ('Iterable', 1), ('Iterator', 1), ('Reversible', 1), ('Sized', 0), ('Container', 1),
               ('Collection', 1), ('MutableSet', 1), ('Mapping', 2), ('MutableMapping', 2),
               ('Sequence', 1), ('MutableSequence', 1), ('MappingView', 1), ('KeysView', 1),
               ('ItemsView', 2), ('ValuesView', 1)]:
    globals()[_n] = _alias(getattr(collections.abc, _n), _k)
del _n, _k
Callable = _CallableType(collections.abc.Callable, 2)
Callable.__doc__ = 'Callable[[X, Y], Z]: what takes an X and a Y and returns a Z.'
AbstractSet = _alias(collections.abc.Set, 1, name='AbstractSet')
Generator = _alias(collections.abc.Generator, 3, defaults=(types.NoneType, types.NoneType))
AsyncGenerator = _alias(collections.abc.AsyncGenerator, 2, defaults=(types.NoneType,))
Tuple = _TupleType(tuple, -1, inst=False, name='Tuple')
Tuple.__doc__ = 'Tuple[X, Y]: a tuple of an X and a Y; Tuple[X, ...]: any number of X.'
List = _alias(list, 1, inst=False, name='List')
Deque = _alias(collections.deque, 1, name='Deque')
Set = _alias(set, 1, inst=False, name='Set')
FrozenSet = _alias(frozenset, 1, inst=False, name='FrozenSet')
Dict = _alias(dict, 2, inst=False, name='Dict')
DefaultDict = _alias(collections.defaultdict, 2, name='DefaultDict')
OrderedDict = _alias(collections.OrderedDict, 2)
Counter = _alias(collections.Counter, 1)
Type = _alias(type, 1, inst=False, name='Type')
Type.__doc__ = 'Type[X]: the class X or one derived from it.'


# --- named tuples and typed dicts ---

def _make_nmtuple(name, types, module, defaults=()):
    fields = [n for n, t in types]
    types = {n: _type_check(t, f'field {n} annotation must be a type') for n, t in types}
    cls = collections.namedtuple(name, fields, defaults=defaults, module=module)
    cls.__annotations__ = cls.__new__.__annotations__ = types
    return cls


_prohibited = frozenset({'__new__', '__init__', '__slots__', '__getnewargs__', '_fields',
                         '_field_defaults', '_make', '_replace', '_asdict', '_source'})
_special = frozenset({'__module__', '__name__', '__annotations__'})


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError('can only inherit from a NamedTuple type and Generic')
        bases = tuple(tuple if base is _NamedTuple else base for base in bases)
        types = ns.get('__annotations__', {})
        defaults = []
        for field in types:
            if field in ns:
                defaults.append(field)
            elif defaults:
                raise TypeError(f"Non-default namedtuple field {field} cannot follow default field"
                                f"{'s' if len(defaults) > 1 else ''} {', '.join(defaults)}")
        nt = _make_nmtuple(typename, types.items(), defaults=[ns[n] for n in defaults],
                           module=ns['__module__'])
        nt.__bases__ = bases
        if Generic in bases:
            nt.__class_getitem__ = classmethod(_generic_class_getitem)
        for key, val in ns.items():
            if key in _prohibited:
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + key)
            if key in _special:
                continue
            if key not in nt._fields:
                setattr(nt, key, val)
            set_name = getattr(type(val), '__set_name__', None)
            if set_name is None:
                continue
            try:
                set_name(val, nt, key)
            except BaseException as e:
                e.add_note(f'Error calling __set_name__ on {type(val).__name__!r} '
                           f'instance {key!r} in {typename!r}')
                raise
        if Generic in bases:
            nt.__init_subclass__()
        return nt


def _functional(kind, typename, fields, empty):
    # The warning about a missing or None list of fields.
    thing = ("Failing to pass a value for the 'fields' parameter" if fields is _sentinel
             else "Passing `None` as the 'fields' parameter")
    what = 'list' if kind == 'NamedTuple' else 'dictionary'
    import warnings
    warnings.warn(f'{thing} is deprecated and will be disallowed in Python 3.15. '
                  f'To create a {kind} class with 0 fields using the functional syntax, '
                  f'pass an empty {what}, e.g. `{typename} = {kind}({typename!r}, {empty})`.',
                  DeprecationWarning, stacklevel=3)


def NamedTuple(typename, fields=_sentinel, /, **kwargs):
    """A named tuple whose fields have types: NamedTuple('P', [('x', int)]), or
    class P(NamedTuple) with the fields as annotations."""
    if fields is _sentinel and kwargs:
        import warnings
        warnings.warn('Creating NamedTuple classes using keyword arguments is deprecated and will be '
                      'disallowed in Python 3.15. Use the class-based or functional syntax instead.',
                      DeprecationWarning, stacklevel=2)
    elif fields is _sentinel:
        _functional('NamedTuple', typename, fields, '[]')
    elif fields is None:
        if kwargs:
            raise TypeError('Cannot pass `None` as the \'fields\' parameter '
                            'and also specify fields using keyword arguments')
        _functional('NamedTuple', typename, fields, '[]')
    elif kwargs:
        raise TypeError('Either list of fields or keywords can be provided to NamedTuple, not both')
    if fields is _sentinel or fields is None:
        fields = kwargs.items()
    nt = _make_nmtuple(typename, fields, module=_caller())
    nt.__orig_bases__ = (NamedTuple,)
    return nt


_NamedTuple = type.__new__(NamedTupleMeta, 'NamedTuple', (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


def _get_typeddict_qualifiers(t):
    while True:
        origin = get_origin(t)
        if origin is Annotated:
            t = get_args(t)[0]
        elif origin is Required or origin is NotRequired or origin is ReadOnly:
            yield origin
            t, = get_args(t)
        else:
            break


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type '
                                'and a non-TypedDict base class')
        generic = (Generic,) if any(issubclass(b, Generic) for b in bases) else ()
        td = type.__new__(_TypedDictMeta, name, (*generic, dict), ns)
        if not hasattr(td, '__orig_bases__'):
            td.__orig_bases__ = bases
        own = {n: _type_check(t, "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type",
                              module=td.__module__)
               for n, t in ns.get('__annotations__', {}).items()}
        annotations = {}
        required, optional, readonly, mutable = set(), set(), set(), set()
        for base in bases:
            inherited = base.__dict__
            annotations.update(inherited.get('__annotations__', {}))
            keys = inherited.get('__required_keys__', set())
            required |= keys
            optional -= keys
            keys = inherited.get('__optional_keys__', set())
            required -= keys
            optional |= keys
            readonly.update(inherited.get('__readonly_keys__', ()))
            mutable.update(inherited.get('__mutable_keys__', ()))
        annotations.update(own)
        for key, t in own.items():
            qualifiers = set(_get_typeddict_qualifiers(t))
            needed = Required in qualifiers or NotRequired not in qualifiers and total
            (required if needed else optional).add(key)
            (optional if needed else required).discard(key)
            if ReadOnly in qualifiers:
                if key in mutable:
                    raise TypeError(f'Cannot override mutable key {key!r} with read-only key')
                readonly.add(key)
            else:
                mutable.add(key)
                readonly.discard(key)
        td.__annotations__ = annotations
        td.__required_keys__ = frozenset(required)
        td.__optional_keys__ = frozenset(optional)
        td.__readonly_keys__ = frozenset(readonly)
        td.__mutable_keys__ = frozenset(mutable)
        td.__total__ = total
        return td

    __call__ = dict

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=_sentinel, /, *, total=True):
    """A dict with given keys, each with a type: TypedDict('P', {'x': int}), or
    class P(TypedDict) with the keys as annotations. At run time it is a dict."""
    if fields is _sentinel or fields is None:
        _functional('TypedDict', typename, fields, '{}')
        fields = {}
    ns = {'__annotations__': dict(fields)}
    module = _caller()
    if module is not None:
        ns['__module__'] = module
    td = _TypedDictMeta(typename, (), ns, total=total)
    td.__orig_bases__ = (TypedDict,)
    return td


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    """Tell whether a type is a TypedDict class."""
    return isinstance(tp, _TypedDictMeta)


class NewType:
    """NewType('N', int) is a type of its own to checkers; to call it returns its
    argument."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[-1]
        self.__supertype__ = tp
        module = _caller()
        if module != 'typing':
            self.__module__ = module

    __call__ = _idfunc

    def __mro_entries__(self, bases):
        name = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                raise TypeError('Cannot subclass an instance of NewType. Perhaps you were looking for: '
                                f'`{cls.__name__} = NewType({cls.__name__!r}, {name})`')

        return (Dummy,)

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __reduce__(self):
        return self.__qualname__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


# --- functions for type checkers ---

def cast(typ, val):
    """Return val; type checkers take it for a typ."""
    return val


def assert_type(val, typ, /):
    """Return val; type checkers complain if it is not a typ."""
    return val


_ASSERT_NEVER_REPR_MAX_LENGTH = 100


def assert_never(arg, /):
    """Mark a line that is never reached: an AssertionError if it is."""
    text = repr(arg)
    if len(text) > _ASSERT_NEVER_REPR_MAX_LENGTH:
        text = text[:_ASSERT_NEVER_REPR_MAX_LENGTH] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {text}')


def reveal_type[T](obj: T, /) -> T:
    """Return obj; type checkers show its type, and so does stderr."""
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def no_type_check(arg):
    """Decorator: the annotations of a function, or of all functions of a class,
    are no types."""
    if isinstance(arg, type):
        for key in dir(arg):
            obj = getattr(arg, key)
            if (not hasattr(obj, '__qualname__') or obj.__qualname__ != f'{arg.__qualname__}.{obj.__name__}'
                    or getattr(obj, '__module__', None) != arg.__module__):
                continue
            if isinstance(obj, types.FunctionType):
                obj.__no_type_check__ = True
            if isinstance(obj, types.MethodType):
                obj.__func__.__no_type_check__ = True
            if isinstance(obj, type):
                no_type_check(obj)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    """Make what a decorator returns go through no_type_check."""
    _deprecated('typing.no_type_check_decorator', (3, 15),
                '{name!r} is deprecated and slated for removal in Python {remove}')

    @functools.wraps(decorator)
    def wrapped_decorator(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return wrapped_decorator


def _overload_dummy(*args, **kwds):
    """What an overloaded function is before its implementation."""
    raise NotImplementedError('You should not call an overloaded function. '
                              'A series of @overload-decorated functions '
                              'outside a stub module should always be followed '
                              'by an implementation that is not @overload-ed.')


# By module, qualified name and line.
_overload_registry = collections.defaultdict(functools.partial(collections.defaultdict, dict))


def overload(func):
    """Decorator: one of several signatures of the function that follows."""
    f = getattr(func, '__func__', func)
    try:
        _overload_registry[f.__module__][f.__qualname__][f.__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    """Return the overloads of a function as a list."""
    f = getattr(func, '__func__', func)
    return list(_overload_registry.get(f.__module__, {}).get(f.__qualname__, {}).values())


def clear_overloads():
    """Forget all overloads."""
    _overload_registry.clear()


def _mark(obj, name):
    try:
        setattr(obj, name, True)
    except (AttributeError, TypeError):
        pass
    return obj


def final(f):
    """Decorator: a method that is not overridden, a class that is not derived from."""
    return _mark(f, '__final__')


def override[F: _Func](method: F, /) -> F:
    """Decorator: a method that overrides one of a base class."""
    return _mark(method, '__override__')


type _Func = Callable[..., Any]


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False,
                        frozen_default=False, field_specifiers=(), **kwargs):
    """Decorator: what it decorates makes classes like dataclasses."""
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            'eq_default': eq_default, 'order_default': order_default,
            'kw_only_default': kw_only_default, 'frozen_default': frozen_default,
            'field_specifiers': field_specifiers, 'kwargs': kwargs}
        return cls_or_fn
    return decorator


# --- what is made when it is asked for ---

_late = {'SupportsInt', 'SupportsFloat', 'SupportsComplex', 'SupportsBytes', 'SupportsIndex',
         'SupportsAbs', 'SupportsRound', 'IO', 'TextIO', 'BinaryIO'}


def __getattr__(attr):
    if attr in _late:
        import _typing_late
        obj = getattr(_typing_late, attr)
    elif attr in {'Pattern', 'Match'}:
        import re
        obj = _alias(getattr(re, attr), 1)
    elif attr in {'ContextManager', 'AsyncContextManager'}:
        import contextlib
        obj = _alias(getattr(contextlib, f'Abstract{attr}'), 2, name=attr, defaults=(bool | None,))
    elif attr == 'ByteString':
        obj = _DeprecatedGenericAlias(collections.abc.ByteString, 0, removal_version=(3, 14))
    elif attr == 'ChainMap':
        obj = _alias(collections.ChainMap, 2)
    else:
        raise AttributeError(f'module {__name__!r} has no attribute {attr!r}')
    globals()[attr] = obj
    return obj


def __dir__():
    return sorted({*globals(), *__all__})
