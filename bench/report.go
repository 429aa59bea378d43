package main

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"time"
)

// A Report is everything that a run found out: what -json writes, and what all tables are made of.
type Report struct {
	Machine Machine
	Rounds  int
	Engines []Engine
	Cases   []Case
	Results []Result
}

// base is the engine that all ratios are about: Ouro, or without it the first.
func (r *Report) base() string {
	for _, e := range r.Engines {
		if e.Name == ouroName {
			return ouroName
		}
	}
	return r.Engines[0].Name
}

// others are all engines but the base.
func (r *Report) others() []string {
	var names []string
	for _, e := range r.Engines {
		if e.Name != r.base() {
			names = append(names, e.Name)
		}
	}
	return names
}

func (r *Report) has(engine string) bool {
	return slices.ContainsFunc(r.Engines, func(e Engine) bool { return e.Name == engine })
}

func (r *Report) result(c, engine string) Result {
	for _, res := range r.Results {
		if res.Case == c && res.Engine == engine {
			return res
		}
	}
	return Result{Case: c, Engine: engine, Status: Absent}
}

func (r *Report) kind(k Kind) []Case {
	var out []Case
	for _, c := range r.Cases {
		if c.Kind == k {
			out = append(out, c)
		}
	}
	return out
}

// what a sample cost, by three measures
func cpuOf(s Sample) float64  { return s.CPU.Seconds() }
func wallOf(s Sample) float64 { return s.Wall.Seconds() }
func peakOf(s Sample) float64 { return float64(s.Peak) }

func values(samples []Sample, of func(Sample) float64) []float64 {
	out := make([]float64, len(samples))
	for i, s := range samples {
		out[i] = of(s)
	}
	return out
}

// typical is the median cost of a case on an engine, NaN where there is none.
func (r *Report) typical(c, engine string, of func(Sample) float64) float64 {
	return median(values(r.result(c, engine).Samples, of))
}

// ratio is the other engine's cost over the base's.
func (r *Report) ratio(c, other string, of func(Sample) float64) Ratio {
	return paired(values(r.result(c, other).Samples, of), values(r.result(c, r.base()).Samples, of))
}

// failed lists what went wrong, and what could not be tried.
func (r *Report) failed(status Status) []string {
	var out []string
	for _, res := range r.Results {
		if res.Status == status {
			out = append(out, fmt.Sprintf("%s on %s: %s", res.Case, res.Engine, res.Detail))
		}
	}
	return out
}

// Tables renders the report's findings, without the empty ones.
func (r *Report) Tables() []Table {
	tables := []Table{
		r.timeTable(Compute, "Processor time: compute programs"),
		r.timeTable(Async, "Processor time: async programs"),
		r.startupTable(),
		r.parseTable(),
		r.peakTable(),
		r.suspendedTable(),
	}
	return slices.DeleteFunc(tables, func(t Table) bool { return len(t.Rows) == 0 })
}

// cell is a number if the result has one, or the reason why not.
func (r *Report) cell(c, engine, text string) string {
	if status := r.result(c, engine).Status; status != OK {
		return string(status)
	}
	return text
}

