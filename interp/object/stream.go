package object

import (
	"bufio"
	"errors"
	"io"
	"strconv"
	"strings"
	"syscall"
	"unicode/utf8"
)

// Stream is one of the interpreter's standard text streams: sys.stdin,
// sys.stdout or sys.stderr. Writing goes straight to the Runtime's writer; how
// that buffers is the host's policy.
type Stream struct {
	Object
	fd     int // 0, 1 or 2
	closed bool
	buffer Value // the binary stream below, null until asked for
}

// TextStreamType is the type of the standard streams.
var TextStreamType Type

func init() {
	TextStreamType.define(TypeSpec{
		Name:  "_io.TextIOWrapper",
		Doc:   "Character and line based layer over one of the interpreter's standard streams.",
		Flags: NoNew,
		Ops:   Ops{Repr: reprStream, Iter: func(rt *Runtime, v Value) Value { return v }, Next: nextLine},
		Rows: []Row{
			{Sig: "write(self, text, /)", Doc: "Write the string and return how many characters it has.", Fn: streamWrite},
			{Sig: "writelines(self, lines, /)", Doc: "Write each string of an iterable; no line ends are added.", Fn: streamWritelines},
			{Sig: "flush(self, /)", Doc: "Hand what is buffered to the host.", Fn: streamFlush},
			{Sig: "read(self, size=-1, /)", Doc: "Read at most size characters, all of them when size is negative or None.", Fn: streamRead},
			{Sig: "readline(self, size=-1, /)", Doc: "Read one line with its line end; '' at the end.", Fn: streamReadline},
			{Sig: "readlines(self, hint=-1, /)", Doc: "Read the lines that are left as a list.", Fn: streamReadlines},
			{Sig: "isatty(self, /)", Doc: "Whether the stream is a terminal; the host decides.", Fn: streamIsatty},
			{Sig: "readable(self, /)", Fn: func(rt *Runtime, v Value) Value { return Bool(v.p.impl.(*Stream).fd == 0) }},
			{Sig: "writable(self, /)", Fn: func(rt *Runtime, v Value) Value { return Bool(v.p.impl.(*Stream).fd != 0) }},
			{Sig: "seekable(self, /)", Fn: func(rt *Runtime, v Value) Value { return False }},
			{Sig: "close(self, /)", Fn: streamClose},
			{Sig: "fileno(self, /)", Fn: streamFileno},
			{Sig: "buffer", Kind: Getter, Fn: streamBuffer},
			{Sig: "reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)", Fn: streamReconfigure},
			{Sig: "__enter__(self, /)", Fn: func(rt *Runtime, v Value) Value { return v }},
			{Sig: "__exit__(self, /, *args)", Fn: func(rt *Runtime, a []Value) Value { return streamClose(rt, a[0]) }},
			{Sig: "name", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return NewStr(v.p.impl.(*Stream).name()) }},
			{Sig: "mode", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return NewStr(v.p.impl.(*Stream).mode()) }},
			{Sig: "encoding", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return NewStr("utf-8") }},
			{Sig: "errors", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return NewStr(v.p.impl.(*Stream).errors()) }},
			{Sig: "newlines", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return None }},
			{Sig: "closed", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return Bool(v.p.impl.(*Stream).closed) }},
			{Sig: "line_buffering", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return Bool(v.p.impl.(*Stream).fd == 2) }},
			{Sig: "write_through", Kind: Getter, Fn: func(rt *Runtime, v Value) Value {
				return Bool(v.p.impl.(*Stream).fd != 0 && rt.Flags.Unbuffered)
			}},
		},
	})
}

// RetypeStreams gives the standard streams the class t, a class of package io
// that knows how to handle a *Stream.
func (rt *Runtime) RetypeStreams(t *Type) {
	for fd := range rt.streams {
		rt.StdStream(fd).p.typ = t
	}
}

// StreamRows are the attributes of the standard streams, for RetypeStreams.
func StreamRows() []Row { return TextStreamType.rows }

// WriteBytes writes to stdout (fd 1) or stderr (2) as WriteText does.
func (rt *Runtime) WriteBytes(fd int, b []byte) bool { return rt.writeOut(fd, string(b)) }

// ReadBytes reads from stdin into b; 0 at the end. False with an exception
// pending.
func (rt *Runtime) ReadBytes(b []byte) (int, bool) {
	if rt.stdinRest != "" {
		n := copy(b, rt.stdinRest)
		rt.stdinRest = rt.stdinRest[n:]
		return n, true
	}
	rt.openStdin()
	n, err := rt.stdin.Read(b)
	if err != nil && err != io.EOF {
		if err != ErrRaised {
			rt.raiseWriter(err)
		}
		return 0, false
	}
	return n, true
}

