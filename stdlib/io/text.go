package io

import (
	"bytes"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/ouro-lang/ouro/interp/object"
)

// textIO is a TextIOWrapper: text over a buffered stream.
type textIO struct {
	base
	buffer   value     // null: detached or not initialised
	binary   *buffered // buffer, if it is one of ours and not of a subclass
	detached bool
	encoding string // as given
	errors   string
	decodeAs string // encoding, or what its first bytes turned out to be
	encodeAs string
	newline  string // as given; "" with none set for None
	none     bool
	any      bool // any line end ends a line
	writeNL  string
	lines    bool // line_buffering
	through  bool // write_through
	readable bool
	writable bool
	seekable bool
	telling  bool // tell is possible: next was not called since
	dirty    bool
	hasRead1 bool
	chunk    int64
	pending  []byte // encoded, not yet given to buffer

	// What was decoded and not read yet is text[at:]. It comes from source, of
	// which the bytes in left are still to be decoded; source is kept only
	// while telling.
	text     string
	at       int
	left     []byte
	source   []byte
	sourceAs string // decodeAs where source begins
	ends     newlines
}

// Walk implements object.Walkable.
func (t *textIO) Walk(w *object.Walker) int64 {
	t.walk(w)
	w.Visit(t.buffer)
	return 400 + int64(cap(t.pending)+len(t.text)+cap(t.source))
}

var textType, stdType *object.Type

var textParams = object.NewParams("TextIOWrapper(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)")

// textSelf returns the struct of self; nil with an exception pending if it has
// no buffer. The standard streams have a struct of their own.
func textSelf(rt *runtime, self value) *textIO {
	t, ok := self.Impl().(*textIO)
	switch {
	case !ok:
		unsupported(rt, "not supported by a standard stream")
		return nil
	case !t.buffer.IsNull():
		return t
	case t.detached:
		rt.ValueErrorf("underlying buffer has been detached")
	default:
		rt.ValueErrorf("I/O operation on uninitialized object")
	}
	return nil
}

// textOpen is textSelf that also asks that the stream is open.
func textOpen(rt *runtime, self value) *textIO {
	t := textSelf(rt, self)
	if t == nil {
		return nil
	}
	if t.binary != nil && t.binary.file != nil && self.Type() == textType {
		if t.binary.file.h == nil {
			rt.ValueErrorf(closedFile)
			return nil
		}
		return t
	}
	if !checkOpen(rt, self) {
		return nil
	}
	return t
}

