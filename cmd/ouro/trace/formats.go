package trace

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/interp/loop"
)

// This file writes runs as data: events a line each, Chrome's trace format
// (ui.perfetto.dev opens it), and mermaid's sequence diagrams.

// record is an event as a line of NDJSON.
type record struct {
	Seq    uint64 `json:"seq"`
	TimeNS int64  `json:"t_ns"`
	Turn   uint64 `json:"turn"`
	Kind   string `json:"kind"`
	Task   uint64 `json:"task"`
	Name   string `json:"name,omitempty"`
	Other  uint64 `json:"other,omitempty"`
	File   string `json:"file,omitempty"`
	Line   int    `json:"line,omitempty"`
	Detail string `json:"detail,omitempty"`
	Ready  int    `json:"ready"`
}

func recordOf(e *interp.Event) record {
	return record{e.Seq, int64(e.Time), e.Turn, e.Kind.String(), e.Task, e.Name, e.Other, e.File, e.Line, e.Detail, e.Ready}
}

// version is that of the NDJSON format.
const version = 1

func (r *Recorder) ndjson(w io.Writer, run Run) error {
	b := bufio.NewWriter(w)
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(map[string]any{"v": version, "file": run.File, "clock": run.Clock, "seed": run.Seed, "lost": r.lost}); err != nil {
		return err
	}
	for i := range r.events {
		if err := enc.Encode(recordOf(&r.events[i])); err != nil {
			return err
		}
	}
	return b.Flush()
}

// slice is an event of Chrome's format.
type slice struct {
	Name  string         `json:"name"`
	Phase string         `json:"ph"`
	PID   int            `json:"pid"`
	TID   uint64         `json:"tid"`
	TS    float64        `json:"ts"`
	Dur   float64        `json:"dur,omitempty"`
	ID    uint64         `json:"id,omitempty"`
	Cat   string         `json:"cat,omitempty"`
	Bind  string         `json:"bp,omitempty"`
	Scope string         `json:"s,omitempty"`
	Args  map[string]any `json:"args,omitempty"`
}

func (r *Recorder) chrome(w io.Writer, run Run) error {
	tasks, byID := r.tasks()
	out := []slice{{Name: "process_name", Phase: "M", PID: 1, Args: map[string]any{"name": run.File}}}
	for i, t := range tasks {
		out = append(out, slice{Name: "thread_name", Phase: "M", PID: 1, TID: t.id, Args: map[string]any{"name": t.label}},
			slice{Name: "thread_sort_index", Phase: "M", PID: 1, TID: t.id, Args: map[string]any{"sort_index": i}})
	}
	// Steps of no length, as all are on the virtual clock, get a microsecond, so
	// that they can be seen and stay in order.
	now, begun := 0.0, map[uint64]float64{}
	var arrows uint64
	at := func(e *interp.Event) float64 {
		now = max(now, float64(e.Time)/float64(time.Microsecond))
		return now
	}
	arrow := func(name string, from, to uint64, ts float64) {
		if byID[from] != nil && byID[to] != nil {
			arrows++
			out = append(out, slice{Name: name, Phase: "s", PID: 1, TID: from, TS: ts, ID: arrows, Cat: name},
				slice{Name: name, Phase: "f", PID: 1, TID: to, TS: ts + 0.5, ID: arrows, Cat: name, Bind: "e"})
		}
	}
	for i := range r.events {
		e := &r.events[i]
		t := byID[e.Task]
		if t == nil {
			continue
		}
		ts := at(e)
		switch e.Kind {
		case loop.EventStep:
			begun[t.id] = ts
			out = append(out, slice{Name: "ready", Phase: "C", PID: 1, TS: ts, Args: map[string]any{"tasks": e.Ready}})
		case loop.EventCreate, loop.EventWake, loop.EventCancel:
			arrow(e.Kind.String(), e.Other, t.id, ts)
		case loop.EventPrint:
			out = append(out, slice{Name: strings.TrimSpace(e.Detail), Phase: "i", PID: 1, TID: t.id, TS: ts, Scope: "t", Args: map[string]any{"line": e.Line}})
		}
		if start, running := begun[t.id]; running && ends(e.Kind) {
			delete(begun, t.id)
			now = max(now, start+1)
			out = append(out, slice{Name: t.name, Phase: "X", PID: 1, TID: t.id, TS: start, Dur: now - start,
				Args: map[string]any{"file": e.File, "line": e.Line, "ends": words(e, byID)}})
		}
	}
	return json.NewEncoder(w).Encode(map[string]any{"displayTimeUnit": "ms", "traceEvents": out})
}

// mostArrows is how many arrows a diagram has room for.
const mostArrows = 60

func (r *Recorder) mermaid(w io.Writer, _ Run) error {
	tasks, byID := r.tasks()
	b := bufio.NewWriter(w)
	fmt.Fprintln(b, "sequenceDiagram")
	fmt.Fprintln(b, "    participant L as loop")
	for _, t := range tasks {
		fmt.Fprintf(b, "    participant T%d as %s\n", t.id, harmless(t.label))
	}
	arrows, begun := 0, map[uint64]bool{}
	var last interp.Event
	for i := range r.events {
		e := &r.events[i]
		t := byID[e.Task]
		if t == nil {
			continue
		}
		if arrows >= mostArrows {
			fmt.Fprintf(b, "    Note over L: %d events more\n", len(r.events)-i)
			break
		}
		arrows++
		switch e.Kind {
		case loop.EventCreate:
			if byID[e.Other] != nil {
				fmt.Fprintf(b, "    T%d-)T%d: create\n", e.Other, t.id)
			} else {
				fmt.Fprintf(b, "    L-)T%d: create\n", t.id)
			}
		case loop.EventStep:
			what := "resume"
			if !begun[t.id] {
				begun[t.id], what = true, "start"
			}
			fmt.Fprintf(b, "    L->>T%d: %s\n", t.id, what)
		case loop.EventPrint:
			for text := range strings.SplitSeq(strings.TrimSuffix(e.Detail, "\n"), "\n") {
				fmt.Fprintf(b, "    Note over T%d: %s\n", t.id, harmless(text))
			}
		case loop.EventCancel:
			from := "L"
			if byID[e.Other] != nil {
				from = fmt.Sprint("T", e.Other)
			}
			fmt.Fprintf(b, "    %s-xT%d: cancel\n", from, t.id)
		case loop.EventWake, loop.EventReady, loop.EventHandle, loop.EventGC:
			arrows--
		default:
			if e.Kind == loop.EventBlock && last.Kind == loop.EventTimer && last.Task == e.Task {
				arrows--
				break
			}
			fmt.Fprintf(b, "    T%d-->>L: %s\n", t.id, harmless(words(e, byID)))
		}
		last = *e
	}
	return b.Flush()
}

// harmless makes text fit into a diagram's line.
func harmless(s string) string {
	s = strings.NewReplacer(";", "#59;", "#", "#35;", "<", "#lt;", ">", "#gt;").Replace(clean(s))
	if s == "" {
		return " "
	}
	return s
}
