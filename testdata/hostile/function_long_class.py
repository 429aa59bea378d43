# stopped by: any
# A class with a very long body.
src = "class C:\n" + "".join(f"    def m{i}(self): return super().m{i}() + {i}\n" for i in range(20_000))
while True:
    exec(src)
