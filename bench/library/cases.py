"""Time pieces of the library: python cases.py [GROUP SECONDS [WORD ...]]

Prints a line "group: statement <tab> nanoseconds" for each case of the group
whose line has one of the words, the best of three runs of SECONDS each.
Without arguments it prints the names of the groups.
"""
import sys
import time

# Each group is its set-up and its statements, one a line.
GROUPS = {}


def group(name, setup, statements):
    GROUPS[name] = setup, [s.strip() for s in statements.strip().splitlines()]


group("json", """
import json
flat = {f"key{i}": i for i in range(20)}
rows = [{"id": i, "name": f"item {i}", "tags": ["a", "b"], "price": i * 1.25, "ok": True, "none": None} for i in range(50)]
ints, floats, strs = list(range(100)), [i * 1.1 for i in range(100)], [f"word{i}" for i in range(100)]
wide = ["\\u00e9t\\u00e9 \\u4e2d\\u6587"] * 50
t_flat, t_rows, t_ints, t_floats, t_strs, t_wide = map(json.dumps, (flat, rows, ints, floats, strs, wide))
t_pretty = json.dumps(rows, indent=2)
""", """
    json.dumps(1)
    json.dumps("abc")
    json.dumps(flat)
    json.dumps(rows)
    json.dumps(ints)
    json.dumps(floats)
    json.dumps(strs)
    json.dumps(wide)
    json.dumps(wide, ensure_ascii=False)
    json.dumps(rows, indent=2)
    json.dumps(rows, sort_keys=True)
    json.dumps(rows, separators=(",", ":"))
    json.loads("1")
    json.loads(t_flat)
    json.loads(t_rows)
    json.loads(t_ints)
    json.loads(t_floats)
    json.loads(t_strs)
    json.loads(t_wide)
    json.loads(t_pretty)
    json.loads(t_flat.encode())
    json.loads(t_rows, object_hook=dict)
""")

group("re", """
import re
words = "The quick brown fox jumps over the lazy dog, again and again. " * 20
log = "2024-01-15 10:23:45 INFO [worker-3] request id=8f3a took 123ms\\n" * 50
number, word, date = re.compile(r"\\d+"), re.compile(r"\\w+"), re.compile(r"(\\d{4})-(\\d\\d)-(\\d\\d)")
line = re.compile(r"^(\\S+) (\\S+) (\\w+) \\[([^\\]]+)\\] (.*)$", re.M)
either = re.compile(r"fox|dog|cat|again")
mail = re.compile(r"[\\w.+-]+@[\\w-]+\\.[\\w.]+")
token = re.compile(r"(?P<num>\\d+)|(?P<name>[a-z_]\\w*)|(?P<op>[-+*/()=])|(?P<space>\\s+)")
source = "x1 = (alpha + 42) * beta_2 - 7 / gamma " * 20
csv = "a, b;c ,d;e" * 30
""", """
    date.match("2024-01-15")
    date.match("2024-01-15").groups()
    date.match("no")
    date.fullmatch("2024-01-15")
    date.search(words)
    number.findall(log)
    word.findall(words)
    date.findall(log)
    line.findall(log)
    either.findall(words)
    mail.findall(words)
    mail.search("write to someone.else+tag@mail.example.org, please")
    re.findall(r"[aeiou]", words)
    re.findall(r"\\bq\\w+", words)
    re.findall(r"(?i)THE", words)
    re.split(r"[,;]\\s*", csv)
    re.split(r"\\s+", words)
    number.sub("#", log)
    number.sub(lambda m: "#", log)
    date.sub(r"\\3/\\2/\\1", log)
    re.sub(r"\\s+", " ", words)
    re.sub("again", "once", words)
    re.sub(r"[^a-z]", "", words)
    [m.lastgroup for m in token.finditer(source)]
    [m.group() for m in word.finditer(words)]
    [m.span() for m in number.finditer(log)]
    re.match(r"\\d+", "123abc")
    re.match("abc", "abcdef")
    re.search(r"lazy (\\w+)", words)
    re.search(r"x*y", words)
    re.search(r"(a|b)*c$", "abababababababab")
    re.search(r"(?<=over )the", words)
    re.search(r"(\\w)\\1", words)
    re.escape("a.b*c[d]")
    re.compile(r"\\d+")
""")

