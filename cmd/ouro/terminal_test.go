//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

// TestMain lets the test binary stand for the command: see session tests.
func TestMain(m *testing.M) {
	if os.Getenv("OURO_AS_COMMAND") != "" {
		main()
		return
	}
	// What tests expect holds without CPython's variables.
	for _, kv := range os.Environ() {
		if name, _, _ := strings.Cut(kv, "="); strings.HasPrefix(name, "PYTHON") {
			os.Unsetenv(name)
		}
	}
	os.Exit(m.Run())
}

// screen is the command at a pseudo-terminal of its own.
type screen struct {
	t    *testing.T
	dir  string // working directory and home
	cmd  *exec.Cmd
	tty  *os.File
	ends chan int // receives the exit status

	mu    sync.Mutex
	model *terminalModel
	raw   strings.Builder
}

// setting is what a screen differs in from an xterm of 80 columns.
type setting struct {
	cols, rows int
	env        []string
	args       []string
	dir        string
	silent     bool // do not wait for the prompt
}

// patient is how long a test waits for what is to come; a machine may be busy.
const patient = 30 * time.Second

// open starts a session, beside those of other tests.
func open(t *testing.T, with setting) *screen {
	t.Parallel()
	return open2(t, with)
}

// open2 starts one more session for a test.
func open2(t *testing.T, with setting) *screen {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	if with.cols == 0 {
		with.cols, with.rows = 80, 40
	}
	if with.dir == "" {
		with.dir = t.TempDir()
	}
	s := &screen{t: t, dir: with.dir, ends: make(chan int, 1), model: newTerminalModel(with.cols, with.rows)}
	s.cmd = exec.Command(self, with.args...)
	s.cmd.Dir = s.dir
	s.cmd.Env = append([]string{"OURO_AS_COMMAND=1", "PATH=" + os.Getenv("PATH"), "HOME=" + s.dir, "TERM=xterm-256color", "LANG=C.UTF-8",
		"OURO_HISTORY=" + filepath.Join(s.dir, "history"), "NO_COLOR=1"}, with.env...)
	s.tty, err = pty.StartWithSize(s.cmd, &pty.Winsize{Rows: uint16(with.rows), Cols: uint16(with.cols)})
	if err != nil {
		t.Skipf("there is no pseudo-terminal: %v", err)
	}
	go s.listen()
	t.Cleanup(func() {
		s.cmd.Process.Kill()
		s.tty.Close()
		if t.Failed() {
			s.mu.Lock()
			defer s.mu.Unlock()
			t.Logf("the screen at the end, cursor %d,%d:\n%s", s.model.x, s.model.y, s.model.text())
		}
	})
	if !with.silent {
		s.wait(`(?m)^>>>$`)
	}
	return s
}

func (s *screen) listen() {
	b := make([]byte, 64<<10)
	for {
		n, err := s.tty.Read(b)
		s.mu.Lock()
		s.model.write(b[:n])
		s.raw.Write(b[:n])
		s.mu.Unlock()
		if err != nil {
			break
		}
	}
	code := 0
	if err := s.cmd.Wait(); err != nil {
		code = -1
		if e, ok := err.(*exec.ExitError); ok {
			code = e.ExitCode()
			if w, ok := e.Sys().(syscall.WaitStatus); ok && w.Signaled() {
				code = 128 + int(w.Signal())
			}
		}
	}
	s.ends <- code
}

// send types.
func (s *screen) send(keys ...string) {
	s.t.Helper()
	for _, k := range keys {
		if _, err := s.tty.WriteString(k); err != nil {
			s.t.Fatalf("typing %q: %v", k, err)
		}
	}
}

// enter types a line and waits until it stands on the screen before Enter.
func (s *screen) enter(lines ...string) {
	s.t.Helper()
	for _, l := range lines {
		s.send(l)
		if l != "" {
			s.wait(regexp.QuoteMeta(strings.TrimSpace(lastPart(l))))
		}
		s.send("\r")
	}
}

func lastPart(l string) string {
	if len(l) > 12 {
		return l[len(l)-12:]
	}
	return l
}

// text is the screen, with the lines that scrolled off.
func (s *screen) text() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	all := append(append([]string(nil), s.model.scrolled...), s.model.text())
	return strings.Join(all, "\n")
}

// wait waits until the screen, to the end, matches a regular expression.
func (s *screen) wait(pattern string) string {
	s.t.Helper()
	re := regexp.MustCompile(pattern)
	return s.until(func(text string) bool { return re.MatchString(text) }, pattern)
}

// shows waits until the screen's last lines are these.
func (s *screen) shows(lines ...string) {
	s.t.Helper()
	want := strings.Join(lines, "\n")
	s.until(func(text string) bool { return text == want || strings.HasSuffix(text, "\n"+want) }, want)
}

// cursor waits until it stands in a column, in a row counted from the last
// written one.
func (s *screen) cursor(col, up int) {
	s.t.Helper()
	var x, y, last int
	s.until(func(string) bool {
		s.mu.Lock()
		defer s.mu.Unlock()
		x, y, last = s.model.x, s.model.y, strings.Count(s.model.text(), "\n")
		return x == col && last-y == up && !s.model.hidden
	}, func() string { return "cursor in the column, rows up" }())
}

func (s *screen) until(ok func(text string) bool, what string) string {
	s.t.Helper()
	var text string
	for deadline := time.Now().Add(patient); time.Now().Before(deadline); time.Sleep(2 * time.Millisecond) {
		if text = s.text(); ok(text) {
			return text
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.t.Fatalf("the screen never shows %s", what)
	return ""
}

// exits waits for the end of the command.
func (s *screen) exits(code int) {
	s.t.Helper()
	select {
	case got := <-s.ends:
		if got != code {
			s.t.Fatalf("exit status %d, want %d:\n%s", got, code, s.text())
		}
	case <-time.After(patient):
		s.t.Fatalf("it does not end:\n%s", s.text())
	}
}

// resize changes the terminal's size.
func (s *screen) resize(cols, rows int) {
	s.mu.Lock()
	s.model.resize(cols, rows)
	s.mu.Unlock()
	if err := pty.Setsize(s.tty, &pty.Winsize{Rows: uint16(rows), Cols: uint16(cols)}); err != nil {
		s.t.Fatal(err)
	}
}

// style is the SGR parameters of the first cell that begins text in the last
// line that has it.
func (s *screen) style(text string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	for y := s.model.rows - 1; y >= 0; y-- {
		if i := strings.Index(s.model.line(y), text); i >= 0 {
			return s.model.cells[y][len([]rune(s.model.line(y)[:i]))].sgr
		}
	}
	return "none"
}
