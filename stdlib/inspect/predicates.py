import sys
import types
from collections import OrderedDict

__all__ = [
    'AGEN_CLOSED', 'AGEN_CREATED', 'AGEN_RUNNING', 'AGEN_SUSPENDED', 'ArgInfo',
    'Arguments', 'Attribute', 'BlockFinder', 'BoundArguments', 'BufferFlags',
    'CORO_CLOSED', 'CORO_CREATED', 'CORO_RUNNING', 'CORO_SUSPENDED',
    'CO_ASYNC_GENERATOR', 'CO_COROUTINE', 'CO_GENERATOR',
    'CO_ITERABLE_COROUTINE', 'CO_NESTED', 'CO_NEWLOCALS', 'CO_NOFREE',
    'CO_OPTIMIZED', 'CO_VARARGS', 'CO_VARKEYWORDS', 'ClassFoundException',
    'ClosureVars', 'EndOfBlock', 'FrameInfo', 'FullArgSpec', 'GEN_CLOSED',
    'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'Parameter', 'Signature',
    'TPFLAGS_IS_ABSTRACT', 'Traceback', 'classify_class_attrs', 'cleandoc',
    'currentframe', 'findsource', 'formatannotation',
    'formatannotationrelativeto', 'formatargvalues', 'get_annotations',
    'getabsfile', 'getargs', 'getargvalues', 'getasyncgenlocals',
    'getasyncgenstate', 'getattr_static', 'getblock', 'getcallargs',
    'getclasstree', 'getclosurevars', 'getcomments', 'getcoroutinelocals',
    'getcoroutinestate', 'getdoc', 'getfile', 'getframeinfo', 'getfullargspec',
    'getgeneratorlocals', 'getgeneratorstate', 'getinnerframes', 'getlineno',
    'getmembers', 'getmembers_static', 'getmodule', 'getmodulename', 'getmro',
    'getouterframes', 'getsource', 'getsourcefile', 'getsourcelines',
    'indentsize', 'isabstract', 'isasyncgen', 'isasyncgenfunction',
    'isawaitable', 'isbuiltin', 'isclass', 'iscode', 'iscoroutine',
    'iscoroutinefunction', 'isdatadescriptor', 'isframe', 'isfunction',
    'isgenerator', 'isgeneratorfunction', 'isgetsetdescriptor',
    'ismemberdescriptor', 'ismethod', 'ismethoddescriptor', 'ismethodwrapper',
    'ismodule', 'isroutine', 'istraceback', 'markcoroutinefunction',
    'signature', 'stack', 'trace', 'unwrap', 'walktree']

CO_OPTIMIZED = 1
CO_NEWLOCALS = 2
CO_VARARGS = 4
CO_VARKEYWORDS = 8
CO_NESTED = 16
CO_GENERATOR = 32
CO_NOFREE = 64
CO_COROUTINE = 128
CO_ITERABLE_COROUTINE = 256
CO_ASYNC_GENERATOR = 512
TPFLAGS_IS_ABSTRACT = 1 << 20

_sentinel = object()

_TUPLES = {
    'Attribute': 'name kind defining_class object',
    'Arguments': 'args, varargs, varkw',
    'FullArgSpec': 'args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations',
    'ArgInfo': 'args varargs keywords locals',
    'ClosureVars': 'nonlocals globals builtins unbound',
}


def __getattr__(name):
    # What is made when it is first asked for.
    if name in _TUPLES:
        from collections import namedtuple
        made = namedtuple(name, _TUPLES[name], module='inspect')
    elif name in ('Traceback', 'FrameInfo'):
        made = _frame_tuple(name)
    elif name == 'BufferFlags':
        made = _buffer_flags()
    else:
        raise AttributeError(f"module 'inspect' has no attribute {name!r}")
    globals()[name] = made
    return made


def _make(name, *args, **kwargs):
    cls = globals().get(name) or __getattr__(name)
    return cls(*args, **kwargs)


def _buffer_flags():
    import enum
    values = dict(SIMPLE=0, WRITABLE=1, FORMAT=4, ND=8, STRIDES=0x18,
                  C_CONTIGUOUS=0x38, F_CONTIGUOUS=0x58, ANY_CONTIGUOUS=0x98,
                  INDIRECT=0x118, CONTIG=9, CONTIG_RO=8, STRIDED=0x19,
                  STRIDED_RO=0x18, RECORDS=0x1d, RECORDS_RO=0x1c, FULL=0x11d,
                  FULL_RO=0x11c, READ=0x100, WRITE=0x200)
    return enum.IntFlag('BufferFlags', values, module='inspect')


