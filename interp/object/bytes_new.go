package object

import (
	"bytes"
	"math"
	"strings"
)

// This file makes bytes and bytearrays out of other objects, and their reprs.

var bytesParams = []string{"source", "encoding", "errors"}

// bytesSource is what the arguments of bytes() and bytearray() say.
type bytesSource struct {
	obj              Value // null if absent
	encoding, errors string
	hasEnc, hasErr   bool
}

func bindBytes(rt *Runtime, typ string, args []Value, names []string) (src bytesSource, ok bool) {
	if len(args) > 3 {
		rt.TypeErrorf("%s() takes at most 3 arguments (%d given)", typ, len(args))
		return src, false
	}
	var p [3]Value
	if !bindNew(rt, typ, bytesParams, p[:], args, names) {
		return src, false
	}
	src.obj, src.hasEnc, src.hasErr = p[0], p[1].p != nil, p[2].p != nil
	if src.encoding, ok = textArg(rt, p[1], typ, "'encoding'", "utf-8"); !ok {
		return src, false
	}
	src.errors, ok = textArg(rt, p[2], typ, "'errors'", "strict")
	return src, ok
}

// content returns a new slice with the bytes src stands for, as bytes() and
// bytearray() agree on it.
func (src *bytesSource) content(rt *Runtime, typ string) ([]byte, bool) {
	s := (*Str)(nil)
	if src.obj.p != nil {
		s = AsStr(src.obj)
	}
	switch {
	case src.hasEnc && s == nil:
		rt.TypeErrorf("encoding without a string argument")
		return nil, false
	case s != nil && !src.hasEnc:
		rt.TypeErrorf("string argument without an encoding")
		return nil, false
	case s != nil:
		v := noted(rt, "encoding", src.encoding, encodeStr(rt, s, src.encoding, src.errors))
		if v.p == nil {
			return nil, false
		}
		// The codec made it for us: nobody else has it, except when it is cached.
		b := octets(v)
		if len(b) <= 1 {
			b = append([]byte(nil), b...)
		}
		return b, true
	case src.hasErr:
		rt.TypeErrorf("errors without a string argument")
		return nil, false
	case src.obj.p == nil:
		return nil, true
	}
	return contentOf(rt, src.obj, typ)
}

// maxBytes is the length from which bytes are too large for CPython to ask for
// memory.
const maxBytes = math.MaxInt64 - 33

// contentOf returns a new slice with the bytes v stands for: a length, a
// buffer or an iterable of ints.
func contentOf(rt *Runtime, v Value, typ string) ([]byte, bool) {
	if v.p.typ.Ops.Index != nil {
		n, ok := countOrNot(rt, v)
		if !ok {
			return nil, false
		}
		if n >= 0 {
			if n > maxBytes && typ == "bytes" {
				rt.OverflowErrorf("byte string is too large")
				return nil, false
			}
			if !rt.Alloc(n) {
				return nil, false
			}
			return makeLarge[byte](rt, int(n), int(n), 1)
		}
		if n == -1 {
			rt.ValueErrorf("negative count")
			return nil, false
		}
	}
	if b, ok := scatteredBuffer(rt, v); ok {
		if !rt.Alloc(int64(len(b))) {
			return nil, false
		}
		out, ok := makeLarge[byte](rt, 0, len(b), 1)
		if !ok {
			return nil, false
		}
		return rt.copyBytes(out, b)
	} else if rt.exc != nil {
		return nil, false
	}
	msg := byteRange
	if typ == "bytes" {
		msg = "bytes must be in range(0, 256)"
	}
	out, ok := octetsFromIterable(rt, v, msg, typ == "bytes")
	if !ok && rt.exc == nil {
		rt.TypeErrorf("cannot convert '%s' object to %s", TypeName(v), typ)
	}
	return out, ok
}

// countOrNot returns the length an int stands for: -1 for negative ones, -2
// when __index__ raised TypeError, which makes CPython try the object as an
// iterable.
func countOrNot(rt *Runtime, v Value) (int64, bool) {
	i := Index(rt, v)
	if i.p == nil {
		if rt.Matches(&TypeErrorType) {
			rt.Clear()
			return -2, true
		}
		return 0, false
	}
	if i.p != &intTag {
		rt.OverflowErrorf("cannot fit '%s' into an index-sized integer", TypeName(v))
		return 0, false
	}
	return max(int64(i.n), -1), true
}

