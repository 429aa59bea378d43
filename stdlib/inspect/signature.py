

# --- signatures ---

class _void:
    # Stands for an argument of replace() that was not given.
    pass


class _empty:
    """Marks what a parameter or signature does not have."""


class _ParameterKind(int):
    # The five kinds, in the order in which they may stand.

    def __new__(cls, value):
        if not isinstance(value, int) or not 0 <= value < len(_KINDS):
            raise ValueError(f'{value!r} is not a valid _ParameterKind')
        return _KINDS[value]

    def __str__(self):
        return self.name

    def __repr__(self):
        return f'<_ParameterKind.{self.name}: {int(self)}>'

    def __reduce__(self):
        return (_ParameterKind, (int(self),))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    @property
    def value(self):
        return int(self)

    _value_ = value


_KINDS = []


def _kind(name, description):
    kind = int.__new__(_ParameterKind, len(_KINDS))
    kind.name = kind._name_ = name
    kind.description = description
    setattr(_ParameterKind, name, kind)
    _KINDS.append(kind)
    return kind


_POSITIONAL_ONLY = _kind('POSITIONAL_ONLY', 'positional-only')
_POSITIONAL_OR_KEYWORD = _kind('POSITIONAL_OR_KEYWORD', 'positional or keyword')
_VAR_POSITIONAL = _kind('VAR_POSITIONAL', 'variadic positional')
_KEYWORD_ONLY = _kind('KEYWORD_ONLY', 'keyword-only')
_VAR_KEYWORD = _kind('VAR_KEYWORD', 'variadic keyword')

_KEYWORDS = frozenset(
    'False None True and as assert async await break class continue def del '
    'elif else except finally for from global if import in is lambda nonlocal '
    'not or pass raise return try while with yield'.split())


def _dotted_name(text, start):
    end = start
    while end < len(text) and (text[end].isalnum() or text[end] in '._'):
        end += 1
    return end


def formatannotation(annotation, base_module=None):
    """Return an annotation as text."""
    if getattr(annotation, '__module__', None) == 'typing':
        text = repr(annotation)
        out = []
        i = 0
        while i < len(text):
            end = _dotted_name(text, i)
            if end == i:
                out.append(text[i])
                i += 1
            else:
                out.append(text[i:end].removeprefix('typing.'))
                i = end
        return ''.join(out)
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)


def formatannotationrelativeto(object):
    """Return a formatannotation() that leaves out the module of object."""
    module = getattr(object, '__module__', None)

    def _formatannotation(annotation):
        return formatannotation(annotation, module)
    return _formatannotation


class Parameter:
    """One parameter of a signature: name, kind, default, annotation."""

    __slots__ = ('_name', '_kind', '_default', '_annotation')

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind')
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f'{self._kind.description} parameters cannot have default values')
        self._default = default
        self._annotation = annotation
        if name is _empty:
            raise ValueError('name is a required attribute for Parameter')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        if name[0] == '.' and name[1:].isdigit():
            # The iterable that a comprehension gets.
            if self._kind != _POSITIONAL_OR_KEYWORD:
                raise ValueError('implicit arguments must be passed as positional or '
                                 f'keyword arguments, not {self._kind.description}')
            self._kind = _POSITIONAL_ONLY
            name = f'implicit{name[1:]}'
        if (name in _KEYWORDS and self._kind is not _POSITIONAL_ONLY
                or not name.isidentifier()):
            raise ValueError(f'{name!r} is not a valid parameter name')
        self._name = name

    def __reduce__(self):
        return (type(self), (self._name, self._kind),
                {'_default': self._default, '_annotation': self._annotation})

    def __setstate__(self, state):
        self._default = state['_default']
        self._annotation = state['_annotation']

    @property
    def name(self):
        return self._name

    @property
    def default(self):
        return self._default

    @property
    def annotation(self):
        return self._annotation

    @property
    def kind(self):
        return self._kind

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        """Return a copy with the given attributes changed."""
        return type(self)(self._name if name is _void else name,
                          self._kind if kind is _void else kind,
                          default=self._default if default is _void else default,
                          annotation=self._annotation if annotation is _void else annotation)

    __replace__ = replace

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text = f'{text}: {formatannotation(self._annotation)}'
        if self._default is not _empty:
            sign = '=' if self._annotation is _empty else ' = '
            text = f'{text}{sign}{self._default!r}'
        if self._kind == _VAR_POSITIONAL:
            return '*' + text
        if self._kind == _VAR_KEYWORD:
            return '**' + text
        return text

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name and self._kind == other._kind
                and self._default == other._default
                and self._annotation == other._annotation)


