# Every method of str, bytes and bytearray on made-up texts. Each line is a hash of what one
# method gave for all of them.
class R:
    x = 12345
    def next(self, n):
        self.x = (self.x * 6364136223846793005 + 1442695040888963407) & (2**64 - 1)
        return (self.x >> 33) % n
    def choice(self, l): return l[self.next(len(l))]
    def randrange(self, n): return self.next(n)
random = R()
def show(f):
    try:
        return ascii(f())
    except Exception as e:
        return type(e).__name__ + ': ' + ascii(str(e))
alpha = ['a', 'b', ' ', 'é', '😀', '\ud800', 'A', '\t', '\n', '\r', '\x1c', '\u2028', ',', 'ab']
def rnd(n):
    return ''.join(random.choice(alpha) for _ in range(random.randrange(n)))
hashes = {}
for k in range(400):
    s, t, u = rnd(12), rnd(3), rnd(3)
    i, j = random.choice([None, 0, 1, 3, -1, -3, 20, -20, 7]), random.choice([None, 0, 1, 3, -1, -3, 20, -20, 7])
    c = random.choice([-1, 0, 1, 2, 5])
    st = random.choice([None, 1, 2, -1, -2, 3, -3])
    r = [show(f) for f in (
        lambda: s.find(t, i, j), lambda: s.rfind(t, i, j), lambda: s.count(t, i, j), lambda: s.index(t, i, j),
        lambda: s.startswith(t, i, j), lambda: s.endswith(t, i, j), lambda: s.replace(t, u, c), lambda: s.replace(t, u),
        lambda: s.split(t, c), lambda: s.rsplit(t, c), lambda: s.split(None, c), lambda: s.rsplit(None, c), lambda: s.split(),
        lambda: s.splitlines(), lambda: s.splitlines(True), lambda: s.partition(t), lambda: s.rpartition(t),
        lambda: s.strip(), lambda: s.lstrip(), lambda: s.rstrip(), lambda: s.strip(t), lambda: s.lstrip(t), lambda: s.rstrip(u),
        lambda: s[i:j], lambda: s[i:j:st], lambda: s[i], lambda: t in s, lambda: s + t, lambda: s * c, lambda: s < t, lambda: s == t,
        lambda: s.upper(), lambda: s.lower(), lambda: s.title(), lambda: s.capitalize(), lambda: s.swapcase(), lambda: s.casefold(),
        lambda: s.center(10, '*'), lambda: s.ljust(7, 'é'), lambda: s.rjust(9), lambda: s.zfill(8), lambda: s.expandtabs(c),
        lambda: s.join([t, u, s]), lambda: list(s), lambda: len(s), lambda: s.removeprefix(t), lambda: s.removesuffix(t),
        lambda: s.translate({97: 'xy', 98: None, 233: 0x1F600}), lambda: '%5s|%-7.2s|%.3s' % (s, s, s), lambda: format(s, '*^9.4'),
        lambda: s.encode('utf-8', 'surrogatepass'), lambda: s.encode('ascii', 'backslashreplace'), lambda: s.encode(),
        lambda: s.encode('utf-16', 'replace'), lambda: repr(s), lambda: s.istitle(), lambda: s.isupper(),
        lambda: s.encode('cp1252', 'xmlcharrefreplace'), lambda: s.encode('latin-1', 'ignore'),
    )]
    b, d, e = s.encode('utf-8', 'surrogatepass'), t.encode('utf-8', 'surrogatepass'), u.encode('utf-8', 'surrogatepass')
    for x in (b, bytearray(b)):
        r += [show(f) for f in (
            lambda: x.find(d, i, j), lambda: x.rfind(d, i, j), lambda: x.count(d, i, j), lambda: x.index(d, i, j),
            lambda: x.startswith(d, i, j), lambda: x.endswith(d, i, j), lambda: x.replace(d, e, c), lambda: x.replace(d, e),
            lambda: x.split(d, c), lambda: x.rsplit(d, c), lambda: x.split(None, c), lambda: x.rsplit(None, c), lambda: x.split(),
            lambda: x.splitlines(), lambda: x.splitlines(True), lambda: x.partition(d), lambda: x.rpartition(d),
            lambda: x.strip(), lambda: x.lstrip(), lambda: x.rstrip(), lambda: x.strip(d), lambda: x.lstrip(d), lambda: x.rstrip(e),
            lambda: x[i:j], lambda: x[i:j:st], lambda: x[i], lambda: d in x, lambda: x + d, lambda: x * c, lambda: x < d, lambda: x == d,
            lambda: x.upper(), lambda: x.lower(), lambda: x.title(), lambda: x.capitalize(), lambda: x.swapcase(),
            lambda: x.center(10, b'*'), lambda: x.ljust(7, b'e'), lambda: x.rjust(9), lambda: x.zfill(8), lambda: x.expandtabs(c),
            lambda: x.join([d, e, x]), lambda: list(x), lambda: len(x), lambda: x.removeprefix(d), lambda: x.removesuffix(d),
            lambda: x.translate(None, d), lambda: x.hex(':', c), lambda: x.decode('utf-8', 'replace'), lambda: x.decode('ascii', 'surrogateescape'),
            lambda: x.decode(), lambda: x.decode('utf-16-le', 'ignore'), lambda: x.decode('utf-8', 'backslashreplace'), lambda: x.decode('latin-1'),
            lambda: x.decode('utf-32', 'replace'), lambda: x.istitle(), lambda: x.isupper(), lambda: x.islower(),
        )]
    y = bytearray(b)
    def put():
        y[i:j:st] = d
        return y
    def cut():
        del y[i:j:st]
        return y
    def put1():
        y[i] = 7
        return y
    def ins():
        y.insert(c, 9)
        return y
    def pop():
        return y.pop(c), y
    def ext():
        y.extend(e)
        return y
    def imul():
        y.__imul__(2)
        return y
    def rem():
        y.remove(97)
        return y
    r += [show(f) for f in (put, cut, put1, ins, pop, ext, imul, rem, put, cut)]
    m = memoryview(b)
    r += [show(f) for f in (lambda: m[i:j:st].tolist(), lambda: bytes(m[i:j:st]), lambda: m[i:j:st] == b[i:j:st], lambda: m[i], lambda: m[::-1].hex())]
    for n, x in enumerate(r):
        h = hashes.setdefault(n, 0)
        for ch in x:
            h = (h * 1000003 ^ ord(ch)) & 0xffffffffffff
        hashes[n] = h
for n in hashes:
    print(n, hashes[n])
