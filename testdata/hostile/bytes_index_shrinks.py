# stopped by: steps
# What is converted empties what it is put into.
b = bytearray(range(250))
class I:
    def __index__(self):
        b.clear()
        b.extend(range(250))
        return 1
while True:
    b[3] = I()
    b[3:9] = [I(), I()]
    b.append(I())
    b.insert(I(), I())
    del b[I():]
    b.extend([I(), 2])
