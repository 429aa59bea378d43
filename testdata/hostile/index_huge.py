# stopped by: any
# Lengths that objects make up.
class I:
    def __init__(self, n):
        self.n = n
    def __index__(self):
        return self.n
for n in 10**9, 10**12, 2**63 - 1, 2**63, 2**200:
    for f in (lambda i: [0] * i, lambda i: "a" * i, lambda i: bytes(i), lambda i: bytearray(i), lambda i: (0,) * i,
              lambda i: "a".ljust(i), lambda i: f"{1:{i.n}}", lambda i: 1 << i.n, lambda i: (1).to_bytes(i, "big"),
              lambda i: list(range(i.n))):
        try:
            f(I(n))
            print("ESCAPED")
        except (MemoryError, OverflowError, ValueError):
            pass
while True:
    pass
