package trace

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/mattn/go-runewidth"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/stdlib"
)

var update = flag.Bool("update", false, "write the expected pictures anew")

// recorded runs testdata/name.py on the virtual clock.
func recorded(t *testing.T, name string) (*Recorder, Run) {
	t.Helper()
	file := name + ".py"
	src, err := os.ReadFile(filepath.Join("testdata", file))
	if err != nil {
		t.Fatal(err)
	}
	r := &Recorder{}
	in, err := interp.New(interp.Config{Modules: stdlib.All(), Clock: interp.VirtualClock(), Tracer: r})
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	if _, err := in.RunString(context.Background(), file, string(src)); err != nil && !strings.Contains(err.Error(), "ExceptionGroup") {
		t.Fatal(err)
	}
	return r, Run{File: file, Source: string(src), Clock: "virtual"}
}

func golden(t *testing.T, file string, got []byte) {
	t.Helper()
	file = filepath.Join("testdata", file)
	if *update {
		if err := os.WriteFile(file, got, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s: got\n%s\nwant\n%s", file, got, want)
	}
}

func TestExplain(t *testing.T) {
	for _, name := range []string{"forgotten", "group", "queue"} {
		r, _ := recorded(t, name)
		var b bytes.Buffer
		if err := r.Explain(&b); err != nil {
			t.Fatal(err)
		}
		golden(t, name+".explain.txt", b.Bytes())
	}
}

func TestQuiz(t *testing.T) {
	r, _ := recorded(t, "forgotten")
	var b bytes.Buffer
	if err := r.Quiz(&b, strings.NewReader("before sleep\nnonsense\n")); err != nil {
		t.Fatal(err)
	}
	if text := b.String(); !strings.Contains(text, "next?      right\n") || !strings.Contains(text, "next?      no\n") || !strings.HasSuffix(text, "1 of 2 right\n") {
		t.Error(text)
	}
}

func TestTable(t *testing.T) {
	r, _ := recorded(t, "forgotten")
	var table Table
	for i := range r.events {
		e := &r.events[i]
		table.Event(e)
		if e.Kind == loop.EventYield {
			break
		}
	}
	got := table.List(true)
	if !strings.Contains(got, "main  ready  at ") || !strings.Contains(got, "child  ready  at ") {
		t.Error(got)
	}
}

func TestPictures(t *testing.T) {
	for _, name := range []string{"forgotten", "group", "queue"} {
		r, run := recorded(t, name)
		for _, look := range []Look{{Width: 100}, {Width: 60, ASCII: true}, {Width: 20, ASCII: true}, {Width: 132, Colors: true}} {
			var b bytes.Buffer
			if err := r.Text(&b, look); err != nil {
				t.Fatal(err)
			}
			if !look.Colors {
				for line := range strings.Lines(b.String()) {
					if n := runewidth.StringWidth(strings.TrimRight(line, "\n")); n > look.Width && !strings.HasPrefix(line, " ") {
						t.Errorf("%s: %d columns of %d: %q", name, n, look.Width, line)
					}
				}
			}
			golden(t, fmt.Sprintf("%s.%d.txt", name, look.Width), b.Bytes())
		}
		for _, ext := range []string{".ndjson", ".json", ".mmd"} {
			var b bytes.Buffer
			if err := r.Write(&b, "x"+ext, run); err != nil {
				t.Fatal(err)
			}
			golden(t, name+ext, b.Bytes())
		}
	}
}

// Slices of Chrome's format nest: a step has its length to itself.
func TestChromeSlices(t *testing.T) {
	r, run := recorded(t, "group")
	var b bytes.Buffer
	if err := r.Write(&b, "x.json", run); err != nil {
		t.Fatal(err)
	}
	var got struct{ TraceEvents []slice }
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	end, steps := 0.0, 0
	for _, s := range got.TraceEvents {
		if s.Phase != "X" {
			continue
		}
		if steps++; s.TS < end || s.Dur < 1 {
			t.Errorf("%s begins at %v and takes %v, the step before it ends at %v", s.Name, s.TS, s.Dur, end)
		}
		end = s.TS + s.Dur
	}
	if steps < 4 {
		t.Errorf("%d steps", steps)
	}
}

func TestPage(t *testing.T) {
	r, run := recorded(t, "forgotten")
	run.Source += "# </script><script>alert(1)</script>\n"
	var b bytes.Buffer
	if err := r.Write(&b, "x.html", run); err != nil {
		t.Fatal(err)
	}
	page := b.String()
	if len(page) > 60_000 || strings.Count(page, "</script>") != 2 || strings.Contains(page, "{{") || !strings.Contains(page, "started child") {
		t.Errorf("%d bytes, %d scripts:\n%s", len(page), strings.Count(page, "</script>"), page)
	}
	if err := r.Write(&b, "x.svg", run); err == nil {
		t.Error("a format that is none")
	}
}
