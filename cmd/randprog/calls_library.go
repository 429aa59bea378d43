package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// libraryModules are the modules whose functions libraryCalls names. A program imports what it names: an import
// may cost more than all of its calls.
var libraryModules = []string{
	"base64", "binascii", "bisect", "calendar", "cmath", "collections", "copy", "csv", "dataclasses", "datetime", "decimal", "difflib", "enum",
	"fnmatch", "fractions", "functools", "heapq", "html", "io", "itertools", "json", "math", "numbers", "operator", "pprint", "random", "re",
	"reprlib", "shlex", "statistics", "string", "struct", "textwrap", "types", "typing", "unicodedata", "urllib.parse",
}

// libraryNames are what libraryCalls uses that no module has, each under the name that it defines. What stands first may be used
// by what follows.
var libraryNames = []struct{ name, text string }{
	{"D", "D = decimal.Decimal\n"},
	{"dt", "dt = datetime\n"},
	{"Fr", "Fr = fractions.Fraction\n"},
	{"Point", `Point = collections.namedtuple("Point", "x y", defaults=[0])
`},
	{"Colour", `

class Colour(enum.Enum):
    RED = 1
    GREEN = 'g'


`},
	{"Flag", `

class Flag(enum.IntFlag):
    A = 1
    B = 2


`},
	{"Item", itemText},
	{"Item1", itemText + "Item1 = Item(1)\n"},
	{"TPL", `TPL = string.Template("$x ${a} $$ $")
`},
	{"CS", freshText + `CS = Fresh(lambda: collections.Counter("abracadabra"))
`},
	{"DQ", freshText + "DQ = Fresh(lambda: collections.deque([3, 1, 4, 1, 5], 6))\n"},
	{"SIO", freshText + `SIO = Fresh(lambda: io.StringIO("one\ntwo\r\nthree"))
`},
	{"BIO", freshText + `BIO = Fresh(lambda: io.BytesIO(b"one\ntwo\r\nthree"))
`},
	{"RND", freshText + "RND = Fresh(lambda: random.Random(7))\n"},
}

const itemText = `

@dataclasses.dataclass(order=True)
class Item:
    a: int
    b: str = "x"
    c: list = dataclasses.field(default_factory=list)


`

const freshText = `

class Fresh:
    "Makes a new object for each attribute that is read."
    def __init__(self, make): self.make = make
    def __getattr__(self, name): return getattr(self.make(), name)


`

// moduleOf is the module that a call needs: programs keep to a few.
func moduleOf(c call) string {
	switch c.receiver {
	case 'X':
		return "D"
	case 'C', '8':
		return "dt"
	case '&':
		return "Fr"
	}
	name, _, _ := strings.Cut(c.name, "(")
	name, _, _ = strings.Cut(name, ".")
	return name
}

const modulesPerProgram = 4

// strictModules check their arguments themselves.
var strictModules = []string{"math", "cmath"}

func libraryProgram(seed uint64) string {
	g := &callGen{exprGen: &exprGen{source: newSource(seed)}}
	chosen := map[string]bool{}
	for len(chosen) < modulesPerProgram {
		chosen[moduleOf(libraryCalls[g.IntN(len(libraryCalls))])] = true
	}
	table := slices.DeleteFunc(slices.Clone(libraryCalls), func(c call) bool { return !chosen[moduleOf(c)] })
	g.calls(table, func(c call) bool { return !slices.Contains(strictModules, moduleOf(c)) })
	return libraryHead(g.b.String()) + callsPrelude + random + g.b.String()
}

// libraryHead defines what a text names.
func libraryHead(text string) string {
	var names, imports strings.Builder
	for _, n := range libraryNames {
		if named := regexp.MustCompile(`\b` + n.name + `\b`); named.MatchString(text) {
			names.WriteString(n.text)
		}
	}
	text += names.String()
	for _, m := range libraryModules {
		if regexp.MustCompile(`\b` + regexp.QuoteMeta(m) + `\b`).MatchString(text) {
			fmt.Fprintf(&imports, "import %s\n", m)
		}
	}
	return imports.String() + "\n" + names.String()
}

