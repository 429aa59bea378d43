package object

// This file is what codecs do about input they cannot convert: the handlers
// that errors= names. The built-in ones run without an exception object; it is
// made when the error is raised or a script's own handler is called.

// RegisterCodecErrors makes handler answer to name in errors= arguments, as
// codecs.register_error does.
func RegisterCodecErrors(rt *Runtime, name string, handler Value) {
	d, _ := rt.State[codecErrorsKey].(*Dict)
	if d == nil {
		d = NewDict()
		rt.State[codecErrorsKey] = d
	}
	d.SetStr(name, handler)
}

// codecErrorsKey is where in Runtime.State the handlers of scripts are.
const codecErrorsKey = "codecs.errors"

// customHandler returns the handler a script registered under name, null with
// LookupError pending if there is none.
func customHandler(rt *Runtime, name string) Value {
	if h := registeredHandler(rt, name); h.p != nil {
		return h
	}
	return rt.Raisef(&LookupErrorType, "unknown error handler name '%s'", name)
}

func registeredHandler(rt *Runtime, name string) Value {
	if d, _ := rt.State[codecErrorsKey].(*Dict); d != nil {
		return d.GetStr(name)
	}
	return Value{}
}

// CodecErrorHandler returns the callable that codecs.lookup_error(name) gives,
// null with LookupError pending if there is none.
func CodecErrorHandler(rt *Runtime, name string) Value {
	if h := registeredHandler(rt, name); h.p != nil {
		return h
	}
	for i := range codecErrorRows {
		r := &codecErrorRows[i]
		if codecErrorNames[i] == name {
			return NewBuiltin(r, "codecs").Value()
		}
	}
	return customHandler(rt, name)
}

// --- decoding ---

// bad handles that the bytes start to end of the input cannot be decoded: it
// moves pos behind what was dealt with. False with an exception pending.
func (d *decoder) bad(start, end int, reason string) bool {
	if !d.rt.Tick() {
		return false
	}
	name := d.errors
	if registeredHandler(d.rt, name).p != nil {
		return d.custom(start, end, reason)
	}
	switch name {
	case "strict":
		return d.raise(start, end, reason)
	case "ignore":
		d.pos = end
		return true
	case "replace":
		d.pos = end
		return d.write("\uFFFD")
	}
	text, next, verdict := decodeHandler(name, d.codec, d.src, start, end)
	switch verdict {
	case handled:
		d.pos = next
		return d.write(text)
	case refused:
		return d.raise(start, end, reason)
	case wrongKind:
		d.rt.TypeErrorf("don't know how to handle UnicodeDecodeError in error callback")
		return false
	}
	return d.custom(start, end, reason)
}

// verdict is how a built-in handler answered.
type verdict uint8

const (
	unknownHandler verdict = iota
	handled
	refused   // the error is to be raised
	wrongKind // the handler is for the other direction
)

// decodeHandler is the built-in handlers for undecodable bytes: the text that
// takes the place of src[start:next].
func decodeHandler(name string, c *codec, src []byte, start, end int) (text string, next int, v verdict) {
	switch name {
	case "strict":
		return "", 0, refused
	case "ignore":
		return "", end, handled
	case "replace":
		return "\uFFFD", end, handled
	case "backslashreplace":
		out := make([]byte, 0, 4*(end-start))
		for _, b := range src[start:end] {
			out = append(out, '\\', 'x', lowerHex[b>>4], lowerHex[b&15])
		}
		return string(out), end, handled
	case "surrogateescape":
		var out []byte
		for next = start; next < end && next < start+4 && src[next] >= 0x80; next++ {
			out = appendRune(out, 0xDC00+rune(src[next]))
		}
		if next == start {
			return "", 0, refused
		}
		return string(out), next, handled
	case "surrogatepass":
		return passSurrogate(c, src, start)
	case "xmlcharrefreplace", "namereplace":
		return "", 0, wrongKind
	}
	return "", 0, unknownHandler
}

