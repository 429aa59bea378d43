//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// R16: Ctrl-C while typing, in an await, in code, in built-ins that take long.
func TestSessionInterrupt(t *testing.T) {
	s := open(t, setting{})
	s.send("if x:\ry")
	s.wait(`\.\.\.     y$`)
	s.send("\x03")
	s.shows(">>> if x:", "...     y", "KeyboardInterrupt", ">>>")
	s.enter("async def child():", "await asyncio.sleep(1000)", "", "t = asyncio.create_task(child())")
	s.wait(`1⏳ >>>$`)
	// What is awaited may compute, and never get back to the loop.
	s.send(pasteOn + "async def spin():\n    while True: pass\n" + pasteOff + "\r")
	s.send(pasteOn + "async def items():\n    while True: yield\n" + pasteOff + "\r")
	for _, c := range []struct{ code, tells string }{
		{"await asyncio.sleep(99)", "KeyboardInterrupt"},
		{"while True: pass\r", "KeyboardInterrupt"},
		{"import time; time.sleep(10)", "KeyboardInterrupt"},
		{"z = 7 ** (10 ** 7)", "KeyboardInterrupt"},
		{"input('? ')", "KeyboardInterrupt"},
		{"await asyncio.create_task(child())", "KeyboardInterrupt"},
		{"await spin()", "KeyboardInterrupt"},
		{"async for x in items(): pass\r", "KeyboardInterrupt"},
	} {
		before := strings.Count(s.text(), "KeyboardInterrupt")
		s.send(c.code + "\r")
		time.Sleep(400 * time.Millisecond) // until it runs; three presses in a second end the session
		start := time.Now()
		s.send("\x03")
		s.until(func(text string) bool {
			// How many tasks are left depends on whether the one that was made ran already.
			return strings.Count(text, "KeyboardInterrupt") > before && strings.HasSuffix(text, "⏳ >>>")
		}, "KeyboardInterrupt after "+c.code)
		t.Logf("%-40q back at the prompt after %v", c.code, time.Since(start))
		time.Sleep(100 * time.Millisecond)
	}
	s.enter("t.done()")
	s.shows("False", "1⏳ >>>")
}

// R16: sorting 10**7 items.
func TestSessionInterruptSort(t *testing.T) {
	if testing.Short() {
		t.Skip("it needs seconds of processor time")
	}
	s := open(t, setting{})
	s.enter("import random; big = [random.random() for _ in range(10**5)] * 100")
	s.wait(`\n>>>$`)
	s.enter("r = sorted(big)")
	time.Sleep(300 * time.Millisecond)
	start := time.Now()
	s.send("\x03")
	s.wait(`KeyboardInterrupt\n>>>$`)
	t.Logf("back at the prompt after %v", time.Since(start))
}

// R16: three presses in a second end what takes no notice.
func TestSessionHardExit(t *testing.T) {
	s := open(t, setting{})
	s.send(pasteOn + "while True:\n    try:\n        while True: pass\n    except KeyboardInterrupt:\n        print('no')\n" + pasteOn[:0] + pasteOff)
	s.wait(`print\('no'\)\n\.\.\.$`)
	s.send("\r")
	time.Sleep(100 * time.Millisecond)
	s.send("\x03")
	s.wait(`no$`)
	s.send("\x03")
	s.wait(`no\n.*no$`)
	s.send("\x03")
	s.exits(130)
}

// R17: Ctrl-D.
func TestSessionEnd(t *testing.T) {
	s := open(t, setting{})
	s.send("ab\x01\x04")
	s.shows(">>> b")
	s.send("\x15\x0b")
	s.shows(">>>")
	s.enter("ts = [asyncio.create_task(asyncio.sleep(99)) for _ in range(2)]")
	s.wait(`2⏳ >>>$`)
	s.send("\x04")
	s.wait(`\n2 tasks cancelled$`)
	s.exits(0)

	for text, code := range map[string]int{"exit": 0, "quit()": 0, "exit(4)": 4, "raise SystemExit('bye')": 1, ".exit": 0} {
		s := open2(t, setting{args: []string{"-q"}})
		s.enter(text)
		s.exits(code)
		if text == "raise SystemExit('bye')" && !strings.HasSuffix(s.text(), "\nbye") {
			t.Errorf("%s:\n%s", text, s.text())
		}
	}
}

// R18: a coroutine nobody awaits.
func TestSessionHintAwait(t *testing.T) {
	s := open(t, setting{})
	s.enter("async def child(): return 5", "", "child()")
	s.wait("<coroutine object child at 0x[0-9a-f]+>\nhint: coroutine object; did you mean `await child\\(\\)`\\?\n>>>$")
	s.enter("await _")
	s.shows("5", ">>>")
}