group("sort", """
import random, operator
random.seed(1)
five, ten = [3, 1, 4, 1, 5], [random.random() for _ in range(10)]
ints, floats = [random.randrange(10**6) for _ in range(1000)], [random.random() for _ in range(1000)]
strs = [str(i) for i in ints]
pairs = [(i % 50, s) for i, s in zip(ints, strs)]
dicts = [{"k": i} for i in ints]
same, back = sorted(ints), sorted(ints, reverse=True)
mixed = [i if i % 2 else float(i) for i in ints]
class P:
    def __init__(self, k): self.k = k
    def __lt__(self, other): return self.k < other.k
objects = [P(i) for i in ints[:200]]
small = ["pear", "fig", "apple", "kiwi"]
""", """
    sorted(five)
    sorted(ten)
    sorted(small)
    sorted(small, key=len)
    sorted((3, 1, 2))
    sorted({3, 1, 2})
    sorted("hello world")
    five[:].sort()
    sorted(ints)
    sorted(floats)
    sorted(strs)
    sorted(pairs)
    sorted(mixed)
    sorted(same)
    sorted(back)
    sorted(ints, reverse=True)
    sorted(ints, key=lambda x: -x)
    sorted(strs, key=int)
    sorted(strs, key=len)
    sorted(strs, key=str.lower)
    sorted(pairs, key=operator.itemgetter(1))
    sorted(pairs, key=lambda p: p[1])
    sorted(dicts, key=lambda d: d["k"])
    sorted(dicts, key=operator.itemgetter("k"))
    sorted(objects)
    sorted(objects, key=lambda p: p.k)
    sorted(objects, key=operator.attrgetter("k"))
    sorted(dict.fromkeys(strs))
""")

group("collections", """
from collections import Counter, deque, defaultdict, OrderedDict, namedtuple, ChainMap
words = [f"w{i % 37}" for i in range(1000)]
text = "the quick brown fox jumps over the lazy dog" * 10
ints = [i % 100 for i in range(1000)]
c, other = Counter(words), Counter(words[:500])
d, big = deque(range(100)), deque(range(1000))
od = OrderedDict((i, i) for i in range(100))
Point = namedtuple("Point", "x y")
p = Point(1, 2)
cm = ChainMap({"a": 1}, {"b": 2})
dd = defaultdict(int)
""", """
    Counter(words)
    Counter(text)
    Counter(ints)
    Counter("hello")
    Counter()
    c.most_common()
    c.most_common(3)
    c + other
    c - other
    c & other
    c.total()
    c["w1"]
    c["missing"]
    c.update(words)
    list(c.elements())
    deque()
    deque(ints)
    deque(ints, maxlen=10)
    d.append(d.popleft())
    d.appendleft(d.pop())
    d.rotate(3)
    d[50]
    list(big)
    [x for x in big]
    sum(big)
    999 in big
    big.index(900)
    big.copy()
    d == d.copy()
    defaultdict(list)
    dd["k"]
    OrderedDict(od)
    od.move_to_end(5)
    list(od.items())
    Point(1, 2)
    Point(x=1, y=2)
    p.x
    p._replace(x=3)
    p._asdict()
    Point._make((1, 2))
    cm["b"]
""")

group("defaultdict", """
from collections import defaultdict, Counter
words = [f"w{i % 37}" for i in range(1000)]
def lists():
    d = defaultdict(list)
    for i, w in enumerate(words): d[w].append(i)
def ints():
    d = defaultdict(int)
    for w in words: d[w] += 1
def counter():
    c = Counter()
    for w in words: c[w] += 1
def get():
    d = {}
    for w in words: d[w] = d.get(w, 0) + 1
def setdefault():
    d = {}
    for i, w in enumerate(words): d.setdefault(w, []).append(i)
""", """
    lists()
    ints()
    counter()
    get()
    setdefault()
""")

