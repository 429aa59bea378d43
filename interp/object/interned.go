package object

// Interned returns how many strings are interned.
func (rt *Runtime) Interned() int { return len(rt.strings) }