// R19: tracebacks show the cells' lines, and nothing of the interpreter.
func TestSessionTraceback(t *testing.T) {
	s := open(t, setting{cols: 120, rows: 50})
	s.enter("def f(x):", "return 1 / x", "", "f(0)")
	s.shows("Traceback (most recent call last):", `  File "<in 2>", line 1, in <module>`, "    f(0)", "    ~^^^",
		`  File "<in 1>", line 2, in f`, "    return 1 / x", "           ~~^~~", "ZeroDivisionError: division by zero", ">>>")
	s.enter("async def g():", "[].appendd(await asyncio.sleep(0, 1))", "", "await g()")
	s.shows(`  File "<in 4>", line 1, in <module>`, "    await g()", `  File "<in 3>", line 2, in g`, "    [].appendd(await asyncio.sleep(0, 1))", "    ^^^^^^^^^^",
		"AttributeError: 'list' object has no attribute 'appendd'. Did you mean: 'append'?", ">>>")
	s.enter("1 +")
	s.shows(`  File "<in 5>", line 1`, "    1 +", "       ^", "SyntaxError: invalid syntax", ">>>")
	s.enter("class Bad:", "def __repr__(self): return 1/0", "", "Bad()")
	s.shows("Traceback (most recent call last):", `  File "<in 7>", line 1, in <module>`, "    Bad()", "    ~~~^^", `  File "<in 6>", line 2, in __repr__`, "    def __repr__(self): return 1/0", "                               ~^~", "ZeroDivisionError: division by zero", ">>>")
	s.enter("import sys; type(sys.last_exc), sys.last_exc is _exc")
	s.shows("(<class 'ZeroDivisionError'>, True)", ">>>")
}

// R20: questions.
func TestSessionQuestions(t *testing.T) {
	s := open(t, setting{})
	s.enter("def f(a, *, b=2):", "'''Adds.'''", "return a + b", "", "f?")
	s.shows("f(a, *, b=2)", "Adds.", "defined at <in 1>:1", ">>>")
	s.enter("?f")
	s.shows(">>> ?f", "f(a, *, b=2)", "Adds.", "defined at <in 1>:1", ">>>")
	s.enter("f??")
	s.shows("def f(a, *, b=2):", "    '''Adds.'''", "    return a + b", ">>>")
	s.enter("help(f)")
	s.shows(`Help on function f in module __main__:`, ``, `f(a, *, b=2)`, `    Adds.`, ``, `>>>`)
	s.enter("nosuch?")
	s.wait(`nosuch.*\n>>>$`)
}

// R21: dot commands.
func TestSessionDotCommands(t *testing.T) {
	s := open(t, setting{cols: 100, rows: 50, env: []string{"EDITOR=" + writeEditor(t)}})
	s.enter(".help")
	for _, d := range dotCommands {
		s.wait(`(?m)^\.` + d.name + ` `)
	}
	s.enter("x = 41", "x + 1", ".save out.py")
	s.shows("2 blocks in out.py", ">>>")
	if b, _ := os.ReadFile(filepath.Join(s.dir, "out.py")); string(b) != "x = 41\nx + 1\n" {
		t.Errorf("saved %q", b)
	}
	os.WriteFile(filepath.Join(s.dir, "in.py"), []byte("await asyncio.sleep(0)\ndef g():\n    return 1/0\ny = 7\n"), 0o600)
	s.enter(".load in.py", "y")
	s.shows("7", ">>>")
	s.enter("g()")
	s.wait(`in\.py", line 3, in g\n    return 1/0\n`)
	s.enter(".vars")
	s.wait(`(?m)^x +int +41\ny +int +7\n>>>$`)
	s.enter(".time sum(range(1000))")
	s.wait(`499500\n[0-9.]+[mµ]?s\n>>>$`)
	s.enter("%time 5")
	s.wait(`\n5\n[0-9.]+[mµ]?s\n>>>$`)
	s.enter("async def child(): await asyncio.sleep(99)", "", "t = asyncio.create_task(child(), name='worker')")
	s.wait(`1⏳ >>>$`)
	s.enter(".tasks")
	s.wait(`\d+  worker  child  at <in \d+>:1  waits for sleep  \(made at <in \d+>:1\)`)
	s.enter(".cancel worker")
	s.wait(`cancel worker\n>>>$`)
	s.enter(".cancel worker")
	s.shows("no task worker; see .tasks", ">>>")
	s.enter(".clock virtual")
	s.shows("the clock is virtual", ">>>")
	s.enter("await asyncio.sleep(3600, 'slept')")
	s.shows("'slept'", ">>>")
	s.enter(".clock real")
	s.wait(`the clock is real, (1h|59m).* ahead\n>>>$`)
	s.enter("t = asyncio.create_task(asyncio.sleep(5000, 'timer'))")
	s.wait(`1⏳ >>>$`)
	s.enter(".clock +5000s")
	s.wait(`ahead\n>>>$`)
	s.enter("t.result()")
	s.shows("'timer'", ">>>")
	s.enter(".doc len")
	s.wait(`len\(obj, /\)`)
	s.enter(".limits")
	s.wait(`(?m)^memory +[0-9 ]+ (of|no limit)`)
	s.enter(".edit")
	s.shows(">>> 'edited'")
	s.send("\r")
	s.shows("'edited'", ">>>")
	s.enter(".reset", "x")
	s.shows("NameError: name 'x' is not defined", ">>>")
	s.enter(".taks")
	s.shows("no command .taks, did you mean .tasks?; .help lists them", ">>>")
	s.enter(".cancel")
	s.shows(".cancel needs ID", ">>>")
}

