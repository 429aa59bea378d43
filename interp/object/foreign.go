package object

import (
	"math/big"
	"sync"
)

// This file is what packages that define types of their own need: the header
// their structs begin with and the Value that points at it.

// NewObject returns the header of an object of type t; impl is a pointer to
// the struct that contains the header.
func NewObject(t *Type, impl any) Object { return Object{t, impl} }

// AddRows gives a built-in type more rows, before anything has looked at it.
func AddRows(t *Type, rows ...Row) {
	t.rows = append(t.rows[:len(t.rows):len(t.rows)], rows...)
}

// ValueOf returns the object behind a header as a Python value.
func ValueOf(o *Object) Value { return Value{p: o} }

// HeapOf returns the object behind v, for those who keep very many: half the
// size of a Value. v must not be a number, a bool or a singleton.
func HeapOf(v Value) *Object { return v.p }

// SetType gives an object the class t: for built-in types whose instances may
// belong to Python subclasses without being wrapped.
func (o *Object) SetType(t *Type) { o.typ = t }

// ExactOf returns v itself, or the built-in value inside it when v is an
// instance of a Python subclass of a built-in type.
func ExactOf(v Value) Value { return exactOf(v) }

// BytesOf returns the bytes in v, a bytes or bytearray object.
func BytesOf(v Value) ([]byte, bool) { return bytesOf(v) }

// BufferOf returns the bytes of a bytes-like object: its own memory, not to be
// kept or changed. False with an exception pending only for a view that is released or not contiguous.
func BufferOf(rt *Runtime, v Value) ([]byte, bool) { return bufferOf(rt, v) }

// WritableBuffer returns the memory of a bytes-like object to write into; nil
// if it is none or is read-only.
func WritableBuffer(rt *Runtime, v Value) []byte {
	switch o := exactOf(v).p.impl.(type) {
	case *Bytearray:
		if o.b == nil {
			return []byte{}
		}
		return o.b
	case *MemoryView:
		if !o.readonly && o.contiguous() {
			b, _ := o.content(rt)
			return b
		}
	case ByteStore:
		if store, _, _ := o.ByteStore(); store.b != nil {
			return store.b
		}
		return []byte{}
	}
	return nil
}

// TextSink is implemented by streams written in Go that print writes to
// directly, without a call of their write method.
type TextSink interface {
	// PrintText writes text; false with an exception pending.
	PrintText(rt *Runtime, text string) bool
}

// Absent reports whether an optional argument was not given.
func Absent(v Value) bool { return v.p == nil }

// NoneOrAbsent reports whether an optional argument was not given or is None.
func NoneOrAbsent(v Value) bool { return noneOrAbsent(v) }

// ClinicTypeName is how argument parsing names a wrong value's type.
func ClinicTypeName(v Value) string { return typeNameNone(v) }

// Params are the parameters of a constructor defined outside this package.
type Params struct {
	text string
	once sync.Once // guards sig and b: most programs never call most constructors
	sig  *Signature
	b    *Builtin
}

// NewParams parses a signature such as "count(start=0, step=1)".
func NewParams(sig string) *Params {
	return &Params{text: sig}
}

func (p *Params) parse() {
	p.b = &Builtin{Row: &Row{Sig: p.text}}
	p.b.Name = p.b.Row.name()
	p.sig = parseSignature(p.text, false)
}

// Bind fills dst, one null Value for each parameter, from the arguments of a
// call; false with CPython's TypeError pending.
func (p *Params) Bind(rt *Runtime, dst []Value, args []Value, names []string) bool {
	p.once.Do(p.parse)
	return p.sig.bind(rt, p.b, dst, args, names)
}

// BindPositional checks a call of a constructor that takes from lo to hi
// positional arguments and no keywords.
func BindPositional(rt *Runtime, name string, args []Value, names []string, lo, hi int) bool {
	n := len(args)
	plural := "s"
	switch {
	case len(names) > 0:
		rt.TypeErrorf("%s() takes no keyword arguments", name)
		return false
	case n < lo:
		if lo == 1 {
			plural = ""
		}
		least := "at least "
		if lo == hi {
			least = ""
		}
		rt.TypeErrorf("%s expected %s%d argument%s, got %d", name, least, lo, plural, n)
		return false
	case n > hi:
		if hi == 1 {
			plural = ""
		}
		most := "at most "
		if lo == hi {
			most = ""
		}
		rt.TypeErrorf("%s expected %s%d argument%s, got %d", name, most, hi, plural, n)
		return false
	}
	return true
}

// NewMethod returns the method r describes as it stands in the namespace of
// class owner: for Python classes some of whose methods are written in Go.
func NewMethod(owner *Type, r *Row) Value { return r.attribute(owner) }

// BigIntOf returns the value of a BigInt, which v must be, as a number of its
// own.
func BigIntOf(v Value) *big.Int { return new(big.Int).Set(v.p.impl.(*BigInt).v) }

// Notes returns the notes of an exception; what is no list has none.
func (e *Exception) Notes(rt *Runtime) []Value {
	notes := LookupAttr(rt, e.Value(), "__notes__")
	if notes.p == nil {
		rt.Clear()
		return nil
	}
	if l := AsList(notes); l != nil {
		return l.items
	}
	return nil
}

// AddNote is add_note for a note from Go.
func (e *Exception) AddNote(rt *Runtime, note string) {
	if addNote(rt, e.Value(), NewStr(note)).p == nil {
		rt.Clear()
	}
}
