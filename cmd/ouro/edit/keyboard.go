//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package edit

import (
	"bytes"
	"errors"
	"io"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"unicode/utf8"
)

// Keyboard is a terminal's input, for the editor and, between its blocks, for
// the program. Only one of them reads at a time; what one has not used is the
// other's.
type Keyboard struct {
	in   io.Reader
	data chan chunk

	mu      sync.Mutex
	asked   bool          // a read is under way
	editing bool          // the keys are the editor's
	changed chan struct{} // closed when editing or closed changes
	closed  bool
	stop    chan struct{} // closed to end the program's Read
	done    chan struct{} // closed at the end

	// These belong to who reads.
	rest []byte
	err  error
	line func(ended bool) // told of what the program reads
	more atomic.Bool      // keys have come that were not handed out

	texts struct {
		sync.Mutex
		waiting [][]rune
	}
}

type chunk struct {
	b   []byte
	err error
}

// errInterrupted is the error of a Read that Ctrl-C ended.
var errInterrupted = errors.New("interrupted")

func newKeyboard(in io.Reader) *Keyboard {
	return &Keyboard{in: in, data: make(chan chunk, 1), changed: make(chan struct{}), stop: make(chan struct{}), done: make(chan struct{})}
}

// chunkSize is how much is read at once: a long paste comes in few pieces.
const chunkSize = 32 << 10

// fill waits for input; false: there is no more, or stop was closed before.
func (k *Keyboard) fill(stop <-chan struct{}) bool {
	if k.err != nil {
		return false
	}
	k.mu.Lock()
	if !k.asked {
		k.asked = true
		go func() {
			b := make([]byte, chunkSize)
			n, err := k.in.Read(b)
			k.data <- chunk{b[:n], err}
		}()
	}
	k.mu.Unlock()
	select {
	case c := <-k.data:
		k.mu.Lock()
		k.asked = false
		k.mu.Unlock()
		k.rest = append(k.rest, c.b...)
		if len(c.b) == 0 && c.err == nil {
			c.err = io.EOF
		}
		k.err = c.err
		return len(c.b) > 0
	case <-stop:
		return false
	}
}

// setEditing hands the keys to the editor or to the program.
func (k *Keyboard) setEditing(on bool) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.editing != on {
		k.editing = on
		close(k.changed)
		k.changed = make(chan struct{})
	}
}

func (k *Keyboard) close() {
	k.mu.Lock()
	defer k.mu.Unlock()
	if !k.closed {
		k.closed = true
		close(k.changed)
		close(k.stop)
		close(k.done)
	}
}

// until waits for its turn; false: the keyboard is closed.
func (k *Keyboard) until(editing bool, stop <-chan struct{}) bool {
	for {
		k.mu.Lock()
		now, closed, changed := k.editing, k.closed, k.changed
		k.mu.Unlock()
		if closed {
			return false
		}
		if now == editing {
			return true
		}
		select {
		case <-changed:
		case <-stop:
			return false
		}
	}
}

// Interrupt ends a Read of the program that is under way.
func (k *Keyboard) Interrupt() {
	k.mu.Lock()
	defer k.mu.Unlock()
	if !k.closed {
		close(k.stop)
		k.stop = make(chan struct{})
	}
}

// IsTerminal says what it is to the program.
func (k *Keyboard) IsTerminal() bool { return true }

// Read gives the program what is typed while it runs.
func (k *Keyboard) Read(p []byte) (int, error) {
	k.mu.Lock()
	stop := k.stop
	k.mu.Unlock()
	stopped := func() error {
		select {
		case <-stop:
			return errInterrupted
		default:
			return io.EOF
		}
	}
	if !k.until(false, stop) {
		return 0, stopped()
	}
	if len(k.rest) == 0 && !k.fill(stop) {
		if err := stopped(); err != io.EOF {
			return 0, err
		}
		err := k.err
		if err == io.EOF {
			// Ctrl-D at the start of a line ends this Read, not the terminal.
			k.err = nil
		}
		return 0, err
	}
	n := len(k.rest)
	// What was typed ahead behind the line is not the program's.
	if i := bytes.IndexAny(k.rest, "\r\n"); i >= 0 {
		n = i + 1
	}
	n = copy(p, k.rest[:n])
	k.rest = k.rest[n:]
	if p[n-1] == '\r' {
		p[n-1] = '\n'
	}
	if k.line != nil {
		k.line(p[n-1] == '\n')
	}
	return n, nil
}

// keyReader gives readline one rune for each key.
type keyReader struct{ k *Keyboard }

// Close implements io.Closer.
func (r keyReader) Close() error { return nil }

// Read implements io.Reader: never more than one rune, so that what follows the
// end of a block stays for the program.
func (r keyReader) Read(p []byte) (int, error) {
	key, ok := r.k.key()
	if !ok {
		return 0, io.EOF
	}
	return utf8.EncodeRune(p, key), nil
}

// idle reports whether no more keys have come: then it is time to draw.
func (k *Keyboard) idle() bool { return !k.more.Load() }

