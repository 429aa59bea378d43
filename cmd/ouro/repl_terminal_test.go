//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// R1: values, and the last three of them.
func TestSessionValues(t *testing.T) {
	s := open(t, setting{})
	s.enter("1+1")
	s.shows(">>> 1+1", "2", ">>>")
	s.enter("None")
	s.shows(">>> None", ">>>")
	s.enter("_ * 10")
	s.shows("20", ">>>")
	s.enter("'x'", "_, __, ___")
	s.shows("('x', 20, 2)", ">>>")
	s.enter("1; 2")
	s.shows(">>> 1; 2", "1", "2", ">>>")
}

// R2: await, async for and async with at the top.
func TestSessionAwait(t *testing.T) {
	s := open(t, setting{})
	s.enter("await asyncio.sleep(0, 'x')")
	s.shows("'x'", ">>>")
	s.enter("async def g():", "yield 1", "\x7fasync def h(): pass", "")
	s.shows(">>>")
	s.enter("[x async for x in g()]")
	s.shows("[1]", ">>>")
	s.enter("async for x in g():", "print('got', x)", "")
	s.shows("got 1", ">>>")
	s.enter("async with asyncio.timeout(9):", "'in'", "")
	s.shows("'in'", ">>>")
}

// R3: asyncio is imported, and the banner says so.
func TestSessionBanner(t *testing.T) {
	s := open(t, setting{})
	s.wait(`^Ouro .*asyncio is imported.*\n>>>`)
	s.enter("asyncio.__name__")
	s.shows("'asyncio'", ">>>")
	q := open2(t, setting{args: []string{"-q"}})
	q.shows(">>>")
	if text := q.text(); text != ">>>" {
		t.Errorf("-q shows %q", text)
	}
}

// R4: a block is edited as a whole.
func TestSessionBlock(t *testing.T) {
	s := open(t, setting{})
	s.send("if True:\r")
	s.shows(">>> if True:", "...")
	s.cursor(8, 0)
	s.send("print('a')\r")
	s.shows(">>> if True:", "...     print('a')", "...")
	s.cursor(8, 0)
	s.send("\r")
	s.shows("...     print('a')", "...", "a", ">>>")

	// Up recalls the block; inside it moves; at its top recalls further.
	s.enter("x = 1")
	s.shows(">>> x = 1", ">>>")
	s.send("\x1b[A")
	s.shows(">>> x = 1", ">>> x = 1")
	s.send("\x1b[A")
	s.shows(">>> x = 1", ">>> if True:", "...     print('a')")
	s.send("\x1b[B\x05\x7f\x7f\x7fb')")
	s.shows(">>> if True:", "...     print('b')")
	s.send("\r\r")
	s.shows("...     print('b')", "...", "b", ">>>")
	s.send("y\x1b[A")
	s.shows(">>> if True:", "...     print('b')")
	s.send("\x1b[B\x1b[B")
	s.shows("b", ">>> y")
}

// R5: Alt-Enter begins a line, Enter goes on inside brackets and strings.
func TestSessionLines(t *testing.T) {
	s := open(t, setting{})
	s.send("x = 5\x1b\rx + 1")
	s.shows(">>> x = 5", "... x + 1")
	s.send("\r")
	s.shows("... x + 1", "6", ">>>")
	s.send("[1,\r2]\r")
	s.shows(">>> [1,", "... 2]", "[1, 2]", ">>>")
	s.send("(\r\r3)\r")
	s.shows(">>> (", "...", "... 3)", "3", ">>>")
	s.send("'''a\rb'''\r")
	s.shows(">>> '''a", "... b'''", `'a\nb'`, ">>>")
	s.send("def f():\rreturn 1\rf()\r")
	s.shows(">>> def f():", "...     return 1", "... f()", "1", ">>>")
}

const pasteOn, pasteOff = "\x1b[200~", "\x1b[201~"

// R6: pastes.
func TestSessionPaste(t *testing.T) {
	s := open(t, setting{})
	s.send(pasteOn + "def f():\n\tx = 1\n\n\treturn x\n\nf() + 41" + pasteOff)
	s.shows(">>> def f():", "...         x = 1", "...", "...         return x", "...", "... f() + 41")
	s.send("\r")
	s.shows("... f() + 41", "42", ">>>")
	s.send(pasteOn + "for i in range(2):\r\n    i\r\n" + pasteOff)
	s.shows(">>> for i in range(2):", "...     i", "...")
	s.send("\r")
	s.shows("0", "1", ">>>")
}

