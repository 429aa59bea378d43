package object

import "slices"

// Instance is an object of a Python class. Attribute values stand in slots at
// the places its shape says. The first Type.fixed slots are not attributes of
// the instance's __dict__: slot 0 is the built-in value if the class derives
// from a built-in type, the others belong to the names in __slots__.
//
// An instance whose __dict__ was asked for, or which lost an attribute, or has
// too many attributes, is in dict mode: shape.dictMode is set and the slot
// after the fixed ones holds the dict.
type Instance struct {
	Object
	shape *Shape
	slots []Value
	mark  walkMark
	id    uint32 // 0, or what ID gives out for the instance
}

// Shape maps attribute names to slots for the instances that got the same
// attributes in the same order. Shapes belong to one class: an inline cache
// that compares shapes has compared classes too.
type Shape struct {
	cls      *Type
	names    []string // names[i] is the attribute in slot i ("" for the fixed ones)
	index    map[string]int32
	next     map[string]*Shape
	table    *Dict // see asDict
	dictMode bool
}

const (
	// maxShape is the number of attributes from which an instance goes to dict
	// mode.
	maxShape = 64
	// maxShapes bounds the shapes of one class: instances used as dicts with
	// ever new names must not fill memory with shapes.
	maxShapes = 512
)

func newRootShape(cls *Type) *Shape {
	return &Shape{cls: cls, index: map[string]int32{}, names: make([]string, cls.fixed)}
}

// Slot returns the slot of attribute name, -1 if the shape has none.
func (s *Shape) Slot(name string) int {
	if i, ok := s.index[name]; ok {
		return int(i)
	}
	return -1
}

// With returns the shape that has one more attribute, nil when there are too
// many.
func (s *Shape) With(name string) *Shape {
	if n := s.next[name]; n != nil {
		return n
	}
	if len(s.names) >= maxShape+s.cls.fixed || s.cls.shapes >= maxShapes || s.dictMode {
		return nil
	}
	s.cls.shapes++
	n := &Shape{cls: s.cls, names: append(s.names[:len(s.names):len(s.names)], name), index: make(map[string]int32, len(s.index)+1)}
	for k, v := range s.index {
		n.index[k] = v
	}
	n.index[name] = int32(len(s.names))
	if s.next == nil {
		s.next = map[string]*Shape{}
	}
	s.next[name] = n
	return n
}

// ShapeWith is s.With(name) that accounts for a new shape.
func (rt *Runtime) ShapeWith(s *Shape, name string) *Shape {
	before := s.cls.shapes
	n := s.With(name)
	if s.cls.shapes != before {
		rt.Charge(int64(160 + 40*len(n.names)))
	}
	return n
}

// setStr is d.SetStr that accounts for a new entry.
func (rt *Runtime) setStr(d *Dict, name string, v Value) {
	n := d.used
	d.SetStr(name, v)
	if d.used != n {
		rt.Charge(100)
	}
}

// SetKeyed sets the attribute key of an instance in dict mode.
func (in *Instance) SetKeyed(rt *Runtime, key *Str, v Value) {
	d := in.Dict()
	n := d.used
	d.SetKey(key, v)
	if d.used != n {
		rt.Charge(100)
	}
}

// Shape returns the instance's shape; with it an inline cache finds Slots.
func (in *Instance) Shape() *Shape { return in.shape }

// At returns the value in slot i.
func (in *Instance) At(i int) Value { return in.slots[i] }

// SetAt replaces the value in slot i.
func (in *Instance) SetAt(i int, v Value) { in.slots[i] = v }

// Grow gives the instance one more attribute: shape must be in.Shape().With(name).
func (in *Instance) Grow(shape *Shape, v Value) {
	in.slots = append(in.slots, v)
	in.shape = shape
	if n := len(in.slots); n > shape.cls.hint {
		shape.cls.hint = n
	}
}

// instanceDict is Ops.Dict of classes whose instances are Instances.
func instanceDict(rt *Runtime, v Value, make bool) *Dict {
	if in, ok := v.p.impl.(*Instance); ok {
		return in.Dict()
	}
	return nil
}

// DictMode reports whether attributes live in a dict.
func (s *Shape) DictMode() bool { return s.dictMode }

// Class returns the class the shape belongs to.
func (s *Shape) Class() *Type { return s.cls }

type instance2 struct {
	Instance
	arr [2]Value
}
type instance4 struct {
	Instance
	arr [4]Value
}
type instance6 struct {
	Instance
	arr [6]Value
}
type instance8 struct {
	Instance
	arr [8]Value
}

