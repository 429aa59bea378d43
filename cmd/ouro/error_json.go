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
	j := &errorJSON{Class: e.Class, Message: e.Message, Notes: e.Notes, Traceback: []frameJSON{}, Cause: jsonOf(e.Cause), Context: jsonOf(e.Context)}
	for _, f := range e.Traceback {
		j.Traceback = append(j.Traceback, frameJSON{f.File, f.Line, f.Function})
	}
	for _, m := range e.Group {
		j.Group = append(j.Group, jsonOf(m))
	}
	return j
}
