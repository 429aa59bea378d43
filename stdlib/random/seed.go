package random

import (
	"crypto/sha512"
	"math/big"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is how generators start and how their states travel.

func (g *generator) seedFromHost(rt *runtime) bool {
	var b [2496]byte
	if !rt.Entropy(b[:]) {
		return false
	}
	key := make([]uint32, len(b)/4)
	for i := range key {
		key[i] = uint32(b[4*i]) | uint32(b[4*i+1])<<8 | uint32(b[4*i+2])<<16 | uint32(b[4*i+3])<<24
	}
	return g.twister.seed(key, rt.Work)
}

// seedText is the int that version 2 makes of text or bytes.
func seedText(rt *runtime, b []byte) *big.Int {
	if !rt.Work(len(b)/16) || !rt.Alloc(int64(2*len(b))) {
		return nil
	}
	h := sha512.New()
	for rest := b; len(rest) > 0; {
		piece := rest[:min(len(rest), 1<<20)]
		if !rt.Work(len(piece) / 32) {
			return nil
		}
		h.Write(piece)
		rest = rest[len(piece):]
	}
	return new(big.Int).SetBytes(h.Sum(b[:len(b):len(b)]))
}

// seedOld is the hash that version 1 makes of the characters of a text.
func seedOld(rt *runtime, runes []rune) *big.Int {
	if !rt.Work(len(runes)) {
		return nil
	}
	x := uint64(0)
	if len(runes) > 0 {
		x = uint64(runes[0]) << 7
	}
	for _, c := range runes {
		x = 1000003*x ^ uint64(c)
	}
	return new(big.Int).SetUint64(x ^ uint64(len(runes)))
}

func seed(rt *runtime, v, a, version value) value {
	g := self(v)
	ver := int64(2)
	if !version.IsNull() {
		ver = 0
		if n, b, ok := object.AsInt(version); ok && b == nil {
			ver = n
		}
	}
	var n *big.Int
	text, isBytes := object.AsStr(a0(a)), object.AsBytes(a0(a))
	buf := object.AsBytearray(a0(a))
	switch {
	case object.NoneOrAbsent(a):
		if !g.seedFromHost(rt) {
			return null
		}
		g.gauss = object.None
		return object.None
	case text != nil && ver == 1:
		n = seedOld(rt, []rune(text.Go()))
	case isBytes != nil && ver == 1:
		runes := make([]rune, len(isBytes.Go()))
		for i, c := range isBytes.Go() {
			runes[i] = rune(c)
		}
		n = seedOld(rt, runes)
	case text != nil && ver == 2:
		// Text encodes itself, so that what cannot be encoded raises.
		b := object.Encode(rt, text, "utf-8", "strict")
		if b.IsNull() {
			return null
		}
		n = seedText(rt, object.AsBytes(b).Go())
	case isBytes != nil && ver == 2:
		n = seedText(rt, isBytes.Go())
	case buf != nil && ver == 2:
		n = seedText(rt, buf.Go())
	default:
		if i, b, ok := object.AsInt(a); ok {
			if n = b; b == nil {
				n = big.NewInt(i)
			}
			if !rt.Work(n.BitLen() / 64) {
				return null
			}
			break
		}
		if text == nil && isBytes == nil && buf == nil && !object.IsInstance(a, &object.FloatType) {
			return rt.TypeErrorf("The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.")
		}
		h, ok := object.Hash(rt, a)
		if !ok {
			return null
		}
		n = new(big.Int).SetUint64(h)
	}
	if n == nil {
		return null
	}
	if n.BitLen() > 1<<16 && !rt.Alloc(int64(n.BitLen()/8)) || !g.seedBig(n, rt.Work) {
		return null
	}
	g.gauss = object.None
	return object.None
}

// a0 is a, or None when it was not given.
func a0(a value) value {
	if a.IsNull() {
		return object.None
	}
	return a
}

func getState(rt *runtime, v value) value {
	g := self(v)
	words := make([]value, 625)
	rt.Charge(10000)
	for i, w := range g.state {
		words[i] = object.Int(int64(w))
	}
	words[624] = object.Int(int64(g.index))
	return object.NewTuple([]value{object.Int(3), object.NewTuple(words), g.gauss})
}

func reduce(rt *runtime, v value) value {
	s := object.CallMethod(rt, v, "getstate")
	if s.IsNull() {
		return null
	}
	return object.NewTuple([]value{v.Type().Value(), object.EmptyTuple, s})
}

func setState(rt *runtime, v, state value) value {
	g := self(v)
	ver := object.GetItem(rt, state, object.Int(0))
	if ver.IsNull() {
		return null
	}
	n, _, _ := object.AsInt(ver)
	if n != 3 && n != 2 {
		s, ok := object.ToText(rt, ver)
		if !ok {
			return null
		}
		return rt.ValueErrorf("state with version %s passed to Random.setstate() of version 3", s)
	}
	var parts [3]value
	if !object.Unpack(rt, state, parts[:]) {
		return null
	}
	g.gauss = parts[2]
	words := parts[1]
	if n == 2 {
		// States of version 2 may hold words as signed numbers.
		var fixed []value
		ok := object.Iterate(rt, words, func(x value) bool {
			y := object.Binary(rt, object.Mod, x, object.Int(1<<32))
			fixed = append(fixed, y)
			return !y.IsNull() && rt.Alloc(16)
		})
		if !ok {
			return null
		}
		words = object.NewTuple(fixed)
	}
	t := object.AsTuple(words)
	if t == nil {
		return rt.TypeErrorf("state vector must be a tuple")
	}
	if t.Len() != 625 {
		return rt.ValueErrorf("state vector is the wrong size")
	}
	var next [625]uint64
	for i := range next {
		k, b, ok := object.AsInt(t.At(i))
		switch {
		case !ok:
			return rt.TypeErrorf("an integer is required")
		case b == nil && k >= 0:
			next[i] = uint64(k)
		case b == nil || b.Sign() < 0:
			return rt.OverflowErrorf("can't convert negative value to unsigned int")
		case !b.IsUint64():
			return rt.OverflowErrorf("Python int too large to convert to C unsigned long")
		default:
			next[i] = b.Uint64()
		}
	}
	if next[624] > 624 {
		return rt.ValueErrorf("invalid state")
	}
	for i := range g.state {
		g.state[i] = uint32(next[i])
	}
	g.index = int(next[624])
	return object.None
}
