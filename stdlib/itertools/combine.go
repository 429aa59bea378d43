package itertools

import "github.com/ouro-lang/ouro/interp/object"

// This file is the combinatoric iterators. All of them keep the items of their
// iterables and an array of indices that is counted up.

var productType, permutationsType, combinationsType, combinationsReplType *object.Type

var (
	permutationsParams     = object.NewParams("permutations(iterable, r=None)")
	combinationsParams     = object.NewParams("combinations(iterable, r)")
	combinationsReplParams = object.NewParams("combinations_with_replacement(iterable, r)")
)

func init() {
	productType = define("product", "Cartesian product of input iterables. Equivalent to nested for-loops.\n\nThe rightmost element advances fastest; repeat=n takes the iterables n times.", newProduct, nextProduct)
	permutationsType = define("permutations", "Return successive r-length permutations of elements in the iterable.", newPermutations, nextChoice)
	combinationsType = define("combinations", "Return successive r-length combinations of elements in the iterable.", newCombinations, nextChoice)
	combinationsReplType = define("combinations_with_replacement", "Return successive r-length combinations of elements in the iterable, where\nindividual elements may be repeated.", newCombinationsRepl, nextChoice)
}

// state is where a combinatoric iterator stands.
type state uint8

const (
	fresh state = iota
	running
	done
)

type product struct {
	object.Object
	object.WalkMark
	pools [][]value
	own   int // how many of pools come first and are met again and again
	index []int
	at    state
}

func (p *product) Walk(w *object.Walker) int64 {
	n := 0
	for _, pool := range p.pools[:p.own] {
		w.VisitAll(pool)
		n += len(pool)
	}
	return int64(96 + 16*n + 24*cap(p.pools) + 8*len(p.index))
}

func newProduct(rt *runtime, args []value, names []string) value {
	npos := len(args) - len(names)
	repeat := int64(1)
	for i, n := range names {
		if n != "repeat" {
			return rt.TypeErrorf("product() got an unexpected keyword argument '%s'", n)
		}
		var ok bool
		if repeat, ok = object.IndexInt(rt, args[npos+i]); !ok {
			return null
		}
		if repeat < 0 {
			return rt.ValueErrorf("repeat argument cannot be negative")
		}
	}
	if repeat == 0 {
		npos = 0
	}
	if npos == 0 {
		repeat = 1 // nothing, however often
	} else if repeat > (1<<60)/int64(npos) {
		return rt.OverflowErrorf("repeat argument too large")
	}
	if !rt.AllocN(int64(npos)*repeat, 32) {
		return null
	}
	p := &product{own: npos, pools: make([][]value, 0, int64(npos)*repeat)}
	for _, x := range args[:npos] {
		pool, ok := object.ToSlice(rt, x)
		if !ok {
			return null
		}
		p.pools = append(p.pools, pool)
	}
	first := p.pools
	for i := int64(1); i < repeat; i++ {
		if !rt.Work(1 + npos/8) {
			return null
		}
		p.pools = append(p.pools, first...)
	}
	p.index = make([]int, len(p.pools))
	for _, pool := range p.pools {
		if len(pool) == 0 {
			p.at = done
		}
	}
	p.Object = object.NewObject(productType, p)
	return object.ValueOf(&p.Object)
}

func nextProduct(rt *runtime, v value) value {
	p, ok := v.Impl().(*product)
	if !ok {
		p = self[*product](v)
	}
	if !p.advance(rt) {
		return null
	}
	t, items := makeTuple(rt, len(p.pools))
	for i, pool := range p.pools {
		items[i] = pool[p.index[i]]
	}
	return t
}

// GivesPairs tells for loops that the items are pairs.
func (p *product) GivesPairs() bool { return len(p.pools) == 2 }

// NextPair implements object.PairIter.
func (p *product) NextPair(rt *runtime) (a, b value) {
	if !p.advance(rt) {
		return null, null
	}
	return p.pools[0][p.index[0]], p.pools[1][p.index[1]]
}

// advance moves the indices on; false at the end or when a limit fell.
func (p *product) advance(rt *runtime) bool {
	if p.at == done || !rt.Work(1+len(p.pools)/8) {
		return false
	}
	if p.at == running {
		i := len(p.pools) - 1
		for ; i >= 0; i-- {
			if p.index[i]++; p.index[i] < len(p.pools[i]) {
				break
			}
			p.index[i] = 0
		}
		if i < 0 {
			p.at = done
			return false
		}
	}
	p.at = running
	return true
}

// choice is the iterators that choose r of the items of one iterable.
type choice struct {
	object.Object
	object.WalkMark
	pool   []value
	index  []int
	cycles []int // permutations only
	r      int
	at     state
}

func (c *choice) Walk(w *object.Walker) int64 {
	w.VisitAll(c.pool)
	return int64(120 + 16*len(c.pool) + 8*(len(c.index)+len(c.cycles)))
}

