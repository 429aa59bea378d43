package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// This file writes programs of many calls: methods of the core types, built-ins and functions of
// the library, from a table of what they take. Most arguments fit; some are of another type, too many, too few or
// given by name. What the receiver became is printed beside the result.

const callsPrelude = `def canon(v, depth=0):
    t = type(v)
    if depth > 6:
        return "..."
    d = depth + 1
    if t in (set, frozenset):
        return t.__name__ + "(" + ", ".join(sorted(canon(x, d) for x in v)) + ")"
    if t is list:
        return "[" + ", ".join([canon(x, d) for x in v]) + "]"
    if t is tuple:
        return "(" + ", ".join([canon(x, d) for x in v]) + ",)"
    if t is dict:
        return "{" + ", ".join([canon(k, d) + ": " + canon(x, d) for k, x in v.items()]) + "}"
    if t is memoryview:
        try:
            return f"memoryview({v.tobytes()!r}, {v.format!r}, {v.shape}, {v.strides}, {v.readonly})"
        except ValueError as e:
            return str(e)
    if hasattr(t, "__next__"):
        out = []
        try:
            for x in v:
                out.append(canon(x, d))
                if len(out) > 12:
                    break
        except Exception as e:
            out.append(type(e).__name__ + ": " + str(e))
        return t.__name__ + "<" + ", ".join(out) + ">"
    return repr(v)


def show(n, f):
    try:
        s = ": ".join([type(x).__name__ + " " + canon(x) for x in f()])
    except RecursionError:
        s = "RecursionError"
    except Exception as e:
        s = f"{type(e).__name__}: {e}"
    if "...x7f" in s:  # what reprlib leaves of an address
        s = s[:s.index("...x7f")]
    if len(s) > 1000:
        s = s[:500] + "..." + s[-500:]
    print(n, s.encode("utf-8", "backslashreplace").decode())


`

// call is a row of the table: a receiver, empty for a function, and what is called on it.
type call struct {
	receiver byte
	name     string
	args     []argument
}

// argument is one parameter of a call.
type argument struct {
	kind     byte
	keyword  string // it may be given by this name
	optional bool
	only     bool // it must be given by name
	many     bool // there may be more of it
}

// rowEnd stands between two calls of a table; a bracket inside a call has no space behind it.
var rowEnd = regexp.MustCompile(`\)\s+`)

// parseCalls reads "find(p i? i?) split(sep=p? maxsplit=i?)": a letter says of what kind an argument
// is, a name before it may be used instead of its place (with ! it must), ? makes it optional, * repeats it.
func parseCalls(receiver byte, prefix, rows string) []call {
	var calls []call
	for _, row := range rowEnd.Split(strings.TrimSpace(rows)+" ", -1) {
		open := strings.LastIndexByte(row, '(')
		if open < 0 {
			continue
		}
		c := call{receiver: receiver, name: prefix + row[:open]}
		for _, word := range strings.Fields(row[open+1:]) {
			var a argument
			if k, rest, ok := strings.Cut(word, "="); ok {
				a.only = strings.HasPrefix(k, "!")
				a.keyword, word = strings.TrimPrefix(k, "!"), rest
			}
			a.kind = word[0]
			a.optional, a.many = strings.Contains(word, "?"), strings.Contains(word, "*")
			c.args = append(c.args, a)
		}
		calls = append(calls, c)
	}
	return calls
}

const callsPerProgram = 24

type callGen struct {
	*exprGen
	// tame programs pass no wrong arguments: what a function written in Python says about one is said by what it calls.
	tame bool
}

// methodsProgram writes calls of methods of the core types and of built-ins.
func methodsProgram(seed uint64) string {
	g := &callGen{exprGen: &exprGen{source: newSource(seed)}}
	g.prelude(callsPrelude)
	g.calls(coreCalls, func(call) bool { return false })
	return g.b.String()
}

// calls writes calls out of a table.
func (g *callGen) calls(table []call, tame func(call) bool) {
	for i := range callsPerProgram {
		c := table[g.IntN(len(table))]
		g.tame = tame(c)
		g.line("show(%d, lambda: %s)", i, g.call(c))
	}
}

// call writes a call as a tuple of the result and, for a method, the receiver.
func (g *callGen) call(c call) string {
	args := g.arguments(c.args)
	if c.receiver == 0 {
		return fmt.Sprintf("(%s(%s),)", c.name, args)
	}
	return fmt.Sprintf("((r := %s).%s(%s), r)", g.value(c.receiver, 1), c.name, args)
}

