package interp

import (
	"fmt"
	"reflect"

	"github.com/ouro-lang/ouro/interp/object"
)

// Value is a Python value. Values that scripts made belong to their
// interpreter; those of [ToValue], [Func] and [Async] belong to none and can be
// given to any. The zero Value is no value at all.
//
// A Value may be kept and passed around by any goroutine. What looks inside a
// list, a dict or an object waits until the interpreter is free.
type Value struct {
	in *Interp
	v  object.Value
	// lent is what a Value of no interpreter stands for: each interpreter makes
	// an object of its own of it.
	lent any
}

// Kwargs as the last argument of [Interp.Call] are its keyword arguments.
type Kwargs map[string]any

// ValueOf returns a value of package object as a Value of the interpreter.
func (in *Interp) ValueOf(v object.Value) Value { return Value{in: in, v: v} }

// Object returns the value as package object knows it; the null Value if v
// belongs to no interpreter.
func (v Value) Object() object.Value { return v.v }

// IsZero reports whether v is the zero Value.
func (v Value) IsZero() bool { return v == Value{} }

// IsNone reports whether v is None.
func (v Value) IsNone() bool {
	if v.v.IsNull() {
		_, isNone := v.lent.(noneLent)
		return isNone
	}
	return v.v.IsNone()
}

// noneLent is the None of no interpreter.
type noneLent struct{}

// TypeName returns the name of the value's class, as type(v).__name__.
func (v Value) TypeName() string {
	if v.v.IsNull() {
		return fmt.Sprintf("%T", v.lent)
	}
	return v.v.Type().Name
}

// String returns str(v) for the types whose text needs no script code, and
// repr-like text otherwise: it is meant for messages and never fails.
func (v Value) String() string {
	if v.v.IsNull() {
		if v.lent == nil {
			return "<no value>"
		}
		return fmt.Sprint(v.lent)
	}
	if s, ok := v.v.Impl().(*object.Str); ok {
		return s.Go()
	}
	var text string
	err := v.in.do(func() error {
		rt := v.in.rt
		s, ok := object.ToText(rt, v.v)
		if !ok {
			return v.in.takeError(nil)
		}
		text = s
		return nil
	})
	if err != nil {
		return "<" + v.v.Type().Name + " object>"
	}
	return text
}

// Attr returns the attribute name of v.
func (v Value) Attr(name string) (Value, error) {
	return v.ask(func(rt *object.Runtime) object.Value { return object.GetAttr(rt, v.v, name) })
}

// Index returns v[key].
func (v Value) Index(key any) (Value, error) {
	return v.ask(func(rt *object.Runtime) object.Value {
		k, err := v.in.toScript(key)
		if err != nil {
			return rt.TypeErrorf("%v", err)
		}
		return object.GetItem(rt, v.v, k)
	})
}

// Len returns len(v), and -1 for what has no length.
func (v Value) Len() int {
	n := -1
	if v.v.IsNull() {
		return n
	}
	_ = v.in.do(func() error {
		if n = object.Len(v.in.rt, v.v); n < 0 {
			v.in.rt.Clear()
		}
		return nil
	})
	return n
}

// ask runs f, which makes a value of v.
func (v Value) ask(f func(*object.Runtime) object.Value) (Value, error) {
	if v.v.IsNull() {
		return Value{}, errNoInterp
	}
	var r Value
	err := v.in.do(func() error {
		x := f(v.in.rt)
		if x.IsNull() {
			return v.in.takeError(nil)
		}
		r = Value{in: v.in, v: x}
		return nil
	})
	return r, err
}

// As returns v as a Go value of type T. It fails with a [*ConversionError] that
// names the place where v is not what T asks for. docs/embedding.md lists what
// becomes what; As[any] gives Go's nearest plain types.
func As[T any](v Value) (T, error) {
	var t T
	if plainAs(v.v, &t) {
		return t, nil
	}
	err := assign(v, reflect.ValueOf(&t).Elem())
	if err != nil {
		var zero T
		return zero, err
	}
	return t, nil
}

// plainAs is As for the numbers and bools that need no interpreter and no
// reflection; false: it is one of the others.
func plainAs(v object.Value, p any) bool {
	switch p := p.(type) {
	case *int:
		if v.IsInt() && int64(int(v.Int())) == v.Int() {
			*p = int(v.Int())
			return true
		}
	case *int64:
		if v.IsInt() {
			*p = v.Int()
			return true
		}
	case *float64:
		if v.IsFloat() {
			*p = v.Float()
			return true
		}
	case *bool:
		if v.IsBool() {
			*p = v.IsTrue()
			return true
		}
	case *string:
		if s := v.ExactStr(); s != nil {
			*p = strToGo(s.Go())
			return true
		}
	}
	return false
}

// ToValue returns a Go value as a Value that any interpreter can be given: see
// [Interp.Set] and [Config.Globals], which convert by themselves. It fails if
// no script could do anything with x.
func ToValue(x any) (Value, error) {
	if v, ok := x.(Value); ok {
		return v, nil
	}
	if x == nil {
		return Value{lent: noneLent{}}, nil
	}
	if err := checkKind(reflect.TypeOf(x), map[reflect.Type]bool{}); err != nil {
		return Value{}, err
	}
	return Value{lent: x}, nil
}

// Must returns v, and panics if err is not nil: for values that cannot fail.
func Must(v Value, err error) Value {
	if err != nil {
		panic(err)
	}
	return v
}

// ConversionError is the error of a value that does not fit the Go or Python
// type it was to become.
type ConversionError struct {
	Path   string // where in the value: "args[0].items[3].age"
	Want   string // the type that was asked for
	Got    string // the type that was there
	Reason string // what else is wrong, instead of Want and Got
	Err    error  // the error behind it, if any
}

func (e *ConversionError) Error() string {
	msg := e.Reason
	switch {
	case msg != "":
	case e.Err != nil:
		msg = e.Err.Error()
	default:
		msg = "want " + e.Want + ", got " + e.Got
	}
	if e.Path == "" {
		return msg
	}
	return e.Path + ": " + msg
}

// Unwrap returns the error behind e.
func (e *ConversionError) Unwrap() error { return e.Err }

// at puts a step in front of the path of a conversion error.
func at(step string, err error) error {
	if e, ok := err.(*ConversionError); ok {
		if len(e.Path) < 200 {
			e.Path = joinPath(step, e.Path)
		}
		return e
	}
	return &ConversionError{Path: step, Err: err}
}

func joinPath(step, path string) string {
	if path == "" || path[0] == '[' {
		return step + path
	}
	return step + "." + path
}
