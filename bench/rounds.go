package main

import (
	"fmt"
	"io"
	"slices"
	"time"
)

// A Result is all that was seen of one case on one engine.
type Result struct {
	Case    string
	Engine  string
	Status  Status
	Detail  string `json:",omitempty"`
	Samples []Sample
}

// runner is the part of a launcher that measuring needs.
type runner interface {
	run(command []string, until string) (outcome, error)
}

// measurement carries a whole run of the instrument.
type measurement struct {
	runner   runner
	engines  []Engine // CPython first: where no output is on file, its is the one that the others must give
	cases    []Case
	rounds   int
	timeout  time.Duration
	progress io.Writer
}

// run goes through all cases in every round, and through all engines in every case. What is compared is therefore
// measured side by side, and a case's rounds lie minutes apart: a busy minute of the machine meets one round of each
// case, not all rounds of one.
func (m *measurement) run() ([]Result, error) {
	results := make(map[[2]string]*Result)
	wants := make(map[string]string)
	for _, c := range m.cases {
		wants[c.Name] = c.Want
		for _, e := range m.engines {
			r := &Result{Case: c.Name, Engine: e.Name, Status: OK}
			if e.command == nil || e.command(c) == nil {
				r.Status = Absent
			}
			results[[2]string{c.Name, e.Name}] = r
		}
	}
	for round := range m.rounds {
		for _, c := range m.cases {
			if c.Rounds > 0 && round >= c.Rounds {
				continue
			}
			fmt.Fprintf(m.progress, "\r\033[Kround %d of %d  %s", round+1, m.rounds, c.Name)
			for turn := range c.Repeat {
				for _, e := range m.order(round + turn) {
					r := results[[2]string{c.Name, e.Name}]
					if r.Status != OK {
						continue
					}
					o, err := m.runner.run(e.command(c), c.Until)
					if err != nil {
						return nil, fmt.Errorf("%s on %s: %w", c.Name, e.Name, err)
					}
					sample, output, status, detail := judge(c, o, wants[c.Name], m.timeout)
					if r.Status, r.Detail = status, detail; status != OK {
						// A time without the right answer is worth nothing, and neither are the times before it.
						r.Samples = nil
						fmt.Fprintf(m.progress, "\r\033[K%s: %s on %s: %s\n", status, c.Name, e.Name, detail)
						continue
					}
					r.Samples = append(r.Samples, sample)
					if wants[c.Name] == "" {
						wants[c.Name] = output
					}
				}
			}
		}
	}
	fmt.Fprint(m.progress, "\r\033[K")
	var out []Result
	for _, c := range m.cases {
		for _, e := range m.engines {
			out = append(out, *results[[2]string{c.Name, e.Name}])
		}
	}
	return out, nil
}

// order lets the engines change places from turn to turn, so that none always runs in the wake of the same other.
func (m *measurement) order(turn int) []Engine {
	order := slices.Clone(m.engines)
	if turn%2 == 1 {
		slices.Reverse(order)
	}
	return order
}
