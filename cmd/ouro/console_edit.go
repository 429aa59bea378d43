//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package main

import (
	"errors"
	"io"
	"os"

	"github.com/ouro-lang/ouro/cmd/ouro/edit"
)

// editConsole is a terminal with an editor of blocks.
type editConsole struct{ e *edit.Editor }

// newConsole opens the console of a session: an editor at a terminal that can
// move its cursor, else plain lines.
func newConsole(c *command, h editorHelp) console {
	in, ok := c.stdin.(*os.File)
	out, ok2 := c.stdout.(*os.File)
	if !ok || !ok2 || !terminal(in) || !terminal(out) || os.Getenv("TERM") == "dumb" {
		return newPlainConsole(c)
	}
	e, err := edit.New(edit.Config{In: in, Out: out, Colors: c.colors(), Suggest: !c.options.NoSuggest,
		History: edit.OpenHistory(historyFile()), Done: h.done, Complete: h.complete, Builtin: h.builtin, External: h.external})
	if err != nil {
		return newPlainConsole(c)
	}
	return &editConsole{e}
}

// historyUsable reports whether a file named by another program's variable may
// hold our history.
func historyUsable(path string) bool { return edit.Ours(path) }

func (c *editConsole) read(prompt, more, text string) (string, error) {
	block, err := c.e.Read(prompt, more, text)
	if errors.Is(err, edit.ErrInterrupt) {
		return "", errInterrupt
	}
	if err == nil {
		c.e.Remember(block)
		block += "\n"
	}
	return block, err
}

func (c *editConsole) input() io.Reader              { return c.e.Keyboard() }
func (c *editConsole) output() io.Writer             { return c.e.Output() }
func (c *editConsole) errors() io.Writer             { return c.e.Output() }
func (c *editConsole) interrupt()                    { c.e.Keyboard().Interrupt() }
func (c *editConsole) setPrompt(prompt, more string) { c.e.SetPrompt(prompt, more) }
func (c *editConsole) width() int                    { return c.e.Width() }
func (c *editConsole) clear()                        { c.e.Clear() }
func (c *editConsole) aside(f func() error) error    { return c.e.Aside(f) }
func (c *editConsole) restore()                      { c.e.Restore() }
func (c *editConsole) close()                        { c.e.Close() }