group("itertools", """
from itertools import *
import operator
ints, strs = list(range(1000)), [str(i) for i in range(1000)]
lists, few = [list(range(10)) for _ in range(100)], list(range(8))
odd = lambda x: x & 1
keyed = [(i // 10, i) for i in range(1000)]
""", """
    list(chain(ints, strs))
    list(chain.from_iterable(lists))
    list(islice(ints, 500))
    list(islice(count(), 1000))
    list(islice(cycle(few), 1000))
    list(islice(ints, 0, 1000, 3))
    list(repeat(1, 1000))
    list(accumulate(ints))
    list(accumulate(ints, operator.mul, initial=0))
    list(accumulate(ints, max))
    list(takewhile(lambda x: x < 900, ints))
    list(dropwhile(lambda x: x < 900, ints))
    list(filterfalse(odd, ints))
    list(filterfalse(None, ints))
    list(compress(ints, cycle([1, 0])))
    list(zip_longest(ints, strs))
    list(pairwise(ints))
    list(batched(ints, 10))
    list(starmap(pow, [(2, 3)] * 500))
    list(starmap(operator.add, zip(ints, ints)))
    list(combinations(few, 3))
    list(combinations_with_replacement(few, 3))
    list(permutations(few, 3))
    list(product(few, few, few))
    list(product("ab", repeat=8))
    [k for k, g in groupby(keyed, operator.itemgetter(0))]
    [list(g) for k, g in groupby(ints, lambda x: x // 10)]
    [len(list(g)) for k, g in groupby(strs, len)]
    a, b = tee(ints); list(a); list(b)
    for x in chain(ints, ints): pass
    for x in islice(ints, 900): pass
    for a, b in pairwise(ints): pass
    for a, b in product(few, few): pass
    for a, b in combinations(ints[:40], 2): pass
    for i in zip(count(), ints): pass
    sum(chain(ints, ints))
    sum(islice(ints, 900))
    max(chain(ints, ints))
    tuple(chain(ints, ints))
    set(chain(ints, ints))
    chain(ints, ints)
""")

group("iteration", """
ints, strs = list(range(1000)), [str(i) for i in range(1000)]
floats = [i * 0.5 for i in ints]
t, s, d = tuple(ints), set(ints), dict.fromkeys(ints, 1)
pairs = list(zip(ints, strs))
""", """
    list(map(str, ints))
    list(map(int, strs))
    list(map(float, strs))
    list(map(len, strs))
    list(map(abs, ints))
    list(map(lambda x: x + 1, ints))
    list(map(str.upper, strs))
    list(map(max, ints, ints))
    list(filter(None, ints))
    list(filter(lambda x: x & 1, ints))
    list(filter(str.isdigit, strs))
    list(zip(ints, strs))
    list(zip(ints, strs, floats))
    list(enumerate(ints))
    list(reversed(ints))
    list(range(1000))
    list(ints)
    list(s)
    list(d)
    list(d.items())
    tuple(ints)
    set(ints)
    set(strs)
    frozenset(strs)
    dict(pairs)
    dict(zip(strs, ints))
    dict.fromkeys(strs)
    sum(ints)
    sum(floats)
    sum(range(1000))
    sum(x * x for x in ints)
    min(ints)
    max(floats)
    max(strs)
    max(strs, key=len)
    min(pairs, key=lambda p: p[1])
    any(ints)
    all(ints)
    any(x > 900 for x in ints)
    max(3, 1, 2)
    sum([1, 2, 3])
    "".join(map(str, ints))
    ",".join(strs)
    *a, b = ints
""")

group("list", """
l, strs = list(range(1000)), [str(i) for i in range(1000)]
few = [3, 1, 2]
""", """
    l + l
    l * 3
    l[::-1]
    l[10:900]
    l[::3]
    l.index(900)
    strs.index("900")
    l.count(5)
    900 in l
    "900" in strs
    l.copy()
    l == l[:]
    strs == strs[:]
    l < l[:]
    l[:].reverse()
    few.append(few.pop())
    few.insert(0, few.pop())
    few.extend((1,)); few.pop()
    m = l[:]; m[10:20] = []
    m = l[:]; del m[::2]
    m = l[:]; m.remove(500)
    repr(l)
    repr(strs)
    repr(few)
    [x for x in l if x & 1]
    [(a, b) for a in few for b in few]
""")

group("dict and set", """
d = {str(i): i for i in range(1000)}
small, e = {"a": 1, "b": 2}, {str(i): i for i in range(500, 1500)}
s, t = set(range(1000)), set(range(500, 1500))
u, v = {1, 2, 3}, {3, 4}
strs = list(d)
fs = frozenset(u)
""", """
    d["500"]
    "500" in d
    d.get("x")
    d.copy()
    d == e
    d | e
    dict(d)
    {**d}
    list(d.values())
    {k: v for k, v in d.items()}
    {v: k for k, v in d.items()}
    small.pop("a"); small["a"] = 1
    small.setdefault("a", 3)
    small.update(a=1)
    small.update(b=2, c=3)
    d.keys() & e.keys()
    sorted(d.items())
    repr(small)
    repr(d)
    s | t
    s & t
    s - t
    s ^ t
    s.copy()
    s <= t
    u | v
    u & v
    500 in s
    u.add(5); u.discard(5)
    s.isdisjoint([5000])
    s.update(t)
    {x & 63 for x in s}
    set(strs)
    hash(fs)
    hash((1, 2, "a"))
    repr(u)
""")

