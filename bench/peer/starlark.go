package peer

import (
	"bufio"
	"os"

	"go.starlark.net/lib/json"
	"go.starlark.net/lib/math"
	"go.starlark.net/starlark"
	"go.starlark.net/starlarkstruct"
	"go.starlark.net/syntax"
)

// dialect switches on everything that starlark-go leaves off by default, so that a program may be written as in Python.
var dialect = &syntax.FileOptions{Set: true, While: true, TopLevelControl: true, GlobalReassign: true, Recursion: true}

func runStarlark(file, source string, args []string) error {
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	thread := &starlark.Thread{Name: "main", Print: func(_ *starlark.Thread, msg string) {
		out.WriteString(msg)
		out.WriteByte('\n')
	}}
	predeclared := starlark.StringDict{
		"json":   json.Module,
		"math":   math.Module,
		"struct": starlark.NewBuiltin("struct", starlarkstruct.Make),
	}
	_, err := starlark.ExecFileOptions(dialect, thread, file, source, predeclared)
	return err
}

func parseStarlark(file, source string) (statements int, err error) {
	f, err := dialect.Parse(file, source, 0)
	if err != nil {
		return 0, err
	}
	return len(f.Stmts), nil
}
