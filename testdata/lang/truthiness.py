# Boolean operators return operands, evaluate once, and stop early; any() and all() agree with them.
def t(v):
    print(f"[{v!r}]", end=" ")
    return v


vals = (0, 1, "", "x", None)
for a in vals:
    for b in vals:
        print("=", t(a) and t(b), "=", t(a) or t(b), "=", not t(a) or t(b), "=", (t(a) and t(b)) or t("end"))
print(t(1) and t(2) and t(3), t(0) and t(2) and t(3), t(0) or t("") or t([]), t(0) or t(5) or t(6))
print((t(0) or t(1)) and (t(2) or t(3)), (t(1) and t(0)) or (t(0) and t(1)), not (t(1) and t(0)))
if t(0) or t(1) and t(2):
    print("yes")
if not (t(0) or t("")):
    print("neither")
if not t(0) and not t(""):
    print("nor")
while t(0) or t(None):
    pass
x = t(0) or t("default")
y = x and t(x) or t("other")
print(x, y)
print(1 if t(0) or t(1) else 2, [t(i) or "zero" for i in range(2)], (lambda: t(0) or t("l"))())


class B:
    def __init__(self, v):
        self.v = v
        self.asked = 0

    def __bool__(self):
        self.asked += 1
        return self.v

    def __repr__(self):
        return f"B({self.v}, {self.asked})"


f, g = B(False), B(True)
print(f and g, f or g, g and f, g or f)
print(f, g)
r = f and g
print(r is f, f, g)
if f or g:
    print(f, g)
if f and g:
    pass
print(f, g)
print(not f, not g, bool(f), f, g)
z = [f or g, g and g and g]
print(z[0] is g, f, g)
assert g or f
print(g)
print(f == f or g, any([f, g]), all([g, f]), f, g)
