# stopped by: any
# Names that are looked up in a dict that looks up names.
class Names(dict):
    def __missing__(self, key):
        return eval(key + "x", {}, self)
eval("a", {}, Names())