// IsTerminal reports whether the host's stdin, stdout or stderr is a terminal.
func (rt *Runtime) IsTerminal(fd int) bool {
	t, ok := [...]any{rt.Stdin, rt.Stdout, rt.Stderr}[fd].(interface{ IsTerminal() bool })
	return ok && t.IsTerminal()
}

// StdStream returns the interpreter's standard stream fd (0, 1 or 2), the same
// object each time.
func (rt *Runtime) StdStream(fd int) Value {
	s := rt.streams[fd]
	if s == nil {
		s = &Stream{fd: fd}
		s.Object = Object{&TextStreamType, s}
		rt.streams[fd] = s
	}
	return Value{p: &s.Object}
}

// AsStream returns the standard stream v, or nil. v must not be null.
func (v Value) AsStream() *Stream { s, _ := v.p.impl.(*Stream); return s }

// FD returns 0, 1 or 2.
func (s *Stream) FD() int { return s.fd }

// Closed reports whether a script closed the stream.
func (s *Stream) Closed() bool { return s.closed }

func (s *Stream) name() string {
	return [...]string{"<stdin>", "<stdout>", "<stderr>"}[s.fd]
}

func (s *Stream) mode() string {
	if s.fd == 0 {
		return "r"
	}
	return "w"
}

func (s *Stream) errors() string {
	if s.fd == 2 {
		return "backslashreplace"
	}
	return "strict"
}

func reprStream(rt *Runtime, v Value) Value {
	s := v.p.impl.(*Stream)
	return NewStr("<_io.TextIOWrapper name='" + s.name() + "' mode='" + s.mode() + "' encoding='utf-8'>")
}

// UnsupportedOperationType is io.UnsupportedOperation.
var UnsupportedOperationType Type

func init() {
	// In CPython it derives from OSError and ValueError; OSError decides the
	// layout.
	UnsupportedOperationType.define(TypeSpec{Name: "io.UnsupportedOperation", Base: &OSErrorType})
}

func (rt *Runtime) unsupportedIO(what string) Value {
	return rt.RaiseException(rt.NewException(&UnsupportedOperationType, NewStr(what)))
}

func (rt *Runtime) usable(s *Stream) bool {
	if s.closed {
		rt.ValueErrorf("I/O operation on closed file.")
		return false
	}
	return true
}

// --- writing ---

// WriteText writes text to the interpreter's stdout (fd 1) or stderr (2). It
// reports false with an exception pending when the output limit falls, the
// host's writer fails or text cannot be encoded.
func (rt *Runtime) WriteText(fd int, text string) bool {
	if !isASCII(text) && !utf8.ValidString(text) {
		// The only thing that is not UTF-8 in a str is a lone surrogate.
		if fd != 2 {
			rt.RaiseSurrogate(text)
			return false
		}
		text = BackslashSurrogates(text)
	}
	return rt.writeOut(fd, text)
}

func (rt *Runtime) writeOut(fd int, text string) bool {
	w := rt.Stdout
	if fd == 2 {
		// What was printed before comes before: both may go to one terminal.
		w = rt.Stderr
	}
	if rt.limits.Output > 0 {
		rt.written += int64(len(text))
		if rt.written > rt.limits.Output {
			rt.raiseLimit("output", rt.limits.Output)
			return false
		}
	}
	if rt.Hooks.Note != nil {
		rt.Hooks.Note(rt, "print", text)
	}
	if _, err := io.WriteString(w, text); err != nil {
		rt.raiseWriter(err)
		return false
	}
	return true
}

// raiseWriter raises what a host's writer failed with: the system's own error
// number and words when it has them, EIO otherwise.
func (rt *Runtime) raiseWriter(err error) {
	var errno syscall.Errno
	if errors.As(err, &errno) && errno != 0 {
		text := errno.Error()
		rt.OSError(int(errno), strings.ToUpper(text[:1])+text[1:], "")
		return
	}
	rt.OSError(5, "Input/output error: "+err.Error(), "")
}