// R6: a long paste is fast, and scrolls in a window of the screen's height.
func TestSessionLongPaste(t *testing.T) {
	s := open(t, setting{cols: 80, rows: 20})
	var b strings.Builder
	b.WriteString("total = 0\n")
	for i := range 2000 {
		fmt.Fprintf(&b, "total += %d # line %d\n", i, i)
	}
	b.WriteString("print('total', total)")
	start := time.Now()
	s.send(pasteOn + b.String() + pasteOff)
	s.shows("... total += 1999 # line 1999", "... print('total', total)")
	took := time.Since(start)
	t.Logf("2 000 lines pasted and drawn in %v", took)
	if took > 5*time.Second {
		t.Errorf("a paste of 2 000 lines takes %v", took)
	}
	if n := strings.Count(s.text(), "\n"); n > 40 {
		t.Errorf("the block is taller than the screen: %d lines", n)
	}
	// The window follows the cursor.
	s.send("\x1b<")
	s.wait(`(?m)^>>> total = 0\n\.\.\. total \+= 0 # line 0$`)
	s.cursor(4, 19)
	s.send("\x1b>")
	s.shows("... print('total', total)")
	s.send("\r")
	s.shows("... print('total', total)", "total 1999000", ">>>")
}

// R7: colours while typing, and none where they are not wanted.
func TestSessionColours(t *testing.T) {
	s := open(t, setting{env: []string{"NO_COLOR="}})
	s.send("def f(x): return len(x) + 1 # c")
	s.wait(`# c$`)
	for text, want := range map[string]string{"def": "1;34", "f(": "1", "return": "1;34", "len": "36", "1 #": "33", "# c": "31", ">>>": "1;35"} {
		if got := s.style(text); got != want {
			t.Errorf("%q has style %q, want %q", text, got, want)
		}
	}
	s.send("\x03")
	s.wait(`KeyboardInterrupt\n>>>$`)
	s.send("f('a', [1])")
	s.wait(`\[1\]\)$`)
	// The bracket before the cursor and its partner.
	if a, b := s.style("("), s.style(")"); a != "1;4" || b != "1;4" {
		t.Errorf("the brackets have styles %q and %q", a, b)
	}
	if got := s.style("'a'"); got != "32" {
		t.Errorf("a string has style %q", got)
	}
	for _, env := range []string{"NO_COLOR=1", "TERM=dumb"} {
		s := open2(t, setting{env: []string{env}})
		s.enter("def f(): return 1", "", "1/0")
		s.wait(`ZeroDivisionError: division by zero\n>>>$`)
		if raw := s.raw.String(); regexp.MustCompile(`\x1b\[[0-9;]*m`).MatchString(raw) {
			t.Errorf("%s: colours in %q", env, raw)
		}
	}
}

