package main

import (
	"fmt"
	"regexp"
	"strings"
)

// This file writes programs of many small functions around what an interpreter likes to take a
// short cut for: text built in loops, generator expressions as the argument of a built-in, loops over
// pairs, slices, constants, % formatting, tuples as keys, attributes that may be missing. Subclasses of
// the core types and objects whose methods tell when they are called stand among the plain values.

const shortcutsPrelude = `told = []


def tell(*a):
    told.append(a)


class S(str):
    def __add__(self, other): tell("S+", other); return str.__add__(self, other)
    def __radd__(self, other): tell("+S", other); return S(str(other) + str(self))
    def __getitem__(self, i): tell("S[]", i); return str.__getitem__(self, i)
    def __mod__(self, a): tell("S%"); return str.__mod__(self, a)
    def __rmod__(self, a): tell("%S"); return NotImplemented


class T(str):
    __slots__ = ()


class L(list):
    def __iter__(self): tell("iter L"); return list.__iter__(self)
    def __getitem__(self, i): tell("L[]", i); return list.__getitem__(self, i)
    def __len__(self): tell("len L"); return list.__len__(self)


class M(list):
    pass


class U(tuple):
    def __iter__(self): tell("iter U"); return tuple.__iter__(self)
    def __eq__(self, o): tell("U=="); return tuple.__eq__(self, o)
    def __hash__(self): tell("hash U"); return tuple.__hash__(self)


class V(tuple):
    pass


class D(dict):
    def __missing__(self, k): tell("missing", k); return 0
    def items(self): tell("items D"); return dict.items(self)
    def keys(self): tell("keys D"); return dict.keys(self)


class I(int):
    def __index__(self): tell("index I"); return 1
    def __add__(self, o): tell("I+"); return I(int(self) + 1)
    def __lt__(self, o): tell("I<"); return int.__lt__(self, o)


class J(int):
    pass


class F(float):
    def __radd__(self, o): tell("+F"); return 0.5


class X:
    def __init__(self, n): self.n = n
    def __index__(self): tell("index", self.n); return self.n
    def __repr__(self): return f"X({self.n})"


class E:
    def __init__(self, n): self.n = n
    def __eq__(self, o): tell("E==", self.n); return isinstance(o, E) and self.n == o.n
    def __hash__(self): tell("hash E", self.n); return self.n
    def __lt__(self, o): tell("E<", self.n); return self.n < o.n
    def __gt__(self, o): tell("E>", self.n); return self.n > o.n
    def __bool__(self): tell("bool E", self.n); return self.n > 1
    def __add__(self, o): tell("E+", self.n); return self
    def __radd__(self, o): tell("+E", self.n); return self
    def __str__(self): tell("str E", self.n); return f"e{self.n}"
    def __repr__(self): return f"E({self.n!r})"
    def __format__(self, spec): tell("format E", spec); return f"<{self.n}>"


class N:
    "Never equal, hashable, without order."
    def __eq__(self, o): tell("N=="); return False
    def __hash__(self): return 5
    def __repr__(self): return "N()"


class B:
    "Whatever is asked of it fails."
    def __bool__(self): raise ValueError("bool B")
    def __eq__(self, o): raise ValueError("eq B")
    def __hash__(self): raise ValueError("hash B")
    def __index__(self): raise ValueError("index B")
    def __iter__(self): raise ValueError("iter B")
    def __len__(self): raise ValueError("len B")
    def __str__(self): raise ValueError("str B")
    def __repr__(self): return "B()"
    def __lt__(self, o): raise ValueError("lt B")
    def __add__(self, o): raise ValueError("add B")


class G:
    "Attributes by __getattr__, __getattribute__'s default, properties and slots."
    kind = 1
    __slots__ = ("slot", "__dict__")
    @property
    def fine(self): tell("fine"); return 2
    @property
    def bad(self): tell("bad"); raise AttributeError("bad inside")
    @property
    def worse(self): tell("worse"); raise KeyError("worse")
    def __repr__(self): return "G()"


class H(G):
    def __getattr__(self, name):
        tell("getattr", name)
        if name.startswith("b"):
            return name * 2
        if name == "zero":
            return 1 // 0
        raise AttributeError(f"H lacks {name}")


class K(H):
    def __getattribute__(self, name):
        tell("getattribute", name)
        return object.__getattribute__(self, name)


def gen(n, end=None):
    for i in range(n):
        tell("gen", i)
        yield i
    if end is not None:
        raise end


def boom(x, at=2):
    tell("boom", x)
    if x == at:
        raise StopIteration(x)
    return x


def hashed(*a, **k): return isinstance(hash(*a, **k), int)  # it differs from run to run


def canon(v):
    if type(v) in (set, frozenset):
        return type(v).__name__ + "(" + ", ".join(sorted(map(canon, v))) + ")"
    if isinstance(v, list):
        return type(v).__name__ + "[" + ", ".join(map(canon, list.__iter__(v))) + "]"
    if isinstance(v, tuple):
        return type(v).__name__ + "(" + ", ".join(map(canon, tuple.__iter__(v))) + ",)"
    if type(v) is slice:
        return "slice"
    if callable(v) or hasattr(type(v), "__next__"):
        return type(v).__name__
    r = repr(v)
    return type(v).__name__ + ":" + (r if " at 0x" not in r else "...")


def show(f):
    told.clear()
    try:
        r = canon(f())
    except Exception as e:
        r = f"{type(e).__name__}: {e}"
        if e.__cause__ is not None:
            r += f" from {e.__cause__!r}"
        if e.__context__ is not None:
            r += f" in {e.__context__!r}"
        t = e.__traceback__
        while t is not None:
            r += f" @{t.tb_frame.f_code.co_name}:{t.tb_lineno}"
            t = t.tb_next
    if " at 0x" in r:
        r = "..."
    calls = list(told)
    if len(r) > 1500:
        r = r[:700] + "..." + r[-700:]
    print(" ".join([f.__name__, r, *map(canon, calls[:40])]).encode("utf-8", "backslashreplace").decode())


`

