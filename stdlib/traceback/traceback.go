// Package traceback is the traceback module. What tracebacks look like is
// decided in package object; the classes around it are in traceback.py.
package traceback

import (
	_ "embed"
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

//go:embed traceback.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "traceback",
	Doc:  "Extract, format and print information about Python stack traces.",
	Rows: []object.Row{
		{Sig: "_format(exc, limit, chain, width, depth, /)", Fn: format},
		{Sig: "_format_only(exc, show_group, /)", Fn: formatOnly},
		{Sig: "_entries(tb, limit, /)", Fn: entries},
		{Sig: "_format_entry(filename, lineno, end_lineno, colno, end_colno, name, lines, /)", Fn: formatEntry},
		{Sig: "_source_lines(filename, first, last, /)", Fn: sourceLines},
	},
	Init: func(rt *runtime, m *object.Module) bool {
		m.Set("_traceback", object.TracebackType.Value())
		return true
	},
	Source: source,
}

func strList(items []string) value {
	l := make([]value, len(items))
	for i, s := range items {
		l[i] = object.NewStr(s)
	}
	return object.NewList(l)
}

// limitOf reads a limit: None is no limit, 0 is nothing at all.
func limitOf(rt *runtime, v value) (limit int, none bool, ok bool) {
	if v.IsNone() {
		return 0, false, true
	}
	n, ok := object.IndexInt(rt, v)
	return clamped(n), n == 0, ok
}

func clamped(n int64) int { return int(min(max(n, -1<<30), 1<<30)) }

func format(rt *runtime, a []value) value {
	e := object.AsException(a[0])
	if e == nil {
		return rt.TypeErrorf("Exception expected for value, %s found", object.TypeName(a[0]))
	}
	n, nothing, ok := limitOf(rt, a[1])
	if !ok {
		return null
	}
	width, ok1 := object.IndexInt(rt, a[3])
	depth, ok2 := object.IndexInt(rt, a[4])
	if !ok1 || !ok2 {
		return null
	}
	o := object.FormatOptions{Limit: n, NoStack: nothing, NoChain: object.Truth(rt, a[2]) == 0,
		Groups: &object.GroupBounds{Width: clamped(width), Depth: clamped(depth)}}
	return formatted(rt, e, o)
}

// formatted is a list of the pieces, unless a limit came in between.
func formatted(rt *runtime, e *object.Exception, o object.FormatOptions) value {
	parts := object.FormatExceptionParts(rt, e, o)
	if !rt.Refill() {
		return null
	}
	return strList(parts)
}

func formatOnly(rt *runtime, exc, group value) value {
	e := object.AsException(exc)
	if e == nil {
		return rt.TypeErrorf("Exception expected for value, %s found", object.TypeName(exc))
	}
	o := object.FormatOptions{MessageOnly: true, Group: object.Truth(rt, group) == 1}
	return formatted(rt, e, o)
}

// entries returns a tuple for each entry of a traceback, in the order of
// formatEntry's arguments.
func entries(rt *runtime, tb, limit value) value {
	var items []value
	if t := tb.AsTraceback(); t != nil {
		n, nothing, ok := limitOf(rt, limit)
		if !ok {
			return null
		}
		if !nothing {
			for _, e := range object.TracebackEntries(rt, t, n) {
				items = append(items, entryTuple(e))
			}
		}
	}
	return object.NewList(items)
}

func column(n int) value {
	if n < 0 {
		return object.None
	}
	return object.Int(int64(n))
}

func entryTuple(e object.TracebackEntry) value {
	return object.NewTuple([]value{
		object.NewStr(e.File), object.Int(int64(e.Line)), object.Int(int64(e.EndLine)), column(e.Col), column(e.EndCol),
		object.NewStr(e.Name), object.NewStr(strings.Join(e.Source, "\n")),
	})
}

func formatEntry(rt *runtime, a []value) value {
	text := func(i int) string {
		if s := object.AsStr(a[i]); s != nil {
			return s.Go()
		}
		return ""
	}
	num := func(i int) int {
		if a[i].IsInt() {
			return int(a[i].Int())
		}
		return -1
	}
	e := object.TracebackEntry{File: text(0), Line: num(1), EndLine: num(2), Col: num(3), EndCol: num(4), Name: text(5)}
	if !a[6].IsNone() {
		e.Source = strings.Split(text(6), "\n")
	}
	if e.EndCol < 0 || len(e.Source) != e.EndLine-e.Line+1 {
		e.Col = -1
	}
	return object.NewStr(e.Format(rt))
}

func sourceLines(rt *runtime, file, first, last value) value {
	name := object.AsStr(file)
	if name == nil || rt.Hooks.SourceLine == nil || !first.IsInt() || !last.IsInt() {
		return object.NewStr("")
	}
	var lines []string
	for n := first.Int(); n <= last.Int() && len(lines) < 1000; n++ {
		lines = append(lines, strings.TrimRight(rt.Hooks.SourceLine(name.Go(), int(n)), " \t\n\r\f\v"))
	}
	return object.NewStr(strings.Join(lines, "\n"))
}
