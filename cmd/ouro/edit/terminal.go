//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package edit

import (
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"

	"github.com/chzyer/readline"
)

// terminal is the device: its modes and its size.
type terminal struct {
	in, out *os.File
	mu      sync.Mutex
	state   *readline.State // before raw mode, nil in it
}

// raw hands every key over as it is typed.
func (t *terminal) raw() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.state != nil {
		return nil
	}
	s, err := readline.MakeRaw(int(t.in.Fd()))
	if err == nil {
		t.state = s
	}
	return err
}

// cooked takes raw back: lines, and Ctrl-C as a signal.
func (t *terminal) cooked() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.state == nil {
		return nil
	}
	s := t.state
	t.state = nil
	return readline.Restore(int(t.in.Fd()), s)
}

func (t *terminal) size() (cols, rows int) {
	cols, rows, err := readline.GetSize(int(t.out.Fd()))
	if err != nil {
		return 0, 0
	}
	return cols, rows
}

// onResize calls f when the terminal has another size.
func onResize(f func()) (stop func()) {
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGWINCH)
	done := make(chan struct{})
	go func() {
		for {
			select {
			case <-c:
				f()
			case <-done:
				return
			}
		}
	}()
	return func() {
		signal.Stop(c)
		close(done)
	}
}

// suspend stops the process as Ctrl-Z does in cooked mode, until it goes on.
func suspend() {
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGCONT)
	defer signal.Stop(c)
	if syscall.Kill(0, syscall.SIGTSTP) == nil {
		select {
		case <-c:
		case <-time.After(time.Second / 5): // nobody controls jobs here
		}
	}
}
