# folder: temporary
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import os
import sys
import traceback

here = os.getcwd()


def write(path, text):
    os.makedirs(os.path.dirname(path) or '.', exist_ok=True)
    with open(path, 'w') as f:
        f.write(text)


def shown(text):
    return str(text).replace(here, '~')


def fails(f):
    try:
        print('no error', f())
    except BaseException as e:
        print(type(e).__name__, shown(e), getattr(e, 'name', None))


write('extra/mm.py', 'import sys\nv = __name__\ndef boom(): raise ValueError("x")\n')
write('extra/pk/__init__.py', 'from . import sub\nfrom .sub import *\n')
write('extra/pk/sub.py', '__all__ = ["a"]\na, b = 1, 2\n')
write('extra/ns/deep/q.py', 'q = 1\n')
write('more/ns/other.py', 'from .deep import q\no = q.q + 1\n')
write('more/mm.py', 'v = "never found"\n')
write('more/bad.py', 'x = = 1\n')
write('more/fails.py', 'y = 1\n1 / 0\n')

# sys.path
fails(lambda: __import__('mm'))
sys.path.insert(0, os.path.join(here, 'extra'))
sys.path.append('more')
sys.path.append(5)
import mm
print(mm.v, shown(mm.__file__), mm.__package__ == '', mm.__loader__ is mm.__spec__.loader)
print(shown(mm.__spec__.origin), mm.__spec__.has_location, repr(mm.__spec__.parent), shown(mm.__cached__))
import pk
print(pk.a, hasattr(pk, 'b'), pk.sub.b, shown(pk.__path__), shown(pk.__spec__.submodule_search_locations))
print(sorted(n for n in dir(pk) if n.startswith('__')))
import ns.other
print(ns.other.o, shown(list(ns.__path__)), ns.__file__ if hasattr(ns, '__file__') else 'no file', type(ns.__path__).__name__)
print(shown(ns), shown(ns.deep), ns.__spec__.origin, ns.__spec__.loader.is_package('ns'))
fails(lambda: __import__('bad'))
print('bad' in sys.modules)
fails(lambda: __import__('fails'))
print('fails' in sys.modules)
fails(lambda: __import__('pk.nothing'))
fails(lambda: __import__('mm.nothing'))
fails(lambda: __import__('ns.deep.r'))
try:
    mm.boom()
except ValueError:
    print(shown(traceback.format_exc()))

# importlib.util
spec = importlib.util.spec_from_file_location('plug', here + '/extra/mm.py')
plug = importlib.util.module_from_spec(spec)
print(hasattr(plug, 'v'), shown(plug), plug.__name__, plug.__spec__ is spec, 'plug' in sys.modules)
spec.loader.exec_module(plug)
print(plug.v, plug is not mm, spec.loader == importlib.machinery.SourceFileLoader('plug', here + '/extra/mm.py'))
print(shown(spec).replace(str(spec.loader), 'LOADER')[:60], type(spec), type(spec.loader))
print(importlib.util.find_spec('mm') is mm.__spec__, importlib.util.find_spec('nothing'))
print(shown(importlib.util.find_spec('ns.other').origin), importlib.util.find_spec('pk.x'))
fails(lambda: importlib.util.find_spec('mm.x'))
fails(lambda: importlib.util.find_spec('.x'))
print(importlib.util.resolve_name('.x', 'a.b'), importlib.util.resolve_name('..x', 'a.b'))
fails(lambda: importlib.util.resolve_name('...x', 'a.b'))
print(importlib.util.spec_from_file_location('t', '/x/t.txt'))
s = importlib.util.spec_from_file_location('t', '/x/t/__init__.py')
print(s.name, s.origin, s.submodule_search_locations, s.parent, s.cached)
print(importlib.util.cache_from_source('/a/b.py'), importlib.util.cache_from_source('b.c.py', optimization=2))
print(importlib.util.source_from_cache('/a/__pycache__/b.cpython-313.pyc'))
for bad in ['/a/b.cpython-313.pyc', '__pycache__/b.pyc', '__pycache__/b.x.y.pyc', '__pycache__/b.x.y.z.pyc']:
    fails(lambda: importlib.util.source_from_cache(bad))
fails(lambda: importlib.util.cache_from_source('x.py', optimization='a-b'))
print(repr(importlib.util.decode_source(b'# coding: latin-1\r\nx = "\xe9"\r\n')))
print(importlib.util.MAGIC_NUMBER[2:])