group("str", """
text = "The quick brown fox jumps over the lazy dog. " * 20
word, wide, padded = "hello world", "h\\u00e9llo w\\u00f6rld", "   padded   "
lines = "line one\\nline two\\r\\nline three\\n" * 20
words = text.split()
row = "a,b,c,d,e"
table = str.maketrans("abc", "xyz")
short = ["a", "b", "c"]
big = "x" * 10000 + "y"
n, f = 12345, 3.14159
""", """
    text.split()
    text.split(" ")
    row.split(",")
    row.rsplit(",", 1)
    row.partition(",")
    lines.splitlines()
    "key: value".split(": ", 1)
    " ".join(words)
    ",".join(short)
    text.replace("fox", "cat")
    text.replace("o", "0")
    word.replace("x", "y")
    text.replace(" ", "")
    text.find("zebra")
    text.find("dog", 100)
    big.find("y")
    big.rfind("x")
    text.count("the")
    text.count("o")
    "lazy" in text
    text.index("lazy")
    word.startswith("he")
    word.startswith(("x", "he"))
    word.endswith("ld")
    word.upper()
    text.lower()
    wide.upper()
    word.title()
    word.capitalize()
    word.swapcase()
    text.casefold()
    padded.strip()
    "xxabcxx".strip("x")
    word.center(30)
    word.ljust(30, ".")
    "42".zfill(8)
    word.isalpha()
    word.isdigit()
    "12345".isdigit()
    text.isascii()
    word.removeprefix("hello ")
    word.translate(table)
    text.translate(table)
    text.expandtabs()
    text.encode()
    wide.encode()
    wide.encode("latin-1")
    text[::-1]
    text[5:50]
    word[3]
    wide[3]
    word * 10
    word + row
    word == "hello worlx"
    word < row
    hash(word + "x")
    list(word)
    sorted(word)
    set(text)
    len(wide)
    repr(word)
    repr(wide)
    ord("a") + len(chr(100))
    "%s is %d" % (word, n)
    "%5.2f|%-10s|%05d" % (f, row, n)
    "%x %r" % (n, row)
    "{} is {}".format(word, n)
    "{0:>10} {1:.2f} {name}".format(row, f, name=word)
    f"{word} is {n}"
    f"{n:,} {f:.2f} {row:>12}"
    f"{n:x} {n:08b}"
    f"{word!r}"
    format(n, ",")
    format(f, ".3e")
    [c for c in text if c.isalpha()]
    [ord(c) for c in text]
    "".join(reversed(word))
    "".join([c.upper() for c in text])
    str(n)
    str(f)
    str(True)
    str(None)
""")

group("bytes", """
b = b"The quick brown fox jumps over the lazy dog. " * 20
ba = bytearray(b)
mv = memoryview(b)
row = b"a,b,c,d"
ints = list(range(256))
""", """
    b.split()
    row.split(b",")
    b" ".join([b"a", b"b", b"c"])
    b.replace(b"fox", b"cat")
    b.find(b"zebra")
    b.count(b"o")
    b"lazy" in b
    b.upper()
    b.decode()
    b.decode("latin-1")
    b.hex()
    bytes.fromhex("00112233445566778899aabbccddeeff")
    bytes(ints)
    bytes(100)
    bytearray(b)
    list(b)
    sum(b)
    b[10:50]
    b[5]
    b + row
    row * 20
    b == bytes(b)
    b[::2]
    b.translate(bytes(256))
    b.startswith(b"The")
    b.strip()
    repr(b)
    b"%d %s" % (5, row)
    ba.append(1); ba.pop()
    ba.extend(row); del ba[-7:]
    ba[0:3] = b"The"
    ba.find(b"lazy")
    bytes(ba)
    mv[10:20].tobytes()
    mv[5]
    [x ^ 1 for x in b]
    bytes(x ^ 1 for x in b)
    int.from_bytes(row, "big")
    (1234567).to_bytes(8, "little")
    hash(b)
""")

