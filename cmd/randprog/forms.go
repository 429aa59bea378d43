package main

import (
	"fmt"
	"regexp"
	"strings"
)

// This file writes programs about forms of the language that take many shapes: match statements, f-strings
// inside f-strings, exception groups and except*, generators that are driven from outside, generic classes and aliases.

const formsPrelude = `import collections
import collections.abc


class P:
    __match_args__ = ("x", "y")
    def __init__(self, x=0, y=0): self.x, self.y = x, y
    def __repr__(self): return f"{type(self).__name__}({self.x!r}, {self.y!r})"
    def __format__(self, spec): return f"<{spec}|{self.x}>"


class Q(P):
    __match_args__ = ("y",)


class Listed(P):
    __match_args__ = ["x"]


class Numbered(P):
    __match_args__ = ("x", 5)


class Asked:
    def __getattr__(self, n):
        tell("getattr", n)
        if n in ("x", "y", "__match_args__"):
            return ("x", "y") if n[0] == "_" else n
        raise AttributeError(n)
    def __repr__(self): return "Asked()"


class Refuses:
    @property
    def x(self): raise ValueError("x refused")
    @property
    def y(self): raise AttributeError("y refused")
    def __eq__(self, o): tell("eq", o); return o == 1
    def __repr__(self): return "Refuses()"


class Mapped(collections.abc.Mapping):
    def __getitem__(self, k): tell("getitem", k); return {"k": 1, 1: 2}[k]
    def get(self, k, d=None): tell("get", k); return super().get(k, d)
    def __iter__(self): return iter(["k", 1])
    def __len__(self): return 2
    def __repr__(self): return "Mapped()"


class Missing(dict):
    def __missing__(self, k): tell("missing", k); return "made"


class Sequenced(collections.abc.Sequence):
    def __getitem__(self, i): tell("[]", i); return [1, "a", None][i]
    def __len__(self): tell("len"); return 3
    def __repr__(self): return "Sequenced()"


NT = collections.namedtuple("NT", "x y")


kept = []


def tree(e, depth=0):
    "What a group holds, with causes, contexts and notes."
    if e is None or depth > 6:
        return None
    out = [type(e).__name__, str(e)]
    if isinstance(e, BaseExceptionGroup):
        out.append([tree(x, depth + 1) for x in e.exceptions])
    if e.__cause__ is not None:
        out.append(("cause", tree(e.__cause__, depth + 1)))
    elif e.__context__ is not None:
        out.append(("context", tree(e.__context__, depth + 1), e.__suppress_context__))
    if hasattr(e, "__notes__"):
        out.append(list(e.__notes__))
    return out


class Derived(ExceptionGroup):
    def derive(self, excs): tell("derive", len(excs)); return Derived(self.message + "'", excs)


`

const formsCases = 12

func formsProgram(seed uint64) string {
	g := &formsGen{modelGen: &modelGen{callGen: &callGen{exprGen: &exprGen{source: newSource(seed)}}}}
	g.prelude(modelPrelude + formsPrelude)
	families := []func(){g.matches, g.matches, g.fstrings, g.fstrings, g.groups, g.groups, g.driven, g.driven, g.generic, g.decorated}
	for i := range formsCases {
		g.block(fmt.Sprintf("def case%d():", i), families[g.IntN(len(families))])
		g.line("show(case%d)", i)
		g.line("")
	}
	return g.b.String()
}

type formsGen struct {
	*modelGen
	captures []string // what the pattern being written binds
}

func (g *formsGen) subject(depth int) string {
	if depth > 0 && g.chance(45) {
		s := func() string { return g.subject(depth - 1) }
		switch g.IntN(7) {
		case 0, 1:
			return "[" + g.list(g.IntN(4), s) + "]"
		case 2:
			return "(" + s() + ", " + g.list(g.IntN(3), s) + ")"
		case 3, 4:
			return "{" + g.list(g.IntN(3), func() string { return g.pick("'k'", "1", "'z'", "None", "2.0") + ": " + s() }) + "}"
		case 5:
			return g.pick("P", "Q", "NT", "P") + "(" + s() + ", " + s() + ")"
		case 6:
			return g.pick("Missing(k=", "dict(k=", "P(y=", "P(") + s() + ")"
		}
	}
	return g.pick("0", "1", "2", "-1", "1.0", "True", "False", "None", "'a'", "'ab'", "''", "b'a'", "2j", "1 + 2j", "P", "int", "Asked()", "Refuses()", "Mapped()", "Missing()", "Sequenced()", "Listed(1)", "Numbered(1)", "range(3)", "bytearray(b'a')", "collections.deque([1, 'a'])", "memoryview(b'ab')", "iter([1])", "{1, 2}", "NT(1, 'a')", "Colour", "5", "...", "10**20")
}

