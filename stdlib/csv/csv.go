// Package csv is the csv module: reader and writer in Go, dialects and the
// readers of dicts in Python.
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

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "csv",
	Doc:  "CSV parsing and writing.",
	Rows: []object.Row{
		{Sig: "_register(error, dialect_of)", Fn: func(rt *runtime, err, dialect value) value {
			st := stateOf(rt)
			st.error, st.dialect = err, dialect
			return object.None
		}},
		{Sig: "reader(iterable, /, dialect='excel', **fmtparams)", Doc: "Return a reader object that will process lines from the given iterable.", Fn: newReader},
		{Sig: "writer(fileobj, /, dialect='excel', **fmtparams)", Doc: "Return a writer object that will write user data on the given file object.", Fn: newWriter},
		{Sig: "field_size_limit(new_limit=<unrepresentable>)", Doc: "Sets an upper limit on parsed fields, and returns the old one.", Fn: fieldSizeLimit},
	},
	Source: source,
}

// state is what the module keeps per interpreter.
type state struct {
	error, dialect value
	limit          int64
}

func stateOf(rt *runtime) *state {
	if st, ok := rt.State["csv"].(*state); ok {
		return st
	}
	st := &state{limit: 128 * 1024}
	rt.State["csv"] = st
	return st
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

// The ways to quote.
const (
	quoteMinimal = iota
	quoteAll
	quoteNonNumeric
	quoteNone
	quoteStrings
	quoteNotNull
)

// noChar stands for a character that is not set.
const noChar = -1

// dialect is how a file is written.
type dialect struct {
	obj                      value
	delimiter, quote, escape rune
	terminator               string
	quoting                  int
	double, skipSpace        bool
	strict                   bool
}

// dialectOf asks csv.py for a Dialect object and reads it.
func dialectOf(rt *runtime, base value, kw value) (*dialect, bool) {
	st := stateOf(rt)
	if base.IsNull() {
		base = object.None
	}
	d := object.Call2(rt, st.dialect, base, kw)
	if d.IsNull() {
		return nil, false
	}
	out := &dialect{obj: d}
	char := func(name string, dst *rune) bool {
		v := object.GetAttr(rt, d, name)
		if v.IsNull() {
			return false
		}
		*dst = noChar
		if s := object.AsStr(v); s != nil && s.Len() == 1 {
			*dst, _ = object.RuneAt(s.Go(), 0)
		}
		return true
	}
	flag := func(name string, dst *bool) bool {
		v := object.GetAttr(rt, d, name)
		if v.IsNull() {
			return false
		}
		*dst = object.Truth(rt, v) == 1
		return true
	}
	ok := char("delimiter", &out.delimiter) && char("quotechar", &out.quote) && char("escapechar", &out.escape) &&
		flag("doublequote", &out.double) && flag("skipinitialspace", &out.skipSpace) && flag("strict", &out.strict)
	if !ok {
		return nil, false
	}
	q := object.GetAttr(rt, d, "quoting")
	t := object.GetAttr(rt, d, "lineterminator")
	if q.IsNull() || t.IsNull() {
		return nil, false
	}
	end := object.AsStr(t)
	if !q.IsInt() || end == nil {
		rt.TypeErrorf("bad dialect")
		return nil, false
	}
	out.quoting = int(q.Int())
	out.terminator = end.Go()
	return out, true
}
