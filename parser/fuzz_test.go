package parser

import (
	"errors"
	"testing"
	"time"

	"github.com/ouro-lang/ouro/ast"
)

// FuzzParser looks for panics, for nodes without a place, and for programs
// about which the two readings disagree.
func FuzzParser(f *testing.F) {
	for _, s := range []string{
		"x = 1\n", "if a:\n  b\nelif c: d\nelse:\n  e\n", "def f(a, /, b=1, *c: *d, e, **g) -> h: return\n", "f'{x!r:>{w}}' 'a'",
		"match x:\n  case [a, *_] | {'b': c, **d} if e: pass\n", "with (a as b, c): pass\n", "try: a\nexcept* b as c: d\n",
		"class A[T: int = str](B, c=d): x: int = 1\n", "a = b, *c = [d for e in f if g]\n", "f(a b)", "x = (1,\ny = 2", "print 'x'", "{a: 1, b}",
		"lambda a=1, b: 0", "del f()", "from a import (b as c,)", "async def f(): await a; yield b\n", "@a\nclass b: pass", "type X[*T] = y",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		start := time.Now()
		m, err := Parse("x.py", []byte(src))
		if took := time.Since(start); took > time.Second && len(src) < 10_000 {
			t.Fatalf("took %v", took)
		}
		if err != nil {
			var e *SyntaxError
			if !errors.As(err, &e) || e.Msg == "" || e.Class == "" || e.disagree {
				t.Fatalf("error %#v", err)
			}
			return
		}
		if m.Future == 0 {
			e := newExplainer(m.Text, nil)
			if err, ok := e.read(modeModule, false); !ok && (err == nil || err.Class != "MemoryError") {
				t.Fatalf("only the first pass accepts it; %v", err)
			}
		}
		err = ast.WalkModule(m, func(n ast.Node) bool {
			if s := n.Span(); s.Line < 1 || s.EndLine < s.Line || s.EndLine == s.Line && s.EndCol < s.Col {
				t.Fatalf("%T at %+v", n, s)
			}
			return true
		})
		if err != nil && !errors.Is(err, ast.ErrTooDeep) {
			t.Fatal(err)
		}
		Dump(m)
	})
}
