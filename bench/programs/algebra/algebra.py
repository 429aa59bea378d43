# Formulas as trees: derived, simplified and evaluated with pattern matching.
class Num:
    __match_args__ = ("value",)

    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return isinstance(other, Num) and self.value == other.value


class Var:
    __match_args__ = ("name",)

    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return isinstance(other, Var) and self.name == other.name


class Op:
    __match_args__ = ("sign", "left", "right")

    def __init__(self, sign, left, right):
        self.sign = sign
        self.left = left
        self.right = right

    def __eq__(self, other):
        return isinstance(other, Op) and (self.sign, self.left, self.right) == (other.sign, other.left, other.right)


ZERO, ONE = Num(0), Num(1)


def derive(e, x):
    match e:
        case Num():
            return ZERO
        case Var(name):
            return ONE if name == x else ZERO
        case Op("+" | "-" as sign, a, b):
            return Op(sign, derive(a, x), derive(b, x))
        case Op("*", a, b):
            return Op("+", Op("*", derive(a, x), b), Op("*", a, derive(b, x)))
        case Op("^", a, Num(n)):
            return Op("*", Op("*", Num(n), Op("^", a, Num(n - 1))), derive(a, x))
    raise TypeError(e)


def simplify(e):
    if not isinstance(e, Op):
        return e
    match Op(e.sign, simplify(e.left), simplify(e.right)):
        case Op("+", Num(a), Num(b)):
            return Num(a + b)
        case Op("-", Num(a), Num(b)):
            return Num(a - b)
        case Op("*", Num(a), Num(b)):
            return Num(a * b)
        case Op("*", Num(0), _) | Op("*", _, Num(0)):
            return ZERO
        case Op("+", Num(0), a) | Op("+", a, Num(0)) | Op("-", a, Num(0)):
            return a
        case Op("*", Num(1), a) | Op("*", a, Num(1)) | Op("^", a, Num(1)):
            return a
        case Op("^", _, Num(0)):
            return ONE
        case Op("*", Num(a), Op("*", Num(b), c)):
            return Op("*", Num(a * b), c)
        case Op("*", a, Num() as n):
            return Op("*", n, a)
        case Op("-", a, b) if a == b:
            return ZERO
        case Op("+", a, b) if a == b:
            return simplify(Op("*", Num(2), a))
        case done:
            return done


def show(e):
    match e:
        case Num(value):
            return str(value)
        case Var(name):
            return name
        case Op(sign, a, b):
            return f"({show(a)} {sign} {show(b)})"


def value(e, names):
    match e:
        case Num(n):
            return n
        case Var(name):
            return names[name]
        case Op("+", a, b):
            return value(a, names) + value(b, names)
        case Op("-", a, b):
            return value(a, names) - value(b, names)
        case Op("*", a, b):
            return value(a, names) * value(b, names)
        case Op("^", a, b):
            return value(a, names) ** value(b, names)


def size(e):
    return 1 + size(e.left) + size(e.right) if isinstance(e, Op) else 1


def polynomial(degree, x, y):
    e = Num(degree)
    for k in range(1, degree + 1):
        e = Op("+", Op("*", Num(k), Op("^", x, Num(k))), Op("*", Op("-", e, y), Op("+", x, Num(k % 3))))
    return e


def main():
    x, y = Var("x"), Var("y")
    total = sizes = 0
    text = ""
    for degree in range(2, 11):
        e = polynomial(degree, x, y)
        for _ in range(3):
            e = simplify(derive(e, "x"))
            sizes += size(e)
            text = show(e)
            total = (total * 31 + len(text) + value(e, {"x": 3, "y": 2})) % 1000000007
    print(total, sizes, show(simplify(derive(polynomial(2, x, y), "x"))), text[-40:])


main()