// passSurrogate decodes one surrogate at src[start:], as the codec c would
// have encoded it.
func passSurrogate(c *codec, src []byte, start int) (string, int, verdict) {
	b := src[start:]
	r, n := rune(0), 0
	if c != nil {
		n, _ = c.unitSize()
	}
	switch {
	case n == 1 && c.name != "utf-8" && c.name != "utf-8-sig" || n == 0:
	case n == 1 && len(b) >= 3 && b[0]&0xF0 == 0xE0 && b[1]&0xC0 == 0x80 && b[2]&0xC0 == 0x80:
		r = rune(b[0]&0x0F)<<12 | rune(b[1]&0x3F)<<6 | rune(b[2]&0x3F)
		n = 3
	case c.name == "utf-16-le" && len(b) >= 2:
		r = rune(b[1])<<8 | rune(b[0])
	case c.name == "utf-16-be" && len(b) >= 2:
		r = rune(b[0])<<8 | rune(b[1])
	case c.name == "utf-32-le" && len(b) >= 4:
		r = rune(b[3])<<24 | rune(b[2])<<16 | rune(b[1])<<8 | rune(b[0])
	case c.name == "utf-32-be" && len(b) >= 4:
		r = rune(b[0])<<24 | rune(b[1])<<16 | rune(b[2])<<8 | rune(b[3])
	}
	if !isSurrogate(r) {
		return "", 0, refused
	}
	return string(appendRune(nil, r)), start + n, handled
}

// raise raises UnicodeDecodeError.
func (d *decoder) raise(start, end int, reason string) bool {
	d.rt.RaiseException(d.exception(start, end, reason))
	return false
}

func (d *decoder) exception(start, end int, reason string) *Exception {
	if e := d.exc; e != nil {
		e.SetField("start", Int(int64(start)))
		e.SetField("end", Int(int64(end)))
		e.SetField("reason", NewStr(reason))
		return e
	}
	if d.obj.p == nil || AsBytes(d.obj) == nil {
		d.obj = d.rt.newBytes(append([]byte(nil), d.src...))
	}
	d.exc = unicodeError(d.rt, &UnicodeDecodeErrorType, d.codec.label, d.obj, start, end, reason)
	return d.exc
}

func unicodeError(rt *Runtime, t *Type, label string, obj Value, start, end int, reason string) *Exception {
	enc, s, n, why := NewStr(label), Int(int64(start)), Int(int64(end)), NewStr(reason)
	e := rt.newException(t, NewTuple([]Value{enc, obj, s, n, why}))
	e.SetField("encoding", enc)
	e.SetField("object", obj)
	e.SetField("start", s)
	e.SetField("end", n)
	e.SetField("reason", why)
	return e
}

// custom calls a handler registered by the script.
func (d *decoder) custom(start, end int, reason string) bool {
	h := customHandler(d.rt, d.errors)
	if h.p == nil {
		return false
	}
	e := d.exception(start, end, reason)
	repl, next, ok := callHandler(d.rt, h, e, false, d.codec.multi != nil)
	if !ok {
		return false
	}
	// The handler may have put another object into the exception.
	b := AsBytes(e.Field("object"))
	if b == nil {
		d.rt.TypeErrorf("object attribute must be bytes")
		return false
	}
	d.src = b.b
	if next < 0 {
		next += len(d.src)
	}
	if next < 0 || next > len(d.src) {
		d.rt.IndexErrorf("position %d from error handler out of bounds", next)
		return false
	}
	d.pos = next
	return d.write(AsStr(repl).s)
}

// callHandler calls a script's handler and takes its answer apart.
func callHandler(rt *Runtime, h Value, e *Exception, encoding, multi bool) (repl Value, next int, ok bool) {
	r := Call1(rt, h, e.Value())
	if r.p == nil {
		return Value{}, 0, false
	}
	t := AsTuple(r)
	if t == nil || len(t.items) != 2 || AsStr(t.items[0]) == nil && !(encoding && AsBytes(t.items[0]) != nil) {
		if encoding {
			rt.TypeErrorf("encoding error handler must return (str/bytes, int) tuple")
		} else {
			rt.TypeErrorf("decoding error handler must return (str, int) tuple")
		}
		return Value{}, 0, false
	}
	n, ok := IndexInt(rt, t.items[1])
	if !ok && multi && rt.Matches(&OverflowErrorType) {
		rt.Clear()
		rt.Raisef(&IndexErrorType, "position -1 from error handler out of bounds")
	}
	return t.items[0], int(n), ok
}

