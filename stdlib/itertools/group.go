package itertools

import "github.com/ouro-lang/ouro/interp/object"

// This file is accumulate, batched, pairwise, groupby and zip_longest.

var accumulateType, batchedType, pairwiseType, groupbyType, grouperType, zipLongestType *object.Type

var (
	accumulateParams = object.NewParams("accumulate(iterable, func=None, *, initial=None)")
	batchedParams    = object.NewParams("batched(iterable, n, *, strict=False)")
	groupbyParams    = object.NewParams("groupby(iterable, key=None)")
)

func init() {
	accumulateType = define("accumulate", "Return series of accumulated sums (or other binary function results).", newAccumulate, nextAccumulate)
	batchedType = define("batched", "Batch data into tuples of length n. The last batch may be shorter than n.\n\nIf strict is true, a shorter last batch raises ValueError.", newBatched, nextBatched)
	pairwiseType = define("pairwise", "Return an iterator of overlapping pairs taken from the input iterator.", newPairwise, nextPairwise)
	groupbyType = define("groupby", "Make an iterator that returns consecutive keys and groups from the iterable.\n\nkey computes an element's key; without it the element is its own key.", newGroupby, nextGroupby)
	grouperType = define("_grouper", "The items of one group.", newGrouper, nextGrouper)
	zipLongestType = define("zip_longest", "Return tuples of items, one from each iterable, until the longest ends.\n\nThe shorter ones are filled up with fillvalue.", newZipLongest, nextZipLongest)
}

type accumulate struct {
	object.Object
	object.WalkMark
	it, fn, total, initial value // null: none
}

func (a *accumulate) Walk(w *object.Walker) int64 {
	w.Visit(a.it)
	w.Visit(a.fn)
	w.Visit(a.total)
	w.Visit(a.initial)
	return 96
}

func newAccumulate(rt *runtime, args []value, names []string) value {
	var a [3]value
	if !accumulateParams.Bind(rt, a[:], args, names) {
		return null
	}
	acc := &accumulate{}
	if acc.it = object.Iter(rt, a[0]); acc.it.IsNull() {
		return null
	}
	if !object.NoneOrAbsent(a[1]) {
		acc.fn = a[1]
	}
	if !object.NoneOrAbsent(a[2]) {
		acc.initial = a[2]
	}
	acc.Object = object.NewObject(accumulateType, acc)
	return object.ValueOf(&acc.Object)
}

func nextAccumulate(rt *runtime, v value) value {
	a, ok := v.Impl().(*accumulate)
	if !ok {
		a = self[*accumulate](v)
	}
	if !a.initial.IsNull() {
		a.total, a.initial = a.initial, null
		return a.total
	}
	x := step(rt, a.it)
	if x.IsNull() {
		return null
	}
	switch {
	case a.total.IsNull():
	case a.fn.IsNull():
		x = object.Binary(rt, object.Add, a.total, x)
	default:
		x = object.Call2(rt, a.fn, a.total, x)
	}
	if !x.IsNull() {
		a.total = x
	}
	return x
}

type batched struct {
	object.Object
	object.WalkMark
	it     value // null once exhausted
	n      int64
	strict bool
}

func (b *batched) Walk(w *object.Walker) int64 {
	w.Visit(b.it)
	return 64
}

func newBatched(rt *runtime, args []value, names []string) value {
	var a [3]value
	if !batchedParams.Bind(rt, a[:], args, names) {
		return null
	}
	n, ok := object.IndexInt(rt, a[1])
	if !ok {
		return null
	}
	b := &batched{n: n}
	if !a[2].IsNull() {
		t := object.Truth(rt, a[2])
		if t < 0 {
			return null
		}
		b.strict = t == 1
	}
	if n < 1 {
		return rt.ValueErrorf("n must be at least one")
	}
	if b.it = object.Iter(rt, a[0]); b.it.IsNull() {
		return null
	}
	b.Object = object.NewObject(batchedType, b)
	return object.ValueOf(&b.Object)
}

func nextBatched(rt *runtime, v value) value {
	b, ok := v.Impl().(*batched)
	if !ok {
		b = self[*batched](v)
	}
	if b.it.IsNull() {
		return null
	}
	// A batch may be asked to be much larger than what there is.
	room := int(min(b.n, 16))
	t, items := makeTuple(rt, room)
	n := 0
	for ; int64(n) < b.n; n++ {
		x := step(rt, b.it)
		if x.IsNull() {
			b.it = null
			if rt.Pending() != nil || n == 0 {
				return null
			}
			if b.strict {
				return rt.ValueErrorf("batched(): incomplete batch")
			}
			break
		}
		if n < room {
			items[n] = x
			continue
		}
		if n == cap(items) && !rt.AllocN(int64(n), 16) {
			return null
		}
		items = append(items, x)
	}
	if n == room && int64(n) == b.n {
		return t
	}
	return object.NewTuple(items[:n])
}

type pairwise struct {
	object.Object
	object.WalkMark
	it, old value
}

func (p *pairwise) Walk(w *object.Walker) int64 {
	w.Visit(p.it)
	w.Visit(p.old)
	return 64
}

func newPairwise(rt *runtime, args []value, names []string) value {
	if !object.BindPositional(rt, "pairwise", args, names, 1, 1) {
		return null
	}
	it := object.Iter(rt, args[0])
	if it.IsNull() {
		return null
	}
	p := &pairwise{it: it}
	p.Object = object.NewObject(pairwiseType, p)
	return object.ValueOf(&p.Object)
}

func nextPairwise(rt *runtime, v value) value {
	p, ok := v.Impl().(*pairwise)
	if !ok {
		p = self[*pairwise](v)
	}
	a, b := p.NextPair(rt)
	if a.IsNull() {
		return null
	}
	return pair(rt, a, b)
}

