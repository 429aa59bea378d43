package io

import (
	"strings"

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
		textMember("buffer", func(t *textIO) value {
			if t.buffer.IsNull() {
				return object.None
			}
			return t.buffer
		}),
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
			t := textKnown(rt, self)
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
		if t := textKnown(rt, self); t != nil {
			return get(t)
		}
		return null
	}}
}

// textKnown is textSelf for what a stream still knows without its buffer.
func textKnown(rt *runtime, self value) *textIO {
	if t, ok := self.Impl().(*textIO); ok && t.detached {
		return t
	}
	return textSelf(rt, self)
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
	if object.Encode(rt, object.AsStr(object.NewStr(name)), "utf-8", "strict").IsNull() {
		return false
	}
	if strings.IndexByte(name, 0) >= 0 {
		rt.ValueErrorf("embedded null character")
		return false
	}
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
	if !t.startEncoding(rt) {
		t.buffer = null
		return false
	}
	return true
}

// startEncoding sees to it that behind the beginning of the stream no byte order
// mark is written.
func (t *textIO) startEncoding(rt *runtime) bool {
	if !t.seekable || !t.writable {
		return true
	}
	v := object.CallMethod(rt, t.buffer, "tell")
	if v.IsNull() {
		return false
	}
	n, ok := object.IndexInt(rt, v)
	if ok && n != 0 {
		t.encodeAs = withoutMark(t.encodeAs)
	}
	return ok
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
	t := textKnown(rt, self)
	if t == nil {
		return null
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
	if (hasEncoding || hasErrors) && !t.startEncoding(rt) {
		return null
	}
	if !a[3].IsNull() {
		seen := t.ends.seen
		t.setNewline(newline, none)
		t.ends.seen = seen
	}
	t.lines, t.through = flags[0], flags[1]
	return object.None
}
