package main

import (
	"fmt"
	"strings"
)

// This file writes programs about the data model: operators between classes that define some of the special methods,
// comparison and hashing, descriptors and attributes, class hierarchies with super(), metaclasses, and calls of functions with
// parameters of every sort. Each case is a function, which says what was called on the way.

const modelPrelude = `told = []


def tell(*a):
    told.append(a)


def text(v, depth=0):
    if depth > 5:
        return "..."
    t = type(v)
    if t in (list, tuple):
        return t.__name__ + "[" + ", ".join([text(x, depth + 1) for x in v]) + "]"
    if t in (set, frozenset):
        return t.__name__ + "{" + ", ".join(sorted([text(x, depth + 1) for x in v])) + "}"
    if t is dict:
        return "{" + ", ".join([text(k, depth + 1) + ": " + text(x, depth + 1) for k, x in v.items()]) + "}"
    if isinstance(v, type):
        return v.__qualname__
    r = repr(v)
    return r if " at 0x" not in r else t.__name__


def at(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def show(f):
    told.clear()
    try:
        r = text(f())
    except RecursionError:
        r = "RecursionError"
    except Exception as e:
        r = f"{type(e).__name__}: {e}"
        if e.__context__ is not None:
            r += f" in {e.__context__!r}"
        for n in getattr(e, "__notes__", ()):
            r += f" note {n}"
    if " at 0x" in r:
        r = r[:r.index(" at 0x")]
    if len(r) > 1500:
        r = r[:700] + "..." + r[-700:]
    told.append(())
    print(" ".join([f.__name__, r, *map(text, told[:60])]).encode("utf-8", "backslashreplace").decode())


class Plain:
    def __repr__(self): return "Plain()"


class Data:
    "A data descriptor."
    def __set_name__(self, owner, name): tell("set_name", owner.__name__, name); self.name = name
    def __get__(self, o, owner): tell("get", o is None, owner.__name__); return "data"
    def __set__(self, o, v): tell("set", v); o.__dict__["_" + self.name] = v
    def __delete__(self, o): tell("delete"); raise AttributeError("delete refused")
    def __repr__(self): return "Data()"


class NonData:
    def __get__(self, o, owner=None): tell("get2", o is None); return "nondata"
    def __repr__(self): return "NonData()"


class SetOnly:
    def __set__(self, o, v): tell("setonly", v)
    def __repr__(self): return "SetOnly()"


class Meta(type):
    def __prepare__(name, bases, **kw): tell("prepare", name, len(bases), kw); return {"made": 1}
    def __new__(m, name, bases, ns, **kw): tell("new", name, sorted(kw)); return super().__new__(m, name, bases, ns)
    def __init__(c, name, bases, ns, **kw): super().__init__(name, bases, ns)
    def __call__(c, *a, **kw): tell("call", c.__name__, a); return super().__call__(*a, **kw)
    def __instancecheck__(c, o): tell("instancecheck"); return type.__instancecheck__(c, o)
    def __contains__(c, x): return x == 1
    def __len__(c): return 3
    def __getitem__(c, k):
        if k == 2: raise IndexError
        return ("meta", k)
    def __add__(c, o): return NotImplemented
    def __bool__(c): tell("bool"); return True


class Meta2(type):
    def __iter__(c): return iter([c.__name__])


class CM:
    def __init__(self, n, swallow=False, fail=None): self.n, self.swallow, self.fail = n, swallow, fail
    def __enter__(self): tell("enter", self.n); return self.n
    def __exit__(self, t, v, tb):
        tell("exit", self.n, t and t.__name__)
        if self.fail: raise self.fail
        return self.swallow


def deco(n):
    def around(f):
        tell("decorate", n, getattr(f, "__name__", "?"))
        def inner(*a, **k):
            tell("before", n)
            try:
                return f(*a, **k)
            finally:
                tell("after", n)
        inner.__name__ = n
        return inner
    return around


`

const modelCases = 14

type modelGen struct {
	*callGen
	inScope bool // expressions must stand in the function itself, not in a lambda of their own
}

func models(seed uint64) string {
	g := &modelGen{callGen: &callGen{exprGen: &exprGen{source: newSource(seed)}}}
	g.prelude(modelPrelude)
	families := []func(){g.operators, g.operators, g.comparisons, g.containers, g.attributes, g.attributes, g.hierarchy, g.hierarchy, g.metaclass, g.call, g.call, g.withs, g.scopes, g.conversions}
	for i := range modelCases {
		g.block(fmt.Sprintf("def case%d():", i), families[g.IntN(len(families))])
		g.line("show(case%d)", i)
		g.line("")
	}
	return g.b.String()
}

