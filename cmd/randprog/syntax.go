package main

import (
	"fmt"
	"regexp"
	"strings"
)

// This file writes texts that are nearly Python: statements of every form, of which some tokens are
// then deleted, doubled, swapped or replaced. They are compiled, never run.

const syntaxPrelude = `def show(n, text, mode="exec"):
    try:
        s = "valid " + compile(text, "text.py", mode).co_name
    except SyntaxError as e:
        s = f"{type(e).__name__}: {e.msg} {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset} {(e.text or '').rstrip()!r}"
    except RecursionError:
        s = "RecursionError"
    except Exception as e:
        s = f"{type(e).__name__}: {e}"
    print(n, s.encode("utf-8", "backslashreplace").decode())


`

const textsPerProgram = 16

type syntaxGen struct {
	*source
	budget int
}

func syntaxErrors(seed uint64) string {
	g := &syntaxGen{source: newSource(seed)}
	g.prelude(syntaxPrelude)
	for i := range textsPerProgram {
		inner := &syntaxGen{source: &source{Rand: g.Rand}, budget: 12}
		for range 1 + g.IntN(2) {
			inner.statement(2)
		}
		text := inner.b.String()
		if !g.chance(10) {
			for range 1 + g.IntN(2) {
				text = g.mutate(text)
			}
		}
		g.line("show(%d, %s)", i, quotePython(text))
	}
	return g.b.String()
}

