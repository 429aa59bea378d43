# Tuples of unequal length ask their items' __eq__ all the same, and str.__add__
# does not ask the other operand.


class Eq:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        print("eq", self.n)
        return True

    def __hash__(self):
        return 1


class Bad:
    def __eq__(self, other):
        raise ValueError("eq")


one = Eq(1)
print([(one, 1)].count(("a",)))
print({1: (one,)} == {1: ("a", 1)})
print((1, "a") in [(1, "a", 2)], ((),) in [((), 1)], (1, 2) in [(1,)])
print([(one, 2, 3)] == [(one, 2)], (2, one) in [("x",)])
try:
    [("a",)].remove((Bad(), 1))
except ValueError as e:
    print(e)
try:
    [(1, "b")].index((one,))
except ValueError:
    print("none")


class Right:
    def __radd__(self, other):
        return "radd"


class Text(str):
    def __add__(self, other):
        return str.__add__(self, other)


print("a" + Right(), Text("a") + "b")
for left in "a", Text("t"):
    for right in Right(), 1, None, b"":
        try:
            print(str.__add__(left, right))
        except TypeError as e:
            print(e)
