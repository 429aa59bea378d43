package main

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// TestMain lets the test binary stand for the command: see terminal.
func TestMain(m *testing.M) {
	if os.Getenv("OURO_AS_COMMAND") != "" {
		os.Args = os.Args[:1]
		main()
		return
	}
	os.Exit(m.Run())
}

// screen is a session in a real terminal, tmux's.
type screen struct {
	t    *testing.T
	name string
}

func terminalSession(t *testing.T) *screen {
	t.Helper()
	if _, err := exec.LookPath("tmux"); err != nil {
		t.Skip("there is no tmux to be the terminal")
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	s := &screen{t, fmt.Sprintf("ouro-test-%d", os.Getpid())}
	shell := "OURO_HISTORY= OURO_AS_COMMAND=1 '" + self + "'; echo status $?; sleep 60"
	if out, err := s.tmux("-f", "/dev/null", "new-session", "-d", "-s", s.name, "-x", "100", "-y", "50", shell); err != nil {
		t.Skipf("tmux does not start: %s", out)
	}
	t.Cleanup(func() { s.tmux("kill-session", "-t", s.name) })
	s.wait(".help, or Ctrl-D")
	return s
}

func (s *screen) tmux(args ...string) (string, error) {
	out, err := exec.Command("tmux", args...).CombinedOutput()
	return string(out), err
}

// keys types text, or a key by tmux's name.
func (s *screen) keys(keys ...string) {
	s.t.Helper()
	for _, k := range keys {
		if out, err := s.tmux("send-keys", "-t", s.name, "--", k); err != nil {
			s.t.Fatalf("%s: %s", k, out)
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// wait waits until the screen shows text, and returns the screen.
func (s *screen) wait(text string) string {
	s.t.Helper()
	var shown string
	for range 200 {
		shown, _ = s.tmux("capture-pane", "-p", "-t", s.name)
		if strings.Contains(shown, text) {
			return shown
		}
		time.Sleep(50 * time.Millisecond)
	}
	s.t.Fatalf("the screen never shows %q:\n%s", text, shown)
	return ""
}

func TestTerminal(t *testing.T) {
	s := terminalSession(t)
	s.keys("1 + 1", "Enter")
	s.wait(">>> 1 + 1\n2\n")
	s.keys("await asyncio.sleep(0, 'slept')", "Enter")
	s.wait("'slept'\n")

	s.keys("asyncio.create_t", "Tab", ".__name__", "Enter")
	s.wait("'create_task'\n")
	s.keys("import dataclas", "Tab", "Enter", "datacl", "Tab", ".make_d", "Tab", "Enter")
	s.wait("<function make_dataclass at")

	// A task goes on while a line is typed, and prints above it.
	s.keys("async def tick():", "Enter", "    for i in range(3):", "Enter", "        print('tick', i); await asyncio.sleep(0.2)", "Enter", "", "Enter")
	s.keys("t = asyncio.create_task(tick())", "Enter", "x = 'half ")
	s.wait("tick 2\n")
	s.keys("typed'; x", "Enter")
	shown := s.wait("'half typed'\n")
	if !strings.Contains(shown, "x = 'half typed'; x\n") {
		t.Errorf("the line being typed was disturbed:\n%s", shown)
	}

	// Ctrl-C ends an await and leaves tasks alone; it ends a loop, too.
	s.keys("u = asyncio.create_task(asyncio.sleep(100))", "Enter")
	s.wait("[1] >>>")
	s.keys("await asyncio.sleep(99)", "Enter")
	time.Sleep(300 * time.Millisecond)
	s.keys("C-c")
	s.wait("^CKeyboardInterrupt\n[1] >>>")
	s.keys("while True: pass", "Enter", "", "Enter")
	time.Sleep(200 * time.Millisecond)
	s.keys("C-c")
	s.wait("KeyboardInterrupt\n[1] >>>\n")
	s.keys(".tasks", "Enter")
	s.wait("sleep  (made at")
	s.keys("nothing", "Enter")
	s.wait("NameError: name 'nothing' is not defined\n")
	s.keys(".cancel 99", "Enter")
	s.wait("no task 99; see .tasks\n")
	s.keys("C-d")
	s.wait("1 task cancelled\nstatus 0\n")
}
