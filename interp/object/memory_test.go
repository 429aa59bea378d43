package object

import "testing"

// TestWalkCountsOnce holds that shared objects and cycles are counted once.
func TestWalkCountsOnce(t *testing.T) {
	rt := NewRuntime(Limits{})
	base := rt.Reachable()
	big := NewStr(string(make([]byte, 1000)))
	shared := NewTuple([]Value{big, Int(1)})
	l := NewList(nil)
	for range 100 {
		l.ExactList().Append(rt, shared)
	}
	l.ExactList().Append(rt, l)
	rt.Modules.SetStr("l", l)
	got := rt.Reachable() - base
	// The list, its slots, one tuple, one str, an entry in a small dict.
	want := int64(64+16*cap(l.ExactList().items)) + 88 + 1064 + 80
	if got < want-32 || got > want+100 {
		t.Errorf("reachable %d, want about %d", got, want)
	}
	if again := rt.Reachable() - base; again != got {
		t.Errorf("second walk %d, first %d", again, got)
	}
	rt.Modules.Clear()
	if left := rt.Reachable() - base; left > 0 {
		t.Errorf("%d bytes left", left)
	}
}

// TestWalkDeep walks chains that are far longer than Go's stack would bear.
func TestWalkDeep(t *testing.T) {
	rt := NewRuntime(Limits{})
	const n = 300_000
	chain := None
	for i := range n {
		switch i % 3 {
		case 0:
			chain = NewList([]Value{chain})
		case 1:
			chain = NewTuple1(chain)
		default:
			d := NewDict()
			d.SetStr("next", chain)
			chain = d.Value()
		}
	}
	rt.Modules.SetStr("chain", chain)
	w := rt.walk(1 << 60)
	if w.Objects < n {
		t.Errorf("visited %d objects of %d", w.Objects, n)
	}
}

// TestWalkIDs holds that an id does not keep its object alive.
func TestWalkIDs(t *testing.T) {
	rt := NewRuntime(Limits{})
	kept := NewList(nil)
	rt.Modules.SetStr("kept", kept)
	id := rt.ID(kept)
	for range 1000 {
		rt.ID(NewList(nil))
	}
	rt.Reachable()
	if len(rt.ids) != 1 || rt.ID(kept) != id {
		t.Errorf("%d ids remembered, want 1", len(rt.ids))
	}
}

// TestMemoryLimit fills containers until the limit falls and makes garbage for
// as long as it likes.
func TestMemoryLimit(t *testing.T) {
	const limit = 4 << 20
	fill := map[string]func(rt *Runtime, root *List) bool{
		"list": func(rt *Runtime, root *List) bool { return root.Append(rt, Int(1)) },
		"str": func(rt *Runtime, root *List) bool {
			return root.Append(rt, rt.newStr("some text that is not shared"))
		},
		"dict": func(rt *Runtime, root *List) bool {
			d := root.items[0].ExactDict()
			return d.Set(rt, Int(int64(d.Len())), None)
		},
		"set": func(rt *Runtime, root *List) bool {
			s := AsSet(root.items[1])
			return s.Add(rt, Int(int64(s.Len())))
		},
		"cells": func(rt *Runtime, root *List) bool {
			rt.Charge(48)
			root.items[0] = NewCell(root.items[0])
			return true
		},
	}
	for name, f := range fill {
		rt := NewRuntime(Limits{Memory: limit})
		root := NewList([]Value{NewDict().Value(), newSet(&SetType).Value()}).ExactList()
		rt.Modules.SetStr("root", root.Value())
		n := 0
		for ; n < 10_000_000 && f(rt, root) && rt.Tick(); n++ {
		}
		if rt.LimitReached() == nil || rt.LimitReached().Kind != "memory" {
			// A request that does not fit is refused with MemoryError instead.
			if rt.exc == nil || rt.exc.typ != &MemoryErrorType {
				t.Errorf("%s: no limit after %d steps", name, n)
				continue
			}
		}
		if got := rt.Reachable(); got < limit/4 || got > limit*5/4 {
			t.Errorf("%s: stopped at %d bytes of %d", name, got, limit)
		}
	}

	rt := NewRuntime(Limits{Memory: limit})
	for range 50_000 {
		v := Binary(rt, Mul, NewList([]Value{Int(1)}), Int(100))
		if v.p == nil || !rt.Tick() {
			t.Fatal("garbage met the limit")
		}
	}
}

// TestLargeTemporaries holds that large values which only Go code knows are
// counted as long as they are alive.
func TestLargeTemporaries(t *testing.T) {
	rt := NewRuntime(Limits{Memory: 16 << 20})
	one := NewList([]Value{None})
	var held []Value
	for range 100 {
		v := Binary(rt, Mul, one, Int(100_000))
		if v.p == nil {
			break
		}
		held = append(held, v)
	}
	if n := len(held) * 1_600_000; n > 16<<20 {
		t.Errorf("%d bytes in hidden temporaries", n)
	}
	rt.Clear()
	held = nil
	for range 100 {
		if Binary(rt, Mul, one, Int(100_000)).p == nil {
			t.Fatal("garbage met the limit")
		}
	}
}

func BenchmarkWalk(b *testing.B) {
	rt := NewRuntime(Limits{})
	root := NewList(nil).ExactList()
	rt.Modules.SetStr("root", root.Value())
	for i := range 200_000 {
		d := NewDict()
		d.SetStr("name", NewStr("some name"))
		d.SetStr("value", Int(int64(i)))
		root.Append(rt, NewTuple2(d.Value(), NewList([]Value{Int(1), NewStr("text of it")})))
	}
	b.ResetTimer()
	var n int64
	for range b.N {
		n += rt.walk(1 << 60).Objects
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(n), "ns/object")
}