// writeEditor makes an editor that writes a block of its own.
func writeEditor(t *testing.T) string {
	file := filepath.Join(t.TempDir(), "editor")
	if err := os.WriteFile(file, []byte("#!/bin/sh\necho \"'edited'\" > \"$1\"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	return file
}

// R22: the history stays, is shared and private.
func TestSessionHistory(t *testing.T) {
	s := open(t, setting{})
	s.enter("first = 1", "first = 1", " secret = 2", "if 1:", "third = 3", "")
	s.wait(`third = 3\n\.\.\.\n>>>$`)
	file := filepath.Join(s.dir, "history")
	info, err := os.Stat(file)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Fatalf("%v %v", info, err)
	}
	b, _ := os.ReadFile(file)
	if lines := strings.Split(strings.TrimSpace(string(b)), "\n"); len(lines) != 2 || !strings.Contains(lines[1], `"if 1:\n    third = 3"`) || strings.Contains(string(b), "secret") {
		t.Errorf("the history is %s", b)
	}
	// Another session has it, and this one gets what the other adds.
	o := open2(t, setting{dir: s.dir})
	o.send("\x1b[A")
	o.shows(">>> if 1:", "...     third = 3")
	o.send("\x03")
	o.wait(`KeyboardInterrupt\n>>>$`)
	o.enter("other = 4")
	o.wait(`other = 4\n>>>$`)
	s.enter("None")
	s.wait(`None\n>>>$`)
	s.send("\x1b[A\x1b[A")
	s.shows(">>> None", ">>> other = 4")
	o.send("\x04")
	o.exits(0)

	n := open2(t, setting{env: []string{"OURO_HISTORY="}})
	n.enter("nothing = 1", "2")
	n.send("\x1b[A\x1b[A")
	n.shows(">>> nothing = 1")
	if _, err := os.Stat(filepath.Join(n.dir, "history")); err == nil {
		t.Error("a history although OURO_HISTORY is empty")
	}
}

// R23: no terminal, no prompt.
func TestSessionPipe(t *testing.T) {
	out, errs, code := piped(t, "x = 20\nprint(x + 1)\nx\n")
	if out != "21\n" || errs != "" || code != 0 {
		t.Errorf("%q %q %d", out, errs, code)
	}
	// -i asks for one; the prompts go to stderr, as CPython's do.
	out, errs, code = piped(t, "1+1\nfoo\ndef f():\n  return 3\n\nf()\n", "-i", "-q")
	if out != "2\n3\n" || code != 0 {
		t.Errorf("%q %q %d", out, errs, code)
	}
	if want := ">>> >>> Traceback (most recent call last):\n  File \"<in 2>\", line 1, in <module>\n    foo\nNameError: name 'foo' is not defined\n>>> ... ... >>> >>> \n"; errs != want {
		t.Errorf("stderr %q, want %q", errs, want)
	}
}

func piped(t *testing.T, stdin string, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, args...)
	cmd.Env = append(os.Environ(), "OURO_AS_COMMAND=1")
	cmd.Stdin = strings.NewReader(stdin)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		if _, ok := err.(*exec.ExitError); !ok {
			t.Fatal(err)
		}
	}
	return out.String(), errs.String(), cmd.ProcessState.ExitCode()
}

