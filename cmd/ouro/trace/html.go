package trace

import (
	_ "embed"
	"encoding/json"
	"html"
	"io"
	"strings"
)

// page is the page with which a run is looked at; it loads nothing.
//
//go:embed page.html
var page string

func (r *Recorder) html(w io.Writer, run Run) error {
	tasks, byID := r.tasks()
	type lane struct {
		ID    uint64 `json:"id"`
		Label string `json:"label"`
	}
	type shown struct {
		record
		Words string `json:"words,omitempty"`
	}
	data := struct {
		File   string  `json:"file"`
		Source string  `json:"source"`
		Tasks  []lane  `json:"tasks"`
		Events []shown `json:"events"`
	}{File: run.File, Source: run.Source, Tasks: []lane{}, Events: []shown{}}
	for _, t := range tasks {
		data.Tasks = append(data.Tasks, lane{t.id, t.label})
	}
	for i := range r.events {
		if e := &r.events[i]; byID[e.Task] != nil {
			data.Events = append(data.Events, shown{recordOf(e), words(e, byID)})
		}
	}
	// Marshal writes <, > and & as escapes, so nothing in it ends the script.
	text, err := json.Marshal(data)
	if err != nil {
		return err
	}
	_, err = strings.NewReplacer("{{title}}", html.EscapeString(run.File), "{{data}}", string(text)).WriteString(w, page)
	return err
}
