# stopped by: any
# Changes a dict while it is compared, copied and printed.
class K:
    d = {}
    def __hash__(self):
        return 1
    def __eq__(self, other):
        K.d.clear()
        return False
    def __repr__(self):
        K.d[object()] = 1
        return "K"
while True:
    for _ in range(10):
        try:
            K.d[K()] = K()
        except RuntimeError:
            pass
    repr(K.d)
    K.d == {K(): 1}
