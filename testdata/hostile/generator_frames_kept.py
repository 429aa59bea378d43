# stopped by: memory
def g():
    b = bytearray(10000)
    yield b
kept = []
while True:
    it = g()
    next(it)
    kept.append(it.gi_frame)
