package random

import (
	gomath "math"
	"math/big"
	"math/bits"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is how the other methods draw: straight from the twister unless a
// subclass or SystemRandom says otherwise.

// drawer draws numbers for one call of a method.
type drawer struct {
	rt *runtime
	v  value
	g  *generator
	// How: plain is the twister; otherwise floats and ints come through the
	// methods of v's class.
	plain  bool
	floats bool // ints below a bound are made of floats
	custom bool // v's class has a _randbelow of its own
}

func newDrawer(rt *runtime, v value) drawer {
	d := drawer{rt: rt, v: v, g: self(v)}
	switch v.Type() {
	case randomType:
		d.plain = d.g.attrs == nil || !redefines(d.g.attrs)
		return d
	case systemType:
		return d
	}
	// CPython decides when a subclass is made: the nearest class that has
	// getrandbits or random of its own tells how ints are drawn.
	d.plain = true
	for _, c := range v.Type().MRO() {
		if c == randomType {
			break
		}
		if c == systemType {
			d.plain = false
			break
		}
		switch {
		case !c.Own("_randbelow").IsNull():
			d.custom, d.plain = true, false
		case !c.Own("getrandbits").IsNull():
			d.plain = false
		case !c.Own("random").IsNull():
			d.floats, d.plain = true, false
		default:
			continue
		}
		break
	}
	d.plain = d.plain && (d.g.attrs == nil || !redefines(d.g.attrs))
	return d
}

// redefines reports whether a generator has been given functions of its own to
// draw with, as attributes.
func redefines(attrs *object.Dict) bool {
	return !attrs.GetStr("random").IsNull() || !attrs.GetStr("getrandbits").IsNull()
}

// float is self.random().
func (d *drawer) float() (float64, bool) {
	if d.plain {
		return d.g.twister.float(), d.rt.Tick()
	}
	if !d.rt.Tick() {
		return 0, false
	}
	f := object.CallMethod(d.rt, d.v, "random")
	if f.IsNull() {
		return 0, false
	}
	if f.IsFloat() {
		return f.Float(), true
	}
	return object.AsFloat(d.rt, f)
}

// below is self._randbelow(n) for 0 < n.
func (d *drawer) below(n int64) (int64, bool) {
	if d.plain {
		if n <= 0 {
			// Asked for by a script only: getrandbits(0) is 0, and never less than n.
			return 0, d.hang()
		}
		k := bits.Len64(uint64(n))
		for {
			if !d.rt.Tick() {
				return 0, false
			}
			if r := d.g.small(k); r < uint64(n) {
				return int64(r), true
			}
		}
	}
	r := d.belowValue(object.Int(n))
	if r.IsNull() {
		return 0, false
	}
	return object.IndexInt(d.rt, r)
}

// hang is CPython's endless loop for a bound that nothing is below: it ends by
// a limit or an interrupt.
func (d *drawer) hang() bool {
	for d.rt.Tick() {
	}
	return false
}

// belowValue is below for ints of any size and classes of any kind.
func (d *drawer) belowValue(n value) value {
	if d.custom {
		return object.CallMethod(d.rt, d.v, "_randbelow", n)
	}
	if d.floats {
		return randBelowFloat(d.rt, d.v, n, null)
	}
	if d.plain && n.IsInt() {
		r, ok := d.below(n.Int())
		if !ok {
			return null
		}
		return object.Int(r)
	}
	return randBelowBits(d.rt, d.v, n)
}

func randBelow(rt *runtime, v, n value) value {
	d := newDrawer(rt, v)
	d.custom = false // this method, called through super()
	return d.belowValue(n)
}

func randBelowBits(rt *runtime, v, n value) value {
	i, b, ok := object.AsInt(n)
	if !ok {
		return rt.AttributeErrorf(n, "bit_length", "'%s' object has no attribute 'bit_length'", object.TypeName(n))
	}
	if b == nil {
		b = big.NewInt(i)
	}
	k := object.Int(int64(b.BitLen()))
	for {
		if !rt.Tick() {
			return null
		}
		var r value
		if v.Type() == randomType {
			r = getRandBits(rt, v, k)
		} else {
			r = object.CallMethod(rt, v, "getrandbits", k)
		}
		if r.IsNull() {
			return null
		}
		switch object.CompareBool(rt, object.LT, r, n) {
		case 1:
			return r
		case -1:
			return null
		}
	}
}

func randBelowFloat(rt *runtime, v, n, maxsize value) value {
	size := int64(1) << 53
	if !maxsize.IsNull() {
		var ok bool
		if size, ok = object.IndexInt(rt, maxsize); !ok {
			return null
		}
	}
	draw := func() (float64, bool) {
		f := object.CallMethod(rt, v, "random")
		if f.IsNull() || !rt.Tick() {
			return 0, false
		}
		return object.AsFloat(rt, f)
	}
	i, b, ok := object.AsInt(n)
	if !ok {
		return rt.TypeErrorf("'%s' object cannot be interpreted as an integer", object.TypeName(n))
	}
	if b != nil || i >= size {
		if !rt.Warn(&object.UserWarningType, "Underlying random() generator does not supply \n"+
			"enough bits to choose from a population range this large.\n"+
			"To remove the range limitation, add a getrandbits() method.") {
			return null
		}
		f, ok := draw()
		if !ok {
			return null
		}
		p := object.Binary(rt, object.Mul, object.Float(f), n)
		if p.IsNull() {
			return null
		}
		return object.IntFromFloat(rt, gomath.Floor(p.Float()))
	}
	if i <= 0 {
		return rt.Raisef(&object.ZeroDivisionErrorType, "integer modulo by zero")
	}
	limit := float64(size-size%i) / float64(size)
	for {
		f, ok := draw()
		if !ok {
			return null
		}
		if f < limit {
			return object.Int(object.ModInt(int64(gomath.Floor(f*float64(size))), i))
		}
	}
}

func randomFloat(rt *runtime, v value) value {
	g := self(v)
	if !g.system {
		return object.Float(g.twister.float())
	}
	var b [7]byte
	if !rt.Entropy(b[:]) {
		return null
	}
	n := uint64(0)
	for _, c := range b {
		n = n<<8 | uint64(c)
	}
	return object.Float(float64(n>>3) * 0x1p-53)
}

func getRandBits(rt *runtime, v, k value) value {
	g := self(v)
	n := k
	if !n.IsInt() {
		if n = object.Index(rt, k); n.IsNull() {
			return null
		}
	}
	i, b, _ := object.AsInt(n)
	switch {
	case b != nil && b.Sign() > 0 || b == nil && i > gomath.MaxInt32 && !g.system:
		return rt.OverflowErrorf("Python int too large to convert to C int")
	case b == nil && i < gomath.MinInt32 && !g.system:
		return rt.OverflowErrorf("Python int too large to convert to C int")
	case b != nil && !g.system:
		return rt.OverflowErrorf("Python int too large to convert to C int")
	case b != nil || i < 0:
		return rt.ValueErrorf("number of bits must be non-negative")
	case i == 0:
		return object.Int(0)
	}
	if i < 64 && !g.system {
		return object.Int(int64(g.small(int(i))))
	}
	data := g.bytes(rt, i)
	if data == nil {
		return null
	}
	return object.IntFromBig(new(big.Int).SetBytes(data))
}

// bytes returns an int of k random bits, big-endian; nil with an exception
// pending.
func (g *generator) bytes(rt *runtime, k int64) []byte {
	size := (k + 7) / 8
	if !rt.AllocN(size, 3) || !rt.Work(int(size/16)) {
		return nil
	}
	b := make([]byte, size)
	if g.system {
		if !rt.Entropy(b) {
			return nil
		}
		b[0] >>= size*8 - k
		return b
	}
	g.fill(b, int(k))
	for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
	return b
}

func randBytes(rt *runtime, v, n value) value {
	g := self(v)
	i, ok := object.IndexInt(rt, n)
	if !ok {
		return null
	}
	overridden := v.Type() != randomType && v.Type() != systemType &&
		rt.Lookup(v.Type(), "getrandbits") != rt.Lookup(randomType, "getrandbits") &&
		rt.Lookup(v.Type(), "getrandbits") != rt.Lookup(systemType, "getrandbits")
	if overridden {
		bits := object.Binary(rt, object.Mul, n, object.Int(8))
		if bits.IsNull() {
			return null
		}
		r := object.CallMethod(rt, v, "getrandbits", bits)
		if r.IsNull() {
			return null
		}
		return object.CallMethod(rt, r, "to_bytes", n, object.NewStr("little"))
	}
	switch {
	case i < 0 && g.system:
		return rt.ValueErrorf("negative argument not allowed")
	case i < 0:
		return rt.ValueErrorf("number of bits must be non-negative")
	case i > gomath.MaxInt32/8 && !g.system:
		return rt.OverflowErrorf("Python int too large to convert to C int")
	case i == 0:
		return object.NewBytes(nil)
	}
	if !rt.Alloc(i) || !rt.Work(int(i/16)) {
		return null
	}
	b := make([]byte, i)
	if g.system {
		if !rt.Entropy(b) {
			return null
		}
	} else {
		g.fill(b, int(i)*8)
	}
	return object.NewBytes(b)
}
