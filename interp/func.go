package interp

import (
	"context"
	"fmt"
	"reflect"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file lends Go functions to scripts, and script functions to Go.

// Func returns a Go function as a Value that scripts can call. It is what a Go
// function among [Config.Globals] becomes by itself.
//
// The parameters are converted from what the script gives, the results to
// Python: none is None, several are a tuple, and an error as the last one is
// raised. A first parameter of type context.Context is the context of the run,
// a last one of type Kwargs takes keyword arguments. The function runs on the
// interpreter's goroutine: one that blocks belongs into [Async].
//
// It panics if f is not a function.
func Func(f any) Value { return lendFunc(f, false) }

// Async returns a Go function that may block as a Value: a script that calls it
// gets an awaitable, and the function runs on a goroutine of its own. Its
// context, if it takes one, ends when the task that awaits it is cancelled or
// the run is over. Parameters and results are as for [Func]; a function of this
// kind must not use Values of the interpreter.
//
// It panics if f is not a function.
func Async(f any) Value { return lendFunc(f, true) }

func lendFunc(f any, async bool) Value {
	v := reflect.ValueOf(f)
	if v.Kind() != reflect.Func || v.IsNil() {
		panic(fmt.Sprintf("interp: %T is not a function", f))
	}
	return Value{lent: &lentFunc{f: v, async: async}}
}

// lentFunc is a Go function for scripts.
type lentFunc struct {
	f     reflect.Value
	async bool
	name  string
}

var (
	typeContext = reflect.TypeFor[context.Context]()
	typeKwargs  = reflect.TypeFor[Kwargs]()
)

// goFuncName is the name of a Go function without its package: handler for
// main.handler, func1 for a literal.
func goFuncName(v reflect.Value) string {
	f := runtime.FuncForPC(v.Pointer())
	if f == nil {
		return "function"
	}
	name := f.Name()
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		name = name[i+1:]
	}
	return SnakeCase(strings.TrimSuffix(name, "-fm"))
}

// shape is what the parameters of a Go function mean.
type shape struct {
	first    int // 1 if parameter 0 is a context
	n        int // positional parameters; of a variadic function those before the last
	variadic bool
	kwargs   bool
	fails    bool // the last result is an error
}

func shapeOf(t reflect.Type) shape {
	s := shape{n: t.NumIn(), variadic: t.IsVariadic()}
	if s.n > 0 && t.In(0) == typeContext {
		s.first = 1
		s.n--
	}
	if s.variadic {
		s.n--
	} else if s.n > 0 && t.In(t.NumIn()-1) == typeKwargs {
		s.kwargs = true
		s.n--
	}
	s.fails = t.NumOut() > 0 && t.Out(t.NumOut()-1) == typeError
	return s
}

// hostFunction returns the object of a Go function.
func (in *Interp) hostFunction(l *lentFunc) (object.Value, error) {
	if l.name == "" {
		l = &lentFunc{f: l.f, async: l.async, name: goFuncName(l.f)}
	}
	return object.NewBuiltin(in.functionRow(l), "host").Value(), nil
}

// functionRow describes a Go function. The signature takes care of the number
// of arguments.
func (in *Interp) functionRow(l *lentFunc) *object.Row {
	s := shapeOf(l.f.Type())
	row := &object.Row{Doc: "A Go function lent by the host."}
	if l.async {
		row.Kind = object.AsyncMethod
	}
	if fast := in.fastFunction(l); fast != nil && !l.async {
		row.Fn = fast
	} else if s.kwargs || s.variadic {
		row.Fn = hostCall(func(rt *object.Runtime, args []object.Value, names []string) object.Value {
			return in.callHost(l, args, names)
		})
	} else {
		row.Fn = func(rt *object.Runtime, args []object.Value) object.Value { return in.callHost(l, args, nil) }
	}
	var b strings.Builder
	b.WriteString(l.name)
	b.WriteByte('(')
	for i := range s.n {
		b.WriteString("arg" + strconv.Itoa(i) + ", ")
	}
	switch {
	case s.variadic:
		b.WriteString("*args")
	case s.n > 0:
		b.WriteString("/")
	}
	if s.kwargs {
		if s.n > 0 {
			b.WriteString(", ")
		}
		b.WriteString("**kwargs")
	}
	b.WriteByte(')')
	row.Sig = b.String()
	return row
}

// hostCall is the shape of a row that binds its arguments itself.
type hostCall = func(rt *object.Runtime, args []object.Value, names []string) object.Value

// callHost calls a Go function with the arguments of a script.
func (in *Interp) callHost(l *lentFunc, args []object.Value, names []string) object.Value {
	t := l.f.Type()
	s := shapeOf(t)
	rt := in.rt
	npos := len(args) - len(names)
	if len(names) > 0 && !s.kwargs {
		return rt.TypeErrorf("%s() takes no keyword arguments", l.name)
	}
	if npos < s.n || npos > s.n && !s.variadic {
		least, plural := "", "s"
		if s.variadic {
			least = "at least "
		}
		if s.n == 1 {
			plural = ""
		}
		return rt.TypeErrorf("%s expected %s%d argument%s, got %d", l.name, least, s.n, plural, npos)
	}
	if !rt.Work(4 + npos) {
		return object.Value{}
	}
	values := make([]reflect.Value, 0, t.NumIn()+npos)
	if s.first == 1 {
		values = append(values, reflect.Value{}) // the context comes later
	}
	for i := range npos {
		var pt reflect.Type
		if i < s.n {
			pt = t.In(s.first + i)
		} else {
			pt = t.In(t.NumIn() - 1).Elem()
		}
		x := reflect.New(pt).Elem()
		if err := in.fromScript(args[i], x, 0); err != nil {
			return in.raiseConversion(at("args["+strconv.Itoa(i)+"]", err))
		}
		values = append(values, x)
	}
	if s.kwargs {
		kw := Kwargs{}
		for i, name := range names {
			var x any
			if err := in.fromScript(args[npos+i], reflect.ValueOf(&x).Elem(), 0); err != nil {
				return in.raiseConversion(at(name, err))
			}
			kw[name] = x
		}
		values = append(values, reflect.ValueOf(kw))
	}
	if l.async {
		return in.newHostAwait(l, s, values)
	}
	in.noteOwner()
	if s.first == 1 {
		values[0] = reflect.ValueOf(rt.Context())
	}
	out, err := protect(l.name, func() []reflect.Value { return l.f.Call(values) })
	if err != nil {
		return in.raise(err)
	}
	return in.results(out, s)
}

