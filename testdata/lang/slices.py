# Slicing: reading, assigning, deleting; what becomes of odd bounds.
s = "abcdefg"
l = list(range(7))
t = tuple(l)
r = range(7)
b = bytes(range(65, 72))
bounds = [None, 0, 1, 3, 7, 8, 100, -1, -3, -7, -8, -100]
steps = [None, 1, 2, 3, -1, -2, 10, -10]
total = 0
for i in bounds:
    for j in bounds:
        for k in steps:
            want = [l[x] for x in range(*slice(i, j, k).indices(7))]
            ok = (l[i:j:k] == want and t[i:j:k] == tuple(want) and list(r[i:j:k]) == want
                  and s[i:j:k] == "".join(s[x] for x in want) and list(b[i:j:k]) == [65 + x for x in want])
            total += ok
            if not ok:
                print("wrong", i, j, k)
print(total)
print(s[::-1], s[2:], s[:2], s[-3:], s[:-3], s[::2], s[5:1:-2], repr(s[3:3]), s[1:2])
print(l[::-1], l[2:5], l[-2:], t[::3], r[::2], r[2:5], r[::-1], b[1:3], b[::-1])
print(s[True:], l[False:True], s[:: True])

# errors
def slices_of(v):
    return v[0]


for f in (lambda: s[1.0], lambda: s["a"], lambda: l["a"], lambda: l[1.5], lambda: t[None], lambda: l[::0], lambda: s[::0], lambda: r[::0], lambda: t[::0],
          lambda: s[7], lambda: s[-8], lambda: l[7], lambda: l[-8], lambda: t[7], lambda: r[7], lambda: b[7], lambda: s["a":], lambda: l[1.5:], lambda: l[:"x"],
          lambda: l[1, 2], lambda: {}[1:2],  lambda: l[10 ** 30], lambda: s[10 ** 30], lambda: l[[]], lambda: l[()], lambda: slices_of(5), lambda: slices_of(None), lambda: slices_of(slices_of), lambda: slices_of({1}), lambda: print[0], lambda: int[0:1], lambda: object()[1]):
    try:
        print(f())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")
print(l[10 ** 30:], l[-10 ** 30:2], s[:10 ** 30], l[:: 10 ** 30], l[:: -10 ** 30])


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


print(l[Index(2)], l[Index(1):Index(4)], s[Index(-1)], t[:: Index(2)], list(range(Index(3))), [0] * Index(2))


class BadIndex:
    def __index__(self):
        return "x"


class Raises:
    def __index__(self):
        raise RuntimeError("index")


for bad in (BadIndex(), Raises()):
    for f in (lambda: l[bad], lambda: l[bad:], lambda: s[bad], lambda: r[bad]):
        try:
            f()
        except Exception as e:
            print(f"{type(e).__name__}: {e}")


# assignment
def assign(lst, sl, v):
    lst = list(lst)
    try:
        lst[sl] = v
        print(lst)
    except Exception as e:
        print(f"{type(e).__name__}: {e}", lst)


base = [0, 1, 2, 3, 4]
S = slice
assign(base, S(1, 3), "xy")
assign(base, S(1, 3), [])
assign(base, S(1, 3), range(5))
assign(base, S(1, 1), [9, 9])
assign(base, S(3, 1), [9, 9])
assign(base, S(None), [])
assign(base, S(None), (i for i in "gen"))
assign(base, S(-2, None), {"k": 1})
assign(base, S(100, 200), [7])
assign(base, S(-100, -90), [7])
assign(base, S(None, None, 2), "abc")
assign(base, S(None, None, 2), "ab")
assign(base, S(None, None, 2), [])
assign(base, S(None, None, -1), "vwxyz")
assign(base, S(3, 0, -2), "pq")
assign(base, S(3, 0, -2), "p")
assign(base, S(1, 1, 2), [])
assign(base, S(1, 1, 2), [1])
assign(base, S(None, None, 1), "ok")
assign(base, S(0, 2), 5)
assign(base, S(0, 2), None)
assign(base, S(0, 4, 2), 5)
assign(base, S(None, None, 0), [])
assign(base, S("a"), [])
assign(base, 2, [1])
assign(base, -1, "last")
assign(base, 5, 0)
assign(base, -6, 0)
assign(base, "x", 0)
assign(base, 1.0, 0)
x = [1, 2, 3]
x[1:1] = x
print(x)
x[:] = x
print(x)
x[::2] = x[1::2] + ["e"] * (len(x) % 2)
print(x)
x = [1, 2, 3]
x[:2] = [x[:2]]
print(x)
alias = x
x[:] = "new"
print(alias, alias is x)


# deletion
def delete(lst, sl):
    lst = list(lst)
    try:
        del lst[sl]
        print(lst)
    except Exception as e:
        print(f"{type(e).__name__}: {e}", lst)


for sl in (S(None), S(1, 3), S(3, 1), S(None, None, 2), S(None, None, -1), S(None, None, -2), S(4, None, -3), S(-2, None), S(100, None), S(1, 5, 3), S(None, None, 0), 0, -1, 4, 5, -6, "x", S("x")):
    delete(base, sl)

# augmented
x = [1, 2, 3]
x[1:] += [4]
x[0] += 10
x[-1] *= 2
x[:2] *= 2
print(x)
try:
    x[100] += 1
except IndexError as e:
    print(e)

# immutable
for f in ("s[0] = 'x'", "t[0] = 1", "del t[0]", "r[0] = 1", "del s[0]", "b[0] = 1", "t[0:1] = ()", "s[0:1] += 'x'", "t[0] += 1", "5[0] = 1", "None[0] = 1", "del None[0]", "del {}['k']", "{1}[0] = 1"):
    try:
        exec(f)
    except Exception as e:
        print(f"{f}: {type(e).__name__}: {e}")
t = ([1],)
try:
    t[0] += [2]
except TypeError as e:
    print(e, t)

# slice objects
sl = slice(1, 10, 2)
print(sl, sl.start, sl.stop, sl.step, sl.indices(5), slice(5), slice(None, None), repr(slice("a", None, 1.5)))
print(slice(1, 2) == slice(1, 2), slice(1) != slice(2), slice(1, 2) < slice(1, 3), hash(slice(1, 2)) == hash(slice(1, 2)))
for args in ((5,), (-3,), ("x",), (2 ** 70,)):
    try:
        print(slice(None, None, 2).indices(*args), slice(-2, None).indices(*args))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")
try:
    sl.start = 5
except AttributeError as e:
    print(e)


class Show:
    def __getitem__(self, k):
        return k

    def __setitem__(self, k, v):
        print("set", k, v)

    def __delitem__(self, k):
        print("del", k)


o = Show()
print(o[1], o[1:2], o[::], o[1, 2], o[1:2, ...], o[()], o[(1, 2)], o[1,], o[:, :], o[None], o["k":"m"], o[*[1, 2], 3], o[*"ab"])
o[1:2] = 3
o[1, ::2] = 4
del o[...]
del o[1:2], o[5]