// arguments writes the arguments of a call, mostly right.
func (g *callGen) arguments(params []argument) string {
	var args, named []string
	stop := !g.tame && g.chance(4) // one too few
	for i, a := range params {
		if a.optional && g.chance(45) {
			// What follows can be given by name only.
			for _, rest := range params[i+1:] {
				if rest.keyword != "" && g.chance(30) {
					named = append(named, rest.keyword+"="+g.value(rest.kind, 2))
				}
			}
			break
		}
		if stop && i == len(params)-1 {
			break
		}
		kind := a.kind
		if !g.tame && g.chance(7) {
			kind = anyKinds[g.IntN(len(anyKinds))]
		}
		v := g.value(kind, 2)
		switch {
		case a.only && g.chance(97), a.keyword != "" && (len(named) > 0 || g.chance(30)):
			named = append(named, a.keyword+"="+v)
		case len(named) == 0:
			args = append(args, v)
		}
		for n := 0; a.many && n < 4 && g.chance(50); n++ {
			args = append(args, g.value(a.kind, 2))
		}
	}
	if !g.tame && g.chance(3) {
		args = append(args, g.value('o', 2))
	}
	if k := g.pick("key", "x", "sep", "default", "end", "maxsplit") + "="; !g.tame && g.chance(2) && !slices.ContainsFunc(named, func(n string) bool { return strings.HasPrefix(n, k) }) {
		named = append(named, k+g.value('o', 1))
	}
	return strings.Join(append(args, named...), ", ")
}

// anyKinds are the kinds of values that may stand where another was wanted.
const anyKinds = "iifjsbyvltdzZRNQG"

