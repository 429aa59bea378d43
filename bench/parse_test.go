package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestParseFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "x.py")
	if err := os.WriteFile(file, []byte("x = 1\ndef f():\n    return 2\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"", "starlark"} {
		var out bytes.Buffer
		if err := parseFile(name, []string{file}, &out); err != nil {
			t.Errorf("%q: %v", name, err)
		}
		if strings.Count(out.String(), "seconds ") != parseTurns || !strings.HasSuffix(out.String(), "\nstatements 2\n") {
			t.Errorf("%q says %q", name, out.String())
		}
	}
	if err := parseFile("lua", []string{file}, new(bytes.Buffer)); err == nil {
		t.Error("the parser of lua was measured")
	}
	if err := parseFile("", []string{file + "x"}, new(bytes.Buffer)); err == nil {
		t.Error("a file that does not exist was parsed")
	}
}
