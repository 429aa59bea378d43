// Record runs script tests with CPython 3.13 and writes down what they must print.
// It is a developer's command: users never need CPython.
//
//	go run ./cmd/record [flags] [scripts or folders]
//
// Without arguments it records testdata/{lang,types,errors,async,network,stdlib,differs} and examples/scripts, as
// far as they exist. Every golden that changes is named, with the first difference.
//
//	-python name   the interpreter that is the measure (python3.13)
//	-check         write nothing; exit with 1 if anything differs from the goldens
//	-ouro command  run this in place of CPython and compare; implies -check:
//	               -ouro ./ouro, -ouro "./ouro run --virtual-time"
//	-real          let scripts that use asyncio really sleep (CPython only)
//	-j n           scripts run at once
//
// CPython runs scripts that use asyncio with a virtual clock: sleeps cost nothing, and
// the order of two timers never depends on how busy the machine is.
//
// The layout of the files is described in package scripttest.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"github.com/ouro-lang/ouro/interp/scripttest"
	"github.com/ouro-lang/ouro/interp/scripttest/oracle"
)

var areas = []string{"testdata/lang", "testdata/types", "testdata/errors", "testdata/async", "testdata/network", "testdata/stdlib", "testdata/differs", "examples/scripts"}

// foreign names the folders below the areas that other tests own: their files are no scripts of ours.
var foreign = map[string]bool{"testdata/errors/syntax": true}

type recorder struct {
	interpreter *oracle.Interpreter
	compareOnly bool
}

func main() { os.Exit(run()) }

// run returns the exit status: deferred clean-ups must not be skipped by os.Exit.
func run() int {
	python := flag.String("python", "python3.13", "the CPython that is the measure")
	check := flag.Bool("check", false, "write nothing, compare only")
	ouro := flag.String("ouro", "", "run this `command` in place of CPython, compare only")
	realClock := flag.Bool("real", false, "let scripts that use asyncio really sleep")
	jobs := flag.Int("j", runtime.NumCPU(), "how many scripts run at once")
	flag.Parse()

	r := recorder{compareOnly: *check || *ouro != ""}
	var err error
	if *ouro != "" {
		r.interpreter, err = oracle.Command(strings.Fields(*ouro)...)
	} else {
		o := oracle.Options{RealClock: *realClock}
		if *check {
			// Goldens are recorded with one hash seed and checked with another.
			o.HashSeed = 12345
		}
		r.interpreter, err = oracle.CPython(*python, o)
	}
	if err != nil {
		return fail(err)
	}
	defer r.interpreter.Close()
	scripts, err := find(flag.Args())
	if err != nil {
		return fail(err)
	}
	if !r.all(scripts, *jobs) {
		return 1
	}
	return 0
}

func fail(err error) int {
	fmt.Fprintln(os.Stderr, "record:", err)
	return 2
}

func find(args []string) ([]string, error) {
	if len(args) > 0 {
		return scripttest.Find(args...)
	}
	var paths []string
	for _, a := range areas {
		if _, err := os.Stat(a); err == nil {
			paths = append(paths, a)
		}
	}
	if len(paths) == 0 {
		return nil, fmt.Errorf("no test scripts here: run it in the root of the repository")
	}
	all, err := scripttest.Find(paths...)
	if err != nil {
		return nil, err
	}
	var own []string
	for _, s := range all {
		if !foreign[filepath.ToSlash(filepath.Dir(s))] {
			own = append(own, s)
		}
	}
	return own, nil
}

// all runs the scripts and prints what they found in the order of the scripts. It reports whether
// all agreed; when recording a changed golden is no disagreement.
func (r *recorder) all(scripts []string, jobs int) bool {
	reports := make([]string, len(scripts))
	errs := make([]error, len(scripts))
	var wg sync.WaitGroup
	next := make(chan int)
	for range max(1, jobs) {
		wg.Go(func() {
			for i := range next {
				reports[i], errs[i] = r.one(scripts[i])
			}
		})
	}
	for i := range scripts {
		next <- i
	}
	close(next)
	wg.Wait()

	differ, failed := 0, 0
	for i, s := range scripts {
		switch {
		case errs[i] != nil:
			failed++
			fmt.Printf("%s: %v\n", s, errs[i])
		case reports[i] != "":
			differ++
			fmt.Printf("%s\n%s", s, reports[i])
		}
	}
	verb := "recorded anew"
	if r.compareOnly {
		verb = "differ"
	}
	fmt.Printf("%d scripts, %d %s, %d failed to run\n", len(scripts), differ, verb, failed)
	return failed == 0 && (differ == 0 || !r.compareOnly)
}

// one runs a script and returns its difference to the golden.
func (r *recorder) one(script string) (string, error) {
	got, err := r.interpreter.Run(script)
	if err != nil {
		return "", err
	}
	// What CPython does with a known difference is recorded, what Ouro does is decided by hand.
	load, save := scripttest.Load, scripttest.Save
	if scripttest.IsDifference(script) && r.interpreter.IsCPython() {
		load, save = scripttest.LoadCPython, scripttest.SaveCPython
	}
	want, err := load(script)
	if err != nil && r.compareOnly {
		return "", err
	}
	if !r.compareOnly {
		changed, saveErr := save(script, got)
		if saveErr != nil || !changed {
			return "", saveErr
		}
		if err != nil {
			return "  new\n", nil
		}
	}
	return scripttest.Diff(want, got), nil
}