// try writes a statement whose exception is noted.
func (g *modelGen) try(format string, args ...any) {
	g.block("try:", func() { g.line(format, args...) })
	g.block("except Exception as e:", func() { g.line("out.append(f'{type(e).__name__}: {e}')") })
}

// note writes an expression whose value, or exception, is noted.
func (g *modelGen) note(format string, args ...any) {
	if g.inScope {
		g.try("out.append((%s))", fmt.Sprintf(format, args...))
		return
	}
	g.line("out.append(at(lambda: (%s)))", fmt.Sprintf(format, args...))
}

func (g *modelGen) simpleValue() string {
	return g.pick("0", "1", "2", "-1", "True", "1.5", "'a'", "''", "(1, 2)", "[1]", "None", "b'x'", "2**63", "1j", "{1}", "{'a': 1}")
}

// returns is what a special method gives back.
func (g *modelGen) returns(tag string) string {
	switch g.IntN(10) {
	case 0, 1, 2:
		return "return NotImplemented"
	case 3:
		return fmt.Sprintf("raise %s(%q)", g.pick("TypeError", "ValueError", "KeyError", "ZeroDivisionError"), tag)
	case 4:
		return "return " + g.simpleValue()
	case 5:
		return "return self"
	default:
		return fmt.Sprintf("return %q", tag)
	}
}

var binary = []struct{ name, op string }{
	{"add", "+"}, {"sub", "-"}, {"mul", "*"}, {"truediv", "/"}, {"floordiv", "//"}, {"mod", "%"}, {"pow", "**"},
	{"lshift", "<<"}, {"rshift", ">>"}, {"and", "&"}, {"or", "|"}, {"xor", "^"}, {"matmul", "@"}, {"divmod", ""},
}

func (g *modelGen) operators() {
	ops := make([]int, 1+g.IntN(3))
	for i := range ops {
		ops[i] = g.IntN(len(binary))
	}
	class := func(head string) {
		g.block("class "+head+":", func() {
			some := false
			for _, i := range ops {
				for _, form := range []string{"", "r", "i"} {
					if !g.chance(45) || form == "i" && binary[i].op == "" {
						continue
					}
					if g.chance(4) {
						g.line("__%s%s__ = None", form, binary[i].name)
						some = true
						continue
					}
					some = true
					name := form + binary[i].name
					g.line("def __%s__(self, o): tell(%q, o); %s", name, strings.SplitN(head, "(", 2)[0]+"."+name, g.returns(name))
				}
			}
			for _, unary := range []string{"neg", "pos", "invert", "abs"} {
				if g.chance(15) {
					some = true
					g.line("def __%s__(self): tell(%q); %s", unary, unary, g.returns(unary))
				}
			}
			if !some || g.chance(40) {
				g.line("def __repr__(self): return %q", strings.SplitN(head, "(", 2)[0])
			}
		})
	}
	base := g.pick("", "", "", "(int)", "(str)", "(list)", "(float)", "(tuple)")
	class("A" + base)
	class("B" + g.pick("", "(A)", "(A)", base))
	class("C" + g.pick("", "(B)", "(int)"))
	g.line("out = []")
	operand := func() string {
		// A power or a shift of large numbers is a question of memory.
		simple := strings.Replace(g.simpleValue(), "2**63", "7", 1)
		return g.pick("A()", "B()", "C()", "A()", "B()", "A", "Plain()", simple, simple)
	}
	for range 2 + g.IntN(4) {
		b := binary[ops[g.IntN(len(ops))]]
		switch {
		case b.op == "":
			g.note("divmod(%s, %s)", operand(), operand())
		case g.chance(30):
			g.line("x = y = %s", operand())
			g.try("x %s= %s", b.op, operand())
			g.note("(x, type(x) is float or x is y)") // a float has no identity
		case g.chance(20):
			g.note("%s%s", g.pick("-", "+", "~", "abs", "not "), "("+operand()+")")
		case b.op == "**" && g.chance(40):
			g.note("pow(%s, %s, %s)", operand(), operand(), operand())
		default:
			g.note("%s %s %s", operand(), b.op, operand())
		}
	}
	g.line("return out")
}