// octetsFromIterable returns the ints of an iterable as bytes. It returns false
// without a pending exception when v is a str or cannot be iterated. hint: CPython asks for its length.
func octetsFromIterable(rt *Runtime, v Value, rangeMsg string, hint bool) ([]byte, bool) {
	if AsStr(v) != nil || v.p.typ.Ops.Iter == nil && !isSequence(v) {
		return nil, false
	}
	it, walk := v, Iterate
	if v.p.typ != &ListType && v.p.typ != &TupleType {
		if it = Iter(rt, v); it.p == nil {
			if rt.Matches(&TypeErrorType) {
				rt.Clear() // it cannot be converted then, whatever was wrong
			}
			return nil, false
		}
		if !Drainable(it) {
			walk = Exhaust
		}
		if hint {
			if _, ok := lengthHint(rt, v); !ok {
				return nil, false
			}
		}
	}
	out := []byte{}
	ok := walk(rt, it, func(x Value) bool {
		c, isInt, ok := byteArg(rt, x, rangeMsg)
		if !isInt {
			rt.TypeErrorf("'%s' object cannot be interpreted as an integer", TypeName(x))
		}
		if !ok {
			return false
		}
		if len(out) == cap(out) && !rt.Alloc(int64(max(64, len(out)))) {
			return false
		}
		out = append(out, c)
		return true
	})
	return out, ok
}

func bytesNew(rt *Runtime, cls *Type, args []Value, names []string) Value {
	src, ok := bindBytes(rt, "bytes", args, names)
	if !ok {
		return Value{}
	}
	var v Value
	if obj := src.obj; obj.p != nil && !src.hasEnc && !src.hasErr {
		if obj.p.typ == &BytesType {
			v = obj
		} else if m := rt.lookup(obj.p.typ, "__bytes__"); m.p != nil {
			v = callSpecial(rt, m, obj)
			if v.p == nil {
				return Value{}
			}
			if AsBytes(v) == nil {
				return rt.TypeErrorf("__bytes__ returned non-bytes (type %s)", TypeName(v))
			}
			if cls == &BytesType {
				return v
			}
		}
	}
	if v.p == nil {
		b, ok := src.content(rt, "bytes")
		if !ok {
			return Value{}
		}
		v = rt.newBytes(b)
	}
	if cls == &BytesType {
		return v
	}
	return rt.NewPayloadInstance(cls, AsBytes(v).Value())
}

func bytesRepr(rt *Runtime, v Value) Value {
	b := AsBytes(v).b
	if !rt.AllocN(int64(len(b)), 2) {
		return Value{}
	}
	return rt.octetsRepr(b, false)
}

// octetsRepr is appendBytesRepr as a str, with a look at the limits now and then.
func (rt *Runtime) octetsRepr(b []byte, array bool) Value {
	if len(b) < lookBytes {
		return NewStr(string(appendBytesRepr(make([]byte, 0, len(b)+3), b, array)))
	}
	quote, size := reprQuote(b), len(b)+3
	for i, c := range b {
		if i%lookBytes == 0 && !rt.Look() {
			return Value{}
		}
		size += escapeWidth(c)
	}
	if !rt.Alloc(int64(size)) {
		return Value{}
	}
	var out strings.Builder
	out.Grow(size)
	out.WriteByte('b')
	out.WriteByte(quote)
	piece := make([]byte, 0, lookBytes)
	for len(b) > 0 {
		if !rt.Work(lookBytes/8) || !rt.Look() {
			return Value{}
		}
		n := min(len(b), lookBytes/4)
		piece = appendEscaped(piece[:0], b[:n], quote, array)
		out.Write(piece)
		b = b[n:]
	}
	out.WriteByte(quote)
	return rt.largeStr(out.String())
}

// escapeWidth is how many characters more than one a byte takes in a repr, quotes
// aside.
func escapeWidth(c byte) int {
	switch {
	case c == '\\' || c == '\t' || c == '\n' || c == '\r':
		return 1
	case c < ' ' || c >= 0x7F:
		return 3
	}
	return 0
}

// reprQuote is the quote that repr(b) stands in.
func reprQuote(b []byte) byte {
	if bytes.IndexByte(b, '\'') >= 0 && bytes.IndexByte(b, '"') < 0 {
		return '"'
	}
	return '\''
}

// appendBytesRepr appends repr(b). A bytearray's repr differs in one point: it
// escapes single quotes even between double ones.
func appendBytesRepr(out, b []byte, array bool) []byte {
	quote := reprQuote(b)
	return append(appendEscaped(append(out, 'b', quote), b, quote, array), quote)
}

func appendEscaped(out, b []byte, quote byte, array bool) []byte {
	for _, c := range b {
		switch {
		case c == '\\' || c == quote || array && c == '\'':
			out = append(out, '\\', c)
		case c == '\t':
			out = append(out, '\\', 't')
		case c == '\n':
			out = append(out, '\\', 'n')
		case c == '\r':
			out = append(out, '\\', 'r')
		case c < ' ' || c >= 0x7F:
			out = append(out, '\\', 'x', lowerHex[c>>4], lowerHex[c&15])
		default:
			out = append(out, c)
		}
	}
	return out
}