const shortcutsPerProgram = 120

type shortGen struct{ *source }

func shortcuts(seed uint64) string {
	g := &shortGen{newSource(seed)}
	g.prelude(shortcutsPrelude)
	families := []func(){g.accumulation, g.drain, g.loop, g.slice, g.constants, g.percent, g.fewer, g.extremes, g.tuples, g.attributes}
	for i := range shortcutsPerProgram {
		g.block(fmt.Sprintf("def case%d():", i), families[g.IntN(len(families))])
		g.line("show(case%d)", i)
	}
	return g.b.String()
}

// value writes any of the objects.
func (g *shortGen) value() string {
	switch g.IntN(9) {
	case 0:
		return g.text1()
	case 1, 2:
		return g.number()
	case 3:
		return g.sequence()
	case 4:
		return g.pick("E(0)", "E(1)", "E(2)", "N()", "B()", "X(1)", "X(-1)")
	case 5:
		return g.pick("None", "...", "b''", "b'ab'", "set()", "frozenset([1])", "{}", "{1: 2}", "D(a=1)", "object", "len", "1j")
	default:
		return g.pick("0", "1", "2", "True", "'a'", "(1, 2)", "[1]", "1.0")
	}
}

func (g *shortGen) text1() string {
	return g.pick("''", "'a'", "'ab'", "'abc' * 30", "'\\xe9'", "'\\u20acx'", "'\\U0001f40d'", "'\\ud800'", "S('s')", "S('')", "T('t')", "T('')", "str(1)", "'x' * 200", "'%s'", "'\\0'")
}

func (g *shortGen) number() string {
	return g.pick("0", "1", "-1", "2", "3", "True", "False", "2**31", "2**63", "-2**63", "2**63 - 1", "-2**64", "10**30", "0.0", "-0.0", "1.5",
		"float('inf')", "-1e300", "I(2)", "I(0)", "J(3)", "J(-1)", "F(1.5)", "1e16", "2j", "X(2)")
}

