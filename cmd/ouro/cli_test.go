package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// These tests hold the command against CPython's: messages, streams and exit
// statuses, recorded with
//
//	go test ./cmd/ouro -run CLI -update
//
// What CPython prints as its own name stands as "ouro" in the goldens, the
// script's folder as DIR.

var (
	update = flag.Bool("update", false, "record testdata/cli with CPython 3.13")
	python = flag.String("python", "python3.13", "the CPython that -update asks")
)

const cliDir = "../../testdata/cli"

// invocation is one use of the command in a folder of its own.
type invocation struct {
	args  []string
	stdin string
	files map[string]string
}

var invocations = []invocation{
	{args: []string{"missing.py"}},
	{args: []string{"no/folder.py"}},
	{args: []string{"a.py/b.py"}, files: map[string]string{"a.py": ""}},
	{args: []string{"folder"}, files: map[string]string{"folder/x.py": ""}},
	{args: []string{"latin.py"}, files: map[string]string{"latin.py": "x = \"\xe9\"\n"}},
	{args: []string{"ff.py"}, files: map[string]string{"ff.py": "x = 1\n\n\xff\n"}},
	{args: []string{"coding.py"}, files: map[string]string{"coding.py": "# -*- coding: nothing -*-\nx = 1\n"}},
	{args: []string{"declared.py"}, files: map[string]string{"declared.py": "# coding: latin-1\nprint('\xe9')\n"}},
	{args: []string{"bom.py"}, files: map[string]string{"bom.py": "\xef\xbb\xbfprint(1)\n"}},
	{args: []string{"contradiction.py"}, files: map[string]string{"contradiction.py": "\xef\xbb\xbf# coding: latin-1\nprint(1)\n"}},
	{args: []string{"empty.py"}, files: map[string]string{"empty.py": ""}},
	{args: []string{"noend.py"}, files: map[string]string{"noend.py": "print(1)"}},
	{args: []string{"ends.py"}, files: map[string]string{"ends.py": "print(1)\r\nprint(2)\rprint(3)\n"}},
	{args: []string{"argv.py", "-c", "-V", "--foo", ""}, files: map[string]string{"argv.py": "import sys\nprint(sys.argv, __name__)\n"}},
	{args: []string{"raises.py"}, files: map[string]string{"raises.py": "def f():\n    1/0\n\nprint('before')\nf()\n"}},
	{args: []string{"imports.py"}, files: map[string]string{"imports.py": "import other\n", "other.py": "x = 1\nx x\n"}},
	{args: []string{"-c", "print(1"}},
	{args: []string{"-c", "x = 1\ny = f(1 1)"}},
	{args: []string{"-cprint(1)"}},
	{args: []string{"-c", "import sys; print(sys.argv, __name__)", "-c", "a", "-V", "--foo"}},
	{args: []string{"-c", "1/0"}},
	{args: []string{"-c", ""}},
	{args: []string{"-c", "  print(1)"}},
	{args: []string{"-c", "def f():\n  return g()\ndef g():\n  raise KeyError('x')\nf()"}},
	{args: []string{"-c", "import sys; sys.stdout.write('no end'); 1/0"}},
	{args: []string{"-c", "import sys; print(1); sys.stderr.write('x'); print(5, file=sys.stderr)"}},
	{args: []string{"-c", "raise KeyboardInterrupt"}},
	{args: []string{"-c", "raise KeyboardInterrupt('x')"}},
	{args: []string{"-c", "class E(KeyboardInterrupt): pass\nraise E(4)"}},
	{args: []string{"-c", "raise BaseException"}},
	{args: []string{"-c", "raise GeneratorExit"}},
	{args: []string{"-c", "class E(SystemExit): pass\nraise E(4)"}},
	{args: []string{"-c", "try:\n    import sys; sys.exit(3)\nfinally: print('f')"}},
	{args: []string{"-c", "raise SystemExit(1, 2)"}},
	{stdin: "print(1)"},
	{stdin: "print(1)\n1/0\n"},
	{stdin: "import sys; print(sys.argv, __name__)\n"},
	{args: []string{"-", "a", "-b"}, stdin: "import sys; print(sys.argv, __name__)\n"},
	{stdin: "print(__file__)\n"},
	{stdin: "x = (\n"},
	{stdin: "def f():\n  1/0\nf()\n"},
	{stdin: "print(input())\nhello\n"},
	{args: []string{"-c", "print(input('? ')); print(input())"}, stdin: "one\ntwo\n"},
	{args: []string{"-c", "input()"}},
	{args: []string{"-c", "1 is 1"}},
	{args: []string{"-c", "exec('1 is 1')"}},
	{args: []string{"-c", "x = '\\d'; print(x)"}},
	{args: []string{"-W", "error", "-c", "x = '\\d'"}},
	{args: []string{"-W", "error", "-c", "1()"}},
	{args: []string{"-W", "error", "-c", "import warnings\nwarnings.warn('now')"}},
	{args: []string{"-W", "once", "-c", "import warnings\nfor i in range(3): warnings.warn('again')"}},
	{args: []string{"-W", "bogus", "-c", "print(1)"}},
	{args: []string{"-W", "error::Nothing", "-c", "print(1)"}},
	{args: []string{"-W", "error::int", "-c", "print(1)"}},
	{args: []string{"-W", "error::nomod.X", "-c", "print(1)"}},
	{args: []string{"-W", "error:::m:x", "-c", "print(1)"}},
	{args: []string{"-W", "error:::m:-1", "-c", "print(1)"}},
	{args: []string{"-W", "error", "-X", "dev", "-c", "import sys; print(sys.flags.dev_mode, sys.warnoptions)"}},
	{args: []string{"-X", "dev", "-c", "import warnings; warnings.warn('w', DeprecationWarning)"}},
	{args: []string{"-c", "async def f(): pass\nc = f()"}},
	{args: []string{"-c", "class I(int): pass\nraise SystemExit(I(9))"}},
	{args: []string{"-c", "class S(SystemExit):\n  code = 11\nraise S(4)"}},
	{args: []string{"-c", "class S(SystemExit):\n  @property\n  def code(self): raise ValueError\nraise S(4)"}},
	{args: []string{"-c", outThatFails + "sys.stdout = Out()"}},
	{args: []string{"-c", outThatFails + "sys.stdout = Out()\n1/0"}},
	{args: []string{"-c", outThatFails + "sys.stdout = Out()\nsys.exit(5)"}},
	{args: []string{"-c", "print('日本', 1/0)"}},
	{args: []string{"-c", "import nothing.sub"}},
	{args: []string{"-c", "from . import x"}},
	{args: []string{"-c", "import atexit, sys\natexit.register(sys.exit, 9)"}},
	{args: []string{"-c", "import threading, sys\nthreading.Thread(target=lambda: sys.exit('thread')).start()"}},
	{stdin: "\"\"\"open\n"},
	{stdin: "class A:\n  def f(self):\n    raise ValueError('a\\nb')\nA().f()\n"},
}