// R8: completion.
func TestSessionCompletion(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"data one.txt", "mymodule.py"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("value = 7\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s := open(t, setting{dir: dir})
	for _, c := range []struct{ typed, becomes string }{
		{"asyncio.create_t\t", "asyncio.create_task"},
		{"imp\t", "import"},
		{"import dataclas\t", "import dataclasses"},
		{"import mymod\t", "import mymodule"},
		{"from dataclasses import make_d\t", "from dataclasses import make_dataclass"},
		{"isinst\t", "isinstance"},
		{"'abc'.capit\t", "'abc'.capitalize"},
		{"open('data\t", "open('data one.txt"},
		{"sorted([], ke\t", "sorted([], key="},
		{".ta\t", ".tasks"},
		{".load mym\t", ".load mymodule.py"},
	} {
		s.send(c.typed)
		s.shows(">>> " + c.becomes)
		s.send("\x15")
		s.wait(`>>>$`)
	}
	s.enter("config = {'host': 1, 'port': 2}")
	s.shows(">>> config = {'host': 1, 'port': 2}", ">>>")
	s.send("config['ho\t")
	s.shows(">>> config['host']")
	s.send("\r")
	s.shows("1", ">>>")
	// Several are listed below, and go with the next key.
	s.send("asyncio.Time\t")
	s.wait(`>>> asyncio\.Time\w*\n.*Timeout.*TimeoutError`)
	s.send("outE\t")
	s.shows(">>> asyncio.TimeoutError")
	s.send("\x15")
	s.shows(">>>")
	// In leading blanks Tab indents, Shift-Tab takes it back.
	s.send("if 1:\r\t")
	s.cursor(12, 0)
	s.send("\x1b[Z")
	s.cursor(8, 0)
	s.send("\x1b[Z\x1b[Z")
	s.cursor(4, 0)
}

// R9: how a former block went on.
func TestSessionSuggestion(t *testing.T) {
	s := open(t, setting{env: []string{"NO_COLOR="}})
	s.enter("answer = 6 * 7")
	s.wait(`\n>>>$`)
	s.send("ans")
	s.shows(">>> answer = 6 * 7")
	s.cursor(7, 0)
	if got := s.style("wer ="); got != "90" {
		t.Errorf("the suggestion has style %q", got)
	}
	s.send("\x1b[C")
	s.cursor(18, 0)
	s.send(" + 1\r")
	s.enter("answer")
	s.shows("43", ">>>")
	q := open2(t, setting{args: []string{"--no-suggest"}})
	q.enter("answer = 6 * 7")
	q.wait(`\n>>>$`)
	q.send("ans")
	q.shows(">>> ans")
}

// R10: the search.
func TestSessionSearch(t *testing.T) {
	s := open(t, setting{})
	s.enter("if 1:", "alpha = 1", "", "beta = 2", "alphabet = 3")
	s.wait(`alphabet = 3\n>>>$`)
	s.send("draft\x12alpha")
	s.wait(`>>> alphabet = 3\n\(search\) 'alpha'`)
	s.send("\x12")
	s.wait(`>>> if 1:\n\.\.\.     alpha = 1\n\(search\) 'alpha'`)
	s.send("\x07")
	s.shows(">>> draft")
	s.cursor(9, 0)
	s.send("\x12beta\x1b[F")
	s.shows(">>> beta = 2")
	s.send("2\r")
	s.enter("beta")
	s.shows("22", ">>>")
	s.send("\x12nowhere")
	s.wait(`failing search`)
	s.send("\x07")
	s.shows("22", ">>>")
}

// R11: keys.
func TestSessionKeys(t *testing.T) {
	s := open(t, setting{})
	s.send("\x1b[3~") // Delete on an empty line is nothing
	s.send("one two")
	s.shows(">>> one two")
	for _, k := range []struct {
		keys string
		col  int
	}{
		{"\x1b[H", 4}, {"\x1b[F", 11}, {"\x1b[1~", 4}, {"\x1b[4~", 11}, {"\x1b[7~", 4}, {"\x1b[8~", 11}, {"\x1bOH", 4}, {"\x1bOF", 11},
		{"\x01", 4}, {"\x05", 11}, {"\x1b[1;5D", 8}, {"\x1b[1;5D", 4}, {"\x1b[1;5C", 7}, {"\x1bf", 11}, {"\x1bb", 8}, {"\x1b[D", 7}, {"\x02", 6}, {"\x06", 7},
	} {
		s.send(k.keys)
		s.cursor(k.col, 0)
	}
	s.send("\x0b")
	s.shows(">>> one")
	s.send("\x19\x19")
	s.shows(">>> one two two")
	s.send("\x17")
	s.shows(">>> one two")
	s.send("\x1b\x7f")
	s.shows(">>> one")
	s.send("\x1f")
	s.shows(">>> one two")
	s.send("\x01\x1bd")
	s.shows(">>>  two")
	s.send("\x1f")
	s.shows(">>> one two")
	s.send("\x05\x15")
	s.shows(">>>")
	s.send("\x1f\x1f\x1f\x1f\x1f\x1f\x1f\x1f\x1f\x1f\x1f\x1f")
	s.shows(">>>")
	s.send("ab\x1b[D\x1b[3~")
	s.shows(">>> a")
	s.send("\x18\x0f\x1cb") // keys without a meaning leave no mark
	s.shows(">>> ab")
	s.send("\x14")
	s.shows(">>> ba")
	s.send(" = 5\x01\x1bu\r")
	s.enter("BA")
	s.shows("5", ">>>")
}

// R12: characters of two columns and of none.
func TestSessionWide(t *testing.T) {
	s := open(t, setting{})
	s.send("'日本e\u0301😀'")
	s.shows(">>> '日本e\u0301😀'")
	s.cursor(13, 0)
	for _, col := range []int{12, 10, 9, 7, 5, 4} {
		s.send("\x1b[D")
		s.cursor(col, 0)
	}
	s.send("\x1b[C\x1b[C\x7f")
	s.shows(">>> '本e\u0301😀'")
	s.cursor(5, 0)
	s.send("\x05\x1b[D\x1b[D\x7f")
	s.shows(">>> '本😀'")
	s.cursor(7, 0)
	s.send("\r")
	s.shows("'本😀'", ">>>")
}

// R13: another size.
func TestSessionResize(t *testing.T) {
	s := open(t, setting{cols: 80, rows: 24})
	s.send("def f(a):\rreturn '0123456789' * 3 + 'abcdefghij'")
	want := []string{">>> def f(a):", "...     return '0123456789' * 3 + 'abcdefghij'"}
	s.shows(want...)
	for _, cols := range []int{60, 80} {
		s.resize(cols, 24)
		s.send("x\x7f")
		s.shows(want...)
		s.cursor(46, 0)
	}
	if n := strings.Count(s.text(), "def f"); n != 1 {
		t.Errorf("the block stands there %d times:\n%s", n, s.text())
	}
	s.resize(30, 24)
	s.wait(`def f`)
	s.send("\x03")
	s.wait(`KeyboardInterrupt\n>>>$`)
	s.enter("1+1")
	s.shows("2", ">>>")
}

// A terminal of 20 columns.
func TestSessionNarrow(t *testing.T) {
	s := open(t, setting{cols: 20, rows: 12})
	s.send("x = '0123456789abcdefghij'")
	s.shows(">>> x = '0123456789a", "bcdefghij'")
	s.cursor(10, 0)
	s.send("\x01\x1b[C\x05\r")
	s.enter("x[:3]")
	s.shows(">>> x[:3]", "'012'", ">>>")
	s.send("'34567890123456'") // exactly as wide as the terminal
	s.shows(">>> '34567890123456'")
	s.cursor(0, -1)
	s.send("\r")
	s.shows("'34567890123456'", ">>>")
	s.send("asyncio.\t")
	s.wait(`of \d+, Tab`)
	s.send("\x03")
	s.wait(`KeyboardInterrupt\n>>>$`)
}

// R14: output above the block.
func TestSessionOutputAbove(t *testing.T) {
	s := open(t, setting{cols: 120, rows: 40})
	s.enter("async def tick(n):", "for i in range(n):", "print('tick', i); print('part', i, end=' '); await asyncio.sleep(0.05)", "")
	s.shows(">>>")
	s.enter("t = asyncio.create_task(tick(40))")
	for _, part := range []string{"x = ", "[1,\r", "2", ", 3]"} {
		s.send(part)
		time.Sleep(120 * time.Millisecond)
	}
	s.wait(`tick 39\n`)
	s.shows("part 38 tick 39", "part 39", ">>> x = [1,", "... 2, 3]")
	s.send("; x\r")
	s.shows(">>> x = [1,", "... 2, 3]; x", "[1, 2, 3]", ">>>")
	text := s.text()
	for i := range 40 {
		if !strings.Contains(text, fmt.Sprintf("tick %d\n", i)) || !strings.Contains(text, fmt.Sprintf("part %d", i)) {
			t.Errorf("output %d is lost:\n%s", i, text)
			break
		}
	}
}

// R15: a task that fails is reported at once.
func TestSessionTaskFails(t *testing.T) {
	s := open(t, setting{cols: 160, rows: 40})
	s.enter("async def child():", "await asyncio.sleep(0.1); 1/0", "")
	s.shows(">>>")
	s.enter("t = asyncio.create_task(child())")
	s.send("half")
	s.wait(`Task-\d+ 'child' failed: ZeroDivisionError: division by zero at <in 1>:2 in child \(created at <in 2>:1\); await it or use \.tasks\n>>> half$`)
	// One that is awaited is not.
	s.send("\x15")
	s.enter("await asyncio.create_task(child())")
	s.wait(`ZeroDivisionError: division by zero\n>>>$`)
	if n := strings.Count(s.text(), "' failed:"); n != 1 {
		t.Errorf("%d reports:\n%s", n, s.text())
	}
}