func init() {
	textType = newType("TextIOWrapper", "Text over a buffered stream of bytes.", textBaseType, object.Ops{
		New: func(rt *runtime, cls *object.Type, args []value, names []string) value {
			t := &textIO{}
			t.Object = object.NewObject(cls, t)
			rt.Charge(500)
			return t.value()
		},
		Init: textInit,
		Repr: textRepr,
		Next: textNext,
	}, []row{
		{Sig: "detach(self, /)", Doc: "Flush, separate the buffer from this stream and return it.", Fn: func(rt *runtime, self value) value {
			t := textSelf(rt, self)
			if t == nil || object.CallMethod(rt, self, "flush").IsNull() {
				return null
			}
			b := t.buffer
			t.buffer, t.binary, t.detached = null, nil, true
			return b
		}},
		{Sig: "reconfigure(self, /, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)", Doc: "Change settings of the stream.", Fn: textReconfigure},
		{Sig: "write(self, text, /)", Doc: "Write a string and return its length.", Fn: func(rt *runtime, self, text value) value {
			s := object.AsStr(text)
			if s == nil {
				return rt.TypeErrorf("write() argument must be str, not %s", object.ClinicTypeName(text))
			}
			t := textOpen(rt, self)
			if t == nil || !t.write(rt, s.Go()) {
				return null
			}
			return object.Int(int64(s.Len()))
		}},
		{Sig: "read(self, size=-1, /)", Doc: "Read at most size characters, all of them when size is negative or None.", Fn: textRead},
		{Sig: "readline(self, size=-1, /)", Doc: "Read one line, at most size characters of it.", Fn: func(rt *runtime, self, n value) value {
			limit := int64(-1)
			if !n.IsNull() {
				var ok bool
				if limit, ok = object.IndexInt(rt, n); !ok {
					return null
				}
			}
			t := textOpen(rt, self)
			if t == nil {
				return null
			}
			line, ok := t.line(rt, limit)
			if !ok {
				return null
			}
			return object.NewStr(line)
		}},
		{Sig: "flush(self, /)", Doc: "Write out what is buffered.", Fn: func(rt *runtime, self value) value {
			t := textOpen(rt, self)
			if t == nil {
				return null
			}
			t.telling = t.seekable
			if !t.flushText(rt) {
				return null
			}
			return object.CallMethod(rt, t.buffer, "flush")
		}},
		{Sig: "close(self, /)", Doc: "Flush and close.", Fn: textClose},
		{Sig: "fileno(self, /)", Fn: textAsk("fileno")},
		{Sig: "seekable(self, /)", Fn: textAsk("seekable")},
		{Sig: "readable(self, /)", Fn: textAsk("readable")},
		{Sig: "writable(self, /)", Fn: textAsk("writable")},
		{Sig: "isatty(self, /)", Fn: textAsk("isatty")},
		{Sig: "seek(self, cookie, whence=0, /)", Doc: "Go to a place that tell returned, to the beginning or the end.", Fn: textSeek},
		{Sig: "tell(self, /)", Doc: "Return the position, for seek.", Fn: func(rt *runtime, self value) value {
			t := textOpen(rt, self)
			if t == nil {
				return null
			}
			at, ok := t.tell(rt)
			if !ok {
				return null
			}
			return object.Int(at)
		}},
		{Sig: "truncate(self, pos=None, /)", Doc: "Cut or extend to pos bytes, the position unless given.", Fn: func(rt *runtime, self, pos value) value {
			t := textSelf(rt, self)
			if t == nil || object.CallMethod(rt, self, "flush").IsNull() {
				return null
			}
			if object.Absent(pos) {
				pos = object.None
			}
			return object.CallMethod(rt, t.buffer, "truncate", pos)
		}},
		{Sig: "__reduce__(self, /)", Fn: cannotPickle},
		{Sig: "__reduce_ex__(self, object, /)", Fn: func(rt *runtime, self, protocol value) value { return cannotPickle(rt, self) }},
		textMember("encoding", func(t *textIO) value { return object.NewStr(t.encoding) }),
		textMember("buffer", func(t *textIO) value { return t.buffer }),
		textMember("line_buffering", func(t *textIO) value { return object.Bool(t.lines) }),
		textMember("write_through", func(t *textIO) value { return object.Bool(t.through) }),
		{Sig: "_finalizing", Kind: object.Member, Fn: no},
		{Sig: "name", Kind: object.Getter, Fn: textAttr("name")},
		{Sig: "closed", Kind: object.Getter, Fn: textAttr("closed")},
		{Sig: "newlines", Kind: object.Getter, Fn: func(rt *runtime, self value) value {
			t := textSelf(rt, self)
			if t == nil {
				return null
			}
			return t.ends.seen.value()
		}},
		{Sig: "errors", Kind: object.Getter, Fn: func(rt *runtime, self value) value {
			t := textSelf(rt, self)
			if t == nil {
				return null
			}
			return object.NewStr(t.errors)
		}},
		{Sig: "_CHUNK_SIZE", Kind: object.Getter, Fn: func(rt *runtime, self value) value {
			t := textSelf(rt, self)
			if t == nil {
				return null
			}
			return object.Int(t.chunk)
		}, Set: func(rt *runtime, self, x value) bool {
			t := textSelf(rt, self)
			if t == nil {
				return false
			}
			if x.IsNull() {
				rt.Raisef(&object.AttributeErrorType, "cannot delete attribute")
				return false
			}
			n, ok := object.IndexInt(rt, x)
			if ok && n <= 0 {
				rt.ValueErrorf("a strictly positive integer is required")
				return false
			}
			t.chunk = n
			return ok
		}},
	})
	rows := append(object.StreamRows(), row{Sig: "__dict__", Kind: object.Getter, Fn: func(rt *runtime, self value) value { return object.NewDict().Value() }},
		row{Sig: "write_through", Kind: object.Getter, Fn: no})
	stream := &object.TextStreamType
	stdType = object.NewBuiltinType(object.TypeSpec{
		Name: "_io.TextIOWrapper", Doc: textType.Doc, Base: textType, Flags: object.Final | object.WeakRefs, Rows: rows,
		Ops: object.Ops{Repr: stream.Ops.Repr, Iter: stream.Ops.Iter, Next: stream.Ops.Next,
			New: func(rt *runtime, cls *object.Type, args []value, names []string) value {
				return object.Call(rt, textType.Value(), args, names)
			}},
	})
}

