package object

import "math/bits"

// Hash returns hash(v) as the 64 bits of CPython's Py_hash_t; false with an
// exception pending.
func Hash(rt *Runtime, v Value) (uint64, bool) {
	if s, ok := v.p.impl.(*Str); ok {
		return s.Hash(), true
	}
	if v.p == &intTag {
		return hashInt(int64(v.n)), true
	}
	f := v.p.typ.Ops.Hash
	if f == nil {
		rt.TypeErrorf("unhashable type: '%s'", TypeName(v))
		return 0, false
	}
	return f(rt, v)
}

// hashIdentity is the hash of objects that compare by identity. It is taken
// from the id, which is given out in order, so that runs repeat; CPython
// rotates its addresses by the same four bits.
func hashIdentity(rt *Runtime, v Value) (uint64, bool) {
	h := bits.RotateLeft64(rt.ID(v), -4)
	if h == ^uint64(0) {
		h--
	}
	return h, true
}

// HashIdentity is the hash of objects that compare by identity.
func HashIdentity(rt *Runtime, v Value) (uint64, bool) { return hashIdentity(rt, v) }
