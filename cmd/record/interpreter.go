package main

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

// interpreter is a command that runs one script.
type interpreter struct {
	command   []string // the script's name is appended
	env       []string
	isCPython bool
	library   string // CPython: the folder of its standard library
	clock     string // CPython: a folder with the module that makes its clock virtual, for scripts that import asyncio
}

// deadline is far above the half second a script may take: the machine may be busy.
const deadline = 60 * time.Second

//go:embed clock/sitecustomize.py
var virtualClock []byte

// cpython finds the real binary behind a name on the PATH: launchers that choose among installed
// versions look at variables of the environment that the scripts must not see.
//
// Goldens are recorded with one hash seed and checked with another: a script whose output depends on
// the order of a set of strings is not fit to be a test.
func cpython(name string, check bool) (interpreter, error) {
	out, err := exec.Command(name, "-c", `import sys, sysconfig
print("%d.%d" % sys.version_info[:2], sys.executable, sysconfig.get_path("stdlib"), sep="\n")`).Output()
	if err != nil {
		return interpreter{}, fmt.Errorf("%s: %w", name, err)
	}
	f := strings.Split(strings.TrimSpace(string(out)), "\n")
	if len(f) != 3 || f[0] != "3.13" {
		return interpreter{}, fmt.Errorf("%s is Python %s; the goldens come from 3.13", name, f[0])
	}
	seed := "0"
	if check {
		seed = "12345"
	}
	return interpreter{
		// -I would be the usual isolation, but it ignores PYTHONHASHSEED and takes the script's folder from sys.path.
		command:   []string{f[1], "-s", "-B", "-X", "utf8"},
		env:       append(plainEnv(), "PYTHONHASHSEED="+seed, "PYTHON_COLORS=0"),
		isCPython: true,
		library:   f[2],
	}, nil
}

// writeClock puts the module where CPython finds it at start-up.
func writeClock() (dir string, remove func(), err error) {
	if dir, err = os.MkdirTemp("", "record-clock-"); err != nil {
		return "", func() {}, err
	}
	return dir, func() { os.RemoveAll(dir) }, os.WriteFile(filepath.Join(dir, "sitecustomize.py"), virtualClock, 0o644)
}

func binary(path string, virtual bool) (interpreter, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return interpreter{}, err
	}
	in := interpreter{command: []string{abs}, env: plainEnv()}
	if virtual {
		in.command = append(in.command, "run", "--virtual-time")
	}
	return in, nil
}

func plainEnv() []string {
	return []string{"PATH=" + os.Getenv("PATH"), "LANG=C.UTF-8", "TZ=UTC", "COLUMNS=80", "NO_COLOR=1"}
}

func (in interpreter) run(script string) (scripttest.Result, error) {
	var r scripttest.Result
	dir, err := filepath.Abs(filepath.Dir(script))
	if err != nil {
		return r, err
	}
	stdin, err := scripttest.Input(script)
	if err != nil {
		return r, err
	}
	ctx, cancel := context.WithTimeout(context.Background(), deadline)
	defer cancel()
	cmd := exec.CommandContext(ctx, in.command[0], append(in.command[1:len(in.command):len(in.command)], filepath.Base(script))...)
	var stdout, stderr bytes.Buffer
	cmd.Dir, cmd.Env = dir, in.env
	if in.clock != "" {
		src, err := os.ReadFile(script)
		if err != nil {
			return r, err
		}
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
	r = scripttest.Normalise(r, dir)
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
func (in interpreter) cutLibrary(text string) string {
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
