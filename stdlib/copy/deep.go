package copy

import "github.com/ouro-lang/ouro/interp/object"

// memo is what a deep copy has copied so far. Scripts see it as a dict from
// id() to copy when a __deepcopy__ is called; until then no object needs an id.
type memo struct {
	made map[value]value
	dict *object.Dict // nil until a script sees the memo
	// given marks a dict that came from the script: everything is entered there.
	given bool
}

// active holds the memos of the deep copies in progress, innermost last: a
// __deepcopy__ that calls deepcopy(x, memo) goes on with its caller's memo.
type active struct{ memos []*memo }

// Walk implements object.Walkable: what is being copied is nowhere else yet.
func (a *active) Walk(w *object.Walker) int64 {
	size := int64(0)
	for _, m := range a.memos {
		size += 64 + 64*int64(len(m.made))
		for x, y := range m.made {
			w.Visit(x)
			w.Visit(y)
		}
		if m.dict != nil {
			w.Visit(m.dict.Value())
		}
	}
	return size
}

func stateOf(rt *runtime) *active {
	if a, ok := rt.State["copy"].(*active); ok {
		return a
	}
	a := &active{}
	rt.State["copy"] = a
	return a
}

func deep(rt *runtime, x, given, _ value) value {
	if atomic(x.Type()) {
		return x
	}
	a := stateOf(rt)
	if !given.IsNull() && !given.IsNone() {
		d := object.AsDict(given)
		if d == nil {
			return rt.TypeErrorf("deepcopy() memo must be a dict, not %s", object.TypeName(given))
		}
		for i := len(a.memos) - 1; i >= 0; i-- {
			if a.memos[i].dict == d {
				return a.memos[i].copy(rt, x)
			}
		}
		return a.run(rt, x, &memo{made: map[value]value{}, dict: d, given: true})
	}
	return a.run(rt, x, &memo{made: map[value]value{}})
}

func (a *active) run(rt *runtime, x value, m *memo) value {
	a.memos = append(a.memos, m)
	y := m.copy(rt, x)
	a.memos = a.memos[:len(a.memos)-1]
	return y
}

func (m *memo) remember(rt *runtime, x, y value) bool {
	if !rt.Alloc(64) {
		return false
	}
	m.made[x] = y
	if !m.given {
		return true
	}
	if !m.dict.Set(rt, object.Int(int64(rt.ID(x))), y) {
		return false
	}
	// As in CPython, the memo itself is the key of the list of what must live on
	// for its id to stay its own.
	self := object.Int(int64(rt.ID(m.dict.Value())))
	if l := m.dict.Get(rt, self); !l.IsNull() && object.AsList(l) != nil {
		return object.AsList(l).Append(rt, x)
	} else if rt.Pending() != nil {
		return false
	}
	return m.dict.Set(rt, self, object.NewList([]value{x}))
}

// known returns the copy of x if there is one.
func (m *memo) known(rt *runtime, x value) value {
	if y, ok := m.made[x]; ok {
		return y
	}
	if m.dict != nil && m.dict.Len() > 0 {
		return m.dict.Get(rt, object.Int(int64(rt.ID(x))))
	}
	return null
}

func (m *memo) copy(rt *runtime, x value) value {
	cls := x.Type()
	if atomic(cls) {
		return x
	}
	if y := m.known(rt, x); !y.IsNull() || rt.Pending() != nil {
		return y
	}
	if !rt.Enter("") {
		return null
	}
	y := m.fresh(rt, x, cls)
	rt.Leave()
	return y
}

// fresh copies what has not been copied yet.
func (m *memo) fresh(rt *runtime, x value, cls *object.Type) value {
	if !rt.Tick() {
		return null
	}
	switch cls {
	case &object.ListType:
		return m.list(rt, x)
	case &object.TupleType:
		return m.tuple(rt, x)
	case &object.DictType:
		return m.dictionary(rt, x)
	case &object.MethodType:
		return m.method(rt, x)
	}
	if cls.IsSubtype(&object.TypeType) {
		return x
	}
	var y value
	if f := object.LookupAttr(rt, x, "__deepcopy__"); !object.NoneOrAbsent(f) {
		if m.dict == nil {
			m.dict = object.NewDict()
		}
		y = object.Call1(rt, f, m.dict.Value())
	} else if rt.Pending() != nil {
		return null
	} else {
		rv := reduce(rt, x, "deep")
		if rv.IsNull() {
			return null
		}
		if object.AsStr(rv) != nil {
			return x
		}
		y = rebuild(rt, x, rv, m)
	}
	if y.IsNull() || y == x {
		return y
	}
	if !m.remember(rt, x, y) {
		return null
	}
	return y
}

func (m *memo) list(rt *runtime, x value) value {
	l := object.AsList(x)
	y := object.AsList(object.NewList(nil))
	if !m.remember(rt, x, y.Value()) {
		return null
	}
	for i := 0; i < l.Len(); i++ {
		v := m.copy(rt, l.At(i))
		if v.IsNull() || !y.Append(rt, v) {
			return null
		}
	}
	return y.Value()
}

func (m *memo) tuple(rt *runtime, x value) value {
	t := object.AsTuple(x)
	if !rt.AllocN(int64(t.Len()), 16) {
		return null
	}
	items := make([]value, t.Len())
	same := true
	for i := range items {
		v := m.copy(rt, t.At(i))
		if v.IsNull() {
			return null
		}
		same = same && v == t.At(i)
		items[i] = v
	}
	// A tuple that holds itself was copied on the way.
	if y := m.known(rt, x); !y.IsNull() || rt.Pending() != nil {
		return y
	}
	if same {
		return x
	}
	y := object.NewTuple(items)
	if !m.remember(rt, x, y) {
		return null
	}
	return y
}

func (m *memo) dictionary(rt *runtime, x value) value {
	d := object.AsDict(x)
	y := object.NewDict()
	if !m.remember(rt, x, y.Value()) {
		return null
	}
	n := d.Len()
	for i := 0; ; i++ {
		k, v, ok := d.Entry(i)
		if !ok {
			break
		}
		if k.IsNull() {
			continue
		}
		if k = m.copy(rt, k); k.IsNull() {
			return null
		}
		if v = m.copy(rt, v); v.IsNull() || !y.Set(rt, k, v) {
			return null
		}
		if d.Len() != n {
			return rt.RuntimeErrorf("dictionary changed size during iteration")
		}
	}
	return y.Value()
}

// method copies a bound method: the function stays, the object is copied.
func (m *memo) method(rt *runtime, x value) value {
	fn := object.GetAttr(rt, x, "__func__")
	if fn.IsNull() {
		return null
	}
	self := object.GetAttr(rt, x, "__self__")
	if self.IsNull() {
		return null
	}
	if self = m.copy(rt, self); self.IsNull() {
		return null
	}
	y := object.NewBoundMethod(self, fn)
	if !m.remember(rt, x, y) {
		return null
	}
	return y
}