func textMember(name string, get func(t *textIO) value) row {
	return row{Sig: name, Kind: object.Member, Fn: func(rt *runtime, self value) value {
		t := textSelf(rt, self)
		if t == nil {
			return null
		}
		return get(t)
	}}
}

func textAttr(name string) func(rt *runtime, self value) value {
	return func(rt *runtime, self value) value {
		t := textSelf(rt, self)
		if t == nil {
			return null
		}
		return object.GetAttr(rt, t.buffer, name)
	}
}

func textAsk(method string) func(rt *runtime, self value) value {
	return func(rt *runtime, self value) value {
		t := textSelf(rt, self)
		if t == nil {
			return null
		}
		return object.CallMethod(rt, t.buffer, method)
	}
}

// strOrNone reads an argument that is a str or None.
func strOrNone(rt *runtime, what string, v value) (s string, given, ok bool) {
	if object.NoneOrAbsent(v) {
		return "", false, true
	}
	t := object.AsStr(v)
	if t == nil {
		rt.TypeErrorf("%s must be str or None, not %s", what, object.ClinicTypeName(v))
		return "", false, false
	}
	for i := 0; i < len(t.Go()); i++ {
		if t.Go()[i] == 0 {
			rt.ValueErrorf("embedded null character")
			return "", false, false
		}
	}
	return t.Go(), true, true
}

// notText are the codecs that are not between text and bytes.
func checkEncoding(rt *runtime, name string) bool {
	if _, ok := object.CodecName(name); ok {
		return true
	}
	// The error of a decoding, which tells apart what is unknown and what is no
	// text encoding.
	if object.Decode(rt, []byte("x"), name, "strict", null).IsNull() {
		if e := rt.Pending(); e != nil && rt.Matches(&object.LookupErrorType) {
			if s, ok := object.ToText(rt, e.Value()); ok && strings.Contains(s, "codecs.decode()") {
				rt.Clear()
				rt.Raisef(&object.LookupErrorType, "%s", strings.Replace(s, "codecs.decode()", "codecs.open()", 1))
			}
		}
		return false
	}
	return true
}

func textInit(rt *runtime, self value, args []value, names []string) bool {
	var a [6]value
	if !textParams.Bind(rt, a[:], args, names) {
		return false
	}
	t, ok := self.Impl().(*textIO)
	if !ok {
		unsupported(rt, "a standard stream cannot be initialised again")
		return false
	}
	encoding, given, ok := strOrNone(rt, "TextIOWrapper() argument 'encoding'", a[1])
	if !ok {
		return false
	}
	if !given || encoding == "locale" {
		encoding = "utf-8"
	}
	errors, given, ok := strOrNone(rt, "TextIOWrapper() argument 'errors'", a[2])
	if !ok {
		return false
	}
	if !given {
		errors = "strict"
	}
	newline, none := "", true
	if !a[3].IsNull() {
		if newline, none, ok = newlineArg(rt, "TextIOWrapper() argument 'newline'", a[3]); !ok {
			return false
		}
	}
	var flags [2]bool
	for i, v := range a[4:6] {
		if v.IsNull() {
			continue
		}
		x := object.Truth(rt, v)
		if x < 0 {
			return false
		}
		flags[i] = x == 1
	}
	if !checkEncoding(rt, encoding) {
		return false
	}
	*t = textIO{base: t.base, encoding: encoding, errors: errors, lines: flags[0], through: flags[1], chunk: defaultBuffer}
	t.decodeAs, t.encodeAs = encoding, encoding
	t.setNewline(newline, none)
	ask := func(method string) (bool, bool) {
		v := object.CallMethod(rt, a[0], method)
		if v.IsNull() {
			return false, false
		}
		x := object.Truth(rt, v)
		return x == 1, x >= 0
	}
	if t.readable, ok = ask("readable"); !ok {
		return false
	}
	if t.writable, ok = ask("writable"); !ok {
		return false
	}
	if t.seekable, ok = ask("seekable"); !ok {
		return false
	}
	t.telling = t.seekable
	read1 := object.LookupAttr(rt, a[0], "read1")
	if read1.IsNull() && rt.Pending() != nil {
		return false
	}
	t.hasRead1 = !read1.IsNull()
	t.buffer = a[0]
	switch a[0].Type() {
	case readerType, writerType, randomType:
		t.binary = a[0].Impl().(*buffered)
	}
	if t.seekable && t.writable {
		v := object.CallMethod(rt, t.buffer, "tell")
		if v.IsNull() {
			t.buffer = null
			return false
		}
		if n, ok := object.IndexInt(rt, v); ok && n != 0 {
			// Behind the beginning no byte order mark is written.
			t.encodeAs = withoutMark(encoding)
		} else if !ok {
			return false
		}
	}
	return true
}

