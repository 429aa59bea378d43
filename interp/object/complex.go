package object

import "math/cmplx"

// ComplexType is the type of complex numbers.
var ComplexType Type

// Complex is a complex number.
type Complex struct {
	Object
	c complex128
}

// NewComplex returns the complex number c.
func NewComplex(c complex128) Value {
	o := &Complex{c: c}
	o.Object = Object{&ComplexType, o}
	return Value{p: &o.Object}
}

func complexPower(rt *Runtime, a, b complex128) Value { return NewComplex(cmplx.Pow(a, b)) }

func init() { ComplexType.define(TypeSpec{Name: "complex"}) }
