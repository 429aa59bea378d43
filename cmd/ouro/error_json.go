package main

import (
	"encoding/json"
	"io"

	"github.com/ouro-lang/ouro/interp"
)

// errorJSON is an exception as --error-format json prints it.
type errorJSON struct {
	Class     string       `json:"class"`
	Message   string       `json:"message"`
	Notes     []string     `json:"notes,omitempty"`
	Traceback []frameJSON  `json:"traceback"`
	Cause     *errorJSON   `json:"cause,omitempty"`
	Context   *errorJSON   `json:"context,omitempty"`
	Group     []*errorJSON `json:"group,omitempty"`
	Text      string       `json:"text,omitempty"`
	Task      *taskJSON    `json:"task,omitempty"`
	Hints     []string     `json:"hints,omitempty"`
}

// taskJSON is the task that an exception ended.
type taskJSON struct {
	Name        string       `json:"name"`
	Coroutine   string       `json:"coroutine"`
	Created     *frameJSON   `json:"created,omitempty"`
	AwaitedBy   []waiterJSON `json:"awaited_by,omitempty"`
	Cancelled   []waiterJSON `json:"cancelled,omitempty"` // siblings, because of it
	CancelledBy string       `json:"cancelled_by,omitempty"`
}

// waiterJSON is a task that waits.
type waiterJSON struct {
	Task      string     `json:"task"`
	Coroutine string     `json:"coroutine"`
	At        *frameJSON `json:"at,omitempty"`
	In        string     `json:"in,omitempty"`
}

// advicePart is an advice as --error-format json prints it.
type advicePart struct {
	Code string     `json:"code"`
	Text string     `json:"text"`
	At   *frameJSON `json:"at,omitempty"`
}

func adviceJSON(all []interp.Advice) []advicePart {
	var list []advicePart
	for _, a := range all {
		list = append(list, advicePart{a.Code, a.Text, placeJSON(a.At)})
	}
	return list
}

func placeJSON(p interp.Place) *frameJSON {
	if p.Line == 0 {
		return nil
	}
	return &frameJSON{p.File, p.Line, p.Function}
}

func taskOf(f *interp.Failure) *taskJSON {
	if f == nil {
		return nil
	}
	t := &taskJSON{Name: f.Task, Coroutine: f.Coroutine, Created: placeJSON(f.Made), CancelledBy: f.CancelledBy}
	for _, w := range f.Waiters {
		t.AwaitedBy = append(t.AwaitedBy, waiterJSON{w.Task, w.Coroutine, placeJSON(w.At), w.In})
	}
	for _, w := range f.Cancelled {
		t.Cancelled = append(t.Cancelled, waiterJSON{w.Task, w.Coroutine, placeJSON(w.At), w.In})
	}
	return t
}

type frameJSON struct {
	File     string `json:"file"`
	Line     int    `json:"line"`
	Function string `json:"function"`
}

// printErrorJSON writes e as one line.
func printErrorJSON(w io.Writer, e *interp.Error) {
	j := jsonOf(e)
	j.Text = e.Text
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.Encode(j)
}

func jsonOf(e *interp.Error) *errorJSON {
	if e == nil {
		return nil
	}
	j := &errorJSON{Class: e.Class, Message: e.Message, Notes: e.Notes, Traceback: []frameJSON{}, Cause: jsonOf(e.Cause), Context: jsonOf(e.Context),
		Task: taskOf(e.Failure), Hints: e.Hints}
	for _, f := range e.Traceback {
		j.Traceback = append(j.Traceback, frameJSON{f.File, f.Line, f.Function})
	}
	for _, m := range e.Group {
		j.Group = append(j.Group, jsonOf(m))
	}
	return j
}
