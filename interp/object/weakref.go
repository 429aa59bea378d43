package object

import (
	"slices"
	"weak"
)

// This file implements weak references. CPython clears them the moment the
// last reference to their object goes. Here nothing tells of that moment, so
// a weak reference keeps its object until CollectWeak (gc.collect) finds that
// nothing else does: that is a point in the program, and the same one in every
// run. An unreachable weak reference keeps nothing.

// WeakRef is a weakref.ref object.
type WeakRef struct {
	Object
	WalkMark
	target   Value      // null: gone
	callback Value      // null: none
	proxy    *WeakProxy // the proxy without callback, nil: none
	dict     *Dict      // instances of Python subclasses only
	seq      uint64
	hash     uint64
	hashed   bool
}

// WeakRefType is weakref.ReferenceType.
var WeakRefType Type

// weakTable finds the weak references to an object. It keeps neither alive.
type weakTable struct {
	refs  map[weak.Pointer[Object]][]weak.Pointer[WeakRef]
	sweep int // look for leftovers at this size
	seq   uint64

	late, skip int   // see SweepWeak
	walked     int64 // objects that all looks came by
}

// weaklyReferable reports whether objects of type t can be referred to weakly.
func (t *Type) weaklyReferable() bool {
	for _, c := range t.mro {
		if c.addWeakref {
			return true
		}
	}
	switch t.solid.fullName {
	case "type", "function", "module", "set", "frozenset", "generator", "coroutine", "async_generator",
		"builtin_function_or_method", "method", "code", "types.GenericAlias", "memoryview",
		"collections.deque", "functools.partial", "_asyncio.Future", "_asyncio.Task", "re.Pattern", "array.array",
		"_io.StringIO", "_io.BytesIO", "_io.TextIOWrapper", "_io.BufferedReader", "_io.BufferedWriter", "_io.FileIO":
		return true
	}
	return t.Flags&WeakRefs != 0
}

// NewWeakRef returns weakref.ref(v, callback): the same object each time as
// long as there is no callback. Null with an exception pending.
func (rt *Runtime) NewWeakRef(v, callback Value) Value {
	return rt.newWeakRef(&WeakRefType, v, callback)
}

func (rt *Runtime) newWeakRef(cls *Type, v, callback Value) Value {
	if !v.p.typ.weaklyReferable() || v.p.impl == nil {
		return rt.TypeErrorf("cannot create weak reference to '%s' object", TypeName(v))
	}
	if noneOrAbsent(callback) {
		callback = Value{}
		if cls == &WeakRefType {
			for _, r := range rt.weakRefs(v) {
				if r.typ == cls && r.callback.p == nil {
					return Value{p: &r.Object}
				}
			}
		}
	}
	t := &rt.weak
	if t.refs == nil {
		t.refs, t.sweep = map[weak.Pointer[Object]][]weak.Pointer[WeakRef]{}, 256
	}
	t.seq++
	r := &WeakRef{target: v, callback: callback, seq: t.seq}
	r.Object = Object{cls, r}
	rt.Charge(160)
	if len(t.refs) >= t.sweep {
		t.dropDead()
	}
	k := weak.Make(v.p)
	t.refs[k] = append(t.refs[k], weak.Make(r))
	return Value{p: &r.Object}
}

// dropDead forgets entries whose object or references are gone.
func (t *weakTable) dropDead() {
	for k, list := range t.refs {
		list = slices.DeleteFunc(list, func(p weak.Pointer[WeakRef]) bool { return p.Value() == nil })
		if k.Value() == nil || len(list) == 0 {
			delete(t.refs, k)
		} else {
			t.refs[k] = list
		}
	}
	t.sweep = max(256, 2*len(t.refs))
}

// weakRefs returns the weak references to v, newest first.
func (rt *Runtime) weakRefs(v Value) []*WeakRef {
	var out []*WeakRef
	list := rt.weak.refs[weak.Make(v.p)]
	for i := len(list) - 1; i >= 0; i-- {
		if r := list[i].Value(); r != nil && r.target == v {
			out = append(out, r)
		}
	}
	return out
}

// WeakRefs is weakref.getweakrefs(v).
func (rt *Runtime) WeakRefs(v Value) []Value {
	if v.p.impl == nil {
		return nil
	}
	var out []Value
	for _, r := range rt.weakRefs(v) {
		out = append(out, Value{p: &r.Object})
	}
	return out
}