// NewInstance returns a fresh instance of the Python class t. Its slots are in
// the same allocation, as many as instances of the class ended up with so far.
func (rt *Runtime) NewInstance(t *Type) *Instance {
	if t.root == nil {
		t.root = newRootShape(t)
	}
	var in *Instance
	switch n := t.hint; {
	case n <= 2:
		o := &instance2{}
		in, o.slots = &o.Instance, o.arr[:0]
	case n <= 4:
		o := &instance4{}
		in, o.slots = &o.Instance, o.arr[:0]
	case n <= 6:
		o := &instance6{}
		in, o.slots = &o.Instance, o.arr[:0]
	case n <= 8:
		o := &instance8{}
		in, o.slots = &o.Instance, o.arr[:0]
	default:
		in = &Instance{slots: make([]Value, 0, n)}
	}
	rt.Charge(int64(64 + 16*cap(in.slots)))
	if t.fixed > 256 {
		// So large instances must not wait for the next look at the limits.
		rt.Budget -= int64(t.fixed)
	}
	in.Object = Object{t, in}
	in.shape = t.root
	in.slots = in.slots[:t.fixed]
	return in
}

// NewPayloadInstance returns an instance of t, a Python subclass of a built-in
// type, around v, an exact value of that built-in type.
func (rt *Runtime) NewPayloadInstance(t *Type, v Value) Value {
	in := rt.noteFinal(rt.NewInstance(t))
	in.slots[0] = v
	return in.Value()
}

// Value returns the instance as a Python value.
func (in *Instance) Value() Value { return Value{p: &in.Object} }

// dictSlot is where the dict of an instance in dict mode stands.
func (in *Instance) dictSlot() int { return in.typ.fixed }

// Dict returns the instance's __dict__, putting the instance into dict mode:
// from then on the dict is where its attributes live.
func (in *Instance) Dict() *Dict {
	k := in.dictSlot()
	if in.shape.dictMode {
		return in.slots[k].p.impl.(*Dict)
	}
	d := in.shape.asDict(in.slots)
	in.setDict(d)
	return d
}

// asDict returns the attributes in slots as a dict. Instances of one shape get
// copies of one table with their values in it.
func (s *Shape) asDict(slots []Value) *Dict {
	k := s.cls.fixed
	if slices.Contains(slots[k:], Value{}) {
		d := NewDict()
		for i := k; i < len(slots); i++ {
			if slots[i].p != nil {
				d.SetStr(s.names[i], slots[i])
			}
		}
		return d
	}
	if s.table == nil {
		s.table = NewDict()
		for _, name := range s.names[k:] {
			s.table.SetStr(name, None)
		}
	}
	d := NewDict()
	d.copyFrom(s.table)
	for i, x := range slots[k:] {
		d.ents[i].val = x
	}
	return d
}

// setDict makes d the instance's __dict__.
func (in *Instance) setDict(d *Dict) {
	k := in.dictSlot()
	clear(in.slots[k:])
	in.slots = append(in.slots[:k], d.Value())
	in.shape = in.typ.dictShape()
}

// showDictAs makes v, an instance of a subclass of dict that holds the instance's dict, what __dict__ gives.
func (in *Instance) showDictAs(v Value) { in.slots = append(in.slots, v) }

// shownDict returns what showDictAs got, null if there is none.
func (in *Instance) shownDict() Value {
	if k := in.dictSlot() + 1; in.shape.dictMode && k < len(in.slots) {
		return in.slots[k]
	}
	return Value{}
}

// dictShape returns the shape of t's instances in dict mode.
func (t *Type) dictShape() *Shape {
	if t.inDicts == nil {
		t.inDicts = &Shape{cls: t, dictMode: true}
	}
	return t.inDicts
}

// attr returns the instance attribute name, null if it has none.
func (in *Instance) attr(name string) Value {
	if in.shape.dictMode {
		return in.Dict().GetStr(name)
	}
	if i, ok := in.shape.index[name]; ok {
		return in.slots[i]
	}
	return Value{}
}

// setAttr sets or adds the instance attribute name.
func (in *Instance) setAttr(rt *Runtime, name string, v Value) {
	if in.shape.dictMode {
		rt.setStr(in.Dict(), name, v)
		return
	}
	if i, ok := in.shape.index[name]; ok {
		in.slots[i] = v
		return
	}
	s := rt.ShapeWith(in.shape, name)
	if s == nil {
		rt.setStr(in.Dict(), name, v)
		return
	}
	rt.Charge(16)
	in.Grow(s, v)
}

// delAttr removes the instance attribute name and reports whether there was one.
func (in *Instance) delAttr(name string) bool {
	if in.attr(name).p == nil {
		return false
	}
	return in.Dict().DelStr(name)
}

// moveTo makes in an instance of the class to, which has the same layout.
func (in *Instance) moveTo(rt *Runtime, to *Type) {
	in.typ = to
	if in.shape.dictMode {
		in.shape = to.dictShape()
		return
	}
	if to.root == nil {
		to.root = newRootShape(to)
	}
	s := to.root
	for _, n := range in.shape.names[to.fixed:] {
		if s = s.With(n); s == nil {
			in.Dict()
			in.shape = to.dictShape()
			return
		}
	}
	in.shape = s
}