// --- encoding ---

// bad handles that the n code points at pos cannot be encoded; it moves pos
// behind what was dealt with. False with an exception pending.
func (e *encoder) bad(n int, reason string) bool {
	if !e.rt.Tick() {
		return false
	}
	if registeredHandler(e.rt, e.errors).p != nil {
		return e.custom(n, reason)
	}
	// A long run is replaced in pieces: what takes its place is longer.
	for replacing[e.errors] && n > replacedAtOnce {
		if !e.rt.Work(replacedAtOnce) || !e.replace(replacedAtOnce, reason) {
			return false
		}
		n -= replacedAtOnce
	}
	return e.replace(n, reason)
}

// replace is bad for the built-in handlers.
func (e *encoder) replace(n int, reason string) bool {
	end := skipRunes(e.src.s, e.pos, n)
	text, raw, done, v := encodeHandler(e.errors, e.codec, e.src.s[e.pos:end])
	switch v {
	case refused:
		return e.raise(n, reason)
	case wrongKind:
		e.rt.TypeErrorf("don't know how to handle UnicodeEncodeError in error callback")
		return false
	case unknownHandler:
		return e.custom(n, reason)
	}
	if !e.rt.Alloc(int64(len(text) + len(raw))) {
		return false
	}
	if unit, _ := e.codec.unitSize(); len(raw)%unit != 0 || !e.putText(text) {
		return e.rt.exc == nil && e.raise(n, reason)
	}
	if !e.ensure(len(raw)) {
		return false
	}
	e.out = append(e.out, raw...)
	e.pos = skipRunes(e.src.s, e.pos, done)
	e.index += done
	return true
}

// replacedAtOnce is how many characters that cannot be encoded are replaced at
// a time.
const replacedAtOnce = 1024

// replacing are the handlers that put something in the place of each character.
var replacing = map[string]bool{"replace": true, "backslashreplace": true, "xmlcharrefreplace": true, "namereplace": true}

// encodeHandler is the built-in handlers for text that cannot be encoded: text
// or raw bytes that take the place of its first done code points.
func encodeHandler(name string, c *codec, run string) (text string, raw []byte, done int, v verdict) {
	n := countRunes(run)
	switch name {
	case "strict":
		return "", nil, 0, refused
	case "ignore":
		return "", nil, n, handled
	case "surrogateescape":
		for i := 0; i < len(run); {
			r, size := runeAt(run, i)
			if r < 0xDC80 || r > 0xDCFF {
				break
			}
			raw = append(raw, byte(r-0xDC00))
			i += size
		}
		if len(raw) == 0 {
			return "", nil, 0, refused
		}
		return "", raw, len(raw), handled
	case "surrogatepass":
		return passSurrogates(c, run, n)
	}
	var out []byte
	for i := 0; i < len(run); {
		r, size := runeAt(run, i)
		i += size
		switch name {
		case "replace":
			out = append(out, '?')
		case "backslashreplace":
			out = appendEscape(out, r)
		case "xmlcharrefreplace":
			out = append(out, '&', '#')
			out = appendInt(out, int64(r))
			out = append(out, ';')
		case "namereplace":
			if name := RuneName(r); name != "" {
				out = append(append(append(out, `\N{`...), name...), '}')
			} else {
				out = appendEscape(out, r)
			}
		default:
			return "", nil, 0, unknownHandler
		}
	}
	return string(out), nil, n, handled
}

// passSurrogates encodes a run of surrogates as if they were characters.
func passSurrogates(c *codec, run string, n int) (string, []byte, int, verdict) {
	unit := 0
	if c != nil {
		unit, _ = c.unitSize()
	}
	if unit == 0 || unit == 1 && c.name != "utf-8" && c.name != "utf-8-sig" {
		return "", nil, 0, refused
	}
	var raw []byte
	for i := 0; i < len(run); i += 3 {
		r, _ := runeAt(run, i)
		if !isSurrogate(r) {
			return "", nil, 0, refused
		}
		raw = c.appendUnit(raw, r)
	}
	return "", raw, n, handled
}

