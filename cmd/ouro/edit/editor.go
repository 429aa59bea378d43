//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package edit

import (
	"errors"
	"io"
	"os"
	"strings"

	"github.com/chzyer/readline"
)

// ErrInterrupt is the error of a Read that Ctrl-C ended.
var ErrInterrupt = readline.ErrInterrupt

// Config says what an editor works with. Its functions are called while a block
// is edited, on another goroutine than Read.
type Config struct {
	In, Out *os.File
	Colors  bool
	Suggest bool // show how a former block went on
	// History gives the former blocks.
	History *History
	// Done reports whether Enter behind the block runs it.
	Done func(block string) bool
	// Complete returns what may stand in the place of the replace bytes before pos.
	Complete func(block string, pos int) (candidates []string, replace int)
	// Builtin tells which names are known, for colours.
	Builtin func(name string) bool
	// External edits a block in another program, which has the terminal meanwhile.
	External func(block string) (string, error)
}

// Editor reads blocks at a terminal. The keyboard and the output it gives out
// are to be used by everything that shares the terminal.
type Editor struct {
	c    Config
	term *terminal
	kb   *Keyboard
	view *view
	rl   *readline.Instance
	stop func()

	// The rest is of the block being edited, and belongs to readline's goroutine
	// from Read's beginning to its end.
	reading bool
	now     state
	undo    undo
	kills   kills
	goal    int // column that Up and Down aim at, -1: the cursor's
	soft    int // place behind an indentation that Enter made, -1: none
	at      int // index of the block shown in the history, its Len for a new one
	draft   []rune
	ghost   []rune
	list    *list
	search  *search

	lastSearch string
}

// New prepares a terminal; Close gives it back.
func New(c Config) (*Editor, error) {
	e := &Editor{c: c, term: &terminal{in: c.In, out: c.Out}, kb: newKeyboard(c.In)}
	e.view = &view{out: c.Out, size: e.term.size}
	e.kb.line = e.view.lineEnded
	var err error
	e.rl, err = readline.NewEx(&readline.Config{
		Stdin: keyReader{e.kb}, Stdout: io.Discard, Stderr: io.Discard,
		DisableAutoSaveHistory: true, HistoryLimit: -1,
		FuncMakeRaw: e.term.raw, FuncExitRaw: e.term.cooked,
		// readline draws nothing: one endless line at no terminal.
		FuncIsTerminal: func() bool { return false }, FuncGetWidth: func() int { return 1 << 20 }, FuncOnWidthChanged: func(func()) {},
		FuncFilterInputRune: e.filter, Listener: readline.FuncListener(e.listen),
	})
	if err != nil {
		return nil, err
	}
	e.stop = onResize(e.view.redraw)
	return e, nil
}

// Close gives the terminal back.
func (e *Editor) Close() error {
	e.stop()
	e.kb.close()
	err := e.rl.Close()
	e.view.Flush()
	return err
}

// Restore leaves the terminal as it was found, for an end without Close.
func (e *Editor) Restore() {
	e.view.end(picture{})
	e.term.cooked()
}

// Remember puts a block into the history. What goes wrong with the file goes
// unsaid: it would be said after each block.
func (e *Editor) Remember(block string) { _ = e.c.History.Add(block) }

// Aside runs f with the terminal as other programs want it.
func (e *Editor) Aside(f func() error) error {
	e.term.cooked()
	e.view.Flush()
	return f()
}

// Output is what the program and the session write to.
func (e *Editor) Output() io.Writer { return e.view }

// Keyboard is what the program reads.
func (e *Editor) Keyboard() *Keyboard { return e.kb }

// Width is how many columns the terminal has.
func (e *Editor) Width() int {
	cols, _ := e.view.sizes()
	return cols
}

// Clear empties the screen.
func (e *Editor) Clear() { e.view.clear() }

// SetPrompt changes the prompt, while a block is edited, too.
func (e *Editor) SetPrompt(prompt, more string) { e.view.prompts(prompt, more) }