// libraryCalls are functions and methods of library modules.
var libraryCalls = slices.Concat(
	parseCalls(0, "math.", `
ceil(n) floor(n) trunc(n) comb(w w) perm(w w?) factorial(w) gcd(I*) lcm(I*) isqrt(I) fabs(n) fmod(n n) frexp(n) ldexp(n g) modf(n) fsum(q) fsum(H) prod(h start=n?) isclose(n n rel_tol=f?) copysign(n n) isinf(n) isnan(n) isfinite(n) nextafter(n n steps=w?) ulp(n) sumprod(h h) dist(t t) hypot(f f?) remainder(n n) cbrt(n) sqrt(n) exp2(g) log2(I) log(I I?) log10(I) degrees(f) radians(f) fma(n n n)
`),
	parseCalls(0, "operator.", `
add(o o) sub(n n) mul(o w) truediv(n n) floordiv(n n) mod(n n) neg(n) concat(l l) concat(s s) concat(b b) contains(q o) countOf(q o) indexOf(q o) getitem(l i) index(o) itemgetter(i i?) attrgetter(s s?) methodcaller(s) length_hint(o w?) not_(o) truth(o) is_(o o) lt(o o) eq(o o) iadd(l q) call(G o?)
`),
	parseCalls(0, "itertools.", `
accumulate(q 2? !initial=o?) batched(q w) chain(q q?) chain.from_iterable(l) combinations(S w) combinations_with_replacement(S w) compress(q q) count(n n?) cycle(q) dropwhile(k q) filterfalse(k q) groupby(q k?) islice(q w? w? w?) pairwise(q) permutations(S w?) product(S h? !repeat=3?) repeat(o w) starmap(2 l) takewhile(k q) tee(q w?) zip_longest(q q !fillvalue=o?)
`),
	parseCalls(0, "functools.", `reduce(2 q o?) partial(G o? a=o?) cmp_to_key(2) wraps(G) total_ordering(T) singledispatch(G)`),
	parseCalls(0, "", `
collections.Counter(q?) collections.Counter(s) collections.Counter(d) collections.OrderedDict(d) collections.deque(q? maxlen=w?) collections.defaultdict(T? d?) collections.ChainMap(d d) collections.namedtuple(s S) Point(o? o?) Point(x=o? y=o?)
CS.most_common(w?) CS.subtract(s) CS.elements() CS.__add__(d) CS.__and__(d) CS.total() Point(1)._replace(x=o?) Point._make(q) Point(1)._asdict()
DQ.rotate(i) DQ.index(i i? i?) collections.deque([1,2,3],3).append(o) DQ.insert(i o) DQ.remove(i) collections.OrderedDict.fromkeys(S o?)
heapq.heapify(h) heapq.nlargest(w h key=k?) heapq.nsmallest(w h key=k?) heapq.merge(h h !reverse=B?) heapq.heappushpop(h i) heapq.heapreplace(h i) bisect.bisect(h n w? w?) bisect.bisect_left(h n !key=k?) bisect.insort(h n)
copy.copy(o) copy.deepcopy(o) pprint.pformat(o indent=w? width=w?) reprlib.repr(o) string.capwords(s p?) TPL.substitute(D) TPL.safe_substitute(D) string.Formatter().format(; o o !a=o) string.Formatter().vformat(; t D)
textwrap.wrap(W width=w? !drop_whitespace=B? !break_long_words=B? !max_lines=w? !initial_indent=p?) textwrap.fill(W w?) textwrap.dedent(W) textwrap.indent(W p) textwrap.shorten(W w placeholder=p?)
struct.pack(Y i? i? i?) struct.unpack(Y b) struct.calcsize(Y) struct.pack(Y n) struct.iter_unpack(Y b) struct.unpack_from(Y x w?) struct.pack(Y o o?)
shlex.split(s comments=B? posix=B?) shlex.quote(s) shlex.join(S) html.escape(s quote=B?) html.unescape(s) fnmatch.fnmatch(s p) fnmatch.translate(s) fnmatch.filter(S p)
base64.b64encode(x altchars=b?) base64.b64decode(b validate=B?) base64.b32encode(b) base64.b16decode(b casefold=B?) base64.a85encode(b) base64.b85encode(x pad=B?) base64.b85decode(b) binascii.hexlify(x p? i?) binascii.unhexlify(s) binascii.crc32(x i?) binascii.b2a_base64(x !newline=B?)
unicodedata.name(1 o?) unicodedata.category(1) unicodedata.normalize(U s) unicodedata.decimal(1 o?) unicodedata.numeric(1 o?) unicodedata.bidirectional(1) unicodedata.east_asian_width(1) unicodedata.decomposition(1) unicodedata.combining(1) unicodedata.is_normalized(U s) unicodedata.lookup(^)
urllib.parse.quote(s safe=p?) urllib.parse.unquote(s) urllib.parse.urlsplit(V) urllib.parse.urljoin(V V) urllib.parse.parse_qs(V keep_blank_values=B?) urllib.parse.urlencode(D) urllib.parse.urlparse(V) urllib.parse.parse_qsl(s) urllib.parse.quote_plus(s)
difflib.get_close_matches(p S w? f?) difflib.ndiff(S S) difflib.unified_diff(S S !lineterm=p?) difflib.SequenceMatcher(None,'abcab','bcaba').ratio() difflib.SequenceMatcher(None,'abcab','bcaba').get_opcodes() 
calendar.monthrange(a 4) calendar.isleap(a) calendar.weekday(a 4 4) calendar.month(: +) calendar.timegm(t)
csv.reader(S delimiter=c?) csv.reader(S quotechar=c? !skipinitialspace=B?) csv.DictReader(S)
statistics.mean(h) statistics.median(h) statistics.mode(h) statistics.stdev(h) statistics.pvariance(h) statistics.quantiles(h !n=w?) statistics.multimode(S) statistics.fmean(h) statistics.harmonic_mean(h) statistics.median_low(h) statistics.geometric_mean(h) statistics.linear_regression(h h) statistics.correlation(h h)
Colour(o) Colour.RED.__eq__(o) Flag(w) Flag.A.__or__(w) Flag.A.__xor__(i) Colour.__contains__(o) Item(o? o? o?) Item(a=o? b=o?) dataclasses.asdict(o) dataclasses.replace(Item1 a=o? b=o? d=o?) Item(1).__lt__(o) Item(1).__eq__(o)
types.SimpleNamespace(D a=o?) types.MappingProxyType(o) typing.get_origin(T) typing.get_args(T) typing.cast(T o) typing.Union.__getitem__(T) typing.Literal.__getitem__(o) typing.Optional.__getitem__(T)
io.StringIO(s? newline=p?) SIO.readline(i?) SIO.read(i?) BIO.readlines(i?) BIO.read(i?) SIO.readlines() BIO.seek(i w?) SIO.truncate(w)
RND.choice(q) RND.randint(i i) RND.sample(h w) RND.shuffle(h) RND.randrange(i i? i?) RND.choices(h weights=h? !k=w?) RND.uniform(n n) RND.gauss(f f) RND.getrandbits(w) RND.randbytes(w) random.Random(o).random()
cmath.sqrt(j) cmath.isclose(j j) cmath.isnan(j) cmath.polar(i)
numbers.Number.__instancecheck__(o)
`),
	parseCalls(0, "json.", `
dumps(A !indent=J? !sort_keys=B? !separators=K? !ensure_ascii=B? !default=k? !skipkeys=B? !allow_nan=B?) dumps(o !indent=w?) dumps(o !default=k?) dumps(d !sort_keys=B?) loads(5) loads(5 !object_hook=G?) loads(5 !parse_float=T? !parse_int=G?) loads(s) loads(x) loads(5 !object_pairs_hook=G?)
`),
	parseCalls(0, "re.", `
findall(r s) sub(r 6 s count=w? flags=~?) split(r s maxsplit=w?) fullmatch(r s) subn(r 6 s) compile(r flags=~?) escape(s) finditer(r s) match(r s) search(r s flags=~?) search(r x) findall(r W) sub(r k s) split(r W)
`),
	parseCalls(0, "dt.", `
date(a 4 4) datetime(a 4 4 w? w? w? u?) timedelta(i? i? i? i? i? i? i?) timedelta(days=n? seconds=n? hours=n?) time(w? w? w? u? !fold=B?) date.fromisoformat(7) datetime.fromisoformat(7) time.fromisoformat(7) timezone(8) datetime.strptime(7 |) date.fromordinal(u) datetime.combine(C o) date.fromisocalendar(a 4 4) datetime.fromtimestamp(u M)
`),
	parseCalls('C', "", `
strftime(9) isoformat(sep=c? timespec=s?) replace(year=a? month=4? day=4?) __sub__(C) __sub__(8) __add__(8) isocalendar() weekday() timetuple() __lt__(C) __lt__(o) toordinal() ctime() __format__(9) __reduce__() astimezone(M) timestamp() date() __eq__(C) isoformat()
`),
	parseCalls('8', "", `__add__(8) __mul__(n) __truediv__(n) __truediv__(8) __floordiv__(8) __mod__(8) __neg__() __abs__() total_seconds() __str__() __divmod__(8) __lt__(8) __eq__(o) __rmul__(i) __floordiv__(i) __repr__() __hash__().__class__() __bool__()`),
	parseCalls('X', "", `
__add__(X) __sub__(X) __mul__(X) __truediv__(X) __floordiv__(X) __mod__(X) __pow__(g) __divmod__(X) __format__(_) quantize(X rounding=O?) sqrt() as_tuple() as_integer_ratio() to_eng_string() normalize() compare(X) __eq__(o) __lt__(n) __round__(g?) __int__() __float__() adjusted() is_nan() is_signed() scaleb(g) shift(g) rotate(g) logb() exp() ln() log10() next_plus() next_minus() remainder_near(X) fma(X X) max(X) min(X) same_quantum(X) to_integral_value(O?) number_class() __floor__() __ceil__() __abs__() __neg__() copy_sign(X) __str__() compare_total(X) __bool__() __radd__(i) __rsub__(I) __eq__(&) next_toward(X) logical_and(X) canonical()
`),
	parseCalls('&', "", `__add__(n) __mul__(&) __truediv__(&) __floordiv__(&) __mod__(&) __pow__(g) __round__(g?) limit_denominator(w) __format__(F) __eq__(n) __lt__(&) __float__() __floor__() as_integer_ratio() is_integer() __rsub__(n) __divmod__(n) __neg__() __hash__() __str__() __repr__() __rpow__(g) __radd__(f)`),
	parseCalls(0, "", `D(s) D(n) D(t) D(o) Fr(o n?) Fr(I I) Fr(f) Fr(s) Fr.from_float(n) D.from_float(n) decimal.Context(prec=w? rounding=O?) Fr(7).__add__(o) round(X g?) round(& g?) divmod(X X) format(X _) format(& F) sum(q &) max(X n) sorted(q key=k) hash(&) int(X) float(&) complex(X) pow(X g i?) math.floor(X) math.gcd(o) abs(&) str(X) repr(C) format(C 9)`),
)