// appendUnit appends r as one code unit of the Unicode encoding c.
func (c *codec) appendUnit(out []byte, r rune) []byte {
	switch unit, order := c.unitSize(); unit {
	case 2:
		return order.AppendUint16(out, uint16(r))
	case 4:
		return order.AppendUint32(out, uint32(r))
	}
	return appendRune(out, r)
}

// putText encodes a replacement. It returns false, with no exception pending,
// when the encoding does not have its characters.
func (e *encoder) putText(text string) bool {
	unit, _ := e.codec.unitSize()
	if !e.ensure(unit * len(text)) {
		return false
	}
	for i := 0; i < len(text); {
		r, size := runeAt(text, i)
		i += size
		switch {
		case e.codec.mapping.p != nil:
			b, ok := mappedBytes(e.rt, e.codec.mapping, r)
			if !ok || !e.ensure(len(b)) {
				return false
			}
			e.out = append(e.out, b...)
		case e.codec.multi != nil:
			if !e.ensure(16) || !e.putMulti(r) {
				return false
			}
		case e.codec.table != nil:
			b, ok := e.codec.table.encode(r)
			if !ok {
				return false
			}
			e.out = append(e.out, b)
		case r < 0x80:
			e.out = e.codec.appendUnit(e.out, r)
		case r < 0x100 && e.codec.label == "latin-1":
			e.out = append(e.out, byte(r))
		default:
			return false
		}
	}
	return true
}

// raise raises UnicodeEncodeError about the n code points at pos.
func (e *encoder) raise(n int, reason string) bool {
	e.rt.RaiseException(e.exception(n, reason))
	return false
}

func (e *encoder) exception(n int, reason string) *Exception {
	if x := e.exc; x != nil {
		x.SetField("start", Int(int64(e.index)))
		x.SetField("end", Int(int64(e.index+n)))
		x.SetField("reason", NewStr(reason))
		return x
	}
	e.exc = unicodeError(e.rt, &UnicodeEncodeErrorType, e.codec.label, e.src.Value(), e.index, e.index+n, reason)
	return e.exc
}

// custom calls a handler registered by the script.
func (e *encoder) custom(n int, reason string) bool {
	h := customHandler(e.rt, e.errors)
	if h.p == nil {
		return false
	}
	repl, next, ok := callHandler(e.rt, h, e.exception(n, reason), true, e.codec.multi != nil)
	if !ok {
		return false
	}
	if next < 0 {
		next += e.src.Len()
	}
	if next < 0 || next > e.src.Len() {
		e.rt.IndexErrorf("position %d from error handler out of bounds", next)
		return false
	}
	if b := AsBytes(repl); b != nil {
		if unit, _ := e.codec.unitSize(); len(b.b)%unit != 0 {
			return e.raise(n, reason)
		}
		if !e.ensure(len(b.b)) {
			return false
		}
		e.out = append(e.out, b.b...)
	} else if !e.putText(AsStr(repl).s) {
		return e.rt.exc == nil && e.raise(n, reason)
	}
	e.index = next
	e.pos = e.src.byteOffset(next)
	return true
}

// --- the handlers as functions ---

var codecErrorNames = []string{"strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogateescape", "surrogatepass"}

