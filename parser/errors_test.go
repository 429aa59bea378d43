package parser

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestSyntaxErrors compares what is said about wrong programs with CPython:
// class, message, place. In the files each program is followed by a line that
// begins with "--- "; `go run ./cmd/astdiff -record testdata` fills it in.
func TestSyntaxErrors(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join(testdata, "errors", "syntax", "*.txt"))
	if err != nil || len(paths) == 0 {
		t.Fatal("no files", err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var program strings.Builder
		for n, line := range strings.SplitAfter(string(data), "\n") {
			want, ok := strings.CutPrefix(line, "--- ")
			if !ok {
				program.WriteString(line)
				continue
			}
			src := program.String()
			program.Reset()
			want = strings.TrimSuffix(want, "\n")
			if strings.HasPrefix(want, "UnicodeDecodeError") {
				// In a format specification CPython forgets to make a
				// SyntaxError of it.
				want = strings.Replace(want, "UnicodeDecodeError: ", "SyntaxError: (unicode error) ", 1)
				if got := verdict(src); !strings.HasPrefix(got, want) {
					t.Errorf("%s:%d:\n%s\n got %s\nwant %s", path, n+1, src, got, want)
				}
				continue
			}
			if got := verdict(src); got != want {
				t.Errorf("%s:%d:\n%s\n got %s\nwant %s", path, n+1, src, got, want)
			}
		}
	}
}

func verdict(src string) string {
	_, err := ParseString("x.py", src)
	if err == nil {
		return "accepted"
	}
	var e *SyntaxError
	if !errors.As(err, &e) {
		return err.Error()
	}
	return fmt.Sprintf("%s: %s (%d, %d, %d, %d)", e.Class, e.Msg, e.Line, e.Col, e.EndLine, e.EndCol)
}

// TestIncomplete is what a prompt needs to know: could more input help?
func TestIncomplete(t *testing.T) {
	for src, want := range map[string]bool{
		"if x:\n":               true,
		"if x:":                 true,
		"def f(a,\n":            true,
		"x = (1 +\n":            true,
		"x = '''abc\n":          true,
		"x = f'''abc {\n":       true,
		"x = 1 + \\\n":          true,
		"@decorator\n":          true,
		"try:\n    x\n":         true,
		"class A:\n":            true,
		"match x:\n":            true,
		"if x:\n    y\nelse:\n": true,
		"x = \n":                false,
		"x = 'abc\n":            false,
		"x = )\n":               false,
		"if x\n":                false,
		"def f(\nx y)\n":        false,
		"1 2\n":                 false,
		"f(a b)\n":              false,
		"if x:\ny\n":            false,
	} {
		_, err := ParseInteractive("<stdin>", src)
		var e *SyntaxError
		if !errors.As(err, &e) {
			t.Errorf("%q: error %v, want a SyntaxError", src, err)
			continue
		}
		if e.Incomplete != want {
			t.Errorf("%q: incomplete %v, want %v (%s)", src, e.Incomplete, want, e.Msg)
		}
	}
}

func TestErrorText(t *testing.T) {
	_, err := Parse("x.py", []byte("# coding: latin-1\nx = '\xe9' +\n"))
	var e *SyntaxError
	if !errors.As(err, &e) {
		t.Fatal(err)
	}
	if e.Filename != "x.py" || e.Text != "x = 'é' +" || e.Line != 2 || e.Col != 10 {
		t.Errorf("got %+v", *e)
	}
}