class BoundArguments:
    """The result of Signature.bind(): which argument goes to which parameter."""

    __slots__ = ('arguments', '_signature', '__weakref__')

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        args = []
        for name, param in self._signature.parameters.items():
            if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if param.kind == _VAR_POSITIONAL:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        by_name = False
        for name, param in self._signature.parameters.items():
            if not by_name:
                if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    by_name = True
                elif name not in self.arguments:
                    # All after a gap go by name.
                    by_name = True
                    continue
                else:
                    continue
            if name in self.arguments:
                if param.kind == _VAR_KEYWORD:
                    kwargs.update(self.arguments[name])
                else:
                    kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        """Add the defaults of the parameters that got no argument."""
        arguments = {}
        for name, param in self._signature.parameters.items():
            if name in self.arguments:
                arguments[name] = self.arguments[name]
            elif param.default is not _empty:
                arguments[name] = param.default
            elif param.kind is _VAR_POSITIONAL:
                arguments[name] = ()
            elif param.kind is _VAR_KEYWORD:
                arguments[name] = {}
        self.arguments = arguments

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __setstate__(self, state):
        self._signature = state['_signature']
        self.arguments = state['arguments']

    def __getstate__(self):
        return {'_signature': self._signature, 'arguments': self.arguments}

    def __repr__(self):
        shown = ', '.join(f'{k}={v!r}' for k, v in self.arguments.items())
        return f'<{self.__class__.__name__} ({shown})>'