func (g *shortGen) sequence() string {
	elements := func() string { return g.list(g.IntN(5), g.value) }
	switch g.IntN(10) {
	case 0:
		return "[" + elements() + "]"
	case 1:
		return "(" + g.value() + ", " + elements() + ")"
	case 2:
		return "L([" + elements() + "])"
	case 3:
		return "M([" + elements() + "])"
	case 4:
		return "U([" + elements() + "])"
	case 5:
		return "V([" + elements() + "])"
	case 6:
		return "range(" + g.pick("0", "3", "1, 5", "5, 0, -2", "-3, 3", "2**63, 2**63 + 3", "True", "X(3)", "1, 10**30, 10**29", "I(4)") + ")"
	case 7:
		return g.pick("'abc'", "S('xyz')", "T('tu')", "b'abc'", "bytearray(b'hello')", "'a\\xe9\\u20ac\\U0001f40d'", "''")
	case 8:
		return g.pick("gen(3)", "gen(0)", "gen(2, KeyError(1))", "gen(1, StopIteration(5))", "iter([1, 2])", "map(boom, [1, 2, 3])", "(boom(q, 5) for q in gen(4))", "reversed([3, 4])")
	default:
		return g.pick("[1, 2, 3]", "(1, 2, 3)", "[3, 1, 2]", "list(range(9))", "{'a': 1, 'b': 2}", "D(a=1, b=2)", "{1: 2, 3: 4}.items()", "['b', 'a']", "[(1, 2), (3, 4)]", "['xy', 'zw']", "[0.5, 1, 2]", "[E(2), E(1), E(2)]")
	}
}

func (g *shortGen) accumulation() {
	g.line("s = %s", g.pick("''", "''", "'a'", "'\\xe9'", "'x' * 100", "T('t')", "S('')", "b''", "[]", "()", "0"))
	g.line("t = %s", g.pick("''", "'tt'", "'\\u20ac'", "None", "T('')"))
	g.line("log = []")
	if g.chance(30) {
		g.line("f = lambda: s")
	}
	if g.chance(15) {
		g.line("n = 0")
		g.block("while n < 60:", func() { g.line("n += 1"); g.line("i = n"); g.accumBody() })
	} else {
		g.block(fmt.Sprintf("for i in %s:", g.pick("range(5)", "range(70)", "range(150)", "gen(4)", "'abcdef'", "[1, 2, 3]")), g.accumBody)
		if g.chance(20) {
			g.block("else:", func() { g.line("s += 'end'") })
		}
	}
	g.line("return s, log, t")
}

func (g *shortGen) accumBody() {
	for range 1 + g.IntN(4) {
		switch g.IntN(26) {
		case 0, 1, 2, 3, 4, 5, 6:
			// Two names that grow by each other would double in size in each turn.
			g.line("s += %s", g.pick("str(i)", "'x'", "'long text here ' * 3", "f'{i},'", "chr(233)", "'\\u20ac'", "t if len(s) < 500 else '-'", "'' if i else 'y'", "((t or '-') if len(s) < 500 else '+')", "''", "'\\U0001f40d' * 5"))
		case 7:
			g.line("s += %s", g.value())
		case 8:
			g.line("log.append(s)")
		case 9:
			g.line("t = s")
		case 10:
			g.line("t = s; s += '1'; t += '2'")
		case 11:
			g.line("log.append((len(s), s[-2:], s[3:4], s[:1]))")
		case 12:
			g.line("s = s[%s:]", g.pick("1", "-3", "5"))
		case 13:
			g.line("s += s[:3]")
		case 14:
			g.line("log.append(f'{s!r:.20}{s:>3.3}')")
		case 15:
			g.block("try:", func() { g.line("s += %s", g.pick("1", "None", "b''", "1 // 0", "B()", "E(1)", "boom(2)")) })
			g.block("except (TypeError, ArithmeticError, StopIteration) as e:", func() { g.line("log.append((str(e), s))") })
		case 16:
			g.line("s, t = %s", g.pick("t, s", "s, s", "s + 'q', s"))
		case 17:
			g.line("log.append(locals()[%s])", g.pick("'s'", "'t'", "'i'"))
		case 18:
			g.line("if len(log) > 3: %s", g.pick("break", "continue", "del s", "return s", "s = ''", "t = ''"))
		case 19:
			g.line("log.append(s %s)", g.pick("== t", "is s", "in 'xxx'", "!= 'x'", "< 'y'", "+ 'z'", "and 1", "or 2"))
		case 20:
			g.line("s %s", g.pick("*= 2 if len(s) < 50 else 1", "= s.upper()", "= s.replace('x', 'yy')[:90]", "= 'r' + s", "= s + 'q'", "+= (s := 'w')", "+= s and 'k'"))
		case 21:
			g.line("log.append(%s)", g.pick("[c for c in s][:3]", "list(s)[-1:]", "(lambda: s)() if i else 0", "hash(s) == hash(s + '')", "s.find('x')", "s.encode('utf-8', 'replace')[:9]", "sum(1 for c in s if c == 'x')", "s.isascii()"))
		case 22:
			g.line("for c in s[:2]: s += c")
		case 23:
			g.line("s += %s", g.pick("''.join(c for c in s)[:5]", "(lambda s: s + '!')('a')", "[s for s in 'ab'][1]", "(lambda: str(len(log)))()"))
		case 24:
			g.line("t = (t or '') + s[:4]")
		default:
			g.line("s += %s; s += %s", g.text1(), g.text1())
		}
	}
}

