package interp

import (
	"context"
	"reflect"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file holds the Go function types that call script functions without
// reflection: what As[func(int) (int, error)] gives.

// basic are the types of parameters and results that need no reflection.
type basic interface {
	int | int64 | float64 | bool | string
}

// prepared returns the Go function of type t that calls v, the zero Value for
// the types that are not frequent.
func (in *Interp) prepared(v object.Value, t reflect.Type) reflect.Value {
	f := Value{in: in, v: v}
	var fn any
	switch reflect.Zero(t).Interface().(type) {
	case func() error:
		fn = func() error { _, err := f.Call(context.Background()); return err }
	case func(int) int:
		fn = call1[int, int](f)
	case func(int) (int, error):
		fn = try1[int, int](f)
	case func(int, int) int:
		fn = call2[int, int, int](f)
	case func(int, int) (int, error):
		fn = try2[int, int, int](f)
	case func(int64) (int64, error):
		fn = try1[int64, int64](f)
	case func(int64, int64) (int64, error):
		fn = try2[int64, int64, int64](f)
	case func(float64) float64:
		fn = call1[float64, float64](f)
	case func(float64) (float64, error):
		fn = try1[float64, float64](f)
	case func(float64, float64) float64:
		fn = call2[float64, float64, float64](f)
	case func(float64, float64) (float64, error):
		fn = try2[float64, float64, float64](f)
	case func(string) string:
		fn = call1[string, string](f)
	case func(string) (string, error):
		fn = try1[string, string](f)
	case func(string, string) (string, error):
		fn = try2[string, string, string](f)
	case func(string) bool:
		fn = call1[string, bool](f)
	case func(string) (bool, error):
		fn = try1[string, bool](f)
	case func(string) (int, error):
		fn = try1[string, int](f)
	case func(int) bool:
		fn = call1[int, bool](f)
	case func(int) (bool, error):
		fn = try1[int, bool](f)
	default:
		return reflect.Value{}
	}
	return reflect.ValueOf(fn).Convert(t)
}

func try1[A, R basic](f Value) func(A) (R, error) {
	return func(a A) (R, error) {
		args := [1]any{a}
		return result[R](f.in.call(context.Background(), target{v: f}, args[:]))
	}
}

func try2[A, B, R basic](f Value) func(A, B) (R, error) {
	return func(a A, b B) (R, error) {
		args := [2]any{a, b}
		return result[R](f.in.call(context.Background(), target{v: f}, args[:]))
	}
}

func call1[A, R basic](f Value) func(A) R {
	try := try1[A, R](f)
	return func(a A) R { return orPanic(try(a)) }
}

func call2[A, B, R basic](f Value) func(A, B) R {
	try := try2[A, B, R](f)
	return func(a A, b B) R { return orPanic(try(a, b)) }
}

func result[R basic](v Value, err error) (R, error) {
	if err != nil {
		var zero R
		return zero, err
	}
	r, err := As[R](v)
	if err != nil {
		err = at("result", err)
	}
	return r, err
}

// orPanic is what a Go function without an error result makes of an exception:
// the panic is the exception again where a Go function that a script called
// meets it.
func orPanic[R basic](r R, err error) R {
	if err != nil {
		panic(scriptPanic{err})
	}
	return r
}
