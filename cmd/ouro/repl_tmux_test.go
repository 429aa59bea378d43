//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// tmux is a session in a terminal of tmux: one that draws, wraps and sends keys
// by its own rules, not by those of the model in screen_test.go.
type tmux struct {
	t      *testing.T
	socket string
}

func openTmux(t *testing.T, cols, rows int, args ...string) *tmux {
	t.Helper()
	if _, err := exec.LookPath("tmux"); err != nil {
		t.Skip("there is no tmux")
	}
	t.Parallel()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	dir, err := os.MkdirTemp("", "tm") // a socket's path must be short
	if err != nil {
		t.Fatal(err)
	}
	m := &tmux{t, filepath.Join(dir, "s")}
	line := fmt.Sprintf("OURO_AS_COMMAND=1 NO_COLOR=1 LANG=C.UTF-8 HOME=%[1]s OURO_HISTORY=%[1]s/history exec %[2]s %[3]s", dir, self, strings.Join(args, " "))
	if out, err := m.run("-f", "/dev/null", "new-session", "-d", "-x", fmt.Sprint(cols), "-y", fmt.Sprint(rows), line); err != nil {
		os.RemoveAll(dir)
		t.Skipf("tmux does not start: %v: %s", err, out)
	}
	t.Cleanup(func() {
		m.run("kill-server")
		os.RemoveAll(dir)
	})
	m.wait(">>>")
	return m
}

func (m *tmux) run(args ...string) (string, error) {
	cmd := exec.Command("tmux", append([]string{"-u", "-S", m.socket}, args...)...)
	cmd.Env = append(os.Environ(), "LANG=C.UTF-8", "TMUX=")
	out, err := cmd.CombinedOutput()
	return string(out), err
}

// keys types: names of keys as tmux has them, other words literally.
func (m *tmux) keys(keys ...string) {
	m.t.Helper()
	if out, err := m.run(append([]string{"send-keys"}, keys...)...); err != nil {
		m.t.Fatalf("%v: %s", err, out)
	}
}

// wait waits until the last lines of the pane are these.
func (m *tmux) wait(lines ...string) {
	m.t.Helper()
	want := strings.Join(lines, "\n")
	text := ""
	for deadline := time.Now().Add(patient); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		out, err := m.run("capture-pane", "-p")
		if err != nil {
			m.t.Fatalf("%v: %s", err, out)
		}
		rows := strings.Split(out, "\n")
		for i := range rows {
			rows[i] = strings.TrimRight(rows[i], " ")
		}
		if text = strings.TrimRight(strings.Join(rows, "\n"), "\n"); text == want || strings.HasSuffix(text, "\n"+want) {
			return
		}
	}
	m.t.Fatalf("tmux never shows\n%s\nbut\n%s", want, text)
}

// cursor waits until the cursor is in a column.
func (m *tmux) cursor(col int) {
	m.t.Helper()
	got := ""
	for deadline := time.Now().Add(patient); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		if got, _ = m.run("display-message", "-p", "#{cursor_x}"); strings.TrimSpace(got) == fmt.Sprint(col) {
			return
		}
	}
	m.t.Fatalf("the cursor is in column %s, want %d", strings.TrimSpace(got), col)
}

func TestTmux(t *testing.T) {
	m := openTmux(t, 80, 24)
	m.keys("if True:", "Enter", "'日本' * 2", "Home")
	m.wait(">>> if True:", "...     '日本' * 2")
	m.cursor(8)
	m.keys("Right", "Right")
	m.cursor(11)
	m.keys("DC", "BSpace", "End", "Enter", "Enter")
	m.wait(">>> if True:", "...     '' * 2", "...", "''", ">>>")
	// The same block again, changed.
	m.keys("Up", "C-Down", "Down", "End", "BSpace", "3 + 'x'", "C-Left", "C-k")
	m.keys("C-c")
	m.wait("KeyboardInterrupt", ">>>")
	m.keys("asyncio.create_t", "Tab")
	m.wait(">>> asyncio.create_task")
	m.keys("C-u", "await asyncio.sleep(99)", "Enter")
	time.Sleep(300 * time.Millisecond)
	m.keys("C-c")
	m.wait("KeyboardInterrupt", ">>>")

	// What is pasted comes whole, as tmux brackets it.
	if out, err := m.run("set-buffer", "def f():\n\tx = 1\n\n\treturn x\n\nf() + 41"); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if out, err := m.run("paste-buffer", "-p"); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	m.wait(">>> def f():", "...         x = 1", "...", "...         return x", "...", "... f() + 41")
	m.keys("Enter")
	m.wait("... f() + 41", "42", ">>>")

	// Lines that tmux wraps anew.
	m.keys("value = '0123456789abcdefghijklmnopqrstuvwxyz'")
	m.wait(">>> value = '0123456789abcdefghijklmnopqrstuvwxyz'")
	for _, cols := range []string{"30", "80"} {
		if out, err := m.run("resize-window", "-x", cols, "-y", "24"); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		time.Sleep(200 * time.Millisecond)
	}
	m.keys("!", "BSpace")
	m.wait(">>> value = '0123456789abcdefghijklmnopqrstuvwxyz'")
	m.keys("Enter", "value[:3]", "Enter")
	m.wait(">>> value[:3]", "'012'", ">>>")
}

// 20 columns, and output of a task above the line.
func TestTmuxNarrow(t *testing.T) {
	m := openTmux(t, 20, 12, "-q")
	m.keys("async def tick():", "Enter", "for i in 1,2,3:", "Enter", "print(i)", "Enter", "await asyncio.sleep(.1)", "Enter", "Enter")
	m.wait(">>>")
	m.keys("t=asyncio.create_task(tick())", "Enter")
	m.keys("abc = '0123456789abcdef'")
	m.wait("2", "3", ">>> abc = '012345678", "9abcdef'")
	m.keys("Enter", "len(abc)", "Enter")
	m.wait(">>> len(abc)", "16", ">>>")
}