class Signature:
    """The parameters of a callable and what it returns."""

    __slots__ = ('_return_annotation', '_parameters')

    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty,
                 __validate_parameters__=True):
        params = OrderedDict()
        if parameters is not None and __validate_parameters__:
            top = _POSITIONAL_ONLY
            defaults = False
            for param in parameters:
                kind = param.kind
                if kind < top:
                    raise ValueError(f'wrong parameter order: {top.description} parameter '
                                     f'before {kind.description} parameter')
                top = kind
                if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                    if param.default is not _empty:
                        defaults = True
                    elif defaults:
                        raise ValueError('non-default argument follows default argument')
                if param.name in params:
                    raise ValueError(f'duplicate parameter name: {param.name!r}')
                params[param.name] = param
        elif parameters is not None:
            params = OrderedDict((param.name, param) for param in parameters)
        self._parameters = types.MappingProxyType(params)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None,
                      eval_str=False):
        """Return the signature of a callable."""
        return _Finder(cls, follow_wrapped, True, globals, locals, eval_str).find(obj)

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=_void, return_annotation=_void):
        """Return a copy with the given attributes changed."""
        if parameters is _void:
            parameters = self.parameters.values()
        if return_annotation is _void:
            return_annotation = self._return_annotation
        return type(self)(parameters, return_annotation=return_annotation)

    __replace__ = replace

    def _hash_basis(self):
        positional = tuple(p for p in self.parameters.values() if p.kind != _KEYWORD_ONLY)
        keyword = {p.name: p for p in self.parameters.values() if p.kind == _KEYWORD_ONLY}
        return positional, keyword, self.return_annotation

    def __hash__(self):
        positional, keyword, returns = self._hash_basis()
        return hash((positional, frozenset(keyword.values()), returns))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        return self._hash_basis() == other._hash_basis()

    def _bind(self, args, kwargs, *, partial=False):
        arguments = {}
        params = list(self.parameters.values())
        given = list(args)
        by_name = []    # positional-only parameters that were given by keyword
        i = 0           # the next parameter
        n = 0           # the next positional argument
        while n < len(given):
            if i == len(params) or params[i].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                raise TypeError('too many positional arguments')
            param = params[i]
            i += 1
            if param.kind == _VAR_POSITIONAL:
                arguments[param.name] = tuple(given[n:])
                break
            if param.name in kwargs and param.kind != _POSITIONAL_ONLY:
                raise TypeError(f'multiple values for argument {param.name!r}')
            arguments[param.name] = given[n]
            n += 1
        else:
            # Parameters without a positional argument, up to the first that may
            # do without or has its value by name.
            while i < len(params):
                param = params[i]
                if param.kind == _VAR_POSITIONAL:
                    i += 1
                    break
                if param.name in kwargs:
                    if param.kind == _POSITIONAL_ONLY:
                        by_name.append(param)
                        i += 1
                        continue
                    break
                if param.kind == _VAR_KEYWORD or param.default is not _empty or partial:
                    break
                what = ' keyword-only' if param.kind == _KEYWORD_ONLY else ''
                raise TypeError(f'missing a required{what} argument: {param.name!r}')
        rest = None
        for param in params[i:]:
            if param.kind == _VAR_KEYWORD:
                rest = param
            elif param.kind == _VAR_POSITIONAL:
                pass
            elif param.name in kwargs:
                arguments[param.name] = kwargs.pop(param.name)
            elif not partial and param.default is _empty:
                raise TypeError(f'missing a required argument: {param.name!r}')
        if kwargs:
            if rest is not None:
                arguments[rest.name] = kwargs
            elif by_name:
                names = ', '.join(param.name for param in by_name)
                raise TypeError('got some positional-only arguments passed as '
                                f'keyword arguments: {names!r}')
            else:
                raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
        return self._bound_arguments_cls(self, arguments)

    def bind(self, /, *args, **kwargs):
        """Return how a call with these arguments would bind them."""
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        """Like bind(); arguments may be missing."""
        return self._bind(args, kwargs, partial=True)

    def __reduce__(self):
        return (type(self), (tuple(self._parameters.values()),),
                {'_return_annotation': self._return_annotation})

    def __setstate__(self, state):
        self._return_annotation = state['_return_annotation']

    def __repr__(self):
        return f'<{self.__class__.__name__} {self}>'

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None):
        """Return the signature as text; one parameter a line if it is wider
        than max_width."""
        parts = []
        slash = False   # positional-only parameters wait for their mark
        star = True     # keyword-only parameters need a mark
        for param in self.parameters.values():
            kind = param.kind
            if kind == _POSITIONAL_ONLY:
                slash = True
            elif slash:
                parts.append('/')
                slash = False
            if kind == _VAR_POSITIONAL:
                star = False
            elif kind == _KEYWORD_ONLY and star:
                parts.append('*')
                star = False
            parts.append(str(param))
        if slash:
            parts.append('/')
        text = f"({', '.join(parts)})"
        if max_width is not None and len(text) > max_width:
            text = '(\n    ' + ',\n    '.join(parts) + '\n)'
        if self.return_annotation is not _empty:
            text += f' -> {formatannotation(self.return_annotation)}'
        return text


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """Return the signature of a callable."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals,
                                   locals=locals, eval_str=eval_str)


# --- where signatures come from ---

def _signature_is_functionlike(obj):
    # Whether obj has all that makes a function, by any class.
    if not callable(obj) or isclass(obj):
        return False
    name = getattr(obj, '__name__', None)
    code = getattr(obj, '__code__', None)
    defaults = getattr(obj, '__defaults__', _void)
    kwdefaults = getattr(obj, '__kwdefaults__', _void)
    return (isinstance(code, types.CodeType) and isinstance(name, str)
            and (defaults is None or isinstance(defaults, tuple))
            and (kwdefaults is None or isinstance(kwdefaults, dict))
            and (isinstance(getattr(obj, '__annotations__', None), dict)
                 or getattr(obj, '__annotations__', None) is None))


# The signatures of built-in types, whose constructors do not carry any.
_TYPES = {
    'bool': '(object=False, /)', 'classmethod': '(function, /)',
    'complex': '(real=0, imag=0)', 'enumerate': '(iterable, start=0)',
    'filter': '(function, iterable, /)', 'float': '(x=0, /)',
    'frozenset': '(iterable=(), /)', 'list': '(iterable=(), /)',
    'map': '(function, iterable, /, *iterables)', 'memoryview': '(object)',
    'object': '()', 'property': '(fget=None, fset=None, fdel=None, doc=None)',
    'reversed': '(sequence, /)', 'set': '(iterable=(), /)',
    'staticmethod': '(function, /)', 'tuple': '(iterable=(), /)',
    'zip': '(*iterables, strict=False)', 'ellipsis': '()',
    'function': '(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)',
    'mappingproxy': '(mapping)', 'method': '(function, instance, /)',
    'module': '(name, doc=None)', 'NoneType': '()', 'NotImplementedType': '()',
    'traceback': '(tb_next, tb_frame, tb_lasti, tb_lineno)',
    'functools.partial': '(func, /, *args, **keywords)',
    'operator.itemgetter': '(item, /, *items)',
    'operator.attrgetter': '(attr, /, *attrs)',
    'operator.methodcaller': '(name, /, *args, **kwargs)',
    'itertools.chain': '(*iterables)', 'itertools.starmap': '(function, iterable, /)',
    'itertools.accumulate': '(iterable, func=None, *, initial=None)',
    'itertools.batched': '(iterable, n, *, strict=False)',
    'itertools.combinations': '(iterable, r)',
    'itertools.combinations_with_replacement': '(iterable, r)',
    'itertools.compress': '(data, selectors)', 'itertools.count': '(start=0, step=1)',
    'itertools.cycle': '(iterable, /)', 'itertools.dropwhile': '(predicate, iterable, /)',
    'itertools.filterfalse': '(function, iterable, /)',
    'itertools.groupby': '(iterable, key=None)', 'itertools.pairwise': '(iterable, /)',
    'itertools.permutations': '(iterable, r=None)',
    'itertools.product': '(*iterables, repeat=1)',
    'itertools.takewhile': '(predicate, iterable, /)',
    'itertools.zip_longest': '(*iterables, fillvalue=None)',
}


def _type_text(cls):
    if cls.__flags__ & 0x200:     # a class of the program
        return None
    name = cls.__qualname__
    if cls.__module__ != 'builtins':
        name = f'{cls.__module__}.{name}'
    return _TYPES.get(name) or cls.__text_signature__


class _Finder:
    # signature() with its options.

    def __init__(self, sigcls, follow, skip_bound, globals, locals, eval_str):
        self.sigcls = sigcls
        self.follow = follow
        self.skip_bound = skip_bound
        self.globals = globals
        self.locals = locals
        self.eval_str = eval_str

    def find(self, obj):
        if not callable(obj):
            raise TypeError(f'{obj!r} is not a callable object')
        if isinstance(obj, types.MethodType):
            sig = self.find(obj.__func__)
            return _without_first(sig) if self.skip_bound else sig
        if self.follow:
            obj = unwrap(obj, stop=lambda f: hasattr(f, '__signature__')
                         or isinstance(f, types.MethodType))
            if isinstance(obj, types.MethodType):
                return self.find(obj)
        sig = getattr(obj, '__signature__', None)
        if sig is not None:
            said = sig
            if not isinstance(sig, (Signature, str)) and callable(sig):
                sig = sig()
            if isinstance(sig, str):
                sig = self.from_text(obj, sig)
            if not isinstance(sig, Signature):
                raise TypeError(f'unexpected object {said!r} in __signature__ attribute')
            return sig
        functools = sys.modules.get('functools')
        if functools is not None:
            method = getattr(obj, '__partialmethod__', None)
            if isinstance(method, functools.partialmethod):
                inner = self.find(method.func)
                sig = _of_partial(inner, method, (None,))
                first = tuple(inner.parameters.values())[0]
                if first.kind is _VAR_POSITIONAL:
                    return sig
                return sig.replace(parameters=(first,) + tuple(sig.parameters.values()))
            if isinstance(obj, functools.partial):
                return _of_partial(self.find(obj.func), obj)
        if isfunction(obj) or _signature_is_functionlike(obj):
            return self.from_function(obj)
        if (isbuiltin(obj) or ismethodwrapper(obj)
                or isinstance(obj, (types.MethodDescriptorType, types.WrapperDescriptorType,
                                    types.ClassMethodDescriptorType))):
            text = getattr(obj, '__text_signature__', None)
            if not text:
                raise ValueError(f'no signature found for builtin {obj!r}')
            return self.from_text(obj, text)
        if isinstance(obj, type):
            return self.from_class(obj)
        call = getattr_static(type(obj), '__call__', None)
        if call is not None:
            text = getattr(obj, '__text_signature__', None)
            if text:
                return self.from_text(obj, text)
            get = getattr(type(call), '__get__', None)
            if get is not None and not isclass(call):
                call = get(call, obj, type(obj))
            return self.find(call)
        raise ValueError(f'callable {obj!r} is not supported by signature')

    def from_class(self, obj):
        call = _user_method(type(obj), '__call__', obj)
        if call is not None:
            return self.find(call)
        new = _user_method(obj, '__new__', obj)
        init = _user_method(obj, '__init__', obj)
        for base in obj.__mro__:
            if new is not None and '__new__' in base.__dict__:
                sig = self.find(new)
                return _without_first(sig) if self.skip_bound else sig
            if init is not None and '__init__' in base.__dict__:
                return self.find(init)
        for base in obj.__mro__[:-1]:
            text = _type_text(base)
            if text:
                return self.from_text(base, text)
        if type not in obj.__mro__:
            if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
                return self.from_text(object, '()')
            raise ValueError(f'no signature found for builtin type {obj!r}')
        if obj is type:
            raise ValueError(f'no signature found for builtin {obj!r}')
        raise ValueError(f'callable {obj!r} is not supported by signature')

    def from_function(self, func, annotations=None):
        Parameter = self.sigcls._parameter_cls
        code = func.__code__
        names = code.co_varnames
        positional = code.co_argcount
        posonly = code.co_posonlyargcount
        keyword = code.co_kwonlyargcount
        if annotations is None:
            annotations = get_annotations(func, globals=self.globals, locals=self.locals,
                                          eval_str=self.eval_str)
        defaults = func.__defaults__ or ()
        kwdefaults = func.__kwdefaults__ or {}
        params = []
        required = positional - len(defaults)

        def add(name, kind, default=_empty):
            params.append(Parameter(name, kind, default=default,
                                    annotation=annotations.get(name, _empty)))
        for i in range(positional):
            add(names[i], _POSITIONAL_ONLY if i < posonly else _POSITIONAL_OR_KEYWORD,
                defaults[i - required] if i >= required else _empty)
        end = positional + keyword
        if code.co_flags & CO_VARARGS:
            add(names[end], _VAR_POSITIONAL)
        for name in names[positional:end]:
            add(name, _KEYWORD_ONLY, kwdefaults.get(name, _empty))
        if code.co_flags & CO_VARKEYWORDS:
            add(names[end + bool(code.co_flags & CO_VARARGS)], _VAR_KEYWORD)
        return self.sigcls(params, return_annotation=annotations.get('return', _empty),
                           __validate_parameters__=False)

    def from_text(self, obj, text):
        # The text is the parameter list of a def; its defaults mean something
        # in the module of the object.
        clean = text.replace('$', '')
        module = sys.modules.get(getattr(obj, '__module__', None) or '')
        names = dict(module.__dict__) if module is not None else {}
        names.update({m: v for m, v in sys.modules.items() if '.' not in m})
        made = {}
        try:
            exec(f'def f{clean}: pass', names, made)
            sig = self.from_function(made['f'])
        except (SyntaxError, NameError, AttributeError):
            raise ValueError(f'{obj!r} builtin has invalid signature') from None
        at = text.find('$')
        if at < 0:
            return sig
        params = list(sig.parameters.values())
        owner = getattr(obj, '__self__', None)
        if owner is not None and (ismodule(owner) or self.skip_bound):
            params.pop(0)
        else:
            params[0] = params[0].replace(kind=_POSITIONAL_ONLY)
        return sig.replace(parameters=params)


def _user_method(cls, name, obj):
    # cls.name if it is written in Python, None if it is built in.
    if name == '__new__':
        method = getattr(cls, name, None)
    else:
        method = getattr_static(cls, name, None)
    if method is None:
        return None
    if isinstance(method, (types.WrapperDescriptorType, types.MethodWrapperType,
                           types.ClassMethodDescriptorType, types.BuiltinFunctionType)):
        return None
    if isinstance(method, types.MethodDescriptorType):
        return None
    if name == '__new__' or isclass(method):
        return method
    # Bound to the class: what it is bound to does not show.
    get = getattr(type(method), '__get__', None)
    return method if get is None else get(method, obj, type(obj))


def _without_first(sig):
    # The signature of a bound method.
    params = tuple(sig.parameters.values())
    if not params or params[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError('invalid method signature')
    if params[0].kind is not _VAR_POSITIONAL:
        params = params[1:]
    return sig.replace(parameters=params)


def _of_partial(sig, partial, extra=()):
    # The signature of what is left to give to a partial.
    params = dict(sig.parameters)
    keywords = partial.keywords or {}
    try:
        bound = sig.bind_partial(*extra, *(partial.args or ()), **keywords)
    except TypeError as ex:
        raise ValueError(f'partial object {partial!r} has incorrect arguments') from ex

    def to_end(name, param):
        params.pop(name)
        params[name] = param

    keyword_only = False
    for name, param in sig.parameters.items():
        if name in bound.arguments:
            value = bound.arguments[name]
            if param.kind is _POSITIONAL_ONLY:
                params.pop(name)
                continue
            if param.kind is _POSITIONAL_OR_KEYWORD:
                if name not in keywords:
                    params.pop(name)
                    continue
                # Given by name, it stays as a default; all after it must be
                # given by name, too.
                keyword_only = True
                params[name] = param.replace(default=value)
            elif param.kind is _KEYWORD_ONLY:
                params[name] = param.replace(default=value)
        if keyword_only:
            if param.kind is _POSITIONAL_OR_KEYWORD:
                to_end(name, params[name].replace(kind=_KEYWORD_ONLY))
            elif param.kind in (_KEYWORD_ONLY, _VAR_KEYWORD):
                to_end(name, params[name])
            elif param.kind is _VAR_POSITIONAL:
                params.pop(name)
    return sig.replace(parameters=params.values())