// AsWeakRef returns the weak reference v, or nil. v must not be null.
func (v Value) AsWeakRef() *WeakRef { r, _ := v.p.impl.(*WeakRef); return r }

// Target returns the object, null if it is gone.
func (r *WeakRef) Target() Value { return r.target }

// Walk implements Walkable.
func (r *WeakRef) Walk(w *Walker) int64 {
	if !w.skipWeak {
		w.Visit(r.target)
	}
	w.Visit(r.callback)
	w.dict(r.dict)
	return 128
}

// CollectWeak finalizes the objects that the program can reach no more, clears
// the weak references to them and calls their callbacks. It returns how many
// objects that was.
func (rt *Runtime) CollectWeak() int { return rt.collectWeak(true) }

// collectWeak is CollectWeak; objects that refer to each other are finalized if
// cycles is set.
func (rt *Runtime) collectWeak(cycles bool) int {
	rt.weak.dropDead()
	sum := 0
	for round := 0; round < finalRounds; round++ {
		if rt.finals.clones != nil || len(rt.weak.refs) == 0 && !rt.finals.any() && !(cycles && rt.anyUnawaited()) {
			break
		}
		gone, final, unawaited, n := rt.clearWeak(cycles)
		sum += n + len(final)
		if len(final) == maxProbes {
			round-- // there are more of this layer
		}
		if !rt.warnLost(unawaited) {
			break
		}
		if len(final) > 0 && !rt.finalize(final) {
			break
		}
		if !rt.callBack(gone) || len(final) == 0 {
			break
		}
	}
	f := &rt.finals
	f.look, f.gens.look, f.gens.asked, f.due = 2*len(f.list), 2*len(f.gens.list), false, false
	return sum
}

// callBack calls the callbacks of references that were cleared. False: a limit
// has fallen.
func (rt *Runtime) callBack(gone []*WeakRef) bool {
	for _, r := range gone {
		cb := r.callback
		r.callback = Value{}
		if cb.p == nil {
			continue
		}
		if Call1(rt, cb, Value{p: &r.Object}).p == nil {
			if !rt.Catchable() {
				return false
			}
			rt.ReportUnraisable(rt.Clear(), cb)
		}
	}
	return true
}

// weakProbe is an object that only weak references refer to, as far as the walk
// saw.
type weakProbe struct {
	at   weak.Pointer[Object]
	refs []*WeakRef
	id   uint64 // given out already, 0: not
}

// clearWeak clears what is gone and returns the references whose callbacks are
// due, newest first, the objects whose __del__ is due, the coroutines that
// nobody can await any more, and the number of objects that had weak references. Two must agree: the walk over what the
// interpreter reaches, and Go's collector, which also sees what running
// built-ins hold.
func (rt *Runtime) clearWeak(cycles bool) (due []*WeakRef, final []*Object, unawaited []lostCoroutine, n int) {
	rt.walkWeak = true
	w := rt.walkWhile(1<<62, &rt.interrupt)
	rt.walkWeak = false
	if w.cut {
		return nil, nil, nil, 0
	}
	rt.weak.walked += w.Objects
	rt.Budget -= w.Objects >> 3
	finals, circular := rt.probeFinals(w)
	if cycles {
		unawaited = rt.probeUnawaited(w)
	}
	var probes []weakProbe
	for k := range rt.weak.refs {
		o := k.Value()
		if o == nil || w.reached(o) {
			continue
		}
		p := weakProbe{at: k, id: rt.ids[o]}
		delete(rt.ids, o) // it would keep the object
		for _, r := range rt.weakRefs(Value{p: o}) {
			if w.reached(&r.Object) {
				p.refs = append(p.refs, r)
				r.target = Value{}
			}
		}
		probes = append(probes, p)
	}
	w = nil
	if len(probes) > 0 || len(finals) > 0 || len(unawaited) > 0 {
		rt.RunCollector()
		rt.weak.walked += gcWalk
		rt.Budget -= gcWalk
	}
	unawaited = rt.settleUnawaited(unawaited)
	final = rt.settleFinals(finals)
	if cycles && len(final) == 0 && len(finals) == 0 {
		final = rt.takeFinals(circular)
	}
	for _, p := range probes {
		if o := p.at.Value(); o != nil {
			for _, r := range p.refs {
				r.target = Value{p: o}
			}
			if p.id != 0 {
				rt.ids[o] = p.id
			}
			continue
		}
		delete(rt.weak.refs, p.at)
		n++
		due = append(due, p.refs...)
	}
	slices.SortFunc(due, func(a, b *WeakRef) int { return int(int64(b.seq) - int64(a.seq)) })
	return due, final, unawaited, n
}

