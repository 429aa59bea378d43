package interp_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/stdlib"
)

// The corpus of testdata/hostile: scripts that try to escape. The first line of
// each names the limit that stops it:
//
//	steps, memory, depth, output, tasks   that limit, or the exception that stands for it
//	time      the deadline: the script does nothing at all, for ever
//	refused   an exception, at once
//	sealed    nothing stops it, and it got nowhere: it never prints ESCAPED
//	any       whichever falls first
//	nothing   it runs to its end
//
// Each runs in a process of its own, twice: under its limit, and under a
// deadline alone. The operating system says what that took.
const (
	hostileMemory   = 64 << 20
	hostileSteps    = 1_000_000
	hostileTasks    = 10_000
	hostileOutput   = 1 << 20
	hostileDeadline = 100 * time.Millisecond
	// hostilePatience is how much processor time a script may take until its limit
	// stops it.
	hostilePatience = 5 * time.Second
	// lateness is what is promised after a deadline, in processor time.
	lateness = 50 * time.Millisecond
	// tries is how often a script may be run: on a machine that does other things,
	// the goroutine that tells of a deadline may itself be late.
	tries = 4
	// maxResident is what is promised for the whole process.
	maxResident = hostileMemory*3/2 + 32<<20
)

// hostileVar asks the test binary to run one script and report.
const hostileVar = "OURO_HOSTILE"

func TestMain(m *testing.M) {
	if script := os.Getenv(hostileVar); script != "" {
		runHostile(script)
		return
	}
	os.Exit(m.Run())
}

// hostileRun is what one run of a script came to.
type hostileRun struct {
	Ended    string        // how: a limit's kind, an exception's class, "time", "end"
	Error    string        // the whole error
	CPU      time.Duration // of the process, during the run
	Late     time.Duration // of processor time after the deadline
	Usable   string        // what went wrong in using the interpreter afterwards
	Left     int           // goroutines that survived Close
	Escaped  bool
	Resident int64 // most memory of the process so far
}

// runHostile is the child process.
func runHostile(script string) {
	src, err := os.ReadFile(script)
	if err != nil {
		fmt.Println(err)
		os.Exit(2)
	}
	kind := hostileKind(string(src))
	limits := interp.Limits{Steps: -1, Memory: hostileMemory, Tasks: hostileTasks, Output: hostileOutput}
	if kind == "steps" || kind == "any" {
		limits.Steps = hostileSteps
	}
	deadline := time.Minute // enough is enough before that, see patience
	if kind == "time" {
		deadline = hostileDeadline
	}
	runs := []hostileRun{runOnce(script, string(src), limits, deadline)}
	limits.Steps = -1
	runs = append(runs, runOnce(script, string(src), limits, hostileDeadline))
	json.NewEncoder(os.Stdout).Encode(runs)
}

func hostileKind(src string) string {
	line, _, _ := strings.Cut(src, "\n")
	kind, _ := strings.CutPrefix(line, "# stopped by: ")
	return strings.TrimSpace(kind)
}

func runOnce(name, src string, limits interp.Limits, deadline time.Duration) (r hostileRun) {
	before := runtime.NumGoroutine()
	var out bytes.Buffer
	in, err := interp.New(interp.Config{Modules: stdlib.All(), Stdout: &out, Stderr: io.Discard, Limits: limits})
	if err != nil {
		r.Error = err.Error()
		return r
	}
	ctx, cancel := context.WithTimeout(context.Background(), deadline)
	var mu sync.Mutex
	var atDeadline time.Duration
	stop := context.AfterFunc(ctx, func() {
		mu.Lock()
		atDeadline = processTime()
		mu.Unlock()
	})
	start := processTime()
	patience := time.NewTicker(20 * time.Millisecond)
	defer patience.Stop()
	go func() {
		for {
			select {
			case <-patience.C:
				if processTime()-start > hostilePatience {
					cancel()
				}
			case <-ctx.Done():
				return
			}
		}
	}()
	_, err = in.RunString(ctx, filepath.Base(name), src)
	end := processTime()
	r.CPU = end - start
	if !stop() {
		// The deadline came first.
		time.Sleep(time.Millisecond)
		mu.Lock()
		if atDeadline != 0 {
			r.Late = end - atDeadline
		}
		mu.Unlock()
	}
	cancel()
	r.Ended, r.Error = hostileEnd(err)
	if r.Ended != "memory" && r.Ended != "MemoryError" {
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		// What a script changed is its own affair: only that code runs is asked.
		if _, err := in.RunString(ctx, "after.py", "usable = 1 + 1"); err != nil {
			r.Usable = err.Error()
		}
		cancel()
	}
	r.Escaped = bytes.Contains(out.Bytes(), []byte("ESCAPED"))
	in.Close()
	for i := 0; i < 50 && runtime.NumGoroutine() > before; i++ {
		time.Sleep(2 * time.Millisecond)
	}
	r.Left = runtime.NumGoroutine() - before
	r.Resident = residentPeak()
	return r
}