func (g *modelGen) comparisons() {
	class := func(head string) {
		g.block("class "+head+":", func() {
			g.line("def __init__(self, n=1): self.n = n")
			for _, name := range []string{"eq", "ne", "lt", "le", "gt", "ge"} {
				if !g.chance(40) {
					continue
				}
				op := map[string]string{"eq": "==", "ne": "!=", "lt": "<", "le": "<=", "gt": ">", "ge": ">="}[name]
				body := g.pick(g.returns(name), "return self.n "+op+" getattr(o, 'n', o)", "return self.n "+op+" getattr(o, 'n', o)", "return NotImplemented")
				g.line("def __%s__(self, o): tell(%q); %s", name, name, body)
			}
			switch g.IntN(5) {
			case 0:
				g.line("def __hash__(self): tell('hash'); return %s", g.pick("self.n", "2**64", "-1", "'x'", "True", "hash(self.n)", "None"))
			case 1:
				g.line("__hash__ = %s", g.pick("None", "object.__hash__", "lambda self: 7"))
			}
			if g.chance(20) {
				g.line("def __bool__(self): %s", g.pick("return self.n > 1", "return 1", "return None", "raise ValueError('bool')"))
			}
			if g.chance(20) {
				g.line("def __len__(self): return %s", g.pick("self.n", "-1", "2**70", "'a'", "True", "1.0"))
			}
			g.line("def __repr__(self): return f'{type(self).__name__}{self.n}'")
		})
	}
	class("A")
	class("B" + g.pick("", "(A)", "(A)"))
	g.line("out = []")
	v := func() string { return g.pick("A(1)", "A(2)", "B(1)", "B(2)", "A(0)", "1", "2.0", "'a'", "None") }
	for range 3 + g.IntN(4) {
		switch g.IntN(12) {
		case 0, 1, 2:
			g.note("%s %s %s", v(), g.pick("==", "!=", "<", "<=", ">", ">="), v())
		case 3:
			g.note("%s %s %s %s %s", v(), g.pick("==", "<", "<="), v(), g.pick("!=", ">", "<"), v())
		case 4:
			g.note("isinstance(hash(%s), int)", v())
		case 5:
			g.note("{%s: 1, %s: 2}", g.pick("A(1)", "B(1)"), g.pick("A(1)", "B(1)", "1"))
		case 6:
			g.note("sorted([%s]%s)", g.list(3, func() string { return g.pick("A(1)", "A(2)", "B(0)", "B(2)") }), g.pick("", ", reverse=True", ", key=lambda x: x.n", ", key=lambda x: -x.n"))
		case 7:
			g.note("%s(%s)", g.pick("max", "min"), g.list(3, func() string { return g.pick("A(1)", "A(2)", "B(0)") }))
		case 8:
			g.note("%s in [%s]", v(), g.list(2, v))
		case 9:
			g.note("[%s].%s(%s)", g.list(3, v), g.pick("index", "count"), v())
		case 10:
			g.note("bool(%s), %s", g.pick("A(1)", "A(2)", "B(0)"), g.pick("1", "not A(0)", "A(1) and 2", "A(0) or 3"))
		case 11:
			g.note("[%s] %s [%s]", g.list(2, v), g.pick("==", "<", ">="), g.list(2, v))
		}
	}
	if g.chance(30) {
		g.note("len(A(%s))", g.pick("1", "2**70", "-1"))
	}
	g.line("return out")
}