func (g *shortGen) genexp(depth int) string {
	inner := g.sequence()
	if depth > 0 && g.chance(40) {
		inner = "(" + g.genexp(depth-1) + ")"
	}
	item := g.pick("x", "x", "x * 2", "(x, 1)", "str(x)", "boom(x)", "boom(x, 1)", "E(x)", "x > 1", "not x", "[x]", "-x", "1", "tell('x', x) or x", "x == 2", "next(z)", "sum(q for q in range(x % 5))", "any(boom(q, 9) for q in (x, x))", "list(w for w in [x])")
	clause := "for x in " + inner
	if g.chance(25) {
		clause += " for w in " + g.pick("(x,)", "range(2)", "[x, x]", "gen(2)", "str(x)[:4]", "x")
		if g.chance(50) {
			item = g.pick("w", "(x, w)", "x if w else w", "boom(w)")
		}
	}
	if g.chance(30) {
		clause += " if " + g.pick("x", "x != 1", "x != 2 and True", "boom(x) is not None", "not x", "(B() if x == 2 else 1)", "E(x)")
	}
	if g.chance(10) {
		clause = strings.Replace(clause, "for x in", g.pick("for x, *_ in", "for x, y in", "for (x) in"), 1)
	}
	return item + " " + clause
}

func (g *shortGen) drain() {
	if g.chance(50) {
		g.line("z = iter([1, 0])")
	} else {
		g.line("z = gen(3)")
	}
	call := func() string {
		e := g.genexp(2)
		switch g.IntN(14) {
		case 0, 1, 2, 3, 4, 5:
			return g.pick("sum", "any", "all", "min", "max", "sorted", "list", "tuple", "set", "frozenset", "dict", "len", "next", "print_", "iter", "bytes", "str.join", "L", "V") + "(" + e + ")"
		case 6:
			return g.pick("''", "', '", "S('-')", "T('+')", "b','") + ".join(" + e + ")"
		case 7:
			return g.pick("sum", "min", "max", "sorted", "any") + "((" + e + ")" + g.pick(", 0", ", key=str", ", default=1", ", start=5", ", key=None", ", []", "") + ")"
		case 8:
			return "[*(" + e + ")]"
		case 9:
			return g.pick("max", "print", "zip", "list", "tuple") + "(*(" + e + "))"
		case 10:
			return g.pick("2", "x", "(1, 1)", "'1'") + " in (" + e + ")"
		default:
			return g.pick("list", "sum", "sorted", "any", "all", "tuple") + "(" + e + ")"
		}
	}
	g.line("x = 'outer'")
	switch g.IntN(6) {
	case 0:
		g.line("r = [7]")
		g.line("r.%s(%s)", g.pick("extend", "extend", "append", "__iadd__"), g.genexp(1))
		g.line("return r, x")
	case 1:
		g.line("r = []")
		g.block("try:", func() { g.line("r.extend(%s)", g.genexp(1)) })
		g.block("except Exception as e:", func() { g.line("return r, str(e)") })
		g.line("return r")
	case 2:
		g.line("g = (%s)", g.genexp(1))
		g.block("try:", func() { g.line("a = next(g)") })
		g.block("except Exception as e:", func() { g.line("a = repr(e)") })
		g.line("return a, %s(g)", g.pick("list", "sum", "any", "all", "max", "sorted", "tuple"))
	case 3:
		g.block("try:", func() { g.line("return %s", call()) })
		g.block("finally:", func() { g.line("tell('finally', x, list(z))") })
	default:
		g.line("return %s, x, list(z)", strings.Replace(call(), "print_", "repr", 1))
	}
}