// GivesPairs tells for loops that the items are pairs.
func (p *pairwise) GivesPairs() bool { return true }

// NextPair implements object.PairIter.
func (p *pairwise) NextPair(rt *runtime) (a, b value) {
	if p.it.IsNull() {
		return null, null
	}
	if p.old.IsNull() {
		x := step(rt, p.it)
		if x.IsNull() {
			p.it = null
			return null, null
		}
		p.old = x
		if p.it.IsNull() {
			// The iterator came back here and ended this pairwise.
			p.old = null
			return null, null
		}
	}
	old := p.old // the iterator may come back here and move it on
	x := step(rt, p.it)
	if x.IsNull() {
		p.it, p.old = null, null
		return null, null
	}
	p.old = x
	return old, x
}

// groupby and its groups share the iterator: asking for the next group passes
// over what is left of the one before, which is empty from then on.
type groupby struct {
	object.Object
	object.WalkMark
	it, fn     value
	target     value // key of the group handed out last
	key, item  value // of the item read last; null: none is waiting
	current    *grouper
	haveTarget bool
}

type grouper struct {
	object.Object
	object.WalkMark
	parent *groupby
	target value
}

func (g *groupby) Walk(w *object.Walker) int64 {
	w.VisitAll([]value{g.it, g.fn, g.target, g.key, g.item})
	return 140
}

func (g *grouper) Walk(w *object.Walker) int64 {
	w.Visit(object.ValueOf(&g.parent.Object))
	w.Visit(g.target)
	return 64
}

func newGroupby(rt *runtime, args []value, names []string) value {
	var a [2]value
	if !groupbyParams.Bind(rt, a[:], args, names) {
		return null
	}
	g := &groupby{}
	if g.it = object.Iter(rt, a[0]); g.it.IsNull() {
		return null
	}
	if !object.NoneOrAbsent(a[1]) {
		g.fn = a[1]
	}
	g.Object = object.NewObject(groupbyType, g)
	return object.ValueOf(&g.Object)
}

// read takes the next item and computes its key.
func (g *groupby) read(rt *runtime) bool {
	x := step(rt, g.it)
	if x.IsNull() {
		return false
	}
	k := x
	if !g.fn.IsNull() {
		if k = object.Call1(rt, g.fn, x); k.IsNull() {
			return false
		}
	}
	g.item, g.key = x, k
	return true
}

func nextGroupby(rt *runtime, v value) value {
	g, ok := v.Impl().(*groupby)
	if !ok {
		g = self[*groupby](v)
	}
	g.current = nil
	for {
		if g.key.IsNull() {
		} else if !g.haveTarget {
			break
		} else {
			switch object.Equal(rt, g.target, g.key) {
			case -1:
				return null
			case 1:
			default:
				goto found
			}
		}
		if !g.read(rt) {
			return null
		}
	}
found:
	g.target, g.haveTarget = g.key, true
	gr := &grouper{parent: g, target: g.key}
	gr.Object = object.NewObject(grouperType, gr)
	g.current = gr
	return pair(rt, g.key, object.ValueOf(&gr.Object))
}

var grouperParams = object.NewParams("_grouper(parent, tgtkey, /)")

func newGrouper(rt *runtime, args []value, names []string) value {
	var a [2]value
	if !grouperParams.Bind(rt, a[:], args, names) {
		return null
	}
	g, ok := a[0].Impl().(*groupby)
	if !ok {
		return rt.TypeErrorf("_grouper() argument 1 must be itertools.groupby, not %s", object.ClinicTypeName(a[0]))
	}
	gr := &grouper{parent: g, target: a[1]}
	gr.Object = object.NewObject(grouperType, gr)
	g.current = gr
	return object.ValueOf(&gr.Object)
}

func nextGrouper(rt *runtime, v value) value {
	gr, ok := v.Impl().(*grouper)
	if !ok {
		gr = self[*grouper](v)
	}
	g := gr.parent
	if g.current != gr {
		return null
	}
	if g.item.IsNull() && !g.read(rt) {
		return null
	}
	if object.Equal(rt, gr.target, g.key) != 1 {
		return null
	}
	x := g.item
	g.item = null
	return x
}

type zipLongest struct {
	object.Object
	object.WalkMark
	its  []value // null: ended
	fill value
	live int
}

func (z *zipLongest) Walk(w *object.Walker) int64 {
	w.VisitAll(z.its)
	w.Visit(z.fill)
	return int64(80 + 16*len(z.its))
}

func newZipLongest(rt *runtime, args []value, names []string) value {
	z := &zipLongest{fill: object.None}
	npos := len(args) - len(names)
	for i, n := range names {
		if n != "fillvalue" {
			return rt.TypeErrorf("zip_longest() got an unexpected keyword argument")
		}
		z.fill = args[npos+i]
	}
	var ok bool
	if z.its, ok = iterators(rt, args[:npos]); !ok {
		return null
	}
	z.live = npos
	z.Object = object.NewObject(zipLongestType, z)
	return object.ValueOf(&z.Object)
}

func nextZipLongest(rt *runtime, v value) value {
	z, ok := v.Impl().(*zipLongest)
	if !ok {
		z = self[*zipLongest](v)
	}
	if z.live == 0 {
		return null
	}
	t, items := makeTuple(rt, len(z.its))
	for i, it := range z.its {
		items[i] = z.fill
		if it.IsNull() {
			continue
		}
		x := step(rt, it)
		if !x.IsNull() {
			items[i] = x
			continue
		}
		if rt.Pending() != nil {
			z.live = 0
			return null
		}
		if z.its[i].IsNull() {
			continue
		}
		z.its[i] = null
		if z.live--; z.live <= 0 {
			return null
		}
	}
	return t
}