// value writes an expression of a kind.
func (g *callGen) value(kind byte, depth int) string {
	some := func(kinds string) string { return g.value(kinds[g.IntN(len(kinds))], depth-1) }
	// Whether an object that is not equal to itself is found in a container hangs on its identity.
	item := func(kinds string) string { return strings.ReplaceAll(some(kinds), "nan", "inf") }
	items := func(max int, kinds string) string {
		return g.list(g.IntN(max+1), func() string { return item(kinds) })
	}
	element := "iiisfNb"
	if depth > 0 {
		element = "iiissfNbtlBjd"
	}
	switch kind {
	case 'i': // an index, a count
		if !g.tame && g.chance(4) {
			return g.pick("2**63 - 1", "2**64", "-2**63", "-2**63 - 1", "10**30", "True")
		}
		return g.pick("0", "1", "2", "3", "4", "5", "7", "-1", "-2", "-3", "-5", "10")
	case 'g': // a number of digits
		return g.pick("0", "1", "2", "3", "5", "-1", "-2", "-3", "15", "17", "25", "-20", "True", "None")
	case 'w': // a width or a number of repetitions: memory is not the question
		if !g.tame && g.chance(3) {
			return g.pick("2**64", "True", "-2**65")
		}
		return g.pick("0", "1", "2", "3", "5", "8", "12", "20", "-1", "-7")
	case 'I':
		return g.leafLiteral(kInt)
	case 'P': // an exponent
		return g.pick("0", "1", "2", "3", "5", "-1", "-3", "0.5", "100", "-0.0", "float('inf')", "1j", "True")
	case 'u': // a code point or a byte
		return g.pick("0", "65", "97", "127", "128", "255", "256", "0xd800", "0x10ffff", "0x110000", "-1", "0x1f600", "0x301")
	case 'f':
		return g.leafLiteral(kFloat)
	case 'n':
		return some("IIffB")
	case 'j':
		return g.pick("1j", "0j", "(1+2j)", "(-0.0-0j)", "complex('inf-infj')", "(1e300+1e300j)", "(3-4j)", "complex(-0.0, 2)", "(1.5+0j)")
	case 's':
		return g.strLiteral()
	case 'p': // something that may be found in other strings
		return g.pick("''", "'a'", "'b'", "' '", "','", "'ab'", "'l'", "'é'", "'\\n'", "'1'", "'x'", "'\\u0301'", "'😀'", "'A'", "'aa'", "'\\ud800'")
	case 'c':
		return g.pick("' '", "'*'", "'0'", "'é'", "'😀'", "''", "'ab'", "'\\x00'")
	case 'b':
		return g.pick("b''", "b'a'", "b'abc'", "b'a,b,,c'", "b'\\x00\\xff\\x80'", "b'  x\\t'", "b'12'", "b'Hello World'", "b'aXbXc'", "b'line\\nline\\r\\nx'", "b'\\xc3\\xa9'", "b'aaa'", "bytes(range(10))")
	case 'y':
		return "bytearray(" + g.value('b', 0) + ")"
	case 'v':
		return g.pick("memoryview("+g.value('b', 0)+")", "memoryview("+g.value('y', 0)+")", "memoryview(bytes(range(12))).cast('B', [3, 4])", "memoryview(bytearray(8)).cast('i')", "memoryview(b'abcdefgh')[::2]", "memoryview(bytearray(b'abcdefgh'))[::-1]", "memoryview(bytes(16)).cast('d')", "memoryview(b'\\x00\\x80\\xff\\x7f').cast('h')", "memoryview(bytes(8)).cast('B', [2, 2, 2])")
	case 'x': // bytes-like
		return some("bbbyv")
	case 'm': // something that may be found in bytes
		return g.pick("b''", "b'a'", "b','", "b'X'", "b'\\n'", "b'ab'", "b' '", "b'\\xff'", "97", "0", "255", "256", "bytearray(b'a')", "memoryview(b'b')")
	case 'l':
		return "[" + items(5, element) + "]"
	case 'h': // a list of ints
		return "[" + g.list(g.IntN(6), func() string { return g.value('i', 0) }) + "]"
	case 'S': // an iterable of strings
		return "[" + g.list(g.IntN(4), func() string { return g.value(g.pick("s", "p", "s")[0], 0) }) + "]"
	case 't':
		inside := items(4, element)
		if inside == "" {
			return "()"
		}
		return "(" + inside + ",)"
	case 'd':
		n := g.IntN(4)
		pairs := make([]string, n)
		for i := range pairs {
			pairs[i] = item("pppiijNb") + ": " + item(element)
		}
		return "{" + strings.Join(pairs, ", ") + "}"
	case 'D': // a dict of names
		return g.pick("{}", "{'a': 1}", "{'a': 1, 'b': [2]}", "{'x': None, 'a': 'é', 'key': 2.5}", "dict(a=(1, 2), b='s')")
	case 'z':
		return g.pick("set()", "{1}", "{1, 2, 3}", "{0, 64, 128, -1}", "{1.5, 2, 3}", "{True, 7}", "{"+g.value('i', 0)+", "+g.value('i', 0)+"}")
	case 'Z':
		return "frozenset(" + g.value('z', 0) + ")"
	case 'R':
		return fmt.Sprintf("range(%s)", g.pick("0", "5", "1, 4", "10, 0, -3", "-3, 3", "0, 100, 7", "2**63, 2**63 + 5", "3, 1", "5, 5, 2"))
	case 'L':
		return fmt.Sprintf("slice(%s)", g.pick("None", "3", "1, 4", "None, None, -1", "-3, None", "0, 10, 2", "10, 0, -3", "2**70", "'a'", "1, 2, 0", "None, -1, 3"))
	case 'N':
		return g.pick("None", "None", "...", "NotImplemented", "True", "False")
	case 'B':
		return g.pick("True", "False")
	case 'T':
		return g.pick("int", "str", "list", "dict", "type(None)", "(int, str)", "object", "int | None", "list[int]", "ValueError", "type", "float")
	case 'G':
		return g.pick("object", "len", "lambda: 0", "lambda x: x", "int", "str", "print")
	case 'k':
		return g.pick("str", "len", "None", "lambda v: -v", "lambda v: str(v)", "repr", "abs", "lambda v: v", "int", "lambda *a: a", "bool", "lambda v: v[0]", "lambda v: 0")
	case '2': // a function of two
		return g.pick("lambda a, b: a + b", "max", "lambda a, b: (a, b)", "divmod", "pow", "lambda a, b: b", "min", "lambda *a: a[0]", "isinstance", "lambda a, b: a - b")
	case 'q': // an iterable
		return some("lltsdzRbhQhQ")
	case 'Q':
		return fmt.Sprintf(g.pick("iter(%s)", "reversed(%s)", "(x for x in %s)", "map(str, %s)", "zip(%s)", "enumerate(%s)", "filter(None, %s)"), g.value("ltsRhb"[g.IntN(6)], 0))
	case 'e':
		return g.pick("'utf-8'", "'ascii'", "'latin-1'", "'utf-16'", "'utf-16-le'", "'utf-32-be'", "'utf-8-sig'", "'UTF8'", "'cp1252'", "'nope'", "'unicode_escape'", "'raw_unicode_escape'", "'cp437'")
	case 'E':
		return g.pick("'strict'", "'ignore'", "'replace'", "'backslashreplace'", "'surrogateescape'", "'surrogatepass'", "'xmlcharrefreplace'", "'nope'", "'namereplace'")
	case 'F':
		return "'" + g.formatSpec() + "'"
	case '%':
		return g.percent()
	case '{':
		return g.template()
	case 'r':
		return g.regexp()
	case 'o':
		return some(anyKinds)
	}
	if f := moreValues[kind]; f != nil {
		return f(g)
	}
	panic("no kind " + string(kind))
}

