package object

import "math/big"

// This file says of each type of the package how large an object is and what
// it holds, for the memory walk. Sizes are what Go's allocator takes, about.

// frameSize is what a pooled frame takes.
const frameSize = 320

// visit counts a str. It holds no values, so it needs no entry of its own.
func (s *Str) visit(w *Walker) {
	m := s.size >> sizeBits & sharedMark
	if m == sharedMark || m == uint64(w.epoch) {
		return
	}
	s.size = s.size&^(sharedMark<<sizeBits) | uint64(w.epoch)<<sizeBits
	w.Objects++
	if e := s.ext; e != nil {
		if !w.visited(&e.mark) {
			w.bytes += int64(40 + 8*cap(e.marks))
			if e.tail != nil {
				w.bytes += int64(24 + e.tail.b.Cap())
			}
		}
		if e.tail != nil {
			w.bytes += strHeader
			return // the text is in the tail
		}
	}
	w.bytes += strHeader + int64(len(s.s)+7)&^7
}

// Walk implements Walkable, as do the functions below.
func (t *Tuple) Walk(w *Walker) int64 {
	w.VisitAll(t.items)
	return 56 + 16*int64(cap(t.items))
}

// Walk implements Walkable.
func (l *List) Walk(w *Walker) int64 {
	for _, v := range l.items {
		if v.p != nil && v.p.impl != nil {
			w.object(v.p)
		}
	}
	return 64 + 16*(int64(cap(l.items))+int64(l.front))
}

// Walk implements Walkable.
func (d *Dict) Walk(w *Walker) int64 {
	for i := range d.ents {
		e := &d.ents[i]
		w.Visit(e.key)
		w.Visit(e.val)
	}
	return 96 + 40*int64(cap(d.ents)) + 4*int64(len(d.idx))
}

// Walk implements Walkable.
func (s *Set) Walk(w *Walker) int64 {
	for i := s.next(0); i >= 0; i = s.next(i + 1) {
		w.Visit(s.table[i].key)
	}
	n := int64(288)
	if len(s.table) > setMin {
		n += setEntrySize * int64(len(s.table))
	}
	return n
}

// Walk implements Walkable.
func (in *Instance) Walk(w *Walker) int64 {
	w.object(&in.Object.typ.Object)
	w.VisitAll(in.slots)
	if in.shape.dictMode {
		return 120 + 16*int64(cap(in.slots))
	}
	return 64 + 16*int64(cap(in.slots))
}

func bigSize(b *big.Int) int64 { return 32 + 8*int64(len(b.Bits())) }

// Walk implements Walkable.
func (b *BigInt) Walk(w *Walker) int64 { return 48 + bigSize(b.v) }

// Walk implements Walkable.
func (c *Cell) Walk(w *Walker) int64 { w.Visit(c.V); return 48 }

// Walk implements Walkable.
func (f *Function) Walk(w *Walker) int64 {
	if f.Code != nil {
		w.Visit(f.Code.Value())
	}
	w.dict(f.Globals)
	w.dict(f.Builtins)
	if f.odd != nil {
		w.Visit(f.odd.Globals)
		w.Visit(f.odd.Builtins)
	}
	w.dict(f.KwDefaults)
	w.dict(f.attrs)
	w.VisitAll(f.Defaults)
	for _, c := range f.Closure {
		if c != nil {
			w.object(&c.Object)
		}
	}
	f.given.walk(w)
	for _, v := range [4]Value{f.doc, f.module, f.annotations, f.typeParams} {
		w.Visit(v)
	}
	return 256 + int64(len(f.name)+len(f.qualname)) + 16*int64(cap(f.Defaults)) + 8*int64(cap(f.Closure))
}

// dict visits a dict that may be nil.
func (w *Walker) dict(d *Dict) {
	if d != nil {
		w.object(&d.Object)
	}
}

// Walk implements Walkable.
func (m *BoundMethod) Walk(w *Walker) int64 {
	w.Visit(m.Self)
	w.Visit(m.Func)
	return 64
}

// Walk implements Walkable.
func (b *Builtin) Walk(w *Walker) int64 { w.Visit(b.Self); return 176 }

// CodeTree stands for the source tree of a text that a script compiled, for the
// memory walk: each piece of its code keeps all of it.
type CodeTree struct {
	bytes int64
	mark  walkMark
}

// NewCodeTree accounts for a source tree of about n bytes.
func (rt *Runtime) NewCodeTree(n int64) *CodeTree {
	rt.Charge(n)
	return &CodeTree{bytes: n}
}