# --- what kind of object ---

def ismodule(object):
    """Return true if the object is a module."""
    return isinstance(object, types.ModuleType)


def isclass(object):
    """Return true if the object is a class."""
    return isinstance(object, type)


def ismethod(object):
    """Return true if the object is an instance method."""
    return isinstance(object, types.MethodType)


def ismethoddescriptor(object):
    """Return true if the object has __get__ but is neither a method, a
    function, a class nor a data descriptor."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    tp = type(object)
    functools = sys.modules.get('functools')
    if functools is not None and isinstance(object, functools.partial):
        # Its __get__ only warns.
        return False
    return hasattr(tp, '__get__') and not hasattr(tp, '__set__') and not hasattr(tp, '__delete__')


def isdatadescriptor(object):
    """Return true if the object has __set__ or __delete__."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    tp = type(object)
    return hasattr(tp, '__set__') or hasattr(tp, '__delete__')


def ismemberdescriptor(object):
    """Return true if the object is a member descriptor."""
    return isinstance(object, types.MemberDescriptorType)


def isgetsetdescriptor(object):
    """Return true if the object is a getset descriptor."""
    return isinstance(object, types.GetSetDescriptorType)


def isfunction(object):
    """Return true if the object is a function written in Python."""
    return isinstance(object, types.FunctionType)


def _plain_function(obj):
    # The function in methods and partials.
    while ismethod(obj):
        obj = obj.__func__
    functools = sys.modules.get('functools')
    if functools is not None:
        while isinstance(obj, functools.partial):
            obj = obj.func
        marked = getattr(obj, '__partialmethod__', None)
        if isinstance(marked, functools.partialmethod):
            return _plain_function(marked.func)
        if isinstance(obj, functools.partialmethod):
            return _plain_function(obj.func)
    return obj


