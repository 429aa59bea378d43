// Package oracle runs scripts with CPython 3.13, the measure of what Ouro does, and with any
// other command. Only developers' commands use it: Ouro itself never needs CPython.
package oracle

import (
	"bytes"
	"context"
	_ "embed"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"time"

	"github.com/ouro-lang/ouro/interp/scripttest"
)

// Interpreter is a command that runs one script.
type Interpreter struct {
	// Deadline is how long one script may run; 0 means a minute, far above the half
	// second a script should take: the machine may be busy.
	Deadline time.Duration

	command   []string // the script's name is appended
	env       []string
	isCPython bool
	library   string // CPython: the folder of its standard library
	clock     string // CPython: a folder with the module that makes its clock virtual
}

// Options say how CPython runs.
type Options struct {
	// HashSeed seeds the hashes of strings. A script whose output depends on it is not fit to be a test.
	HashSeed int
	// RealClock lets scripts that use asyncio really sleep. Otherwise sleeps cost nothing, and the order
	// of two timers never depends on how busy the machine is: see clock/sitecustomize.py.
	RealClock bool
	// NoWarnings silences the warnings module.
	NoWarnings bool
}

//go:embed clock/sitecustomize.py
var virtualClock []byte

// CPython finds the real binary behind a name on the PATH: launchers that choose among installed
// versions look at variables of the environment that the scripts must not see.
// The caller closes the Interpreter.
func CPython(name string, o Options) (*Interpreter, error) {
	out, err := exec.Command(name, "-c", `import sys, sysconfig
print("%d.%d" % sys.version_info[:2], sys.executable, sysconfig.get_path("stdlib"), sep="\n")`).Output()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	f := strings.Split(strings.TrimSpace(string(out)), "\n")
	if len(f) != 3 || f[0] != "3.13" {
		return nil, fmt.Errorf("%s is Python %s; the measure is 3.13", name, f[0])
	}
	in := &Interpreter{
		// -I would be the usual isolation, but it ignores PYTHONHASHSEED and takes the script's folder from sys.path.
		command:   []string{f[1], "-s", "-B", "-X", "utf8"},
		env:       append(plainEnv(), fmt.Sprint("PYTHONHASHSEED=", o.HashSeed), "PYTHON_COLORS=0"),
		isCPython: true,
		library:   f[2],
	}
	if o.NoWarnings {
		in.command = append(in.command, "-W", "ignore")
	}
	if !o.RealClock {
		if in.clock, err = os.MkdirTemp("", "oracle-clock-"); err != nil {
			return nil, err
		}
		if err := os.WriteFile(filepath.Join(in.clock, "sitecustomize.py"), virtualClock, 0o644); err != nil {
			in.Close()
			return nil, err
		}
	}
	return in, nil
}

// Command is any other interpreter, given as a command line to which the script's name is appended.
func Command(words ...string) (*Interpreter, error) {
	if len(words) == 0 {
		return nil, errors.New("no command")
	}
	path, err := exec.LookPath(words[0])
	if err == nil {
		path, err = filepath.Abs(path)
	}
	if err != nil {
		return nil, err
	}
	return &Interpreter{command: append([]string{path}, words[1:]...), env: plainEnv()}, nil
}

// Close removes what CPython put on the disk.
func (in *Interpreter) Close() error {
	if in.clock == "" {
		return nil
	}
	return os.RemoveAll(in.clock)
}

// IsCPython reports whether the interpreter is the measure itself.
func (in *Interpreter) IsCPython() bool { return in.isCPython }

func plainEnv() []string {
	return []string{"PATH=" + os.Getenv("PATH"), "LANG=C.UTF-8", "TZ=UTC", "COLUMNS=80", "NO_COLOR=1"}
}

// Run runs a script in its own folder and returns the normalised result.
func (in *Interpreter) Run(script string) (scripttest.Result, error) {
	var r scripttest.Result
	dir, err := filepath.Abs(filepath.Dir(script))
	if err != nil {
		return r, err
	}
	stdin, err := scripttest.Input(script)
	if err != nil {
		return r, err
	}
	deadline := in.Deadline
	if deadline == 0 {
		deadline = time.Minute
	}
	ctx, cancel := context.WithTimeout(context.Background(), deadline)
	defer cancel()
	src, err := os.ReadFile(script)
	if err != nil {
		return r, err
	}
	name, work := filepath.Base(script), dir
	if scripttest.WantsFolder(string(src)) {
		if work, err = os.MkdirTemp("", "script-"); err != nil {
			return r, err
		}
		defer os.RemoveAll(work)
		name = filepath.Join(dir, name)
	}
	words := append(in.command[:len(in.command):len(in.command)], name)
	cmd := exec.CommandContext(ctx, words[0], words[1:]...)
	var stdout, stderr bytes.Buffer
	cmd.Dir, cmd.Env = work, in.env
	if in.clock != "" {
		if bytes.Contains(src, []byte("asyncio")) {
			cmd.Env = append(in.env[:len(in.env):len(in.env)], "PYTHONPATH="+in.clock)
		}
	}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(stdin), &stdout, &stderr
	err = cmd.Run()
	if ctx.Err() != nil {
		return r, fmt.Errorf("still running after %v", deadline)
	}
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return r, err
	}
	r = scripttest.Result{Stdout: stdout.String(), Stderr: stderr.String(), Code: cmd.ProcessState.ExitCode()}
	if ws, ok := cmd.ProcessState.Sys().(syscall.WaitStatus); ok && ws.Signaled() && ws.Signal() == syscall.SIGINT {
		// After a KeyboardInterrupt CPython kills itself by SIGINT, which a shell shows as 130.
		r.Code = 130
	}
	if r.Code < 0 {
		return r, fmt.Errorf("killed: %v\n%s", err, r.Stderr)
	}
	r = scripttest.Normalise(scripttest.Normalise(r, work), dir)
	if in.isCPython {
		r.Stdout, r.Stderr = in.cutLibrary(r.Stdout), in.cutLibrary(r.Stderr)
	}
	return r, nil
}

// tracemalloc is advice that only holds for CPython.
const tracemalloc = "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n"

// frame matches the line of a traceback that names a place, after any bar of an exception group.
var frame = regexp.MustCompile(`^([ |]*)File "([^"]*)", line \d+`)

// cutLibrary removes from tracebacks the frames of CPython's own library: Ouro's is written
// in Go and has no such frames. The frames of scripts and the messages stay as they are.
func (in *Interpreter) cutLibrary(text string) string {
	if !strings.Contains(text, in.library) && !strings.Contains(text, "<frozen ") && !strings.Contains(text, tracemalloc) {
		return text
	}
	var b strings.Builder
	inLibrary := ""
	for line := range strings.Lines(text) {
		if line == tracemalloc {
			continue
		}
		if m := frame.FindStringSubmatch(line); m != nil {
			inLibrary = ""
			if strings.HasPrefix(m[2], in.library) || strings.HasPrefix(m[2], "<frozen ") {
				inLibrary = m[1] + "  " // its source and carets are indented by two more
				continue
			}
		} else if inLibrary != "" {
			if strings.HasPrefix(line, inLibrary) {
				continue
			}
			inLibrary = ""
		}
		b.WriteString(strings.ReplaceAll(line, in.library, "<library>"))
	}
	return b.String()
}
