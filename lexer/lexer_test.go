package lexer

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	plex "github.com/alecthomas/participle/v2/lexer"
)

// TestTokens compares the tokens of testdata/lex/*.py with CPython's, as its
// tokenize module reports them; `go run ./cmd/astdiff -record testdata` renews
// the .tokens files.
func TestTokens(t *testing.T) {
	scripts, err := filepath.Glob("../testdata/lex/*.py")
	if err != nil || len(scripts) == 0 {
		t.Fatal("no scripts", err)
	}
	for _, path := range scripts {
		t.Run(filepath.Base(path), func(t *testing.T) {
			want, err := os.ReadFile(strings.TrimSuffix(path, ".py") + ".tokens")
			if err != nil {
				t.Fatal(err)
			}
			src, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			text, lexErr := Decode(path, src)
			if lexErr != nil {
				t.Fatal(lexErr)
			}
			got := describe(t, text)
			wanted := strings.Split(strings.TrimSpace(string(want)), "\n")
			for i := range max(len(got), len(wanted)) {
				var g, w string
				if i < len(got) {
					g = got[i]
				}
				if i < len(wanted) {
					w = wanted[i]
				}
				if g != w {
					t.Fatalf("token %d: got %q, want %q", i, g, w)
				}
			}
		})
	}
}

// describe lists tokens in the form of the .tokens files.
func describe(t *testing.T, text string) []string {
	lex, err := Definition{}.LexString("x.py", text)
	if err != nil {
		t.Fatal(err)
	}
	toks, err := plex.ConsumeAll(lex)
	if err != nil {
		t.Fatal(err)
	}
	names := map[plex.TokenType]string{Newline: "NEWLINE", Indent: "INDENT", Name: "NAME", Number: "NUMBER", String: "STRING",
		FStringStart: "FSTRING_START", FStringMiddle: "FSTRING_MIDDLE", FStringEnd: "FSTRING_END"}
	var list []string
	for _, tok := range toks {
		if tok.Type == Dedent || tok.Type == EOF {
			continue
		}
		name := names[tok.Type]
		switch {
		case IsKeyword(tok.Type):
			name = "NAME"
		case name == "":
			name = "OP"
		}
		offset, column := tok.Pos.Offset, tok.Pos.Column
		if tok.Type == Newline {
			// tokenize has a token of its own for the comment.
			comment := len(strings.TrimSuffix(tok.Value, "\n"))
			offset, column = offset+comment, column+comment
		}
		// tokenize counts characters.
		column = utf8.RuneCountInString(text[offset-column : offset])
		line := fmt.Sprintf("%d,%d %s", tok.Pos.Line, column, name)
		if tok.Type != Newline && tok.Type != Indent && tok.Type != FStringMiddle {
			line += " " + pyRepr(tok.Value)
		}
		list = append(list, line)
	}
	return list
}

