package scripttest

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

// Result is what a script did, or must do.
type Result struct {
	Stdout, Stderr string
	Code           int
}

// address matches what CPython's default reprs end in; a script that prints hex() itself
// keeps its digits, because " at " does not stand before them.
var address = regexp.MustCompile(` at 0x[0-9a-fA-F]+`)

// libraryFrame matches the line of a traceback for a frame of a library module written in Python.
var libraryFrame = regexp.MustCompile(`(?m)^[ |]*File "<frozen [^"]*", line \d+.*\n`)

// Normalise removes from a result what two correct runs need not share: the folder the script
// lies in (CPython 3.9 and later print the script's absolute path in tracebacks), addresses, and the frames of
// library modules: which of them are written in Python is nobody's business.
func Normalise(r Result, dir string) Result {
	prefix := filepath.ToSlash(dir) + "/"
	clean := func(s string) string {
		return address.ReplaceAllString(strings.ReplaceAll(s, prefix, ""), " at 0x...")
	}
	cut := func(s string) string { return libraryFrame.ReplaceAllString(s, "") }
	r.Stdout, r.Stderr = cut(r.Stdout), cut(r.Stderr)
	return Result{clean(r.Stdout), clean(r.Stderr), r.Code}
}

// Load reads the goldens beside a script. The stdout golden must exist, be it empty: a script
// that was never recorded is an error, not a pass.
func Load(script string) (Result, error) { return load(script, "") }

// LoadCPython reads what CPython does with a script of the folder differs.
func LoadCPython(script string) (Result, error) { return load(script, ".cpython") }

// Save writes the goldens of a script and reports whether any file changed. Files that would
// say nothing (no stderr, exit status 0) are removed.
func Save(script string, r Result) (changed bool, err error) { return save(script, "", r) }

// SaveCPython writes what CPython does with a script of the folder differs.
func SaveCPython(script string, r Result) (changed bool, err error) {
	return save(script, ".cpython", r)
}

// Input returns the stdin of a script, empty if it has none.
func Input(script string) (string, error) {
	in, _, err := read(stem(script) + ".in")
	return in, err
}

func stem(script string) string { return strings.TrimSuffix(script, ".py") }

func load(script, kind string) (Result, error) {
	var r Result
	base := stem(script) + kind
	out, ok, err := read(base + ".out")
	if err != nil {
		return r, err
	}
	if !ok {
		return r, fmt.Errorf("%s%s.out is missing: record it", filepath.Base(stem(script)), kind)
	}
	r.Stdout = out
	if r.Stderr, _, err = read(base + ".err"); err != nil {
		return r, err
	}
	code, ok, err := read(base + ".code")
	if err != nil || !ok {
		return r, err
	}
	if r.Code, err = strconv.Atoi(strings.TrimSpace(code)); err != nil {
		return r, fmt.Errorf("%s.code: %w", base, err)
	}
	return r, nil
}

func save(script, kind string, r Result) (changed bool, err error) {
	base := stem(script) + kind
	code := ""
	if r.Code != 0 {
		code = strconv.Itoa(r.Code) + "\n"
	}
	for _, f := range []struct {
		path, text string
		always     bool
	}{{base + ".out", r.Stdout, true}, {base + ".err", r.Stderr, false}, {base + ".code", code, false}} {
		old, existed, err := read(f.path)
		if err != nil {
			return changed, err
		}
		keep := f.always || f.text != ""
		switch {
		case keep && existed && old == f.text, !keep && !existed:
			continue
		case keep:
			err = os.WriteFile(f.path, []byte(f.text), 0o644)
		default:
			err = os.Remove(f.path)
		}
		if err != nil {
			return changed, err
		}
		changed = true
	}
	return changed, nil
}

func read(path string) (text string, ok bool, err error) {
	b, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return "", false, nil
	}
	return string(b), err == nil, err
}