func (g *modelGen) containers() {
	g.block("class A"+g.pick("", "", "(list)", "(dict)", "(tuple)", "(str)")+":", func() {
		g.line("def mark(self): return 'A'")
		if g.chance(60) {
			g.line("def __getitem__(self, k): tell('getitem', k); %s", g.pick("return k if k != 4 else [][k]", "raise IndexError(k)", "return [10, 20, 30][k]", "raise KeyError(k)", "return {1: 2}[k]"))
		}
		if g.chance(30) {
			g.line("def __setitem__(self, k, v): tell('setitem', k, v)")
		}
		if g.chance(30) {
			g.line("def __delitem__(self, k): tell('delitem', k)")
		}
		if g.chance(40) {
			g.line("def __iter__(self): tell('iter'); %s", g.pick("return iter([1, 2, 3])", "yield 1; yield 2", "return self", "return 5", "return iter('ab')"))
		}
		if g.chance(30) {
			g.line("def __next__(self): tell('next'); %s", g.pick("raise StopIteration", "raise StopIteration(5)", "raise ValueError(1)"))
		}
		if g.chance(40) {
			g.line("def __len__(self): tell('len'); return %s", g.pick("3", "0", "-1", "2", "'x'", "2**63", "True"))
		}
		if g.chance(30) {
			g.line("def __contains__(self, x): tell('contains', x); %s", g.pick("return x == 1", "return 'yes'", "raise TypeError('no')", "return NotImplemented"))
		}
		if g.chance(20) {
			g.line("__contains__ = None")
		}
		if g.chance(30) {
			g.line("def __reversed__(self): tell('reversed'); %s", g.pick("return iter([3, 2])", "return 'zz'", "return NotImplemented"))
		}
		if g.chance(25) {
			g.line("def __missing__(self, k): tell('missing', k); %s", g.pick("return 0", "raise KeyError('missing')"))
		}
		if g.chance(20) {
			g.line("def __length_hint__(self): tell('hint'); return %s", g.pick("3", "-1", "'a'", "NotImplemented", "10"))
		}
		if g.chance(20) {
			g.line("def __class_getitem__(cls, k): tell('class_getitem', k); return k")
		}
		if g.chance(20) {
			g.line("def keys(self): tell('keys'); return %s", g.pick("['a', 'b']", "[1]", "5", "()"))
		}
		if g.chance(20) {
			g.line("def __index__(self): return %s", g.pick("1", "True", "'a'", "2**70", "-1"))
		}
	})
	g.line("a = A()")
	g.line("out = []")
	for range 3 + g.IntN(4) {
		switch g.IntN(18) {
		case 0:
			g.note("a[%s]", g.pick("0", "1", "-1", "'k'", "1:2", "1:2, 3", "...", "None", "::2", "5"))
		case 1:
			g.try("a[%s] = %s", g.pick("0", "'k'", "1:2"), g.simpleValue())
		case 2:
			g.try("del a[%s]", g.pick("0", "'k'", "1:2"))
		case 3:
			g.note("%s in a", g.simpleValue())
		case 4:
			g.note("%s(a)", g.pick("list", "tuple", "sorted", "set", "sum", "dict", "bytes", "bytearray"))
		case 5:
			g.note("len(a)")
		case 6:
			g.note("list(reversed(a))")
		case 7:
			g.note("bool(a)")
		case 8:
			g.note("[*a, 0]")
		case 9:
			g.try("x, *y = a; out.append((x, y))")
		case 10:
			g.note("dict(**a)")
		case 11:
			g.note("next(%s)", g.pick("a", "iter(a)", "a, 7"))
		case 12:
			g.note("A[%s]", g.pick("1", "int", "1, 2"))
		case 13:
			g.note("[0, 1, 2][a]")
		case 14:
			g.note("(lambda *p, **k: (p, k))(%s)", g.pick("*a", "**a", "1, *a", "*a, **{'z': 1}"))
		case 15:
			g.note("range(5)[a:], 'abc'[:a]")
		case 16:
			g.note("{**a, 'q': 1}")
		case 17:
			g.note("%s.join(a)", g.pick("''", "'-'", "b''"))
		}
	}
	g.line("return out")
}

func (g *modelGen) attributes() {
	names := []string{"x", "y", "z"}
	class := func(head string, first bool) {
		g.block("class "+head+":", func() {
			if g.chance(20) {
				g.line("__slots__ = %s", g.pick("('x',)", "'y'", "('x', '__dict__')", "()", "['x', 'y']", "('x', 'x')", "('1a',)", "{'x': 'doc'}", "('__weakref__',)", "('_A__p',)", "5"))
			}
			for _, n := range names {
				switch g.IntN(9) {
				case 0:
					g.line("%s = Data()", n)
				case 1:
					g.line("%s = NonData()", n)
				case 2:
					g.line("%s = SetOnly()", n)
				case 3:
					g.line("%s = property(lambda self: %s%s)", n, g.pick("1", "self.y", "self.missing", "1 // 0"), g.pick("", ", lambda self, v: tell('setter', v)", ", None, lambda self: tell('deleter')", ", doc='d'"))
				case 4:
					g.line("%s = %s", n, g.pick("classmethod", "staticmethod")+"(lambda *a: len(a))")
				case 5:
					g.line("%s = %s", n, g.simpleValue())
				case 6:
					g.line("def %s(self, a=1): return ('method', a)", n)
				}
			}
			if g.chance(20) {
				g.line("def __getattr__(self, n): tell('getattr', n); %s", g.pick("return n * 2", "raise AttributeError(n)", "return super().__getattr__(n)", "return 1 // 0"))
			}
			if g.chance(10) {
				g.line("def __getattribute__(self, n): tell('getattribute', n); return %s", g.pick("object.__getattribute__(self, n)", "super().__getattribute__(n)", "5"))
			}
			if g.chance(12) {
				g.line("def __setattr__(self, n, v): tell('setattr', n, v); %s", g.pick("object.__setattr__(self, n, v)", "super().__setattr__(n + 'z', v)", "pass"))
			}
			if g.chance(12) {
				g.line("def __delattr__(self, n): tell('delattr', n); %s", g.pick("object.__delattr__(self, n)", "pass"))
			}
			if g.chance(10) {
				g.line("def __dir__(self): return %s", g.pick("['b', 'a']", "5", "('x',)"))
			}
			if g.chance(15) {
				g.line("__p = 'private'")
			}
			g.line("def mark(self): return '%c'", head[0])
		})
	}
	class("A", true)
	if g.chance(60) {
		class("B(A)", false)
	} else {
		g.line("B = A")
	}
	g.line("b = B()")
	g.line("out = []")
	for range 4 + g.IntN(5) {
		n := g.pick("x", "y", "z", "x", "y", "z", "w", "__dict__", "__class__", "__slots__", "mark", "_A__p", "__p", "__weakref__")
		o := g.pick("b", "b", "b", "B", "A")
		switch g.IntN(10) {
		case 0, 1, 2:
			g.note("%s.%s", o, n)
		case 3, 4:
			g.try("%s.%s = %s", o, n, g.simpleValue())
		case 5:
			g.try("del %s.%s", o, n)
		case 6:
			g.note("%s(%s, '%s'%s)", g.pick("hasattr", "getattr"), o, n, "")
		case 7:
			g.note("getattr(%s, '%s', 'default')", o, n)
		case 8:
			g.note("%s.%s()", o, g.pick("x", "y", "z", "mark"))
		case 9:
			g.note("%s", g.pick("sorted(vars(b))", "sorted(b.__dict__.items(), key=str)", "dir(b) if '__dir__' in A.__dict__ else 0", "[k for k in vars(A) if k[0] != '_']", "B.__mro__", "A.mark.__doc__ is None", "type(b).__dict__['x'].__get__(b)", "A.y.fget", "object.__getattribute__(b, 'x')", "b.__dict__.update(x=9) or b.x", "A.x.__name__", "A.mark.__qualname__"))
		}
	}
	g.line("return out")
}

