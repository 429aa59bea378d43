__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES',
           'total_ordering', 'cache', 'cmp_to_key', 'lru_cache', 'reduce',
           'partial', 'partialmethod', 'singledispatch', 'singledispatchmethod',
           'cached_property']

_GenericAlias = type(list[int])

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__',
                       '__annotations__', '__type_params__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS,
                   updated=WRAPPER_UPDATES):
    """Make a wrapper function look like the function it wraps."""
    missing = object()
    for name in assigned:
        value = getattr(wrapped, name, missing)
        if value is not missing:
            setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    # Last, so that an attribute of the same name copied above does not win.
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Decorator: update_wrapper() for the function below it."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned,
                   updated=updated)


# --- total_ordering: each comparison from one that the class has ---

def _ordering(name, root, result):
    def method(self, other):
        first = getattr(type(self), root)(self, other)
        if first is NotImplemented:
            return first
        return result(first, self, other)
    method.__name__ = name
    method.__doc__ = getattr(int, name).__doc__
    # A class that is pickled with such a method finds it by this name.
    method.__qualname__ = f'_{name[2:4]}_from_{root[2:4]}'
    globals()[method.__qualname__] = method
    return method


_DERIVED = {
    '__lt__': [('__gt__', lambda lt, a, b: not lt and a != b),
               ('__le__', lambda lt, a, b: lt or a == b),
               ('__ge__', lambda lt, a, b: not lt)],
    '__le__': [('__ge__', lambda le, a, b: not le or a == b),
               ('__lt__', lambda le, a, b: le and a != b),
               ('__gt__', lambda le, a, b: not le)],
    '__gt__': [('__lt__', lambda gt, a, b: not gt and a != b),
               ('__ge__', lambda gt, a, b: gt or a == b),
               ('__le__', lambda gt, a, b: not gt)],
    '__ge__': [('__le__', lambda ge, a, b: not ge or a == b),
               ('__gt__', lambda ge, a, b: ge and a != b),
               ('__lt__', lambda ge, a, b: not ge)],
}
_DERIVED = {root: [(name, _ordering(name, root, result)) for name, result in methods] for root, methods in _DERIVED.items()}


def total_ordering(cls):
    """Class decorator that fills in missing ordering methods."""
    roots = {op for op in _DERIVED
             if getattr(cls, op, None) is not getattr(object, op, None)}
    if not roots:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    root = max(roots)
    for name, method in _DERIVED[root]:
        if name not in roots:
            setattr(cls, name, method)
    return cls


# --- caches ---

def __getattr__(name):
    # The class of cache_info()'s result is made when it is first asked for.
    if name != '_CacheInfo':
        raise AttributeError(f"module 'functools' has no attribute '{name}'")
    from collections import namedtuple
    cls = globals()[name] = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'], module='functools')
    return cls


def lru_cache(maxsize=128, typed=False):
    """Decorator: remember the results of the most recent calls."""
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool):
        # Used without parentheses.
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorate(function):
        return _cached(function, maxsize, typed)
    return decorate


def _cached(function, maxsize, typed):
    wrapper = _lru_cache_wrapper(function, maxsize, typed)
    wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return update_wrapper(wrapper, function)


def cache(user_function, /):
    """Decorator: remember all results."""
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    """A property that is computed once for each instance and then kept in its
    __dict__."""

    __class_getitem__ = classmethod(_GenericAlias)

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                'Cannot assign the same cached_property to two different names '
                f'({self.attrname!r} and {name!r}).')

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError(
                'Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            memory = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} "
                f'instance to cache {name!r} property.') from None
        missing = object()
        value = memory.get(name, missing)
        if value is missing:
            value = self.func(instance)
            try:
                memory[name] = value
            except TypeError:
                raise TypeError(
                    f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                    f'does not support item assignment for caching {name!r} property.') from None
        return value


class partialmethod:
    """Like partial, for use as a method."""

    __class_getitem__ = classmethod(_GenericAlias)

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        if isinstance(func, partialmethod):
            self.func = func.func
            self.args = func.args + args
            self.keywords = {**func.keywords, **keywords}
        else:
            self.func = func
            self.args = args
            self.keywords = keywords

    def __repr__(self):
        parts = [repr(self.func), *map(repr, self.args)]
        parts += [f'{k}={v!r}' for k, v in self.keywords.items()]
        cls = type(self)
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args,
                             **{**self.keywords, **keywords})
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, '__get__', None)
        if get is not None:
            bound = get(obj, cls)
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                owner = getattr(bound, '__self__', None)
                if owner is not None:
                    result.__self__ = owner
                return result
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)


# --- single dispatch ---

def _c3_merge(sequences):
    # One order out of several: C3.
    result = []
    while sequences := [s for s in sequences if s]:
        for sequence in sequences:
            candidate = sequence[0]
            if not any(candidate in s[1:] for s in sequences):
                break
        else:
            raise RuntimeError('Inconsistent hierarchy')
        result.append(candidate)
        for s in sequences:
            if s[0] == candidate:
                del s[0]
    return result


