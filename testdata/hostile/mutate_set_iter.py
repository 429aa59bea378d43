# stopped by: any
# Changes a set while it is united.
class K:
    s = set()
    def __hash__(self):
        return 1
    def __eq__(self, other):
        K.s.clear()
        return False
while True:
    K.s.update([K() for _ in range(20)])
    try:
        K.s | {K()}
        K.s == {K()}
    except RuntimeError:
        pass
