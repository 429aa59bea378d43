package exec

import (
	"github.com/ouro-lang/ouro/interp/object"
)

// This file evaluates the methods of lists and dicts that loops call most. The
// type is known when the object is there, and exact lists and dicts have no
// attributes of their own, so that nothing needs to be looked up.

// knownMethod is a method name that callKnown knows, or none.
type knownMethod uint8

const (
	unknownMethod knownMethod = iota
	appendMethod
	getMethod
)

// known returns which of the known methods a call of name with a number of
// arguments may be.
func known(name string, args int) knownMethod {
	switch {
	case name == "append" && args == 1:
		return appendMethod
	case name == "get" && (args == 1 || args == 2):
		return getMethod
	}
	return unknownMethod
}

// callKnown evaluates o.append(a), o.get(a) or o.get(a, b), where b may be
// nil; done is false, and nothing is evaluated, if o is not the type for it.
func callKnown(fr *Frame, m knownMethod, o Value, a, b *operand, pos int32) (v Value, done bool) {
	if m == appendMethod {
		l := o.ExactList()
		if l == nil {
			return v, false
		}
		if v = a.get(fr); v.IsNull() {
			return a.absent(fr), true
		}
		if fr.Pos = pos; !l.Append(fr.RT, v) {
			return Value{}, true
		}
		return object.None, true
	}
	d := o.ExactDict()
	if d == nil {
		return v, false
	}
	k := a.get(fr)
	if k.IsNull() {
		return a.absent(fr), true
	}
	v = object.None
	if b != nil {
		if v = b.get(fr); v.IsNull() {
			return b.absent(fr), true
		}
	}
	fr.Pos = pos
	i, ok := d.Find(fr.RT, k)
	if !ok {
		return Value{}, true
	}
	if i >= 0 {
		v = d.ValueAt(i)
	}
	return v, true
}
