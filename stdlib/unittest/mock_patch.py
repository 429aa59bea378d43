

# --- patch ---

def _import_target(target):
    # The object a dotted name stands for, importing what it takes.
    parts = target.split('.')
    name = parts[0]
    obj = __import__(name)
    for part in parts[1:]:
        name += f'.{part}'
        try:
            obj = getattr(obj, part)
        except AttributeError:
            __import__(name)
            obj = getattr(obj, part)
    return obj


class _patch:
    attribute_name = None
    _active_patches = []

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec,
                 new_callable, kwargs, *, unsafe=False):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        if not unsafe:
            for typo in ('autospect', 'auto_spec', 'set_spec'):
                if typo in kwargs:
                    raise RuntimeError(f'{typo!r} might be a typo; use unsafe=True if this is intended')
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.new_callable = new_callable
        self.spec = spec
        self.create = create
        self.has_local = False
        self.spec_set = spec_set
        self.autospec = autospec
        self.kwargs = kwargs
        self.additional_patchers = []
        self.is_started = False

    def copy(self):
        patcher = _patch(self.getter, self.attribute, self.new, self.spec, self.create,
                         self.spec_set, self.autospec, self.new_callable, self.kwargs, unsafe=True)
        patcher.attribute_name = self.attribute_name
        patcher.additional_patchers = [p.copy() for p in self.additional_patchers]
        return patcher

    def __call__(self, func):
        if isinstance(func, type):
            for attr in dir(func):
                if not attr.startswith(patch.TEST_PREFIX):
                    continue
                value = getattr(func, attr)
                if hasattr(value, '__call__'):
                    setattr(func, attr, self.copy()(value))
            return func
        if hasattr(func, 'patchings'):
            func.patchings.append(self)
            return func
        from functools import wraps
        from contextlib import ExitStack

        def enter(stack, patched, args, keywargs):
            extra = []
            for patching in patched.patchings:
                arg = stack.enter_context(patching)
                if patching.attribute_name is not None:
                    keywargs.update(arg)
                elif patching.new is DEFAULT:
                    extra.append(arg)
            return args + tuple(extra), keywargs

        if inspect.iscoroutinefunction(func):
            @wraps(func)
            async def patched(*args, **keywargs):
                with ExitStack() as stack:
                    args, keywargs = enter(stack, patched, args, keywargs)
                    return await func(*args, **keywargs)
        else:
            @wraps(func)
            def patched(*args, **keywargs):
                with ExitStack() as stack:
                    args, keywargs = enter(stack, patched, args, keywargs)
                    return func(*args, **keywargs)
        patched.patchings = [self]
        return patched

    def get_original(self):
        target = self.getter()
        name = self.attribute
        local = False
        try:
            original = target.__dict__[name]
            local = True
        except (AttributeError, KeyError):
            original = getattr(target, name, DEFAULT)
        if isinstance(target, ModuleType) and hasattr(sys.modules['builtins'], name):
            self.create = True
        if not self.create and original is DEFAULT:
            raise AttributeError('%s does not have the attribute %r' % (target, name))
        return original, local

    def _new_mock(self, original):
        spec = self.spec or None
        spec_set = self.spec_set or None
        inherit = False
        if spec is True:
            spec = original
            if spec_set is True:
                spec, spec_set = None, original
        elif spec is not None:
            if spec_set is True:
                spec, spec_set = None, spec
        elif spec_set is True:
            spec_set = original
        this = spec if spec_set is None else spec_set
        if this is not None:
            if original is DEFAULT:
                raise TypeError("Can't use 'spec' with create=True")
            inherit = isinstance(original, type)
        if self.new_callable is not None:
            klass = self.new_callable
        elif this is None:
            klass = AsyncMock if _is_async_obj(original) else MagicMock
        elif _is_async_obj(this):
            klass = AsyncMock
        else:
            can_call = '__call__' in this if _is_list(this) else callable(this)
            klass = MagicMock if can_call else NonCallableMagicMock
        kwargs = {}
        if spec is not None:
            kwargs['spec'] = spec
        if spec_set is not None:
            kwargs['spec_set'] = spec_set
        if isinstance(klass, type) and issubclass(klass, NonCallableMock) and self.attribute:
            kwargs['name'] = self.attribute
        kwargs.update(self.kwargs)
        new = klass(**kwargs)
        if inherit and _is_instance_mock(new):
            if not _is_list(this) and not _instance_callable(this):
                klass = NonCallableMagicMock
            kwargs.pop('name', None)
            new.return_value = klass(_new_parent=new, _new_name='()', **kwargs)
        return new

    def __enter__(self):
        if self.is_started:
            raise RuntimeError('Patch is already started')
        autospec = self.autospec or None
        self.target = self.getter()
        if self.spec and autospec is not None:
            raise TypeError("Can't specify spec and autospec")
        if (self.spec or autospec is not None) and (self.spec_set or None) not in (True, None):
            raise TypeError("Can't provide explicit spec_set *and* spec or autospec")
        original, local = self.get_original()
        new = self.new
        if new is DEFAULT and autospec is None:
            new = self._new_mock(original)
        elif autospec is not None:
            if new is not DEFAULT:
                raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
            if original is DEFAULT:
                raise TypeError("Can't use 'autospec' with create=True")
            if autospec is True:
                autospec = original
            if _is_instance_mock(self.target):
                raise InvalidSpecError(
                    f'Cannot autospec attr {self.attribute!r} as the patch target has already been '
                    f'mocked out. [target={self.target!r}, attr={autospec!r}]')
            if _is_instance_mock(autospec):
                name = getattr(self.target, '__name__', self.target)
                raise InvalidSpecError(
                    f'Cannot autospec attr {self.attribute!r} from target {name!r} as it has already '
                    f'been mocked out. [target={self.target!r}, attr={autospec!r}]')
            new = create_autospec(autospec, spec_set=bool(self.spec_set), _name=self.attribute, **self.kwargs)
        elif self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        self.temp_original = original
        self.is_local = local
        from contextlib import ExitStack
        self._exit_stack = ExitStack()
        self.is_started = True
        try:
            setattr(self.target, self.attribute, new)
            if self.attribute_name is None:
                return new
            extra = {}
            if self.new is DEFAULT:
                extra[self.attribute_name] = new
            for patching in self.additional_patchers:
                arg = self._exit_stack.enter_context(patching)
                if patching.new is DEFAULT:
                    extra.update(arg)
            return extra
        except:
            if not self.__exit__(*sys.exc_info()):
                raise

    def __exit__(self, *exc_info):
        if not self.is_started:
            return
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and (not hasattr(self.target, self.attribute) or self.attribute in (
                    '__doc__', '__module__', '__defaults__', '__annotations__', '__kwdefaults__')):
                setattr(self.target, self.attribute, self.temp_original)
        del self.temp_original, self.is_local, self.target
        stack = self._exit_stack
        del self._exit_stack
        self.is_started = False
        return stack.__exit__(*exc_info)

    def start(self):
        """Apply the patch until stop() is called."""
        result = self.__enter__()
        self._active_patches.append(self)
        return result

    def stop(self):
        """Undo start()."""
        if self not in self._active_patches:
            return None
        self._active_patches.remove(self)
        return self.__exit__(None, None, None)


