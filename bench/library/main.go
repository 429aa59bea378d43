// Command library times pieces of the library, method calls and functions, in Ouro and in CPython 3.13:
//
//	cd bench && go run ./library [-rounds 3] [-below 1] [WORD ...]
//
// The cases are in cases.py, a program that both run in turns. A ratio is CPython's time over Ouro's: above 1 Ouro is
// faster. Words choose the cases that have one of them in their line.
package main

import (
	"bufio"
	"bytes"
	_ "embed"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

//go:embed cases.py
var cases string

// timing is the best time of a case in each engine, in nanoseconds.
type timing struct{ cpython, ouro float64 }

func (t timing) ratio() float64 { return t.cpython / t.ouro }

func main() {
	rounds := flag.Int("rounds", 2, "how often each engine runs the cases")
	seconds := flag.Float64("seconds", 0.02, "how long one timing takes")
	below := flag.Float64("below", 0, "list only cases whose `ratio` is below this")
	python := flag.String("python", "python3.13", "CPython's `command`")
	ouro := flag.String("ouro", "", "`path` of a built ouro; without it ../cmd/ouro is built")
	flag.Parse()
	if err := run(*rounds, *seconds, *below, *python, *ouro, flag.Args(), os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "library:", err)
		os.Exit(1)
	}
}

func run(rounds int, seconds, below float64, python, ouro string, words []string, out io.Writer) error {
	dir, err := os.MkdirTemp("", "ouro-library-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if ouro == "" {
		ouro = filepath.Join(dir, "ouro")
		build := exec.Command("go", "build", "-o", ouro, "./cmd/ouro")
		build.Dir = ".."
		build.Stderr = os.Stderr
		if err := build.Run(); err != nil {
			return fmt.Errorf("build of ouro: %w", err)
		}
	}
	script := filepath.Join(dir, "cases.py")
	if err := os.WriteFile(script, []byte(cases), 0o600); err != nil {
		return err
	}
	groups, err := exec.Command(python, script).Output()
	if err != nil {
		return fmt.Errorf("%s: %w", python, err)
	}
	var names []string
	best := map[string]timing{}
	// Each group has a process of its own, so that what others keep alive does not cost it anything.
	for _, group := range strings.Split(strings.TrimSpace(string(groups)), "\n") {
		args := append([]string{script, group, fmt.Sprint(seconds)}, words...)
		for range rounds {
			for _, engine := range []string{python, ouro} {
				lines, err := measure(engine, args)
				if err != nil {
					return err
				}
				for _, l := range lines {
					t, seen := best[l.name]
					if !seen {
						names = append(names, l.name)
					}
					of := &t.ouro
					if engine == python {
						of = &t.cpython
					}
					if *of == 0 || l.ns < *of {
						*of = l.ns
					}
					best[l.name] = t
				}
			}
		}
	}
	report(out, names, best, below)
	return nil
}

type line struct {
	name string
	ns   float64
}

func measure(engine string, args []string) ([]line, error) {
	cmd := exec.Command(engine, args...)
	var errors bytes.Buffer
	cmd.Stderr = &errors
	text, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("%s: %w\n%s", engine, err, errors.String())
	}
	var lines []line
	s := bufio.NewScanner(bytes.NewReader(text))
	for s.Scan() {
		name, ns, _ := strings.Cut(s.Text(), "\t")
		n, err := strconv.ParseFloat(ns, 64)
		if err != nil {
			return nil, fmt.Errorf("%s printed %q", engine, s.Text())
		}
		lines = append(lines, line{name, n})
	}
	return lines, s.Err()
}

// report prints the cases, the slowest first, and how many are in which range.
func report(out io.Writer, names []string, best map[string]timing, below float64) {
	slices.SortStableFunc(names, func(a, b string) int {
		if x, y := best[a].ratio(), best[b].ratio(); x < y {
			return -1
		} else if x > y {
			return 1
		}
		return 0
	})
	var slow, even, fast int
	for _, n := range names {
		t := best[n]
		switch {
		case t.ratio() < 0.5:
			slow++
		case t.ratio() < 1:
			even++
		default:
			fast++
		}
		if below == 0 || t.ratio() < below {
			fmt.Fprintf(out, "%6.2f %12.0f %12.0f  %s\n", t.ratio(), t.cpython, t.ouro, n)
		}
	}
	fmt.Fprintf(out, "%d cases: %d at or above CPython, %d from half of its speed, %d below\n", len(names), fast, even, slow)
}
