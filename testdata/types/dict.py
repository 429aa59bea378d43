# dict: order, methods, views, operators, errors, keys that compare equal, changes while iterating.
def attempt(f):
    try:
        r = f()
        print(repr(r), end="; ")
    except Exception as e:
        print(f"{type(e).__name__}: {e}", end="; ")


def section(name, *fs):
    print(name, end=": ")
    for f in fs:
        attempt(f)
    print()


def changes(name, d, *fs):
    print(name, end=": ")
    for f in fs:
        c = dict(d)
        try:
            r = f(c)
            print(repr(r), c, end="; ")
        except Exception as e:
            print(f"{type(e).__name__}: {e}", c, end="; ")
    print()


section("make", lambda: {}, lambda: dict(), lambda: {"a": 1, "b": 2}, lambda: dict(a=1, b=2), lambda: dict([("a", 1), ["b", 2]]), lambda: dict([("a", 1)], b=2), lambda: dict({"a": 1}, a=2), lambda: dict(zip("ab", range(2))), lambda: {1: 1, 1.0: 2, True: 3}, lambda: {"a": 1, "a": 2}, lambda: {None: 1, (): 2, (1, "a"): 3}, lambda: dict(["ab", "cd"]), lambda: dict([1]), lambda: dict([(1,)]), lambda: dict([(1, 2, 3)]), lambda: dict(5), lambda: dict("ab"), lambda: dict(["abc"]), lambda: dict(None), lambda: {[]: 1}, lambda: {{}: 1}, lambda: {(1, []): 1}, lambda: dict([([], 1)]), lambda: dict.fromkeys("ab"), lambda: dict.fromkeys([1, 2], 0), lambda: dict.fromkeys(5), lambda: dict.fromkeys([[]]), lambda: {}.fromkeys("x", 1), lambda: dict(x for x in [("k", "v")]), lambda: {i: i * i for i in range(3)}, lambda: dict(**{"a": 1}, b=2), lambda: dict({"a": 1}, **{"b": 2}), lambda: dict(1, 2), lambda: dict({1: 2}, self=3), lambda: {1: {2: {3: 4}}}, lambda: {True: "t", 0: "f"}, lambda: {1.5: "x", 10 ** 30: "y", "1": "z"})
d = {"a": 1, "b": 2, "c": 3}
section("get", lambda: d["a"], lambda: d["z"], lambda: d[1], lambda: d[None], lambda: d[[]], lambda: d.get("a"), lambda: d.get("z"), lambda: d.get("z", 5), lambda: d.get([], 1), lambda: d.get(), lambda: "a" in d, lambda: "z" not in d, lambda: [] in d, lambda: {1: "x"}[1.0], lambda: {1: "x"}[True], lambda: {0: "z"}[False], lambda: {(1, 2): 3}[1, 2], lambda: {"é": 1}["é"], lambda: {b"a": 1}["a"], lambda: {2 ** 70: 1}[2 ** 70], lambda: {1: "x"}["1"], lambda: {1.5: 1}[1.5], lambda: {"a" "b": 1}["ab"], lambda: {}[()])
changes("set", d, lambda d: d.__setitem__("z", 0), lambda d: d.update(a=9), lambda d: d.update({"z": 1}, y=2), lambda d: d.update([("q", 1)]), lambda d: d.update(), lambda d: d.update(5), lambda d: d.update([1]), lambda d: d.update([(1, 2, 3)]), lambda d: d.update(x for x in [("g", 1)]), lambda d: d.setdefault("a", 5), lambda d: d.setdefault("z", 5), lambda d: d.setdefault("n"), lambda d: d.setdefault([], 1), lambda d: d.__setitem__([], 1), lambda d: d.update(d), lambda d: d.update({"a": 1}, {"b": 2}), lambda d: d.update(None), lambda d: d.setdefault())
changes("remove", d, lambda d: d.pop("a"), lambda d: d.pop("z"), lambda d: d.pop("z", None), lambda d: d.pop([], 1), lambda d: d.popitem(), lambda d: [d.popitem() for _ in range(3)], lambda d: [d.popitem() for _ in range(4)], lambda d: d.clear(), lambda d: d.__delitem__("a"), lambda d: d.__delitem__("z"), lambda d: d.__delitem__([]), lambda d: d.pop(), lambda d: d.pop("a", 1, 2), lambda d: {}.popitem(), lambda d: {}.pop("a"))
# order
o = {}
for k in "zebra":
    o[k] = k
print(o)
o["e"] = "again"
print(o)
del o["b"]
o["b"] = "back"
print(o, list(o), o.popitem(), list(reversed(o)), next(iter(o)))
big = {i: str(i) for i in range(1000)}
for i in range(0, 1000, 3):
    del big[i]
for i in range(5):
    big[-i] = i