// quotePython writes text as a Python literal on one line.
func quotePython(text string) string {
	var b strings.Builder
	b.WriteByte('\'')
	for _, r := range text {
		switch r {
		case '\'', '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case '\n':
			b.WriteString(`\n`)
		case '\t':
			b.WriteString(`\t`)
		case '\f':
			b.WriteString(`\f`)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('\'')
	return b.String()
}

// token matches the tokens of Python, roughly, and the space between them.
var token = regexp.MustCompile(`[\p{L}_][\p{L}\p{N}_]*|[0-9][0-9a-zA-Z_.]*|"""|'[^'\n]*'|"[^"\n]*"|\*\*=?|//=?|<<=?|>>=?|[-+*/%@&|^=<>!:]=|->|\.\.\.|\n +|\n| +|.`)

// mutate changes one token of a text.
func (g *syntaxGen) mutate(text string) string {
	tokens := token.FindAllString(text, -1)
	var places []int
	for i, t := range tokens {
		if strings.TrimLeft(t, " ") != "" && (t[0] != '\n' || g.chance(15)) {
			places = append(places, i)
		}
	}
	if len(places) == 0 {
		return text
	}
	i := places[g.IntN(len(places))]
	switch g.IntN(9) {
	case 0, 1:
		tokens[i] = ""
	case 2:
		tokens[i] += tokens[i]
	case 3:
		tokens[i] += " " + tokens[i]
	case 4:
		j := places[g.IntN(len(places))]
		tokens[i], tokens[j] = tokens[j], tokens[i]
	case 5, 6:
		tokens[i] = g.anyToken()
	case 7:
		tokens[i] += " " + g.anyToken()
	case 8:
		tokens[i] = tokens[places[g.IntN(len(places))]]
	}
	return strings.Join(tokens, "")
}

func (g *syntaxGen) anyToken() string {
	return g.pick("(", ")", "[", "]", "{", "}", ",", ":", ";", "=", "==", "+=", ":=", "->", ".", "...", "*", "**", "@", "!", "!=", "<>", "~", "-", "\\", "$", "?", "`",
		"if", "else", "elif", "for", "while", "in", "is", "not", "and", "or", "lambda", "def", "class", "return", "yield", "await", "async", "try", "except", "finally", "raise", "with", "as", "from", "import",
		"global", "nonlocal", "del", "pass", "break", "continue", "assert", "match", "case", "type", "None", "True", "False", "__debug__", "print", "_",
		"x", "é", "1", "0777", "1_", "0x", "1e", "2.5j", "1if", "0b12", "9a", "'s'", "'", "\"", "'''", "f'{x}'", "f'{'", "f'}'", "f'{x!}'", "f'{x:{y}}'", "f'{}'", "f'{a b}'", "f'{x!z}'", "f'{lambda x:1}'", "f'{*x}'", "f\"{x['a']}\"", "b'é'", "'\\N{nope}'", "u'x'", "rb'x'", "b'x' 'y'", "\n", "\n    ", "\n  ", "\t", "# c", "#", "\\\n", "\f", "\u00a0", "€", "²", "“x”", "\x01")
}

func (g *syntaxGen) name() string {
	return g.pick("x", "y", "foo", "self", "é", "_", "match", "type", "case", "a", "b", "c", "x", "y")
}

func (g *syntaxGen) body(depth int) {
	g.indent++
	for range 1 + g.IntN(2) {
		g.statement(depth - 1)
	}
	g.indent--
}

// suite writes a head, on one line with a simple statement or with a block.
func (g *syntaxGen) suite(head string, depth int) {
	if g.chance(15) {
		g.line("%s: %s", head, g.simple())
		return
	}
	g.line("%s:", head)
	g.body(depth)
}

func (g *syntaxGen) statement(depth int) {
	g.budget--
	if depth <= 0 || g.budget <= 0 || g.chance(40) {
		s := g.simple()
		if g.chance(8) {
			s += "; " + g.simple()
		}
		g.line("%s", s)
		return
	}
	switch g.IntN(12) {
	case 0, 1:
		g.suite("if "+g.expr(2), depth)
		if g.chance(40) {
			g.suite("elif "+g.expr(1), depth)
		}
		if g.chance(40) {
			g.suite("else", depth)
		}
	case 2:
		g.suite(g.pick("", "", "async ")+"for "+g.target(1)+" in "+g.expr(2), depth)
		if g.chance(20) {
			g.suite("else", depth)
		}
	case 3:
		g.suite("while "+g.expr(2), depth)
	case 4, 5:
		g.decorators()
		g.suite(g.pick("", "", "async ")+"def "+g.name()+g.typeParams()+"("+g.params(true)+")"+g.pick("", " -> "+g.expr(1)), depth)
	case 6:
		g.decorators()
		g.suite("class "+g.name()+g.typeParams()+g.pick("", "()", "("+g.args()+")"), depth)
	case 7, 8:
		g.suite("try", depth)
		star := g.pick("", "", "*")
		for range g.IntN(3) {
			g.suite("except"+star+" "+g.pick(g.name(), "("+g.name()+", "+g.name()+")")+g.pick("", " as "+g.name()), depth)
		}
		g.suite(g.pick("finally", "except"+star+" x", "finally"), depth)
	case 9:
		items := g.list(1+g.IntN(2), func() string { return g.expr(1) + g.pick("", " as "+g.target(1)) })
		if g.chance(30) {
			items = "(" + items + g.pick("", ",") + ")"
		}
		g.suite(g.pick("", "", "async ")+"with "+items, depth)
	case 10, 11:
		g.line("match %s:", g.expr(1))
		g.indent++
		for range 1 + g.IntN(2) {
			g.suite("case "+g.pattern(2)+g.pick("", "", " if "+g.expr(1)), depth)
		}
		g.indent--
	}
}

func (g *syntaxGen) decorators() {
	for g.chance(20) {
		g.line("@%s", g.expr(1))
	}
}

func (g *syntaxGen) typeParams() string {
	if !g.chance(15) {
		return ""
	}
	return "[" + g.list(1+g.IntN(2), func() string {
		return g.pick(g.pick("*", "**")+g.pick("T", "U", "V"), g.pick("T", "U", "V")+g.pick("", ": "+g.expr(1), " = "+g.expr(1)))
	}) + "]"
}

func (g *syntaxGen) simple() string {
	switch g.IntN(22) {
	case 0, 1, 2:
		return g.target(2) + " = " + g.expr(2)
	case 3:
		return g.target(1) + " = " + g.target(1) + " = " + g.expr(1)
	case 4:
		return g.single() + " " + g.pick("+", "-", "*", "/", "//", "%", "@", "&", "|", "^", "<<", ">>", "**") + "= " + g.expr(1)
	case 5:
		return g.single() + ": " + g.expr(1) + g.pick("", " = "+g.expr(1))
	case 6:
		return "return" + g.pick("", " "+g.expr(2), " *"+g.name()+", 1")
	case 7:
		return "del " + g.list(1+g.IntN(2), g.single)
	case 8:
		return "raise" + g.pick("", " "+g.expr(1), " "+g.expr(1)+" from "+g.expr(1))
	case 9:
		return "import " + g.list(1+g.IntN(2), func() string { return g.pick("a", "a.b", "x.y.z") + g.pick("", " as "+g.name()) })
	case 10:
		names := g.list(1+g.IntN(2), func() string { return g.name() + g.pick("", " as "+g.name()) })
		return "from " + g.pick("a", ".", "..b", "...") + " import " + g.pick(names, "("+names+")", "("+names+",)", "*")
	case 11:
		return g.pick("global ", "nonlocal ") + g.list(1+g.IntN(2), g.name)
	case 12:
		return "assert " + g.expr(1) + g.pick("", ", "+g.expr(1))
	case 13:
		return g.pick("pass", "break", "continue")
	case 14:
		return "yield" + g.pick("", " "+g.expr(1), " from "+g.expr(1))
	case 15:
		return g.pick("await ", "x = yield ", "x = await ") + g.expr(1)
	case 16:
		return "type " + g.name() + g.typeParams() + " = " + g.expr(1)
	case 17:
		return g.pick("print ", "exec ", "print(", "") + g.expr(1)
	}
	return g.expr(3)
}

// single is a target that is no tuple.
func (g *syntaxGen) single() string {
	return g.pick(g.name(), g.name(), g.name()+"."+g.name(), g.name()+"["+g.expr(1)+"]", g.name()+"["+g.slices()+"]", "("+g.name()+")")
}

func (g *syntaxGen) target(depth int) string {
	if depth <= 0 || g.chance(65) {
		return g.single()
	}
	inside := g.list(1+g.IntN(3), func() string { return g.pick("", "", "", "*") + g.target(depth-1) })
	return g.pick(inside+",", "("+inside+",)", "["+inside+"]", "("+inside+")")
}

func (g *syntaxGen) slices() string {
	part := func() string { return g.pick("", g.expr(0)) }
	return g.pick(part()+":"+part(), part()+":"+part()+":"+part(), g.expr(1)+", "+part()+":", "*"+g.name()+", 1", "...")
}

func (g *syntaxGen) params(annotated bool) string {
	note := func() string {
		if annotated && g.chance(20) {
			return ": " + g.expr(1)
		}
		return ""
	}
	names := []string{"a", "b", "c", "d", "e"}
	var parts []string
	defaults := false
	for i := range g.IntN(4) {
		p := names[i] + note()
		if defaults || g.chance(25) {
			defaults = g.chance(95)
			p += "=" + g.expr(1)
		}
		parts = append(parts, p)
		if g.chance(8) {
			parts = append(parts, "/")
		}
	}
	if g.chance(20) {
		parts = append(parts, g.pick("*", "*args"+note()), "k"+note()+g.pick("", "=1"))
	}
	if g.chance(20) {
		parts = append(parts, "**kw"+note())
	}
	return strings.Join(parts, ", ") + g.pick("", "", "", ",")
}

func (g *syntaxGen) args() string {
	return g.list(g.IntN(4), func() string {
		switch g.IntN(8) {
		case 0:
			return g.name() + "=" + g.expr(1)
		case 1:
			return "*" + g.expr(0)
		case 2:
			return "**" + g.expr(0)
		case 3:
			return g.name() + " := " + g.expr(0)
		}
		return g.expr(1)
	})
}

func (g *syntaxGen) pattern(depth int) string {
	if depth <= 0 {
		return g.pick("_", "x", "1", "-2.5", "'s'", "None", "a.b", "1 + 2j", "b'x'", "*_", "y", "True")
	}
	p := func() string { return g.pattern(depth - 1) }
	switch g.IntN(9) {
	case 0:
		return "[" + g.list(g.IntN(4), p) + "]"
	case 1:
		return "(" + g.list(1+g.IntN(3), p) + g.pick("", ",") + ")"
	case 2:
		return "{" + g.list(g.IntN(3), func() string { return g.pick("'k'", "1", "a.b", "None") + ": " + p() }) + g.pick("", "**rest") + "}"
	case 3:
		return g.pick("Foo", "a.B") + "(" + g.list(g.IntN(3), func() string { return g.pick("", "", "k=") + p() }) + ")"
	case 4:
		return p() + " | " + p()
	case 5:
		return p() + " as " + g.name()
	case 6:
		return p() + ", " + g.pick("", "*rest")
	}
	return g.pattern(0)
}

func (g *syntaxGen) expr(depth int) string {
	if depth <= 0 || g.chance(25) {
		return g.pick("x", "y", "1", "2.5", "'s'", "None", "foo()", "x.y", "é", "()", "[]", "{}", "...", "b'b'", "3j", "f'{x}'", "'a' 'b'", "-1", "a", "b", "_")
	}
	x := func() string { return g.expr(depth - 1) }
	switch g.IntN(24) {
	case 0, 1, 2:
		return x() + " " + g.pick("+", "-", "*", "/", "//", "%", "@", "&", "|", "^", "<<", ">>", "**") + " " + x()
	case 3:
		return x() + " " + g.pick("<", "<=", "==", "!=", ">", "in", "not in", "is", "is not") + " " + x()
	case 4:
		return x() + " " + g.pick("and", "or") + " " + x()
	case 5:
		return g.pick("not ", "-", "~", "+") + x()
	case 6:
		return x() + " if " + x() + " else " + x()
	case 7:
		return "lambda " + g.params(false) + ": " + x()
	case 8, 9, 10:
		return g.name() + "(" + g.args() + ")"
	case 11:
		return g.pick("x", "foo()", "(1)") + "." + g.name()
	case 12:
		return "x[" + g.pick(x(), g.slices()) + "]"
	case 13:
		return "[" + g.list(g.IntN(4), func() string { return g.pick("", "", "", "*") + x() }) + "]"
	case 14:
		return "(" + g.list(1+g.IntN(3), x) + g.pick("", ",") + ")"
	case 15:
		return "{" + g.list(g.IntN(3), func() string { return g.pick(x()+": "+x(), x()+": "+x(), "**"+g.name()) }) + "}"
	case 16:
		return "{" + g.list(1+g.IntN(2), x) + "}"
	case 17, 18:
		kind := g.IntN(3)
		inside := x()
		if kind == 2 && g.chance(50) {
			inside += ": " + x()
		}
		return "[({"[kind:kind+1] + inside + g.pick(" ", " ", " ", " async ") + "for " + g.target(1) + " in " + x() + g.pick("", " if "+x()) + "])}"[kind:kind+1]
	case 19:
		return "(" + g.name() + " := " + x() + ")"
	case 20:
		return "(yield" + g.pick("", " "+x(), " from "+x()) + ")"
	case 21:
		return "await " + x()
	case 22:
		return fmt.Sprintf("f'%s{%s%s%s}'", g.pick("", "a ", "{{"), g.pick("x", "y.z", "foo(1)", "1 + 2", "x, y"), g.pick("", "=", "!r", "!s"), g.pick("", ":>5", ":{y}", ":{y!r:3}.2f"))
	}
	return "foo(" + x() + "\n, " + x() + ")"
}