# loaders and specs
loader = importlib.machinery.SourceFileLoader('mm', here + '/extra/mm.py')
print(loader.get_source('mm')[:10], loader.is_package('mm'), loader.get_data(loader.path)[:6], shown(loader.get_filename()))
fails(lambda: loader.get_filename('other'))
print(type(loader.get_code('mm')), sorted(loader.path_stats(loader.path)))
print(importlib.machinery.ModuleSpec('n', None), importlib.machinery.ModuleSpec('n', 1, origin='o', is_package=True))
a = importlib.machinery.ModuleSpec('a.b', None)
print(a.parent, a.has_location, a.cached, a == importlib.machinery.ModuleSpec('a.b', None), a != 5)
a.has_location, a.cached = 3, 'c'
print(a.has_location, a.cached, a.parent)
print([c.__name__ for c in sys.meta_path])
print(shown(importlib.machinery.PathFinder.find_spec('mm').origin), importlib.machinery.PathFinder.find_spec('zzz'),
      shown(importlib.machinery.PathFinder.find_spec('q', [here + '/extra/ns/deep']).origin),
      importlib.machinery.BuiltinImporter.find_spec('sys').origin, importlib.machinery.BuiltinImporter.find_spec('mm'))
finder = importlib.machinery.FileFinder(here + '/extra', (importlib.machinery.SourceFileLoader, ['.py']))
print(shown(finder.find_spec('mm').origin), shown(finder.find_spec('pk').submodule_search_locations), finder.find_spec('zz'), shown(finder))


class Upper(importlib.machinery.SourceFileLoader):
    def get_data(self, path):
        return super().get_data(path) + b'\nmore = 1\n'

    def source_to_code(self, data, path, *, _optimize=-1):
        return super().source_to_code(data.replace(b'__name__', b'"changed"'), path)


spec = importlib.util.spec_from_loader('up', Upper('up', here + '/extra/mm.py'))
up = importlib.util.module_from_spec(spec)
spec.loader.exec_module(up)
print(up.v, up.more, shown(up.__file__))


# sys.meta_path
class Finder(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        print('find', name, path, target)
        if name.partition('.')[0] == 'virt':
            return importlib.machinery.ModuleSpec(name, Loader(), is_package=name == 'virt')
        return None


class Loader(importlib.abc.Loader):
    def create_module(self, spec):
        return None

    def exec_module(self, module):
        if module.__name__ == 'virt.bad':
            raise RuntimeError('no')
        module.hello = module.__name__.upper()

    def __repr__(self):
        return '<Loader>'


sys.meta_path.insert(0, Finder())
import virt.a
print(virt.a.hello, virt, virt.a, virt.__path__, virt.__spec__)
fails(lambda: __import__('nothere'))
fails(lambda: __import__('virt.a.b'))
fails(lambda: __import__('virt.bad'))
print('virt.bad' in sys.modules, 'virt' in sys.modules)
importlib.reload(virt)
sys.meta_path.append(sys.meta_path.pop(0))
fails(lambda: __import__('nothere'))
sys.meta_path.pop()
sys.meta_path.insert(0, object())
import colorsys
del sys.meta_path[0]

# reload
mm.kept = 1
write('extra/mm.py', 'w = 2\n')
print(importlib.reload(mm) is mm, mm.w, mm.kept, mm.v)
os.remove('extra/mm.py')
os.remove('more/mm.py')
fails(lambda: importlib.reload(mm))
fails(lambda: importlib.reload('mm'))
del sys.modules['mm']
fails(lambda: importlib.reload(mm))
sys.modules['none'] = None
fails(lambda: __import__('none'))

# lazy
write('extra/lazy.py', 'print("runs")\nx = 1\n')
spec = importlib.util.find_spec('lazy')
spec.loader = importlib.util.LazyLoader(spec.loader)
lazy = importlib.util.module_from_spec(spec)
sys.modules['lazy'] = lazy
spec.loader.exec_module(lazy)
print('not yet')
print(lazy.x, type(lazy).__name__)

# abc
print(issubclass(importlib.machinery.SourceFileLoader, importlib.abc.SourceLoader), isinstance(loader, importlib.abc.FileLoader),
      issubclass(importlib.machinery.PathFinder, importlib.abc.MetaPathFinder), isinstance(finder, importlib.abc.PathEntryFinder))


class Text(importlib.abc.InspectLoader):
    def get_source(self, name):
        return f'name = {name!r}'


m = importlib.util.module_from_spec(importlib.util.spec_from_loader('text', Text(), is_package=False))
Text().exec_module(m)
print(m.name, Text().get_code('n').co_filename)
fails(lambda: importlib.abc.InspectLoader())
sys.path[:] = []
fails(lambda: __import__('zz'))
