# Comparison: chains, identity, membership, mixed types, reflected methods.
vals = [0, 1, True, False, 1.0, 0.0, -0.0, 1.5, 10 ** 20, 1e20, float("inf"), "", "a", b"", b"a", (), (1,), [], [1], {}, {1: 1}, None, ...]
for i, a in enumerate(vals):
    row = ""
    for b in vals:
        row += "=" if a == b else "."
        row += "!" if a != b else "."
        for f in (lambda: a < b, lambda: a <= b):
            try:
                row += "1" if f() else "0"
            except TypeError:
                row += "x"
        row += " "
    print(row)
nan = float("nan")
print(nan == nan, nan != nan, nan < 1, nan >= nan, [nan] == [nan], nan in [nan], (nan,) == (nan,), {nan: 1}[nan])
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 > 1 > 0, 1 < 2 > 1 < 5, 1 == 1 == 1.0 != None, 1 < 2 != 3 in [3])
print((1 < 2) < 2, 1 < (2 < 2), not 1 == 2, not 1 < 2 < 3)
print("a" < "b" < "c", "Z" < "a", "" < "a", "a" < "aa", "\u00e9" > "z", "\U0001f600" > "\uffff")
print([1, 2] < [1, 3], [1] < [1, 0], [] < [0], (1, "a") < (1, "b"), [[1], 2] < [[1], 3], (1, 2, 3) > (1, 2), [1, 2] == [1, 2.0], [1] != [2])
print({1, 2} < {1, 2, 3}, {1} <= {1}, {1} < {1}, {1, 2} > {3}, {1, 2} >= {2}, {1} == frozenset([1]), {1} != {2})
print({"a": 1} == {"a": 1.0}, {"a": 1, "b": 2} == {"b": 2, "a": 1}, {} != {1: 1})
print(range(3) == range(0, 3, 1), range(0) == range(5, 5), range(0, 4, 2) == range(0, 3, 2), range(1) != range(2), b"a" == "a", b"a" < b"b")
print(2 ** 53 == float(2 ** 53), 2 ** 53 + 1 == float(2 ** 53), 2 ** 53 + 1 > float(2 ** 53), 10 ** 400 > float("inf"), -10 ** 400 < float("-inf"), 10 ** 400 > 1e308, 10 ** 22 == 1e22, 10 ** 23 == 1e23)
print(True == 1, True is True, 1 == 1.0 == 1 + 0j, "1" == 1, None == 0, None is None, [] is [], () == ())
x = [1]
y = x
print(x is y, x is not y, x is [1], x == [1], not x is y)
print(3 in [1, 2, 3], "b" in "abc", "" in "abc", "bc" in "abc", 1 in {1: 2}, 2 not in (1, 2), 1.0 in [1], 5 in range(10), 5.0 in range(10), 5.5 in range(10), "5" in range(10), None in [None], 97 in b"abc", b"bc" in b"abc", (1,) in [(1,)], True in [1])


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


class Plain:
    pass


for op in ("<", "<=", ">", ">="):
    for a, b in (("1", "'a'"), ("'a'", "1"), ("None", "None"), ("[]", "()"), ("{}", "{}"), ("1j", "2j"), ("Plain()", "Plain()"), ("object", "object"), ("1", "None"), ("b''", "''"), ("{1}", "[1]"), ("range(1)", "range(2)"), ("...", "...")):
        attempt(lambda: eval(f"{a} {op} {b}"))
for src in ("1 in 1", "1 in None", "1 in 'a'", "None in 'a'", "1 in object()", "[] in {}", "[] in {1}", "'a' in b'a'", "256 in b'a'", "1 in int", "'a' in 5.0", "1 in print", "1 not in 5"):
    attempt(lambda: eval(src))


class R:
    def __init__(self, name, result=NotImplemented):
        self.name, self.result = name, result

    def cmp(op):
        def f(self, other):
            print(f"{self.name}.{op}", end=" ")
            return self.result
        return f
    __lt__, __le__, __gt__, __ge__, __eq__, __ne__ = map(cmp, ("lt", "le", "gt", "ge", "eq", "ne"))


class Sub(R):
    pass


class SubOver(R):
    def __gt__(self, other):
        print("sub.gt", end=" ")
        return "sub"

    def __eq__(self, other):
        print("sub.eq", end=" ")
        return "subeq"


a, b = R("a"), R("b")
yes = R("yes", "truthy")
for op in ("<", "<=", ">", ">=", "==", "!="):
    attempt(lambda: eval(f"a {op} b"))
    attempt(lambda: eval(f"a {op} yes"))
    attempt(lambda: eval(f"yes {op} a"))
    attempt(lambda: eval(f"a {op} 1"))
    attempt(lambda: eval(f"1 {op} a"))
    attempt(lambda: eval(f"1 {op} yes"))
    attempt(lambda: eval(f"a {op} Sub('s')"))
    attempt(lambda: eval(f"a {op} SubOver('s')"))
print(a in [b, a], a in (b,), [a] == [b], [a] == [a], a not in [a])


# the result of a comparison need not be a bool; chains stop at the first false one
class Odd:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        return self.v

    def __eq__(self, other):
        return self.v

    def __contains__(self, x):
        return self.v


print(Odd([]) < 1, Odd("x") < 1, Odd([]) < 1 < 2, Odd("x") < 1 < 2, Odd([]) == 1, Odd([5]) != 1, 1 in Odd([]), 1 in Odd("x"), 1 not in Odd([]))


class EqOnly:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        return isinstance(other, EqOnly) and self.v == other.v


print(EqOnly(1) == EqOnly(1), EqOnly(1) != EqOnly(1), EqOnly(1) != EqOnly(2), EqOnly(1) == 1, 1 == EqOnly(1), 1 != EqOnly(1))
attempt(lambda: hash(EqOnly(1)))
attempt(lambda: {EqOnly(1): 1})
attempt(lambda: EqOnly(1) < EqOnly(2))


class Raises:
    def __eq__(self, other):
        raise RuntimeError("eq")

    def __hash__(self):
        return 1

    def __bool__(self):
        raise RuntimeError("bool")


attempt(lambda: Raises() == 1)
attempt(lambda: Raises() in [1])
attempt(lambda: [Raises()] == [1])
attempt(lambda: [1].index(Raises()))
attempt(lambda: [1].count(Raises()))
attempt(lambda: {1: 1}[Raises()])
attempt(lambda: Odd(Raises()) < 1 < 2)
attempt(lambda: 1 in Odd(Raises()))
attempt(lambda: (Raises(),) != (1,))
r = Raises()
attempt(lambda: r in [r])
attempt(lambda: [r] == [r])


# membership without __contains__
class It:
    def __iter__(self):
        print("iter", end=" ")
        return iter([1, 2, 3])


class Get:
    def __getitem__(self, i):
        print("get", i, end=" ")
        if i > 2:
            raise IndexError
        return i


class NoneContains:
    __contains__ = None

    def __iter__(self):
        return iter([1])


attempt(lambda: 2 in It())
attempt(lambda: 5 not in It())
attempt(lambda: 1 in Get())
attempt(lambda: 7 in Get())
attempt(lambda: 1 in NoneContains())