func (g *shortGen) loop() {
	g.line("log = []")
	g.line("a = %s", g.pick("[1, 2, 3]", "list('abcd')", "L([1, 2])", "[(1, 2), (3, 4)]", "['ab', 'cd']", "M([5, 6, 7])"))
	g.line("d = %s", g.pick("{1: 2, 3: 4}", "D(p=1, q=2)", "{}", "{'k': (1, 2)}", "dict.fromkeys(range(4))"))
	target := g.pick("i, v", "i, v", "i, v", "i, v", "(i, v)", "[i, v]", "i, *v", "v, i, w", "i, (v, w)", "i", "*i, v", "i, i", "a[0], v", "i, a[0]", "d[0], i")
	head := g.pick("enumerate(a)", "enumerate(a, 2)", "enumerate(a, start=2**63 - 1)", "enumerate("+g.sequence()+")", "enumerate(a, "+g.value()+")", "zip(a, a)", "zip(a, "+g.sequence()+")", "zip("+g.sequence()+", a, strict=True)", "zip(gen(2), gen(3))", "zip(a, a, a)", "zip(a)", "zip()",
		"d.items()", "d.items()", "d.items()", "d", "d.values()", "sorted(d.items(), key=str)", "reversed(a)", "reversed(d.items())", "range(4)", "range(3, -1, -1)", "range("+g.value()+")", "range("+g.value()+", 3)", "range(0, 9, "+g.value()+")",
		"a", "map(boom, a)", "map(lambda p: (p, p), a)", "[(1, 2), [3, 4], 'ab', {5: 6, 7: 8}]", "[(1, 2), (3,)]", "[(1, 2, 3)]", "[U((1, 2)), L((3, 4)), S('ab')]", "(p for p in zip(a, a))", "enumerate(enumerate(a))", "[gen(2), gen(3)]", g.sequence())
	g.block(fmt.Sprintf("for %s in %s:", target, head), func() {
		g.line("log.append(%s)", g.pick("1", "locals().get('i')", "str(a)", "list(d)"))
		g.line("if len(log) > 8: break")
		for range g.IntN(3) {
			g.line("%s", g.pick("a.append(9)", "a.pop()", "a.clear()", "a[:] = a[::-1]", "d.clear()", "d[99] = 1", "d[1] = 5", "d.pop(3, 0)", "d.popitem()", "i = 100", "v = 7", "continue", "if len(log) == 2: continue", "if len(log) == 2: break", "del a[0]", "a.insert(0, 0)", "d = {}", "a = []", "d['x'] = d", "if log[-1] == 2: raise KeyError(i)", "del i", "d.update(b=1)", "x = i; i = None; log.append(x)"))
		}
	})
	if g.chance(40) {
		g.block("else:", func() { g.line("log.append('else')") })
	}
	g.line("return log, a, %s", g.pick("i", "sorted(d.items(), key=str)[:4] if 'x' not in d else 0", "len(d)", "locals().get('v')"))
}

func (g *shortGen) bound() string {
	return g.pick("", "", "0", "1", "2", "-1", "-2", "5", "100", "-100", "None", "True", "False", "X(1)", "X(-1)", "X(2**70)", "I(2)", "J(2)", "2**63", "-2**63", "2**63 - 1", "-2**63 - 1", "10**25", "-10**25", "1.0", "'a'", "B()", "E(1)", "()")
}

func (g *shortGen) sliceText() string {
	s := g.bound() + ":" + g.bound()
	if g.chance(35) {
		s += ":" + g.bound()
	}
	if g.chance(5) {
		s += ", " + g.bound() + ":"
	}
	return s
}

