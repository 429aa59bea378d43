package object

// This file makes sets for set displays and comprehensions.

// NewSetOf returns a set of the given items, null if hashing one raises.
func NewSetOf(rt *Runtime, items []Value) Value {
	s := NewSet()
	for _, x := range items {
		if !s.Add(rt, x) {
			return Value{}
		}
	}
	rt.Charge(200)
	return s.Value()
}

// SetAdd adds x to the exact set v.
func SetAdd(rt *Runtime, v, x Value) bool { return v.p.impl.(*Set).Add(rt, x) }
