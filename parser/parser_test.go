package parser

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ouro-lang/ouro/ast"
)

func TestParseSmall(t *testing.T) {
	m, err := Parse("x.py", []byte("a = f(1)\nif a: pass\n"))
	if err != nil {
		t.Fatal(err)
	}
	const want = "Module(body=[Assign(targets=[Name(id='a', ctx=Store())], value=Call(func=Name(id='f', ctx=Load()), args=[Constant(value=1)])), " +
		"If(test=Name(id='a', ctx=Load()), body=[Pass()])])"
	if got := Dump(m); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	if m.Filename != "x.py" || m.Line(2) != "if a: pass" || m.Line(3) != "" || m.Line(0) != "" {
		t.Errorf("source: %q %q %q", m.Filename, m.Line(2), m.Line(3))
	}
}

func TestParseExpr(t *testing.T) {
	for src, want := range map[string]string{
		"1":              "Expression(body=Constant(value=1))",
		"a, b\n\n":       "Expression(body=Tuple(elts=[Name(id='a', ctx=Load()), Name(id='b', ctx=Load())], ctx=Load()))",
		"a # comment":    "Expression(body=Name(id='a', ctx=Load()))",
		"(yield)":        "Expression(body=Yield())",
		"(\na\n)":        "Expression(body=Name(id='a', ctx=Load()))",
		"lambda: (b, c)": "Expression(body=Lambda(args=arguments(), body=Tuple(elts=[Name(id='b', ctx=Load()), Name(id='c', ctx=Load())], ctx=Load())))",
	} {
		e, err := ParseExpr("<string>", src)
		if err != nil {
			t.Errorf("%q: %v", src, err)
			continue
		}
		if got := Dump(e); got != want {
			t.Errorf("%q: got %s, want %s", src, got, want)
		}
	}
	for _, src := range []string{"", "a = 1", "a; b", "a\nb", "pass", "if a: b", "*a, b", "a b", "yield", "a :="} {
		if _, err := ParseExpr("<string>", src); err == nil {
			t.Errorf("%q: accepted", src)
		}
	}
}

func TestParseInteractive(t *testing.T) {
	for src, statements := range map[string]int{
		"": 0, "\n": 0, "# c\n": 0, "a\n": 1, "a; b; c\n": 3, "if a:\n    b\n": 1, "if a: b\n\n": 1, "class A:\n    x\n\n    y\n\n": 1,
	} {
		m, err := ParseInteractive("<stdin>", src)
		if err != nil {
			t.Errorf("%q: %v", src, err)
			continue
		}
		if len(m.Body) != statements {
			t.Errorf("%q: %d statements, want %d", src, len(m.Body), statements)
		}
	}
	if _, err := ParseInteractive("<stdin>", "a\nb\n"); err == nil || !strings.Contains(err.Error(), "multiple statements") {
		t.Errorf("two statements: %v", err)
	}
}

func TestFuture(t *testing.T) {
	for src, want := range map[string]ast.Future{
		"from __future__ import annotations\n":                                       ast.FutureAnnotations,
		"'doc'\nfrom __future__ import division, annotations as a\n":                 ast.FutureAnnotations,
		"x\nfrom __future__ import annotations\n":                                    0,
		"from __future__ import barry_as_FLUFL\nif a != b: pass\n":                   ast.FutureBarryAsFLUFL,
		"from __future__ import division\nfrom a import b\n":                         0,
		"'doc'\n'again'\nfrom __future__ import annotations\n":                       0,
		"from __future__ import division\nfrom __future__ import annotations\n\nx\n": ast.FutureAnnotations,
	} {
		m, err := ParseString("x.py", src)
		if err != nil {
			t.Errorf("%q: %v", src, err)
			continue
		}
		if m.Future != want {
			t.Errorf("%q: future %b, want %b", src, m.Future, want)
		}
	}
}

// TestProductionsAreLazy holds that a simple script builds no participle
// parser: building all of them takes a millisecond.
func TestProductionsAreLazy(t *testing.T) {
	if os.Getenv("OURO_TEST_LAZY") == "" {
		// In a process where no other test has parsed anything.
		cmd := exec.Command(os.Args[0], "-test.run=^TestProductionsAreLazy$")
		cmd.Env = append(os.Environ(), "OURO_TEST_LAZY=1")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("%v\n%s", err, out)
		}
		return
	}
	if _, err := ParseString("x.py", "def f(x):\n    for i in x:\n        if i: return i\nprint('hello', f([1]))\n"); err != nil {
		t.Fatal(err)
	}
	if forProduction.parser != nil || ifProduction.parser != nil || importProduction.parser != nil || matchProduction.parser != nil {
		t.Error("a production was built")
	}
}

// TestManyParsers runs parsers side by side; go test -race watches.
func TestManyParsers(t *testing.T) {
	src, err := os.ReadFile(filepath.Join(testdata, "parse", "match.py"))
	if err != nil {
		t.Fatal(err)
	}
	m, err := Parse("x", src)
	if err != nil {
		t.Fatal(err)
	}
	want := DumpAttributes(m)
	done := make(chan string)
	for range 8 {
		go func() {
			got := ""
			for range 5 {
				m, err := Parse("x", src)
				if err != nil {
					got = err.Error()
					break
				}
				got = DumpAttributes(m)
			}
			done <- got
		}()
	}
	for range 8 {
		if got := <-done; got != want {
			t.Error("a parser running beside others gives another tree")
		}
	}
}

func BenchmarkParse(b *testing.B) {
	for _, name := range []string{"expressions", "control", "match", "functions", "fstrings"} {
		src, err := os.ReadFile(filepath.Join(testdata, "parse", name+".py"))
		if err != nil {
			b.Fatal(err)
		}
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Parse(name, src); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkParseFunction(b *testing.B) {
	const function = `
def process(records, limit, options):
    """Return the total of the valid records."""
    total = 0
    seen = {}
    for index in range(len(records)):
        record = records[index]
        key = record["key"] + "_" + str(index * 2 + 7)
        if key in seen and not options.get("allow_duplicates", False):
            continue
        value = (record["value"] * 3 + 1) % 1009 - (limit // 2) * (index + 1)
        if value > limit or value < -limit:
            result["items"].append([key, value, {"over": True}])
        elif value == 0:
            pass
        else:
            total += value
    squares = [x * x + 1 for x in range(10) if x % 2 == 0]
    return helper(total, len(seen)) if total > 0 else helper(0, 1)
`
	src := []byte(strings.Repeat(function, 100))
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Parse("x", src); err != nil {
			b.Fatal(err)
		}
	}
}