// outThatFails is a stream that cannot be flushed.
const outThatFails = "import sys\nclass Out:\n  def write(self, s): return len(s)\n  def flush(self): raise ValueError('no')\n"

// exits are arguments of sys.exit.
var exits = []string{"", "0", "1", "3", "256", "-1", "'text'", "''", "None", "True", "[1]", "1.5", "(1, 2)", "KeyError('x')"}

func TestCLI(t *testing.T) {
	all := append([]invocation(nil), invocations...)
	for _, e := range exits {
		all = append(all, invocation{args: []string{"-c", "import sys; sys.exit(" + e + ")"}},
			invocation{args: []string{"-c", "raise SystemExit(" + e + ")"}})
	}
	golden(t, "invocations.golden", all)
}

// TestCLISyntax runs broken programs, those of syntax.txt.
func TestCLISyntax(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(cliDir, "syntax.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var all []invocation
	for _, src := range strings.Split(string(text), "---\n") {
		all = append(all, invocation{args: []string{"a.py"}, files: map[string]string{"a.py": src}})
	}
	golden(t, "syntax.golden", all)
}

const separator = "======================================================================\n"

// golden compares what the invocations do with a file, or writes the file.
func golden(t *testing.T, name string, all []invocation) {
	path := filepath.Join(cliDir, name)
	var b strings.Builder
	if *update {
		for _, i := range all {
			b.WriteString(i.run(t, cpython) + separator)
		}
		if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Split(string(text), separator)
	if len(want) != len(all)+1 {
		t.Fatalf("%s holds %d cases, there are %d: record it with -update", name, len(want)-1, len(all))
	}
	for n, i := range all {
		if got := i.run(t, ouro); got != want[n] {
			t.Errorf("want:\n%sgot:\n%s", want[n], got)
		}
	}
}

var ownName = regexp.MustCompile(`(?m)^\S*python3[.0-9]*: `)

// run describes the invocation and what came of it.
func (i invocation) run(t *testing.T, with func(*testing.T, invocation, string) (string, string, int)) string {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "$ ouro %q\n", i.args)
	for name, text := range i.files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if src, ok := i.files["a.py"]; ok && src != "" {
		b.WriteString(src)
	}
	stdout, stderr, code := with(t, i, dir)
	clean := func(s string) string {
		return ownName.ReplaceAllString(strings.ReplaceAll(s, dir, "DIR"), "ouro: ")
	}
	fmt.Fprintf(&b, "--- exit status %d\n", code)
	for _, s := range []struct{ name, text string }{{"stdout", clean(stdout)}, {"stderr", clean(stderr)}} {
		if s.text != "" {
			fmt.Fprintf(&b, "--- %s\n%s", s.name, s.text)
			if !strings.HasSuffix(s.text, "\n") {
				b.WriteString("(no line end)\n")
			}
		}
	}
	return b.String()
}

func ouro(_ *testing.T, i invocation, dir string) (string, string, int) {
	var out, errs bytes.Buffer
	c := &command{dir: dir, stdin: strings.NewReader(i.stdin), stdout: &out, stderr: &errs}
	code := c.main(context.Background(), i.args)
	return out.String(), errs.String(), code
}

func cpython(t *testing.T, i invocation, dir string) (string, string, int) {
	var out, errs bytes.Buffer
	cmd := exec.Command(*python, i.args...)
	cmd.Dir, cmd.Stdin, cmd.Stdout, cmd.Stderr = dir, strings.NewReader(i.stdin), &out, &errs
	cmd.Env = append(os.Environ(), "PYTHON_COLORS=0", "PYTHONUTF8=1", "PYTHONDONTWRITEBYTECODE=1", "PYTHONUNBUFFERED=")
	err := cmd.Run()
	code := cmd.ProcessState.ExitCode()
	if code == -1 {
		code = exitInterrupt // ended by the signal
	} else if _, exited := err.(*exec.ExitError); err != nil && !exited {
		t.Fatal(err)
	}
	return out.String(), errs.String(), code
}