// hostileEnd says in a word how a run ended.
func hostileEnd(err error) (end, text string) {
	var limit *interp.LimitError
	var e *interp.Error
	var exit *interp.ExitError
	var syntax *interp.SyntaxError
	var internal *interp.InternalError
	if err == nil {
		return "end", ""
	}
	text = err.Error()
	if len(text) > 300 {
		text = text[:300]
	}
	switch {
	case errors.As(err, &internal):
		return "internal", fmt.Sprint(text, string(internal.Stack))
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		return "time", text
	case errors.As(err, &exit):
		return "SystemExit", text
	case errors.As(err, &syntax):
		return "SyntaxError", text
	case errors.As(err, &e):
		return e.Class, text
	case errors.As(err, &limit):
		return limit.Kind, text
	}
	return "other", text
}

// residentPeak returns the most memory that was resident in the process.
func residentPeak() int64 {
	f, err := os.Open("/proc/self/status")
	if err != nil {
		return 0
	}
	defer f.Close()
	for s := bufio.NewScanner(f); s.Scan(); {
		if rest, ok := strings.CutPrefix(s.Text(), "VmHWM:"); ok {
			kb, _ := strconv.ParseInt(strings.TrimSuffix(strings.TrimSpace(rest), " kB"), 10, 64)
			return kb << 10
		}
	}
	return 0
}

// TestHostile runs the corpus.
func TestHostile(t *testing.T) {
	scripts, err := filepath.Glob("../testdata/hostile/*.py")
	if err != nil || len(scripts) < 150 {
		t.Fatalf("%d scripts, %v", len(scripts), err)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	var mu sync.Mutex
	var late []time.Duration
	var resident int64
	var fattest string
	t.Run("corpus", func(t *testing.T) {
		for i, script := range scripts {
			if testing.Short() && i%10 != 0 {
				continue
			}
			name := strings.TrimSuffix(filepath.Base(script), ".py")
			t.Run(name, func(t *testing.T) {
				t.Parallel()
				src, err := os.ReadFile(script)
				if err != nil {
					t.Fatal(err)
				}
				var runs []hostileRun
				var broken []string
				for range tries {
					runs, broken = nil, nil
					cmd := exec.Command(self)
					cmd.Env = append(os.Environ(), hostileVar+"="+script)
					var stdout, stderr bytes.Buffer
					cmd.Stdout, cmd.Stderr = &stdout, &stderr
					watchdog := time.AfterFunc(90*time.Second, func() { cmd.Process.Kill() })
					err = cmd.Run()
					watchdog.Stop()
					if err != nil {
						t.Fatalf("the process did not live: %v\n%s%s", err, stdout.String(), tail(stderr.String()))
					}
					if err := json.Unmarshal(stdout.Bytes(), &runs); err != nil || len(runs) != 2 {
						t.Fatalf("%v: %s%s", err, stdout.String(), stderr.String())
					}
					if runs[0].Ended == "ModuleNotFoundError" {
						t.Skip(runs[0].Error)
					}
					broken = append(judge(hostileKind(string(src)), &runs[0]), judge("", &runs[1])...)
					if len(broken) == 0 {
						break
					}
				}
				for _, b := range broken {
					t.Error(b)
				}
				t.Logf("%s after %v; %s %v after the deadline; %d MB", runs[0].Ended, runs[0].CPU.Round(time.Millisecond), runs[1].Ended, runs[1].Late.Round(time.Millisecond), runs[1].Resident>>20)
				mu.Lock()
				late = append(late, runs[1].Late)
				if runs[1].Resident > resident {
					resident, fattest = runs[1].Resident, name
				}
				mu.Unlock()
			})
		}
	})
	slices.Sort(late)
	if n := len(late); n > 0 {
		t.Logf("processor time after the deadline: median %v, 99th percentile %v, most %v; most resident memory %d MB (%s)", late[n/2], late[n*99/100], late[n-1], resident>>20, fattest)
	}
}

// judge says whether a run ended as it must; an empty kind is that of the run
// under a deadline alone.
func judge(kind string, r *hostileRun) (broken []string) {
	bad := func(format string, a ...any) {
		broken = append(broken, fmt.Sprintf("%s run: %s (%s): "+format, append([]any{kind, r.Ended, r.Error}, a...)...))
	}
	switch r.Ended {
	case "internal", "other", "SystemError", "":
		bad("an error of ours")
	}
	ok := true
	switch kind {
	case "steps", "output", "tasks", "time":
		ok = r.Ended == kind
	case "memory":
		ok = r.Ended == "memory" || r.Ended == "MemoryError" || r.Ended == "OverflowError"
	case "depth":
		ok = r.Ended == "RecursionError"
	case "sealed", "nothing":
		ok = r.Ended == "end"
	case "any":
		ok = r.Ended != "time"
	case "refused":
		ok = r.Ended != "time" && r.Ended != "steps" && r.Ended != "memory"
	}
	if !ok {
		bad("not stopped by what should stop it")
	}
	if r.Late > lateness {
		bad("%v of processor time after the deadline", r.Late)
	}
	if r.Resident > maxResident && !raceEnabled {
		bad("%d MB resident, %d promised", r.Resident>>20, maxResident>>20)
	}
	if r.Escaped {
		bad("escaped")
	}
	if r.Usable != "" {
		bad("not usable afterwards: %s", r.Usable)
	}
	if r.Left > 0 {
		bad("%d goroutines survived Close", r.Left)
	}
	return broken
}

func tail(s string) string {
	if len(s) > 3000 {
		return s[:3000]
	}
	return s
}