func asWeakRef(v Value) *WeakRef { return v.p.impl.(*WeakRef) }

func weakRefNew(rt *Runtime, cls *Type, args []Value, names []string) Value {
	args = args[:len(args)-len(names)]
	if len(args) < 1 {
		return rt.TypeErrorf("__new__ expected at least 1 argument, got 0")
	}
	if len(args) > 2 {
		return rt.TypeErrorf("__new__ expected at most 2 arguments, got %d", len(args))
	}
	var callback Value
	if len(args) == 2 {
		callback = args[1]
	}
	return rt.newWeakRef(cls, args[0], callback)
}

func weakRefInit(rt *Runtime, self Value, args []Value, names []string) bool {
	if len(names) > 0 {
		rt.TypeErrorf("ref() takes no keyword arguments")
		return false
	}
	return countArgs(rt, "__init__", len(args), 1, 2)
}

// weakRefHash is the hash of the object, remembered for when it is gone.
func weakRefHash(rt *Runtime, v Value) (uint64, bool) {
	r := asWeakRef(v)
	if !r.hashed {
		if r.target.p == nil {
			rt.TypeErrorf("weak object has gone away")
			return 0, false
		}
		h, ok := Hash(rt, r.target)
		if !ok {
			return 0, false
		}
		r.hash, r.hashed = h, true
	}
	return r.hash, true
}

// weakRefCompare compares the objects while both are there, else identities.
func weakRefCompare(rt *Runtime, a, b Value, op Cmp) Value {
	x, ok1 := a.p.impl.(*WeakRef)
	y, ok2 := b.p.impl.(*WeakRef)
	if !ok1 || !ok2 || op != EQ && op != NE {
		return NotImplemented
	}
	if x.target.p == nil || y.target.p == nil {
		return Bool((x == y) == (op == EQ))
	}
	return Compare(rt, op, x.target, y.target)
}

func weakRefRepr(rt *Runtime, v Value) Value {
	r := asWeakRef(v)
	head := "<weakref at " + rt.Address(v) + "; "
	if r.target.p == nil {
		return NewStr(head + "dead>")
	}
	name := ""
	n := LookupAttr(rt, r.target, "__name__")
	if n.p == nil && rt.exc != nil {
		return Value{}
	}
	if n.p != nil {
		if s := AsStr(n); s != nil {
			name = " (" + s.s + ")"
		}
	}
	return NewStr(head + "to '" + TypeName(r.target) + "' at " + rt.Address(r.target) + name + ">")
}

func init() {
	WeakRefType.define(TypeSpec{
		Name: "weakref.ReferenceType", Flags: HasDict,
		Doc: "ref(object, callback=None)\n\nA reference that does not keep its object. Calling it gives the object, None\nonce that is gone; callback is then called with the reference.",
		Ops: Ops{New: weakRefNew, Init: weakRefInit, Hash: weakRefHash, Compare: weakRefCompare, Repr: weakRefRepr,
			Call: func(rt *Runtime, v Value, args []Value, names []string) Value {
				if len(names) > 0 {
					return rt.TypeErrorf("weakref() takes no keyword arguments")
				}
				if len(args) > 0 {
					return rt.TypeErrorf("weakref expected 0 arguments, got %d", len(args))
				}
				if asWeakRef(v).target.p != nil && !rt.sweepFor(v) {
					return Value{}
				}
				return orNone(asWeakRef(v).target)
			},
			Dict: func(rt *Runtime, v Value, make bool) *Dict {
				r := asWeakRef(v)
				if r.typ == &WeakRefType {
					return nil
				}
				if r.dict == nil && make {
					r.dict = NewDict()
				}
				return r.dict
			},
		},
		Rows: []Row{
			{Sig: "__callback__", Kind: Member, Fn: func(rt *Runtime, v Value) Value { return orNone(asWeakRef(v).callback) }},
			{Sig: "__class_getitem__(cls, object, /)", Kind: ClassMethod, Doc: "See PEP 585.", Fn: func(rt *Runtime, cls, key Value) Value { return NewGenericAlias(cls, key) }},
		},
	})
}
