package main

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"slices"
	"strings"
)

func readReport(file string) (*Report, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	r := new(Report)
	if err := json.Unmarshal(text, r); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	if len(r.Engines) == 0 {
		return nil, fmt.Errorf("%s: no report", file)
	}
	return r, nil
}

func compareFiles(oldFile, newFile string, markdown bool, out io.Writer) error {
	before, err := readReport(oldFile)
	if err != nil {
		return err
	}
	after, err := readReport(newFile)
	if err != nil {
		return err
	}
	head := []string{
		"old: " + oldFile + ", " + before.Machine.Date.Format("2006-01-02 15:04") + ", " + before.Engines[baseIndex(before)].Version,
		"new: " + newFile + ", " + after.Machine.Date.Format("2006-01-02 15:04") + ", " + after.Engines[baseIndex(after)].Version,
	}
	if before.Machine.CPU != after.Machine.CPU {
		head = append(head, fmt.Sprintf("different processors: %s, %s", before.Machine.CPU, after.Machine.CPU))
	}
	if before.base() != after.base() {
		return fmt.Errorf("%s is about %s, %s about %s", oldFile, before.base(), newFile, after.base())
	}
	tables := []Table{compareTable(before, after)}
	lists := map[string][]string{"FAILED in new": after.failed(Failed), "FAILED in old": before.failed(Failed)}
	_, err = io.WriteString(out, document(head, tables, lists, []string{"FAILED in new", "FAILED in old"}, markdown))
	return err
}

func baseIndex(r *Report) int {
	return slices.IndexFunc(r.Engines, func(e Engine) bool { return e.Name == r.base() })
}

// compareTable sets the two reports side by side. Where both ran CPython, it is the yardstick: its quotient with ours
// carries over from a slow day of the machine to a fast one, which seconds do not.
func compareTable(before, after *Report) Table {
	base := after.base()
	yardstick := base != cpythonName && before.has(cpythonName) && after.has(cpythonName)
	t := Table{Title: "Old and new: " + base, Header: []string{"case", "old s", "new s"}}
	if yardstick {
		t.Header = append(t.Header, "old vs cpython", "new vs cpython")
	}
	t.Header = append(t.Header, "new is", "", "old MB", "new MB")
	var changes []float64
	for _, c := range after.Cases {
		old, now := before.typical(c.Name, base, cpuOf), after.typical(c.Name, base, cpuOf)
		oldRatio, nowRatio := inverse(before, c.Name, base), inverse(after, c.Name, base)
		row := []string{c.Name, before.cell(c.Name, base, seconds(old)), after.cell(c.Name, base, seconds(now))}
		if yardstick {
			oldRatio, nowRatio = before.ratio(c.Name, cpythonName, cpuOf), after.ratio(c.Name, cpythonName, cpuOf)
			row = append(row, number(oldRatio.Median, "%.2f"), number(nowRatio.Median, "%.2f"))
		}
		change := nowRatio.Median / oldRatio.Median
		row = append(row, strings.TrimSpace(number(change, "%.2f")+" "+way(change)), remark(oldRatio, nowRatio),
			megabytes(before.typical(c.Name, base, peakOf)), megabytes(after.typical(c.Name, base, peakOf)))
		t.Rows = append(t.Rows, row)
		if !math.IsNaN(change) && (c.Kind == Compute || c.Kind == Async) {
			changes = append(changes, change)
		}
	}
	if len(changes) > 0 {
		last := make([]string, len(t.Header))
		last[0] = "geometric mean"
		last[slices.Index(t.Header, "new is")] = meanText(changes)
		t.Rows = append(t.Rows, last)
	}
	t.Notes = []string{"\"new is\": above 1 the new one is faster. \"noise?\": the single rounds of old and new overlap. The mean is over compute and async programs."}
	return t
}

// inverse turns plain seconds into a ratio that, like the one against CPython, grows when we get faster.
func inverse(r *Report, c, engine string) Ratio {
	var speeds []float64
	for _, t := range values(r.result(c, engine).Samples, cpuOf) {
		if t > 0 {
			speeds = append(speeds, 1/t)
		}
	}
	if len(speeds) == 0 {
		return Ratio{math.NaN(), math.NaN(), math.NaN(), 0}
	}
	return Ratio{median(speeds), slices.Min(speeds), slices.Max(speeds), len(speeds)}
}

func remark(old, now Ratio) string {
	if old.Pairs == 0 || now.Pairs == 0 || now.Low > old.High || now.High < old.Low {
		return ""
	}
	return "noise?"
}
