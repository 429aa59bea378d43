package object

import (
	"math"
	"math/big"
)

// Object is the header every heap object begins with. impl points to the
// struct that contains the header, so that a Value can be taken apart with a
// type assertion instead of an unsafe cast.
type Object struct {
	typ  *Type
	impl any
}

// Value is a Python value. The zero Value is null: see the package comment.
//
// Two Values are the same object exactly when they are == in Go.
type Value struct {
	p *Object
	n uint64
}

// The headers of values that have no heap part.
var (
	intTag      = Object{typ: &IntType}
	floatTag    = Object{typ: &FloatType}
	boolTag     = Object{typ: &BoolType}
	noneTag     = Object{typ: &NoneType}
	ellipsisTag = Object{typ: &EllipsisType}
	notImplTag  = Object{typ: &NotImplementedType}
	emptyTag    = Object{typ: &ObjectType} // marks a deleted entry; never seen by scripts
)

// The singletons.
var (
	None           = Value{&noneTag, 0}
	True           = Value{&boolTag, 1}
	False          = Value{&boolTag, 0}
	Ellipsis       = Value{&ellipsisTag, 0}
	NotImplemented = Value{&notImplTag, 0}
	deleted        = Value{&emptyTag, 0}
)

// Int returns the Python int i.
func Int(i int64) Value { return Value{&intTag, uint64(i)} }

// Float returns the Python float f.
func Float(f float64) Value { return Value{&floatTag, math.Float64bits(f)} }

// Bool returns True or False.
func Bool(b bool) Value {
	if b {
		return Value{&boolTag, 1}
	}
	return Value{&boolTag, 0}
}

// IsNull reports whether v is the null Value.
func (v Value) IsNull() bool { return v.p == nil }

// Type returns type(v). v must not be null.
func (v Value) Type() *Type { return v.p.typ }

// IsInt reports whether v is exactly an int that fits 64 bits: not a bool, not
// a big int, not an instance of a subclass.
func (v Value) IsInt() bool { return v.p == &intTag }

// Int returns the payload of a value for which IsInt holds (for True and False
// it is 1 and 0).
func (v Value) Int() int64 { return int64(v.n) }

// IsFloat reports whether v is exactly a float.
func (v Value) IsFloat() bool { return v.p == &floatTag }

// Float returns the payload of a value for which IsFloat holds.
func (v Value) Float() float64 { return math.Float64frombits(v.n) }

// IsBool reports whether v is True or False.
func (v Value) IsBool() bool { return v.p == &boolTag }

// IsTrue reports whether v is the object True.
func (v Value) IsTrue() bool { return v.p == &boolTag && v.n != 0 }

// IsNone reports whether v is None.
func (v Value) IsNone() bool { return v.p == &noneTag }

// IsNotImplemented reports whether v is the object NotImplemented.
func (v Value) IsNotImplemented() bool { return v.p == &notImplTag }

// Impl returns the struct behind a heap value, nil for values without one. A
// type switch on it recognises exact built-in objects: instances of Python
// subclasses of a built-in are *Instance and hold the built-in as payload.
func (v Value) Impl() any { return v.p.impl }

// absent reports whether an optional argument was not given.
func absent(v Value) bool { return v.p == nil }

// noneOrAbsent reports whether an optional argument was not given or is None.
func noneOrAbsent(v Value) bool { return v.p == nil || v.p == &noneTag }

// BigInt is the heap form of an int outside the 64-bit range. Its v is never
// changed once the object is visible, and never fits an int64.
type BigInt struct {
	Object
	v    *big.Int
	mark walkMark
}

// IntFromBig returns the Python int with b's value. It takes ownership of b.
func IntFromBig(b *big.Int) Value {
	if b.IsInt64() {
		return Int(b.Int64())
	}
	o := &BigInt{v: b}
	o.Object = Object{&IntType, o}
	return Value{p: &o.Object}
}

// payload returns the built-in value inside an instance of a Python subclass
// of a built-in type (slot 0 by convention), and null for every other value.
func payload(v Value) Value {
	if in, ok := v.p.impl.(*Instance); ok && v.p.typ.hasPayload {
		return in.slots[0]
	}
	return Value{}
}

// exactOf returns v itself, or the built-in value inside it when v is an
// instance of a Python subclass of a built-in type.
func exactOf(v Value) Value {
	if pv := payload(v); pv.p != nil {
		return pv
	}
	return v
}

// AsFunction returns the Python function v, or nil. v must not be null.
func (v Value) AsFunction() *Function { f, _ := v.p.impl.(*Function); return f }

// AsInstance returns the instance v of a Python class, or nil. v must not be null.
func (v Value) AsInstance() *Instance { in, _ := v.p.impl.(*Instance); return in }

// AsType returns the class v, or nil. v must not be null.
func (v Value) AsType() *Type { t, _ := v.p.impl.(*Type); return t }

// AsCell returns the closure cell v, or nil. v must not be null.
func (v Value) AsCell() *Cell { c, _ := v.p.impl.(*Cell); return c }

// ExactStr, ExactList, ExactDict and ExactTuple return the object if v is
// exactly of that type, else nil: the tests of the fast paths.
func (v Value) ExactStr() *Str { s, _ := v.p.impl.(*Str); return s }

// ExactList: see ExactStr.
func (v Value) ExactList() *List { l, _ := v.p.impl.(*List); return l }

// ExactDict: see ExactStr.
func (v Value) ExactDict() *Dict { d, _ := v.p.impl.(*Dict); return d }

// ExactTuple: see ExactStr.
func (v Value) ExactTuple() *Tuple { t, _ := v.p.impl.(*Tuple); return t }

// AsStr returns the str in v (exact or subclass), or nil.
func AsStr(v Value) *Str {
	if s, ok := v.p.impl.(*Str); ok {
		return s
	}
	if pv := payload(v); pv.p != nil {
		s, _ := pv.p.impl.(*Str)
		return s
	}
	return nil
}

// AsList returns the list in v (exact or subclass), or nil.
func AsList(v Value) *List {
	if l, ok := v.p.impl.(*List); ok {
		return l
	}
	if pv := payload(v); pv.p != nil {
		l, _ := pv.p.impl.(*List)
		return l
	}
	return nil
}

// AsTuple returns the tuple in v (exact or subclass), or nil.
func AsTuple(v Value) *Tuple {
	if t, ok := v.p.impl.(*Tuple); ok {
		return t
	}
	if pv := payload(v); pv.p != nil {
		t, _ := pv.p.impl.(*Tuple)
		return t
	}
	return nil
}

// AsDict returns the dict in v (exact or subclass), or nil.
func AsDict(v Value) *Dict {
	if d, ok := v.p.impl.(*Dict); ok {
		return d
	}
	if pv := payload(v); pv.p != nil {
		d, _ := pv.p.impl.(*Dict)
		return d
	}
	return nil
}

// AsException returns the exception object v, or nil. Instances of Python
// exception classes are *Exception themselves: they need no payload.
func AsException(v Value) *Exception { e, _ := v.p.impl.(*Exception); return e }
