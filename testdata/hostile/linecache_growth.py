# stopped by: any
# Lines of files that modules make up.
import linecache
class Loader:
    def get_source(self, name):
        return "line\n" * 1000
i = 0
while True:
    linecache.lazycache(f"<{i}>", {"__name__": "a", "__loader__": Loader()})
    linecache.getlines(f"<{i}>")
    i += 1