def _get_target(target):
    try:
        target, attribute = target.rsplit('.', 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f'Need a valid target to patch. You supplied: {target!r}')
    return (lambda: _import_target(target)), attribute


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
          new_callable=None, *, unsafe=False, **kwargs):
    """Replace what a dotted name stands for, for the time of a with statement
    or of the decorated function; by a MagicMock unless new is given."""
    getter, attribute = _get_target(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable,
                  kwargs, unsafe=unsafe)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None,
                  autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    """patch() for an attribute of an object."""
    if type(target) is str:
        raise TypeError(f'{target!r} must be the actual object to be patched, not a str')
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec,
                  new_callable, kwargs, unsafe=unsafe)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None,
                    new_callable=None, **kwargs):
    """patch() for several attributes of an object at once."""
    getter = (lambda: _import_target(target)) if type(target) is str else (lambda: target)
    if not kwargs:
        raise ValueError('Must supply at least one keyword argument with patch.multiple')
    patchers = []
    for attribute, new in kwargs.items():
        patcher = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
        patcher.attribute_name = attribute
        patchers.append(patcher)
    patchers[0].additional_patchers = patchers[1:]
    return patchers[0]


class _patch_dict:
    """Changes a dictionary for the time of a with statement or of the
    decorated function or class."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values)
        self.values.update(kwargs)
        self.clear = clear
        self._original = None

    def __call__(self, f):
        if isinstance(f, type):
            for attr in dir(f):
                value = getattr(f, attr)
                if attr.startswith(patch.TEST_PREFIX) and hasattr(value, '__call__'):
                    setattr(f, attr, _patch_dict(self.in_dict, self.values, self.clear)(value))
            return f
        from functools import wraps
        if inspect.iscoroutinefunction(f):
            @wraps(f)
            async def inner(*args, **kw):
                with self:
                    return await f(*args, **kw)
        else:
            @wraps(f)
            def inner(*args, **kw):
                with self:
                    return f(*args, **kw)
        return inner

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _import_target(self.in_dict)
        target = self.in_dict
        try:
            self._original = target.copy()
        except AttributeError:
            self._original = {key: target[key] for key in target}
        if self.clear:
            self._empty()
        try:
            target.update(self.values)
        except AttributeError:
            for key in self.values:
                target[key] = self.values[key]
        return target

    def _empty(self):
        try:
            self.in_dict.clear()
        except AttributeError:
            for key in list(self.in_dict):
                del self.in_dict[key]

    def __exit__(self, *args):
        if self._original is not None:
            self._empty()
            try:
                self.in_dict.update(self._original)
            except AttributeError:
                for key in self._original:
                    self.in_dict[key] = self._original[key]
            self._original = None
        return False

    def start(self):
        """Apply the change until stop() is called."""
        result = self.__enter__()
        _patch._active_patches.append(self)
        return result

    def stop(self):
        """Undo start()."""
        if self not in _patch._active_patches:
            return None
        _patch._active_patches.remove(self)
        return self.__exit__(None, None, None)


def _patch_stopall():
    """Undo all patches that were started, the last one first."""
    for patcher in reversed(list(_patch._active_patches)):
        patcher.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _patch_stopall
patch.TEST_PREFIX = 'test'


# --- autospec ---

class _SpecState:
    # The child of an autospec that was not used yet.

    def __init__(self, spec, spec_set=False, parent=None, name=None, ids=None, instance=False):
        self.spec = spec
        self.spec_set = spec_set
        self.parent = parent
        self.instance = instance
        self.name = name


def _must_skip(spec, entry, is_type):
    # Whether the first parameter of a method is not given by callers.
    if not isinstance(spec, type):
        if entry in getattr(spec, '__dict__', {}):
            return False
        spec = spec.__class__
    for klass in spec.__mro__:
        result = klass.__dict__.get(entry, DEFAULT)
        if result is DEFAULT:
            continue
        if isinstance(result, (staticmethod, classmethod)):
            return False
        if isinstance(result, type(_must_skip)):
            return is_type
        return False
    return is_type


def _check_signature(sig, mock):
    def checksig(self, /, *args, **kwargs):
        sig.bind(*args, **kwargs)
    type(mock)._mock_check_sig = checksig
    type(mock).__signature__ = sig


def _as_function(mock, spec, sig):
    # A function that behaves as the mock, with the signature of spec.
    if _is_async_obj(spec):
        async def funcopy(*args, **kwargs):
            sig.bind(*args, **kwargs)
            return await mock(*args, **kwargs)
    else:
        def funcopy(*args, **kwargs):
            sig.bind(*args, **kwargs)
            return mock(*args, **kwargs)
    for name in ('__name__', '__doc__', '__module__', '__qualname__'):
        if hasattr(spec, name):
            setattr(funcopy, name, getattr(spec, name))
    funcopy.__signature__ = sig
    funcopy.mock = mock
    for name in ('called', 'call_count', 'call_args', 'call_args_list', 'method_calls',
                 'mock_calls', 'return_value', 'side_effect', '_mock_children'):
        setattr(funcopy, name, getattr(mock, name))
    funcopy.called = False
    funcopy.call_count = 0
    funcopy.call_args = None
    funcopy.call_args_list = _CallList()
    funcopy.method_calls = _CallList()
    funcopy.mock_calls = _CallList()
    for name in dir(mock):
        if name.startswith('assert_'):
            setattr(funcopy, name, getattr(mock, name))

    def reset_mock():
        funcopy.method_calls = _CallList()
        funcopy.mock_calls = _CallList()
        mock.reset_mock()
    funcopy.reset_mock = reset_mock
    mock._mock_delegate = funcopy
    return funcopy


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *,
                    unsafe=False, **kwargs):
    """Make a mock that has the attributes of spec, as mocks of the same kind,
    and checks calls against its signature."""
    if _is_list(spec):
        spec = type(spec)
    is_type = isinstance(spec, type)
    if _is_instance_mock(spec):
        raise InvalidSpecError(f'Cannot autospec a Mock object. [object={spec!r}]')
    is_async = _is_async_obj(spec)
    given = {'spec': spec}
    if spec_set:
        given = {'spec_set': spec}
    elif spec is None:
        given = {}
    if given and instance:
        given['_spec_as_instance'] = True
    if not unsafe:
        for typo in ('autospect', 'auto_spec', 'set_spec'):
            if typo in kwargs:
                raise RuntimeError(f'{typo!r} might be a typo; use unsafe=True if this is intended')
    name = kwargs.pop('name', _name)
    given.update(kwargs)
    klass = MagicMock
    is_function = isinstance(spec, (type(create_autospec), MethodType))
    if inspect.isdatadescriptor(spec):
        given = {}
    elif is_type and instance and not _instance_callable(spec):
        klass = NonCallableMagicMock
    elif not callable(spec):
        klass = NonCallableMagicMock
    if is_async and is_function:
        if instance:
            raise RuntimeError('Instance can not be True when create_autospec is mocking an async function')
        klass = AsyncMock
    new_name = name
    if _parent is None:
        new_name = ''
    mock = klass(parent=_parent, _new_parent=_parent, _new_name=new_name, name=name, **given)
    if is_function:
        sig = _signature_of(spec, False, False)
        if sig is not None:
            wrapped = mock
            mock = _as_function(wrapped, spec, sig)
    else:
        sig = _signature_of(spec, instance, False) if callable(spec) and (not instance or _instance_callable(spec)) else None
        if sig is not None and not is_type or is_type and sig is not None and not instance:
            _check_signature(sig, mock)
    inner = _extract_mock(mock)
    if _parent is not None and not instance:
        _parent._mock_children[name] = mock
    if is_type and not instance and 'return_value' not in kwargs:
        inner.return_value = create_autospec(spec, spec_set, instance=True, _name='()', _parent=inner)
    for entry in dir(spec):
        if _is_magic(entry):
            continue
        try:
            original = getattr(spec, entry)
        except AttributeError:
            continue
        child_args = {'spec_set': original} if spec_set else {'spec': original}
        if not isinstance(original, (type(create_autospec), MethodType)):
            inner._mock_children[entry] = _SpecState(original, spec_set, inner, entry, instance=instance)
            continue
        parent = inner
        skipfirst = _must_skip(spec, entry, is_type)
        child_class = AsyncMock if inspect.iscoroutinefunction(original) else MagicMock
        new = child_class(parent=parent, name=entry, _new_name=entry, _new_parent=parent,
                          _eat_self=skipfirst, **child_args)
        sig = _signature_of(original, False, skipfirst)
        if sig is not None:
            _check_signature(sig, new)
        inner._mock_children[entry] = new
    return mock


def mock_open(mock=None, read_data=''):
    """Make a mock of open(): what it opens reads read_data."""
    if mock is None:
        mock = MagicMock(name='open', spec=open)
    handle = MagicMock(spec=['read', 'readline', 'readlines', 'write', 'writelines', 'close',
                             'closed', 'seek', 'tell', 'flush', 'fileno', 'mode', 'name',
                             'readable', 'writable', 'seekable', 'truncate', 'isatty',
                             '__enter__', '__exit__', '__iter__', '__next__'])
    handle.__enter__.return_value = handle
    from io import StringIO, BytesIO
    state = {}

    def restart(*args, **kwargs):
        data = read_data
        state['stream'] = BytesIO(data) if isinstance(data, bytes) else StringIO(data)
        return DEFAULT

    def use(name):
        def effect(*args, **kwargs):
            method = getattr(handle, name)
            if method.return_value is not None:
                return method.return_value
            return getattr(state['stream'], name)(*args, **kwargs)
        return effect

    handle.write.return_value = None
    for name in ('read', 'readline', 'readlines'):
        getattr(handle, name).return_value = None
        getattr(handle, name).side_effect = use(name)
    handle.__iter__.side_effect = lambda: iter(state['stream'])

    def following():
        for line in state['stream']:
            return line
        raise StopIteration
    handle.__next__.side_effect = following
    handle.__exit__.side_effect = lambda *exc: handle.close() and None
    restart()
    mock.side_effect = restart
    mock.return_value = handle
    return mock


def seal(mock):
    """Have a mock refuse attributes that were not used or set before."""
    mock._mock_sealed = True
    for attr in dir(mock):
        try:
            child = getattr(mock, attr)
        except AttributeError:
            continue
        if not isinstance(child, NonCallableMock) or isinstance(child._mock_children.get(attr), _SpecState):
            continue
        if child._mock_new_parent is mock:
            seal(child)
