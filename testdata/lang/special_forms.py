# Lambdas, conditional expressions, chained calls, semicolons, ellipsis, starred forms, long lines, odd but legal code.
print((lambda: 1)(), (lambda x, *a, y=2, **k: (x, a, y, k))(1, 2, 3, y=4, z=5), (lambda *, k: k)(k=1), (lambda a, /, b: a + b)(1, b=2))
print((lambda: (yield))().__class__.__name__, [f(3) for f in (lambda x: x, lambda x: x * 2)], (lambda: print("called"))())
print(1 if 1 else 2 if 0 else 3, (1 if 0 else 2) if 0 else 3, [1 if x else 0 for x in (0, 1)], (lambda: 1 if 0 else 2)(), 1 if not 0 else 2)
print(not not 1, not 1 == 2, not (1 and 0), -2 ** 2, (-2) ** 2, 2 ** -1, 2 ** 3 ** 2, -2 ** -2, ~5 + 1, - -1, +-+1, 1 - -1, 5 % -3, -5 // 3, 7 // -2.0)
print(1 + 2 * 3 - 4 / 2, (1 + 2) * 3, 1 << 2 + 1, 6 & 3 | 4 ^ 1, 1 | 2 ^ 3 & 4 << 1, 10 - 5 - 2, 2 * 3 % 4, 7 & -8 == 0, 1 < 2 == True, (1 < 2) == True)
print("a" "b" if 1 else "c", "a" in "abc" and "b" not in "xyz", None is not None or 1, [] or {} or () or 0 or "last")
x = (1,); y = 1,; z = (); w = ((),); v = (1, (2, (3,)))
print(x, y, z, w, v, (1), ("a"), (("a"),))
print(..., Ellipsis is ..., type(...).__name__, [...][0], {...: 1})
long_sum = 1 + \
    2 + \
    3
print(long_sum, (1 +
                 2
                 +

                 # a comment inside
                 3), [
    1,
    2,
], {
    "a":
        1,
})
if x: pass
while 0: pass
else: print("else")
for _ in []: pass
else: print("else")
try: print("try")
finally: print("finally")
class Empty: ...
def stub(): ...
print(Empty().__class__.__name__, stub())
def deep():
        def eight_spaces():
            return 1
        if 1:
          if 2:
            if 3:
             return eight_spaces()
print(deep())
if 1:
	tabbed = "tab"
	if 2:
		tabbed += "tab"
print(tabbed)


# a comment

if True:
    # comment only lines

        # with odd indentation
    print("indented")
# dedented comment
    print("still in")
print(((((((((((((((((((((1)))))))))))))))))))))
print([[[[[[]]]]]], ((((),),),), {1: {2: {3: {}}}})
print("".join(map(str, [1, 2])).replace("1", "x").upper().split("2")[0].center(5, "-"))
a = b = c = [0]
a[0] += 1
print(a is b is c, b)
a, b = b, a = 1, 2
print(a, b)
i = j = 0
print(i == j == 0 != 1, (i, j) == (0, 0))
π = 3.14
ñ_1 = "ñ"
变量 = π
print(π, ñ_1, 变量, "ｆullwidth")
ﬁ = 1
print(fi)
print(*[1], *[2, 3], sep="|", end="!\n")
print()
print("", "", sep="x")
print(1, "a", None, [1], sep=", ", end="\n", flush=True)
print(print(end=""))
print(type(print).__name__, (print)("paren"))
_private = __dunder__ = 1
print(_private, __name__, __doc__)
soft = {"match": 1, "case": 2, "type": 3, "_": 4}
match = case = type_ = 1
print(match + case, soft["type"])
type = 5
print(type)
del type
print(type(1).__name__)
global_ = None is None
lambda_ = lambda: (lambda: (lambda: 1))
print(lambda_()()())
print({**{}, "a": 1}, {*()}, [*()], (*(),), f"{''}", b"" b"", "" "")
print({1: 1, True: 2, 1.0: 3}, {1, True, 1.0}, {"a": 1, "a": 2}, [1, 2,], (1, 2,), {1, }, {1: 2, })
print(0xFF .bit_length(), 1..is_integer(), 1.5.as_integer_ratio(), 5 .__add__(1), "x".__add__("y"), [].__len__())
assert not ()
if (n := 5) > 3 and (m := n * 2) > 3: print(n, m)
