package object

// Zip is zip(*iterables, strict=False).
type Zip struct {
	Object
	WalkMark
	its    []Value
	strict bool
}

// ZipType is the type of zip objects.
var ZipType Type

func init() {
	ZipType.define(TypeSpec{
		Name: "zip",
		Doc: "Iterator over tuples of items, one from each iterable, until the shortest ends.\n\n" +
			"With strict=True, ValueError is raised when one ends before the others.",
		Ops: Ops{New: newZip, Iter: selfIter, Next: zipNext},
	})
}

func newZip(rt *Runtime, cls *Type, args []Value, names []string) Value {
	npos := len(args) - len(names)
	z := &Zip{}
	if len(names) > 0 {
		if len(names) > 1 {
			return rt.TypeErrorf("zip() takes at most 1 keyword argument (%d given)", len(names))
		}
		if names[0] != "strict" {
			return rt.UnexpectedKeyword("zip", names[0], "strict")
		}
		b := Truth(rt, args[npos])
		if b < 0 {
			return Value{}
		}
		z.strict = b > 0
	}
	if !rt.Alloc(int64(64 + 16*npos)) {
		return Value{}
	}
	iterables := args[:npos]
	z.its = make([]Value, npos)
	for i, x := range iterables {
		it := Iter(rt, x)
		if it.p == nil {
			return Value{}
		}
		z.its[i] = it
	}
	z.Object = Object{&ZipType, z}
	return wrapPayload(rt, cls, &ZipType, Value{p: &z.Object})
}

// ownInit reports whether a Python subclass of base has an __init__ of its own:
// then keywords are that one's business, not __new__'s.
func ownInit(cls, base *Type) bool {
	return cls != base && cls.Lookup("__init__") != base.Lookup("__init__")
}

// ownNew is the same for __new__: then __init__ does not mind keywords.
func ownNew(cls, base *Type) bool {
	return cls != base && cls.Lookup("__new__") != base.Lookup("__new__")
}

func zipNext(rt *Runtime, v Value) Value {
	z, ok := v.p.impl.(*Zip)
	if !ok {
		z = payload(v).p.impl.(*Zip)
	}
	n := len(z.its)
	if n == 0 {
		return Value{}
	}
	rt.Charge(int64(40 + 16*n))
	if n == 2 {
		// Two iterables are what most zips have: one allocation an item.
		a := Next(rt, z.its[0])
		if a.p == nil {
			return z.ended(rt, 0)
		}
		b := Next(rt, z.its[1])
		if b.p == nil {
			return z.ended(rt, 1)
		}
		return NewTuple2(a, b)
	}
	t, items := MakeTuple(n)
	for i, it := range z.its {
		if items[i] = Next(rt, it); items[i].p == nil {
			return z.ended(rt, i)
		}
	}
	return t
}

// NextPair implements PairIter.
func (z *Zip) NextPair(rt *Runtime) (a, b Value) {
	if a = Next(rt, z.its[0]); a.p == nil {
		return z.ended(rt, 0), Value{}
	}
	if b = Next(rt, z.its[1]); b.p == nil {
		return z.ended(rt, 1), Value{}
	}
	return a, b
}

// ended is the end of iterable i, or its exception.
func (z *Zip) ended(rt *Runtime, i int) Value {
	if !z.strict || rt.exc != nil {
		return Value{}
	}
	if i > 0 {
		return rt.ValueErrorf("zip() argument %d is shorter than argument%s%d", i+1, zipPlural(i), i)
	}
	for i := 1; i < len(z.its); i++ {
		it := z.its[i]
		if Next(rt, it).p != nil {
			return rt.ValueErrorf("zip() argument %d is longer than argument%s%d", i+1, zipPlural(i), i)
		}
		if rt.exc != nil {
			return Value{}
		}
	}
	return Value{}
}

func zipPlural(i int) string {
	if i == 1 {
		return " "
	}
	return "s 1-"
}