func (t *textIO) setNewline(newline string, none bool) {
	t.newline, t.none = newline, none
	t.any = !none && newline == ""
	t.ends = newlines{translate: none}
	t.writeNL = ""
	if newline == "\r" || newline == "\r\n" {
		t.writeNL = newline
	}
}

// universal reports whether line ends go through the decoder of line ends.
func (t *textIO) universal() bool { return t.none || t.any }

// withoutMark names the encoding for text that does not stand at the beginning.
func withoutMark(encoding string) string {
	switch n, _ := object.CodecName(encoding); n {
	case "utf-16":
		return "utf-16-le"
	case "utf-32":
		return "utf-32-le"
	case "utf-8-sig":
		return "utf-8"
	}
	return encoding
}

func textRepr(rt *runtime, self value) value {
	t, ok := self.Impl().(*textIO)
	if !ok || t.buffer.IsNull() {
		if textSelf(rt, self) == nil {
			return null
		}
	}
	mode := object.LookupAttr(rt, self, "mode")
	more := ""
	if mode.IsNull() && rt.Pending() != nil {
		return null
	}
	if !mode.IsNull() {
		text, ok := object.ReprText(rt, mode)
		if !ok {
			return null
		}
		more = " mode=" + text
	}
	return reprNamed(rt, self, more+" encoding="+object.QuoteStr(t.encoding))
}

// --- writing ---

// write takes text in.
func (t *textIO) write(rt *runtime, text string) bool {
	if !t.writable {
		unsupported(rt, "not writable")
		return false
	}
	now := false
	if t.lines && strings.ContainsAny(text, "\n\r") {
		now = true
	}
	if t.writeNL != "" && strings.IndexByte(text, '\n') >= 0 {
		if !rt.Alloc(2 * int64(len(text))) {
			return false
		}
		text = strings.ReplaceAll(text, "\n", t.writeNL)
	}
	if t.encodeAs == "utf-8" && isASCII(text) {
		if !rt.Alloc(int64(len(text))) {
			return false
		}
		t.pending = append(t.pending, text...)
	} else if text != "" {
		v := object.Encode(rt, object.AsStr(object.NewStr(text)), t.encodeAs, t.errors)
		if v.IsNull() {
			return false
		}
		t.pending = append(t.pending, object.AsBytes(v).Go()...)
		t.encodeAs = withoutMark(t.encodeAs)
	}
	if !t.dirty && len(t.pending) > 0 {
		t.dirty = true
		markDirty(rt, t)
	}
	if t.text != "" || t.source != nil {
		t.forget()
	}
	if int64(len(t.pending)) >= t.chunk || now || t.through {
		if !t.flushText(rt) {
			return false
		}
	}
	if now && object.CallMethod(rt, t.buffer, "flush").IsNull() {
		return false
	}
	return rt.Work(1 + len(text)>>6)
}

// PrintText implements object.TextSink.
func (t *textIO) PrintText(rt *runtime, text string) bool {
	return textOpen(rt, t.value()) != nil && t.write(rt, text)
}

