# stopped by: any
import sys, types
class Finder:
    def find_spec(self, name, path=None, target=None):
        import importlib.machinery
        return importlib.machinery.ModuleSpec(name, self)
    def create_module(self, spec): return None
    def exec_module(self, m):
        i = int(m.__name__[1:]) + 1
        __import__('m%d' % i)
sys.meta_path.insert(0, Finder())
__import__('m0')
