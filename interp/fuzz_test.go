package interp_test

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/stdlib"
)

// The limits of FuzzRun.
const (
	fuzzSteps   = 200_000
	fuzzMemory  = 32 << 20
	fuzzTasks   = 500
	fuzzTimeout = 2 * time.Second
	// fuzzOverrun is how much processor time may pass between the deadline and
	// the end of the run: far more than is promised, because fuzzing counts what
	// each branch does and shares its machine.
	fuzzOverrun = time.Second
)

// FuzzRun compiles and runs arbitrary source under tight limits, with the whole
// library. Whatever the program does, it must end in a value, a script error
// or a limit, never in an internal error, and never late.
func FuzzRun(f *testing.F) {
	for _, s := range fuzzSeeds(f) {
		f.Add(s)
	}
	f.Add("def g():\n    try:\n        x = yield (yield 1)\n    finally:\n        yield x\nfor i in g(): break\n")
	f.Add("async def f():\n    async with a as b:\n        return [await x async for x in y]\nf().send(None)\n")
	f.Fuzz(func(t *testing.T, src string) {
		in, err := interp.New(interp.Config{
			Modules: stdlib.All(),
			Clock:   interp.VirtualClock(),
			Seed:    1,
			Limits:  interp.Limits{Steps: fuzzSteps, Memory: fuzzMemory, Depth: 200, Tasks: fuzzTasks, Output: 1 << 20},
		})
		if err != nil {
			t.Fatal(err)
		}
		defer in.Close()
		// A hang shows no stack by itself.
		watchdog := time.AfterFunc(20*time.Second, func() { panic("still running: " + src) })
		defer watchdog.Stop()
		ctx, cancel := context.WithTimeout(context.Background(), fuzzTimeout)
		defer cancel()
		atDeadline := make(chan time.Duration, 1)
		stop := context.AfterFunc(ctx, func() { atDeadline <- processTime() })
		_, err = in.RunString(ctx, "fuzz.py", src)
		end := processTime()
		if !stop() {
			if late := end - <-atDeadline; late > fuzzOverrun {
				t.Fatalf("%v of processor time after the deadline: %v", late, err)
			}
		}
		var internal *interp.InternalError
		if errors.As(err, &internal) {
			t.Fatalf("%v\n%s", err, internal.Stack)
		}
	})
}

// fuzzSeeds returns the scripts to begin with: those about the language, or the
// folders of testdata that OURO_FUZZ_SEEDS names, separated by commas.
func fuzzSeeds(f *testing.F) (seeds []string) {
	folders := "lang"
	if v := os.Getenv("OURO_FUZZ_SEEDS"); v != "" {
		folders = v
	}
	for folder := range strings.SplitSeq(folders, ",") {
		err := filepath.WalkDir(filepath.Join("../testdata", folder), func(path string, d fs.DirEntry, err error) error {
			if err != nil || filepath.Ext(path) != ".py" {
				return err
			}
			src, err := os.ReadFile(path)
			seeds = append(seeds, string(src))
			return err
		})
		if err != nil {
			f.Fatal(err)
		}
	}
	if len(seeds) == 0 {
		f.Fatal("no seed scripts")
	}
	return seeds
}
