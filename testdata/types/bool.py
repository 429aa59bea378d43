# bool: a subclass of int with two members.
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


print(True, False, repr(True), str(False), type(True), isinstance(True, int), issubclass(bool, int), bool.__mro__)
print(True == 1, False == 0, True is (1 == 1), hash(True), hash(False), True + True, True - False, True * 3, True / 2, -True, +True, abs(False), int(True), float(True), complex(True))
print(True & False, True | False, True ^ True, True & 3, True | 2, False ^ 5, type(True & True), type(True & 1), True << 2, True >> 1, True // True, True % 2, True ** 2, not True, not 5)
for v in (0, 1, -1, 0.0, "", "0", "False", [], [0], {}, set(), None, ..., object(), int, range(0), b"", 0j, float("nan"), "\x00"):
    print(bool(v), end=" ")
print(bool())
print(True < 2, False < True, True > 0.5, sorted([True, False, 2, 0]), max(True, 1), sum([True] * 3), [10, 20][True], "ab"[False], {True: "t"}[1], {0: "z"}[False], True in [1], 1 in {True})
print(f"{True} {True:d} {True:5} {True!r:>6} {False:<7}| {True:b} {True:.1f}", "%s %d %r" % (True, True, False), "{:>6}".format(True), str(True).lower(), True.real, True.bit_length(), True.to_bytes(), bool("False"), True.__class__.__name__, True.conjugate())
attempt(lambda: bool(1, 2))
attempt(lambda: True.nope)
attempt(lambda: True + "a")
attempt(lambda: len(True))
attempt(lambda: list(True))




attempt(lambda: type("X", (bool,), {}))
print(all([True, 1]), any([0, False]), True if True else False, (True, False) == (1, 0), [True] == [1], {True} == {1}, {True: 1} == {1: True})
print(int.__and__(True, 1), bool.__and__(True, False), bool.from_bytes(b"\x01"), bool.__new__(bool, 5))
