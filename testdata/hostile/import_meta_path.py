# stopped by: any
# A finder that imports what it is asked for.
import sys
class F:
    def find_spec(self, name, path=None, target=None):
        __import__(name + "x")
sys.meta_path.insert(0, F())
while True:
    try:
        import nothing
    except (ImportError, RecursionError):
        pass