// captured matches a name that capture has made.
var captured = regexp.MustCompile(`\bv[0-9]`)

func (g *formsGen) capture() string {
	n := fmt.Sprintf("v%d", len(g.captures))
	g.captures = append(g.captures, n)
	return n
}

// pattern writes a pattern; a refutable one may stand anywhere.
func (g *formsGen) pattern(depth int, refutable bool) string {
	p := func() string { return g.pattern(depth-1, false) }
	if depth > 0 {
		switch g.IntN(11) {
		case 0, 1:
			inside := g.list(g.IntN(4), p)
			if g.chance(35) {
				star := "*_"
				if g.chance(60) {
					star = "*" + g.capture()
				}
				inside = strings.TrimPrefix(inside+", "+star, ", ")
				if g.chance(40) {
					inside += ", " + p()
				}
			}
			return "[" + inside + "]"
		case 2:
			return "(" + p() + ", " + g.list(g.IntN(3), p) + ")"
		case 3, 4:
			keys := []string{"'k'", "1", "None", "'z'"}[:g.IntN(4)]
			var parts []string
			for _, k := range keys {
				parts = append(parts, k+": "+p())
			}
			if g.chance(35) {
				parts = append(parts, "**"+g.capture())
			}
			return "{" + strings.Join(parts, ", ") + "}"
		case 5:
			return g.pick("P", "Q", "NT", "P", "Asked", "Refuses", "Listed", "Numbered", "object") + "(" + g.list(g.IntN(3), p) + ")"
		case 6:
			return g.pick("P", "NT", "Asked", "Refuses", "object") + "(" + g.pick("x", "y", "real", "z") + "=" + p() + ")"
		case 7:
			return g.pick("int", "str", "float", "bool", "bytes", "list", "dict", "tuple", "set", "complex.real", "len", "bytearray", "frozenset") + "(" + g.pick("", "", g.pattern(depth-1, false), g.pattern(0, true)+", "+g.pattern(0, true)) + ")"
		case 8:
			// Alternatives bind the same names.
			before := len(g.captures)
			a := g.pattern(depth-1, true)
			g.captures = g.captures[:before]
			closed := func() string {
				for {
					before := len(g.captures)
					s := g.pattern(depth-1, true)
					if len(g.captures) == before {
						return s
					}
					g.captures = g.captures[:before]
				}
			}
			if captured.MatchString(a) {
				a = closed()
			}
			return "(" + a + " | " + closed() + ")"
		case 9:
			inside := g.pattern(depth-1, true)
			return "(" + inside + " as " + g.capture() + ")"
		}
	}
	if !refutable && g.chance(50) {
		if g.chance(60) {
			return g.capture()
		}
		return "_"
	}
	return g.pick("0", "1", "-1", "1.0", "'a'", "'ab'", "None", "True", "False", "b'a'", "2j", "1 + 2j", "int()", "str()", "Values.one", "Values.text", "-1.5", "'a' 'b'", "[]", "{}", "(1)", "[_, *_]", "list()", "dict()")
}

func (g *formsGen) matches() {
	g.line("class Values: one = 1; text = 'a'")
	g.line("class Colour: pass")
	g.line("out = []")
	g.block("for s in ("+g.list(5, func() string { return g.subject(2) })+",):", func() {
		g.block("try:", func() {
			subject := "s"
			if g.chance(15) {
				subject = g.pick("s, 1", "s, *[1]", "(w := s)", "*(s, s),", "[s]", "{'k': s}")
			}
			g.block("match "+subject+":", func() {
				n := 1 + g.IntN(4)
				for i := range n {
					g.captures = nil
					p := g.pattern(3, true)
					names := strings.Join(g.captures, ", ")
					if names != "" {
						names = ", " + names
					}
					guard := ""
					if g.chance(20) {
						guard = " if " + g.pick("s", "tell('guard', s"+names+") is None", "s == 1", "len(out) % 2")
					}
					g.block("case "+p+guard+":", func() { g.line("out.append((%d%s))", i, orComma(names)) })
				}
				if g.chance(60) {
					g.captures = nil
					g.block("case "+g.pick("_", "other", "_ as other")+":", func() { g.line("out.append('none')") })
				}
			})
		})
		g.block("except Exception as e:", func() { g.line("out.append(f'{type(e).__name__}: {e}')") })
	})
	g.line("return out")
}