// moreValues are the kinds of values that only the library needs: see calls_library.go.
var moreValues map[byte]func(g *callGen) string

func (g *callGen) strLiteral() string {
	if g.chance(60) {
		return g.leafLiteral(kStr)
	}
	return g.pick("'ǅungla'", "'ﬁﬂ'", "'İstanbul'", "'ΑΣ ΟΔΟΣ'", "'e\\u0301a\\u0300'", "'\\ud800x'", "'\\U0010ffff'", "'a\\x85b\\u2028c\\x1dd'", "'١٢٣'", "'½²'", "'٣.٥'", "'\\xa012\\u3000'", "'1_000'", "'0x1F'", "'tab\\tx\\ty'", "'line1\\nline2\\r\\nline3'", "'CamelCase word'", "'a\\u200bb'", "'+-5'", "'1e5'", "'  nan'", "'ªº'", "'ŉ'", "'\\x1b[0m'", "'𝔸𝕓'", "'Ω̈'", "'أهلا'", "'ไทย'", "'x' * 30", "'ab' * 7", "'__dunder__'", "'don\\'t \"q\"'", "'\\\\N{x}'", "'%s {} {0}'")
}

// percent writes a % template.
func (g *callGen) percent() string {
	var b strings.Builder
	for range 1 + g.IntN(3) {
		b.WriteString(g.pick("", "x", " ", "é", "%%"))
		b.WriteString("%" + g.pick("", "", "", "(a)", "(x)") + g.pick("", "", "-", "+", " ", "#", "0", "-0", "+ ") + g.pick("", "", "5", "12", "*", "1") + g.pick("", "", ".0", ".3", ".", ".*", ".10") + g.pick("", "", "l", "h") + g.pick("d", "i", "u", "x", "X", "o", "e", "E", "f", "F", "g", "G", "c", "r", "s", "a", "s", "d", "y", "%", "b"))
	}
	return "'" + b.String() + "'"
}

// template writes a template for str.format.
func (g *callGen) template() string {
	var b strings.Builder
	for range 1 + g.IntN(3) {
		b.WriteString(g.pick("", "x", "{{", "}}", " "))
		spec := g.formatSpec()
		if g.chance(15) {
			spec = g.pick("{}", ">{1}", "{0}.{1}", "{a}", "{w}d")
		}
		b.WriteString("{" + g.pick("", "", "0", "1", "a", "2", "a.real", "0[0]", "b[k]", "0.__class__", "0[", "a..b", "-1", "0[-1]") + g.pick("", "", "!r", "!s", "!a", "!x", "!") + g.pick("", ":"+spec) + g.pick("}", "}", "}", "}", "}", "}", "}", "}", "}", ""))
	}
	return "'" + b.String() + "'"
}

// regexp writes a pattern of module re.
func (g *callGen) regexp() string {
	var b strings.Builder
	groups := 0
	var part func(depth int)
	part = func(depth int) {
		for range 1 + g.IntN(3) {
			switch g.IntN(12) {
			case 0, 1, 2, 3:
				b.WriteString(g.pick("a", "b", "x", "1", " ", ",", "é", ".", "l", "A"))
			case 4, 5:
				b.WriteString(g.pick(`\\d`, `\\w`, `\\s`, `\\b`, `\\D`, `\\W`, `\\S`, "^", "$", `\\A`, `\\Z`, `\\B`, `\\n`, `\\.`))
			case 6:
				b.WriteString(g.pick("[ab]", "[^a]", "[a-z]", `[\\d,]`, "[]x]", "[a-", "[z-a]", "[é-ü]", "[^\\n]"))
			case 7, 8:
				if depth > 0 {
					b.WriteString(g.pick("(", "(?:", "(?P<n"+fmt.Sprint(groups)+">", "(?=", "(?!", "(?<=", "(?<!", "(?>", "(?i:", "(?s-i:"))
					groups++
					part(depth - 1)
					b.WriteString(")")
				}
			case 9:
				if depth > 0 {
					part(depth - 1)
					b.WriteString("|")
					part(depth - 1)
				}
			case 10:
				if groups > 0 {
					b.WriteString(g.pick(`\\1`, "(?P=n0)", "(?(1)a|b)", `\\2`))
				}
			case 11:
				b.WriteString(g.pick(")", "(", "\\\\", "(?#c)", "*", "(?z)", "{2}", "(?i)", `\\q`))
				return
			}
			if g.chance(30) {
				b.WriteString(g.pick("*", "+", "?", "*?", "+?", "??", "{2}", "{1,3}", "{,2}", "{1,2}?", "*+", "++"))
			}
		}
	}
	part(2)
	return "'" + b.String() + "'"
}
