// Package trace draws what the tasks of a program did: as text, as data, as a
// page, and in the formats of Chrome's trace viewer and of mermaid.
package trace

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/interp/loop"
)

// most is how many events are kept; later ones are counted.
const most = 1 << 20

// Recorder keeps the events of a run. It implements interp.Tracer.
type Recorder struct {
	events []interp.Event
	lost   int
}

// Event implements interp.Tracer.
func (r *Recorder) Event(e *interp.Event) {
	if len(r.events) == most {
		r.lost++
		return
	}
	r.events = append(r.events, *e)
}

// Reset forgets what was recorded.
func (r *Recorder) Reset() { r.events, r.lost = nil, 0 }

// Look says how a picture of text looks.
type Look struct {
	Width  int // columns of the terminal
	ASCII  bool
	Colors bool
}

// Run describes the run itself, for formats that say so.
type Run struct {
	File, Clock string
	Source      string // of File; empty if it is not known
	Seed        uint64
}

// formats are the kinds of files, by extension.
var formats = map[string]func(r *Recorder, w io.Writer, run Run) error{
	".ndjson": (*Recorder).ndjson,
	".json":   (*Recorder).chrome,
	".html":   (*Recorder).html,
	".mmd":    (*Recorder).mermaid,
	".txt":    func(r *Recorder, w io.Writer, _ Run) error { return r.Text(w, Look{Width: 120}) },
}

// Known reports whether a file's name has an extension that Write knows.
func Known(file string) bool { return formats[filepath.Ext(file)] != nil }

// Write writes the format that the extension of file names.
func (r *Recorder) Write(w io.Writer, file string, run Run) error {
	f := formats[filepath.Ext(file)]
	if f == nil {
		return fmt.Errorf("%q: a trace is written to .txt, .json, .ndjson, .html or .mmd", file)
	}
	return f(r, w, run)
}

// task is one of the tasks of a run.
type task struct {
	id      uint64
	name    string
	label   string // name, and what it runs
	begun   bool
	ended   bool
	steps   int
	line    int // where it waits
	waiting string
}

// tasks returns the tasks of the program in the order in which they were made;
// the loop's own, with which asyncio.run ends, are none.
func (r *Recorder) tasks() ([]*task, map[uint64]*task) {
	var all []*task
	byID := map[uint64]*task{}
	for i := range r.events {
		e := &r.events[i]
		if e.Task == 0 || byID[e.Task] != nil || strings.HasPrefix(e.Detail, "BaseEventLoop.shutdown_") {
			continue
		}
		if e.Kind != loop.EventCreate && e.Kind != loop.EventStep && e.Kind != loop.EventReady {
			continue
		}
		t := &task{id: e.Task, name: e.Name, label: e.Name}
		if e.Detail != "" && e.Detail != e.Name {
			t.label = e.Detail + "  (" + e.Name + ")"
			if strings.HasPrefix(e.Name, "Task-") {
				t.name = e.Detail
			}
		}
		byID[e.Task] = t
		all = append(all, t)
	}
	// Two tasks that run the same function are told apart by their own names.
	named := map[string]int{}
	for _, t := range all {
		named[t.name]++
	}
	for _, t := range all {
		if named[t.name] > 1 {
			if i := strings.LastIndex(t.label, "("); i >= 0 {
				t.name = strings.TrimSuffix(t.label[i+1:], ")")
			}
		}
	}
	return all, byID
}

// ends reports whether an event is the last of a task's step.
func ends(k loop.EventKind) bool {
	switch k {
	case loop.EventYield, loop.EventBlock, loop.EventAwait, loop.EventGather, loop.EventDone, loop.EventError, loop.EventCancelled:
		return true
	}
	return false
}

func seconds(d time.Duration) string { return fmt.Sprintf("%.3fs", d.Seconds()) }

// words tells an event in a few words; "" for what pictures leave out.
func words(e *interp.Event, byID map[uint64]*task) string {
	other := ""
	if t := byID[e.Other]; t != nil {
		other = t.name
	}
	switch e.Kind {
	case loop.EventYield:
		return "sleep(0): to the back"
	case loop.EventTimer:
		var s float64
		fmt.Sscan(e.Detail, &s)
		return "sleep(" + strings.TrimSuffix(e.Detail, ".0") + "): until " + seconds(e.Time+time.Duration(s*float64(time.Second)))
	case loop.EventBlock:
		if e.Detail == "" {
			return "await"
		}
		return "await " + e.Detail
	case loop.EventAwait:
		if other == "" {
			other = e.Detail
		}
		return "await " + other
	case loop.EventGather:
		return "await gather"
	case loop.EventDone:
		return "return"
	case loop.EventError:
		return "raised " + e.Detail
	case loop.EventCancelled:
		return "cancelled"
	case loop.EventCancel:
		if other != "" {
			return "cancel, by " + other
		}
		return "cancel, by the loop"
	case loop.EventWake:
		if other != "" {
			return "ready, by " + other
		}
		return "ready"
	case loop.EventHostCall:
		return "call " + e.Detail
	case loop.EventHostRet:
		return "back from " + e.Detail
	case loop.EventLock, loop.EventChan:
		return e.Detail
	case loop.EventLimit:
		return "limit: " + e.Detail
	}
	return ""
}
