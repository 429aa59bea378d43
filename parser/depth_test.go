package parser

import (
	"errors"
	"strings"
	"testing"

	"github.com/ouro-lang/ouro/ast"
)

// TestDepth nests everything that can nest, 100,000 deep. Go cannot recover
// from an exhausted stack, so each case must be refused, or parsed without
// recursion. The limits:
//
//   - brackets, f-strings and indentation: the scanner's, CPython's own;
//   - prefix operators, conditional expressions, lambdas and powers: maxDepth,
//     where CPython's parser overflows in the same way;
//   - chains (a.b.c, f()(), a + b + c, a < b < c, elif, decorators, strings side
//     by side, statements) are parsed by loops and have no limit. The tree of
//     the first three is tall: whoever walks it needs a limit, as ast.Walk has.
func TestDepth(t *testing.T) {
	n := 100_000
	if testing.Short() {
		n = 10_000
	}
	rep := strings.Repeat
	const (
		fine     = ""
		brackets = "too many nested parentheses"
		indents  = "too many levels of indentation"
		tooDeep  = "Parser stack overflowed - Python source too complex to parse"
	)
	for _, c := range []struct{ name, src, want string }{
		{"parentheses", rep("(", n) + rep(")", n), brackets},
		{"open parentheses", rep("(", n), brackets},
		{"lists", rep("[", n) + rep("]", n), brackets},
		{"dicts", rep("{1:", n) + "1" + rep("}", n), brackets},
		{"sets", rep("{", n) + "1" + rep("}", n), brackets},
		{"calls within", rep("f(", n) + rep(")", n), brackets},
		{"subscripts within", rep("a[", n) + "0" + rep("]", n), brackets},
		{"mixed brackets", rep("([{", n), brackets},
		{"tuple targets", rep("(", n) + "a" + rep(",)", n) + " = b", brackets},
		{"for targets", "for " + rep("[", n) + "a" + rep("]", n) + " in b: pass", brackets},
		{"del targets", "del " + rep("(", n) + "a" + rep(")", n), brackets},
		{"comprehensions within", rep("[a for a in ", n) + "b" + rep("]", n), brackets},
		{"generator calls", rep("f(a for a in ", n) + "b" + rep(")", n), brackets},
		{"annotations", "def f(a: " + rep("b[", n) + "c" + rep("]", n) + "): pass", brackets},
		{"patterns", "match a:\n case " + rep("[", n) + rep("]", n) + ": pass", brackets},
		{"group patterns", "match a:\n case " + rep("(", n) + "b" + rep(")", n) + ": pass", brackets},
		{"mapping patterns", "match a:\n case " + rep("{1:", n) + "b" + rep("}", n) + ": pass", brackets},
		{"class patterns", "match a:\n case " + rep("A(", n) + rep(")", n) + ": pass", brackets},
		{"type parameters", "def f[T: " + rep("(", n) + rep(")", n) + "](): pass", brackets},
		{"fields in f-strings", rep("f'{", n) + "x" + rep("}'", n), "too many nested f-strings"},
		{"specifications", "f'" + rep("{x:", n) + rep("}", n) + "'", "f-string: expressions nested too deeply"},

		{"if blocks", blocks("if x:", n), indents},
		{"for blocks", blocks("for a in b:", n), indents},
		{"while blocks", blocks("while x:", n), indents},
		{"with blocks", blocks("with x:", n), indents},
		{"function blocks", blocks("def f():", n), indents},
		{"async function blocks", blocks("async def f():", n), indents},
		{"class blocks", blocks("class A:", n), indents},
		{"try blocks", blocks("try:", n), indents},
		{"ifs on a line", rep("if x: ", n) + "pass", "invalid syntax"},

		{"minus", rep("-", n) + "1", tooDeep},
		{"tilde", rep("~", n) + "1", tooDeep},
		{"not", rep("not ", n) + "1", tooDeep},
		{"lambda", rep("lambda: ", n) + "1", tooDeep},
		{"lambda defaults", rep("lambda a=", n) + "1" + rep(": 1", n), tooDeep},
		{"conditional", rep("a if b else ", n) + "c", tooDeep},
		{"power", rep("a ** ", n) + "a", tooDeep},
		{"power of minus", rep("a ** -", n) + "a", tooDeep},
		{"minus in comparison", "a < " + rep("-", n) + "1", tooDeep},
		{"not in pattern guard", "match a:\n case b if " + rep("not ", n) + "c: pass", tooDeep},
		{"lambda in decorator", "@" + rep("lambda: ", n) + "1\ndef f(): pass", tooDeep},
		{"lambda in f-string", "f'{(" + rep("lambda: ", n) + "1)}'", tooDeep},
		{"minus in import", "from a import b; " + rep("-", n) + "c", tooDeep},
		{"await", "await " + rep("-", n) + "c", "invalid syntax"},

		{"attributes", "a" + rep(".b", n), fine},
		{"calls", "f" + rep("()", n), fine},
		{"subscripts", "a" + rep("[0]", n), fine},
		{"sum", rep("a + ", n) + "a", fine},
		{"product", rep("a * ", n) + "a", fine},
		{"bit or", rep("a | ", n) + "a", fine},
		{"and", rep("a and ", n) + "a", fine},
		{"or", rep("a or ", n) + "a", fine},
		{"comparison", rep("a < ", n) + "a", fine},
		{"strings", rep("'a' ", n), fine},
		{"f-strings", rep("f'{a}' ", n), fine},
		{"f-string fields", "f'" + rep("{a}", n) + "'", fine},
		{"elif", "if a: pass\n" + rep("elif b: pass\n", n), fine},
		{"except", "try: pass\n" + rep("except a: pass\n", n), fine},
		{"case", "match a:\n" + rep(" case b.c: pass\n", n), fine},
		{"decorators", rep("@a\n", n) + "def f(): pass", fine},
		{"statements", rep("pass\n", n), fine},
		{"statements on a line", rep("pass;", n), fine},
		{"statements in a block", "if a:\n" + rep(" pass\n", n), fine},
		{"targets", rep("a = ", n) + "b", fine},
		{"tuple", rep("a, ", n), fine},
		{"list", "[" + rep("a, ", n) + "]", fine},
		{"arguments", "f(" + rep("a, ", n) + ")", fine},
		{"keywords", "f(" + rep("a=b, ", n) + ")", fine},
		{"parameters", "def f(" + rep("a, ", n) + "): pass", fine},
		{"comprehension clauses", "[a" + rep(" for a in b", n) + "]", fine},
		{"comprehension conditions", "[a for a in b" + rep(" if c", n) + "]", fine},
		{"with items", "with " + rep("a, ", n) + "b: pass", fine},
		{"with items in parentheses", "with (" + rep("a as b, ", n) + "c): pass", fine},
		{"or patterns", "match a:\n case " + rep("1 | ", n) + "2: pass", fine},
		{"sequence patterns", "match a:\n case " + rep("b, ", n) + "c: pass", fine},
		{"dotted import", "import a" + rep(".b", n), fine},
		{"imports", "import " + rep("a, ", n) + "b", fine},
		{"from imports", "from a import " + rep("a, ", n) + "b", fine},
		{"global", "global " + rep("a, ", n) + "b", fine},
		{"del", "del " + rep("a, ", n) + "b", fine},
		{"semicolons", rep(";", n), "invalid syntax"},
		{"commas", rep(",", n), "invalid syntax"},
		{"stars", rep("*", n), "invalid syntax"},
		{"starred", rep("* ", n) + "a", "invalid syntax"},
		{"dots", "from " + rep(".", n) + " import a", fine},
		{"line joining", rep("\\\n", n) + "a", fine},
		{"comments", rep("# c\n", n) + "a", fine},
		{"long string", "'" + rep("a\\n", n) + "'", fine},
		{"long name", rep("a", n), fine},
		{"long number", "0x" + rep("f", n), fine},
		{"long decimal", rep("9", 100_000), "Exceeds the limit (4300 digits) for integer string conversion: value has 100000 digits; " +
			"use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits."},
		{"names side by side", rep("a ", 100_000), tooDeep}, // as print statements of print statements
		{"names side by side in brackets", "(" + rep("a ", n) + ")", "invalid syntax. Perhaps you forgot a comma?"},
		{"wrong at the end of a sum", rep("a + ", n), "invalid syntax"},
		{"wrong at the end of attributes", "a" + rep(".b", n) + ".", "invalid syntax"},
		{"wrong at the end of elifs", "if a: pass\n" + rep("elif b: pass\n", n) + "elif", "invalid syntax"},
		{"wrong within brackets", rep("(", 150) + "a b" + rep(")", 150), "invalid syntax. Perhaps you forgot a comma?"},
		{"wrong within calls", rep("f(a, b=", 150) + "a b" + rep(")", 150), "invalid syntax. Perhaps you forgot a comma?"},
		{"wrong within dicts", rep("{a: ", 150) + "a b" + rep("}", 150), "invalid syntax. Perhaps you forgot a comma?"},
		{"wrong within blocks", blocks("if x:", 90) + rep(" ", 90) + "a b\n", "invalid syntax"},
		{"tall trees within brackets", rep("(", 150) + "a" + rep(rep("+1", 500)+")", 150), fine},
	} {
		t.Run(c.name, func(t *testing.T) {
			m, err := ParseString("x.py", c.src)
			got := ""
			if err != nil {
				var e *SyntaxError
				if !errors.As(err, &e) {
					t.Fatal(err)
				}
				got = e.Msg
			}
			if got != c.want {
				t.Fatalf("got %.200q, want %q", got, c.want)
			}
			if err != nil {
				return
			}
			if err := ast.WalkModule(m, func(ast.Node) bool { return true }); err != nil && !errors.Is(err, ast.ErrTooDeep) {
				t.Error(err)
			}
			Dump(m)
		})
	}
}

// blocks nests n blocks with the same header.
func blocks(header string, n int) string {
	// The scanner gives up long before the end: no need to write it all.
	n = min(n, 2000)
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i))
		b.WriteString(header)
		b.WriteByte('\n')
	}
	return b.String()
}