func (g *shortGen) slice() {
	g.line("v = %s", g.pick(g.sequence(), g.sequence(), "[0, 1, 2, 3, 4]", "(0, 1, 2, 3, 4)", "'hello'", "'h\\xe9\\u20ac\\U0001f40do'", "b'hello'", "bytearray(b'hello')", "L([1, 2, 3])", "S('world')", "T('world')", "V((1, 2, 3))", "U((1, 2, 3))", "M([1, 2, 3, 4])", "range(10)", "memoryview(b'hello')", "'x' * 300 + '\\u20ac' * 10"))
	switch g.IntN(8) {
	case 0:
		g.line("v[%s] = %s", g.sliceText(), g.value())
		g.line("return v")
	case 1:
		g.line("v[%s] = %s", g.sliceText(), g.pick(g.sequence(), "v", "v[1:]"))
		g.line("return v")
	case 2:
		g.line("del v[%s]", g.sliceText())
		g.line("return v")
	case 3:
		g.line("v[%s] %s %s", g.sliceText(), g.pick("+=", "*=", "+="), g.pick("[9]", "2", "v[:1]", g.value()))
		g.line("return v")
	case 4:
		g.line("w = v[%s]", g.sliceText())
		g.line("return w, w is v, type(w), w == v")
	default:
		g.line("return v[%s], v[%s]", g.sliceText(), g.sliceText())
	}
}

func (g *shortGen) constant(depth int) string {
	if depth == 0 {
		return g.pick("0", "1", "2", "3", "-1", "True", "False", "None", "'a'", "''", "'ab'", "b'x'", "1.5", "0.0", "-0.0", "1j", "2**31", "10**20", "()", "(1, 2)", "...", "0x7fffffffffffffff", "1e308", "'\\xe9'", "(1, 'a', (2.0,))", "__debug__")
	}
	a, b := g.constant(depth-1-g.IntN(depth)), g.constant(depth-1-g.IntN(depth))
	switch g.IntN(10) {
	case 0:
		return g.pick("-", "+", "~", "not ") + "(" + a + ")"
	case 1:
		return "(" + a + ")[" + g.pick("0", "-1", "5", "1:", ":-1", "::2", "True", "'a'", "1.0", "None:1", "2**70", ":2**70") + "]"
	case 2:
		return "(" + a + " if " + b + " else " + g.constant(0) + ")"
	case 3:
		return "(" + a + " " + g.pick("and", "or") + " " + b + ")"
	case 4:
		return "(" + a + " " + g.pick("<", "==", "!=", "in", "not in", ">=") + " (" + b + "))"
	case 5:
		return "(" + a + ", " + b + ")"
	case 6:
		return "(" + a + ") " + g.pick("<<", ">>", "**") + " " + g.pick("0", "1", "3", "-1", "7", "64", "1.5", "True")
	default:
		return "((" + a + ") " + g.pick("+", "-", "*", "/", "//", "%", "&", "|", "^") + " (" + b + "))"
	}
}

func (g *shortGen) constants() {
	g.line("r = []")
	for range 1 + g.IntN(3) {
		g.block("try:", func() {
			if g.chance(30) {
				g.block(fmt.Sprintf("if %s:", g.constant(2)), func() { g.line("r.append('yes')") })
				g.block("else:", func() { g.line("r.append('no')") })
			}
			g.line("r.append(%s)", g.constant(1+g.IntN(3)))
		})
		g.block("except Exception as e:", func() { g.line("r.append(repr(e))") })
	}
	g.line("return r")
}

func (g *shortGen) percentSpec() string {
	key := ""
	if g.chance(12) {
		key = g.pick("(a)", "(b)", "()", "((a))")
	}
	return "%" + key + g.pick("", "", "", "-", "0", "+", " ", "#", "-0", "+0", "#0") + g.pick("", "", "", "3", "10", "*", "0") + g.pick("", "", "", ".0", ".2", ".", ".*", ".10") + g.pick("", "", "", "", "l", "h") +
		g.pick("s", "s", "s", "d", "d", "r", "a", "i", "u", "x", "X", "o", "e", "f", "g", "G", "c", "%", "q", "z", "")
}

func (g *shortGen) percent() {
	format := g.pick("", "a ", "\\xe9", "100%% ")
	n := 1 + g.IntN(3)
	for range n {
		if g.chance(50) {
			format += g.pick("%s", "%d", "%r", "%.2f", "%5s", "%-5d", "%03d", "%x", "%c")
		} else {
			format += g.percentSpec()
		}
		format += g.pick("", "-", " ", ", ", "\\u20ac", "%%")
	}
	quote := "'" + format + "'"
	if g.chance(12) {
		quote = g.pick("S", "T") + "(" + quote + ")"
	} else if g.chance(10) {
		quote = "b'" + strings.ReplaceAll(strings.ReplaceAll(format, "\\xe9", "e"), "\\u20ac", "u") + "'"
	}
	var arg string
	switch g.IntN(10) {
	case 0:
		arg = g.value()
	case 1:
		arg = g.pick("{'a': 1, 'b': 'x'}", "D(a=1)", "{}", "U((1,))", "V(('a', 2))", "(1,)", "()", "[1, 2]", "L([1])")
	case 2:
		arg = "(" + g.list(g.IntN(4), g.value) + ")"
	default:
		parts := make([]string, n)
		for i := range parts {
			parts[i] = g.pick(g.value(), g.value(), "1", "'a'", "2.5", "-7", "65", "T('t')", "J(3)")
		}
		arg = "(" + strings.Join(parts, ", ") + ",)"
		if n == 1 && g.chance(50) {
			arg = parts[0]
		}
	}
	g.line("return %s %% %s", quote, arg)
}

