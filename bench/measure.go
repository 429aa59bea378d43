package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// A Sample is what one run cost.
type Sample struct {
	CPU  time.Duration // processor time, user and system, of all the process's threads; of parsing alone in a Parse case
	Wall time.Duration
	Peak int64 // resident bytes
}

// A launcher starts commands through the small program in launch/, which says why it is needed.
type launcher struct {
	path, dir string
	timeout   time.Duration
}

func newLauncher(dir string, timeout time.Duration) (*launcher, error) {
	path := filepath.Join(dir, "launch")
	if out, err := exec.Command("go", "build", "-o", path, "./launch").CombinedOutput(); err != nil {
		return nil, fmt.Errorf("cannot build ./launch: %w\n%s", err, out)
	}
	return &launcher{path, dir, timeout}, nil
}

// outcome is a run's result before anyone has judged it.
type outcome struct {
	Sample
	stdout, stderr string
	exit           int
	why            string // as launch says: exit, until, timeout
}

func (l *launcher) run(command []string, until string) (o outcome, err error) {
	outFile, errFile := filepath.Join(l.dir, "stdout"), filepath.Join(l.dir, "stderr")
	args := []string{"-out", outFile, "-err", errFile, "-timeout", l.timeout.String()}
	if until != "" {
		args = append(args, "-until", until)
	}
	cmd := exec.Command(l.path, append(append(args, "--"), command...)...)
	// The same string hashes in every run: set order and dict collisions are no source of noise.
	cmd.Env = append(os.Environ(), "PYTHONHASHSEED=0")
	cmd.Stderr = new(strings.Builder)
	// Held open as long as this process lives: launch ends its command when the pipe does.
	if _, err := cmd.StdinPipe(); err != nil {
		return o, err
	}
	line, err := cmd.Output()
	if err != nil {
		return o, fmt.Errorf("%w: %s", err, cmd.Stderr)
	}
	var user, sys int64
	if _, err := fmt.Sscan(string(line), &user, &sys, &o.Wall, &o.Peak, &o.exit, &o.why); err != nil {
		return o, fmt.Errorf("launch said %q: %w", line, err)
	}
	o.CPU = time.Duration(user + sys)
	stdout, err := os.ReadFile(outFile)
	if err != nil {
		return o, err
	}
	stderr, err := os.ReadFile(errFile)
	o.stdout, o.stderr = string(stdout), string(stderr)
	return o, err
}

// Status is what became of a case on an engine.
type Status string

const (
	OK     Status = "ok"
	Failed Status = "FAILED"
	NotYet Status = "not yet" // a module it needs does not exist there
	Absent Status = "-"       // there is no such program in the engine's language
)

// judge turns an outcome into a sample that may be reported, or says why not.
func judge(c Case, o outcome, want string, timeout time.Duration) (sample Sample, output string, status Status, detail string) {
	sample, output = o.Sample, o.stdout
	switch {
	case o.why == "timeout":
		return sample, output, Failed, fmt.Sprintf("did not end in %v", timeout)
	case o.why == "exit" && o.exit != 0:
		if module, ok := notYet(c, o.stderr); ok {
			return sample, output, NotYet, "no module " + module
		}
		return sample, output, Failed, fmt.Sprintf("exit status %d: %s", o.exit, lastLine(o.stderr))
	case o.why == "exit" && c.Until != "":
		return sample, output, Failed, fmt.Sprintf("ended without saying %q", c.Until)
	}
	if c.Kind == Parse {
		var err error
		if sample.CPU, output, err = selfTimed(o.stdout); err != nil {
			return sample, output, Failed, err.Error()
		}
	}
	if want != "" && output != want {
		return sample, output, Failed, fmt.Sprintf("prints %s, not %s", quote(output), quote(want))
	}
	if output == "" {
		return sample, output, Failed, "prints nothing"
	}
	return sample, output, OK, ""
}

// selfTimed reads the output of a parser: the median of its "seconds N" lines, and the rest, which is the checksum.
func selfTimed(stdout string) (median time.Duration, rest string, err error) {
	var times []float64
	for line := range strings.Lines(stdout) {
		text, ok := strings.CutPrefix(line, "seconds ")
		if !ok {
			rest += line
			continue
		}
		t, err := strconv.ParseFloat(strings.TrimSpace(text), 64)
		if err != nil {
			return 0, rest, err
		}
		times = append(times, t)
	}
	if len(times) == 0 {
		return 0, rest, fmt.Errorf("no line with the seconds it took: %s", quote(stdout))
	}
	return time.Duration(quantile(times, 0.5) * float64(time.Second)), rest, nil
}

func lastLine(text string) string {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	return shorten(strings.TrimSpace(lines[len(lines)-1]))
}

func quote(text string) string { return shorten(strconv.Quote(text)) }

func shorten(text string) string {
	if len(text) > 120 {
		return text[:117] + "..."
	}
	return text
}
