# stopped by: any
# A loader that imports what it loads.
import importlib.abc
import importlib.machinery
import sys
class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path=None, target=None):
        return importlib.machinery.ModuleSpec(name, self, is_package=True)
    def create_module(self, spec):
        __import__(spec.name + ".a")
    def exec_module(self, module):
        pass
sys.meta_path.insert(0, Finder())
import some_module_of_mine