func orComma(names string) string {
	if names == "" {
		return ","
	}
	return names
}

func (g *formsGen) fstrings() {
	g.line("w, p, s, i, f, o, d = %s, %s, %s, %s, %s, P(1), {'a': 1, 'é': [2.5, None]}", g.pick("0", "5", "12", "True"), g.pick("0", "2", "7"), g.strLiteral(), g.leafLiteral(kInt), g.leafLiteral(kFloat))
	g.line("import datetime, decimal")
	g.line("t, c = datetime.datetime(2024, 2, 29, 13, 5, 9, 7), decimal.Decimal('-1234.5678')")
	g.line("out = []")
	for range 4 + g.IntN(4) {
		g.try("out.append(%s)", g.checked(g.fstring(2)))
	}
	g.line("return out")
}

// fstring writes an f-string; inside a replacement field stand others, with whatever quotes.
func (g *formsGen) fstring(depth int) string {
	quote := g.pick("'", "\"", "'", "'''", "\"\"\"")
	prefix := g.pick("f", "f", "f", "rf", "F", "fR")
	var b strings.Builder
	for range 1 + g.IntN(3) {
		b.WriteString(g.pick("", "a", " ", "{{", "}}", "{{}}", "é", "\\n", "\\x41", "\\N{BULLET}", "😀", "%s", "\\\\"))
		if g.chance(20) {
			continue
		}
		value := g.pick("i", "f", "s", "o", "d", "t", "c", "w", "i + w", "s * 2", "d['a']", "f'{i}'", "'x'", "(lambda: i)()", "{1: 2}[1]", "[*s][:2]", "i if w else f", "(y := 3)", "not i", "i == w", "i != w", "i<w", "{k: v for k, v in d.items()}", "','.join(d)", "'\\n'.join('ab')", "d", "None", "...", "s[1:]", "o.x", "f\"{d['a']:>{w}}\"", "*s, i", "yield_", "i!r", "'{'", "\"}\"")
		if depth > 0 && g.chance(25) {
			value = g.fstring(depth - 1)
		}
		field := g.pick(" ", "", "", "") + value
		if field[0] == '{' {
			field = " " + field
		}
		if g.chance(20) {
			field += g.pick("=", " = ", "= ")
		}
		field += g.pick("", "", "", "!r", "!s", "!a")
		if g.chance(45) {
			spec := g.formatSpec()
			switch g.IntN(6) {
			case 0:
				spec = "{w}"
			case 1:
				spec = g.pick(">", "<", "^", "*>", "=", "") + "{w}.{p}" + g.pick("", "f", "e", "g", "%", "s", "d")
			case 2:
				spec = "%Y-%m-%d %H:%M" + g.pick("", "{i}", "%f", "%j")
			case 3:
				spec = g.pick("{s}", "{'>'}{w}", "{'é'}>{w!r}", "{'':x}", "{w:{p}}", "{w}{'d'}", "{f'{w}'}", "{{", "}}")
			}
			field += ":" + spec
		}
		b.WriteString("{" + field + "}")
	}
	text := b.String()
	if prefix != "f" && prefix != "F" {
		text = strings.ReplaceAll(text, "\\N{BULLET}", "\\N")
	}
	out := prefix + quote + text + quote
	if g.chance(15) {
		out = g.pick("'plain{}' ", "r'\\d{' ") + out
	}
	return out
}

// checked returns an f-string that may not compile as an eval of it: what is wrong with it is printed too.
func (g *formsGen) checked(text string) string {
	return "eval(" + quotePython(text) + ", globals(), locals())"
}

