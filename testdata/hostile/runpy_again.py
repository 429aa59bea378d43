# stopped by: any
# A module that runs itself.
import runpy
import sys
import types
source = "import runpy\nrunpy.run_module('again')\n"
class Loader:
    def get_code(self, name):
        return compile(source, "again", "exec")
    def create_module(self, spec):
        return None
    def exec_module(self, module):
        exec(source, module.__dict__)
class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == "again":
            import importlib.machinery
            return importlib.machinery.ModuleSpec("again", Loader())
sys.meta_path.insert(0, Finder())
runpy.run_module("again")