func (g *shortGen) fewer() {
	f := g.pick("abs", "all", "any", "ascii", "bin", "callable", "chr", "ord", "divmod", "enumerate", "filter", "getattr", "hasattr", "hashed", "hex", "isinstance", "issubclass", "iter", "len", "map", "max", "min", "next", "oct", "pow", "range", "repr", "reversed", "round", "setattr", "slice", "sorted", "sum", "zip", "int", "float", "str", "bool", "bytes", "list", "tuple", "dict", "complex", "type",
		"[].append", "[1, 2].pop", "[1].index", "[1].insert", "[].extend", "[3, 1].sort", "[].clear", "'a-b'.split", "'a'.join", "'ab'.replace", "' a '.strip", "'ab'.find", "'abab'.count", "'ab'.startswith", "'a'.center", "'a'.zfill", "'{}'.format", "'ab'.encode", "'ab'.partition", "{}.get", "{1: 2}.pop", "{}.setdefault", "{}.update", "{1: 2}.items", "(1, 2).index", "(1, 1).count", "b'ab'.hex", "b'ab'.decode", "(5).to_bytes", "(5).bit_length", "(1.5).is_integer", "int.from_bytes", "'ab'.translate", "'ab'.expandtabs", "'ab'.splitlines", "'ab'.rsplit", "dict.fromkeys", "str.upper", "list.append", "int.__add__", "(5).__add__", "[].__getitem__", "set([1]).add", "{1}.union", "{1}.discard", "{1}.isdisjoint")
	n := g.pick("0", "1", "1", "2", "2", "3", "4")
	args := g.list(int(n[0]-'0'), func() string {
		if g.chance(8) {
			return "*" + g.sequence()
		}
		return g.value()
	})
	if g.chance(15) {
		if args != "" {
			args += ", "
		}
		args += g.pick("key=None", "default=1", "x=1", "sep=' '", "reverse=True", "start=2", "**{}", "**{'key': None}", "maxsplit=1", "encoding='ascii'", "base=2", "strict=1", "errors='strict'")
	}
	g.line("r = %s(%s)", f, args)
	g.line("return r if not hasattr(type(r), '__next__') else list(r)[:5]")
}

func (g *shortGen) extremes() {
	f := g.pick("min", "max", "sum", "sorted", "sum", "min", "max")
	var items string
	switch g.IntN(5) {
	case 0:
		items = g.sequence()
	case 1, 2:
		items = "[" + g.list(1+g.IntN(5), g.number) + "]"
	case 3:
		items = g.pick("[", "L([", "V([", "M([", "set([")
		open := items
		items += g.list(g.IntN(4), func() string {
			return g.pick("1", "2", "-1", "True", "1.5", "0.1", "1e16", "-1e16", "J(3)", "2**62", "2**63", "-2**63")
		})
		items += map[string]string{"[": "]", "L([": "])", "V([": "])", "M([": "])", "set([": "])"}[open]
	default:
		items = "[" + g.list(1+g.IntN(4), g.text1) + "]"
	}
	extra := ""
	if g.chance(40) {
		extra = g.pick(", key=str", ", key=lambda q: 0", ", default=None", ", key=None", ", start=1.5", ", 2**63 - 1", ", []", ", ''", ", start=b''", ", key=boom", ", reverse=1", ", key=len", ", "+g.value(), ", start="+g.value(), ", default=1, key=repr", ", J(1)", ", F(2)", ", 0.0", ", 0j", ", True", ", ()")
	}
	if f == "sorted" && g.chance(30) {
		g.line("v = list(%s)", items)
		g.line("v.sort(%s)", g.pick("", "key=str", "reverse=True", "key=lambda q: v.append(1)", "key=boom"))
		g.line("return v")
		return
	}
	if g.chance(15) && f != "sum" {
		g.line("return %s(%s, %s%s)", f, g.value(), g.value(), g.pick("", ", 1", ", key=repr", ", default=2"))
		return
	}
	g.line("return %s(%s%s)", f, items, extra)
}

