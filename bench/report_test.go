package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func samples(ms ...int) []Sample {
	var out []Sample
	for _, t := range ms {
		out = append(out, Sample{CPU: time.Duration(t) * time.Millisecond, Wall: time.Duration(2*t) * time.Millisecond, Peak: int64(t) * 1e6})
	}
	return out
}

func sampleReport() *Report {
	return &Report{
		Machine: Machine{Date: time.Date(2026, 5, 4, 3, 2, 1, 0, time.UTC), CPU: "Abacus 9", Cores: 2, System: "Linux", Go: "go1.26", Load: "0.10"},
		Rounds:  3,
		Engines: []Engine{{Name: "cpython", Version: "3.13.0", Note: "slow build"}, {Name: "ouro", Version: "abc"}, {Name: "lua", Version: "v1"}},
		Cases: []Case{
			{Name: "fib", Program: "fib", Kind: Compute}, {Name: "sort", Program: "sort", Kind: Compute}, {Name: "json", Program: "json", Kind: Compute},
			{Name: "queue", Program: "queue", Kind: Async},
			{Name: "hello", Program: "hello", Kind: Startup},
			{Name: "parse/generated", Program: "parse", Kind: Parse, Lines: 3000},
			{Name: "mem/0", Program: "mem", Kind: Memory, Tasks: 0}, {Name: "mem/10", Program: "mem", Kind: Memory, Tasks: 10},
		},
		Results: []Result{
			{"fib", "cpython", OK, "", samples(400, 420, 380)}, {"fib", "ouro", OK, "", samples(200, 200, 200)}, {"fib", "lua", OK, "", samples(100, 100, 100)},
			{"sort", "cpython", OK, "", samples(100, 100, 100)}, {"sort", "ouro", OK, "", samples(200, 200, 200)}, {"sort", "lua", Failed, "prints 1", nil},
			{"json", "cpython", OK, "", samples(100, 100, 100)}, {"json", "ouro", NotYet, "no module json", nil}, {"json", "lua", Absent, "", nil},
			{"queue", "cpython", OK, "", samples(1000, 1000, 1000)}, {"queue", "ouro", OK, "", samples(100, 100, 100)},
			{"hello", "cpython", OK, "", samples(20, 20)}, {"hello", "ouro", OK, "", samples(4, 4)},
			{"parse/generated", "cpython", OK, "", samples(300)}, {"parse/generated", "ouro", OK, "", samples(300)},
			{"mem/0", "cpython", OK, "", samples(10)}, {"mem/10", "cpython", OK, "", samples(110)},
			{"mem/0", "ouro", OK, "", samples(5)}, {"mem/10", "ouro", OK, "", samples(25)},
		},
	}
}

func render(r *Report, markdown bool) string {
	return document(r.Head(), r.Tables(), map[string][]string{"FAILED": r.failed(Failed)}, []string{"FAILED"}, markdown)
}

// flat is the text with single spaces, for looking at words and not at columns.
func flat(text string) string { return strings.Join(strings.Fields(text), " ") }

func TestReportText(t *testing.T) {
	want, err := os.ReadFile(filepath.Join("testdata", "report.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if got := render(sampleReport(), false); got != string(want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestReportMarkdown(t *testing.T) {
	got := render(sampleReport(), true)
	for _, want := range []string{
		"- 2026-05-04, Abacus 9, 2 cores, Linux\n- built with",
		"\n### Processor time: compute programs\n\n| program | cpython s | ouro s | cpython / ouro | low - high | lua / ouro |\n|---|---:|---:|---:|---:|---:|\n",
		"| fib | 0.400 | 0.200 | 2.00 faster | 1.90 - 2.10 | 0.50 slower |\n",
		"\n### FAILED\n\n- sort on lua: prints 1\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if got := (Table{Title: "x", Header: []string{"a|b"}, Rows: [][]string{{"c|d"}}}).Markdown(); !strings.Contains(got, `| c\|d |`) {
		t.Errorf("a bar is not escaped: %s", got)
	}
}

func TestReportWithoutOuro(t *testing.T) {
	r := sampleReport()
	r.Engines = []Engine{r.Engines[0], r.Engines[2]}
	got := render(r, false)
	if !strings.Contains(flat(got), "program cpython s lua / cpython fib 0.400 0.25 slower sort") {
		t.Error(got)
	}
}

func TestCompare(t *testing.T) {
	dir := t.TempDir()
	write := func(name string, r *Report) string {
		text, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, text, 0o666); err != nil {
			t.Fatal(err)
		}
		return file
	}
	oldFile := write("old.json", sampleReport())
	after := sampleReport()
	// A machine half as fast, and fib four times as fast on it as it was.
	for i := range after.Results {
		for j := range after.Results[i].Samples {
			after.Results[i].Samples[j].CPU *= 2
		}
	}
	after.Results[1].Samples = samples(100, 100, 100)
	newFile := write("new.json", after)

	var out bytes.Buffer
	if err := compareFiles(oldFile, newFile, false, &out); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		" fib 0.200 0.100 2.00 8.00 4.00 faster 200.0 100.0 ",
		" sort 0.200 0.400 0.50 0.50 1.00 even noise? 200.0 200.0 ",
		" json not yet not yet queue ",
		" geometric mean 1.59 faster (of 3) ",
		" FAILED in new sort on lua: prints 1 ",
	} {
		if !strings.Contains(flat(out.String()), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}

	// Without CPython only the seconds are left.
	alone := func(r *Report) *Report { r.Engines = r.Engines[1:]; return r }
	out.Reset()
	if err := compareFiles(write("o", alone(sampleReport())), write("n", alone(after)), false, &out); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), "2.00 faster") || !strings.Contains(out.String(), "0.50 slower") || strings.Contains(out.String(), "vs cpython") {
		t.Error(out.String())
	}
	if err := compareFiles(oldFile, filepath.Join(dir, "nothing"), false, &out); err == nil {
		t.Error("a file that does not exist was compared")
	}
	if err := compareFiles(oldFile, write("empty", new(Report)), false, &out); err == nil {
		t.Error("an empty report was compared")
	}
}
