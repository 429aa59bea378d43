# match with every pattern.


def literal(x):
    match x:
        case 0:
            return "zero"
        case -1:
            return "minus one"
        case 1.5:
            return "one and a half"
        case 3 + 4j:
            return "complex"
        case -2 - 1j:
            return "negative complex"
        case "s" "t":
            return "string"
        case b"b":
            return "bytes"
        case True:
            return "True"
        case None:
            return "None"
        case "a" | "b" | 5 | False:
            return "or"
        case """long
string""":
            return "long"
        case _:
            return "other"


for x in (0, 0.0, False, -1, -1.0, 1.5, 3 + 4j, -2 - 1j, "st", b"b", True, 1, None, "a", "b", 5, 5.0, "long\nstring", "x", [], (), "", 2):
    print(repr(x), literal(x), end="; ")
print()


class Color:
    RED = 1
    GREEN = 2

    class Deep:
        VALUE = "deep"


def value(x):
    match x:
        case Color.RED:
            return "red"
        case Color.GREEN:
            return "green"
        case Color.Deep.VALUE:
            return "deep"
        case other:
            return f"captured {other}"


print([value(x) for x in (1, 2, "deep", 3, 1.0)])


def seq(x):
    match x:
        case []:
            return "empty"
        case [a]:
            return f"one {a}"
        case [1, b]:
            return f"1 and {b}"
        case (a, b):
            return f"two {a} {b}"
        case [a, [b, c], *_]:
            return f"nested {a} {b} {c}"
        case ["cmd", *args]:
            return f"cmd {args}"
        case [first, *middle, last]:
            return f"{first} {middle} {last}"
    return "no sequence"


for x in ([], (), [1], (5,), [1, 2], (3, 4), [1, [2, 3]], [1, [2, 3], 4, 5], ["cmd", 1, 2], [1, 2, 3, 4], "ab", b"ab", range(3), {"a": 1}, {1, 2}, iter([1]), None, 5, [[]], ["cmd", [1, 2]]):
    print(repr(x)[:16] if "iterator" not in repr(x) else "iterator", "->", seq(x), end="; ")
print()


def star(x):
    match x:
        case *a, 1:
            return "ends with 1", a
        case 2, *a:
            return "starts with 2", a
        case *_,:
            return "any"


print(star([0, 1]), star([2, 3]), star([]), star([1]), star("no"))


def mapping(x):
    match x:
        case {"type": "a", "v": v}:
            return f"a {v}"
        case {"type": "b", **rest}:
            return f"b {rest}"
        case {"k": {"deep": [x, *_]}}:
            return f"deep {x}"
        case {1: _, Color.GREEN: two}:
            return f"one and {two}"
        case {"only": None}:
            return "only none"
        case {}:
            return "some mapping"
        case _:
            return "no mapping"


for x in ({"type": "a", "v": 1}, {"type": "a", "v": 1, "more": 2}, {"type": "b"}, {"type": "b", "x": 1}, {"type": "a"}, {"k": {"deep": [7, 8]}}, {1: 0, 2: "two"}, {"only": None}, {"only": 0}, {}, {"z": 1}, [], None, "s"):
    print(mapping(x), end="; ")
print()


class Default(dict):
    def __missing__(self, k):
        return "missing"


match Default(a=1):
    case {"b": b}:
        print("never", b)
    case {"a": a}:
        print("get, not getitem", a)


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Point3(Point):
    __match_args__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z


class NoArgs:
    v = 1


def cls(x):
    match x:
        case Point3(1, 2, z):
            return f"3d {z}"
        case Point(x=0, y=0):
            return "origin"
        case Point(0, y):
            return f"on y {y}"
        case Point(x, y=0):
            return f"on x {x}"
        case Point(x=Point(a, b), y=c):
            return f"nested {a} {b} {c}"
        case Point():
            return "point"
        case NoArgs(v=1):
            return "noargs"
        case int(n) if n > 100:
            return f"big {n}"
        case bool():
            return "bool"
        case int() | float():
            return "number"
        case str(s):
            return f"str {s}"
        case list([a, b]):
            return f"list {a} {b}"
        case dict(d):
            return f"dict {d}"
        case tuple((x, *y)):
            return f"tuple {x} {y}"
        case bytes(b) | bytearray(b):
            return f"bytes {b}"
        case set() | frozenset():
            return "set"
        case type():
            return "type"
        case object(nope=1):
            return "never"
        case Exception(args=[a]):
            return f"exc {a}"
    return "nothing"


for x in (Point3(1, 2, 3), Point3(0, 0, 0), Point(0, 0), Point(0, 5), Point(5, 0), Point(Point(1, 2), 3), Point(1, 1), NoArgs(), 101, True, 5, 1.5, "s", [1, 2], [1], {"a": 1}, (1, 2, 3), b"b", {1}, int, None, ValueError("e"), object()):
    print(cls(x), end="; ")
print()


