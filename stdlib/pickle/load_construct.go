package pickle

import (
	"fmt"

	"github.com/ouro-lang/ouro/interp/object"
)

// construct executes the opcodes that name, call and fill objects.
func (l *loader) construct(rt *runtime, op byte) bool {
	switch op {
	case opGlobal:
		module, ok := l.name(rt, "utf-8")
		if !ok {
			return false
		}
		name, ok := l.name(rt, "utf-8")
		return ok && l.push(l.global(rt, module, name))
	case opStackGlobal:
		name, ok := l.pop(rt)
		if !ok {
			return false
		}
		module, ok := l.pop(rt)
		if !ok {
			return false
		}
		if name.ExactStr() == nil || module.ExactStr() == nil {
			fail(rt, "UnpicklingError", "STACK_GLOBAL requires str")
			return false
		}
		return l.push(l.global(rt, module.ExactStr().Go(), name.ExactStr().Go()))
	case opExt1, opExt2, opExt4:
		n, ok := l.uint(rt, width(op))
		if !ok {
			return false
		}
		module, name, ok := extended(rt, int64(int32(uint32(n))))
		return ok && l.push(l.global(rt, module, name))
	case opReduce:
		args, ok := l.pop(rt)
		if !ok {
			return false
		}
		fn, ok := l.pop(rt)
		if !ok {
			return false
		}
		t := object.AsTuple(args)
		if t == nil {
			rt.TypeErrorf("argument list must be a tuple")
			return false
		}
		return l.push(object.Call(rt, fn, append([]value(nil), t.Items()...), nil))
	case opNewObj, opNewObjEx:
		return l.newObject(rt, op == opNewObjEx)
	case opInst, opObj:
		return l.instance(rt, op)
	case opBuild:
		return l.build(rt)
	case opPersID, opBinPersID:
		return l.persistentLoad(rt, op)
	case opNextBuffer:
		return l.nextBuffer(rt)
	case opReadOnlyBuffer:
		v, ok := l.top(rt, 1)
		if !ok {
			return false
		}
		var m value
		if b, ok := v.Impl().(*buffer); ok && !b.view.IsNull() {
			m = b.view
		} else if m = object.Call1(rt, object.MemoryViewType.Value(), v); m.IsNull() {
			return false
		}
		if r := object.GetAttr(rt, m, "readonly"); r.IsNull() || r.IsTrue() {
			return !r.IsNull()
		}
		ro := object.CallMethod(rt, m, "toreadonly")
		l.stack[len(l.stack)-1] = ro
		return !ro.IsNull()
	}
	shown := fmt.Sprintf("\\x%02x", op)
	if op >= 0x20 && op <= 0x7e && op != '\'' && op != '\\' {
		shown = string(rune(op))
	}
	fail(rt, "UnpicklingError", "invalid load key, '%s'.", shown)
	return false
}

func (l *loader) newObject(rt *runtime, ex bool) bool {
	name := "NEWOBJ"
	kwargs := null
	ok := true
	if ex {
		name = "NEWOBJ_EX"
		if kwargs, ok = l.pop(rt); !ok {
			return false
		}
	}
	args, ok := l.pop(rt)
	if !ok {
		return false
	}
	cls, ok := l.pop(rt)
	if !ok {
		return false
	}
	if cls.AsType() == nil {
		fail(rt, "UnpicklingError", "%s class argument must be a type, not %s", name, object.TypeName(cls))
		return false
	}
	t := object.AsTuple(args)
	if t == nil {
		fail(rt, "UnpicklingError", "%s args argument must be a tuple, not %s", name, object.TypeName(args))
		return false
	}
	all := append([]value{cls}, t.Items()...)
	var names []string
	if ex {
		if object.AsDict(kwargs) == nil {
			fail(rt, "UnpicklingError", "NEWOBJ_EX kwargs argument must be a dict, not %s", object.TypeName(kwargs))
			return false
		}
		ok := object.IterateMapping(rt, kwargs, func(k, v value) bool {
			s := object.AsStr(k)
			if s == nil {
				rt.TypeErrorf("keywords must be strings")
				return false
			}
			names, all = append(names, s.Go()), append(all, v)
			return true
		})
		if !ok {
			return false
		}
	}
	new := object.GetAttr(rt, cls, "__new__")
	return !new.IsNull() && l.push(object.Call(rt, new, all, names))
}

