package exec

import "github.com/ouro-lang/ouro/interp/object"

// keyedAttr remembers that nothing in a class stands before an attribute of its
// instances: those in dict mode have it under key in their dict, or not at all.
type keyedAttr struct {
	cls *object.Type
	ver uint64
	key *object.Str
	val Value // what the class has under the name: a value, or in method caches a function
}

// holds reports whether the cache speaks of the class of in as it is now.
func (k *keyedAttr) holds(in *object.Instance) bool {
	if k == nil {
		return false
	}
	t := in.Shape().Class()
	return t == k.cls && t.Ver() == k.ver
}

// noteKeyed fills the cache at k for the class of in, if the dicts of its
// instances are asked first for name.
func noteKeyed(k **keyedAttr, rt *object.Runtime, in *object.Instance, name string) bool {
	t := in.Shape().Class()
	d := rt.Lookup(t, name)
	kind := object.KindOf(d)
	if t.Flags&object.NoDict != 0 || kind >= object.AttrData {
		return false
	}
	if kind != object.AttrValue {
		d = Value{}
	}
	*k = &keyedAttr{cls: t, ver: t.Ver(), key: rt.Intern(name).ExactStr(), val: d}
	return true
}