func (r *Report) timeTable(k Kind, title string) Table {
	base, others := r.base(), r.others()
	yardstick := r.has(cpythonName) && base != cpythonName
	t := Table{Title: title, Header: []string{"program"}}
	if yardstick {
		t.Header = append(t.Header, cpythonName+" s")
	}
	t.Header = append(t.Header, base+" s")
	for _, other := range others {
		t.Header = append(t.Header, other+" / "+base)
		if other == cpythonName {
			t.Header = append(t.Header, "low - high")
		}
	}
	ratios := make(map[string][]float64)
	for _, c := range r.kind(k) {
		row := []string{c.Name}
		if yardstick {
			row = append(row, r.cell(c.Name, cpythonName, seconds(r.typical(c.Name, cpythonName, cpuOf))))
		}
		row = append(row, r.cell(c.Name, base, seconds(r.typical(c.Name, base, cpuOf))))
		for _, other := range others {
			ratio := r.ratio(c.Name, other, cpuOf)
			row = append(row, r.cell(c.Name, other, ratio.String()))
			if other == cpythonName {
				row = append(row, spread(ratio))
			}
			if ratio.Pairs > 0 {
				ratios[other] = append(ratios[other], ratio.Median)
			}
		}
		t.Rows = append(t.Rows, row)
	}
	if len(t.Rows) == 0 {
		return t
	}
	last := []string{"geometric mean", ""}
	if yardstick {
		last = append(last, "")
	}
	for _, other := range others {
		last = append(last, meanText(ratios[other]))
		if other == cpythonName {
			last = append(last, "")
		}
	}
	t.Rows = append(t.Rows, last)
	t.Notes = []string{directionNote(base)}
	return t
}

// directionNote says, under every table of ratios, which way they point.
func directionNote(base string) string {
	return fmt.Sprintf("Ratios are another engine's time over %s's, medians of paired runs: above 1, %s is faster, below 1 slower; unclear: the rounds disagree.", base, base)
}

func (r *Report) startupTable() Table {
	t := Table{Title: "Start-up", Header: []string{"program", "engine", "processor ms", "wall ms", "peak MB",
		"time / " + r.base() + "'s", "wall / " + r.base() + "'s"}}
	for _, c := range r.kind(Startup) {
		for _, e := range r.Engines {
			res := r.result(c.Name, e.Name)
			switch res.Status {
			case Absent:
				continue
			case OK:
				t.Rows = append(t.Rows, []string{c.Name, e.Name,
					milliseconds(r.typical(c.Name, e.Name, cpuOf)), milliseconds(r.typical(c.Name, e.Name, wallOf)),
					megabytes(r.typical(c.Name, e.Name, peakOf)), r.against(c.Name, e.Name, cpuOf), r.against(c.Name, e.Name, wallOf)})
			default:
				t.Rows = append(t.Rows, []string{c.Name, e.Name, string(res.Status), "", "", "", ""})
			}
		}
	}
	t.Notes = []string{directionNote(r.base()), "The peers share one binary, so each starts with all four linked in; a host with only one of them starts a little faster and smaller."}
	return t
}

// against is the ratio in words, nothing for the base itself.
func (r *Report) against(c, engine string, of func(Sample) float64) string {
	if engine == r.base() {
		return ""
	}
	return r.ratio(c, engine, of).String()
}

func (r *Report) parseTable() Table {
	t := Table{Title: "Parser", Header: []string{"input", "lines", "engine", "processor s", "lines/s", "peak MB", "time / " + r.base() + "'s"}}
	for _, c := range r.kind(Parse) {
		for _, e := range r.Engines {
			res := r.result(c.Name, e.Name)
			switch res.Status {
			case Absent:
				continue
			case OK:
				cpu := r.typical(c.Name, e.Name, cpuOf)
				t.Rows = append(t.Rows, []string{c.Name, fmt.Sprint(c.Lines), e.Name, seconds(cpu), fmt.Sprintf("%.0f", float64(c.Lines)/cpu),
					megabytes(r.typical(c.Name, e.Name, peakOf)), r.against(c.Name, e.Name, cpuOf)})
			default:
				t.Rows = append(t.Rows, []string{c.Name, fmt.Sprint(c.Lines), e.Name, string(res.Status), "", "", ""})
			}
		}
	}
	t.Notes = []string{directionNote(r.base()), "Source text to syntax tree, timed inside the process: median of 7 parses in each run. CPython's side is ast.parse."}
	return t
}