def _has_code_flag(f, flag):
    f = _plain_function(f)
    if not (isfunction(f) or _signature_is_functionlike(f)):
        return False
    return bool(f.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    """Return true if the object is a generator function."""
    return _has_code_flag(obj, CO_GENERATOR)


_is_coroutine_mark = object()


def _has_coroutine_mark(f):
    while ismethod(f):
        f = f.__func__
    functools = sys.modules.get('functools')
    if functools is not None:
        while isinstance(f, functools.partial):
            f = f.func
    return getattr(f, '_is_coroutine_marker', None) is _is_coroutine_mark


def markcoroutinefunction(func):
    """Decorator: make iscoroutinefunction() say yes to a callable."""
    if hasattr(func, '__func__'):
        func = func.__func__
    func._is_coroutine_marker = _is_coroutine_mark
    return func


def iscoroutinefunction(obj):
    """Return true if the object is a coroutine function: made by async def, or
    marked as such."""
    if _has_code_flag(obj, CO_COROUTINE) or _has_coroutine_mark(obj):
        return True
    # Some coroutine functions are written in Go: asyncio's, the host's.
    return isbuiltin(obj) and _gives_coroutines(obj)


def isasyncgenfunction(obj):
    """Return true if the object is an asynchronous generator function."""
    return _has_code_flag(obj, CO_ASYNC_GENERATOR)


def isasyncgen(object):
    """Return true if the object is an asynchronous generator."""
    return isinstance(object, types.AsyncGeneratorType)


def isgenerator(object):
    """Return true if the object is a generator."""
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    """Return true if the object is a coroutine."""
    return isinstance(object, types.CoroutineType)


def isawaitable(object):
    """Return true if the object can be passed to an await expression."""
    if isinstance(object, types.CoroutineType):
        return True
    if isinstance(object, types.GeneratorType):
        return bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
    if getattr(type(object), '__await__', None) is not None:
        return True
    abc = sys.modules.get('collections.abc')
    return abc is not None and isinstance(object, abc.Awaitable)


def istraceback(object):
    """Return true if the object is a traceback."""
    return isinstance(object, types.TracebackType)


def isframe(object):
    """Return true if the object is a frame object."""
    return isinstance(object, types.FrameType)


def iscode(object):
    """Return true if the object is a code object."""
    return isinstance(object, types.CodeType)


def isbuiltin(object):
    """Return true if the object is a built-in function or method."""
    return isinstance(object, types.BuiltinFunctionType)


def ismethodwrapper(object):
    """Return true if the object is a method wrapper."""
    return isinstance(object, types.MethodWrapperType)


def isroutine(object):
    """Return true if the object is a function or method of any kind."""
    return (isbuiltin(object) or isfunction(object) or ismethod(object)
            or ismethoddescriptor(object) or ismethodwrapper(object))


def isabstract(object):
    """Return true if the object is an abstract base class."""
    if not isinstance(object, type):
        return False
    if object.__flags__ & TPFLAGS_IS_ABSTRACT:
        return True
    abc = sys.modules.get('abc')
    if abc is None or not isinstance(object, abc.ABCMeta) or '__abstractmethods__' in object.__dict__:
        return False
    # ABCMeta is not through with the class: this is its __init_subclass__.
    if any(getattr(value, '__isabstractmethod__', False) for value in object.__dict__.values()):
        return True
    return any(getattr(getattr(object, name, None), '__isabstractmethod__', False)
               for base in object.__bases__ for name in getattr(base, '__abstractmethods__', ()))


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """Return a copy of the annotations of a function, class or module; with
    eval_str, those that are text are evaluated."""
    unwrap_from = None
    if isinstance(obj, type):
        ann = obj.__dict__.get('__annotations__', None)
        if isinstance(ann, types.GetSetDescriptorType):
            ann = None
        module = sys.modules.get(getattr(obj, '__module__', None) or '')
        own_globals = getattr(module, '__dict__', None)
        own_locals = dict(vars(obj))
        unwrap_from = obj
    elif isinstance(obj, types.ModuleType):
        ann = getattr(obj, '__annotations__', None)
        own_globals = obj.__dict__
        own_locals = None
    elif callable(obj):
        ann = getattr(obj, '__annotations__', None)
        own_globals = getattr(obj, '__globals__', None)
        own_locals = None
        unwrap_from = obj
    else:
        raise TypeError(f'{obj!r} is not a module, class, or callable.')
    if ann is None:
        return {}
    if not isinstance(ann, dict):
        raise ValueError(f'{obj!r}.__annotations__ is neither a dict nor None')
    if not ann:
        return {}
    if not eval_str:
        return dict(ann)
    while unwrap_from is not None:
        functools = sys.modules.get('functools')
        if hasattr(unwrap_from, '__wrapped__'):
            unwrap_from = unwrap_from.__wrapped__
        elif functools is not None and isinstance(unwrap_from, functools.partial):
            unwrap_from = unwrap_from.func
        else:
            own_globals = getattr(unwrap_from, '__globals__', own_globals)
            break
    if globals is None:
        globals = own_globals
    if locals is None:
        locals = own_locals or {}
    params = getattr(obj, '__type_params__', ())
    if params:
        locals = {param.__name__: param for param in params} | locals
    return {key: eval(value, globals, locals) if isinstance(value, str) else value
            for key, value in ann.items()}


# --- members ---

def _getmembers(object, predicate, getter):
    found = []
    seen = set()
    names = dir(object)
    mro = ()
    if isclass(object):
        mro = object.__mro__
        for base in object.__bases__:
            for k, v in base.__dict__.items():
                if isinstance(v, types.DynamicClassAttribute):
                    names.append(k)
    for key in names:
        try:
            value = getter(object, key)
            if key in seen:
                raise AttributeError
        except AttributeError:
            for base in mro:
                if key in base.__dict__:
                    value = base.__dict__[key]
                    break
            else:
                continue
        if not predicate or predicate(value):
            found.append((key, value))
        seen.add(key)
    found.sort(key=lambda pair: pair[0])
    return found


def getmembers(object, predicate=None):
    """Return the members of an object as pairs of name and value, sorted by
    name; with a predicate, those it is true for."""
    return _getmembers(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """Like getmembers(), with getattr_static() in place of getattr()."""
    return _getmembers(object, predicate, getattr_static)


def classify_class_attrs(cls):
    """Return a list of Attribute tuples: name, kind, defining class, object."""
    mro = cls.__mro__
    meta_mro = tuple(c for c in type(cls).__mro__ if c not in (type, object))
    class_bases = (cls,) + mro
    all_bases = class_bases + meta_mro
    names = dir(cls)
    for base in mro:
        for k, v in base.__dict__.items():
            if isinstance(v, types.DynamicClassAttribute) and v.fget is not None:
                names.append(k)
    result = []
    processed = set()
    for name in names:
        homecls = None
        get_obj = None
        dict_obj = None
        if name not in processed:
            try:
                if name == '__dict__':
                    raise Exception("__dict__ is special, don't want the proxy")
                get_obj = getattr(cls, name)
            except Exception:
                pass
            else:
                homecls = getattr(get_obj, '__objclass__', homecls)
                if homecls not in class_bases:
                    homecls = None
                    last = None
                    for c in class_bases:
                        if getattr(c, name, None) is get_obj:
                            last = c
                    for c in meta_mro:
                        try:
                            value = c.__getattr__(cls, name)
                        except AttributeError:
                            continue
                        if value is get_obj:
                            last = c
                    if last is not None:
                        homecls = last
        for base in all_bases:
            if name in base.__dict__:
                dict_obj = base.__dict__[name]
                if homecls not in meta_mro:
                    homecls = base
                break
        if homecls is None:
            continue
        obj = get_obj if get_obj is not None else dict_obj
        if isinstance(dict_obj, (staticmethod, types.BuiltinMethodType)):
            kind, obj = 'static method', dict_obj
        elif isinstance(dict_obj, (classmethod, types.ClassMethodDescriptorType)):
            kind, obj = 'class method', dict_obj
        elif isinstance(dict_obj, property):
            kind, obj = 'property', dict_obj
        elif isroutine(obj):
            kind = 'method'
        else:
            kind = 'data'
        result.append(_make('Attribute', name, kind, homecls, obj))
        processed.add(name)
    return result


def getmro(cls):
    """Return the classes cls inherits from, itself first."""
    return cls.__mro__


def walktree(classes, children, parent):
    """Helper of getclasstree(): the part of the tree below parent."""
    results = []
    for c in sorted(classes, key=lambda c: (c.__module__, c.__name__)):
        results.append((c, c.__bases__))
        if c in children:
            results.append(walktree(children[c], children, c))
    return results


def getclasstree(classes, unique=False):
    """Arrange classes into a nested list: after each class the list of those
    that derive from it."""
    children = {}
    roots = []
    for c in classes:
        for parent in c.__bases__:
            known = children.setdefault(parent, [])
            if c not in known:
                known.append(c)
            if unique and parent in classes:
                break
        if not c.__bases__ and c not in roots:
            roots.append(c)
    for parent in children:
        if parent not in classes:
            roots.append(parent)
    return walktree(roots, children, None)


def unwrap(func, *, stop=None):
    """Follow __wrapped__ to the function inside; stop(f) ends the walk."""
    first = func
    # Held, so that their ids stay theirs.
    seen = {id(first): first}
    limit = sys.getrecursionlimit()
    while not isinstance(func, type) and hasattr(func, '__wrapped__'):
        if stop is not None and stop(func):
            break
        func = func.__wrapped__
        if id(func) in seen or len(seen) >= limit:
            raise ValueError(f'wrapper loop when unwrapping {first!r}')
        seen[id(func)] = func
    return func


# --- looking without running code of the object ---

def _static_mro(klass):
    return type.__dict__['__mro__'].__get__(klass)


def _check_class(klass, attr):
    for entry in _static_mro(klass):
        if _shadowed_dict(type(entry)) is _sentinel and attr in entry.__dict__:
            return entry.__dict__[attr]
    return _sentinel


def _shadowed_dict(klass):
    # What a class puts in place of the __dict__ of its instances.
    for entry in _static_mro(klass):
        own = type.__dict__['__dict__'].__get__(entry)
        if '__dict__' in own:
            value = own['__dict__']
            if not (type(value) is types.GetSetDescriptorType
                    and value.__name__ == '__dict__'
                    and value.__objclass__ is entry):
                return value
    return _sentinel


def getattr_static(obj, attr, default=_sentinel):
    """Find an attribute without running descriptors, __getattr__ or
    __getattribute__."""
    in_instance = _sentinel
    objtype = type(obj)
    if type not in _static_mro(objtype):
        klass = objtype
        shadow = _shadowed_dict(klass)
        if shadow is _sentinel or type(shadow) is types.MemberDescriptorType:
            try:
                own = object.__getattribute__(obj, '__dict__')
            except AttributeError:
                own = {}
            in_instance = dict.get(own, attr, _sentinel)
    else:
        klass = obj
    in_class = _check_class(klass, attr)
    if in_instance is not _sentinel and in_class is not _sentinel:
        kind = type(in_class)
        if (_check_class(kind, '__get__') is not _sentinel
                and (_check_class(kind, '__set__') is not _sentinel
                     or _check_class(kind, '__delete__') is not _sentinel)):
            return in_class
    if in_instance is not _sentinel:
        return in_instance
    if in_class is not _sentinel:
        return in_class
    if obj is klass:
        for entry in _static_mro(type(klass)):
            if _shadowed_dict(type(entry)) is _sentinel and attr in entry.__dict__:
                return entry.__dict__[attr]
    if default is not _sentinel:
        return default
    raise AttributeError(attr)
