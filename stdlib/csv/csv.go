// Package csv is the csv module: dialects, reader and writer in Go, the readers
// of dicts and the sniffer in Python.
package csv

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

//go:embed csv.py
var source string

// coreSource is the class of _csv's exceptions, one for each interpreter.
const coreSource = `class Error(Exception):
    """What goes wrong in reading and writing CSV files."""


_register(Error)
del _register
__version__ = "1.0"
`

// Modules returns the recipes of csv and of its part in Go.
func Modules() []object.ModuleDef {
	return []object.ModuleDef{
		{
			Name: "_csv",
			Doc:  "CSV parsing and writing.",
			Rows: []object.Row{
				{Sig: "_register(error, /)", Fn: func(rt *runtime, err value) value {
					stateOf(rt).error = err
					return object.None
				}},
				{Sig: "reader(iterable, /, dialect='excel', **fmtparams)", Doc: "Return a reader object that will process lines from the given iterable.", Fn: newReader},
				{Sig: "writer(fileobj, /, dialect='excel', **fmtparams)", Doc: "Return a writer object that will write user data on the given file object.", Fn: newWriter},
				{Sig: "register_dialect(name, /, dialect='excel', **fmtparams)", Doc: "Create a mapping from a string name to a dialect class.", Fn: registerDialect},
				{Sig: "unregister_dialect(name)", Doc: "Delete the name/dialect mapping associated with a string name.", Fn: unregisterDialect},
				{Sig: "get_dialect(name)", Doc: "Return the dialect instance associated with name.", Fn: getDialect},
				{Sig: "list_dialects()", Doc: "Return a list of all known dialect names.", Fn: func(rt *runtime) value {
					return object.Call1(rt, object.ListType.Value(), stateOf(rt).dialects.Value())
				}},
				{Sig: "field_size_limit(new_limit=<unrepresentable>)", Doc: "Sets an upper limit on parsed fields, and returns the old one.", Fn: fieldSizeLimit},
			},
			Init: func(rt *runtime, m *object.Module) bool {
				m.Set("Dialect", dialectType.Value())
				m.Set("Reader", readerType.Value())
				m.Set("Writer", writerType.Value())
				m.Set("_dialects", stateOf(rt).dialects.Value())
				for i, name := range [...]string{"MINIMAL", "ALL", "NONNUMERIC", "NONE", "STRINGS", "NOTNULL"} {
					m.Set("QUOTE_"+name, object.Int(int64(i)))
				}
				return true
			},
			Source: coreSource,
		},
		{Name: "csv", Doc: "CSV parsing and writing.", Source: source},
	}
}

// state is what the module keeps per interpreter.
type state struct {
	error    value
	dialects *object.Dict
	limit    int64
}

func stateOf(rt *runtime) *state {
	if st, ok := rt.State["csv"].(*state); ok {
		return st
	}
	st := &state{limit: 128 * 1024, dialects: object.NewDict()}
	rt.State["csv"] = st
	return st
}

// callArgs takes the two positional arguments of the functions that are given a
// dialect and keyword arguments apart.
func callArgs(rt *runtime, args []value, names []string) (first, dialect value, ok bool) {
	npos := len(args) - len(names)
	// CPython leaves the name of the function out.
	if npos == 0 {
		rt.TypeErrorf(" expected at least 1 argument, got 0")
		return null, null, false
	}
	if npos > 2 {
		rt.TypeErrorf(" expected at most 2 arguments, got %d", npos)
		return null, null, false
	}
	if npos == 2 {
		dialect = args[1]
	}
	return args[0], dialect, true
}

func registerDialect(rt *runtime, args []value, names []string) value {
	name, base, ok := callArgs(rt, args, names)
	if !ok {
		return null
	}
	if object.AsStr(name) == nil {
		return rt.TypeErrorf("dialect name must be a string")
	}
	d, _ := dialectOf(rt, base, args[len(args)-len(names):], names)
	if d.IsNull() || !stateOf(rt).dialects.Set(rt, name, d) {
		return null
	}
	return object.None
}

func unregisterDialect(rt *runtime, name value) value {
	found, ok := stateOf(rt).dialects.Del(rt, name)
	switch {
	case !ok:
		return null
	case !found:
		return stateOf(rt).fail(rt, "unknown dialect")
	}
	return object.None
}

func getDialect(rt *runtime, name value) value {
	d := stateOf(rt).dialects.Get(rt, name)
	if d.IsNull() && rt.Pending() == nil {
		return stateOf(rt).fail(rt, "unknown dialect")
	}
	return d
}

func fieldSizeLimit(rt *runtime, v value) value {
	st := stateOf(rt)
	old := st.limit
	if !v.IsNull() {
		n, b, ok := object.AsInt(v)
		if !ok {
			return rt.TypeErrorf("limit must be an integer")
		}
		if b != nil {
			return rt.OverflowErrorf("Python int too large to convert to C long")
		}
		st.limit = n
	}
	return object.Int(old)
}

func (st *state) fail(rt *runtime, msg string) value {
	x := object.Call1(rt, st.error, object.NewStr(msg))
	if x.IsNull() {
		return null
	}
	exc := object.AsException(x)
	if exc == nil {
		// A script has changed how the class makes its instances.
		return rt.TypeErrorf("exceptions must derive from BaseException")
	}
	return rt.RaiseException(exc)
}
