package object

import "fmt"

// This file is the three exceptions codecs raise.

func unicodeErrorExtra(t *Type) (Ops, []Row) {
	rows := []Row{
		memberRow("object", "exception object"),
		positionRow("start", "exception start"),
		positionRow("end", "exception end"),
		memberRow("reason", "exception reason"),
	}
	switch t {
	case &UnicodeDecodeErrorType:
		return Ops{Init: initUnicodeDecodeError, Str: strUnicodeDecodeError}, append([]Row{memberRow("encoding", "exception encoding")}, rows...)
	case &UnicodeEncodeErrorType:
		return Ops{Init: initUnicodeEncodeError, Str: strUnicodeEncodeError}, append([]Row{memberRow("encoding", "exception encoding")}, rows...)
	}
	return Ops{Init: initUnicodeTranslateError, Str: strUnicodeTranslateError}, rows
}

// positionRow is a member that holds a C integer in CPython: never None.
func positionRow(name, doc string) Row {
	return Row{Sig: name, Doc: doc, Kind: Member,
		Fn: func(rt *Runtime, v Value) Value {
			if x := AsException(v).Field(name); x.p != nil {
				return x
			}
			return Int(0)
		},
		Set: func(rt *Runtime, self, x Value) bool {
			if x.p == nil {
				rt.TypeErrorf("can't delete numeric/char attribute")
				return false
			}
			if !x.IsInt() && !x.IsBool() {
				rt.TypeErrorf("an integer is required")
				return false
			}
			AsException(self).SetField(name, Int(x.Int()))
			return true
		},
	}
}

// unicodeArgs checks the arguments against kinds: 's' str, 'b' bytes, 'n' int.
func unicodeArgs(rt *Runtime, self Value, args []Value, names []string, kinds string, members ...string) bool {
	if !initBaseException(rt, self, args, names) {
		return false
	}
	if len(args) != len(kinds) {
		rt.TypeErrorf("function takes exactly %d arguments (%d given)", len(kinds), len(args))
		return false
	}
	e := AsException(self)
	for i, x := range args {
		switch kinds[i] {
		case 's':
			if AsStr(x) == nil {
				rt.TypeErrorf("argument %d must be str, not %s", i+1, typeNameNone(x))
				return false
			}
		case 'n':
			n, ok := IndexInt(rt, x)
			if !ok {
				return false
			}
			x = Int(n)
		}
		e.SetField(members[i], x)
	}
	return true
}

func initUnicodeDecodeError(rt *Runtime, self Value, args []Value, names []string) bool {
	if !unicodeArgs(rt, self, args, names, "sbnns", "encoding", "object", "start", "end", "reason") {
		return false
	}
	b, ok := bytesOf(args[1])
	if !ok {
		rt.TypeErrorf("a bytes-like object is required, not '%s'", TypeName(args[1]))
		return false
	}
	if _, exact := args[1].p.impl.(*Bytes); !exact {
		// Anything else is copied, so that the error keeps what it was about.
		if !rt.Alloc(int64(len(b))) {
			return false
		}
		AsException(self).SetField("object", NewBytes(append([]byte(nil), b...)))
	}
	return true
}

func initUnicodeEncodeError(rt *Runtime, self Value, args []Value, names []string) bool {
	return unicodeArgs(rt, self, args, names, "ssnns", "encoding", "object", "start", "end", "reason")
}

func initUnicodeTranslateError(rt *Runtime, self Value, args []Value, names []string) bool {
	return unicodeArgs(rt, self, args, names, "snns", "object", "start", "end", "reason")
}

// bytesOf returns the bytes in v, a bytes or bytearray object.
func bytesOf(v Value) ([]byte, bool) {
	b, ok := exactOf(v).p.impl.(interface{ Go() []byte })
	if !ok {
		return nil, false
	}
	return b.Go(), true
}

// bounds returns start and end, which may lie outside the object: a codec's
// error handler can set anything.
func (e *Exception) bounds() (start, end int) {
	if v := e.Field("start"); v.p != nil {
		start = int(v.Int())
	}
	if v := e.Field("end"); v.p != nil {
		end = int(v.Int())
	}
	return start, end
}

func (e *Exception) memberText(rt *Runtime, name string) (string, bool) {
	v := e.Field(name)
	if v.p == nil {
		return "<NULL>", true
	}
	return ToText(rt, v)
}

func strUnicodeDecodeError(rt *Runtime, v Value) Value {
	e := AsException(v)
	obj := e.Field("object")
	if obj.p == nil {
		// Made by __new__ alone.
		return NewStr("")
	}
	reason, ok := e.memberText(rt, "reason")
	if !ok {
		return Value{}
	}
	enc, ok := e.memberText(rt, "encoding")
	if !ok {
		return Value{}
	}
	data, _ := bytesOf(obj)
	start, end := e.bounds()
	if start >= 0 && start < len(data) && end == start+1 {
		return NewStr(fmt.Sprintf("'%s' codec can't decode byte 0x%02x in position %d: %s", enc, data[start], start, reason))
	}
	return NewStr(fmt.Sprintf("'%s' codec can't decode bytes in position %d-%d: %s", enc, start, end-1, reason))
}

// escapedRune writes r as the messages about characters do.
func escapedRune(r rune) string {
	switch {
	case r <= 0xff:
		return fmt.Sprintf("\\x%02x", r)
	case r <= 0xffff:
		return fmt.Sprintf("\\u%04x", r)
	}
	return fmt.Sprintf("\\U%08x", r)
}

func strUnicodeEncodeError(rt *Runtime, v Value) Value {
	e := AsException(v)
	obj := e.Field("object")
	if obj.p == nil {
		return NewStr("")
	}
	reason, ok := e.memberText(rt, "reason")
	if !ok {
		return Value{}
	}
	enc, ok := e.memberText(rt, "encoding")
	if !ok {
		return Value{}
	}
	return NewStr("'" + enc + "' codec can't encode " + e.where(obj) + ": " + reason)
}

func strUnicodeTranslateError(rt *Runtime, v Value) Value {
	e := AsException(v)
	obj := e.Field("object")
	if obj.p == nil {
		return NewStr("")
	}
	reason, ok := e.memberText(rt, "reason")
	if !ok {
		return Value{}
	}
	return NewStr("can't translate " + e.where(obj) + ": " + reason)
}

func (e *Exception) where(obj Value) string {
	start, end := e.bounds()
	if s := AsStr(obj); s != nil && end == start+1 && start >= 0 && start < s.Len() {
		r, _ := runeAt(s.s, s.byteOffset(start))
		return fmt.Sprintf("character '%s' in position %d", escapedRune(r), start)
	}
	return fmt.Sprintf("characters in position %d-%d", start, end-1)
}