func (g *modelGen) hierarchy() {
	n := 3 + g.IntN(4)
	names := "ABCDEFGH"
	g.line("out = []")
	defined := []string{}
	for i := range n {
		var bases []string
		for range g.IntN(4) {
			if len(defined) == 0 || g.chance(15) {
				bases = append(bases, g.pick("object", "object", "int", "str", "Exception", "dict", "list", "bool", "type(None)", "5", "range", "type", "OSError", "float"))
				break
			}
			bases = append(bases, defined[g.IntN(len(defined))])
		}
		name := names[i : i+1]
		g.block("try:", func() {
			g.block(fmt.Sprintf("class %s(%s):", name, strings.Join(append(bases, g.pick("", "", "", "", "", "flag=1")), ", ")), func() {
				if g.chance(50) {
					g.line("def f(self): tell('%s.f'); return %s", name, g.pick("1", "super().f()", "('"+name+"', super().f())", "super(__class__, self).f()", "[super().f()]", "super("+names[:1]+", self).f()"))
				}
				if g.chance(25) {
					g.line("@classmethod")
					g.line("def c(cls): tell('%s.c', cls.__name__); return %s", name, g.pick("cls.__name__", "super().c()", "super().c() + '+'"))
				}
				if g.chance(15) {
					g.line("def __init_subclass__(cls, **kw): tell('init_subclass', cls.__name__, kw); %s", g.pick("super().__init_subclass__()", "super().__init_subclass__(**kw)", "pass"))
				}
				if g.chance(15) {
					g.line("def __new__(cls, *a): tell('new', cls.__name__); return %s", g.pick("super().__new__(cls)", "super().__new__(cls, *a)", "object.__new__(cls)", "5", "object.__new__(object)"))
				}
				if g.chance(20) {
					g.line("def __init__(self, *a): tell('init', '%s'); %s", name, g.pick("super().__init__()", "super().__init__(*a)", "pass", "return 1", "self.a = a"))
				}
				if g.chance(15) {
					g.line("__slots__ = %s", g.pick("()", "('s',)", "('t',)"))
				}
				if g.chance(15) {
					g.line("attr = %s", g.simpleValue())
				}
				if g.chance(8) {
					g.line("def mro(cls): return [cls]")
				}
				g.line("kind = '%s'", name)
			})
		})
		g.block("except TypeError as e:", func() {
			g.line("out.append(str(e))")
			g.line("class %s: kind = 'fallback'", name)
		})
		defined = append(defined, name)
	}
	for range 3 + g.IntN(4) {
		c, d := defined[g.IntN(len(defined))], defined[g.IntN(len(defined))]
		switch g.IntN(12) {
		case 0, 1:
			g.note("%s.__mro__", c)
		case 2, 3, 4:
			g.note("%s().f()", c)
		case 5:
			g.note("%s.c()", c)
		case 6:
			g.note("issubclass(%s, %s), isinstance(%s(), %s)", c, d, c, d)
		case 7:
			g.note("%s.kind, %s().kind", c, c)
		case 8:
			g.note("%s(%s)", c, g.pick("1", "'a'", "1, 2", "x=1", ""))
		case 9:
			g.note("[k.__name__ for k in %s.__subclasses__()], %s.__base__", c, c)
		case 10:
			g.note("type(%s()).__name__, %s.__qualname__[-1:]", c, d)
		case 11:
			g.note("%s", g.pick(c+".__base__", c+".__subclasses__()", "type("+c+"())", "type('T', ("+c+", "+d+"), {})", "type('T', ("+c+",), {'f': lambda self: 9})().f()", "super("+c+", "+d+"()).kind", "super("+c+", "+d+").kind"))
		}
	}
	g.line("return out")
}

