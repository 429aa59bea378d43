__all__ = ['PickleError', 'PicklingError', 'UnpicklingError', 'Pickler',
           'Unpickler', 'dump', 'dumps', 'load', 'loads', 'PickleBuffer']

from copyreg import dispatch_table

format_version = '4.0'
compatible_formats = ['1.0', '1.1', '1.2', '1.3', '2.0', '3.0', '4.0', '5.0']
HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4
__all__ += sorted(name for name in globals() if name.isupper() and not name.startswith('_'))


class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass


class UnpicklingError(PickleError):
    pass


class PicklerMemoProxy:
    """What a Pickler has written before."""

    def __init__(self, pickler):
        self._writer = pickler._writer

    def clear(self):
        """Forget it."""
        self._writer.clear()

    def copy(self):
        """Return it as a dict."""
        return self._writer.memo()

    def __reduce__(self):
        return dict, (self.copy(),)


class UnpicklerMemoProxy:
    """What an Unpickler has read before."""

    def __init__(self, unpickler):
        self._memo = unpickler._memo

    def clear(self):
        """Forget it."""
        self._memo.clear()

    def copy(self):
        """Return it as a dict."""
        return self._memo.copy()

    def __reduce__(self):
        return dict, (self.copy(),)


class Pickler:
    """Writes pickles to a binary file; objects that were written before are
    referred to, not written again."""

    __slots__ = ('bin', 'fast', 'dispatch_table', '_writer', '_write', '__dict__', '__weakref__')

    def __init__(self, file, protocol=None, fix_imports=True, buffer_callback=None):
        self._writer = _Writer(protocol, fix_imports, buffer_callback)
        self._write = getattr(file, 'write', None)
        if self._write is None:
            raise TypeError("file must have a 'write' attribute")
        self.bin = int(protocol is None or protocol != 0)
        self.fast = 0

    def dump(self, obj, /):
        """Write a pickled representation of the given object to the open file."""
        try:
            writer = self._writer
        except AttributeError:
            raise PicklingError(f'Pickler.__init__() was not called by {_full_name(self)}.__init__()') from None
        persistent_id = getattr(self, 'persistent_id', _Writer)
        if getattr(persistent_id, '__func__', None) is Pickler.persistent_id:
            persistent_id = _Writer
        writer.dump(obj, self._write, persistent_id, getattr(self, 'reducer_override', _Writer),
                    getattr(self, 'dispatch_table', _Writer), self.fast)

    @property
    def memo(self):
        return PicklerMemoProxy(self)

    @memo.setter
    def memo(self, memo):
        if isinstance(memo, PicklerMemoProxy):
            memo = memo.copy()
        elif not isinstance(memo, dict):
            raise TypeError(f"'memo' attribute must be a PicklerMemoProxy object or dict, not {type(memo).__name__}")
        self._writer.setmemo(memo)

    @memo.deleter
    def memo(self):
        raise TypeError('attribute deletion is not supported')

    def persistent_id(self, obj, /):
        return None

    def clear_memo(self):
        """Forget which objects were written before."""
        self._writer.clear()


class Unpickler:
    """Reads pickles from a binary file."""

    def __init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=()):
        for name in ('peek', 'readinto'):
            getattr(file, name, None)
        self._read = getattr(file, 'read', None)
        self._readline = getattr(file, 'readline', None)
        if self._read is None or self._readline is None:
            raise TypeError("file must have 'read' and 'readline' attributes")
        self._options = (encoding, errors, fix_imports, [0])
        self._buffers = None if buffers is None else iter(buffers)
        self._memo = {}

    @property
    def memo(self):
        return UnpicklerMemoProxy(self)

    @memo.setter
    def memo(self, memo):
        if isinstance(memo, UnpicklerMemoProxy):
            memo = memo.copy()
        elif not isinstance(memo, dict):
            raise TypeError(f"'memo' attribute must be an UnpicklerMemoProxy object or dict, not {type(memo).__name__}")
        for key in memo:
            if not isinstance(key, int):
                raise TypeError('memo key must be integers')
            if key < 0:
                raise ValueError('memo key must be positive integers.')
        self._memo = dict(memo)

    @memo.deleter
    def memo(self):
        raise TypeError('attribute deletion is not supported')

    def load(self):
        """Read and return an object from the pickle file."""
        try:
            read = self._read
        except AttributeError:
            raise UnpicklingError(f'Unpickler.__init__() was not called by {_full_name(self)}.__init__()') from None
        find = self.find_class
        if getattr(find, '__func__', None) is Unpickler.find_class:
            find = None
        persistent_load = getattr(self, 'persistent_load', None)
        if getattr(persistent_load, '__func__', None) is Unpickler.persistent_load:
            persistent_load = None
        return _load(read, self._readline, find, persistent_load, self._buffers,
                     self._memo, self._options)

    def find_class(self, module_name, global_name, /):
        """Return the object of the given name in the given module, which is
        imported."""
        encoding, errors, fix_imports, protocol = self._options
        return _find(module_name, global_name, protocol[0], bool(fix_imports))

    def persistent_load(self, pid, /):
        raise UnpicklingError('A load persistent id instruction was encountered, '
                              'but no persistent_load function was specified.')


def _full_name(obj):
    # As CPython's C code calls classes: its own with their module.
    cls = type(obj)
    return cls.__name__ if cls.__flags__ & 1 << 9 and cls.__module__ != '_pickle' else f'_pickle.{cls.__name__}'


for _class in (PickleError, PicklingError, UnpicklingError, Pickler, Unpickler, PicklerMemoProxy, UnpicklerMemoProxy):
    _class.__module__ = '_pickle'
del _class