// Walk implements Walkable. The tree of executable nodes is estimated from the
// number of operations that have a place in the source.
func (c *Code) Walk(w *Walker) int64 {
	w.Visit(c.Doc)
	if t := c.Tree; t != nil && !w.visited(&t.mark) {
		w.bytes += t.bytes
	}
	return 512 + int64(len(c.Name)+len(c.Qualname)+len(c.Filename)) + 160*int64(len(c.Spans)) + 24*int64(len(c.Steps))
}

// Walk implements Walkable.
func (m *Module) Walk(w *Walker) int64 { w.dict(m.Dict); return 64 }

// Walk implements Walkable.
func (t *Type) Walk(w *Walker) int64 {
	w.dict(t.dict)
	t.given.walk(w)
	for _, b := range t.bases {
		w.object(&b.Object)
	}
	for _, s := range t.subclasses {
		w.object(&s.Object)
	}
	for _, m := range t.members {
		w.object(&m.Object)
	}
	w.object(&t.Object.typ.Object)
	n := int64(3200 + len(t.Name) + len(t.Qualname) + 8*(cap(t.mro)+cap(t.bases)+cap(t.subclasses)+cap(t.members)))
	if t.root != nil {
		n += t.root.bytes(0)
	}
	return n
}

// bytes returns the size of the shapes from s on.
func (s *Shape) bytes(level int) int64 {
	n := 120 + 64*int64(len(s.names))
	if level < maxShape {
		for _, k := range s.next {
			n += 48 + k.bytes(level+1)
		}
	}
	return n
}

// walk visits what an activation holds.
func (fr *Frame) walk(w *Walker) {
	w.VisitAll(fr.L)
	if fr.Fn != nil {
		w.object(&fr.Fn.Object)
	}
	if fr.Code != nil {
		w.Visit(fr.Code.Value())
	}
	w.Visit(fr.Ret)
	w.Visit(fr.NS)
	if fr.Handled != nil {
		w.object(&fr.Handled.Object)
	}
}

// Walk implements Walkable.
func (g *Generator) Walk(w *Walker) int64 {
	g.Frame.walk(w)
	for _, o := range [3]*Generator{g.child, g.parent, g.top} {
		if o != nil {
			w.object(&o.Object)
		}
	}
	n := 176 + 16*int64(cap(g.L))
	if e := g.ext; e != nil {
		w.Visit(e.name)
		w.Visit(e.qual)
		w.Visit(e.origin)
		e.hooks.walk(w)
		n += 64
	}
	return n
}

// Walk implements Walkable.
func (e *Exception) Walk(w *Walker) int64 {
	w.Visit(e.args)
	for _, o := range [2]*Exception{e.cause, e.context} {
		if o != nil {
			w.object(&o.Object)
		}
	}
	if e.tb != nil {
		w.Visit(e.tb.Value())
	}
	for _, f := range e.fields {
		w.Visit(f.v)
	}
	w.dict(e.dict)
	if e.members != nil {
		w.object(&e.members.Object)
	}
	return 144 + 32*int64(cap(e.fields)) + int64(len(e.msg))
}

// Walk implements Walkable.
func (t *Traceback) Walk(w *Walker) int64 {
	if t.Next != nil {
		w.Visit(t.Next.Value())
	}
	if t.Code != nil {
		w.Visit(t.Code.Value())
	}
	w.dict(t.Globals)
	x := t.extra()
	w.dict(x.locals)
	if x.frame != nil {
		w.object(&x.frame.Object)
	}
	w.VisitAll(t.slots)
	if t.fn != nil {
		w.object(&t.fn.Object)
	}
	return 144 + 16*int64(cap(t.slots))
}

// Walk implements Walkable.
func (f *FrameObject) Walk(w *Walker) int64 {
	if f.code != nil {
		w.Visit(f.code.Value())
	}
	w.dict(f.globals)
	w.dict(f.extra)
	w.Visit(f.ns)
	w.VisitAll(f.slots)
	if f.fn != nil {
		w.object(&f.fn.Object)
	}
	if f.live != nil {
		f.live.walk(w)
	}
	if f.back != nil {
		w.object(&f.back.Object)
	}
	return 112
}

// Walk implements Walkable.
func (n *Namespace) Walk(w *Walker) int64 { w.dict(n.dict); return 48 }

// Walk implements Walkable.
func (s *Slice) Walk(w *Walker) int64 {
	w.Visit(s.Start)
	w.Visit(s.Stop)
	w.Visit(s.Step)
	return 80
}

// Walk implements Walkable.
func (r *Range) Walk(w *Walker) int64 {
	w.Visit(r.Start)
	w.Visit(r.Stop)
	w.Visit(r.Step)
	w.Visit(r.length)
	return 128
}

