# http.cookies: reading, writing, quoting, attributes, errors.
import copy
import pickle
from http.cookies import BaseCookie, CookieError, Morsel, SimpleCookie


def attempt(f, *args, **kwargs):
    try:
        print("->", repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for text in ("chips=ahoy; vanilla=fudge", 'keebler="E=mc2; L=\\"Loves\\"; fudge=\\012;"', "keebler=E=mc2", "a=b; Path=/x; Secure; HttpOnly",
             "key:term=value:term", 'a="b;c"', 'Customer="WILE_E_COYOTE"; Version=1; Path=/acme', "expires=Wed, 01-Jan-98 00:00:00 GMT",
             'c="W"; expires=Wed, 01 Jan 1998 00:00:00 GMT', 'c="W"; expires=Wed, 01-Jan-98 00:00:00 GMT; max-age=5', "a=b=c; d", "a", "", ";", "  a=1",
             "Secure; a=b", "a=b; secure=x; httponly", "$Version=1; a=b; $Path=/y", "a=b; a=c", "a b=c", "[x]=1; y=2", "a=b; samesite=Lax; Domain=x.org",
             "a=\u00e9", 'a="\\342\\202\\254"', 'a="unclosed', "a=b;;c=d", "a=b; path", "x!#$%&'*+-.^_`|~=ok", 'q="a\\"b\\\\c"', "k=v; comment=\"some text\""):
    c = SimpleCookie()
    attempt(c.load, text)
    print("  ", ascii(c))
    print("  ", ascii(c.output(sep="|")))
    print("  ", [(k, m.key, m.value, m.coded_value, {a: v for a, v in m.items() if v}) for k, m in sorted(c.items()) if ascii(m.value)])
c = SimpleCookie({"a": 1, "b": 'q"uote\\ ;,\n\u00e9'})
c["c"] = "plain"
c["c"]["path"] = "/x"
c["c"]["Max-Age"] = 60
c["c"]["secure"] = True
c["c"]["httponly"] = ""
c["c"]["comment"] = "a; b"
c["c"]["samesite"] = "Strict"
print(ascii(str(c)))
print(ascii(c.output([], header="X:")), ascii(c["c"].OutputString(["path"])), c["c"].output(["secure"]))
print(c["c"].js_output(), len(c.js_output()))
c["c"]["expires"] = 0
print(c["c"].OutputString().split("expires=")[1][-3:], len(c["c"].OutputString()))
attempt(c.__setitem__, "bad key", 1)
attempt(c.__setitem__, "path", 1)
attempt(c["c"].__setitem__, "nothing", 1)
m = Morsel()
print(sorted(m.items()), m.key, m.value, m.coded_value)
attempt(m.set, "secure", 1, 1)
attempt(m.set, "a b", 1, 1)
attempt(m.set, "", 1, 1)
m.set("k", "v", "cv")
print(m, repr(m), m.isReservedKey("PATH"), m.isReservedKey("x"), m.setdefault("path", "/p"), m.setdefault("Domain"))
attempt(m.setdefault, "zz", 1)
m.update({"Path": "/q", "VERSION": 2})
attempt(m.update, {"zz": 1})
n = m.copy()
print(m == n, m != n, n == dict(n), type(n).__name__, copy.deepcopy(m) == m, pickle.loads(pickle.dumps(m)) == m)
n.set("k", "w", "cv")
print(m == n, m.__getstate__())
for name in "key", "value", "coded_value":
    attempt(setattr, m, name, 1)
print(Morsel[int], BaseCookie({"a": 5})["a"].coded_value, BaseCookie("a=\"b\"")["a"].value)
p = pickle.loads(pickle.dumps(SimpleCookie("a=b; path=/")))
print(p, p["a"]["path"])
print(Morsel._reserved, sorted(Morsel._flags), issubclass(CookieError, Exception))
