package trace

import (
	"fmt"
	"strings"
	"sync"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/interp/loop"
)

// Table knows what the tasks of a running program do. It implements
// interp.Tracer, and may be asked from any goroutine.
type Table struct {
	mu    sync.Mutex
	order []uint64
	rows  map[uint64]*row
}

// row is one task that is not done.
type row struct {
	name, runs, state, waits string
	awaits, by               uint64
	file                     string
	line                     int
}

// Event implements interp.Tracer.
func (t *Table) Event(e *interp.Event) {
	if e.Task == 0 {
		return
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	r := t.rows[e.Task]
	if r == nil {
		if t.rows == nil {
			t.rows = map[uint64]*row{}
		}
		r = &row{name: e.Name, runs: e.Detail, by: e.Other}
		t.rows[e.Task] = r
		t.order = append(t.order, e.Task)
	}
	if e.Line > 0 {
		r.file, r.line = e.File, e.Line
	}
	switch e.Kind {
	case loop.EventStep:
		r.state, r.waits, r.awaits = "runs", "", 0
	case loop.EventReady, loop.EventWake, loop.EventYield:
		r.state = "ready"
	case loop.EventTimer:
		r.state, r.waits = "waits", "sleep("+e.Detail+")"
	case loop.EventBlock:
		if r.state != "waits" {
			r.state, r.waits = "waits", e.Detail
		}
	case loop.EventAwait:
		r.state, r.waits, r.awaits = "waits", e.Detail, e.Other
	case loop.EventGather:
		r.state, r.waits = "waits", "gather"
	case loop.EventDone, loop.EventError, loop.EventCancelled:
		delete(t.rows, e.Task)
		if len(t.order) > 2*len(t.rows)+16 {
			kept := t.order[:0]
			for _, id := range t.order {
				if t.rows[id] != nil {
					kept = append(kept, id)
				}
			}
			t.order = kept
		}
	}
}

// List writes a line for each task that is not done; as a tree, tasks stand below
// those that await them.
func (t *Table) List(tree bool) string {
	t.mu.Lock()
	defer t.mu.Unlock()
	awaited := map[uint64][]uint64{}
	var top []uint64
	for _, id := range t.order {
		r := t.rows[id]
		switch {
		case r == nil:
		case tree && r.awaits != 0 && t.rows[r.awaits] != nil:
			awaited[r.awaits] = append(awaited[r.awaits], id)
		default:
			top = append(top, id)
		}
	}
	var b strings.Builder
	seen := map[uint64]bool{}
	var write func(ids []uint64, depth int)
	write = func(ids []uint64, depth int) {
		for _, id := range ids {
			if seen[id] {
				continue
			}
			seen[id] = true
			r := t.rows[id]
			fmt.Fprintf(&b, "%s%4d  %s  %s  %s", strings.Repeat("  ", depth), id, r.name, r.runs, r.state)
			switch {
			case r.awaits != 0 && t.rows[r.awaits] != nil:
				fmt.Fprintf(&b, " for %s", t.rows[r.awaits].name)
			case r.state == "waits" && r.waits != "":
				fmt.Fprintf(&b, " for %s", r.waits)
			}
			if r.line > 0 {
				fmt.Fprintf(&b, "  at %s:%d", r.file, r.line)
			}
			b.WriteByte('\n')
			write(awaited[id], depth+1)
		}
	}
	write(top, 0)
	if b.Len() == 0 {
		return "no tasks\n"
	}
	return b.String()
}

// Tracers is one Tracer of several.
type Tracers []interp.Tracer

// Event implements interp.Tracer.
func (ts Tracers) Event(e *interp.Event) {
	for _, t := range ts {
		t.Event(e)
	}
}
