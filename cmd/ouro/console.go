package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
)

// console is where a session reads blocks and the program reads and writes.
type console interface {
	// read reads a block that begins as text; io.EOF at the end, errInterrupt
	// after Ctrl-C.
	read(prompt, more, text string) (string, error)
	// input, output and errors are the program's streams.
	input() io.Reader
	output() io.Writer
	errors() io.Writer
	// interrupt ends a read of the program that waits.
	interrupt()
	// setPrompt changes the prompt of the block being typed.
	setPrompt(prompt, more string)
	width() int
	clear()
	// aside lends the terminal to another program while f runs.
	aside(f func() error) error
	// restore leaves the terminal as it was found.
	restore()
	close()
}

// errInterrupt is the error of console.read after Ctrl-C.
var errInterrupt = errors.New("interrupted")

// plainConsole reads lines: from a pipe, from a terminal that cannot move its
// cursor, and where there is no terminal as Unix has it.
type plainConsole struct {
	out, errs  io.Writer
	prompts    io.Writer // as in CPython stderr, unless somebody sits at a terminal
	interrupts <-chan os.Signal

	mu    sync.Mutex
	in    *bufio.Reader
	lines chan typedLine
	asked bool
	rest  string        // of a line the program has not read whole
	stop  chan struct{} // closed to end the program's Read
}

type typedLine struct {
	text string
	err  error
}

func newPlainConsole(c *command) *plainConsole {
	p := &plainConsole{out: newOutput(c.stdout, terminal(c.stdout)), errs: c.stderr, prompts: c.stderr, interrupts: c.interrupts,
		in: bufio.NewReader(c.stdin), lines: make(chan typedLine, 1), stop: make(chan struct{})}
	if terminal(c.stdin) && terminal(c.stdout) {
		p.prompts = c.stdout
	}
	return p
}

// line reads a line; a read that was given up is taken up by the next one.
func (p *plainConsole) line(stop <-chan struct{}, interrupts <-chan os.Signal) (string, error) {
	p.mu.Lock()
	if !p.asked {
		p.asked = true
		go func() {
			text, err := p.in.ReadString('\n')
			p.lines <- typedLine{text, err}
		}()
	}
	p.mu.Unlock()
	select {
	case l := <-p.lines:
		p.mu.Lock()
		p.asked = false
		p.mu.Unlock()
		if l.text != "" {
			return l.text, nil
		}
		return "", l.err
	case <-stop:
		return "", errInterrupt
	case <-interrupts:
		return "", errInterrupt
	}
}

func (p *plainConsole) read(prompt, more, text string) (string, error) {
	if f, ok := p.out.(interface{ Flush() error }); ok {
		if err := f.Flush(); err != nil {
			return "", io.EOF
		}
	}
	if text != "" {
		fmt.Fprint(p.prompts, prompt+text)
		return text, nil
	}
	var b strings.Builder
	for {
		io.WriteString(p.prompts, prompt)
		line, err := p.line(nil, p.interrupts)
		if err != nil {
			if err == io.EOF && b.Len() > 0 {
				return b.String(), nil
			}
			return "", err
		}
		b.WriteString(line)
		if !strings.HasSuffix(line, "\n") {
			b.WriteString("\n")
		}
		if src := b.String(); blockDone(strings.TrimSuffix(src, "\n")) {
			return src, nil
		}
		prompt = more
	}
}

// Read gives the program a line.
func (p *plainConsole) Read(b []byte) (int, error) {
	if p.rest == "" {
		p.mu.Lock()
		stop := p.stop
		p.mu.Unlock()
		line, err := p.line(stop, nil)
		if err != nil {
			return 0, err
		}
		p.rest = line
	}
	n := copy(b, p.rest)
	p.rest = p.rest[n:]
	return n, nil
}

func (p *plainConsole) interrupt() {
	p.mu.Lock()
	defer p.mu.Unlock()
	close(p.stop)
	p.stop = make(chan struct{})
}

func (p *plainConsole) input() io.Reader           { return p }
func (p *plainConsole) output() io.Writer          { return p.out }
func (p *plainConsole) errors() io.Writer          { return p.errs }
func (p *plainConsole) setPrompt(string, string)   {}
func (p *plainConsole) width() int                 { return 80 }
func (p *plainConsole) clear()                     {}
func (p *plainConsole) aside(f func() error) error { return f() }
func (p *plainConsole) restore()                   {}
func (p *plainConsole) close()                     {}
