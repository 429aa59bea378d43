package interp

import "github.com/ouro-lang/ouro/interp/object"

// This file holds the Go function types that are called without reflection.

// fastFunction returns the row function of a Go function of a common type, nil
// for others.
func (in *Interp) fastFunction(l *lentFunc) any {
	switch f := l.f.Interface().(type) {
	case func():
		return func(rt *object.Runtime) object.Value {
			_, ok := fast(in, l, func() struct{} { f(); return struct{}{} })
			return pick(ok, object.None)
		}
	case func() int:
		return func(rt *object.Runtime) object.Value {
			r, ok := fast(in, l, f)
			return pick(ok, object.Int(int64(r)))
		}
	case func(int) int:
		return func(rt *object.Runtime, a object.Value) object.Value {
			return intResult1(in, l, f, a)
		}
	case func(int64) int64:
		return func(rt *object.Runtime, a object.Value) object.Value {
			return intResult1(in, l, f, a)
		}
	case func(int, int) int:
		return func(rt *object.Runtime, a, b object.Value) object.Value {
			return intResult2(in, l, f, a, b)
		}
	case func(int64, int64) int64:
		return func(rt *object.Runtime, a, b object.Value) object.Value {
			return intResult2(in, l, f, a, b)
		}
	case func(float64) float64:
		return func(rt *object.Runtime, a object.Value) object.Value {
			x, ok := floatOf(a)
			if !ok {
				return in.callHost(l, []object.Value{a}, nil)
			}
			r, ok := fast1(in, l, f, x)
			return pick(ok, object.Float(r))
		}
	case func(float64, float64) float64:
		return func(rt *object.Runtime, a, b object.Value) object.Value {
			x, ok := floatOf(a)
			y, ok2 := floatOf(b)
			if !ok || !ok2 {
				return in.callHost(l, []object.Value{a, b}, nil)
			}
			r, ok := fast2(in, l, f, x, y)
			return pick(ok, object.Float(r))
		}
	case func(string) string:
		return func(rt *object.Runtime, a object.Value) object.Value {
			s := object.AsStr(a)
			if s == nil {
				return in.callHost(l, []object.Value{a}, nil)
			}
			r, ok := fast1(in, l, f, strToGo(s.Go()))
			if !ok {
				return object.Value{}
			}
			return in.strResult(r, nil)
		}
	case func(string) (string, error):
		return func(rt *object.Runtime, a object.Value) object.Value {
			s := object.AsStr(a)
			if s == nil {
				return in.callHost(l, []object.Value{a}, nil)
			}
			type result struct {
				s   string
				err error
			}
			r, ok := fast1(in, l, func(x string) result { s, err := f(x); return result{s, err} }, strToGo(s.Go()))
			if !ok {
				return object.Value{}
			}
			return in.strResult(r.s, r.err)
		}
	}
	return nil
}

func pick(ok bool, v object.Value) object.Value {
	if !ok {
		return object.Value{}
	}
	return v
}

func (in *Interp) strResult(s string, err error) object.Value {
	if err == nil {
		var v object.Value
		if v, err = in.strToScript(s); err == nil {
			return v
		}
	}
	return in.raise(err)
}

type integer interface{ int | int64 }

func intResult1[T integer](in *Interp, l *lentFunc, f func(T) T, a object.Value) object.Value {
	if !a.IsInt() || int64(T(a.Int())) != a.Int() {
		return in.callHost(l, []object.Value{a}, nil)
	}
	r, ok := fast1(in, l, f, T(a.Int()))
	return pick(ok, object.Int(int64(r)))
}

func intResult2[T integer](in *Interp, l *lentFunc, f func(T, T) T, a, b object.Value) object.Value {
	if !a.IsInt() || !b.IsInt() || int64(T(a.Int())) != a.Int() || int64(T(b.Int())) != b.Int() {
		return in.callHost(l, []object.Value{a, b}, nil)
	}
	r, ok := fast2(in, l, f, T(a.Int()), T(b.Int()))
	return pick(ok, object.Int(int64(r)))
}

// The three below call f as callHost does; false: an exception is pending.

func fast[R any](in *Interp, l *lentFunc, f func() R) (r R, ok bool) {
	if !in.rt.Tick() {
		return r, false
	}
	in.noteOwner()
	defer func() { in.recovered(l, recover(), &ok) }()
	r = f()
	return r, in.calledBack()
}

func fast1[A, R any](in *Interp, l *lentFunc, f func(A) R, a A) (r R, ok bool) {
	if !in.rt.Tick() {
		return r, false
	}
	in.noteOwner()
	defer func() { in.recovered(l, recover(), &ok) }()
	r = f(a)
	return r, in.calledBack()
}

func fast2[A, B, R any](in *Interp, l *lentFunc, f func(A, B) R, a A, b B) (r R, ok bool) {
	if !in.rt.Tick() {
		return r, false
	}
	in.noteOwner()
	defer func() { in.recovered(l, recover(), &ok) }()
	r = f(a, b)
	return r, in.calledBack()
}

// calledBack looks at what calls back into the script left behind: false if a
// limit fell in one.
func (in *Interp) calledBack() bool {
	p := in.rt.Pending()
	if p == nil {
		return true
	}
	if p.Fatal() {
		return false
	}
	in.rt.Clear()
	return true
}

// recovered raises what a function panicked with.
func (in *Interp) recovered(l *lentFunc, r any, ok *bool) {
	if r == nil {
		return
	}
	*ok = false
	_, err := protect(l.name, func() struct{} { panic(r) })
	in.raise(err)
}