// Read reads a block that begins as text. At the end of the input the error is
// io.EOF, after Ctrl-C ErrInterrupt.
func (e *Editor) Read(prompt, more, text string) (string, error) {
	e.c.History.Reload()
	e.now = state{encode(text), len(encode(text))}
	e.undo.reset()
	e.goal, e.soft, e.at, e.draft = -1, -1, e.c.History.Len(), nil
	e.list, e.search, e.ghost = nil, nil, nil
	e.kills.more, e.kills.yanked = false, 0
	e.rl.Operation.SetBuffer(string(e.now.text))
	e.reading = true
	if err := e.term.raw(); err != nil {
		return "", err
	}
	e.view.begin(prompt, more)
	e.draw()
	e.kb.setEditing(true)
	line, err := e.rl.Readline()
	e.kb.setEditing(false)
	switch {
	case errors.Is(err, readline.ErrInterrupt):
		return "", ErrInterrupt
	case err != nil:
		if e.view.stillEditing() {
			e.view.end(e.picture())
		}
		return "", err
	}
	return decode([]rune(line)), nil
}

// filter sees each key before readline does. It answers Enter, Ctrl-C and
// Ctrl-D, which end the block or do not.
func (e *Editor) filter(r rune) (key rune, process bool) {
	defer func() {
		if recover() != nil {
			key, process = keyNone, true
		}
	}()
	if !e.reading {
		return r, true
	}
	switch r {
	case readline.CharEnter:
		if e.search != nil {
			e.acceptSearch()
			e.now.pos = len(e.now.text)
		}
		if !e.runs() {
			// readline has stopped reading for this key.
			e.rl.Terminal.KickRead()
			return keyNewline, true
		}
		e.leave()
	case readline.CharInterrupt:
		if e.search != nil {
			e.rl.Terminal.KickRead()
			return keyAbort, true
		}
		e.leave()
	case keyEnd4:
		if len(e.now.text) == 0 {
			e.leave()
			return readline.CharDelete, true
		}
		return keyDelete, true
	}
	return r, true
}

// leave ends the editing of the block.
func (e *Editor) leave() {
	e.reading = false
	e.list, e.search = nil, nil
	// What was typed ahead is the program's from here on.
	e.kb.setEditing(false)
	e.view.end(e.picture())
}

// runs reports whether Enter runs the block: the cursor is in its last line and
// it is complete.
func (e *Editor) runs() bool {
	if lineEnd(e.now.text, e.now.pos) < len(e.now.text) {
		return false
	}
	src := decode(e.now.text)
	return strings.TrimSpace(src) == "" && !strings.Contains(src, "\n") || e.c.Done(src)
}

// listen sees the buffer after each key. What readline does not know it has put
// into the buffer like a letter.
func (e *Editor) listen(line []rune, pos int, key rune) (text []rune, at int, changed bool) {
	defer func() {
		if recover() != nil {
			text, at, changed = append([]rune(nil), e.now.text...), e.now.pos, true
			e.search, e.list = nil, nil
		}
	}()
	switch key {
	case 0, readline.CharEnter, readline.CharInterrupt, readline.CharDelete:
		// Read has begun, or has returned and may have begun again.
		return nil, 0, false
	}
	if !e.reading {
		return nil, 0, false
	}
	before := e.now
	// What readline did with a key it knows, a letter, is a change like ours.
	after := state{line, pos}
	if isKey(key) {
		after = before
	}
	after = e.apply(before, after, key)
	e.now = after
	if key == keySuspend || key == keyEditor {
		e.kb.setEditing(true)
	}
	if e.kb.idle() {
		e.draw()
	}
	return append(make([]rune, 0, len(after.text)+16), after.text...), after.pos, true
}

// draw shows the block.
func (e *Editor) draw() {
	e.ghost = e.suggestion()
	e.view.show(e.picture())
}

func (e *Editor) picture() picture {
	p := picture{text: e.now.text, pos: e.now.pos, colors: e.c.Colors, ghost: e.ghost}
	if e.c.Colors {
		p.styles = highlight(p.text, e.c.Builtin)
		if e.reading {
			brackets(p.text, p.styles, p.pos)
		}
	}
	switch {
	case e.search != nil:
		p.below = []string{e.search.line()}
	case e.list != nil:
		cols, rows := e.view.sizes()
		p.below = e.list.rows(cols, (rows-1)/2)
	}
	return p
}