def _c3_mro(cls, abcs=()):
    # The order of the bases of cls with abstract classes put in where cls
    # begins to be one of theirs: before the bases that are not abstract.
    bases = cls.__bases__
    boundary = next((len(bases) - i for i, b in enumerate(reversed(bases)) if hasattr(b, '__abstractmethods__')), 0)
    abcs = list(abcs)
    abstract = [a for a in abcs if issubclass(cls, a) and not any(issubclass(b, a) for b in bases)]
    for base in abstract:
        abcs.remove(base)
    groups = list(bases[:boundary]), abstract, list(bases[boundary:])
    orders = [_c3_mro(base, abcs) for group in groups for base in group]
    return _c3_merge([[cls], *orders, *map(list, groups)])


def _compose_mro(cls, types):
    # The order of the bases of cls together with the types it is registered with.
    bases = set(cls.__mro__)
    types = [t for t in types
             if t not in bases and hasattr(t, '__mro__') and not isinstance(t, _GenericAlias) and issubclass(cls, t)]
    types = [t for t in types if not any(o != t and t in o.__mro__ for o in types)]
    kept = set(types)
    order = []
    for t in types:
        # What stands between cls and t counts too.
        between = [[c for c in sub.__mro__ if c in kept]
                   for sub in t.__subclasses__() if sub not in bases and issubclass(cls, sub)]
        between.sort(key=len, reverse=True)
        for c in [c for found in between for c in found] or [t]:
            if c not in order:
                order.append(c)
    return _c3_mro(cls, order)


def _find_impl(cls, registry):
    # The implementation for cls: that of the first class of the order.
    match = None
    for t in _compose_mro(cls, registry.keys()):
        if match is not None:
            if t in registry and t not in cls.__mro__ and match not in cls.__mro__ and not issubclass(match, t):
                raise RuntimeError(f'Ambiguous dispatch: {match} or {t}')
            break
        if t in registry:
            match = t
    return registry.get(match)


def _parts_of_union(cls):
    # The classes of A | B, None for anything else.
    args = getattr(cls, '__args__', None)
    if type(cls).__name__ in ('UnionType', '_UnionGenericAlias') and args:
        return args
    return None


def singledispatch(func):
    """Turn a function into a generic function: which implementation runs is
    decided by the type of the first argument."""
    registry = {}
    from abc import get_cache_token
    found = {}
    token = None

    def dispatch(cls):
        nonlocal token
        if token is not None and token != (now := get_cache_token()):
            # A class was registered with an abstract one meanwhile.
            found.clear()
            token = now
        try:
            return found[cls]
        except KeyError:
            impl = registry.get(cls)
            if impl is None:
                impl = _find_impl(cls, registry)
            found[cls] = impl
            return impl

    def usable(cls):
        if isinstance(cls, type):
            return not hasattr(cls, '__origin__')
        parts = _parts_of_union(cls)
        return parts is not None and all(isinstance(p, type) for p in parts)

    def register(cls, func=None):
        nonlocal token
        if usable(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(
                    f'Invalid first argument to `register()`. {cls!r} is not a class or union type.')
            annotations = getattr(cls, '__annotations__', {})
            if not annotations:
                raise TypeError(
                    f'Invalid first argument to `register()`: {cls!r}. '
                    'Use either `@register(some_class)` or plain `@register` '
                    'on an annotated function.')
            func = cls
            argname, cls = next(iter(annotations.items()))
            if isinstance(cls, str):
                cls = eval(cls, func.__globals__)
            if cls is None:
                cls = type(None)
            if not usable(cls):
                if _parts_of_union(cls) is not None:
                    raise TypeError(
                        f'Invalid annotation for {argname!r}. {cls!r} not all arguments are classes.')
                raise TypeError(
                    f'Invalid annotation for {argname!r}. {cls!r} is not a class.')
        parts = _parts_of_union(cls)
        if parts is None:
            registry[cls] = func
        else:
            for part in parts:
                registry[part] = func
        if token is None and hasattr(cls, '__abstractmethods__'):
            token = get_cache_token()
        found.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{name} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, '__name__', 'singledispatch function')
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = _view(registry)
    wrapper._clear_cache = found.clear
    update_wrapper(wrapper, func)
    return wrapper


def _view(mapping):
    # A mappingproxy: what a class shows as its __dict__.
    return type(type.__dict__)(mapping)


class singledispatchmethod:
    """singledispatch for methods: the first argument after self decides."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch
        func = self.func

        def _method(*args, **kwargs):
            if not args:
                name = getattr(func, '__name__', 'singledispatchmethod method')
                raise TypeError(f'{name} requires at least 1 positional argument')
            return dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)