print(len(big), list(big)[:3], list(big)[-5:], sum(big), 999 in big, 998 in big, big[-4], -0 in big)
# views
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), len(v), "a" in k, 1 in v, ("a", 1) in i, ("a", 2) in i, "a" in i, list(k), type(k).__name__, type(v).__name__, type(i).__name__)
d["d"] = 4
print(k, list(v), len(i), list(reversed(k)), list(reversed(i))[0], list(reversed(v)))
section("views", lambda: k & {"a", "zz"}, lambda: k - {"a", "b", "c"}, lambda: sorted(k | {"q"}), lambda: sorted(k ^ {"a", "q"}), lambda: {"a": 1}.items() & {("a", 1)}, lambda: k == {"a", "b", "c", "d"}, lambda: k == ["a"], lambda: {1: 2}.keys() <= {1, 2}, lambda: {1}.issubset({1: 2}), lambda: k.isdisjoint("xyz"), lambda: v == v, lambda: {1: 2}.values() == {1: 2}.values(), lambda: {1: 2}.items() == {1: 2}.items(), lambda: k[0], lambda: len(v), lambda: hash(k), lambda: k + k, lambda: {1: []}.items() & {1}, lambda: {1: []}.items() | {1}, lambda: k.mapping["a"], lambda: set({1: 2}.items()), lambda: iter(k).__length_hint__(), lambda: v & v, lambda: k < {"a", "b", "c", "d", "e"}, lambda: k > {"a"}, lambda: k.nope, lambda: k & 5, lambda: k & "ab" == {"a", "b"}, lambda: dict(i) == d, lambda: sorted(v, reverse=True), lambda: {}.keys(), lambda: {}.items() == set())
# operators
section("ops", lambda: {"a": 1} | {"b": 2}, lambda: {"a": 1} | {"a": 2}, lambda: {"a": 1} | [("b", 2)], lambda: {"a": 1} + {"b": 2}, lambda: {"a": 1} == {"a": 1.0}, lambda: {"a": 1, "b": 2} == {"b": 2, "a": 1}, lambda: {} == [], lambda: {"a": 1} != {"a": 2}, lambda: {"a": 1} < {"b": 1}, lambda: hash({}), lambda: len(d), lambda: bool({}), lambda: str({"a": [1]}), lambda: {**d, "a": 0}, lambda: d.copy() == d, lambda: d.copy() is d, lambda: max(d), lambda: sorted(d, key=d.get, reverse=True), lambda: sum(d.values()), lambda: list(d), lambda: [*d], lambda: dict(sorted(d.items(), reverse=True)), lambda: {v: k for k, v in d.items()}, lambda: list(zip(d, d.values())), lambda: any({}), lambda: all({0: 1}), lambda: d.nope, lambda: setattr(d, "x", 1), lambda: d(), lambda: -d, lambda: d["a":"b"], lambda: dict[str, int], lambda: {"a": 1}.__contains__("a"), lambda: {"a": 1}.__getitem__("b"), lambda: d.__len__(), lambda: dict.get({1: 2}, 1), lambda: {}.get.__name__, lambda: {1: 2}.__or__({3: 4}), lambda: {1: 2}.__or__(5), lambda: {1: 2}.__eq__(5), lambda: list({1: 2}.__iter__()), lambda: "%(a)s" % d)
e = {"a": 1}
f = e
e |= {"b": 2}
e |= [("c", 3)]
print(e, f is e)
# changes while iterating
for name, change in (("add", lambda d: d.__setitem__("new", 1)), ("del", lambda d: d.pop("b")), ("set", lambda d: d.__setitem__("a", 9)), ("swap", lambda d: (d.pop("c"), d.__setitem__("new", 1))), ("clear", lambda d: d.clear())):
    for view in ("keys", "values", "items"):
        d = {"a": 1, "b": 2, "c": 3}
        seen = []
        try:
            for x in getattr(d, view)():
                seen.append(x)
                change(d)
                if len(seen) > 5:
                    break
        except Exception as e:
            seen.append(f"{type(e).__name__}: {e}")
        print(name, view, seen, end="; ")
print()
d = {"a": 1}
it = iter(d)
d["b"] = 2
attempt(lambda: next(it))
attempt(lambda: next(it))
d = {1: 1}
it = iter(d.items())
print(next(it), list(it), next(it, "end"))


# keys with their own hash and eq
class K:
    def __init__(self, v, h=1):
        self.v, self.h = v, h

    def __hash__(self):
        return self.h

    def __eq__(self, o):
        log.append((self.v, getattr(o, "v", o)))
        return isinstance(o, K) and self.v == o.v

    def __repr__(self):
        return f"K{self.v}"


log = []
d = {K(1): "a", K(2): "b"}
print(d, log)
log.clear()
print(d[K(2)], K(3) in d, log)
log.clear()
x = K(5)
d = {x: 1}
print(d[x], log, x in d, log)
d = {K(1): "first"}
d[K(1)] = "second"
print(d, [id(k) == id(x) for k in d])


class BadHash:
    def __hash__(self):
        raise RuntimeError("hash")


class BadEq:
    def __hash__(self):
        return 7

    def __eq__(self, o):
        raise RuntimeError("eq")


section("bad keys", lambda: {BadHash(): 1}, lambda: {}.get(BadHash()), lambda: BadHash() in {}, lambda: {BadEq(): 1, BadEq(): 2}, lambda: {BadEq(): 1}.get(7), lambda: {7: 1}[BadEq()], lambda: len({BadEq(): 1}), lambda: hash(BadHash()))


class Mutates:
    def __hash__(self):
        return 1

    def __eq__(self, o):
        victim.clear()
        return False


victim = {1: "one"}
attempt(lambda: victim.get(Mutates(), "default"))
print(victim)
r = {}
r["me"] = r
r["list"] = [r]
print(r)
print({"quote'": 'dq"', 1: (1,), None: None, 1.5: True, b"x": ..., (): []})


class Missing(dict):
    def __missing__(self, k):
        return f"missing {k}"


m = Missing(a=1)
print(m["a"], m["b"], m.get("b"), "b" in m, m, len(m))