group("numbers", """
import math
n, m, f, g = 12345678, 987, 3.14159, 2.71828
a, b = 3**200, 7**150
big, bigger = 2**2000 + 12345, 3**5000
prime = 2**127 - 1
text, long, ftext = "12345678", str(3**200), "3.14159265358979"
c = 1 + 2j
ints, floats = list(range(100)), [i * 0.5 for i in range(100)]
""", """
    int(text)
    int(long)
    int("ff", 16)
    int("0b101", 0)
    int(f)
    float(ftext)
    float("1e10")
    float(n)
    str(n)
    str(a)
    str(bigger)
    repr(f)
    str(1e100)
    round(f, 2)
    round(f)
    hex(n)
    bin(n)
    divmod(n, m)
    n ** 2
    n ** 0.5
    pow(n, m, 1000007)
    pow(3, 10**20, prime)
    a + b
    a * b
    a // b
    a % b
    divmod(bigger, a)
    big * big
    bigger * bigger
    bigger // big
    a ** 10
    a << 100
    a >> 100
    a & b
    a == b
    a < b
    hash(a)
    -a
    float(a)
    a.bit_length()
    n.bit_count()
    math.gcd(a, b)
    math.gcd(n, m)
    math.lcm(n, m)
    math.factorial(20)
    math.factorial(500)
    math.comb(50, 25)
    math.comb(500, 250)
    math.isqrt(a)
    math.isqrt(n)
    math.sqrt(f)
    math.sin(f)
    math.exp(f)
    math.log(f)
    math.log(n, 2)
    math.pow(f, g)
    math.atan2(f, g)
    math.hypot(f, g)
    math.floor(f)
    math.fsum(floats)
    math.prod(ints[1:20])
    math.dist((1, 2), (3, 4))
    math.isclose(f, g)
    f.is_integer()
    f.as_integer_ratio()
    f.hex()
    f // g
    f % g
    c * c
    abs(c)
    abs(-n)
    max(n, m)
    isinstance(n, int)
    hash(f)
    n.__add__(m)
    math.perm(20, 5)
    bigger.bit_length()
    str(big)
""")

group("struct", """
import struct
s = struct.Struct("<IHBf")
data = s.pack(1, 2, 3, 4.0)
many = struct.pack("<100i", *range(100))
buf = bytearray(100)
pairs = struct.pack("<200h", *range(200))
""", """
    struct.pack("<I", 5)
    struct.unpack("<I", b"abcd")
    struct.pack("<IHBf", 1, 2, 3, 4.0)
    struct.unpack("<IHBf", data)
    struct.pack(">d", 1.5)
    struct.unpack(">d", b"12345678")
    struct.unpack("<100i", many)
    struct.pack("<100i", *range(100))
    struct.calcsize("<IHBf")
    s.pack(1, 2, 3, 4.0)
    s.unpack(data)
    s.pack_into(buf, 4, 1, 2, 3, 4.0)
    s.unpack_from(buf, 4)
    struct.pack("10s", b"hello")
    list(struct.iter_unpack("<hh", pairs))
    struct.pack("?bq", True, -1, 2**40)
""")

group("array", """
from array import array
a, f = array("i", range(1000)), array("d", range(1000))
l = list(range(1000))
b = a.tobytes()
""", """
    array("i", l)
    array("d", l)
    a.tolist()
    list(a)
    sum(a)
    a[500]
    a[10:100]
    a.tobytes()
    array("i", b)
    a.append(1); a.pop()
    [x for x in f]
    900 in a
    a == a[:]
    f[5] = 1.0
""")