func (g *formsGen) exception(depth int) string {
	if depth > 0 && g.chance(60) {
		head := g.pick("ExceptionGroup", "ExceptionGroup", "BaseExceptionGroup", "Derived")
		inside := g.list(1+g.IntN(3), func() string { return g.exception(depth - 1) }) + ","
		if g.chance(50) {
			inside = "[" + inside + "]"
		} else {
			inside = "(" + inside + ")"
		}
		return head + "(" + g.pick("'g'", "'h'", "''") + ", " + inside + ")"
	}
	return g.pick("ValueError(1)", "TypeError('t')", "KeyError('k')", "OSError(2, 'no')", "ZeroDivisionError()", "ValueError('v', 2)", "IndexError(3)", "UnicodeError('u')", "KeyError('k')", "StopIteration(1)")
}

func (g *formsGen) groups() {
	exception := func() string { return g.exception(3) }
	kind := func() string {
		return g.pick("ValueError", "TypeError", "(KeyError, OSError)", "LookupError", "Exception", "ArithmeticError", "KeyError", "(ValueError, IndexError)")
	}
	g.line("out = []")
	if g.chance(45) {
		g.block("try:", func() { g.line("e = %s", exception()) })
		g.block("except Exception as x:", func() { g.line("return repr(x)") })
		g.line("e = e if isinstance(e, BaseExceptionGroup) else ExceptionGroup('solo', [e])")
		if g.chance(40) {
			g.line("e.add_note('noted')")
		}
		for range 2 + g.IntN(3) {
			cond := g.pick(kind(), "lambda x: isinstance(x, "+kind()+")", "lambda x: tell('asked', type(x).__name__) or len(x.args) > 1", "5", "ExceptionGroup", "Derived", "lambda x: True", "lambda x: isinstance(x, BaseExceptionGroup) and len(x.exceptions) == 1")
			switch g.IntN(6) {
			case 0, 1:
				g.try("out.append([tree(x) for x in e.split(%s)])", cond)
			case 2:
				g.try("out.append(tree(e.subgroup(%s)))", cond)
			case 3:
				g.try("out.append((repr(e), str(e), e.message, len(e.exceptions), e.args == (e.message, list(e.exceptions))))")
			case 4:
				g.try("out.append(tree(e.derive(%s)))", g.pick("e.exceptions", "[]", "[ValueError(9)]", "[5]", "e", "[KeyboardInterrupt()]", "(KeyError(1),)"))
			case 5:
				g.try("out.append((e.subgroup(%s) is e, e.split(Exception)[0] is e))", cond)
			}
		}
		g.try("%s", g.pick("ExceptionGroup('x', [])", "ExceptionGroup('x', [1])", "ExceptionGroup(1, [ValueError()])", "ExceptionGroup('x')", "ExceptionGroup('x', [KeyboardInterrupt()])", "BaseExceptionGroup('x', [KeyboardInterrupt()]); out.append(type(BaseExceptionGroup('x', [ValueError()])).__name__)", "ExceptionGroup('x', ValueError())", "e.message = 1"))
		g.line("return out")
		return
	}
	g.block("try:", func() {
		g.block("for turn in range(2):", func() {
			g.block("try:", func() {
				g.line("tell('body', turn)")
				if g.chance(25) {
					g.block("try:", func() { g.line("1 // 0") })
					g.block("finally:", func() { g.line("raise %s", exception()) })
				} else {
					g.line("raise %s%s", exception(), g.pick("", "", " from KeyError('cause')", " from None"))
				}
			})
			for range 1 + g.IntN(3) {
				g.block("except* "+kind()+g.pick(" as e", " as e", " as e", "")+":", func() {
					g.line("tell('caught', %s)", "tree(locals().get('e'))")
					g.line("%s", g.pick("pass", "pass", "raise", "raise KeyError('new')", "raise ValueError('new') from None", "raise RuntimeError('new') from e", "raise ExceptionGroup('again', [TypeError('new')])", "e.add_note('seen')", "raise e", "raise e.exceptions[0]", "1 // 0", "del e", "e = 5"))
				})
			}
			if g.chance(20) {
				g.block("else:", func() { g.line("tell('else')") })
			}
			if g.chance(30) {
				g.block("finally:", func() {
					g.line("%s", g.pick("tell('finally')", "tell('finally', locals().get('e'))", "out.append(turn)", "raise OSError('from finally')"))
				})
			}
		})
	})
	g.block("except BaseException as x:", func() { g.line("out.append(tree(x))") })
	g.line("return out")
}