// flushText gives what is pending to the buffer.
func (t *textIO) flushText(rt *runtime) bool {
	if len(t.pending) == 0 {
		return true
	}
	out := t.pending
	t.pending = nil
	if t.binary != nil {
		if !t.binary.readyWrite(rt, "write to closed file") || !t.binary.write(rt, out) {
			return false
		}
		t.pending = out[:0]
	} else if object.CallMethod(rt, t.buffer, "write", newBytes(rt, out)).IsNull() {
		return false
	}
	if t.dirty {
		t.dirty = false
		markClean(rt, t)
	}
	return true
}

func (t *textIO) flushData(rt *runtime) bool {
	ok := t.flushText(rt)
	if t.dirty {
		t.dirty = false
		markClean(rt, t)
	}
	if ok && t.binary != nil {
		return t.binary.flushData(rt)
	}
	return ok
}

func (t *textIO) fileName() string {
	if t.binary != nil {
		return t.binary.fileName()
	}
	return ""
}

func textClose(rt *runtime, self value) value {
	t := textSelf(rt, self)
	if t == nil {
		return null
	}
	switch closedState(rt, self) {
	case 1:
		return object.None
	case -1:
		return null
	}
	return closeBoth(rt, self, t.buffer, func() {
		if t.dirty {
			t.dirty = false
			markClean(rt, t)
		}
		t.pending = nil
	})
}

// --- reading ---

// forget drops what was decoded and not read.
func (t *textIO) forget() {
	t.text, t.at, t.left, t.source = "", 0, nil, nil
	t.ends.pendingCR = false
}

// decode turns bytes that follow those decoded so far into text.
func (t *textIO) decode(rt *runtime, data []byte, final bool) (string, bool) {
	if len(t.left) > 0 {
		data = append(t.left[:len(t.left):len(t.left)], data...)
		t.left = nil
	}
	as, skip, wait := byteOrder(t.decodeAs, data, final)
	if wait {
		t.left = bytes.Clone(data)
		return "", true
	}
	t.decodeAs = as
	v, n := object.DecodePartial(rt, data[skip:], as, t.errors, null, final)
	if v.IsNull() {
		return "", false
	}
	if n += skip; n < len(data) {
		t.left = bytes.Clone(data[n:])
	}
	text := object.AsStr(v).Go()
	if t.universal() {
		text = t.ends.decode(text, final)
	}
	return text, true
}

// byteOrder looks for the mark at the beginning of data in the encodings that
// have one: the encoding without it and the length of the mark. wait is set
// when there is too little data to tell.
func byteOrder(encoding string, data []byte, final bool) (as string, skip int, wait bool) {
	if encoding == "utf-8" {
		return encoding, 0, false
	}
	name, _ := object.CodecName(encoding)
	marks := map[string][]struct{ mark, as string }{
		"utf-8-sig": {{"\xef\xbb\xbf", "utf-8"}},
		"utf-16":    {{"\xff\xfe", "utf-16-le"}, {"\xfe\xff", "utf-16-be"}},
		"utf-32":    {{"\xff\xfe\x00\x00", "utf-32-le"}, {"\x00\x00\xfe\xff", "utf-32-be"}},
	}[name]
	if marks == nil {
		return encoding, 0, false
	}
	for _, m := range marks {
		if bytes.HasPrefix(data, []byte(m.mark)) {
			return m.as, len(m.mark), false
		}
		if !final && len(data) < len(m.mark) && strings.HasPrefix(m.mark, string(data)) {
			wait = true
		}
	}
	if wait || len(data) == 0 {
		return encoding, 0, !final && wait
	}
	return withoutMark(encoding), 0, false
}

