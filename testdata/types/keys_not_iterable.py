class A:
    def __init__(self, v): self.v = v
    def keys(self): return self.v
    def __getitem__(self, k): return k
def f(**k): return k
for v in 5, None, [1], ['a'], 'ab', (), object, {'a': 1}:
    for g in (lambda: dict(A(v))), (lambda: {**A(v)}), (lambda: f(**A(v))), (lambda: {}.update(A(v))), (lambda: {} | A(v)), (lambda: dict(A(v), z=1)), (lambda: {}.__ior__(A(v))):
        try: print(g())
        except Exception as e: print(type(e).__name__, e)