// FlushText flushes stdout or stderr if the host's writer buffers.
func (rt *Runtime) FlushText(fd int) bool {
	w := rt.Stdout
	if fd == 2 {
		w = rt.Stderr
	}
	if f, ok := w.(interface{ Flush() error }); ok {
		if err := f.Flush(); err != nil {
			rt.raiseWriter(err)
			return false
		}
	}
	return true
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// surrogates returns from where to where, in code points, the first lone
// surrogates in s stand.
func surrogates(s string) (from, to int) {
	from = -1
	for i := 0; s != ""; i++ {
		_, n := utf8.DecodeRuneInString(s)
		switch lone := n == 1 && s[0] >= utf8.RuneSelf; {
		case lone && from < 0:
			from = i
			fallthrough
		case lone:
			n = 3
		case from >= 0:
			return from, i
		}
		s = s[n:]
		to = i + 1
	}
	return from, to
}

// RaiseSurrogate raises the UnicodeEncodeError of encoding text, which holds a
// lone surrogate, as UTF-8.
func (rt *Runtime) RaiseSurrogate(text string) Value {
	at, end := surrogates(text)
	e := rt.NewException(&UnicodeEncodeErrorType, NewStr("utf-8"), NewStr(text), Int(int64(at)), Int(int64(end)), NewStr("surrogates not allowed"))
	return rt.RaiseException(e)
}

// IsUTF8 reports whether text has a form in UTF-8; if not, the exception is
// pending that CPython raises where it hands a str to C as UTF-8.
func (rt *Runtime) IsUTF8(text string) bool {
	if hasSurrogate(text) {
		rt.RaiseSurrogate(text)
		return false
	}
	return true
}

// BackslashSurrogates writes lone surrogates as their escapes, which is how
// stderr shows them.
func BackslashSurrogates(s string) string {
	var b strings.Builder
	for s != "" {
		r, n := utf8.DecodeRuneInString(s)
		if r == utf8.RuneError && n == 1 && len(s) >= 3 {
			r = rune(s[0]&0xf)<<12 | rune(s[1]&0x3f)<<6 | rune(s[2]&0x3f)
			b.WriteString(`\u` + strconv.FormatInt(int64(r), 16))
			s = s[3:]
			continue
		}
		b.WriteString(s[:n])
		s = s[n:]
	}
	return b.String()
}

func streamWrite(rt *Runtime, self, text Value) Value {
	s := self.p.impl.(*Stream)
	if !rt.usable(s) {
		return Value{}
	}
	if s.fd == 0 {
		return rt.unsupportedIO("not writable")
	}
	t := AsStr(text)
	if t == nil {
		return rt.TypeErrorf("write() argument must be str, not %s", typeNameNone(text))
	}
	if !rt.WriteText(s.fd, t.s) {
		return Value{}
	}
	return Int(int64(utf8.RuneCountInString(t.s)))
}

func streamWritelines(rt *Runtime, self, lines Value) Value {
	ok := Iterate(rt, lines, func(x Value) bool { return streamWrite(rt, self, x).p != nil })
	if !ok {
		return Value{}
	}
	return None
}

func streamFlush(rt *Runtime, self Value) Value {
	s := self.p.impl.(*Stream)
	if !rt.usable(s) || s.fd != 0 && !rt.FlushText(s.fd) {
		return Value{}
	}
	return None
}

func streamIsatty(rt *Runtime, self Value) Value {
	s := self.p.impl.(*Stream)
	if !rt.usable(s) {
		return Value{}
	}
	return Bool(rt.IsTerminal(s.fd))
}

func streamClose(rt *Runtime, self Value) Value {
	s := self.p.impl.(*Stream)
	if !s.closed && s.fd != 0 && !rt.FlushText(s.fd) {
		return Value{}
	}
	s.closed = true
	return None
}

// streamFileno is 0, 1 or 2: package os knows the streams by these numbers.
func streamFileno(rt *Runtime, self Value) Value {
	s := self.p.impl.(*Stream)
	if !rt.usable(s) {
		return Value{}
	}
	return Int(int64(s.fd))
}

// streamBuffer returns the binary stream below, which package io has.
func streamBuffer(rt *Runtime, self Value) Value {
	s := self.p.impl.(*Stream)
	if s.buffer.p == nil {
		m := rt.importModule("_io")
		if m.p == nil {
			return m
		}
		s.buffer = CallMethod(rt, m, "_std_buffer", Int(int64(s.fd)))
	}
	return s.buffer
}

func streamReconfigure(rt *Runtime, a []Value) Value {
	for i, want := range []string{1: "utf-8", 2: a[0].p.impl.(*Stream).errors()} {
		if i == 0 || noneOrAbsent(a[i]) {
			continue
		}
		if s := AsStr(a[i]); s == nil || strings.ReplaceAll(strings.ToLower(s.s), "_", "-") != want {
			return rt.unsupportedIO("the standard streams are UTF-8 with a fixed error handler")
		}
	}
	return None
}

// --- reading ---

func (rt *Runtime) openStdin() {
	if rt.stdin == nil {
		in := rt.Stdin
		if in == nil {
			in = strings.NewReader("")
		}
		rt.stdinAhead = newStdinReader(rt, in)
		rt.stdin = bufio.NewReader(rt.stdinAhead)
	}
}

// ReadLine reads a line with its line end from the interpreter's stdin; "" at
// the end. ok is false with an exception pending.
func (rt *Runtime) ReadLine() (line string, ok bool) {
	rt.openStdin()
	var b []byte
	for {
		part, err := rt.stdin.ReadSlice('\n')
		if !rt.Alloc(int64(len(part))) {
			return "", false
		}
		b = append(b, part...)
		if err == bufio.ErrBufferFull {
			continue
		}
		if err != nil && err != io.EOF {
			if err != ErrRaised {
				rt.OSError(5, "Input/output error: "+err.Error(), "")
			}
			return "", false
		}
		break
	}
	s := string(b)
	if !utf8.ValidString(s) {
		at := 0
		for {
			r, n := utf8.DecodeRuneInString(s[at:])
			if r == utf8.RuneError && n <= 1 {
				break
			}
			at += n
		}
		rt.Raisef(&UnicodeErrorType, "'utf-8' codec can't decode byte 0x%02x in position %d: invalid start byte", s[at], at)
		return "", false
	}
	if strings.HasSuffix(s, "\r\n") {
		s = s[:len(s)-2] + "\n"
	}
	return s, true
}

func (rt *Runtime) readable(self Value) bool {
	s := self.p.impl.(*Stream)
	if !rt.usable(s) {
		return false
	}
	if s.fd != 0 {
		rt.unsupportedIO("not readable")
		return false
	}
	return true
}

func nextLine(rt *Runtime, self Value) Value {
	if !rt.readable(self) {
		return Value{}
	}
	line, ok := rt.readPart(-1)
	if !ok || line == "" {
		return Value{}
	}
	return NewStr(line)
}

// readPart takes up to size characters of the current line (all for -1).
func (rt *Runtime) readPart(size int64) (string, bool) {
	line := rt.stdinRest
	rt.stdinRest = ""
	if line == "" {
		var ok bool
		if line, ok = rt.ReadLine(); !ok {
			return "", false
		}
	}
	if size >= 0 {
		n := 0
		for i := range line {
			if int64(n) == size {
				rt.stdinRest = line[i:]
				return line[:i], true
			}
			n++
		}
	}
	return line, true
}

func sizeArg(rt *Runtime, v Value) (int64, bool) {
	if noneOrAbsent(v) {
		return -1, true
	}
	return IndexInt(rt, v)
}

func streamRead(rt *Runtime, self, size Value) Value {
	if !rt.readable(self) {
		return Value{}
	}
	n, ok := sizeArg(rt, size)
	if !ok {
		return Value{}
	}
	var b strings.Builder
	for n != 0 {
		part, ok := rt.readPart(n)
		if !ok || !rt.Tick() {
			return Value{}
		}
		if part == "" {
			break
		}
		b.WriteString(part)
		if n > 0 {
			n -= int64(utf8.RuneCountInString(part))
		}
	}
	return NewStr(b.String())
}

func streamReadline(rt *Runtime, self, size Value) Value {
	if !rt.readable(self) {
		return Value{}
	}
	n, ok := sizeArg(rt, size)
	if !ok {
		return Value{}
	}
	if n == 0 {
		return NewStr("")
	}
	line, ok := rt.readPart(n)
	if !ok {
		return Value{}
	}
	return NewStr(line)
}

func streamReadlines(rt *Runtime, self, hint Value) Value {
	if !rt.readable(self) {
		return Value{}
	}
	limit, ok := sizeArg(rt, hint)
	if !ok {
		return Value{}
	}
	var lines []Value
	for total := int64(0); limit <= 0 || total < limit; {
		line, ok := rt.readPart(-1)
		if !ok || !rt.Tick() {
			return Value{}
		}
		if line == "" {
			break
		}
		total += int64(utf8.RuneCountInString(line))
		lines = append(lines, NewStr(line))
	}
	return NewList(lines)
}