// results converts what a Go function returned.
func (in *Interp) results(out []reflect.Value, s shape) object.Value {
	rt := in.rt
	if p := rt.Pending(); p != nil {
		// A limit fell in a call back into the script.
		if p.Fatal() {
			return object.Value{}
		}
		rt.Clear()
	}
	if s.fails {
		if err, _ := out[len(out)-1].Interface().(error); err != nil {
			return in.raise(err)
		}
		out = out[:len(out)-1]
	}
	switch len(out) {
	case 0:
		return object.None
	case 1:
		v, err := in.convert(out[0], 0)
		if err != nil {
			return in.raiseConversion(at("result", err))
		}
		return v
	}
	items := make([]object.Value, len(out))
	for i, o := range out {
		v, err := in.convert(o, 0)
		if err != nil {
			return in.raiseConversion(at("result["+strconv.Itoa(i)+"]", err))
		}
		items[i] = v
	}
	return object.NewTuple(items)
}

// raiseConversion raises TypeError about an argument or result.
func (in *Interp) raiseConversion(err error) object.Value {
	if e, ok := err.(*ConversionError); ok {
		if p := in.rt.Pending(); p != nil && p.Fatal() {
			return object.Value{}
		}
		if e.Err != nil && e.Err != errStopped {
			return in.raise(e.Err)
		}
		in.rt.TypeErrorf("%s", e.Error())
		return object.Value{}
	}
	return in.raise(err)
}

// hostPanic is a panic of a host function.
type hostPanic struct {
	name  string
	value any
	stack []byte
}

func (p *hostPanic) Error() string {
	return fmt.Sprintf("host function %s panicked: %v", p.name, p.value)
}

// Unwrap finds the error a function panicked with.
func (p *hostPanic) Unwrap() error { err, _ := p.value.(error); return err }

// protect calls f and turns a panic into an error.
func protect[T any](name string, f func() T) (v T, err error) {
	defer func() {
		if r := recover(); r != nil {
			if s, ok := r.(scriptPanic); ok {
				err = s.err
				return
			}
			err = &hostPanic{name, r, debug.Stack()}
		}
	}()
	return f(), nil
}

// scriptPanic carries the error of a script function that Go called through a
// func type without an error result.
type scriptPanic struct{ err error }

func (s scriptPanic) String() string { return s.err.Error() }

// toFunc makes a Go function that calls v.
func (in *Interp) toFunc(v object.Value, dst reflect.Value) error {
	t := dst.Type()
	if v.IsNone() {
		dst.SetZero()
		return nil
	}
	if v.Impl() == nil {
		return mismatch(v, dst)
	}
	if n := seqArity(t); n > 0 {
		return in.toSeq(v, dst, n)
	}
	if v.Type().Ops.Call == nil {
		return mismatch(v, dst)
	}
	if f := in.prepared(v, t); f.IsValid() {
		dst.Set(f)
		return nil
	}
	s := shapeOf(t)
	dst.Set(reflect.MakeFunc(t, func(args []reflect.Value) []reflect.Value {
		ctx := context.Background()
		if s.first == 1 {
			if c, ok := args[0].Interface().(context.Context); ok && c != nil {
				ctx = c
			}
			args = args[1:]
		}
		var list []any
		for i, a := range args {
			if s.variadic && i == len(args)-1 {
				for j := range a.Len() {
					list = append(list, a.Index(j).Interface())
				}
				continue
			}
			list = append(list, a.Interface())
		}
		r, err := in.call(ctx, target{v: Value{in: in, v: v}}, list)
		out := make([]reflect.Value, t.NumOut())
		for i := range out {
			out[i] = reflect.New(t.Out(i)).Elem()
		}
		want := out
		if s.fails {
			want = out[:len(out)-1]
		}
		if err == nil {
			if err = spread(r, want); err != nil {
				err = at("result", err)
			}
		}
		if err != nil {
			if !s.fails {
				panic(scriptPanic{err})
			}
			out[len(out)-1].Set(reflect.ValueOf(err))
		}
		return out
	}))
	return nil
}

// spread puts the result of a script function into Go's results: several are a
// tuple.
func spread(r Value, out []reflect.Value) error {
	switch len(out) {
	case 0:
		return nil
	case 1:
		return assign(r, out[0])
	}
	t := object.AsTuple(r.v)
	if t == nil || t.Len() != len(out) {
		return &ConversionError{Want: "a tuple of " + strconv.Itoa(len(out)), Got: r.TypeName()}
	}
	for i := range out {
		if err := assign(Value{in: r.in, v: t.At(i)}, out[i]); err != nil {
			return at("["+strconv.Itoa(i)+"]", err)
		}
	}
	return nil
}