group("codecs", """
import base64, binascii, zlib, gzip, bz2, hashlib, hmac, secrets, random
random.seed(3)
data, small = random.randbytes(10000), b"hello world, this is some data"
text = b"The quick brown fox jumps over the lazy dog. " * 400
b64, b32, b16, b85, a85 = (f(data) for f in (base64.b64encode, base64.b32encode, base64.b16encode, base64.b85encode, base64.a85encode))
small64 = base64.b64encode(small)
packed, packed1 = zlib.compress(text), zlib.compress(data)
gz, bz = gzip.compress(text), bz2.compress(text)
hexed = data.hex()
""", """
    base64.b64encode(small)
    base64.b64decode(small64)
    base64.b64encode(data)
    base64.b64decode(b64)
    base64.urlsafe_b64encode(data)
    base64.urlsafe_b64decode(b64)
    base64.b64decode(b64, validate=True)
    base64.encodebytes(data)
    base64.decodebytes(b64)
    base64.b32encode(data)
    base64.b32decode(b32)
    base64.b16encode(data)
    base64.b16decode(b16)
    base64.b85encode(data)
    base64.b85decode(b85)
    base64.a85encode(data)
    base64.a85decode(a85)
    binascii.hexlify(data)
    binascii.unhexlify(hexed)
    binascii.crc32(data)
    binascii.crc_hqx(data, 0)
    binascii.b2a_base64(data)
    binascii.a2b_base64(b64)
    binascii.b2a_qp(text)
    zlib.crc32(data)
    zlib.adler32(data)
    zlib.crc32(small)
    zlib.compress(text)
    zlib.compress(text, 1)
    zlib.compress(text, 9)
    zlib.compress(data)
    zlib.compress(small)
    zlib.decompress(packed)
    zlib.decompress(packed1)
    gzip.compress(text)
    gzip.decompress(gz)
    bz2.compress(text)
    bz2.decompress(bz)
    hashlib.md5(data).hexdigest()
    hashlib.sha1(data).hexdigest()
    hashlib.sha256(data).hexdigest()
    hashlib.sha512(data).hexdigest()
    hashlib.sha3_256(data).hexdigest()
    hashlib.blake2b(data).hexdigest()
    hashlib.sha256(small).digest()
    hashlib.new("sha256", small).digest()
    hmac.new(b"key", small, "sha256").hexdigest()
    hmac.digest(b"key", small, "sha256")
    hashlib.pbkdf2_hmac("sha256", b"pw", b"salt", 100)
""")

group("pickle", """
import pickle, copy
flat = {f"key{i}": i for i in range(20)}
rows = [{"id": i, "name": f"item {i}", "price": i * 1.25, "ok": True, "tags": ("a", "b")} for i in range(50)]
ints, floats, strs = list(range(1000)), [i * 0.5 for i in range(1000)], [f"word{i}" for i in range(1000)]
class P:
    def __init__(self, x, y): self.x, self.y = x, y
import sys
P.__module__ = "__main__"
sys.modules["__main__"].P = P
objects = [P(i, str(i)) for i in range(50)]
p_flat, p_rows, p_ints, p_floats, p_strs, p_objects = map(pickle.dumps, (flat, rows, ints, floats, strs, objects))
p0 = pickle.dumps(rows, 0)
deep = {"a": [1, 2, {"b": (3, 4)}], "c": {1, 2}}
""", """
    pickle.dumps(1)
    pickle.dumps(flat)
    pickle.dumps(rows)
    pickle.dumps(ints)
    pickle.dumps(floats)
    pickle.dumps(strs)
    pickle.dumps(objects)
    pickle.dumps(rows, 0)
    pickle.dumps(rows, 2)
    pickle.loads(p_flat)
    pickle.loads(p_rows)
    pickle.loads(p_ints)
    pickle.loads(p_floats)
    pickle.loads(p_strs)
    pickle.loads(p_objects)
    pickle.loads(p0)
    copy.copy(flat)
    copy.deepcopy(flat)
    copy.deepcopy(deep)
    copy.deepcopy(rows)
    copy.deepcopy(objects)
    copy.copy(objects[0])
""")

group("decimal", """
from decimal import Decimal, getcontext
from fractions import Fraction
a, b, z = Decimal("123.456"), Decimal("7.89"), Decimal(0)
x, y = Decimal(1) / Decimal(7), Decimal(2) / Decimal(3)
prices = [Decimal(i) / 100 for i in range(1, 200)]
cent = Decimal("0.01")
f, g = Fraction(355, 113), Fraction(22, 7)
""", """
    Decimal("123.456")
    Decimal(5)
    Decimal(1.5)
    a + b
    a - b
    a * b
    a / b
    x + y
    x * y
    x / y
    a // b
    a % b
    a ** 2
    a == b
    a < b
    a < 5
    -a
    abs(a)
    str(a)
    str(x)
    float(a)
    int(a)
    hash(a)
    a.quantize(cent)
    round(a, 1)
    x.sqrt()
    a.ln()
    x.exp()
    sum(prices)
    sorted(prices)
    max(prices)
    f"{a:.2f}"
    f"{a:,}"
    a.as_tuple()
    a.normalize()
    f + g
    f * g
    f < g
    Fraction(3, 6)
    Fraction("3/7")
    float(f)
""")