var codecErrorRows = []Row{
	{Sig: "strict_errors(exception, /)", Doc: "Raise the exception.", Fn: func(rt *Runtime, e Value) Value { return handleError(rt, "strict", e) }},
	{Sig: "ignore_errors(exception, /)", Doc: "Leave out what cannot be converted.", Fn: func(rt *Runtime, e Value) Value { return handleError(rt, "ignore", e) }},
	{Sig: "replace_errors(exception, /)", Doc: "Put a replacement mark for what cannot be converted.", Fn: func(rt *Runtime, e Value) Value { return handleError(rt, "replace", e) }},
	{Sig: "backslashreplace_errors(exception, /)", Doc: "Put a backslashed escape for what cannot be converted.", Fn: func(rt *Runtime, e Value) Value { return handleError(rt, "backslashreplace", e) }},
	{Sig: "xmlcharrefreplace_errors(exception, /)", Doc: "Put an XML character reference for what cannot be encoded.", Fn: func(rt *Runtime, e Value) Value { return handleError(rt, "xmlcharrefreplace", e) }},
	{Sig: "namereplace_errors(exception, /)", Doc: "Put a \\N{...} escape for what cannot be encoded.", Fn: func(rt *Runtime, e Value) Value { return handleError(rt, "namereplace", e) }},
	{Sig: "surrogateescape(exception, /)", Doc: "Convert undecodable bytes to lone surrogates and back.", Fn: func(rt *Runtime, e Value) Value { return handleError(rt, "surrogateescape", e) }},
	{Sig: "surrogatepass(exception, /)", Doc: "Convert lone surrogates as if they were characters.", Fn: func(rt *Runtime, e Value) Value { return handleError(rt, "surrogatepass", e) }},
}

// handleError is a built-in handler called with an exception by a script.
func handleError(rt *Runtime, name string, v Value) Value {
	e := AsException(v)
	if e == nil {
		if name == "strict" {
			return rt.TypeErrorf("codec must pass exception instance")
		}
		return rt.TypeErrorf("don't know how to handle %s in error callback", TypeName(v))
	}
	if name == "strict" {
		return rt.RaiseException(e)
	}
	start, end := e.bounds()
	var c *codec
	if s := e.Field("encoding"); s.p != nil && AsStr(s) != nil {
		c = findCodec(AsStr(s).s)
	}
	switch {
	case e.typ.IsSubtype(&UnicodeDecodeErrorType):
		b := AsBytes(e.Field("object"))
		if b == nil {
			return rt.TypeErrorf("object attribute must be bytes")
		}
		src := b.b
		start, end = clampBounds(start, end, len(src))
		text, next, v := decodeHandler(name, c, src, start, end)
		if v == handled {
			return NewTuple([]Value{NewStr(text), Int(int64(next))})
		}
		if v == refused {
			return rt.RaiseException(e)
		}
	case e.typ.IsSubtype(&UnicodeEncodeErrorType):
		s := AsStr(e.Field("object"))
		if s == nil {
			return rt.TypeErrorf("object attribute must be unicode")
		}
		start, end = clampBounds(start, end, s.Len())
		if !rt.AllocN(int64(end-start), 16) {
			return Value{}
		}
		text, raw, done, v := encodeHandler(name, c, s.s[s.byteOffset(start):s.byteOffset(end)])
		if v == handled {
			repl := NewStr(text)
			if raw != nil {
				repl = NewBytes(raw)
			}
			return NewTuple([]Value{repl, Int(int64(start + done))})
		}
		if v == refused {
			return rt.RaiseException(e)
		}
	case e.typ.IsSubtype(&UnicodeTranslateErrorType) && (name == "ignore" || name == "replace" || name == "backslashreplace"):
		s := AsStr(e.Field("object"))
		if s == nil {
			break
		}
		start, end = clampBounds(start, end, s.Len())
		text, _, _, _ := encodeHandler(name, c, s.s[s.byteOffset(start):s.byteOffset(end)])
		if name == "replace" {
			out := []byte{}
			for i := start; i < end; i++ {
				out = append(out, "\uFFFD"...)
			}
			text = string(out)
		}
		return NewTuple([]Value{NewStr(text), Int(int64(end))})
	}
	return rt.TypeErrorf("don't know how to handle %s in error callback", TypeName(v))
}

// clampBounds fits the start and end of a Unicode error to an object of n
// items, as CPython's PyUnicodeDecodeError_GetStart and GetEnd do.
func clampBounds(start, end, n int) (int, int) {
	start = min(max(start, 0), max(n-1, 0))
	end = min(max(end, 1), n)
	return start, max(start, end)
}