// newChoice reads iterable and r. When r is larger than repeats allow, the
// iterator is empty from the start and no indices are made.
func newChoice(rt *runtime, t *object.Type, iterable, r value, repeats bool) *choice {
	pool, ok := object.ToSlice(rt, iterable)
	if !ok {
		return nil
	}
	n := int64(len(pool))
	if !object.NoneOrAbsent(r) {
		if n, ok = object.IndexInt(rt, r); !ok {
			return nil
		}
		if n < 0 {
			rt.ValueErrorf("r must be non-negative")
			return nil
		}
	}
	c := &choice{pool: pool}
	c.Object = object.NewObject(t, c)
	c.r = int(n)
	if repeats && n > 0 && len(pool) == 0 || !repeats && n > int64(len(pool)) {
		c.at = done
		return c
	}
	if !rt.AllocN(n, 16) {
		return nil
	}
	return c
}

func (c *choice) value() value { return object.ValueOf(&c.Object) }

func nextChoice(rt *runtime, v value) value {
	c, ok := v.Impl().(*choice)
	if !ok {
		c = self[*choice](v)
	}
	if !c.advance(rt) {
		return null
	}
	t, items := makeTuple(rt, c.r)
	for i, at := range c.index[:c.r] {
		items[i] = c.pool[at]
	}
	return t
}

// GivesPairs tells for loops that the items are pairs.
func (c *choice) GivesPairs() bool { return c.r == 2 }

// NextPair implements object.PairIter.
func (c *choice) NextPair(rt *runtime) (a, b value) {
	if !c.advance(rt) {
		return null, null
	}
	return c.pool[c.index[0]], c.pool[c.index[1]]
}

// advance moves the indices on; false at the end or when a limit fell.
func (c *choice) advance(rt *runtime) bool {
	if c.at == done || !rt.Work(1+c.r/8) {
		return false
	}
	if c.at == fresh {
		c.at = running
		return true
	}
	var more bool
	switch c.value().Type() {
	case combinationsType:
		more = c.combine()
	case combinationsReplType:
		more = c.combineAgain()
	default:
		more = c.permute()
	}
	if !more {
		c.at = done
	}
	return more
}

func ascending(n int) []int {
	index := make([]int, n)
	for i := range index {
		index[i] = i
	}
	return index
}

func newPermutations(rt *runtime, args []value, names []string) value {
	var a [2]value
	if !permutationsParams.Bind(rt, a[:], args, names) {
		return null
	}
	if !object.NoneOrAbsent(a[1]) {
		if _, _, ok := object.AsInt(a[1]); !ok {
			if it := object.Iter(rt, a[0]); it.IsNull() {
				return null
			}
			return rt.TypeErrorf("Expected int as r")
		}
	}
	c := newChoice(rt, permutationsType, a[0], a[1], false)
	if c == nil {
		return null
	}
	if c.at != done {
		c.index = ascending(len(c.pool))
		c.cycles = make([]int, c.r)
		for i := range c.cycles {
			c.cycles[i] = len(c.pool) - i
		}
	}
	return c.value()
}

func (c *choice) permute() bool {
	n := len(c.pool)
	for i := c.r - 1; i >= 0; i-- {
		if c.cycles[i]--; c.cycles[i] > 0 {
			j := n - c.cycles[i]
			c.index[i], c.index[j] = c.index[j], c.index[i]
			return true
		}
		// Rotate the rest back into order.
		first := c.index[i]
		copy(c.index[i:], c.index[i+1:])
		c.index[n-1] = first
		c.cycles[i] = n - i
	}
	return false
}

func newCombinations(rt *runtime, args []value, names []string) value {
	var a [2]value
	if !combinationsParams.Bind(rt, a[:], args, names) {
		return null
	}
	c := newChoice(rt, combinationsType, a[0], a[1], false)
	if c == nil {
		return null
	}
	if c.at != done {
		c.index = ascending(c.r)
	}
	return c.value()
}

func (c *choice) combine() bool {
	i := c.r - 1
	for i >= 0 && c.index[i] == i+len(c.pool)-c.r {
		i--
	}
	if i < 0 {
		return false
	}
	c.index[i]++
	for j := i + 1; j < c.r; j++ {
		c.index[j] = c.index[j-1] + 1
	}
	return true
}

func newCombinationsRepl(rt *runtime, args []value, names []string) value {
	var a [2]value
	if !combinationsReplParams.Bind(rt, a[:], args, names) {
		return null
	}
	c := newChoice(rt, combinationsReplType, a[0], a[1], true)
	if c == nil {
		return null
	}
	if c.at != done {
		c.index = make([]int, c.r)
	}
	return c.value()
}

func (c *choice) combineAgain() bool {
	i := c.r - 1
	for i >= 0 && c.index[i] == len(c.pool)-1 {
		i--
	}
	if i < 0 {
		return false
	}
	next := c.index[i] + 1
	for ; i < c.r; i++ {
		c.index[i] = next
	}
	return true
}
