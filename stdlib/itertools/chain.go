package itertools

import "github.com/ouro-lang/ouro/interp/object"

// This file is chain, cycle, repeat and count: iterators that go on.

var chainType, cycleType, repeatType, countType *object.Type

var (
	repeatParams = object.NewParams("repeat(object, times=None)")
	countParams  = object.NewParams("count(start=0, step=1)")
)

func init() {
	chainType = define("chain", "Return a chain object whose .__next__() method returns elements from the\nfirst iterable until it is exhausted, then elements from the next iterable.", newChain, nextChain,
		object.Row{Sig: "from_iterable(type, iterable, /)", Doc: "Like chain, with the iterables given as one iterable.", Kind: object.ClassMethod, Fn: chainFromIterable},
		object.Row{Sig: "__class_getitem__(cls, object, /)", Doc: "See PEP 585", Kind: object.ClassMethod, Fn: func(rt *runtime, cls, item value) value { return object.NewGenericAlias(cls, item) }})
	cycleType = define("cycle", "Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.", newCycle, nextCycle)
	repeatType = defineRepr("repeat", "Return an object the given number of times, endlessly by default.", newRepeat, nextRepeat, reprRepeat,
		object.Row{Sig: "__length_hint__(self, /)", Fn: repeatHint})
	countType = defineRepr("count", "Return values start, start+step, start+2*step, ...", newCount, nextCount, reprCount)
}

type chain struct {
	object.Object
	object.WalkMark
	source value // iterator over iterables, null at the end
	active value // null between two iterables
}

func (c *chain) Walk(w *object.Walker) int64 {
	w.Visit(c.source)
	w.Visit(c.active)
	return 64
}

func chainOf(rt *runtime, iterables value) value {
	it := object.Iter(rt, iterables)
	if it.IsNull() {
		return null
	}
	c := &chain{source: it}
	c.Object = object.NewObject(chainType, c)
	rt.Charge(240) // the tuple and its iterator included
	return object.ValueOf(&c.Object)
}

func newChain(rt *runtime, args []value, names []string) value {
	if !object.BindPositional(rt, "chain", args, names, 0, 1<<30) {
		return null
	}
	return chainOf(rt, object.NewTuple(append([]value(nil), args...)))
}

func chainFromIterable(rt *runtime, cls, iterables value) value {
	v := chainOf(rt, iterables)
	if t := cls.AsType(); !v.IsNull() && t != chainType {
		return rt.NewPayloadInstance(t, v)
	}
	return v
}

func nextChain(rt *runtime, v value) value {
	c, ok := v.Impl().(*chain)
	if !ok {
		c = self[*chain](v)
	}
	for !c.source.IsNull() {
		if c.active.IsNull() {
			x := step(rt, c.source)
			if x.IsNull() {
				c.source = null
				return null
			}
			if c.active = object.Iter(rt, x); c.active.IsNull() {
				c.source = null
				return null
			}
		}
		if x := object.Next(rt, c.active); !x.IsNull() || rt.Pending() != nil {
			return x
		}
		c.active = null
	}
	return null
}

// NextBatch implements object.BatchIter.
func (c *chain) NextBatch(rt *runtime, dst []value) int {
	if c.active.IsNull() {
		return 0
	}
	if b := batches(c.active); b != nil {
		return b.NextBatch(rt, dst)
	}
	return 0
}

// batches returns the iterator it if it gives batches of its own. Chains and
// slices are left out: how deep they are nested is for Next to count.
func batches(it value) object.BatchIter {
	switch it.Impl().(type) {
	case *chain, *islice:
		return nil
	}
	return it.AsBatchIter()
}

type cycle struct {
	object.Object
	object.WalkMark
	it    value // null once the items are known
	saved []value
	i     int
	again bool // set by __setstate__: what it gives has been saved
}

func (c *cycle) Walk(w *object.Walker) int64 {
	w.Visit(c.it)
	w.VisitAll(c.saved)
	return int64(80 + 16*cap(c.saved))
}

func newCycle(rt *runtime, args []value, names []string) value {
	if !object.BindPositional(rt, "cycle", args, names, 1, 1) {
		return null
	}
	it := object.Iter(rt, args[0])
	if it.IsNull() {
		return null
	}
	c := &cycle{it: it}
	c.Object = object.NewObject(cycleType, c)
	return object.ValueOf(&c.Object)
}

// NextBatch implements object.BatchIter, for the rounds after the first.
func (c *cycle) NextBatch(rt *runtime, dst []value) int {
	if !c.it.IsNull() || len(c.saved) == 0 {
		return 0
	}
	for n := 0; n < len(dst); {
		k := copy(dst[n:], c.saved[c.i:])
		n += k
		if c.i += k; c.i == len(c.saved) {
			c.i = 0
		}
	}
	return len(dst)
}

