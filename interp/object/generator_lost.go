package object

import (
	"slices"
	"weak"
)

// This file finds suspended generators that nobody holds any more. CPython
// closes them at the moment the last reference goes. Here they stand on a list,
// if closing them can be noticed, and are closed when somebody looks
// (finalizer.go): at gc.collect, after a del of a variable that held one, with
// every look for objects whose __del__ is due, and at the end of the program.

// lostGenerators is the list.
type lostGenerators struct {
	list  []*Generator
	look  int  // look without being asked when the list has this length
	asked bool // a del statement has let go of one
}

// noteGenerator puts a generator that was just made on the list.
func (rt *Runtime) noteGenerator(g *Generator) {
	f := &rt.finals
	if l := &f.gens; len(l.list) >= max(l.look, finalsMin) {
		if l.sift(); len(l.list) >= finalsMin/2 {
			f.due = true
		}
		l.look = 2 * len(l.list)
	}
	f.gens.list = append(f.gens.list, g)
}

// sift drops the generators that have ended.
func (l *lostGenerators) sift() {
	l.list = slices.DeleteFunc(l.list, func(g *Generator) bool { return g.State == GenClosed })
}

// compact drops the places that were taken off the list.
func (l *lostGenerators) compact() {
	l.list = slices.DeleteFunc(l.list, func(g *Generator) bool { return g == nil })
}

// forgetGenerators drops what the walk w, for the memory limit, did not come
// by: what nobody closes is to take no room either.
func (rt *Runtime) forgetGenerators(w *Walker) {
	if w.bytes > w.stop {
		return
	}
	l := &rt.finals.gens
	l.list = slices.DeleteFunc(l.list, func(g *Generator) bool { return !w.reached(&g.Object) })
}

// LetGo says that a variable that was deleted held v.
func (rt *Runtime) LetGo(v Value) {
	if g, ok := v.p.impl.(*Generator); ok && g.State == GenSuspended {
		rt.finals.gens.asked = true
	}
}

// lost returns the places of the suspended generators that the walk w did not
// come by. One that another generator waits for is replaced by the outermost
// of those who wait: closing it closes them all.
func (l *lostGenerators) lost(w *Walker) (places []int) {
	var listed map[*Generator]bool // and the outermost that came to the list
	for i, g := range l.list {
		if g.State != GenSuspended || w.reached(&g.Object) {
			continue
		}
		if g.parent != nil {
			if listed == nil {
				listed = make(map[*Generator]bool, len(l.list))
				for _, g := range l.list {
					listed[g] = true
				}
			}
			for g.parent != nil {
				g = g.parent
			}
			if g.State != GenSuspended || w.reached(&g.Object) || listed[g] {
				continue
			}
			listed[g] = true
			l.list[i] = g
		}
		places = append(places, i)
	}
	return places
}

// walkOutermost walks what g holds, its own place in the chain of those that
// wait left out.
func (g *Generator) walkOutermost(w *Walker) {
	top, child := g.top, g.child
	if top == g {
		g.top = nil
	}
	if child != nil {
		child.parent = nil
	}
	g.Walk(w)
	w.drain()
	g.top = top
	if child != nil {
		child.parent = g
	}
}

// probeGenerator takes a generator off the list, leaving a clone of it.
func (rt *Runtime) probeGenerator(place int) finalProbe {
	l := &rt.finals.gens
	g := l.list[place]
	l.list[place] = nil
	c := g.clone()
	id := rt.ids[&g.Object]
	delete(rt.ids, &g.Object) // it would keep the object
	return finalProbe{at: weak.Make(&g.Object), clone: &c.Object, place: place, id: id}
}

// settleGenerator gives what the clone c took over back to the generator o, or
// lets the clone stand for it if o is gone.
func (rt *Runtime) settleGenerator(c *Generator, o *Object, p finalProbe) {
	if o != nil {
		g := o.impl.(*Generator)
		if g.child != nil {
			g.child.parent = g
		}
		rt.finals.gens.list[p.place] = g
	} else {
		o = &c.Object
	}
	if p.id != 0 {
		rt.ids[o] = p.id
	}
}

// clone returns a generator that cannot be told from g, once g is gone.
func (g *Generator) clone() *Generator {
	c := new(Generator)
	*c = *g
	c.Object = Object{g.typ, c}
	c.Frame.Gen, c.L, c.seen = c, slices.Clone(g.L), nil
	if c.child != nil {
		c.child.parent = c
	}
	if c.top == g {
		c.top = c
	}
	return c
}

// abandonAside is Abandon while something else may be going on.
func (rt *Runtime) abandonAside(g *Generator) bool {
	exc, noted := rt.exc, rt.noted
	rt.exc = nil
	if !rt.Abandon(g) {
		return false
	}
	rt.exc, rt.noted = exc, noted
	return true
}