// driven writes a generator and what is done to it from outside.
func (g *formsGen) driven() {
	g.line("out = []")
	g.block("def sub(n):", func() {
		g.block("try:", func() { g.line("got = yield ('sub', n); tell('sub got', got); yield got") })
		g.block(g.pick("except ValueError as e:", "except Exception as e:", "finally:"), func() {
			g.line("tell('sub ends'); %s", g.pick("pass", "yield 'late'", "return 'sub value'", "raise KeyError('sub')"))
		})
		g.line("return ('returned', n)")
	})
	budget := 10
	var body func(depth int)
	simple := func() {
		g.line("%s", g.pick("x = yield 1; tell('got', x)", "yield x", "x = yield from sub(2); tell('value', x)", "x = [(yield i) for_ in 'a']", "tell((yield 'a'), (yield 'b'))", "yield from [3, 4]", "x = (yield) or 5", "yield [x, (yield 6)]", "raise ValueError('inside')", "return x", "tell('step')", "yield from iter('ab')", "x = f'{(yield 7)}'", "yield from (i * 2 for i in range(2))", "yield {x: (yield 8)}", "assert (yield 9), 'asserted'", "del x; x = 1", "yield from 5", "if (yield x): tell('true')"))
	}
	body = func(depth int) {
		for range 1 + g.IntN(2) {
			if budget--; budget < 0 || depth == 0 || g.chance(45) {
				simple()
				continue
			}
			switch g.IntN(6) {
			case 0, 1:
				g.block("try:", func() { body(depth - 1) })
				g.block(g.pick("except ValueError as e:", "except (TypeError, KeyError) as e:", "except GeneratorExit as e:", "except BaseException as e:", "except StopIteration as e:"), func() {
					g.line("tell('except', type(e).__name__, str(e))")
					g.line("%s", g.pick("pass", "raise", "yield 'in except'", "return 'from except'", "x = e.args", "raise RuntimeError('chained')", "continue_ = 1"))
				})
				if g.chance(35) {
					g.block("finally:", func() {
						g.line("%s", g.pick("tell('finally')", "yield 'in finally'", "return 'from finally'", "tell('finally', x)"))
					})
				}
			case 2:
				g.block("for i in range(2):", func() {
					body(depth - 1)
					if g.chance(30) {
						g.line("%s", g.pick("break", "continue"))
					}
				})
			case 3:
				g.block(fmt.Sprintf("with CM(%d%s) as y:", g.IntN(5), g.pick("", ", True", ", False")), func() { body(depth - 1) })
			case 4:
				g.block("if x:", func() { body(depth - 1) })
				g.block("else:", func() { body(depth - 1) })
			case 5:
				g.block("try:", func() { body(depth - 1) })
				g.block("finally:", func() { simple() })
			}
		}
	}
	before := g.b.Len()
	g.block("def gen(x=0):", func() {
		body(3)
		g.line("yield 'last'")
	})
	text := strings.ReplaceAll(g.b.String()[before:], "[(yield i) for_ in 'a']", "[(yield 'i'), 1]")
	head := g.b.String()[:before]
	g.b.Reset()
	g.b.WriteString(head + text)
	// Kept: when it is closed otherwise is another question.
	g.line("kept.append(it := gen(%s))", g.pick("", "1", "'s'"))
	for range 4 + g.IntN(6) {
		op := g.pick("next(it)", "next(it)", "next(it)", "it.send(None)", "it.send(2)", "it.send('s')", "it.throw(ValueError('thrown'))", "it.throw(KeyError, 'k')", "it.throw(TypeError('t', 2))", "it.close()", "next(it, 'default')", "it.throw(GeneratorExit)", "it.throw(StopIteration('s'))", "it.gi_frame is None", "it.gi_running, it.gi_suspended", "type(it.gi_yieldfrom).__name__", "it.throw(ValueError, ValueError('v'), None)", "list(it)", "it.__next__()", "[*zip(it, 'ab')]", "it.send()")
		g.block("try:", func() { g.line("out.append(%s)", op) })
		g.block("except BaseException as e:", func() { g.line("out.append(tree(e))") })
	}
	g.block("try:", func() { g.line("it.close()") })
	g.block("except BaseException as e:", func() { g.line("out.append(tree(e))") })
	g.line("return out")
}

