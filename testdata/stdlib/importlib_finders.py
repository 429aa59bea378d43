# folder: temporary
# Modules found along sys.path, packages without an __init__, finders, loaders, modules made from files by hand.
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import os
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True
d=os.path.realpath(tempfile.mkdtemp()); os.chdir(d)
def w(p,t):
    os.makedirs(os.path.dirname(os.path.join(d,p)),exist_ok=True)
    with open(os.path.join(d,p),'w') as f: f.write(t)
def S(x): return str(x).replace(d,'D')
def t(f):
    try: print(S(f()))
    except BaseException as e: print(type(e).__name__, S(e))
w('ns/m.py','print(__name__,__package__,__spec__.name, __spec__.parent)\n')
sys.path.insert(0,d)
import ns.m; print(S(ns), ns.__path__.__class__.__name__, S(ns.__path__), ns.__spec__.origin, ns.__file__ if hasattr(ns,'__file__') else 'nofile')
print(S(ns.__spec__.loader.__class__), ns.__spec__.submodule_search_locations is ns.__path__)
w('o/ns/k.py','v=5')
sys.path.append(os.path.join(d,'o'))
import ns.k; print(ns.k.v, S(ns.__path__))
w('o/q.py','x=1\n')
import q; print(q.x, S(q.__file__), S(q.__cached__), q.__loader__.__class__, S(q.__loader__.path), q.__loader__.name, q.__spec__.has_location, S(q.__spec__.cached), S(q))
print(sorted(vars(q))[:-1])
w('p/__init__.py','from . import a\nfrom .a import z\nimport p.b as bb\n__all__=["a","c"]')
w('p/a.py','z=3\nprint("a runs", __package__, __name__)')
w('p/b.py','from .. import x')
t(lambda: __import__('p'))
print([m for m in sys.modules if m.startswith('p.') or m=='p'])
w('p/b.py','from . import a as A\nfrom .sub import deep')
w('p/sub/__init__.py','')
w('p/sub/deep.py','from ..a import z\nfrom ... import toomuch')
t(lambda: __import__('p'))
w('p/sub/deep.py','from ..a import z as zz\nfrom ..  import a\n')
import p; print(p.bb.deep.zz, S(p), S(p.__path__), S(p.__spec__.submodule_search_locations), p.__package__)
w('p/c.py','cc=1')
ns_={}
exec('from p import *',ns_); print(sorted(k for k in ns_ if k!='__builtins__'))
t(lambda: importlib.import_module('.c','p').cc)
t(lambda: importlib.import_module('p.nope'))
t(lambda: importlib.import_module('q.nope'))
t(lambda: importlib.import_module('nope.nope'))
w('circ1.py','import circ2\nX=1\n'); w('circ2.py','from circ1 import X\n')
t(lambda: __import__('circ1'))
w('circ3.py','import circ4\nX=1\n'); w('circ4.py','import circ3\nprint(circ3.X)\n')
t(lambda: __import__('circ3'))
w('synt.py','def f(:\n'); t(lambda: __import__('synt'))
w('boom.py','1/0\n'); t(lambda: __import__('boom')); print('boom' in sys.modules)
# spec_from_file_location
w('plug/my-plugin.py','VALUE=42\ndef f(): return __name__, __file__\n')
spec=importlib.util.spec_from_file_location('my_plugin', os.path.join(d,'plug/my-plugin.py'))
print(S(spec.origin), spec.name, spec.loader.__class__.__name__)
mod=importlib.util.module_from_spec(spec)
print(S(mod), hasattr(mod,'VALUE'))
sys.modules['my_plugin']=mod
spec.loader.exec_module(mod)
print(mod.VALUE, S(mod.f()))
print(importlib.util.find_spec('nope'), S(importlib.util.find_spec('q').origin), S(importlib.util.find_spec('p.c').origin))
t(lambda: importlib.util.find_spec('nope.x')); t(lambda: importlib.util.find_spec('q.x')); t(lambda: importlib.util.find_spec('.c','p').name)
print(importlib.util.spec_from_file_location('a','x.txt'))
# reload
w('q.py','x=1'); 
w('o/q.py','x=2222222\ny=4\n')
os.remove(os.path.join(d,'q.py')); importlib.invalidate_caches()
q2=importlib.reload(q); print(q2 is q, q.x, q.y)
# meta_path
print([c.__name__ for c in sys.meta_path], sys.meta_path[2] is importlib.machinery.PathFinder)
class F(importlib.abc.MetaPathFinder):
    def find_spec(self, fullname, path, target=None):
        print('find', fullname, S(path), target)
        if fullname.startswith('virt'):
            return importlib.machinery.ModuleSpec(fullname, L(), is_package=fullname=='virt', origin='virtual')
class L(importlib.abc.Loader):
    def create_module(self, spec): return None
    def exec_module(self, module): module.who=module.__name__
f=F(); sys.meta_path.insert(0,f)
import virt.inner
print(virt, virt.inner.who, virt.__path__, virt.__spec__.origin, virt.__loader__.__class__.__name__)
t(lambda: __import__('unfound'))
sys.meta_path.remove(f); sys.meta_path.append(f)
t(lambda: __import__('colorsys').__name__); t(lambda: __import__('unfound2'))
sys.meta_path.remove(f)
print(importlib.util.spec_from_loader('zed', L()).name)
t(lambda: importlib.machinery.PathFinder.find_spec('q').name)
t(lambda: importlib.machinery.PathFinder.find_spec('q',[]))
t(lambda: importlib.machinery.BuiltinImporter.find_spec('sys'))
t(lambda: sys.meta_path)
t(lambda: importlib.machinery.SourceFileLoader('q2',os.path.join(d,'o/q.py')).get_source('q2'))
t(lambda: importlib.machinery.SourceFileLoader('q2',os.path.join(d,'o/q.py')).get_source('q3'))
t(lambda: importlib.machinery.SourceFileLoader('q2',os.path.join(d,'o/q.py')).is_package('q2'))
lz=importlib.util.spec_from_file_location('lazyq', os.path.join(d,'o/q.py'))
lz.loader=importlib.util.LazyLoader(lz.loader); lm=importlib.util.module_from_spec(lz); sys.modules['lazyq']=lm; lz.loader.exec_module(lm)
print(type(lm).__name__, lm.y, type(lm).__name__)
t(lambda: importlib.util.cache_from_source('/a/b/c.py')); t(lambda: importlib.util.source_from_cache('/a/b/__pycache__/c.cpython-313.pyc'))
sys.path[:]=[]
t(lambda: __import__('zzz')); 
sys.meta_path[:]=[]
t(lambda: __import__('zzz')); 
sys.modules['blocked']=None; t(lambda: __import__('blocked'))
os.chdir(os.path.dirname(d))
shutil.rmtree(d)