func (r *Report) peakTable() Table {
	t := Table{Title: "Peak memory, MB", Header: []string{"program"}}
	for _, e := range r.Engines {
		t.Header = append(t.Header, e.Name)
	}
	cases := append(r.kind(Compute), r.kind(Async)...)
	ratios := make(map[string][]float64)
	for _, c := range cases {
		row := []string{c.Name}
		for _, e := range r.Engines {
			row = append(row, r.cell(c.Name, e.Name, megabytes(r.typical(c.Name, e.Name, peakOf))))
			if ratio := r.ratio(c.Name, e.Name, peakOf); ratio.Pairs > 0 {
				ratios[e.Name] = append(ratios[e.Name], ratio.Median)
			}
		}
		t.Rows = append(t.Rows, row)
	}
	if len(t.Rows) == 0 {
		return t
	}
	last := []string{"X / " + r.base() + ", geometric mean"}
	for _, e := range r.Engines {
		if e.Name == r.base() {
			last = append(last, "")
		} else {
			last = append(last, number(geomean(ratios[e.Name]), "%.2f"))
		}
	}
	t.Rows = append(t.Rows, last)
	t.Notes = []string{fmt.Sprintf("Largest resident size of the whole process. In the last line, above 1: %s needs less.", r.base())}
	return t
}

func (r *Report) suspendedTable() Table {
	t := Table{Title: "Memory of a suspended task", Header: []string{"engine"}}
	cases := r.kind(Memory)
	for _, c := range cases {
		t.Header = append(t.Header, fmt.Sprintf("%d tasks, MB", c.Tasks))
	}
	t.Header = append(t.Header, "bytes per task")
	for _, e := range r.Engines {
		row := []string{e.Name}
		absent := true
		for _, c := range cases {
			absent = absent && r.result(c.Name, e.Name).Status == Absent
			row = append(row, r.cell(c.Name, e.Name, megabytes(r.typical(c.Name, e.Name, peakOf))))
		}
		if !absent {
			t.Rows = append(t.Rows, append(row, number(r.bytesPerTask(e.Name), "%.0f")))
		}
	}
	t.Notes = []string{"Difference of the two peaks over the number of tasks. Each process is ended at the moment when all its tasks sleep."}
	return t
}

// bytesPerTask compares the Memory cases with the fewest and the most tasks.
func (r *Report) bytesPerTask(engine string) float64 {
	cases := r.kind(Memory)
	if len(cases) < 2 {
		return math.NaN()
	}
	few, many := cases[0], cases[len(cases)-1]
	return (r.typical(many.Name, engine, peakOf) - r.typical(few.Name, engine, peakOf)) / float64(many.Tasks-few.Tasks)
}

// Head says what was measured, when, and on what.
func (r *Report) Head() []string {
	head := []string{
		r.Machine.Date.Format(time.DateOnly) + ", " + r.Machine.CPU + fmt.Sprintf(", %d cores, ", r.Machine.Cores) + r.Machine.System,
		fmt.Sprintf("built with %s; rounds: %d; load when it began: %s", r.Machine.Go, r.Rounds, r.Machine.Load),
	}
	for _, e := range r.Engines {
		line := e.Name + ": " + e.Version
		if e.Note != "" {
			line += " (" + e.Note + ")"
		}
		head = append(head, line)
	}
	return head
}

func number(x float64, format string) string {
	if math.IsNaN(x) {
		return ""
	}
	return fmt.Sprintf(format, x)
}

func seconds(x float64) string      { return number(x, "%.3f") }
func milliseconds(x float64) string { return number(x*1e3, "%.1f") }
func megabytes(x float64) string    { return number(x/1e6, "%.1f") }

// String is the ratio with its direction: "1.83 faster".
func (r Ratio) String() string { return strings.TrimSpace(number(r.Median, "%.2f") + " " + r.way()) }

// meanText is the mean of ratios, with its direction and their number.
func meanText(ratios []float64) string {
	if len(ratios) == 0 {
		return ""
	}
	mean := geomean(ratios)
	return fmt.Sprintf("%.2f %s (of %d)", mean, way(mean), len(ratios))
}

func spread(r Ratio) string {
	if r.Pairs == 0 {
		return ""
	}
	return fmt.Sprintf("%.2f - %.2f", r.Low, r.High)
}
