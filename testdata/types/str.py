# str: operators, indexing, iteration, comparison, conversions.
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


s = "hello"
u = "héllo wörld 日本 😀!"
print(s + " " + "world", s * 2, 2 * s, s * 0, s * -1, s[0], s[-1], s[1:3], s[::-1], len(s), "ell" in s, "x" in s, "" in s, s == "hello", s != "hello", s < "help", s > "Hello", s >= s)
print(len(u), u[1], u[12:14], u[-2], u[::-1], u[::3], "😀" in u, "日本" in u, list(u)[-4:], u.index("😀"), u.find("日"), u[15:], u[5:-5], ord(u[-2]), max(u), min(u), sorted(set("héé")), [ord(c) for c in "aé日😀"])
for f in (lambda: s[10], lambda: s[-6], lambda: s["a"], lambda: s[1.0], lambda: s + 1, lambda: 1 + s, lambda: s + None, lambda: s * "a", lambda: s * 1.5, lambda: s - "h", lambda: s / 2, lambda: -s, lambda: s < 1, lambda: 1 in s, lambda: None in s, lambda: s(), lambda: s.nope, lambda: len(s, 1), lambda: setattr(s, "x", 1), lambda: int(s), lambda: ord("ab"), lambda: ord(""), lambda: ord(1), lambda: chr(-1), lambda: chr(0x110000), lambda: chr("a"), lambda: chr(10 ** 20), lambda: s @ s, lambda: s & s, lambda: float(s), lambda: s | s, lambda: iter(s).nope):
    attempt(f)
print(chr(97), chr(0x1f600), chr(0), ord("a"), ord("😀"), ascii("é"), str(1), str(None), str([1, "a"]), str("x"), str(b"x"), str(b"x", "utf-8"), str(object=5), str(), str(b"\xc3\xa9", encoding="utf-8"), repr("a'b"), str(1.0), str(True), str(int), str({}), str(()), str(...))
attempt(lambda: str(b"\xff", "utf-8"))
attempt(lambda: str(b"\xff", "ascii"))
attempt(lambda: str("x", "utf-8"))
attempt(lambda: str(5, "utf-8"))
attempt(lambda: str(b"x", "no-such-codec"))
print(str(b"\xff\xfe", "utf-8", "replace"), str(b"a\xffb", "utf-8", "ignore"), str(b"a\xff", "ascii", errors="backslashreplace"))
for c in s:
    print(c, end="-")
print()
for i, c in enumerate("日本"):
    print(i, c, end=" ")
print()
a, b, *c = "xyzw"
print(a, b, c, [*"ab"], {*"aa"}, dict(zip("ab", "cd")), list(reversed("abc")), "".join(sorted("hello")), tuple("ab"), list(map(ord, "ab")), max("abc"), min("b", "a"), sum(map(ord, "ab")), any("abc"), all(""), list(enumerate("ab", 1)), "a" "b", "-".join("abc"))
print("a" < "b", "a" < "A", "" < "a", "abc" < "abd", "Z" < "a", "10" < "9", "é" < "z", "a\x00" > "a", "😀" > "日", "\ud800" < "\ue000", sorted(["b", "a", "C", "é", "", "aa", "B"]), sorted(["a10", "a9", "a1"]))
print(hash("a") == hash("a"), {"a": 1}["a"], "a" in {"a"}, ("a", 1) == ("a", 1))
x = "a"
y = x
x += "b"
print(x, y)
t = ""
for i in range(1000):
    t += str(i)
print(len(t), t[:20], t[-20:], t.count("9"))
print("tab\there", "nl\nhere", "nul\0here" == "nul\x00here", len("\r\n"), "a\\b", 'q"q', "q'q")
print("\N{GREEK SMALL LETTER ALPHA}", "\u03b1" == "α", "\x41", "e\u0301", len("e\u0301"), "ﬁ".upper(), "ß".upper(), "İ".lower() == "i̇", len("İ".lower()), "ǆ".title(), "Σ".lower(), "ΑΣ".lower(), "ΑΣΒ".lower())
print("%s" % s, "%s and %s" % (1, "b"), "%(a)s %(b)d" % {"a": 1, "b": 2}, "%%", "%5s|%-5s|%.2s" % ("ab", "ab", "abc"), "%c%c" % ("x", 65), "%r" % "q", "%a" % "é", "%*d" % (5, 3), "%-*d|" % (5, 3), "%.*f" % (2, 3.14159), "%s" % ((1, 2),), "%s" % [1], "%d%%" % 50, "%x" % 255, "%08.3f" % 3.14159, "%+d" % 5, "% d" % 5, "%i" % 3.9, "%s %s" % ("a", None), "%5.1f|" % 2.25, "%e" % 12345.678, "%o" % 8, "%#x" % 255, "%s" % True, "%(x)5s|" % {"x": "y"}, "%" "s" % 1)
for f in (lambda: "%s" % (), lambda: "%s %s" % (1,), lambda: "%s" % (1, 2), lambda: "%d" % "a", lambda: "%d" % None, lambda: "%z" % 1, lambda: "%" % (), lambda: "%(a)s" % 5, lambda: "%(a)s" % {}, lambda: "%c" % "ab", lambda: "%c" % 0x110000, lambda: "%x" % 1.5, lambda: "%f" % "a", lambda: "%s" % {} , lambda: "x" % 1, lambda: "x" % {}, lambda: "x" % [], lambda: "%*d" % ("a", 1), lambda: "%(a" % {}, lambda: "%.f" % 2.5, lambda: "%5" % 1, lambda: "%d" % 1j, lambda: "%i" % "5", lambda: "%(a)s %s" % {"a": 1}, lambda: "%c" % -1, lambda: "%c" % 1.5, lambda: "%.1s%s" % ("abc",)):
    attempt(f)
