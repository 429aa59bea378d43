package object

// Hash returns hash(v) as the 64 bits of CPython's Py_hash_t; false with an
// exception pending.
func Hash(rt *Runtime, v Value) (uint64, bool) {
	if s, ok := v.p.impl.(*Str); ok {
		return s.Hash(), true
	}
	f := v.p.typ.Ops.Hash
	if f == nil {
		rt.TypeErrorf("unhashable type: '%s'", TypeName(v))
		return 0, false
	}
	return f(rt, v)
}