func (g *formsGen) generic() {
	g.line("out = []")
	g.line("import typing")
	param := func() string {
		return g.pick("T", "T: int", "T: (int, str)", "T = int", "T: str = str", "*Ts", "**Ps", "*Ts = *tuple[int, ...]", "**Ps = [int, str]")
	}
	g.try("class A[%s]%s: x: 'T' = 1; y: list[int]", param(), g.pick("", "(P)", "(typing.Protocol)", "(list[int])", "(dict)", "(Exception)"))
	g.try("def f[%s](a: 'T', *b: int, c: 'T' = 2, **d: str) -> list[str]: return (a, b, c, d)", param())
	g.try("type L[%s] = %s", param(), g.pick("list[T]", "dict[str, L]", "int | str", "T", "nope", "1 // 0", "tuple[*Ts]"))
	for range 4 + g.IntN(4) {
		g.try("out.append(%s)", g.pick("A.__type_params__", "f.__type_params__", "L.__type_params__", "L.__value__", "L, L.__name__, L.__module__", "A[int], A[int].__args__, A[int].__origin__ is A", "L[int]", "A.__annotations__", "f.__annotations__", "A.__orig_bases__", "A.__mro__[1:]", "A.__parameters__", "f(1, 2, c=3, e=4)", "typing.get_type_hints(A)", "typing.get_type_hints(f)", "A[int, str]", "A[()]", "L[int].__value__", "A.__type_params__[0].__bound__", "A.__type_params__[0].__constraints__", "A.__type_params__[0].__default__", "A.__type_params__[0].has_default()", "typing.get_origin(A[int]), typing.get_args(A[int])", "isinstance(A(), A)", "isinstance(A(), A[int])", "L | int", "L == L, hash(L) == hash(L)", "A[typing.Any]", "A[A.__type_params__]", "A[int]().x", "repr(A[int]) == repr(A[int]), A[int] == A[int]", "int | A", "list[A] | None", "typing.Optional[int] | str", "L.nope", "typing.Union[int, str, int]", "typing.Callable[[int], str]", "typing.Literal[1, 'a', None]", "list[int][str]", "dict[str, A]", "tuple[int, ...]", "tuple[()]", "type[int]", "typing.Annotated[int, 'note']", "int | None == typing.Optional[int]", "A.__type_params__[0].__name__", "f.__defaults__, f.__kwdefaults__"))
	}
	g.line("return out")
}