def errors(x, n):
    try:
        match n:
            case 0:
                match x:
                    case Point(1, 2, 3):
                        pass
            case 1:
                match x:
                    case NoArgs(1):
                        pass
            case 2:
                match x:
                    case Point(1, x=2):
                        pass
            case 3:
                c = 5
                match x:
                    case c():
                        pass
            case 4:
                match x:
                    case int(1, 2):
                        pass
            case 5:
                match x:
                    case undefined.attr:
                        pass
            case 6:
                match x:
                    case Color.NOPE:
                        pass
            case 7:
                match x:
                    case {"a": 1, **r} if r.nope:
                        pass
            case 8:
                class BadArgs:
                    __match_args__ = ["x"]
                match BadArgs():
                    case BadArgs(1):
                        pass
            case 9:
                class BadArgs2:
                    __match_args__ = (1,)
                match BadArgs2():
                    case BadArgs2(1):
                        pass
            case 10:
                match x:
                    case {Color.RED: 1, 1: 2}:
                        pass
    except Exception as e:
        print(f"{n} {type(e).__name__}: {e}")


for n, x in enumerate((Point(1, 2), NoArgs(), Point(1, 2), 1, 1, 1, 1, {"a": 1}, None, None, {1: 1})):
    errors(x, n)


# guards, binding, fall through
def guard(x):
    match x:
        case n if n < 0:
            return "negative"
        case (a, b) as pair if a == b:
            return f"equal pair {pair}"
        case (a, b) | [a, b, _]:
            return f"pair {a} {b}"
        case [int() | str() as first, *_] as whole:
            return f"{first} of {whole}"
        case {"x": (int() as n) | [n]}:
            return f"n {n}"
    return "none"


for x in (-1, ):
    print(guard(x))


def guard2(x):
    match x:
        case (a, b) as pair if a == b:
            return f"equal pair {pair}"
        case (a, b) | [a, b, _]:
            return f"pair {a} {b}"
        case [int() | str() as first, *_] as whole:
            return f"{first} of {whole}"
        case {"x": (int() as n) | [n]}:
            return f"n {n}"
    return "none"


print([guard2(x) for x in ((1, 1), (1, 2), [1, 2, 3], ["a", 1, 2, 3], {"x": 5}, {"x": [6]}, {"x": "s"}, [1.5], [])])

# names bound by a case that failed later stay bound (as CPython does)
match (1, 2):
    case (p, 3):
        print("never")
    case (q, 2) if q == 5:
        print("never")
    case _:
        try:
            print(p)
        except NameError as e:
            print(e)
        print(q)

# the subject is evaluated once; guards run in order


def note(*a):
    print(*a)
    return a[-1]


match note("subject", 5):
    case x if note("guard 1", x > 10):
        pass
    case x if note("guard 2", x > 1):
        print("second")
    case _ if note("never", True):
        pass

# no match, nothing happens
match 5:
    case 6:
        print("never")

# subjects: tuples, starred, walrus, strings
match 1, 2:
    case 1, 2:
        print("tuple")
match *[1, 2], 3:
    case [a, b, c]:
        print(a, b, c)
match (s := "txt"):
    case "txt":
        print(s)
match [1, 2],:
    case [[a, b]]:
        print(a, b)

# targets in functions, classes, closures; break, continue, return inside
def flow(items):
    out = []
    for i in items:
        match i:
            case "skip":
                continue
            case "stop":
                break
            case "ret":
                return out, "returned"
            case int(n):
                out.append(lambda: n)
            case [*xs]:
                out.append([x for x in xs])
    else:
        out.append("else")
    return [f() if callable(f) else f for f in out]


print(flow([1, "skip", [2, 3], "unknown"]), flow(["stop", 1]), flow(["ret"]))


class InClass:
    match 3:
        case n:
            m = n * 2


print(InClass.n, InClass.m)

# match, case, _ and type are ordinary names
match = {"case": 1}
case = [match, 2]
print(match["case"], case[1])
_ = "underscore"
match case:
    case [_, _]:
        print(_)
match (1):
    case (1):
        print("group")
match -1:
    case -1:
        print("neg")
print(match)


# try, with, nested match in a case
def nested(x):
    match x:
        case [a, b]:
            match a:
                case 1:
                    try:
                        return b / 0
                    except ZeroDivisionError:
                        return "zero"
                    finally:
                        print("finally")
                case _:
                    return "inner other"
        case _:
            return "outer other"


print(nested([1, 2]), nested([2, 2]), nested(1))


class Eq:
    def __eq__(self, o):
        print("eq", o, end=" ")
        return o == 2


match Eq():
    case 1:
        print("never")
    case 2 | 3:
        print("two")


class Prop:
    __match_args__ = ("a",)

    @property
    def a(self):
        print("a asked", end=" ")
        return 1


match Prop():
    case Prop(2):
        pass
    case Prop(1):
        print("one")


class Seq:
    def __len__(self):
        return 2

    def __getitem__(self, i):
        return i


match Seq():
    case [a, b]:
        print("never")
    case _:
        print("not registered as a sequence")


class LSub(list):
    pass


match LSub("ab"):
    case [a, b]:
        print("list subclass", a, b)