func nextCycle(rt *runtime, v value) value {
	c, ok := v.Impl().(*cycle)
	if !ok {
		c = self[*cycle](v)
	}
	if !c.it.IsNull() {
		x := step(rt, c.it)
		if !x.IsNull() && c.again {
			return x
		}
		if !x.IsNull() {
			if len(c.saved) == cap(c.saved) && !rt.AllocN(int64(len(c.saved)/4+16), 16) {
				return null
			}
			c.saved = append(c.saved, x)
			return x
		}
		if rt.Pending() != nil {
			return null
		}
		c.it = null
	}
	if len(c.saved) == 0 {
		return null
	}
	x := c.saved[c.i]
	if c.i++; c.i == len(c.saved) {
		c.i = 0
	}
	return x
}

type repeat struct {
	object.Object
	object.WalkMark
	x    value
	left int64 // -1: endless
}

func (r *repeat) Walk(w *object.Walker) int64 {
	w.Visit(r.x)
	return 56
}

func newRepeat(rt *runtime, args []value, names []string) value {
	var a [2]value
	if !repeatParams.Bind(rt, a[:], args, names) {
		return null
	}
	r := &repeat{x: a[0], left: -1}
	if !a[1].IsNull() {
		n, ok := object.IndexInt(rt, a[1])
		if !ok {
			return null
		}
		r.left = max(n, 0)
	}
	r.Object = object.NewObject(repeatType, r)
	return object.ValueOf(&r.Object)
}

// NextBatch implements object.BatchIter.
func (r *repeat) NextBatch(rt *runtime, dst []value) int {
	n := len(dst)
	if r.left >= 0 {
		n = int(min(r.left, int64(n)))
		r.left -= int64(n)
	}
	for i := range dst[:n] {
		dst[i] = r.x
	}
	return n
}

func nextRepeat(rt *runtime, v value) value {
	r, ok := v.Impl().(*repeat)
	if !ok {
		r = self[*repeat](v)
	}
	if r.left == 0 {
		return null
	}
	if r.left > 0 {
		r.left--
	}
	return r.x
}

func reprRepeat(rt *runtime, v value) value {
	r := self[*repeat](v)
	s, ok := object.ReprText(rt, r.x)
	if !ok {
		return null
	}
	if r.left >= 0 {
		n, _ := object.ReprText(rt, object.Int(r.left))
		s += ", " + n
	}
	return object.NewStr(v.Type().Name + "(" + s + ")")
}

func repeatHint(rt *runtime, v value) value {
	r := self[*repeat](v)
	if r.left < 0 {
		return rt.TypeErrorf("len() of unsized object")
	}
	return object.Int(r.left)
}

type count struct {
	object.Object
	object.WalkMark
	n, step value
}

func (c *count) Walk(w *object.Walker) int64 {
	w.Visit(c.n)
	w.Visit(c.step)
	return 64
}

func isNumber(v value) bool {
	o := &v.Type().Ops
	return o.Index != nil || o.Float != nil || o.Int != nil || o.Complex != nil
}

func newCount(rt *runtime, args []value, names []string) value {
	var a [2]value
	if !countParams.Bind(rt, a[:], args, names) {
		return null
	}
	c := &count{n: object.Int(0), step: object.Int(1)}
	for i, dst := range []*value{&c.n, &c.step} {
		if a[i].IsNull() {
			continue
		}
		if !isNumber(a[i]) || object.AsStr(a[i]) != nil {
			return rt.TypeErrorf("a number is required")
		}
		*dst = a[i]
	}
	if isOne(c.step) {
		// CPython counts in steps of one with a plain number.
		if n := object.ExactOf(c.n); n.IsInt() || n.IsBool() {
			c.n, c.step = object.Int(n.Int()), object.Int(1)
		}
	}
	c.Object = object.NewObject(countType, c)
	return object.ValueOf(&c.Object)
}

// isOne reports whether v is an int, or of a subclass of it, that is 1.
func isOne(v value) bool {
	v = object.ExactOf(v)
	return (v.IsInt() || v.IsBool()) && v.Int() == 1
}

func nextCount(rt *runtime, v value) value {
	c, ok := v.Impl().(*count)
	if !ok {
		c = self[*count](v)
	}
	n := c.n
	if n.IsInt() && c.step.IsInt() {
		a, b := n.Int(), c.step.Int()
		if s := a + b; (a^s)&(b^s) >= 0 {
			c.n = object.Int(s)
			return n
		}
	}
	next := object.Binary(rt, object.Add, n, c.step)
	if next.IsNull() {
		return null
	}
	c.n = next
	return n
}

func reprCount(rt *runtime, v value) value {
	c := self[*count](v)
	s, ok := object.ReprText(rt, c.n)
	if !ok {
		return null
	}
	if !isOne(c.step) {
		t, ok := object.ReprText(rt, c.step)
		if !ok {
			return null
		}
		s += ", " + t
	}
	return object.NewStr(v.Type().Name + "(" + s + ")")
}