func (g *formsGen) decorated() {
	g.line("import functools, abc, contextlib")
	g.line("out = []")
	switch g.IntN(5) {
	case 0:
		g.line("@functools.singledispatch")
		g.line("def f(x, *a): return 'base', x")
		for range 1 + g.IntN(3) {
			g.block("try:", func() {
				g.line("@f.register%s", g.pick("(int)", "(str)", "(list)", "", "(collections.abc.Sequence)", "(bool)", "(5)", "(collections.abc.Mapping)", "(int | str)"))
				g.line("def %s(x%s, *a): return '%s', x", g.pick("f1", "f2"), g.pick("", ": int", ": str | list", ": 'nope'"), g.pick("one", "two", "three"))
			})
			g.block("except Exception as e:", func() { g.line("out.append(f'{type(e).__name__}: {e}')") })
		}
		for range 4 {
			g.note("f(%s)", g.pick("1", "True", "'s'", "[1]", "{}", "()", "None", "1.5", "P()", "", "b'x'"))
		}
		g.note("[getattr(k, '__name__', k) for k in f.registry]")
	case 1:
		g.block("class B(abc.ABC):", func() {
			for _, n := range []string{"a", "b", "c"} {
				if g.chance(60) {
					g.line("%s", g.pick("@abc.abstractmethod", "@property\n        @abc.abstractmethod", "@classmethod\n        @abc.abstractmethod", "@staticmethod\n        @abc.abstractmethod"))
					g.line("def %s(self=None): return '%s'", n, n)
				}
			}
			if g.chance(30) {
				g.line("@classmethod")
				g.line("def __subclasshook__(cls, k): tell('hook', k.__name__); return %s", g.pick("NotImplemented", "True", "False", "hasattr(k, 'a')"))
			}
			g.line("mark = 0")
		})
		g.block("class C(B):", func() {
			g.line("def %s(self): return %s", g.pick("a", "b", "z"), g.pick("1", "super().a()", "super().b"))
			g.line("mark = 1")
		})
		g.try("B.register(%s)", g.pick("int", "P", "C", "5", "B", "str"))
		for range 4 {
			g.note("%s", g.pick("B()", "C()", "C().a()", "sorted(B.__abstractmethods__)", "sorted(C.__abstractmethods__)", "isinstance(1, B)", "issubclass(P, B)", "isinstance(C.__new__, object)", "issubclass(bool, B)", "C.a.__isabstractmethod__", "issubclass(5, B)", "abc.update_abstractmethods(C) is C", "isinstance('s', B)"))
		}
	case 2:
		g.line("@contextlib.contextmanager")
		g.block("def cm(n):", func() {
			g.line("tell('in', n)")
			g.block("try:", func() { g.line("%s", g.pick("yield n", "yield n", "yield n; yield 2", "return", "yield (yield n)")) })
			g.block(g.pick("except ValueError as e:", "finally:", "except Exception as e:"), func() {
				g.line("tell('out', n); %s", g.pick("pass", "raise", "raise KeyError('k')", "return", "yield 'again'"))
			})
		})
		for range 2 + g.IntN(2) {
			g.block("try:", func() {
				g.block("with "+g.pick("cm(1) as v", "cm(1), cm(2) as v", "contextlib.suppress(KeyError), cm(3) as v", "contextlib.ExitStack() as v", "contextlib.closing(cm(4)) as v", "contextlib.nullcontext(5) as v", "cm() as v")+":", func() {
					g.line("out.append(type(v).__name__ if not isinstance(v, int) else v)")
					g.line("%s", g.pick("pass", "raise ValueError('body')", "raise StopIteration('s')", "1 // 0", "v.enter_context(cm(6)); raise KeyError(7)", "v.callback(tell, 'called', 8)", "raise KeyError('k') from TypeError()"))
				})
			})
			g.block("except BaseException as e:", func() { g.line("out.append(tree(e))") })
		}
	case 3:
		g.block("class A:", func() {
			g.line("n = 0")
			g.line("@functools.%s", g.pick("cached_property", "lru_cache(maxsize=2)", "cache", "lru_cache"))
			g.line("def v(self, k=0): A.n += 1; tell('computed', k); return A.n")
			g.line("@functools.partialmethod")
			g.line("def p(self, *a): return a")
			g.line("q = functools.partialmethod(lambda self, *a, **k: (a, k), 1, z=2)")
			if g.chance(50) {
				g.line("__slots__ = %s", g.pick("('s',)", "('s', '__dict__')", "()"))
			}
		})
		g.line("a = A()")
		for range 5 {
			g.note("%s", g.pick("a.v", "a.v", "a.v(1)", "a.v(2)", "a.v(k=1)", "A.v.cache_info()", "a.v()", "vars(a)", "a.q(3)", "a.q(z=4)", "a.p(1)", "A.v.cache_clear()", "a.v(3)", "type(A.v).__name__", "a.v([])", "A.v.__wrapped__.__name__", "A.v.cache_parameters()", "delattr(a, 'v')"))
		}
	case 4:
		g.block("class A:", func() {
			g.line("def __init__(self, n): self.n = n")
			g.line("def __eq__(self, o): return self.n == getattr(o, 'n', o)")
			g.line("def __%s__(self, o): tell('asked'); return %s", g.pick("lt", "le", "gt", "ge"), g.pick("self.n < o.n", "self.n > o.n", "NotImplemented", "True"))
			g.line("def __repr__(self): return f'A({self.n})'")
		})
		g.try("A = functools.total_ordering(A)")
		for range 5 {
			g.note("%s", g.pick("A(1) < A(2)", "A(1) >= A(2)", "A(2) <= A(2)", "A(3) > A(1)", "sorted([A(2), A(1), A(3)])", "max(A(1), A(2))", "A(1) < 5", "A(1) <= 1", "A.__lt__(A(1), A(2))", "A.__ge__.__name__", "A.__le__.__doc__ is None", "functools.cmp_to_key(lambda a, b: b.n - a.n)(A(1)) < functools.cmp_to_key(lambda a, b: 0)(A(1))", "hash(A(1))"))
		}
	}
	g.line("return out")
}