// The library's own kinds of values: the first letter of the names in the table above that are not
// letters of callGen.value.
func init() {
	moreValues = map[byte]func(g *callGen) string{
		'W': func(g *callGen) string {
			return g.pick("'The quick brown fox jumps over the lazy dog. '", "'  indented\\n    more\\n  less\\n'", "'a-b-c hyphen-ated words, and-so on'", "'x' * 40", "'tab\\tand\\nnewline  double  space'", "'日本語 の テキスト です'", "''", "'one'", "'\\n\\n  a\\n\\tb\\n'", "'word ' * 12")
		},
		'Y': func(g *callGen) string {
			return "'" + g.pick("", "<", ">", "!", "=", "@") + g.pick("", "2", "3", "0") + g.pick("b", "B", "h", "H", "i", "I", "q", "Q", "f", "d", "s", "p", "x", "?", "c", "n", "z", "4s", "l") + g.pick("", "", "h", "2x", "d", "i") + "'"
		},
		'U': func(g *callGen) string { return g.pick("'NFC'", "'NFD'", "'NFKC'", "'NFKD'", "'NFX'") },
		'1': func(g *callGen) string {
			return g.pick("'a'", "'é'", "'½'", "'٣'", "'日'", "'\\u0301'", "'\\ud800'", "'ﬁ'", "'\\n'", "'Ω'", "'😀'", "'\\U000e0100'", "'ẞ'", "'①'", "'ab'", "'가'", "' '", fmt.Sprintf("'\\u%04x'", g.IntN(0xd800)), fmt.Sprintf("'\\U%08x'", g.IntN(0x20000)|0x10000))
		},
		'V': func(g *callGen) string {
			return g.pick("'http://u:p@host:80/a/b;c?q=1&r=&q=2#frag'", "'../x/./y'", "'//host/path'", "'a=1&b=2;c=%20d+e'", "'mailto:x@y'", "'http://[::1]:99999/'", "'/abs?x'", "'#f'", "''", "'HTTP://Ex.com/%7Ea'", "'http://h/a/b/../c'", "'b/'")
		},
		'a': func(g *callGen) string {
			return g.pick("2024", "2023", "1", "9999", "1970", "2000", "1900", "10000", "0", "-1")
		},
		'A': func(g *callGen) string {
			return g.pick("{'a': [1, 2.5, None, True], 'b': {'c': 'é\\n\"'}}", "[1, [2, [3, []]], {}]", "{1: 2, None: 3, True: 4, 1.5: 5}", "float('nan')", "[float('inf'), 1e300, -0.0]", "'\\ud800'", "{(1, 2): 3}", "[{'z': 1, 'a': 2}]", "{'k': {1, 2}}", "'\\u2028</script>'", "[[], {}, '', 0]", "Point(1, 2)", "Flag.A", "Colour.RED", "(1, (2,))", "{'b': 1, 1: 2}", "10**400")
		},
		'~': func(g *callGen) string {
			return g.pick("0", "re.I", "re.M", "re.S", "re.X", "re.A", "re.I | re.S", "re.M | re.A", "re.U")
		},
		'|': func(g *callGen) string {
			return g.pick("'%Y-%m-%d'", "'%Y-%m-%dT%H:%M:%S.%f'", "'%Y%m%d'", "'%H:%M'", "'%d/%b/%Y'", "'%Y-W%W-%w'", "'%Y-%j'", "'%H:%M:%S.%f%z'", "'%q'", "'%'", "''", "'%I:%M %p'", "'%c'", "'%x %X'")
		},
		'_': func(g *callGen) string { return strings.ReplaceAll("'"+g.formatSpec()+"'", "#", "") },
		'^': func(g *callGen) string {
			return g.pick("'LATIN SMALL LETTER E WITH ACUTE'", "'digit one'", "'SNOWMAN'", "'NOPE'", "'CJK UNIFIED IDEOGRAPH-4E00'", "'HANGUL SYLLABLE GA'", "''", "'SPACE'")
		},
		';': func(g *callGen) string {
			return g.pick("'{}'", "'{} {a!r}'", "'{0!s:>8}|{1}'", "'{a}{{}}'", "'{0}{1}{0}'", "'{2}'", "'{b}'", "'{0.real}'", "'{1!a:<12}'", "'}} {{'", "'{:{}}'", "'{0.__class__.__name__:^9}'")
		},
		':': func(g *callGen) string { return g.pick("2024", "2023", "1", "9999", "1970", "1900") },
		'+': func(g *callGen) string { return fmt.Sprint(1 + g.IntN(12)) },
		'J': func(g *callGen) string { return g.pick("0", "1", "2", "4", "None", "'\\t'", "'--'", "-1") },
		'K': func(g *callGen) string { return g.pick("(',', ':')", "('; ', ' = ')", "None", "',:'") },
		'H': func(g *callGen) string {
			return "[" + g.list(g.IntN(5), func() string { return g.value('n', 0) }) + "]"
		},
		'3': func(g *callGen) string { return g.pick("0", "1", "2", "3", "-1") },
		'4': func(g *callGen) string { return g.pick("1", "2", "12", "28", "31", "13", "0", "7", "-1", "30") },
		'5': func(g *callGen) string {
			return g.pick(`'[1, 2.5, -0, 1e5, true, null, "x\\u00e9\\n"]'`, `'{"a": {"b": [1, {}]}, "a": 2}'`, `'[1,]'`, `'{"a" 1}'`, `'nul'`, `'"\\ud83d\\ude00"'`, `' NaN '`, `'[Infinity, -Infinity]'`, `'1 2'`, `'"tab\t"'`, `'{"a": 1,}'`, `'["\\x"]'`, `'\ufeff1'`, `'[1, [2, [3'`, `'-'`, `'01'`, `'1.'`, `'{1: 2}'`, `'"\\u12"'`, `b'[1]'`, `'\n\n {"k" : [ ] }\n'`, `'123456789012345678901234567890'`)
		},
		'6': func(g *callGen) string {
			return g.pick(`'x'`, `''`, `'[\\g<0>]'`, `'\\1'`, `'\\g<n0>'`, `'\\n\\\\'`, `'\\g<1'`, `'\\9'`, "lambda m: m.group().upper()", "lambda m: repr(m.groups())", "lambda m: str(m.span())", `'é'`, `'\\q'`, "lambda m: 5", "lambda m: str(m.groupdict())", "lambda m: str(m.lastindex)")
		},
		'7': func(g *callGen) string {
			return g.pick("'2024-02-29'", "'2024-02-29T12:34:56.789'", "'20240229'", "'2024-W09-4'", "'12:30'", "'12:30:15.123456+05:30'", "'2023-02-29'", "'2024-02-29 25:00'", "'2024-2-9'", "''", "'2024-01-01T00:00:00Z'", "'T12'", "'24:00'", "'2024-12-31T23:59:59.999999-00:00'", "'29/Feb/2024'")
		},
		'8': func(g *callGen) string {
			return g.pick("dt.timedelta(1)", "dt.timedelta(0)", "dt.timedelta(-1, 1, 1)", "dt.timedelta(hours=5, minutes=30)", "dt.timedelta.max", "dt.timedelta(microseconds=-1)", "dt.timedelta(days=1.5)", "dt.timedelta(weeks=-3, seconds=86399)", fmt.Sprintf("dt.timedelta(%d, %d, %d)", g.IntN(100)-50, g.IntN(90000), g.IntN(1000000)))
		},
		'9': func(g *callGen) string {
			return "'" + g.pick("", "%Y-%m-%d", "%j", "%%", "x") + g.pick("%H:%M:%S.%f", "%I %p", "%a %A %b %B", "%U %W %w %u %V %G", "%z %Z %:z", "%y", "%e", "%c", "%x %X", "%d/%b/%Y", "%Y", "%q") + "'"
		},
		'C': func(g *callGen) string {
			return g.pick("dt.date(2024, 2, 29)", "dt.datetime(2024, 12, 31, 23, 59, 59, 999999)", "dt.time(12, 30, 15, 7)", "dt.datetime(1, 1, 1)", "dt.date(9999, 12, 31)", "dt.datetime(2000, 1, 1, tzinfo=dt.timezone.utc)", "dt.datetime(2024, 7, 4, 5, 6, tzinfo=dt.timezone(dt.timedelta(hours=-7)))", "dt.time(0, tzinfo=dt.timezone.utc)", "dt.date(1970, 1, 1)", "dt.datetime(2023, 3, 5, 1, 2, 3, fold=1)")
		},
		'M': func(g *callGen) string {
			return g.pick("dt.timezone.utc", "None", "dt.timezone(dt.timedelta(hours=2, minutes=15))", "dt.timezone(dt.timedelta(hours=-11), 'X')", "5")
		},
		'X': func(g *callGen) string {
			return g.pick("D('1.10')", "D('0')", "D('-0')", "D('NaN')", "D('sNaN')", "D('Infinity')", "D('-Infinity')", "D('1E+5')", "D('1E-10')", "D('123456789.987654321')", "D('0.005')", "D('2.5')", "D('-7')", "D('9.999999999999999999999999999')", "D('1E+400')", "D('101')", "D('3')", "D('10')", "D('0E+3')", "D(2)**-1", fmt.Sprintf("D('%d.%03d')", g.IntN(1000)-500, g.IntN(1000)))
		},
		'O': func(g *callGen) string {
			return g.pick("'ROUND_HALF_UP'", "'ROUND_DOWN'", "decimal.ROUND_CEILING", "'ROUND_05UP'", "'ROUND_HALF_DOWN'", "'ROUND_FLOOR'", "None", "'NOPE'", "'ROUND_UP'", "'ROUND_HALF_EVEN'")
		},
		'&': func(g *callGen) string {
			return g.pick("Fr(1, 3)", "Fr(-7, 2)", "Fr(0)", "Fr('1.25')", "Fr(22, 7)", "Fr(10**20, 3)", "Fr(5)", "Fr(0.1)", fmt.Sprintf("Fr(%d, %d)", g.IntN(100)-50, 1+g.IntN(30)))
		},
	}
}
