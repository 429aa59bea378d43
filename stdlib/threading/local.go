package threading

import "github.com/ouro-lang/ouro/interp/object"

// This file is _thread._local: attributes that each thread has its own of.

// local keeps a namespace for each thread, and the arguments with which a
// subclass's __init__ is called again in each.
type local struct {
	object.Object
	object.WalkMark
	dicts map[*object.Thread]*object.Dict
	args  []value
	names []string
}

var localType *object.Type

// Walk implements object.Walkable.
func (l *local) Walk(w *object.Walker) int64 {
	for _, d := range l.dicts {
		w.Visit(d.Value())
	}
	w.VisitAll(l.args)
	return 160 + int64(120*len(l.dicts))
}

// dict returns the running thread's namespace of self. In a thread that sees
// self for the first time it is new, and __init__ is called.
func (l *local) dict(rt *runtime, self value) *object.Dict {
	t := rt.Thread()
	if d := l.dicts[t]; d != nil {
		return d
	}
	// Those of ended threads go.
	for o := range l.dicts {
		if o.Over() {
			delete(l.dicts, o)
		}
	}
	d := object.NewDict()
	l.dicts[t] = d
	rt.Charge(200)
	if init := rt.Lookup(self.Type(), "__init__"); self.Type() != localType && init != rt.Lookup(&object.ObjectType, "__init__") {
		args := append([]value{self}, l.args...)
		if object.Call(rt, init, args, l.names).IsNull() {
			delete(l.dicts, t)
			return nil
		}
	}
	return d
}

func localNew(rt *runtime, cls *object.Type, args []value, names []string) value {
	if len(args) > 0 && rt.Lookup(cls, "__init__") == rt.Lookup(&object.ObjectType, "__init__") {
		return rt.TypeErrorf("Initialization arguments are not supported")
	}
	l := &local{args: append([]value(nil), args...), names: append([]string(nil), names...)}
	l.dicts = map[*object.Thread]*object.Dict{rt.Thread(): object.NewDict()}
	l.Object = object.NewObject(cls, l)
	rt.Charge(256)
	return object.ValueOf(&l.Object)
}

func init() {
	localType = object.NewBuiltinType(object.TypeSpec{
		Name:  "_thread._local",
		Doc:   "Attributes that each thread has its own of.",
		Flags: object.HasDict,
		Ops: object.Ops{New: localNew,
			// In a thread that sees the object for the first time its namespace is
			// made whether it is asked for or not: __init__ fills it.
			Dict: func(rt *runtime, v value, _ bool) *object.Dict { return v.Impl().(*local).dict(rt, v) },
		},
		Rows: []object.Row{{Sig: "__dict__", Kind: object.Getter, Doc: "The attributes of the running thread.", Fn: func(rt *runtime, v value) value {
			if d := v.Impl().(*local).dict(rt, v); d != nil {
				return d.Value()
			}
			return null
		}}},
	})
}
