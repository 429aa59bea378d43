package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/ouro-lang/ouro/bench/peer"
)

const (
	ouroName    = "ouro"
	cpythonName = "cpython"
)

// An Engine is something that can run our programs.
type Engine struct {
	Name    string
	Version string
	Note    string              `json:",omitempty"` // what a reader of the numbers must know about it
	command func(Case) []string // nil where it has no such program
}

// engineNames lists all engines in the order of the report: the yardstick, ours, the peers.
func engineNames() []string {
	names := []string{cpythonName, ouroName}
	for _, p := range peer.Engines {
		names = append(names, p.Name)
	}
	return names
}

// cpython looks for CPython, and asks it where it lives: behind a name in PATH there may be a shell script (pyenv's),
// whose processor time would be charged to it.
func cpython(command, folder string) (engine Engine, stdlib string, err error) {
	const question = `import json, platform, sys, sysconfig
print(json.dumps({
    "executable": sys.executable,
    "version": platform.python_version(),
    "compiler": platform.python_compiler(),
    "config": sysconfig.get_config_var("CONFIG_ARGS") or "",
    "stdlib": sysconfig.get_paths()["stdlib"],
}))`
	var answer struct{ Executable, Version, Compiler, Config, Stdlib string }
	cmd := exec.Command(command, "-c", question)
	cmd.Stderr = new(strings.Builder)
	out, err := cmd.Output()
	if err != nil {
		return engine, "", fmt.Errorf("%s: %w\n%s", command, err, cmd.Stderr)
	}
	if err := json.Unmarshal(out, &answer); err != nil {
		return engine, "", fmt.Errorf("%s does not answer like a CPython: %w", command, err)
	}
	engine = Engine{Name: cpythonName, Version: answer.Version + ", " + answer.Compiler}
	var notes []string
	if !strings.HasPrefix(answer.Version, "3.13.") {
		notes = append(notes, "not 3.13, which is what Ouro is measured against")
	}
	if !strings.Contains(answer.Config, "--enable-optimizations") {
		notes = append(notes, "built without profile-guided optimisation, which makes it slower than a distribution's build, by about a quarter")
	}
	engine.Note = strings.Join(notes, "; ")
	engine.command = func(c Case) []string {
		if c.Kind == Parse {
			return []string{answer.Executable, filepath.Join(folder, "parse", "parse.py"), c.Input}
		}
		return append([]string{answer.Executable, sourceFile(folder, c.Program, ".py")}, c.Args...)
	}
	return engine, answer.Stdlib, nil
}

// ouro builds our command, or takes the one that it is given.
func ouro(given, self, folder, dir string) (Engine, error) {
	path := given
	if path == "" {
		path = filepath.Join(dir, "ouro")
		if out, err := exec.Command("go", "build", "-C", "..", "-o", path, "./cmd/ouro").CombinedOutput(); err != nil {
			return Engine{}, fmt.Errorf("cannot build ../cmd/ouro: %w\n%s(-ouro PATH takes a built one, -engines LIST does without)", err, out)
		}
	} else if _, err := exec.LookPath(path); err != nil {
		return Engine{}, err
	}
	engine := Engine{Name: ouroName, Version: ouroVersion()}
	if given != "" {
		engine.Version, engine.Note = "unknown", "given with -ouro: "+given
	}
	engine.command = func(c Case) []string {
		if c.Kind == Parse {
			return []string{self, "-parse", c.Input} // the parser alone, linked into this binary
		}
		return append([]string{path, sourceFile(folder, c.Program, ".py")}, c.Args...)
	}
	return engine, nil
}

// ouroVersion names the commit, and says whether anything was changed since.
func ouroVersion() string {
	out, err := exec.Command("git", "describe", "--always", "--dirty", "--abbrev=12").Output()
	if err != nil {
		return "unknown commit"
	}
	return strings.TrimSpace(string(out))
}

func peerEngine(p peer.Engine, self, folder string) Engine {
	return Engine{Name: p.Name, Version: p.Version(), command: func(c Case) []string {
		if c.Kind == Parse {
			if p.Parse == nil || !strings.HasSuffix(c.Name, "/generated") { // the only input that is legal Starlark
				return nil
			}
			return []string{self, "-peer", p.Name, "-parse", c.Input}
		}
		file := sourceFile(folder, c.Program, p.Ext)
		if _, err := os.Stat(file); errors.Is(err, os.ErrNotExist) {
			return nil
		}
		return append([]string{self, "-peer", p.Name, file}, c.Args...)
	}}
}

var missingModule = regexp.MustCompile(`No module named '([\w.]+)'`)

// notYet tells an engine that fails for want of a module the program says it needs from one that fails.
func notYet(c Case, stderr string) (module string, ok bool) {
	m := missingModule.FindStringSubmatch(stderr)
	if m == nil {
		return "", false
	}
	for _, need := range c.Needs {
		if need == m[1] {
			return need, true
		}
	}
	return "", false
}