// instance is INST and OBJ, the oldest way to make instances.
func (l *loader) instance(rt *runtime, op byte) bool {
	items, ok := l.popMark(rt)
	if !ok {
		return false
	}
	var cls value
	if op == opObj {
		if len(items) == 0 {
			return l.underflow(rt)
		}
		cls, items = items[0], items[1:]
	} else {
		module, ok := l.name(rt, "ascii")
		if !ok {
			return false
		}
		name, ok := l.name(rt, "ascii")
		if !ok {
			return false
		}
		if cls = l.global(rt, module, name); cls.IsNull() {
			return false
		}
	}
	if len(items) == 0 && cls.AsType() != nil {
		f := object.LookupAttr(rt, cls, "__getinitargs__")
		if f.IsNull() {
			return rt.Pending() == nil && l.push(object.CallMethod(rt, cls, "__new__", cls))
		}
	}
	return l.push(object.Call(rt, cls, items, nil))
}

// build gives the object below it on the stack its state.
func (l *loader) build(rt *runtime) bool {
	state, ok := l.pop(rt)
	if !ok {
		return false
	}
	inst, ok := l.top(rt, 1)
	if !ok {
		return false
	}
	set := object.LookupAttr(rt, inst, "__setstate__")
	if !set.IsNull() {
		return !object.Call1(rt, set, state).IsNull()
	}
	if rt.Pending() != nil {
		return false
	}
	slots := null
	if t := object.AsTuple(state); t != nil && t.Len() == 2 {
		state, slots = t.At(0), t.At(1)
	}
	if !state.IsNone() {
		d := object.AsDict(state)
		if d == nil {
			fail(rt, "UnpicklingError", "state is not a dictionary")
			return false
		}
		if !setAttributes(rt, inst, d) {
			return false
		}
	}
	if slots.IsNull() || slots.IsNone() {
		return true
	}
	d := object.AsDict(slots)
	if d == nil {
		fail(rt, "UnpicklingError", "slot state is not a dictionary")
		return false
	}
	return object.IterateMapping(rt, slots, func(k, v value) bool {
		s := object.AsStr(k)
		if s == nil {
			rt.TypeErrorf("attribute name must be string, not '%s'", object.TypeName(k))
			return false
		}
		return object.SetAttr(rt, inst, s.Go(), v)
	})
}

// setAttributes updates the __dict__ of inst. Asking an instance for its
// __dict__ changes how it keeps its attributes, so they are set one by one
// where that is the same.
func setAttributes(rt *runtime, inst value, d *object.Dict) bool {
	plain := inst.AsInstance() != nil && inst.Type().GenericSetAttr()
	for i := 0; plain; i++ {
		k, _, ok := d.Entry(i)
		if !ok {
			break
		}
		if !k.IsNull() {
			s := object.AsStr(k)
			plain = s != nil && inst.Type().Lookup(s.Go()).IsNull()
		}
	}
	var own value
	if !plain {
		if own = object.GetAttr(rt, inst, "__dict__"); own.IsNull() {
			return false
		}
	}
	return object.IterateMapping(rt, d.Value(), func(k, v value) bool {
		if plain {
			return object.SetAttr(rt, inst, object.AsStr(k).Go(), v)
		}
		if s := k.ExactStr(); s != nil {
			k = rt.Intern(s.Go())
		}
		return object.SetItem(rt, own, k, v)
	})
}

func (l *loader) persistentLoad(rt *runtime, op byte) bool {
	if l.persistent.IsNull() {
		fail(rt, "UnpicklingError", "A load persistent id instruction was encountered, but no persistent_load function was specified.")
		return false
	}
	var id value
	if op == opPersID {
		s, ok := l.line(rt)
		if !ok {
			return false
		}
		if !ascii(s) {
			fail(rt, "UnpicklingError", "persistent IDs in protocol 0 must be ASCII strings")
			return false
		}
		id = object.NewStr(s)
	} else {
		var ok bool
		if id, ok = l.pop(rt); !ok {
			return false
		}
	}
	return l.push(object.Call1(rt, l.persistent, id))
}

func (l *loader) nextBuffer(rt *runtime) bool {
	if l.buffers.IsNull() {
		fail(rt, "UnpicklingError", "pickle stream refers to out-of-band data but no *buffers* argument was given")
		return false
	}
	b := object.Next(rt, l.buffers)
	if b.IsNull() && rt.Pending() == nil {
		fail(rt, "UnpicklingError", "not enough out-of-band buffers")
	}
	return l.push(b)
}
