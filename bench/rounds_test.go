package main

import (
	"io"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
)

// scripted answers runs from a table, and writes down their order.
type scripted struct {
	outputs map[string]string // by the command's words joined with a space
	log     []string
}

func (s *scripted) run(command []string, until string) (outcome, error) {
	key := strings.Join(command, " ")
	s.log = append(s.log, key)
	return outcome{Sample: Sample{CPU: time.Duration(len(s.log))}, stdout: s.outputs[key], why: "exit"}, nil
}

func fake(name string, programs ...string) Engine {
	return Engine{Name: name, command: func(c Case) []string {
		if !slices.Contains(programs, c.Program) {
			return nil
		}
		return []string{name, c.Program}
	}}
}

func TestRounds(t *testing.T) {
	s := &scripted{outputs: map[string]string{
		"cpython a": "1\n", "ouro a": "1\n", "lua a": "2\n",
		"cpython b": "3\n", "ouro b": "3\n",
	}}
	m := measurement{runner: s, rounds: 2, timeout: time.Second, progress: io.Discard,
		engines: []Engine{fake("cpython", "a", "b"), fake("ouro", "a", "b"), fake("lua", "a")},
		cases: []Case{
			{Name: "a", Program: "a", Kind: Compute, Repeat: 1, Want: "1\n"},
			{Name: "b", Program: "b", Kind: Startup, Repeat: 2}, // no output on file: CPython's counts
		}}
	results, err := m.run()
	if err != nil {
		t.Fatal(err)
	}
	wantLog := []string{
		"cpython a", "ouro a", "lua a", // the first round, in order; lua's answer is wrong and it is out
		"cpython b", "ouro b", "ouro b", "cpython b",
		"ouro a", "cpython a", // the second round, backwards
		"ouro b", "cpython b", "cpython b", "ouro b",
	}
	if !reflect.DeepEqual(s.log, wantLog) {
		t.Errorf("order of runs:\n%q, want\n%q", s.log, wantLog)
	}
	type brief struct {
		c, engine string
		status    Status
		samples   int
	}
	var got []brief
	for _, r := range results {
		got = append(got, brief{r.Case, r.Engine, r.Status, len(r.Samples)})
	}
	want := []brief{
		{"a", "cpython", OK, 2}, {"a", "ouro", OK, 2}, {"a", "lua", Failed, 0},
		{"b", "cpython", OK, 4}, {"b", "ouro", OK, 4}, {"b", "lua", Absent, 0},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v\nwant %v", got, want)
	}
}

func TestFirstOutputBinds(t *testing.T) {
	s := &scripted{outputs: map[string]string{"cpython a": "1\n", "ouro a": "one\n"}}
	m := measurement{runner: s, rounds: 1, timeout: time.Second, progress: io.Discard,
		engines: []Engine{fake("cpython", "a"), fake("ouro", "a")},
		cases:   []Case{{Name: "a", Program: "a", Kind: Compute, Repeat: 1}}}
	results, err := m.run()
	if err != nil {
		t.Fatal(err)
	}
	if results[0].Status != OK || results[1].Status != Failed || results[1].Detail != `prints "one\n", not "1\n"` {
		t.Errorf("%+v", results)
	}
}

func TestRoundsOfACase(t *testing.T) {
	s := &scripted{outputs: map[string]string{"ouro a": "1\n"}}
	m := measurement{runner: s, rounds: 5, timeout: time.Second, progress: io.Discard, engines: []Engine{fake("ouro", "a")},
		cases: []Case{{Name: "a", Program: "a", Kind: Memory, Repeat: 1, Rounds: 1}}}
	if _, err := m.run(); err != nil || len(s.log) != 1 {
		t.Errorf("%d runs, %v", len(s.log), err)
	}
}
