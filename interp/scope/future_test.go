package scope_test

import (
	"errors"
	"testing"

	"github.com/ouro-lang/ouro/interp/scope"
	"github.com/ouro-lang/ouro/parser"
)

func TestFutureImports(t *testing.T) {
	for src, want := range map[string]string{
		"from __future__ import annotations, division\n":                                      "",
		"'doc'\nfrom __future__ import generators as g\nfrom __future__ import annotations\n": "",
		"from __future__ import braces\n":                                                     "not a chance",
		"from __future__ import nonsense\n":                                                   "future feature nonsense is not defined",
		"from __future__ import *\n":                                                          "future feature * is not defined",
		"x = 1\nfrom __future__ import annotations\n":                                         "from __future__ imports must occur at the beginning of the file",
		"'a'\n'b'\nfrom __future__ import annotations\n":                                      "from __future__ imports must occur at the beginning of the file",
		"def f():\n    from __future__ import annotations\n":                                  "from __future__ imports must occur at the beginning of the file",
		"import a\nfrom __future__ import nonsense\n":                                         "from __future__ imports must occur at the beginning of the file",
	} {
		m, err := parser.ParseString("x.py", src)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		var e *scope.Error
		if _, err := scope.Analyze(m, scope.Mode{}); errors.As(err, &e) {
			got = e.Msg
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", src, got, want)
		}
	}
}