// more reads and decodes one more piece; end is set when there was none.
func (t *textIO) more(rt *runtime, hint int64) (end, ok bool) {
	if !t.readable {
		unsupported(rt, "not readable")
		return false, false
	}
	if t.telling && !t.rebase(rt) {
		return false, false
	}
	if !t.telling {
		t.source = nil
	}
	var data []byte
	n := max(t.chunk, hint)
	if t.binary != nil {
		b := t.binary
		if !b.ready(rt, "read") {
			return false, false
		}
		if data, ok = b.read1(rt, n); !ok {
			return false, false
		}
	} else {
		method := "read"
		if t.hasRead1 {
			method = "read1"
		}
		v := object.CallMethod(rt, t.buffer, method, object.Int(n))
		if v.IsNull() {
			return false, false
		}
		if data, ok = object.BufferOf(rt, v); !ok {
			if rt.Pending() == nil {
				rt.TypeErrorf("underlying %s() should have returned a bytes-like object, not '%s'", method, object.TypeName(v))
			}
			return false, false
		}
	}
	end = len(data) == 0
	if t.telling {
		if t.text == "" && len(t.left) == 0 {
			t.source, t.sourceAs = nil, t.decodeAs
		}
		t.source = append(t.source, data...)
	}
	// The text grows by this much, and may be copied with what is left of it.
	if !rt.Alloc(int64(len(data)+len(t.text)-t.at)) || !rt.Tick() {
		return false, false
	}
	text, ok := t.decode(rt, data, end)
	if !ok {
		return false, false
	}
	if t.at == len(t.text) {
		t.text = text
	} else {
		t.text = t.text[t.at:] + text
	}
	t.at = 0
	return end, true
}

// rebase drops from source what belongs to text that was read.
func (t *textIO) rebase(rt *runtime) bool {
	if t.at == 0 {
		return true
	}
	n, as, ok := t.bytesUsed(rt)
	if !ok {
		return false
	}
	t.source, t.sourceAs = t.source[n:], as
	t.text, t.at = t.text[t.at:], 0
	return true
}

// bytesUsed returns how many bytes of source text[:at] comes from, and the
// encoding that is in force behind them.
func (t *textIO) bytesUsed(rt *runtime) (n int, as string, ok bool) {
	if t.at == 0 {
		return 0, t.sourceAs, true
	}
	whole := len(t.source) - len(t.left)
	if t.at == len(t.text) && !t.ends.pendingCR {
		return whole, t.decodeAs, true
	}
	used := t.text[:t.at]
	name, _ := object.CodecName(t.sourceAs)
	if (name == "utf-8" || name == "ascii" || name == "iso8859-1") && t.at <= len(t.source) && isASCII(used) && used == string(t.source[:t.at]) && !t.none {
		return t.at, t.sourceAs, true
	}
	if t.none && name == "utf-8" && t.at <= len(t.source) && used == string(t.source[:t.at]) && strings.IndexByte(used, '\r') < 0 {
		return t.at, t.sourceAs, true
	}
	// The shortest beginning of source that decodes to as much text.
	try := *t
	bad := false
	n = sort.Search(whole, func(k int) bool {
		try.left, try.decodeAs, try.ends.pendingCR = nil, t.sourceAs, false
		text, ok := try.decode(rt, t.source[:k], false)
		if !ok {
			bad = true
			return true
		}
		return len(text) >= t.at
	})
	if bad {
		return 0, "", false
	}
	try.left, try.decodeAs = nil, t.sourceAs
	if _, ok := try.decode(rt, t.source[:n], false); !ok {
		return 0, "", false
	}
	return n, try.decodeAs, true
}

// line reads a line, at most limit characters of it. What comes in pieces is
// gathered, each piece once.
func (t *textIO) line(rt *runtime, limit int64) (string, bool) {
	if !t.flushText(rt) {
		return "", false
	}
	var gathered []byte
	for {
		rest := t.text[t.at:]
		end := t.lineEnd(rest)
		if limit >= 0 {
			if most := prefix(rest, limit); (most < len(rest) || countIs(rest, limit)) && (end < 0 || end > most) {
				end = most
			}
		}
		if end >= 0 {
			t.at += end
			if !rt.Work(1 + end>>6) {
				return "", false
			}
			if gathered == nil {
				return rest[:end], true
			}
			return string(append(gathered, rest[:end]...)), true
		}
		take := len(rest)
		if t.newline == "\r\n" && strings.HasSuffix(rest, "\r") {
			// The other half of the line's end may follow.
			take--
		}
		if take > 0 {
			var ok bool
			if gathered, ok = gather(rt, gathered, []byte(rest[:take])); !ok {
				return "", false
			}
			t.at += take
			if limit >= 0 {
				limit -= int64(utf8.RuneCountInString(rest[:take]))
			}
		}
		last, ok := t.more(rt, 0)
		if !ok {
			return "", false
		}
		if last && len(t.text)-t.at == len(rest)-take {
			gathered = append(gathered, t.text[t.at:]...)
			t.at = len(t.text)
			return string(gathered), true
		}
	}
}

