// Package scripttest runs script tests: a Python file beside the output it must have.
//
// A test is a file name.py. Beside it stand its goldens, recorded from CPython 3.13
// by cmd/record and never written by hand:
//
//	name.out   what it prints on stdout
//	name.err   what it prints on stderr; no file means nothing
//	name.code  the exit status; no file means 0
//	name.in    its stdin, if it reads one (written by hand)
//
// A script runs with its own folder as the working directory; one with the line
// "# folder: temporary" runs in a new, empty folder, in which it may read and write. Two things differ between two
// correct interpreters and are normalised before the comparison: the folder of the script in
// file names, and addresses (the digits after " at 0x"). What only CPython prints (frames of its own library, written in Python) is cut out when
// the golden is recorded, see cmd/record.
//
// A folder named differs holds the known differences. There name.out, name.err and name.code
// are what Ouro does, and name.cpython.out, name.cpython.err and name.cpython.code, recorded, are what
// CPython does. A difference that has gone away fails: the script then moves to a folder
// with goldens.
//
// The package knows nothing of the interpreter: the caller passes a [Runner].
package scripttest

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"time"
)

// Runner runs one script and says what came of it. The script's path is relative to dir,
// its working directory, or absolute: then dir is a folder in which it may read and write. With virtual set the clock jumps over sleeps.
type Runner func(script, dir string, virtual bool) (stdout, stderr string, code int)

// Timeout is how long one script may run before its test fails. The goroutine of the Runner
// is then left behind: Go cannot stop it.
const Timeout = 20 * time.Second

// Run runs every script at or under the given paths, each as a parallel subtest named after
// its path. A script that imports asyncio runs twice, with the real and with the virtual clock;
// one that begins with the line "# clock: virtual" with that one only.
// With the real clock a difference counts only if it shows eight times: on a busy machine two timers
// a hundredth of a second apart may fall due in the same turn of the loop, in CPython as well.
// It fails if there is no script at all: a moved folder must not turn into a passing test.
func Run(t *testing.T, run Runner, paths ...string) {
	t.Helper()
	scripts, err := Find(paths...)
	if err != nil {
		t.Fatal(err)
	}
	if len(scripts) == 0 {
		t.Fatalf("no scripts in %s", strings.Join(paths, ", "))
	}
	for _, s := range scripts {
		src, err := os.ReadFile(s)
		if err != nil {
			t.Fatal(err)
		}
		clocks := []bool{false}
		async := strings.Contains(string(src), "asyncio")
		if async {
			clocks = append(clocks, true)
		}
		if strings.HasPrefix(string(src), clockLine) {
			clocks = clocks[1:]
		}
		for _, virtual := range clocks {
			t.Run(subtestName(s, virtual), func(t *testing.T) {
				t.Parallel()
				msg := Check(run, s, virtual)
				for tries := 1; msg != "" && async && !virtual && tries < 8; tries++ {
					msg = Check(run, s, virtual)
				}
				if msg != "" {
					t.Error(msg)
				}
			})
		}
	}
}

// Check runs one script and compares it with its goldens. It returns the empty string when
// they agree, and otherwise the differences, ready to print.
func Check(run Runner, script string, virtual bool) string {
	want, err := Load(script)
	if err != nil {
		return err.Error()
	}
	got, err := runGuarded(run, script, virtual)
	if err != nil {
		return err.Error()
	}
	msg := Diff(want, got)
	if msg == "" && IsDifference(script) {
		cpython, err := LoadCPython(script)
		if err != nil {
			return err.Error()
		}
		if Diff(cpython, got) == "" {
			return "this is no longer a difference to CPython: move the script out of the folder differs"
		}
	}
	return msg
}

// Find lists the scripts at or under the given paths, sorted. Folders named "later" hold scripts
// for features that do not exist yet and are passed over, unless named outright.
// So are modules that scripts import: files whose name begins with an underscore.
func Find(paths ...string) ([]string, error) {
	var found []string
	for _, root := range paths {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if d.IsDir() {
				if path != root && (d.Name() == "later" || strings.HasPrefix(d.Name(), "_")) {
					return filepath.SkipDir
				}
				return nil
			}
			if filepath.Ext(path) == ".py" && !strings.HasPrefix(d.Name(), "_") {
				found = append(found, path)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	slices.Sort(found)
	return slices.Compact(found), nil
}

// WantsFolder reports whether a script asks for an empty folder of its own to read and write in.
func WantsFolder(source string) bool {
	return strings.HasPrefix(source, folderLine) || strings.Contains(source, "\n"+folderLine)
}

// clockLine begins a script whose timers fall due so close together that only the virtual clock keeps
// their order.
const clockLine = "# clock: virtual\n"

const folderLine = "# folder: temporary\n"

// IsDifference reports whether the script documents a difference to CPython.
func IsDifference(script string) bool {
	return filepath.Base(filepath.Dir(script)) == "differs"
}

// subtestName is the script's path below testdata or examples: it is what -run selects.
func subtestName(script string, virtual bool) string {
	name := strings.TrimSuffix(filepath.ToSlash(script), ".py")
	for _, root := range []string{"testdata/", "examples/"} {
		if i := strings.LastIndex(name, root); i >= 0 {
			name = name[i+len(root):]
		}
	}
	if virtual {
		name += "/virtual"
	}
	return name
}

// runGuarded turns a panic of the Runner and a script that never ends into errors, so that
// one bad script does not hide the results of all the others.
func runGuarded(run Runner, script string, virtual bool) (Result, error) {
	type outcome struct {
		res Result
		err error
	}
	dir, err := filepath.Abs(filepath.Dir(script))
	if err != nil {
		return Result{}, err
	}
	name, work := filepath.Base(script), dir
	if src, err := os.ReadFile(script); err == nil && WantsFolder(string(src)) {
		if work, err = os.MkdirTemp("", "script-"); err != nil {
			return Result{}, err
		}
		defer os.RemoveAll(work)
		name = filepath.Join(dir, name)
	}
	done := make(chan outcome, 1)
	go func() {
		var out outcome
		defer func() {
			if p := recover(); p != nil {
				out.err = fmt.Errorf("panic: %v\n%s", p, debug.Stack())
			}
			done <- out
		}()
		out.res.Stdout, out.res.Stderr, out.res.Code = run(name, work, virtual)
		out.res = Normalise(Normalise(out.res, work), dir)
	}()
	timeout := time.NewTimer(Timeout)
	defer timeout.Stop()
	select {
	case out := <-done:
		return out.res, out.err
	case <-timeout.C:
		return Result{}, fmt.Errorf("still running after %v", Timeout)
	}
}