// pyRepr is Python's repr for what stands in the scripts of this test.
func pyRepr(s string) string {
	q := "'"
	if strings.Contains(s, "'") && !strings.Contains(s, `"`) {
		q = `"`
	}
	s = strings.ReplaceAll(s, `\`, `\\`)
	s = strings.ReplaceAll(s, q, `\`+q)
	s = strings.ReplaceAll(s, "\n", `\n`)
	s = strings.ReplaceAll(s, "\t", `\t`)
	return q + s + q
}

func TestErrors(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"x = 1a\n", "1:5 invalid decimal literal"},
		{"'abc\n", "1:1 unterminated string literal (detected at line 1)"},
		{"'''abc\n", "1:1 unterminated triple-quoted string literal (detected at line 1)"},
		{"f'{a c'\n", "1:7 f-string: expecting '}'"},
		{"x = )\n", "1:5 unmatched ')'"},
		{"(]\n", "1:2 closing parenthesis ']' does not match opening parenthesis '('"},
		{"if x:\n\ty\n        z\n", "3:1 inconsistent use of tabs and spaces in indentation"},
		{"if x:\n    y\n  z\n", "3:4 unindent does not match any outer indentation level"},
		{"x \\ y\n", "1:4 unexpected character after line continuation character"},
		{"a€\n", "1:2 invalid character '€' (U+20AC)"},
		{"a\u00a0b\n", "1:2 invalid non-printable character U+00A0"},
		{"x = \x01\n", "1:5 invalid non-printable character U+0001"},
		{strings.Repeat("(", 201), "1:201 too many nested parentheses"},
	} {
		_, err := New(c.src).Statements(nil, 1<<20)
		got := "no error"
		if e, ok := err.(*Error); ok {
			got = fmt.Sprintf("%d:%d %s", e.Line, e.Col, e.Msg)
		}
		if got != c.want {
			t.Errorf("%q: got %q, want %q", c.src, got, c.want)
		}
	}
}

func TestDecode(t *testing.T) {
	for _, c := range []struct{ src, text, err string }{
		{"x = 'é'\r\ny\rz\n", "x = 'é'\ny\nz\n", ""},
		{"\xef\xbb\xbfx\n", "x\n", ""},
		{"\xef\xbb\xbf# coding: utf8\nx\n", "# coding: utf8\nx\n", "encoding problem: utf8 with BOM"},
		{"# -*- coding: latin-1 -*-\n\xe9", "# -*- coding: latin-1 -*-\né", ""},
		{"\n# vim: fileencoding=iso-8859-15\n\xa4", "\n# vim: fileencoding=iso-8859-15\n€", ""},
		{"x = 1\n# coding: latin-1\n\xe9", "", "Non-UTF-8 code starting with '\\xe9' in file f.py on line 3, but no encoding declared; see https://peps.python.org/pep-0263/ for details"},
		{"# coding: ascii\né", "", "encoding problem: ascii"},
		{"# coding: nonsense\n", "", "encoding problem: nonsense"},
		{"# coding: utf-8\nx = '\xe9'", "", "(unicode error) 'utf-8' codec can't decode byte 0xe9 in position 0: unexpected end of data"},
		{"x = 1\x00\n", "", "source code cannot contain null bytes"},
		{"# encoding: cp1251\n\xdf", "# encoding: cp1251\nЯ", ""},
	} {
		text, err := Decode("f.py", []byte(c.src))
		got := ""
		if err != nil {
			got = err.Msg
		}
		if got != c.err || got == "" && text != c.text {
			t.Errorf("%q: got %q and error %q, want %q and %q", c.src, text, got, c.text, c.err)
		}
	}
}

// TestStatements holds that scanning a statement at a time gives the same
// tokens as scanning everything at once.
func TestStatements(t *testing.T) {
	const src = "@a\ndef f():\n    if x:\n        y\n    else: z\n\ntry: a\nexcept b: c\nelse: d\nfinally: e\nx = (1,\n2)\nif a: b\nelif c:\n  d\n\n# c\ny\n"
	whole, err := New(src).Statements(nil, 1<<20)
	if err != nil {
		t.Fatal(err)
	}
	l := New(src)
	var parts []plex.Token
	n := 0
	for len(parts) == 0 || parts[len(parts)-1].Type != EOF {
		next, err := l.Statements(nil, 1)
		if err != nil {
			t.Fatal(err)
		}
		parts = append(parts, next...)
		n++
	}
	if n != 5 {
		t.Errorf("%d stretches, want the 5 statements", n)
	}
	if fmt.Sprint(whole) != fmt.Sprint(parts) {
		t.Errorf("got %v\nwant %v", parts, whole)
	}
}

func FuzzLexer(f *testing.F) {
	for _, s := range []string{"if x:\n  y\nelse: z", "f'{x!r:>{w}}'", "rb'''a\\\n''' \\\n 1_0e5j", "\t(\n[{#\n}])", "é = '\\N{x}'", "f'''{\nx:{y}\n}'''", "x\\"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		text, lexErr := Decode("f.py", []byte(src))
		if lexErr != nil {
			return
		}
		l := New(text)
		toks, err := l.Statements(nil, 1<<30)
		if err == nil && (len(toks) == 0 || toks[len(toks)-1].Type != EOF) {
			t.Fatal("no EOF token")
		}
		last := 0
		for _, tok := range toks {
			if tok.Pos.Offset < last || tok.Pos.Offset+len(tok.Value) > len(l.src) || tok.Pos.Line < 1 || tok.Pos.Column < 0 {
				t.Fatalf("bad token %#v", tok)
			}
			last = tok.Pos.Offset
		}
	})
}