group("random", """
import random
r = random.Random(42)
items, weights = list(range(100)), [i + 1 for i in range(100)]
""", """
    r.random()
    r.randint(1, 100)
    r.randrange(1000)
    r.uniform(1, 2)
    r.choice(items)
    r.choices(items, k=100)
    r.choices(items, weights, k=100)
    r.sample(items, 10)
    r.shuffle(items)
    r.gauss(0, 1)
    r.normalvariate(0, 1)
    r.expovariate(1)
    r.betavariate(1, 2)
    r.triangular()
    r.getrandbits(32)
    r.getrandbits(1000)
    r.randbytes(100)
    random.random()
    random.Random(5)
    [r.random() for _ in range(100)]
""")

group("heapq and bisect", """
import heapq, bisect, random
random.seed(2)
ints = [random.randrange(10**6) for _ in range(1000)]
heap, ordered = sorted(ints), sorted(ints)
pairs = [(i, str(i)) for i in ints]
a, b, c = ordered[::3], ordered[1::3], ordered[2::3]
def pushes():
    h = []
    for i in ints: heapq.heappush(h, i)
    while h: heapq.heappop(h)
def pair_pushes():
    h = []
    for p in pairs: heapq.heappush(h, p)
    while h: heapq.heappop(h)
""", """
    pushes()
    pair_pushes()
    heapq.heapify(ints[:])
    heapq.heapify(pairs[:])
    heapq.heappushpop(heap, 500)
    heapq.heapreplace(heap, 500)
    heapq.nlargest(10, ints)
    heapq.nsmallest(10, ints)
    heapq.nlargest(10, pairs, key=lambda p: p[0])
    list(heapq.merge(a, b, c))
    bisect.bisect(ordered, 500000)
    bisect.bisect_left(ordered, 500000)
    bisect.bisect(pairs, 500000, key=lambda p: p[0])
    m = ordered[:]; bisect.insort(m, 500)
""")

group("text", """
import csv, io, textwrap, string, shlex, html, difflib, fnmatch, urllib.parse
rows = [[i, f"name {i}", i * 1.5, "x,y"] for i in range(100)]
def write():
    f = io.StringIO()
    csv.writer(f).writerows(rows)
    return f.getvalue()
sheet = write()
lines = sheet.splitlines()
para = "The quick brown fox jumps over the lazy dog and runs away from it. " * 10
template = string.Template("$name is $age years old")
markup = "<p>Tom &amp; Jerry's \\"show\\"</p>" * 10
a, b = [f"line {i}" for i in range(60)], [f"line {i + i % 7 // 6}" for i in range(60)]
names = [f"file{i}.{'py' if i % 3 else 'txt'}" for i in range(100)]
url = "https://user@example.com:8080/a/b/c?x=1&y=2&z=hello+world#frag"
def reads():
    f = io.StringIO(sheet)
    while f.readline(): pass
def prints():
    f = io.StringIO()
    for i in range(100): print(i, "x", file=f)
def writes():
    f = io.StringIO()
    for i in range(100): f.write("some text")
    return f.getvalue()
def raw():
    f = io.BytesIO()
    for i in range(100): f.write(b"some data")
    return f.getvalue()
""", """
    write()
    list(csv.reader(lines))
    list(csv.DictReader(lines))
    textwrap.wrap(para, 40)
    textwrap.fill(para, 70)
    textwrap.dedent("    a\\n    b\\n      c\\n")
    textwrap.indent(para, "  ")
    textwrap.shorten(para, 30)
    template.substitute(name="Al", age=5)
    string.capwords("hello big world")
    shlex.split("cmd 'a b' -x \\"c d\\" e")
    shlex.quote("a b")
    html.escape(markup)
    html.unescape(markup)
    difflib.SequenceMatcher(None, a, b).ratio()
    list(difflib.unified_diff(a, b))
    difflib.get_close_matches("file1", names)
    fnmatch.filter(names, "*.py")
    fnmatch.fnmatch("file.py", "*.py")
    urllib.parse.urlparse(url)
    urllib.parse.urlsplit(url)
    urllib.parse.quote("a b/c&d")
    urllib.parse.unquote("a%20b%2Fc%26d")
    urllib.parse.urlencode({"a": 1, "b": "x y"})
    urllib.parse.parse_qs("x=1&y=2&z=3")
    urllib.parse.urljoin(url, "../d")
    reads()
    prints()
    writes()
    raw()
    list(io.StringIO(sheet))
""")

