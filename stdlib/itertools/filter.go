package itertools

import (
	"math"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is the iterators that let some items of another through: compress,
// dropwhile, takewhile, filterfalse, islice; and starmap.

var compressType, dropwhileType, takewhileType, filterfalseType, isliceType, starmapType *object.Type

var compressParams = object.NewParams("compress(data, selectors)")

func init() {
	compressType = define("compress", "Return data elements corresponding to true selector elements.", newCompress, nextCompress)
	dropwhileType = define("dropwhile", "Drop items from the iterable while predicate(item) is true, then return every\nelement.", func(rt *runtime, args []value, names []string) value {
		return newFilter(rt, dropwhileType, args, names)
	}, nextDropwhile)
	takewhileType = define("takewhile", "Return successive entries from an iterable as long as the predicate evaluates to\ntrue for each entry.", func(rt *runtime, args []value, names []string) value {
		return newFilter(rt, takewhileType, args, names)
	}, nextTakewhile)
	filterfalseType = define("filterfalse", "Return those items of iterable for which function(item) is false.\n\nIf function is None, return the items that are false.", func(rt *runtime, args []value, names []string) value {
		return newFilter(rt, filterfalseType, args, names)
	}, nextFilterfalse)
	starmapType = define("starmap", "Return an iterator whose values are returned from the function evaluated with an\nargument tuple taken from the given sequence.", func(rt *runtime, args []value, names []string) value {
		return newFilter(rt, starmapType, args, names)
	}, nextStarmap)
	isliceType = define("islice", "islice(iterable, stop) --> islice object\nislice(iterable, start, stop[, step]) --> islice object\n\nReturn an iterator over the selected items.", newIslice, nextIslice)
}

type compress struct {
	object.Object
	object.WalkMark
	data, selectors value
}

func (c *compress) Walk(w *object.Walker) int64 {
	w.Visit(c.data)
	w.Visit(c.selectors)
	return 64
}

func newCompress(rt *runtime, args []value, names []string) value {
	var a [2]value
	if !compressParams.Bind(rt, a[:], args, names) {
		return null
	}
	c := &compress{}
	if c.data = object.Iter(rt, a[0]); c.data.IsNull() {
		return null
	}
	if c.selectors = object.Iter(rt, a[1]); c.selectors.IsNull() {
		return null
	}
	c.Object = object.NewObject(compressType, c)
	return object.ValueOf(&c.Object)
}

func nextCompress(rt *runtime, v value) value {
	c, ok := v.Impl().(*compress)
	if !ok {
		c = self[*compress](v)
	}
	for {
		x := step(rt, c.data)
		if x.IsNull() {
			return null
		}
		s := object.Next(rt, c.selectors)
		if s.IsNull() {
			return null
		}
		switch object.Truth(rt, s) {
		case 1:
			return x
		case -1:
			return null
		}
	}
}

// filter is a function and an iterator: dropwhile, takewhile, filterfalse and
// starmap.
type filter struct {
	object.Object
	object.WalkMark
	fn, it value
	state  bool // dropwhile: items come through; takewhile: it is over
}

func (f *filter) Walk(w *object.Walker) int64 {
	w.Visit(f.fn)
	w.Visit(f.it)
	return 64
}

func newFilter(rt *runtime, t *object.Type, args []value, names []string) value {
	if !object.BindPositional(rt, t.Name, args, names, 2, 2) {
		return null
	}
	it := object.Iter(rt, args[1])
	if it.IsNull() {
		return null
	}
	f := &filter{fn: args[0], it: it}
	f.Object = object.NewObject(t, f)
	return object.ValueOf(&f.Object)
}

func (f *filter) test(rt *runtime, x value) int {
	r := object.Call1(rt, f.fn, x)
	if r.IsNull() {
		return -1
	}
	return object.Truth(rt, r)
}

func nextDropwhile(rt *runtime, v value) value {
	f, ok := v.Impl().(*filter)
	if !ok {
		f = self[*filter](v)
	}
	for {
		x := step(rt, f.it)
		if x.IsNull() || f.state {
			return x
		}
		switch f.test(rt, x) {
		case 0:
			f.state = true
			return x
		case -1:
			return null
		}
	}
}

func nextTakewhile(rt *runtime, v value) value {
	f, ok := v.Impl().(*filter)
	if !ok {
		f = self[*filter](v)
	}
	if f.state {
		return null
	}
	x := step(rt, f.it)
	if x.IsNull() {
		return null
	}
	switch f.test(rt, x) {
	case 1:
		return x
	case 0:
		f.state = true
	}
	return null
}

func nextFilterfalse(rt *runtime, v value) value {
	f, ok := v.Impl().(*filter)
	if !ok {
		f = self[*filter](v)
	}
	plain := f.fn.IsNone() || f.fn == object.BoolType.Value()
	for {
		x := step(rt, f.it)
		if x.IsNull() {
			return null
		}
		t := 0
		if plain {
			t = object.Truth(rt, x)
		} else {
			t = f.test(rt, x)
		}
		switch t {
		case 0:
			return x
		case -1:
			return null
		}
	}
}

func nextStarmap(rt *runtime, v value) value {
	f, ok := v.Impl().(*filter)
	if !ok {
		f = self[*filter](v)
	}
	x := step(rt, f.it)
	if x.IsNull() {
		return null
	}
	var args []value
	if t := x.ExactTuple(); t != nil {
		args = t.Items()
		if len(args) == 2 {
			return object.Call2(rt, f.fn, args[0], args[1])
		}
	} else if args, ok = object.ToSlice(rt, x); !ok {
		return null
	}
	l := rt.PushArgs(len(args))
	copy(l, args)
	r := object.Call(rt, f.fn, l, nil)
	rt.PopArgs(l)
	return r
}

type islice struct {
	object.Object
	object.WalkMark
	it         value // null once exhausted
	next, stop int64 // stop -1: none
	step       int64
	count      int64
}

func (s *islice) Walk(w *object.Walker) int64 {
	w.Visit(s.it)
	return 80
}

// bound reads an argument of islice, absent if it is None; wrong stands for what is no number.
func bound(rt *runtime, v value, absent int64) (n int64, ok bool) {
	if v.IsNone() {
		return absent, true
	}
	if v.Type().Ops.Index != nil {
		if n, ok = object.IndexInt(rt, v); ok {
			return n, true
		}
		if !rt.Catchable() {
			return 0, false
		}
		rt.Clear()
	}
	return notANumber, true
}

// notANumber is what an argument of islice that is none counts as.
const notANumber = -1

func newIslice(rt *runtime, args []value, names []string) value {
	if !object.BindPositional(rt, "islice", args, names, 2, 4) {
		return null
	}
	s := &islice{step: 1}
	var ok bool
	stop := args[1]
	if len(args) > 2 {
		if s.next, ok = bound(rt, args[1], 0); !ok {
			return null
		}
		stop = args[2]
	}
	if s.stop, ok = bound(rt, stop, -1); !ok {
		return null
	}
	if s.stop == notANumber && !stop.IsNone() {
		return rt.ValueErrorf("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
	}
	if s.next < 0 || s.stop < -1 {
		return rt.ValueErrorf("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
	}
	if len(args) == 4 {
		if s.step, ok = bound(rt, args[3], 1); !ok {
			return null
		}
		if s.step < 1 {
			return rt.ValueErrorf("Step for islice() must be a positive integer or None.")
		}
	}
	if s.it = object.Iter(rt, args[0]); s.it.IsNull() {
		return null
	}
	s.Object = object.NewObject(isliceType, s)
	return object.ValueOf(&s.Object)
}

// NextBatch implements object.BatchIter for a run of neighbours, once its start
// is reached.
func (s *islice) NextBatch(rt *runtime, dst []value) int {
	if s.it.IsNull() || s.step != 1 || s.count != s.next || s.stop < 0 || s.count >= s.stop {
		return 0
	}
	b := batches(s.it)
	if b == nil {
		return 0
	}
	n := b.NextBatch(rt, dst[:min(int64(len(dst)), s.stop-s.count)])
	s.count += int64(n)
	s.next = s.count
	return n
}

func nextIslice(rt *runtime, v value) value {
	s, ok := v.Impl().(*islice)
	if !ok {
		s = self[*islice](v)
	}
	if s.it.IsNull() {
		return null
	}
	for s.count < s.next {
		if x := step(rt, s.it); x.IsNull() {
			s.it = null
			return null
		}
		s.count++
	}
	if s.stop >= 0 && s.count >= s.stop {
		s.it = null
		return null
	}
	x := step(rt, s.it)
	if x.IsNull() {
		s.it = null
		return null
	}
	s.count++
	if s.next > math.MaxInt64-s.step || s.stop >= 0 && s.next+s.step > s.stop {
		s.next = s.stop
		if s.stop < 0 {
			s.next = math.MaxInt64
		}
	} else {
		s.next += s.step
	}
	return x
}