func (g *modelGen) metaclass() {
	g.line("out = []")
	g.block("class A(metaclass="+g.pick("Meta", "Meta", "Meta2", "type")+g.pick("", "", ", k=1")+"):", func() {
		g.line("%s", g.pick("pass", "made = 2", "def __init__(self, a=0): self.a = a", "x = Data()"))
	})
	g.block("try:", func() {
		g.block("class B(A"+g.pick("", ", metaclass=Meta2", ", metaclass=Meta", ", z=3", ", metaclass=type", ", metaclass=lambda n, b, d: 'not a class'")+"):", func() {
			g.line("%s", g.pick("pass", "y = 1", "def made(self): pass"))
		})
	})
	g.block("except TypeError as e:", func() { g.line("out.append(str(e)); B = A") })
	for range 3 + g.IntN(3) {
		c := g.pick("A", "B")
		g.note("%s", g.pick("type("+c+")", c+"()", "isinstance(1, "+c+")", "isinstance("+c+"(), "+c+")", "1 in "+c, "len("+c+")", c+"[1]", c+" + 1", "list("+c+")", "bool("+c+")", c+".made", "'made' in vars("+c+")", "type("+c+").__mro__", "issubclass(B, A)", c+".__class__", c+" | int", "int | "+c, c+"(1, 2)", "type.__call__("+c+")", "type.mro("+c+")", "type(type("+c+"))"))
	}
	g.line("return out")
}

// parameters writes the parameters of a function, each after what may stand before it.
func (g *modelGen) parameters() string {
	var parts []string
	names := "abcdef"
	i := 0
	defaults := false
	add := func() {
		p := names[i : i+1]
		i++
		if defaults = defaults || g.chance(30); defaults {
			p += "=" + g.pick("0", "None", "'d'")
		}
		parts = append(parts, p)
	}
	if g.chance(30) {
		for range 1 + g.IntN(2) {
			add()
		}
		parts = append(parts, "/")
	}
	for range g.IntN(3) {
		add()
	}
	if star := g.chance(30); star || g.chance(30) {
		if star {
			parts = append(parts, "*args")
		} else {
			parts = append(parts, "*")
		}
		n := g.IntN(3)
		if !star {
			n = max(1, n)
		}
		for range min(n, len(names)-i) {
			parts = append(parts, names[i:i+1]+g.pick("", "", "=9"))
			i++
		}
		if parts[len(parts)-1] == "*" {
			parts = append(parts, "g")
		}
	}
	if g.chance(25) {
		parts = append(parts, "**kw")
	}
	return strings.Join(parts, ", ")
}

func (g *modelGen) call() {
	g.line("out = []")
	p := g.parameters()
	switch g.IntN(5) {
	case 0:
		g.block("class A:", func() {
			method := g.pick("__init__", "f", "__call__")
			if p == "" {
				g.line("def %s(self): self.seen = 'none'", method)
			} else {
				g.line("def %s(self, %s): self.seen = sorted(locals().items() - {('self', self)}, key=str) if 0 else [(k, v) for k, v in locals().items() if k != 'self']", method, p)
			}
		})
		g.line("F = %s", g.pick("A", "lambda *a, **k: A().f(*a, **k)", "lambda *a, **k: A()(*a, **k)", "A.f if hasattr(A, 'f') else A"))
	case 1:
		g.line("F = lambda %s: list(locals().items())", p)
	case 2:
		g.line("@deco('d')")
		g.block("def F("+p+"):", func() { g.line("return list(locals().items())") })
	case 3:
		g.block("def F("+p+"):", func() {
			g.line("yield list(locals().items())")
		})
	default:
		g.block("def F("+p+"):", func() { g.line("return list(locals().items())") })
	}
	for range 3 + g.IntN(4) {
		var args []string
		for range g.IntN(4) {
			args = append(args, g.simpleValue())
		}
		if g.chance(20) {
			args = append(args, "*"+g.pick("[1, 2]", "()", "'ab'", "range(2)", "{1: 2}", "(x for x in 'z')"))
		}
		used := map[string]bool{}
		for range g.IntN(3) {
			if n := g.pick("a", "b", "c", "d", "e", "args", "kw", "x", "self"); !used[n] {
				used[n] = true
				args = append(args, n+"="+g.simpleValue())
			}
		}
		if g.chance(20) {
			args = append(args, "**"+g.pick("{'a': 1}", "{'b': 2, 'q': 3}", "{}", "dict(c=1)"))
		}
		g.note("(lambda r: list(r) if hasattr(r, '__next__') else getattr(r, 'seen', r))(F(%s))", strings.Join(args, ", "))
	}
	g.line("return out")
}

