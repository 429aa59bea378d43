package pickle

import (
	"strings"
	"unicode/utf8"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file writes what a reduction describes.

// saveReduce writes the reduction rv of obj; obj is null for parts that are
// not objects of their own.
func (w *writer) saveReduce(rt *runtime, rv, obj value) bool {
	t := object.AsTuple(rv)
	n := t.Len()
	if n < 2 || n > 6 {
		fail(rt, "PicklingError", "tuple returned by __reduce__ must contain 2 through 6 elements")
		return false
	}
	part := func(i int) value {
		if i >= n || t.At(i).IsNone() {
			return null
		}
		return t.At(i)
	}
	fn, args := t.At(0), object.AsTuple(t.At(1))
	state, items, pairs, setter := part(2), part(3), part(4), part(5)
	if fn.Type().Ops.Call == nil {
		fail(rt, "PicklingError", "first item of the tuple returned by __reduce__ must be callable")
		return false
	}
	if args == nil {
		fail(rt, "PicklingError", "second item of the tuple returned by __reduce__ must be a tuple")
		return false
	}
	if !items.IsNull() && items.Type().Ops.Next == nil {
		fail(rt, "PicklingError", "fourth element of the tuple returned by __reduce__ must be an iterator, not %s", object.TypeName(items))
		return false
	}
	if !pairs.IsNull() && pairs.Type().Ops.Next == nil {
		fail(rt, "PicklingError", "fifth element of the tuple returned by __reduce__ must be an iterator, not %s", object.TypeName(pairs))
		return false
	}
	if !setter.IsNull() && setter.Type().Ops.Call == nil {
		fail(rt, "PicklingError", "sixth element of the tuple returned by __reduce__ must be a function, not %s", object.TypeName(setter))
		return false
	}
	if !w.saveCall(rt, fn, args, obj) {
		return false
	}
	if !obj.IsNull() {
		if i, ok := w.known(obj); ok {
			// A recursive tuple: what was written is thrown away.
			w.op(opPop)
			w.get(i)
		} else if !w.put(rt, obj) {
			return false
		}
	}
	if !items.IsNull() && !w.saveItems(rt, items) || !pairs.IsNull() && !w.savePairs(rt, pairs) {
		return false
	}
	switch {
	case state.IsNull():
	case setter.IsNull():
		if !w.save(rt, state) {
			return false
		}
		w.op(opBuild)
	default:
		if !w.save(rt, setter) || !w.save(rt, obj) || !w.save(rt, state) {
			return false
		}
		w.op(opTuple2, opReduce, opPop)
	}
	return true
}

// saveCall writes the call that makes the object.
func (w *writer) saveCall(rt *runtime, fn value, args *object.Tuple, obj value) bool {
	if w.proto >= 2 {
		name := object.LookupAttr(rt, fn, "__name__")
		if name.IsNull() && rt.Pending() != nil {
			return false
		}
		if !name.IsNull() {
			if s := object.AsStr(name); s != nil {
				switch s.Go() {
				case "__newobj__":
					return w.saveNewObj(rt, args, obj)
				case "__newobj_ex__":
					return w.saveNewObjEx(rt, args)
				}
			}
		}
	}
	if !w.save(rt, fn) || !w.save(rt, args.Value()) {
		return false
	}
	w.op(opReduce)
	return true
}

func (w *writer) saveNewObj(rt *runtime, args *object.Tuple, obj value) bool {
	if args.Len() < 1 {
		fail(rt, "PicklingError", "__newobj__ arglist is empty")
		return false
	}
	cls := args.At(0)
	if cls.AsType() == nil {
		fail(rt, "PicklingError", "args[0] from __newobj__ args is not a type")
		return false
	}
	if f := object.LookupAttr(rt, cls, "__new__"); f.IsNull() {
		if rt.Pending() == nil {
			fail(rt, "PicklingError", "args[0] from __newobj__ args has no __new__")
		}
		return false
	}
	if !obj.IsNull() {
		c := object.GetAttr(rt, obj, "__class__")
		if c.IsNull() {
			return false
		}
		if c != cls {
			fail(rt, "PicklingError", "args[0] from __newobj__ args has the wrong class")
			return false
		}
	}
	rest := object.NewTuple(append([]value(nil), args.Items()[1:]...))
	if !w.save(rt, cls) || !w.save(rt, rest) {
		return false
	}
	w.op(opNewObj)
	return true
}

func (w *writer) saveNewObjEx(rt *runtime, args *object.Tuple) bool {
	if args.Len() != 3 {
		fail(rt, "PicklingError", "length of the NEWOBJ_EX argument tuple must be exactly 3, not %d", args.Len())
		return false
	}
	cls, a, k := args.At(0), object.AsTuple(args.At(1)), object.AsDict(args.At(2))
	if cls.AsType() == nil {
		fail(rt, "PicklingError", "first item from NEWOBJ_EX argument tuple must be a class, not %s", object.TypeName(cls))
		return false
	}
	if a == nil {
		fail(rt, "PicklingError", "second item from NEWOBJ_EX argument tuple must be a tuple, not %s", object.TypeName(args.At(1)))
		return false
	}
	if k == nil {
		fail(rt, "PicklingError", "third item from NEWOBJ_EX argument tuple must be a dict, not %s", object.TypeName(args.At(2)))
		return false
	}
	if w.proto >= 4 {
		if !w.save(rt, cls) || !w.save(rt, args.At(1)) || !w.save(rt, args.At(2)) {
			return false
		}
		w.op(opNewObjEx)
		return true
	}
	// Older protocols call a partial without arguments.
	m := rt.ImportName("functools", nil, object.None, 0)
	if m.IsNull() {
		return false
	}
	partial := object.GetAttr(rt, m, "partial")
	if partial.IsNull() {
		return false
	}
	new := object.GetAttr(rt, cls, "__new__")
	if new.IsNull() {
		return false
	}
	all := append([]value{new, cls}, a.Items()...)
	var names []string
	ok := object.IterateMapping(rt, args.At(2), func(key, v value) bool {
		s := object.AsStr(key)
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
	p := object.Call(rt, partial, all, names)
	if p.IsNull() || !w.save(rt, p) || !w.save(rt, object.NewTuple(nil)) {
		return false
	}
	w.op(opReduce)
	return true
}

// take returns the next item of an iterator; null at its end or with an
// exception pending.
func take(rt *runtime, it value) (value, bool) {
	x := object.Next(rt, it)
	return x, !x.IsNull() || rt.Pending() == nil
}

func (w *writer) saveItems(rt *runtime, it value) bool {
	return w.batches(rt, it, opAppend, opAppends, func(x value) bool { return w.save(rt, x) })
}

func (w *writer) savePairs(rt *runtime, it value) bool {
	return w.batches(rt, it, opSetItem, opSetItems, func(x value) bool {
		t := object.AsTuple(x)
		if t == nil || t.Len() != 2 {
			rt.TypeErrorf("dict items iterator must return 2-tuples")
			return false
		}
		return w.save(rt, t.At(0)) && w.save(rt, t.At(1))
	})
}

// batches writes what an iterator gives, so many items at a time.
func (w *writer) batches(rt *runtime, it value, one, many byte, save func(value) bool) bool {
	for {
		first, ok := take(rt, it)
		if !ok || first.IsNull() {
			return ok
		}
		if !w.bin() {
			if !save(first) {
				return false
			}
			w.op(one)
			continue
		}
		x, ok := take(rt, it)
		if !ok {
			return false
		}
		if x.IsNull() {
			if !save(first) {
				return false
			}
			w.op(one)
			return true
		}
		w.op(opMark)
		if !save(first) {
			return false
		}
		n := 1
		for !x.IsNull() {
			if !save(x) {
				return false
			}
			if n++; n == batch {
				break
			}
			if x, ok = take(rt, it); !ok {
				return false
			}
		}
		w.op(many)
		if n < batch {
			return true
		}
	}
}

// saveType writes a class; three of them have no name to be found by.
func (w *writer) saveType(rt *runtime, v value) bool {
	for _, single := range [...]value{object.None, object.Ellipsis, object.NotImplemented} {
		if v == single.Type().Value() {
			return w.saveReduce(rt, pair(object.TypeType.Value(), object.NewTuple([]value{single})), v)
		}
	}
	return w.saveGlobal(rt, v, null)
}

// saveGlobal writes the name by which v is found in a module.
func (w *writer) saveGlobal(rt *runtime, v, nameValue value) bool {
	name, ok := globalName(rt, v, nameValue)
	if !ok {
		return false
	}
	path := strings.Split(name, ".")
	if len(path) > 1 {
		for _, p := range path {
			if p == "<locals>" {
				rt.Raisef(&object.AttributeErrorType, "Can't get local object '%s'", name)
				return false
			}
		}
	}
	module, ok := whichModule(rt, v, path)
	if !ok {
		return false
	}
	if !w.check(rt, v, module, name, path) {
		return false
	}
	if w.proto >= 2 {
		if code := extension(rt, module, name); code > 0 {
			switch {
			case code <= 0xff:
				w.op(opExt1, byte(code))
			case code <= 0xffff:
				w.op(opExt2, byte(code), byte(code>>8))
			default:
				w.op(opExt4, byte(code), byte(code>>8), byte(code>>16), byte(code>>24))
			}
			return true
		}
	}
	switch {
	case w.proto >= 4:
		if !w.saveModuleName(rt, v, module) || !w.save(rt, object.NewStr(name)) {
			return false
		}
		w.op(opStackGlobal)
	default:
		getattr := rt.Builtins.Dict.GetStr("getattr")
		for range path[1:] {
			if !w.save(rt, getattr) {
				return false
			}
			if w.proto < 2 {
				w.op(opMark)
			}
		}
		m, first := module, path[0]
		if w.fix {
			m, first = oldName(m, first)
		}
		if w.proto < 3 && (!ascii(m) || !ascii(first)) {
			shown, ok := object.ReprText(rt, v)
			if ok {
				fail(rt, "PicklingError", "can't pickle global identifier '%s.%s' using pickle protocol %d", module, shown, w.proto)
			}
			return false
		}
		if !encodable(rt, m) || !encodable(rt, first) {
			return false
		}
		w.text_("c" + m + "\n" + first + "\n")
		for _, attr := range path[1:] {
			if !w.save(rt, object.NewStr(attr)) {
				return false
			}
			if w.proto < 2 {
				w.op(opTuple)
			} else {
				w.op(opTuple2)
			}
			w.op(opReduce)
		}
	}
	return w.put(rt, v)
}

// saveModuleName writes the name of the module v is in. In CPython built-in
// functions do not share it with the classes of their module.
func (w *writer) saveModuleName(rt *runtime, v value, module string) bool {
	if v.AsBuiltin() == nil {
		return w.save(rt, object.NewStr(module))
	}
	key := "\x00" + module
	if i, ok := w.text.get(key); ok {
		w.get(i)
		return true
	}
	shared, was := w.text.get(module)
	w.text.remove(module)
	if !w.save(rt, object.NewStr(module)) {
		return false
	}
	if i, ok := w.text.get(module); ok {
		w.text.set(key, i)
	}
	w.text.remove(module)
	if was {
		w.text.set(module, shared)
	}
	return true
}

// encodable raises UnicodeEncodeError for a name with lone surrogates.
func encodable(rt *runtime, s string) bool {
	return utf8.ValidString(s) || !object.CallMethod(rt, object.NewStr(s), "encode").IsNull()
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

func globalName(rt *runtime, v, name value) (string, bool) {
	if name.IsNull() {
		name = object.LookupAttr(rt, v, "__qualname__")
		if name.IsNull() {
			if rt.Pending() != nil {
				return "", false
			}
			if name = object.GetAttr(rt, v, "__name__"); name.IsNull() {
				return "", false
			}
		}
	}
	s := object.AsStr(name)
	if s == nil {
		fail(rt, "PicklingError", "name of a global must be a string")
		return "", false
	}
	return s.Go(), true
}

// whichModule returns the name of the module v is in.
func whichModule(rt *runtime, v value, path []string) (string, bool) {
	m := object.LookupAttr(rt, v, "__module__")
	if m.IsNull() && rt.Pending() != nil {
		return "", false
	}
	if !object.NoneOrAbsent(m) {
		if s := object.AsStr(m); s != nil {
			return s.Go(), true
		}
	}
	for i := 0; ; i++ {
		k, mod, ok := rt.Modules.Entry(i)
		if !ok {
			return "__main__", true
		}
		if k.IsNull() || mod.IsNone() || mod.AsModule() == nil {
			continue
		}
		name := object.AsStr(k)
		if name == nil || name.Go() == "__main__" {
			continue
		}
		if x := follow(rt, mod, path); x == v && !x.IsNull() {
			return name.Go(), true
		}
		if rt.Pending() != nil {
			rt.Clear()
		}
	}
}

// follow looks up a dotted name; null if it is not there.
func follow(rt *runtime, v value, path []string) value {
	for _, p := range path {
		if v = object.LookupAttr(rt, v, p); v.IsNull() {
			return null
		}
	}
	return v
}

// check makes sure that the name leads to v.
func (w *writer) check(rt *runtime, v value, module, name string, path []string) bool {
	m := importModule(rt, module)
	if m.IsNull() {
		if rt.Catchable() {
			rt.Clear()
			if shown, ok := object.ReprText(rt, v); ok {
				fail(rt, "PicklingError", "Can't pickle %s: import of module %s failed", shown, object.QuoteStr(module))
			}
		}
		return false
	}
	x := follow(rt, m, path)
	if x.IsNull() {
		if rt.Pending() != nil && !rt.Catchable() {
			return false
		}
		rt.Clear()
		if shown, ok := object.ReprText(rt, v); ok {
			fail(rt, "PicklingError", "Can't pickle %s: attribute lookup %s on %s failed", shown, name, module)
		}
		return false
	}
	if x != v {
		if shown, ok := object.ReprText(rt, v); ok {
			fail(rt, "PicklingError", "Can't pickle %s: it's not the same object as %s.%s", shown, module, name)
		}
		return false
	}
	return true
}

// importModule imports a dotted module and returns it itself.
func importModule(rt *runtime, name string) value {
	if name == "_codecs" {
		return codecsModule(rt)
	}
	from := object.NewTuple([]value{object.NewStr("__name__")})
	return rt.ImportName(name, nil, from, 0)
}
