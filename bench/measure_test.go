package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestJudge(t *testing.T) {
	plain := Case{Name: "x", Kind: Compute, Needs: []string{"json", "collections.abc"}}
	marked := Case{Name: "m", Kind: Memory, Until: "suspended"}
	for _, test := range []struct {
		name    string
		c       Case
		outcome outcome
		want    string // the expected output
		status  Status
		detail  string
	}{
		{"right", plain, outcome{stdout: "7\n", why: "exit"}, "7\n", OK, ""},
		{"nothing on file", plain, outcome{stdout: "7\n", why: "exit"}, "", OK, ""},
		{"wrong", plain, outcome{stdout: "8\n", why: "exit"}, "7\n", Failed, `prints "8\n", not "7\n"`},
		{"a missing newline is wrong", plain, outcome{stdout: "7", why: "exit"}, "7\n", Failed, `prints "7", not "7\n"`},
		{"silent", plain, outcome{why: "exit"}, "", Failed, "prints nothing"},
		{"killed by the clock", plain, outcome{stdout: "7\n", why: "timeout", exit: -1}, "7\n", Failed, "did not end in 1s"},
		{"exception", plain, outcome{stderr: "Traceback ...\nValueError: no\n", why: "exit", exit: 1}, "7\n", Failed, "exit status 1: ValueError: no"},
		{"right output, bad exit", plain, outcome{stdout: "7\n", why: "exit", exit: 3}, "7\n", Failed, "exit status 3: "},
		{"killed by a signal", plain, outcome{why: "exit", exit: -1}, "7\n", Failed, "exit status -1: "},
		{"needed module", plain, outcome{stderr: "ModuleNotFoundError: No module named 'json'\n", why: "exit", exit: 1}, "7\n", NotYet, "no module json"},
		{"dotted module", plain, outcome{stderr: "ModuleNotFoundError: No module named 'collections.abc'\n", why: "exit", exit: 1}, "7\n", NotYet, "no module collections.abc"},
		{"a module nobody mentioned", plain, outcome{stderr: "ModuleNotFoundError: No module named 'sqlite3'\n", why: "exit", exit: 1}, "7\n", Failed,
			"exit status 1: ModuleNotFoundError: No module named 'sqlite3'"},
		{"ended at the mark", marked, outcome{stdout: "suspended 5\n", why: "until", exit: -1}, "suspended 5\n", OK, ""},
		{"ended by itself before", marked, outcome{stdout: "suspended 5\n", why: "exit"}, "suspended 5\n", Failed, `ended without saying "suspended"`},
	} {
		sample, _, status, detail := judge(test.c, test.outcome, test.want, time.Second)
		if status != test.status || detail != test.detail {
			t.Errorf("%s: %s %q, want %s %q", test.name, status, detail, test.status, test.detail)
		}
		if sample != test.outcome.Sample {
			t.Errorf("%s: the sample is not the outcome's", test.name)
		}
	}
}

func TestJudgeParse(t *testing.T) {
	c := Case{Name: "parse/x", Kind: Parse}
	o := outcome{Sample: Sample{CPU: time.Hour, Peak: 5}, stdout: "seconds 0.5\nseconds 0.3\nseconds 0.25\nstatements 9\n", why: "exit"}
	sample, output, status, detail := judge(c, o, "statements 9\n", time.Second)
	if status != OK || output != "statements 9\n" || sample.CPU != 300*time.Millisecond || sample.Peak != 5 {
		t.Errorf("%+v %q %s %s", sample, output, status, detail)
	}
	if _, _, status, _ := judge(c, o, "statements 10\n", time.Second); status != Failed {
		t.Errorf("another number of statements: %s", status)
	}
	o.stdout = "statements 9\n"
	if _, _, status, _ := judge(c, o, "", time.Second); status != Failed {
		t.Errorf("no time: %s", status)
	}
}