// prefix returns the length of the first n characters of s.
func prefix(s string, n int64) int {
	if n >= int64(len(s)) {
		return len(s)
	}
	for i := range s {
		if n == 0 {
			return i
		}
		n--
	}
	return len(s)
}

func countIs(s string, n int64) bool {
	return int64(len(s)) >= n && int64(utf8.RuneCountInString(s)) >= n
}

// lineEnd returns where the line at the beginning of s ends, -1 if it does not.
func (t *textIO) lineEnd(s string) int {
	switch {
	case t.any:
		i := strings.IndexAny(s, "\r\n")
		if i < 0 {
			return -1
		}
		if s[i] == '\r' && i+1 < len(s) && s[i+1] == '\n' {
			i++
		}
		return i + 1
	case t.newline == "\r\n":
		if i := strings.Index(s, "\r\n"); i >= 0 {
			return i + 2
		}
		return -1
	}
	c := byte('\n')
	if t.newline == "\r" {
		c = '\r'
	}
	if i := strings.IndexByte(s, c); i >= 0 {
		return i + 1
	}
	return -1
}

func textNext(rt *runtime, self value) value {
	if self.Type() != textType {
		if t, ok := self.Impl().(*textIO); ok {
			t.telling = false
			line := nextLine(rt, self)
			if line.IsNull() && rt.Pending() == nil {
				t.telling = t.seekable
			}
			return line
		}
	}
	t := textOpen(rt, self)
	if t == nil {
		return null
	}
	t.telling = false
	line, ok := t.line(rt, -1)
	if !ok {
		return null
	}
	if line == "" {
		t.telling = t.seekable
		t.source = nil
		return null
	}
	return object.NewStr(line)
}

func textRead(rt *runtime, self, n value) value {
	limit, ok := size(rt, n)
	if !ok {
		return null
	}
	t := textOpen(rt, self)
	if t == nil {
		return null
	}
	if !t.readable {
		return unsupported(rt, "not readable")
	}
	if !t.flushText(rt) {
		return null
	}
	if limit < 0 {
		v := object.CallMethod(rt, t.buffer, "read")
		if v.IsNull() {
			return null
		}
		data, ok := object.BufferOf(rt, v)
		if !ok {
			if rt.Pending() == nil {
				rt.TypeErrorf("a bytes-like object is required, not '%s'", object.TypeName(v))
			}
			return null
		}
		text, ok := t.decode(rt, data, true)
		if !ok {
			return null
		}
		rest := t.text[t.at:]
		if rest != "" {
			if !rt.Alloc(int64(len(rest) + len(text))) {
				return null
			}
			text = rest + text
		}
		t.text, t.at, t.source = "", 0, nil
		return rt.Large(object.NewStr(text), len(text))
	}
	var gathered []byte
	for {
		rest := t.text[t.at:]
		end := prefix(rest, limit)
		whole := end < len(rest) || countIs(rest, limit)
		t.at += end
		if whole && gathered == nil {
			return object.NewStr(rest[:end])
		}
		var ok bool
		if gathered, ok = gather(rt, gathered, []byte(rest[:end])); !ok {
			return null
		}
		if whole {
			return object.NewStr(string(gathered))
		}
		limit -= int64(utf8.RuneCountInString(rest))
		last, ok := t.more(rt, 0)
		if !ok {
			return null
		}
		if last && t.at == len(t.text) {
			return object.NewStr(string(gathered))
		}
	}
}

func (t *textIO) tell(rt *runtime) (int64, bool) {
	if !t.seekable {
		unsupported(rt, "underlying stream is not seekable")
		return 0, false
	}
	if !t.telling {
		rt.Raisef(&object.OSErrorType, "telling position disabled by next() call")
		return 0, false
	}
	if !t.flushText(rt) || object.CallMethod(rt, t.value(), "flush").IsNull() {
		return 0, false
	}
	v := object.CallMethod(rt, t.buffer, "tell")
	if v.IsNull() {
		return 0, false
	}
	at, ok := object.IndexInt(rt, v)
	if !ok || t.source == nil {
		return at, ok
	}
	n, _, ok := t.bytesUsed(rt)
	return at - int64(len(t.source)-n), ok
}

