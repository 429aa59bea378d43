package object

// This file is what packages that define types of their own need: the header
// their structs begin with and the Value that points at it.

// NewObject returns the header of an object of type t; impl is a pointer to
// the struct that contains the header.
func NewObject(t *Type, impl any) Object { return Object{t, impl} }

// ValueOf returns the object behind a header as a Python value.
func ValueOf(o *Object) Value { return Value{p: o} }

// SetType gives an object the class t: for built-in types whose instances may
// belong to Python subclasses without being wrapped.
func (o *Object) SetType(t *Type) { o.typ = t }

// ExactOf returns v itself, or the built-in value inside it when v is an
// instance of a Python subclass of a built-in type.
func ExactOf(v Value) Value { return exactOf(v) }

// BytesOf returns the bytes in v, a bytes or bytearray object.
func BytesOf(v Value) ([]byte, bool) { return bytesOf(v) }

// Absent reports whether an optional argument was not given.
func Absent(v Value) bool { return v.p == nil }

// NoneOrAbsent reports whether an optional argument was not given or is None.
func NoneOrAbsent(v Value) bool { return noneOrAbsent(v) }

// ClinicTypeName is how argument parsing names a wrong value's type.
func ClinicTypeName(v Value) string { return clinicTypeName(v) }