// The launcher is the only part that asks the system: it is tested with a shell.
func TestLauncher(t *testing.T) {
	dir := t.TempDir()
	launch, err := newLauncher(dir, 20*time.Second)
	if err != nil {
		t.Fatal(err)
	}
	shell := func(script string) []string { return []string{"/bin/sh", "-c", script} }
	run := func(command []string, until string) outcome {
		t.Helper()
		o, err := launch.run(command, until)
		if err != nil {
			t.Fatal(err)
		}
		return o
	}

	if o := run(shell("echo out; echo err >&2; exit 3"), ""); o.stdout != "out\n" || o.stderr != "err\n" || o.exit != 3 || o.why != "exit" {
		t.Errorf("%+v", o)
	}
	if o := run(shell("kill -9 $$"), ""); o.exit != -1 || o.why != "exit" {
		t.Errorf("killed by itself: %+v", o)
	}
	if o := run(shell("cat; echo done"), ""); o.stdout != "done\n" {
		t.Errorf("standard input is not empty: %+v", o)
	}
	if o := run(shell("echo one; echo ready now; exec sleep 10"), "ready"); o.why != "until" || o.stdout != "one\nready now\n" || o.Wall > 5*time.Second {
		t.Errorf("until: %+v", o)
	}
	if o := run(shell("echo one; exit 4"), "ready"); o.why != "exit" || o.exit != 4 || o.stdout != "one\n" {
		t.Errorf("until that never came: %+v", o)
	}
	busy := run(shell("i=0; while [ $i -lt 100000 ]; do i=$((i+1)); done; echo $i"), "")
	if busy.CPU < 5*time.Millisecond || busy.CPU > busy.Wall+100*time.Millisecond {
		t.Errorf("processor time of a busy loop: %v, wall %v", busy.CPU, busy.Wall)
	}

	launch.timeout = 100 * time.Millisecond
	if o := run([]string{"/bin/sleep", "10"}, ""); o.why != "timeout" || o.Wall > 5*time.Second || o.CPU > time.Second {
		t.Errorf("timeout: %+v", o)
	}
	if _, err := launch.run([]string{filepath.Join(dir, "nothing")}, ""); err == nil {
		t.Error("a command that does not exist ran")
	}
}

// Nobody is left to read the result: the command ends with its reader.
func TestLauncherAbandoned(t *testing.T) {
	dir := t.TempDir()
	launch, err := newLauncher(dir, 20*time.Second)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(launch.path, "-out", filepath.Join(dir, "o"), "-err", filepath.Join(dir, "e"), "--", "/bin/sleep", "10")
	cmd.Stdin = strings.NewReader("")
	start := time.Now()
	out, err := cmd.Output()
	if err != nil || !strings.HasSuffix(string(out), " -1 abandoned\n") || time.Since(start) > 5*time.Second {
		t.Errorf("%q, %v after %v", out, err, time.Since(start))
	}
}

// A child's ru_maxrss starts at the peak of the process that started it. However fat this process is, a small child has
// to look small.
func TestPeakIsTheChildsOwn(t *testing.T) {
	launch, err := newLauncher(t.TempDir(), 20*time.Second)
	if err != nil {
		t.Fatal(err)
	}
	fat := make([]byte, 64<<20)
	for i := 0; i < len(fat); i += 4096 {
		fat[i] = 1
	}
	o, err := launch.run([]string{"/bin/sh", "-c", "exit " + string('0'+fat[4096]-1)}, "")
	if err != nil || o.exit != 0 {
		t.Fatal(o, err)
	}
	if o.Peak < 100_000 || o.Peak > 6_000_000 {
		t.Errorf("a shell needs %d bytes", o.Peak)
	}
}

func TestSelfTimedIgnoresNothing(t *testing.T) {
	if _, _, err := selfTimed("seconds 0.1\nseconds x\n"); err == nil {
		t.Error("a broken time passes")
	}
	if got := shorten(strings.Repeat("x", 500)); len(got) != 120 {
		t.Errorf("%d characters", len(got))
	}
}

func TestMachineIsKnown(t *testing.T) {
	m := thisMachine()
	if m.CPU == "" || m.Cores < 1 || m.System == "" || m.Date.IsZero() {
		t.Errorf("%+v", m)
	}
	if _, err := os.Stat("/proc/loadavg"); err == nil && m.Load == "unknown" {
		t.Error("the load is not read")
	}
}