// key waits for a key.
func (k *Keyboard) key() (rune, bool) {
	if !k.until(true, nil) {
		return 0, false
	}
	b, ok := k.next()
	if !ok {
		return 0, false
	}
	key := keyNone
	switch {
	case b == 27:
		key, ok = k.escape()
	case b == 24:
		key, ok = k.controlX()
	case b == 127:
		key = keyBackspace
	case b < 32:
		if key = controls[b]; key == 0 {
			key = keyNone
		}
	default:
		key, ok = k.run(b)
	}
	k.more.Store(len(k.rest) > 0)
	if key == keySuspend || key == keyEditor {
		// What is typed next is another program's.
		k.setEditing(false)
	}
	return key, ok
}

func (k *Keyboard) next() (byte, bool) {
	for len(k.rest) == 0 {
		if !k.fill(k.done) {
			return 0, false
		}
	}
	b := k.rest[0]
	k.rest = k.rest[1:]
	return b, true
}

// run reads characters: one is its own key, several that have come together
// become one keyText.
func (k *Keyboard) run(first byte) (rune, bool) {
	var text []rune
	b := first
	for {
		buf := []byte{b}
		for !utf8.FullRune(buf) {
			more, ok := k.next()
			if !ok {
				return 0, false
			}
			buf = append(buf, more)
		}
		r, n := utf8.DecodeRune(buf)
		if n < len(buf) {
			// A broken sequence swallows nothing but itself.
			k.rest = append(append([]byte(nil), buf[n:]...), k.rest...)
		}
		text = append(text, plain(r))
		if len(k.rest) == 0 || k.rest[0] < 32 || k.rest[0] == 127 {
			break
		}
		b = k.rest[0]
		k.rest = k.rest[1:]
	}
	if len(text) == 1 {
		return text[0], true
	}
	k.push(text)
	return keyText, true
}

// plain keeps characters that mean something else here out of the buffer.
func plain(r rune) rune {
	if r == newline || r >= keyFirst || r >= 0x80 && r < 0xA0 {
		return utf8.RuneError
	}
	return r
}

func (k *Keyboard) push(text []rune) {
	k.texts.Lock()
	k.texts.waiting = append(k.texts.waiting, text)
	k.texts.Unlock()
}

// text returns what the oldest keyText stands for.
func (k *Keyboard) text() []rune {
	k.texts.Lock()
	defer k.texts.Unlock()
	if len(k.texts.waiting) == 0 {
		return nil
	}
	t := k.texts.waiting[0]
	k.texts.waiting = k.texts.waiting[1:]
	return t
}

func (k *Keyboard) controlX() (rune, bool) {
	b, ok := k.next()
	switch b {
	case 5:
		return keyEditor, ok
	case 21:
		return keyUndo, ok
	}
	return keyNone, ok
}

// escape reads what follows Esc. There is no time limit: over a slow line the
// parts of a sequence come one by one.
func (k *Keyboard) escape() (rune, bool) {
	b, ok := k.next()
	for ok && b == 27 {
		b, ok = k.next()
	}
	if !ok {
		return 0, false
	}
	switch b {
	case '[':
		return k.sequence()
	case 'O':
		b, ok = k.next()
		return arrow(b, 0), ok
	}
	if key, found := alts[b]; found {
		return key, true
	}
	return keyNone, true
}

// sequence reads a control sequence behind its introducer.
func (k *Keyboard) sequence() (rune, bool) {
	var params []byte
	for {
		b, ok := k.next()
		if !ok {
			return 0, false
		}
		if b == '[' && len(params) == 0 {
			// A function key of Linux's console.
			_, ok = k.next()
			return keyNone, ok
		}
		if b >= 0x20 && b < 0x40 {
			if len(params) < 64 {
				params = append(params, b)
			}
			continue
		}
		return k.finished(string(params), b)
	}
}

func (k *Keyboard) finished(params string, final byte) (rune, bool) {
	var n [3]int
	for i, s := range strings.SplitN(params, ";", 3) {
		s, _, _ = strings.Cut(s, ":")
		n[i], _ = strconv.Atoi(s)
	}
	mods := max(n[1]-1, 0)
	switch final {
	case '~':
		switch n[0] {
		case 200:
			return k.paste()
		case 27:
			return spelled(n[2], mods), true
		}
		return numbered(n[0], mods), true
	case 'u':
		return spelled(n[0], mods), true
	}
	return arrow(final, mods), true
}

// paste reads what the terminal brackets as pasted.
func (k *Keyboard) paste() (rune, bool) {
	end := []byte("\x1b[201~")
	var text []byte
	for from := 0; ; {
		text = append(text, k.rest...)
		k.rest = nil
		if i := bytes.Index(text[from:], end); i >= 0 {
			k.rest = append(k.rest, text[from+i+len(end):]...)
			text = text[:from+i]
			break
		}
		from = max(0, len(text)-len(end))
		if !k.fill(k.done) {
			return 0, false
		}
	}
	k.push(pasted(string(text)))
	return keyText, true
}

// pasted makes runes for the buffer of a text.
func pasted(text string) []rune {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	out := make([]rune, 0, len(text))
	for _, r := range text {
		switch {
		case r == '\n':
			out = append(out, newline)
		case r == '\t' || r >= 32 && r != 127:
			out = append(out, plain(r))
		}
	}
	return out
}
