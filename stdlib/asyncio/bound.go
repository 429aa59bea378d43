package asyncio

import (
	"strconv"

	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

// shared is the first part of everything tasks share: locks, events, queues.
// It belongs to the loop it is first waited in.
type shared struct {
	object.Object
	object.WalkMark
	l    *loop.Loop
	dict *object.Dict // attributes scripts set
}

func (s *shared) common() *shared { return s }

func (s *shared) value() value { return object.ValueOf(&s.Object) }

func (s *shared) walk(w *object.Walker) {
	if s.dict != nil {
		w.Visit(s.dict.Value())
	}
}

// bind is _get_loop: the running loop, which must always be the same.
func (s *shared) bind(rt *runtime) *loop.Loop {
	l := loop.Running(rt)
	if s.l == nil {
		s.l = l
	}
	if s.l != l {
		if text, ok := object.ReprText(rt, s.value()); ok {
			rt.RuntimeErrorf("%s is bound to a different event loop", text)
		}
		return nil
	}
	if l == nil {
		// CPython fails on create_future of None.
		rt.AttributeErrorf(object.None, "create_future", "'NoneType' object has no attribute 'create_future'")
	}
	return l
}

// newSharedType makes the type of something shared. fresh returns the struct
// of a new instance and its first part.
func newSharedType(name, sig, doc string, base *object.Type, ops object.Ops, rows []row) *object.Type {
	rows = append(rows, attributes[name]...)
	for i := range rows {
		if rows[i].Kind == object.Method {
			rows[i].Kind = object.Def
		}
	}
	ops.Dict = func(rt *runtime, v value, make bool) *object.Dict {
		s := v.Impl().(interface{ common() *shared }).common()
		if make && s.dict == nil {
			s.dict = object.NewDict()
		}
		return s.dict
	}
	return object.NewBuiltinType(object.TypeSpec{Name: name, Sig: sig, Doc: doc, Base: base, Flags: object.HasDict | object.ShortName, Ops: ops, Rows: rows})
}

// plainText is object.__repr__ without the angle brackets.
func plainText(rt *runtime, v value) string {
	t := v.Type()
	return t.ModuleName() + "." + t.Qualname + " object at " + rt.Address(v)
}

// arguments binds the arguments of an __init__ whose parameters are self and
// the given optional ones.
func arguments(rt *runtime, fn string, args []value, names []string, params ...string) ([]value, bool) {
	out := make([]value, len(params))
	npos := len(args) - len(names)
	if npos > len(params) {
		takes := "takes 1 positional argument"
		if len(params) > 0 {
			takes = "takes from 1 to " + strconv.Itoa(len(params)+1) + " positional arguments"
		}
		rt.TypeErrorf("%s() %s but %d were given", fn, takes, npos+1)
		return nil, false
	}
	copy(out, args[:npos])
names:
	for i, n := range names {
		for j, p := range params {
			if p == n {
				if !out[j].IsNull() {
					rt.TypeErrorf("%s() got multiple values for argument '%s'", fn, n)
					return nil, false
				}
				out[j] = args[npos+i]
				continue names
			}
		}
		rt.UnexpectedKeyword(fn, n, params...)
		return nil, false
	}
	return out, true
}

// waiters is a queue of futures.
type waiters struct {
	list []*loop.Future
	head int
}

func (q *waiters) len() int { return len(q.list) - q.head }

func (q *waiters) push(f *loop.Future) { q.list = append(q.list, f) }

func (q *waiters) all() []*loop.Future { return q.list[q.head:] }

func (q *waiters) pop() *loop.Future {
	f := q.list[q.head]
	q.list[q.head] = nil
	q.head++
	if q.head == len(q.list) {
		q.list, q.head = q.list[:0], 0
	} else if q.head > 32 && q.head > len(q.list)/2 {
		n := copy(q.list, q.list[q.head:])
		clear(q.list[n:])
		q.list, q.head = q.list[:n], 0
	}
	return f
}

// remove takes f out and reports whether it was there.
func (q *waiters) remove(f *loop.Future) bool {
	for i, x := range q.all() {
		if x != f {
			continue
		}
		if i == 0 {
			q.pop()
			return true
		}
		i += q.head
		copy(q.list[i:], q.list[i+1:])
		n := len(q.list) - 1
		q.list[n] = nil
		q.list = q.list[:n]
		return true
	}
	return false
}

func (q *waiters) walk(w *object.Walker) int64 {
	for _, f := range q.all() {
		w.Visit(f.Value())
	}
	return int64(8 * cap(q.list))
}

// wakeNext completes the first future that is not done; those before it are
// dropped.
func (q *waiters) wakeNext() {
	for q.len() > 0 {
		if f := q.pop(); !f.Done() {
			f.Finish(object.None)
			return
		}
	}
}

// allCancelled reports whether every future is cancelled.
func (q *waiters) allCancelled() bool {
	for _, f := range q.all() {
		if !f.Cancelled() {
			return false
		}
	}
	return true
}

// take takes the pending exception, nil if it must not be caught.
func take(rt *runtime) *exception {
	if !rt.Catchable() {
		return nil
	}
	return rt.Clear()
}

// rethrow makes e pending again, as a raise without arguments: the frames it
// goes through from here on are added to its traceback.
func rethrow(rt *runtime, e *exception) (value, object.Outcome) {
	rt.Reraise(e)
	rt.SetNoted(false)
	return raised()
}

func isCancelled(e *exception) bool { return e.Value().Type().IsSubtype(loop.CancelledErrorType) }