// unequal matches objects that count how often they are compared, and NaN, whose hash is its address.
var unequal = regexp.MustCompile(`[A-Z]\(|\b(nan|[enb])\b`)

func (g *shortGen) tuples() {
	part := func() string {
		return g.pick("1", "1", "True", "1.0", "2", "'a'", "'a'", "T('a')", "None", "E(1)", "E(1)", "E(2)", "N()", "B()", "nan", "nan", "(1, 2)", "V((1, 2))", "U((1, 2))", "0.0", "-0.0", "2**63", "float(2**63)", "J(1)", "[1]", "e", "e", "n", "b", "1+0j", "()")
	}
	tup := func() string {
		t := "(" + g.list(1+g.IntN(3), part) + ",)"
		if g.chance(20) {
			t = g.pick("U", "V") + "(" + t + ")"
		}
		return t
	}
	g.line("nan, e, n, b = float('nan'), E(1), N(), B()")
	a := tup()
	b := a
	if g.chance(50) {
		b = tup()
	}
	g.line("a, b = %s, %s", a, b)
	if unequal.MatchString(a + b) {
		// Where they lie in a table decides how often what is equal by its hash only is compared.
		g.line("return %s", g.pick("a == b", "a != b", "a < b", "a in [b]", "[b].index(a)", "a is a and a == a", "list(a) == list(b)", "a.count(b[-1])", "b[0] in a"))
		return
	}
	g.line("return %s", g.pick("a == b", "a != b", "a < b", "a >= b", "hash(a) == hash(b)", "a in [b]", "[b].index(a)", "{a: 1}.get(b)", "len({a, b})", "a in {b}", "[a, b].count(b)", "sorted([a, b])", "max(a, b)", "{a: 1, b: 2}", "a == b == a", "a is a and a == a", "list(a) == list(b)", "{1: a} == {1: b}", "[a].remove(b)", "a.index(b[0])", "a.count(b[-1])", "a + b", "hash((a, b)) == hash((b, a))", "b[0] in a"))
}

func (g *shortGen) attributes() {
	name := g.pick("kind", "fine", "bad", "worse", "slot", "missing", "boo", "zero", "d", "__class__", "__dict__", "__len__", "__getattr__", "n", "__name__", "real", "append", "__slots__", "__iter__", "__hash__", "__call__", "gi_frame", "__wrapped__")
	o := g.pick("G()", "H()", "K()", "G", "H", "E(1)", g.value(), g.value(), "type", "super(H, H())", "gen(1)", "tell", "KeyError(1)", "slice(1)", "range(3)", "I", "object()")
	g.line("o = %s", o)
	switch g.IntN(8) {
	case 0:
		g.line("return hasattr(o, '%s')", name)
	case 1:
		g.line("return getattr(o, '%s', %s)", name, g.value())
	case 2:
		g.line("return getattr(o, %s)", g.pick("'"+name+"'", g.value(), "S('"+name+"')", "T('"+name+"')"))
	case 3:
		g.line("return hasattr(o, %s), getattr(o, 'x', None)", g.pick("'"+name+"'", g.value(), "S('"+name+"')", "T('"+name+"')"))
	case 4:
		g.block("try:", func() { g.line("return o.%s", name) })
		g.block("except AttributeError as e:", func() { g.line("return str(e), e.name, e.obj is o") })
	case 5:
		g.block("try:", func() { g.line("1 // 0") })
		g.block("except ArithmeticError:", func() {
			g.line("return hasattr(o, '%s'), getattr(o, '%s', 0), o.%s", name, g.pick("bad", "missing", name), g.pick(name, "kind", "bad"))
		})
	case 6:
		g.line("o.%s = %s", name, g.value())
		g.line("return o.%s", name)
	default:
		g.line("del o.%s", name)
		g.line("return hasattr(o, '%s')", name)
	}
}
