package main

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"
)

// TestBlocks runs the blocks of one session.
func TestBlocks(t *testing.T) {
	var out, errs bytes.Buffer
	c := &command{dir: t.TempDir(), stdin: strings.NewReader(""), stdout: &out, stderr: &errs}
	in, err := c.newInterp("", []string{""})
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	for n, b := range []struct{ src, stdout, stderr string }{
		{"1 + 1\n", "2\n", ""},
		{"_ * 10\n", "20\n", ""},
		{"None\n", "", ""},
		{"_\n", "20\n", ""},
		{"def f():\n    1/0\n\n", "", ""},
		{"f()\n", "", "Traceback (most recent call last):\n  File \"<stdin-6>\", line 1, in <module>\n    f()\n    ~^^\n" +
			"  File \"<stdin-5>\", line 2, in f\n    1/0\n    ~^~\nZeroDivisionError: division by zero\n"},
		{"import asyncio\n", "", ""},
		{"await asyncio.sleep(0, 'x')\n", "'x'\n", ""},
		{"1 1\n", "", "  File \"<stdin-9>\", line 1\n    1 1\n      ^\nSyntaxError: invalid syntax\n"},
	} {
		out.Reset()
		errs.Reset()
		if _, exit := c.runBlock(context.Background(), in, fmt.Sprintf("<stdin-%d>", n+1), b.src); exit {
			t.Fatalf("%q ended the session", b.src)
		}
		if out.String() != b.stdout || errs.String() != b.stderr {
			t.Errorf("%q printed %q and %q, want %q and %q", b.src, out.String(), errs.String(), b.stdout, b.stderr)
		}
	}
	if code, exit := c.runBlock(context.Background(), in, "<stdin-10>", "exit(4)\n"); !exit || code != 4 {
		t.Errorf("exit(4): %d, %v", code, exit)
	}
}

// TestBlockDone tells which lines ask for more.
func TestBlockDone(t *testing.T) {
	for _, b := range []struct {
		lines string
		done  bool
	}{
		{"x = 1", true},
		{"if x:", false},
		{"if x:\n    y", false},
		{"if x:\n    y\n", true},
		{"f(1,", false},
		{"f(1,\n2)", true},
		{"x = '''a", false},
		{"x = '''a\nb'''", true},
		{"@f", false},
		{"@f\ndef g(): pass", false},
		{"@f\ndef g(): pass\n", true},
		{"1 1", true},
		{"async def f():", false},
	} {
		lines := strings.Split(b.lines, "\n")
		if got := blockDone(b.lines+"\n", lines[len(lines)-1], len(lines)); got != b.done {
			t.Errorf("blockDone(%q) = %v", b.lines, got)
		}
	}
}
