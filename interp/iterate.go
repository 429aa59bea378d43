package interp

import (
	"context"
	"errors"
	"iter"
	"reflect"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file walks the iterables of scripts from Go.

// All iterates over v: any iterable, and, driving the event loop for each item,
// any async one, as async generators are. An exception ends the iteration as
// the error beside the zero Value. A generator that is left early is closed.
func All(v Value) iter.Seq2[Value, error] { return AllContext(context.Background(), v) }

// AllContext is All with a context for the script code that runs.
func AllContext(ctx context.Context, v Value) iter.Seq2[Value, error] {
	return func(yield func(Value, error) bool) {
		in := v.in
		if v.v.IsNull() || in == nil {
			if v.lent == nil || v.v.IsNull() == false {
				yield(Value{}, errNoInterp)
				return
			}
			scratch, err := New(Config{})
			if err != nil {
				yield(Value{}, err)
				return
			}
			defer scratch.Close()
			x, err := scratch.adopt(v)
			if err != nil {
				yield(Value{}, err)
				return
			}
			v, in = Value{in: scratch, v: x}, scratch
		}
		w := &walk{in: in, v: v.v}
		for {
			x, done, err := w.next(ctx)
			if err != nil {
				yield(Value{}, err)
				return
			}
			if done {
				return
			}
			if !yield(Value{in: in, v: x}, nil) {
				w.close(ctx)
				return
			}
		}
	}
}

// walk is an iteration in progress.
type walk struct {
	in    *Interp
	v     object.Value
	it    object.Value
	async bool
}

// next returns the next item.
func (w *walk) next(ctx context.Context) (v object.Value, done bool, err error) {
	in := w.in
	v, err = in.perform(ctx, func() (object.Value, bool) {
		rt := in.rt
		if w.it.IsNull() {
			t := w.v.Type()
			if t.Ops.Iter == nil && t.Ops.AIter != nil {
				w.async = true
				w.it = t.Ops.AIter(rt, w.v)
			} else {
				w.it = object.Iter(rt, w.v)
			}
			if w.it.IsNull() {
				return w.it, false
			}
		}
		if !w.async {
			x := object.Next(rt, w.it)
			if x.IsNull() && rt.Pending() == nil {
				done = true
				return object.None, false
			}
			return x, false
		}
		if w.it.Type().Ops.ANext == nil {
			return rt.TypeErrorf("'%s' object is not an async iterator", object.TypeName(w.it)), false
		}
		a := object.ANextAwaitable(rt, w.it)
		if a.IsNull() {
			return a, false
		}
		return in.await(a), true
	})
	var e *Error
	if w.async && errors.As(err, &e) && e.Class == "StopAsyncIteration" {
		return object.Value{}, true, nil
	}
	return v, done, err
}

// close closes the generator that is left early.
func (w *walk) close(ctx context.Context) {
	in := w.in
	name := "close"
	if w.async {
		name = "aclose"
	}
	_, _ = in.perform(ctx, func() (object.Value, bool) {
		rt := in.rt
		m := object.LookupAttr(rt, w.it, name)
		if m.IsNull() {
			if rt.Pending() != nil {
				return m, false
			}
			return object.None, false
		}
		r := object.Call0(rt, m)
		if r.IsNull() || !w.async {
			return r, false
		}
		return in.await(r), true
	})
}

// await returns a coroutine that awaits a.
func (in *Interp) await(a object.Value) object.Value {
	if waits(a) {
		return a
	}
	c := &awaitOne{v: a}
	c.Init(in.rt, c)
	return c.Value()
}

// awaitOne is the coroutine around an awaitable.
type awaitOne struct {
	object.NativeCoroutine
	v    object.Value
	wait object.Awaiting
}

// Step implements object.CoroutineBody.
func (a *awaitOne) Step(rt *object.Runtime, sent object.Value, exc *object.Exception) (object.Value, object.Outcome) {
	if !a.v.IsNull() {
		v := a.v
		a.v = object.Value{}
		return a.wait.Begin(rt, v)
	}
	return a.wait.Resume(rt, sent, exc)
}

// CoroutineName implements object.CoroutineBody.
func (a *awaitOne) CoroutineName() string { return "await" }

// Walk implements object.CoroutineBody.
func (a *awaitOne) Walk(w *object.Walker) int64 {
	w.Visit(a.v)
	w.Visit(a.wait.Target())
	return 128
}

// Pairs iterates over the keys and values of a dict, in its order; over nothing
// for anything else. Keys that come in during the iteration are met, too.
func Pairs(v Value) iter.Seq2[Value, Value] {
	return func(yield func(Value, Value) bool) {
		in := v.in
		if v.v.IsNull() {
			if v.lent == nil {
				return
			}
			scratch, err := New(Config{})
			if err != nil {
				return
			}
			defer scratch.Close()
			x, err := scratch.adopt(v)
			if err != nil {
				return
			}
			v, in = Value{in: scratch, v: x}, scratch
		}
		if in == nil || v.v.Impl() == nil {
			return
		}
		for i := 0; ; {
			var k, x object.Value
			more := false
			err := in.do(func() error {
				d := object.AsDict(v.v)
				if d == nil {
					return nil
				}
				for ; ; i++ {
					var ok bool
					if k, x, ok = d.Entry(i); !ok {
						return nil
					}
					if !k.IsNull() {
						i++
						more = true
						return nil
					}
				}
			})
			if err != nil || !more || !yield(Value{in: in, v: k}, Value{in: in, v: x}) {
				return
			}
		}
	}
}

// toSeq makes an iter.Seq or iter.Seq2 of an iterable. A Seq2 whose second type
// is error gets items and the exception that ends them; another one gets the
// keys and values of a dict, or pairs. An exception that a Seq cannot tell of
// ends it as a panic.
func (in *Interp) toSeq(v object.Value, dst reflect.Value, arity int) error {
	if o := &v.Type().Ops; o.Iter == nil && o.AIter == nil && o.GetItem == nil {
		return mismatch(v, dst)
	}
	yt := dst.Type().In(0)
	withError := arity == 2 && yt.In(1) == typeError
	zero := func(t reflect.Type) reflect.Value { return reflect.New(t).Elem() }
	dst.Set(reflect.MakeFunc(dst.Type(), func(args []reflect.Value) []reflect.Value {
		yield := args[0]
		emit := func(vs ...reflect.Value) bool { return yield.Call(vs)[0].Bool() }
		fail := func(err error) {
			if !withError {
				panic(scriptPanic{err})
			}
			emit(zero(yt.In(0)), reflect.ValueOf(&err).Elem())
		}
		if d := object.AsDict(v); d != nil && arity == 2 && !withError {
			for k, x := range Pairs(Value{in: in, v: v}) {
				a, b := zero(yt.In(0)), zero(yt.In(1))
				err := assign(k, a)
				if err == nil {
					err = assign(x, b)
				}
				if err != nil {
					fail(err)
					return nil
				}
				if !emit(a, b) {
					return nil
				}
			}
			return nil
		}
		for x, err := range All(Value{in: in, v: v}) {
			a := zero(yt.In(0))
			if err == nil && arity == 2 && !withError {
				b := zero(yt.In(1))
				if err = spread(x, []reflect.Value{a, b}); err == nil {
					if !emit(a, b) {
						return nil
					}
					continue
				}
			}
			if err == nil {
				err = assign(x, a)
			}
			if err != nil {
				fail(err)
				return nil
			}
			if withError {
				if !emit(a, zero(typeError)) {
					return nil
				}
			} else if !emit(a) {
				return nil
			}
		}
		return nil
	}))
	return nil
}