func textSeek(rt *runtime, self, cookie, whenceArg value) value {
	t := textOpen(rt, self)
	if t == nil {
		return null
	}
	whence := int64(0)
	if !whenceArg.IsNull() {
		var ok bool
		if whence, ok = object.IndexInt(rt, whenceArg); !ok {
			return null
		}
	}
	if !t.seekable {
		return unsupported(rt, "underlying stream is not seekable")
	}
	to, ok := object.IndexInt(rt, cookie)
	if !ok {
		return null
	}
	switch whence {
	case 0:
	case 1:
		if to != 0 {
			return unsupported(rt, "can't do nonzero cur-relative seeks")
		}
		if object.CallMethod(rt, self, "flush").IsNull() {
			return null
		}
		if to, ok = t.tell(rt); !ok {
			return null
		}
	case 2:
		if to != 0 {
			return unsupported(rt, "can't do nonzero end-relative seeks")
		}
		if object.CallMethod(rt, self, "flush").IsNull() {
			return null
		}
		t.forget()
		v := object.CallMethod(rt, t.buffer, "seek", object.Int(0), object.Int(2))
		if v.IsNull() {
			return null
		}
		n, ok := object.IndexInt(rt, v)
		if !ok {
			return null
		}
		t.placed(n)
		return v
	default:
		return rt.ValueErrorf("invalid whence (%d, should be 0, 1 or 2)", whence)
	}
	if to < 0 {
		return rt.ValueErrorf("negative seek position %d", to)
	}
	if object.CallMethod(rt, self, "flush").IsNull() || object.CallMethod(rt, t.buffer, "seek", object.Int(to)).IsNull() {
		return null
	}
	t.forget()
	t.placed(to)
	return object.Int(to)
}

// placed notes that the stream now stands at byte n: at the beginning a byte
// order mark is read and written, elsewhere not.
func (t *textIO) placed(n int64) {
	if n == 0 {
		t.decodeAs, t.encodeAs = t.encoding, t.encoding
	} else {
		t.encodeAs = withoutMark(t.encoding)
	}
}

func textReconfigure(rt *runtime, a []value) value {
	t := textSelf(rt, a[0])
	if t == nil {
		return null
	}
	if (!object.NoneOrAbsent(a[1]) || !object.NoneOrAbsent(a[2]) || !a[3].IsNull()) && (t.text != "" || t.source != nil || t.ends.seen != 0) {
		return unsupported(rt, "It is not possible to set the encoding or newline of stream after the first read")
	}
	encoding, hasEncoding, ok := strOrNone(rt, "reconfigure() argument 'encoding'", a[1])
	if !ok {
		return null
	}
	errors, hasErrors, ok := strOrNone(rt, "reconfigure() argument 'errors'", a[2])
	if !ok {
		return null
	}
	newline, none := t.newline, t.none
	if !a[3].IsNull() {
		if newline, none, ok = newlineArg(rt, "reconfigure() argument 'newline'", a[3]); !ok {
			return null
		}
	}
	flags := [2]bool{t.lines, t.through}
	for i, v := range a[4:6] {
		if object.NoneOrAbsent(v) {
			continue
		}
		x := object.Truth(rt, v)
		if x < 0 {
			return null
		}
		flags[i] = x == 1
	}
	if encoding == "locale" {
		encoding = "utf-8"
	}
	if hasEncoding && !checkEncoding(rt, encoding) {
		return null
	}
	if object.CallMethod(rt, a[0], "flush").IsNull() {
		return null
	}
	if hasEncoding {
		t.encoding, t.decodeAs, t.encodeAs = encoding, encoding, encoding
		if !hasErrors {
			t.errors = "strict"
		}
	}
	if hasErrors {
		t.errors = errors
	}
	if !a[3].IsNull() {
		seen := t.ends.seen
		t.setNewline(newline, none)
		t.ends.seen = seen
	}
	t.lines, t.through = flags[0], flags[1]
	return object.None
}
