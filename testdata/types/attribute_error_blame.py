class G:
    @property
    def bad(self): raise AttributeError("bad inside")
    @property
    def named(self): raise AttributeError("x", name="q")
    @property
    def inner(self): return self.nothing
class H:
    def __getattr__(self, n): raise AttributeError("lacks")
class K:
    def __getattribute__(self, n): raise AttributeError("lacks")
for c, n in (G, "bad"), (G, "named"), (G, "inner"), (H, "x"), (K, "y"):
    for f in (lambda o: getattr(o, n)), (lambda o: eval("o." + n)), (lambda o: eval("o." + n + "()")):
        o = c()
        for i in range(2):
            try: f(o)
            except AttributeError as e: print(n, e.name, e.obj is o)
