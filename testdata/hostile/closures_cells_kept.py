# stopped by: memory
kept = []
def f():
    b = bytearray(10000)
    def g():
        return b
    kept.append(g.__closure__)
while True:
    f()