func (g *modelGen) withs() {
	g.line("out = []")
	cm := func() string {
		return fmt.Sprintf("CM(%d%s)%s", g.IntN(9), g.pick("", "", ", True", ", fail=ValueError(3)", ", 1, KeyError('k')"), g.pick("", " as v", " as w", " as (v)", " as out[0:0]"))
	}
	body := func() {
		g.line("tell('body')")
		g.line("%s", g.pick("pass", "raise TypeError('body')", "return out, 'left'", "1 // 0", "out.append(v)", "x = [][0]"))
	}
	g.line("v = 'none'")
	for range 1 + g.IntN(3) {
		g.block("try:", func() {
			switch g.IntN(4) {
			case 0:
				g.block("with ("+cm()+", "+cm()+"):", body)
			case 1:
				g.block("with "+cm()+", "+cm()+":", func() { g.block("with "+cm()+":", body) })
			case 2:
				g.block("with "+g.pick("Plain()", "5", "CM", "open", "None", "CM(1)", "Meta2('X', (), {})")+":", body)
			default:
				g.block("for i in range(3):", func() {
					g.block("with "+cm()+":", func() {
						g.line("%s", g.pick("if i: break", "continue", "if i == 1: raise StopIteration", "v = i", "return i"))
					})
				})
			}
		})
		if g.chance(30) {
			g.block("except (TypeError, ArithmeticError) as e:", func() {
				g.line("%s", g.pick("out.append(str(e))", "raise", "raise ValueError('again') from e", "raise KeyError from None", "e.add_note('n'); raise"))
			})
		} else {
			g.block("except Exception as e:", func() {
				g.line("out.append((type(e).__name__, str(e), repr(e.__context__), repr(e.__cause__), e.__suppress_context__))")
			})
		}
		if g.chance(40) {
			g.block("finally:", func() {
				g.line("%s", g.pick("tell('finally')", "out.append(v)", "return 'from finally'", "tell(v)"))
			})
		}
	}
	g.line("return out")
}

func (g *modelGen) scopes() {
	g.inScope = true
	defer func() { g.inScope = false }()
	g.line("out = []")
	g.line("x = 'function'")
	g.line("fs = []")
	for range 2 + g.IntN(3) {
		switch g.IntN(13) {
		case 0:
			g.note("[%s for x in range(3)], x", g.pick("x", "(x, y := x)", "lambda: x", "[x for x in range(x)]", "(z := x)"))
		case 1:
			g.line("fs = [%s]", g.pick("lambda: x for x in range(3)", "lambda x=x: x for x in range(3)", "(lambda y: lambda: (x, y))(q) for q in range(2)", "lambda: i for i in 'ab' for j in 'cd'"))
			g.note("[f() for f in fs]")
		case 2:
			g.block("class A:", func() {
				g.line("x = 'class'")
				g.line("y = [%s]", g.pick("x for _ in range(2)", "q for q in x", "x for x in x", "(x, q) for q in range(2)"))
				g.line("def m(self): return x")
				g.line("z = (lambda: x)()")
				if g.chance(30) {
					g.line("%s", g.pick("nonlocal fs; fs = ['class']", "del x", "locals()['w'] = 1", "global G; G = 1", "w = __qualname__"))
				}
			})
			g.note("A.y, A().m(), A.z, getattr(A, 'w', None), getattr(A, 'x', None)")
		case 3:
			g.block("def inner():", func() {
				g.line("%s", g.pick("nonlocal x", "global x", "pass", "x: int"))
				g.line("%s", g.pick("x = 'inner'", "x += '!'", "del x", "return x", "for x in 'ab': pass", "out.append(x); x = 1", "import itertools as x", "x = [x for x in 'q']", "(x := 2)", "with CM(5) as x: pass"))
				g.line("return %s", g.pick("x", "locals().get('x')", "1"))
			})
			g.note("inner(), x")
		case 4:
			g.note("[y := 5, y ** 2], y")
		case 5:
			g.note("(lambda *, x=x: x)(), (lambda: (yield x))().send(None)")
		case 6:
			g.block("try:", func() { g.line("raise ValueError(1)") })
			g.block("except ValueError as x:", func() { g.line("%s", g.pick("pass", "fs.append(lambda: x)", "del x", "x = 5")) })
			g.note("x")
			g.line("x = 'again'")
		case 7:
			g.note("eval(%s)", g.pick("'x'", "'[x for _ in range(2)]'", "'x', {'x': 1}", "'x', {}, {'x': 2}", "'[q for q in (lambda: x)()]', {'x': 'g'}", "'(y := 3) + y'"))
		case 8:
			g.line("ns = {}")
			g.try("exec(%s, ns)", g.pick(`"x = 1\ndef f(): return x\ny = f()"`, `"global x; x = 2"`, `"class A:\n    x = 3\n    y = [x for _ in 'a']"`, `"for i in range(3): pass"`, `"def f(): return q\nf()"`, `"x: int = 5"`))
			g.note("sorted((k, str(v)) for k, v in ns.items() if k[0] != '_' and not callable(v))")
		case 9:
			g.note("{k: (x := v) for k, v in zip('ab', 'pq')}, x")
		case 10:
			g.note("[(a, b) for a in range(3) if a for b in range(a) if b != a], [c for a in ('xy', 'z') for c in a]")
		case 11:
			g.note("sorted(k for k in locals() if len(k) == 1)")
		case 12:
			g.try("%s", g.pick("del x; x", "x, fs = fs, x", "for x, in [(1,)]: pass", "global_name", "fs[:] = x", "x[0] = 1", "x.y = 1", "*x, = 'ab'", "[x, [y]] = 1, (2,)", "(a, b), c = 'xy', 1", "a, b = 1", "a, b = 'xyz'", "a, *b, c = 'x'", "a, b = {1: 2}"))
			g.note("x")
			g.line("x = 'after'")
		}
	}
	g.line("return out, len(fs)")
}

