// Modules writes docs/stdlib.md: for every name that CPython has in a module of
// stdlib.All, whether it is there. It is a developer's command.
//
//	go run ./cmd/modules            write docs/stdlib.md
//	go run ./cmd/modules -check     exit with 1 if docs/stdlib.md is out of date
//	go run ./cmd/modules -record    ask CPython for its names first
//
// CPython's answers are kept in cmd/modules/cpython.txt, so that only -record
// needs it.
package main

import (
	"bytes"
	"context"
	_ "embed"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"sort"
	"strings"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/stdlib"
)

//go:embed names.py
var script string

const (
	recorded = "cmd/modules/cpython.txt"
	document = "docs/stdlib.md"
)

// entry is what a name stands for.
type entry struct{ kind, detail string }

// library maps modules to their names.
type library map[string]map[string]entry

func parse(text string) library {
	lib := library{}
	for _, l := range strings.Split(text, "\n") {
		f := strings.Split(l, "\t")
		if len(f) != 4 {
			continue
		}
		if lib[f[0]] == nil {
			lib[f[0]] = map[string]entry{}
		}
		lib[f[0]][f[1]] = entry{f[2], f[3]}
	}
	return lib
}

func main() {
	record := flag.Bool("record", false, "ask CPython for its names first")
	check := flag.Bool("check", false, "write nothing, compare only")
	python := flag.String("python", "python3.13", "the CPython that is the measure")
	flag.Parse()
	if err := run(*record, *check, *python); err != nil {
		fmt.Fprintln(os.Stderr, "modules:", err)
		os.Exit(1)
	}
}

func run(record, check bool, python string) error {
	if record {
		cmd := exec.Command(python, "-W", "ignore", "-c", script)
		cmd.Stdin = strings.NewReader(strings.Join(names(), "\n"))
		cmd.Stderr = os.Stderr
		out, err := cmd.Output()
		if err != nil {
			return err
		}
		if err := os.WriteFile(recorded, out, 0o644); err != nil {
			return err
		}
	}
	text, err := os.ReadFile(recorded)
	if err != nil {
		return err
	}
	theirs := parse(string(text))
	ours := library{}
	for _, m := range names() {
		got, err := ask(m, theirs[m])
		if err != nil {
			return fmt.Errorf("%s: %w", m, err)
		}
		for k, v := range got {
			ours[k] = v
		}
	}
	doc := render(theirs, ours)
	if check {
		old, err := os.ReadFile(document)
		if err != nil {
			return err
		}
		if string(old) != doc {
			return fmt.Errorf("%s is out of date: run go run ./cmd/modules", document)
		}
		return nil
	}
	return os.WriteFile(document, []byte(doc), 0o644)
}

// names returns the modules to compare, sorted: every public one of stdlib.All
// and the two that are not made by a recipe. The codecs in encodings, which have
// the same few names each, are left out.
func names() []string {
	list := []string{"builtins", "os.path"}
	for _, m := range stdlib.All() {
		if private(m.Name) || strings.HasPrefix(m.Name, "encodings.") {
			continue
		}
		list = append(list, m.Name)
	}
	sort.Strings(list)
	return list
}

// private reports whether a part of a module's name begins with an underscore.
func private(module string) bool {
	if module == "__future__" {
		return false
	}
	for _, part := range strings.Split(module, ".") {
		if strings.HasPrefix(part, "_") {
			return true
		}
	}
	return false
}

// ask runs the script in an interpreter of its own for one module.
func ask(module string, want map[string]entry) (library, error) {
	var out, errs bytes.Buffer
	line := module
	if len(want) > 0 {
		asked := make([]string, 0, len(want))
		for n := range want {
			asked = append(asked, n)
		}
		sort.Strings(asked)
		line += "\t" + strings.Join(asked, "\t")
	}
	in, err := interp.New(interp.Config{Modules: stdlib.All(), Stdout: &out, Stderr: &errs, Stdin: strings.NewReader(line + "\n")})
	if err != nil {
		return nil, err
	}
	defer in.Close()
	if _, err := in.RunString(context.Background(), "names.py", script); err != nil {
		return nil, err
	}
	if err := in.Flush(); err != nil {
		return nil, err
	}
	return parse(out.String()), nil
}

// missing returns the words of a that b lacks.
func missing(a, b string) []string {
	have := map[string]bool{}
	for _, w := range strings.Fields(b) {
		have[w] = true
	}
	var out []string
	for _, w := range strings.Fields(a) {
		if !have[w] {
			out = append(out, w)
		}
	}
	return out
}

// compare says how what we have differs, "" if it does not.
func compare(theirs, ours entry) string {
	switch {
	case theirs.kind != ours.kind:
		return fmt.Sprintf("a %s, in CPython a %s", ours.kind, theirs.kind)
	case theirs.kind == "class":
		if m := missing(theirs.detail, ours.detail); len(m) > 0 {
			return "lacks `" + strings.Join(m, "`, `") + "`"
		}
	case theirs.detail != "" && ours.detail != "" && theirs.detail != ours.detail:
		if strings.Contains(theirs.detail+ours.detail, " at 0x") {
			return ""
		}
		return "signature `" + ours.detail + "`, in CPython `" + theirs.detail + "`"
	}
	return ""
}

func render(theirs, ours library) string {
	var rows, details strings.Builder
	all, have, differ := 0, 0, 0
	for _, m := range names() {
		if len(theirs[m]) == 0 {
			// CPython has no such module, or none here.
			continue
		}
		var list []string
		for n := range theirs[m] {
			list = append(list, n)
		}
		sort.Strings(list)
		var absent, differs []string
		for _, n := range list {
			o, ok := ours[m][n]
			if !ok {
				absent = append(absent, "`"+n+"`")
				continue
			}
			if d := compare(theirs[m][n], o); d != "" {
				differs = append(differs, "- `"+n+"`: "+strings.ReplaceAll(d, "|", "\\|"))
			}
		}
		present := len(list) - len(absent)
		all, have, differ = all+len(list), have+present, differ+len(differs)
		if present == 0 {
			fmt.Fprintf(&rows, "| %s | %d | - | | |\n", m, len(list))
			continue
		}
		fmt.Fprintf(&rows, "| %s | %d | %d | %d | %d |\n", m, len(list), present, len(absent), len(differs))
		if len(absent)+len(differs) > 0 {
			fmt.Fprintf(&details, "\n## %s\n", m)
			if len(absent) > 0 {
				fmt.Fprintf(&details, "\nAbsent: %s.\n", strings.Join(absent, ", "))
			}
			if len(differs) > 0 {
				fmt.Fprintf(&details, "\nDiffers:\n\n%s\n", strings.Join(differs, "\n"))
			}
		}
	}
	var b strings.Builder
	b.WriteString("# The standard library\n\n<!-- Written by go run ./cmd/modules; do not edit. -->\n\n")
	fmt.Fprintf(&b, "Public names of CPython 3.13's modules: %d. Present: %d (%.1f %%), %d of them with a difference listed below.\n", all, have, 100*float64(have)/float64(max(all, 1)), differ)
	b.WriteString("A module that is not in the list is absent, and importing it raises `ModuleNotFoundError`. A name that is absent raises\n`ImportError` in `from module import name`. A class differs when it lacks public attributes, a function when its\nsignature is another.\n\n")
	b.WriteString("| module | names | present | absent | differ |\n|---|---:|---:|---:|---:|\n")
	b.WriteString(rows.String())
	b.WriteString(details.String())
	return b.String()
}