group("objects", """
import functools, operator, copy, dataclasses, enum, statistics, datetime, contextlib, types, weakref, uuid
@dataclasses.dataclass
class D:
    a: int
    b: str = "x"
@dataclasses.dataclass(frozen=True, order=True)
class F:
    a: int
    b: int
class E(enum.Enum):
    A = 1
    B = 2
class G(enum.Flag):
    X = 1
    Y = 2
d, e, f1, f2 = D(1), D(1), F(1, 2), F(1, 3)
@functools.lru_cache(maxsize=None)
def cached(x): return x
@functools.cache
def cached2(x, y): return x
add1 = functools.partial(operator.add, 1)
def plain(a, b, c=3): return a
part = functools.partial(plain, 1, c=5)
get, attr = operator.itemgetter(1), operator.attrgetter("a")
ints, floats = list(range(1000)), [i * 0.5 for i in range(1000)]
now, delta = datetime.datetime(2024, 1, 15, 10, 30), datetime.timedelta(hours=5)
day = datetime.date(2024, 1, 15)
iso = now.isoformat()
@contextlib.contextmanager
def cm(): yield 1
def use():
    with cm() as x: return x
def suppress():
    with contextlib.suppress(KeyError): {}[1]
ns = types.SimpleNamespace(a=1)
by_type = functools.singledispatch(lambda x: x)
by_type.register(int, lambda x: 1)
class O:
    @functools.cached_property
    def p(self): return 1
o = O()
""", """
    D(1)
    D(1, "y")
    d == e
    repr(d)
    F(1, 2)
    f1 < f2
    hash(f1)
    dataclasses.replace(d, a=2)
    dataclasses.asdict(d)
    E.A
    E(1)
    E["A"]
    E.A.value
    E.A.name
    E.A == E.B
    list(E)
    G.X | G.Y
    cached(5)
    cached2(5, 6)
    add1(2)
    part(2)
    get((1, 2))
    attr(d)
    functools.reduce(operator.add, ints)
    functools.reduce(lambda a, b: a + b, ints)
    list(map(operator.itemgetter(0), [(1, 2)] * 100))
    statistics.mean(ints)
    statistics.fmean(floats)
    statistics.median(ints)
    statistics.stdev(floats)
    now + delta
    now - now
    now.isoformat()
    now.strftime("%Y-%m-%d %H:%M")
    datetime.datetime.strptime("2024-01-15", "%Y-%m-%d")
    datetime.datetime.fromisoformat(iso)
    datetime.datetime(2024, 1, 15)
    day + datetime.timedelta(1)
    day.weekday()
    str(delta)
    now < now
    use()
    suppress()
    ns.a
    by_type(5)
    o.p
    uuid.UUID(int=5)
    str(uuid.UUID(int=5))
""")


def measure(setup, statement, seconds):
    names = {"__name__": "cases"}
    exec(setup, names)
    # The names are locals, as they would be in a function.
    wanted = set(compile(statement, "case", "exec").co_names) & set(names)
    defaults = "".join(f", {n}={n}" for n in sorted(wanted))
    exec(f"def run(times{defaults}):\n for _ in range(times):\n  {statement}", names)
    run, clock = names["run"], time.process_time
    times = 1
    while True:
        # The best of three: a collection of garbage is not what takes long.
        best = None
        for _ in range(3):
            start = clock()
            run(times)
            took = clock() - start
            best = took if best is None else min(best, took)
        if best > seconds / 2:
            return best / times * 1e9
        times = max(times * 2, int(times * seconds / max(best, seconds / 50)))


def main(args):
    if not args:
        print(*GROUPS, sep="\n")
        return
    name, seconds, *words = args
    setup, statements = GROUPS[name]
    for statement in statements:
        line = f"{name}: {statement}"
        if not words or any(w in line for w in words):
            print(line, round(measure(setup, statement, float(seconds)), 1), sep="\t", flush=True)


main(sys.argv[1:])