// R24: -i.
func TestSessionAfterScript(t *testing.T) {
	dir := t.TempDir()
	script := filepath.Join(dir, "s.py")
	if err := os.WriteFile(script, []byte("import sys\nvalue = 5\nprint('ran', sys.argv[1:])\n1/0\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s := open(t, setting{dir: dir, args: []string{"-i", script, "a"}})
	s.wait(`ran \['a'\]\nTraceback \(most recent call last\):\n.*\n    1/0\n    ~\^~\nZeroDivisionError: division by zero\n>>>$`)
	s.enter("value, __name__, _exc")
	s.shows("(5, '__main__', ZeroDivisionError('division by zero'))", ">>>")
	c := open2(t, setting{args: []string{"-i", "-c", "q = 3"}})
	c.enter("q")
	c.shows("3", ">>>")
}

// R25: the start.
func TestSessionStart(t *testing.T) {
	best := time.Hour
	for range 5 {
		start := time.Now()
		s := open2(t, setting{})
		best = min(best, time.Since(start))
		s.send("\x04")
		s.exits(0)
	}
	t.Logf("from the start of the process to the prompt: %v", best)
	if best > 2*time.Second {
		t.Errorf("the prompt comes after %v", best)
	}
}

// R26: what a value looks like.
func TestSessionDisplay(t *testing.T) {
	s := open(t, setting{cols: 40, rows: 16})
	s.enter("{i: 'x' * 10 for i in 'cab'}")
	s.shows("{'c': 'xxxxxxxxxx',", " 'a': 'xxxxxxxxxx',", " 'b': 'xxxxxxxxxx'}", ">>>")
	s.enter("[1, 2]")
	s.shows("[1, 2]", ">>>")
	s.enter("'y' * 20234")
	s.wait(`… \(\+18 236; \.full\)\n>>>$`)
	s.enter("'z' * 2100")
	s.wait(`… \(\+102; \.full\)\n>>>$`)
	s.enter(".full")
	s.until(func(text string) bool {
		return strings.Contains(strings.ReplaceAll(text, "\n", ""), "'"+strings.Repeat("z", 2100)+"'>>>")
	}, "all of it")
	s.enter("import sys; sys.displayhook = lambda x: print('shown', x)", "6")
	s.shows("shown 6", ">>>")
	s.enter("D = sys.__displayhook__", "sys.displayhook = D", "7")
	s.shows("7", ">>>")
}

// R27: the prompt.
func TestSessionPrompt(t *testing.T) {
	for lang, want := range map[string]string{"en_US.UTF-8": "1⏳ >>>", "C": "[1] >>>"} {
		s := open2(t, setting{env: []string{"LANG=" + lang}})
		s.enter("t = asyncio.create_task(asyncio.sleep(0.3))")
		s.wait(fmt.Sprintf(`(?m)^\Q%s\E`, want))
		// When the task is done the prompt says so by itself.
		s.shows(">>> t = asyncio.create_task(asyncio.sleep(0.3))", ">>>")
	}
	s := open(t, setting{})
	s.enter("import sys; sys.ps1 = 'in: '; sys.ps2 = '  | '")
	s.wait(`in:$`)
	s.send("if 1:\r")
	s.shows("in: if 1:", "  |")
}

// PYTHONSTARTUP runs before the first prompt of a session, and not after a program.
func TestSessionStartUp(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "start.py"), []byte("import math\ngreeting = 'hi'\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	with := []string{"PYTHONSTARTUP=" + filepath.Join(dir, "start.py")}
	s := open(t, setting{dir: dir, env: with})
	s.enter("greeting, math.pi > 3")
	s.shows("('hi', True)", ">>>")
	for _, args := range [][]string{{"-E"}, {"-i", "-c", "1"}} {
		o := open2(t, setting{dir: dir, env: with, args: args})
		o.enter("'greeting' in globals()")
		o.shows("False", ">>>")
	}
}

// What CPython's prompt does besides.
func TestSessionNamespace(t *testing.T) {
	s := open(t, setting{})
	s.enter("__name__, hasattr(__builtins__, 'len')")
	s.shows("('__main__', True)", ">>>")
	s.enter("x: int = 3", "__annotations__")
	s.shows("{'x': <class 'int'>}", ">>>")
	s.enter("exit.__class__.__name__")
	s.shows("'Quitter'", ">>>")
	s.enter("exit = 5", "exit")
	s.shows("5", ">>>")
	s.enter("def f(): return f.__module__", "", "f()")
	s.shows("'__main__'", ">>>")
	s.enter("name = input('who? ')")
	s.wait(`who\?$`)
	s.send("me\r")
	s.shows("who? me", ">>>")
	s.enter("name")
	s.shows("'me'", ">>>")
}

// A terminal that cannot move its cursor.
func TestSessionDumb(t *testing.T) {
	s := open(t, setting{env: []string{"TERM=dumb"}})
	s.send("def f():\r")
	s.shows(">>> def f():", "...")
	s.send("  return input()\r\rf()\rtyped\r")
	s.wait(`'typed'\n>>>$`)
	s.send("whi\x03")
	s.wait(`KeyboardInterrupt\n>>>$`)
	s.send("await asyncio.sleep(99)\r")
	time.Sleep(200 * time.Millisecond)
	s.send("\x03")
	s.wait(`KeyboardInterrupt\n>>>$`)
	if raw := s.raw.String(); strings.Contains(raw, "\x1b") {
		t.Errorf("escape sequences in %q", raw)
	}
	s.send("\x04")
	s.exits(0)
}