// conversions are what int(), float(), str(), format() and friends ask an object for.
func (g *modelGen) conversions() {
	g.block("class A"+g.pick("", "", "", "(int)", "(float)", "(str)", "(bytes)", "(complex)")+":", func() {
		g.line("pass")
		for _, m := range []struct{ name, params string }{{"int", ""}, {"float", ""}, {"index", ""}, {"complex", ""}, {"str", ""}, {"repr", ""}, {"bytes", ""}, {"format", ", spec"}, {"bool", ""}, {"round", ", n=None"}, {"trunc", ""}, {"hash", ""}, {"floor", ""}, {"ceil", ""}, {"fspath", ""}, {"sizeof", ""}, {"dir", ""}} {
			if g.chance(35) {
				g.line("def __%s__(self%s): tell(%q); %s", m.name, m.params, m.name, g.pick("return 5", "return 5", "return 1.5", "return 'text'", "return 'é'", "return b'bytes'", "return None", "return 2j", "return True", "raise ValueError('"+m.name+"')", "return NotImplemented", "return []"))
			}
		}
	})
	g.line("a = A()")
	g.line("out = []")
	for range 4 + g.IntN(4) {
		g.note("%s", g.pick("int(a)", "float(a)", "complex(a)", "complex(a, 1)", "str(a)", "repr(a) if '__repr__' in vars(A) else 0", "bytes(a)", "format(a, 'x')", "f'{a:>5}'", "f'{a!s}' if '__str__' in vars(A) else 0", "bool(a)", "round(a)", "round(a, 1)", "hash(a) if '__hash__' in vars(A) else 0", "hex(a)", "bin(a)", "oct(a)", "f'{a:,}'", "[1, 2, 3][a]", "range(a)", "'%d' % a", "'%s' % a if '__str__' in vars(A) else 0", "'%f' % a", "'%x' % a", "'%c' % a", "'%r' % a if '__repr__' in vars(A) else 0", "chr(a)", "b'x' * a", "[0] * a", "a in 'abc'", "slice(a).indices(10)", "int('11', a)", "divmod(7, a)", "pow(3, a, 7)", "abs(a)", "1 + a", "a + 1", "sum([a, 1])", "'{:d}'.format(a)", "b'%d' % a", "b'%b' % a", "print(a, file=None)", "bytes([a])", "bytearray(a)", "str(a, 'ascii')", "int(a, 10)", "if_ := 1 if a else 2", "'a'.center(a)", "'x'.join([a])", "isinstance(a, A), callable(a)", "sorted(dir(a))[:1] if '__dir__' in vars(A) else 0", "not a", "memoryview(a)", "'abc'.find('c', a)", "[1].insert(a, 1)", "a * 2", "a == 5", "a < 5", "{a: 1} == {5: 1} if '__hash__' in vars(A) else 0", "float.fromhex(a)", "divmod(a, 2)", "a.real", "-a"))
	}
	g.line("return out")
}