// Walk implements Walkable.
func (v *DictView) Walk(w *Walker) int64 { w.Visit(v.of); return 48 }

// Walk implements Walkable.
func (it *DictIter) Walk(w *Walker) int64 { w.dict(it.d); return 64 }

// Walk implements Walkable.
func (it *SetIter) Walk(w *Walker) int64 {
	if it.s != nil {
		w.object(&it.s.Object)
	}
	return 64
}

// Walk implements Walkable.
func (it *ListIter) Walk(w *Walker) int64 {
	if it.List != nil {
		w.object(&it.List.Object)
	}
	return 48
}

// Walk implements Walkable.
func (it *ListRevIter) Walk(w *Walker) int64 {
	if it.List != nil {
		w.object(&it.List.Object)
	}
	return 48
}

// Walk implements Walkable.
func (it *TupleIter) Walk(w *Walker) int64 { w.object(&it.tuple.Object); return 64 }

// Walk implements Walkable.
func (it *LongRangeIter) Walk(w *Walker) int64 {
	return 48 + bigSize(it.cur) + bigSize(it.step) + bigSize(it.left)
}

// Walk implements Walkable.
func (it *SeqIter) Walk(w *Walker) int64 { w.Visit(it.seq); return 48 }

// Walk implements Walkable.
func (it *CallIter) Walk(w *Walker) int64 {
	w.Visit(it.fn)
	w.Visit(it.sentinel)
	return 64
}

// Walk implements Walkable.
func (e *Enumerate) Walk(w *Walker) int64 {
	w.Visit(e.it)
	w.Visit(e.n)
	return 64
}

// Walk implements Walkable.
func (z *Zip) Walk(w *Walker) int64 {
	w.VisitAll(z.its)
	return 64 + 16*int64(len(z.its))
}

// Walk implements Walkable.
func (m *Map) Walk(w *Walker) int64 {
	w.Visit(m.fn)
	w.VisitAll(m.its)
	return 80 + 16*int64(len(m.its))
}

// Walk implements Walkable.
func (f *Filter) Walk(w *Walker) int64 {
	w.Visit(f.fn)
	w.Visit(f.it)
	return 64
}

// Walk implements Walkable.
func (r *Reversed) Walk(w *Walker) int64 { w.Visit(r.seq); return 48 }

// Walk implements Walkable.
func (it *StrIterator) Walk(w *Walker) int64 {
	if it.s != nil {
		it.s.visit(w)
	}
	return 48
}

// Walk implements Walkable.
func (a *AsyncGenAwait) Walk(w *Walker) int64 {
	w.object(&a.gen.Object)
	w.Visit(a.value)
	w.Visit(a.typ)
	if a.exc != nil {
		w.object(&a.exc.Object)
	}
	return 80
}

// Walk implements Walkable.
func (c *coroWrapper) Walk(w *Walker) int64 { w.Visit(c.c); return 48 }

// Walk implements Walkable.
func (m *SlotMember) Walk(w *Walker) int64 { w.object(&m.Owner.Object); return 64 }

// Walk implements Walkable.
func (p *Property) Walk(w *Walker) int64 {
	for _, v := range [5]Value{p.get, p.set, p.del, p.doc, p.name} {
		w.Visit(v)
	}
	w.dict(p.dict)
	return 128
}

// Walk implements Walkable.
func (s *staticMethod) Walk(w *Walker) int64 { w.Visit(s.Func); w.dict(s.dict); return 48 }

// Walk implements Walkable.
func (c *classMethod) Walk(w *Walker) int64 { w.Visit(c.Func); w.dict(c.dict); return 48 }

// Walk implements Walkable.
func (a *GenericAlias) Walk(w *Walker) int64 {
	w.Visit(a.origin)
	w.Visit(a.args)
	w.Visit(a.params)
	return 80
}

// Walk implements Walkable.
func (p *MappingProxy) Walk(w *Walker) int64 { w.Visit(p.m); return 48 }

// Walk implements Walkable.
func (s *Super) Walk(w *Walker) int64 {
	if s.cls != nil {
		w.object(&s.cls.Object)
	}
	w.Visit(s.obj)
	if s.objType != nil {
		w.object(&s.objType.Object)
	}
	w.dict(s.dict)
	return 80
}

// Walk implements Walkable.
func (m *MethodWrapper) Walk(w *Walker) int64 { w.Visit(m.self); return 48 }

// Walk implements Walkable.
func (u *Union) Walk(w *Walker) int64 {
	w.VisitAll(u.args)
	return 48 + 16*int64(cap(u.args))
}
