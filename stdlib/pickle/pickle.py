__all__ = ['PickleError', 'PicklingError', 'UnpicklingError', 'Pickler',
           'Unpickler', 'dump', 'dumps', 'load', 'loads', 'PickleBuffer']

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


class Pickler:
    """Writes pickles to a binary file; objects that were written before are
    referred to, not written again."""

    def __init__(self, file, protocol=None, fix_imports=True, buffer_callback=None):
        self._writer = _Writer(protocol, fix_imports, buffer_callback)
        try:
            self._write = file.write
        except AttributeError:
            raise TypeError("file must have a 'write' attribute") from None
        self.bin = True if protocol is None else protocol != 0
        self.fast = False

    def dump(self, obj, /):
        """Write a pickled representation of the given object to the open file."""
        try:
            writer = self._writer
        except AttributeError:
            raise PicklingError(f'Pickler.__init__() was not called by {type(self).__name__}.__init__()') from None
        cls = type(self)
        persistent_id = getattr(self, 'persistent_id', None)
        if getattr(persistent_id, '__func__', None) is Pickler.persistent_id:
            persistent_id = None
        self._write(writer.dump(obj, persistent_id, getattr(self, 'reducer_override', None),
                                getattr(self, 'dispatch_table', None), self.fast))

    def persistent_id(self, obj, /):
        return None

    def clear_memo(self):
        """Forget which objects were written before."""
        self._writer.clear()


class Unpickler:
    """Reads pickles from a binary file."""

    def __init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=()):
        try:
            self._read = file.read
            self._readline = file.readline
        except AttributeError:
            raise TypeError("file must have 'read' and 'readline' attributes") from None
        self._options = (encoding, errors, fix_imports, [0])
        self._buffers = None if buffers is None else iter(buffers)
        self.memo = {}

    def load(self):
        """Read and return an object from the pickle file."""
        try:
            read = self._read
        except AttributeError:
            raise UnpicklingError(f'Unpickler.__init__() was not called by {type(self).__name__}.__init__()') from None
        find = self.find_class
        if getattr(find, '__func__', None) is Unpickler.find_class:
            find = None
        persistent_load = getattr(self, 'persistent_load', None)
        if getattr(persistent_load, '__func__', None) is Unpickler.persistent_load:
            persistent_load = None
        return _load(read, self._readline, find, persistent_load, self._buffers,
                     self.memo, self._options)

    def find_class(self, module_name, global_name, /):
        """Return the object of the given name in the given module, which is
        imported."""
        encoding, errors, fix_imports, protocol = self._options
        return _find(module_name, global_name, protocol[0], bool(fix_imports))

    def persistent_load(self, pid, /):
        raise UnpicklingError('A load persistent id instruction was encountered, '
                              'but no persistent_load function was specified.')


for _class in (PickleError, PicklingError, UnpicklingError, Pickler, Unpickler):
    _class.__module__ = '_pickle'
del _class


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Write a pickled representation of obj to the open file object file."""
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)


def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=()):
    """Read and return an object from the pickle data stored in a file."""
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors,
                     buffers=buffers).load()
