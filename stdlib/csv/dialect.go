package csv

import (
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// dialect is how a file is written: _csv.Dialect, whose settings were checked
// when it was made and cannot be changed.
type dialect struct {
	object.Object
	delimiter, quote, escape rune
	terminator               string
	quoting                  int
	double, skipSpace        bool
	strict                   bool
}

// Walk counts the line terminator.
func (d *dialect) Walk(w *object.Walker) int64 { return int64(120 + len(d.terminator)) }

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

// settings are the names of the arguments of Dialect, its base in front.
var settings = [...]string{"dialect", "delimiter", "doublequote", "escapechar", "lineterminator", "quotechar",
	"quoting", "skipinitialspace", "strict"}

var dialectType *object.Type

func init() {
	get := func(name string, kind object.RowKind, f func(d *dialect) value) object.Row {
		return object.Row{Sig: name, Kind: kind, Fn: func(rt *runtime, v value) value { return f(asDialect(v)) }}
	}
	refuse := func(rt *runtime, v value) value {
		return rt.TypeErrorf("cannot pickle '%s' instances", v.Type().Name)
	}
	dialectType = object.NewBuiltinType(object.TypeSpec{
		Name: "_csv.Dialect",
		Doc:  "CSV dialect\n\nHow a file is written. The attributes cannot be changed.",
		Ops: object.Ops{New: func(rt *runtime, cls *object.Type, args []value, names []string) value {
			v := newDialect(rt, args, names)
			if v.IsNull() || cls == dialectType {
				return v
			}
			return rt.NewPayloadInstance(cls, v)
		}},
		Rows: []object.Row{
			get("delimiter", object.Getter, func(d *dialect) value { return charValue(d.delimiter) }),
			get("escapechar", object.Getter, func(d *dialect) value { return charValue(d.escape) }),
			get("quotechar", object.Getter, func(d *dialect) value { return charValue(d.quote) }),
			get("lineterminator", object.Getter, func(d *dialect) value { return object.NewStr(d.terminator) }),
			get("quoting", object.Getter, func(d *dialect) value { return object.Int(int64(d.quoting)) }),
			get("doublequote", object.Member, func(d *dialect) value { return object.Bool(d.double) }),
			get("skipinitialspace", object.Member, func(d *dialect) value { return object.Bool(d.skipSpace) }),
			get("strict", object.Member, func(d *dialect) value { return object.Bool(d.strict) }),
			{Sig: "__reduce__(self, /)", Doc: "raises an exception to avoid pickling", Fn: refuse},
			{Sig: "__reduce_ex__(self, protocol, /)", Doc: "raises an exception to avoid pickling", Fn: func(rt *runtime, v, protocol value) value { return refuse(rt, v) }},
		},
	})
}

func asDialect(v value) *dialect {
	d, _ := object.ExactOf(v).Impl().(*dialect)
	return d
}

func charValue(c rune) value {
	if c == noChar {
		return object.None
	}
	return object.NewStr(string(object.AppendRune(nil, c)))
}

// dialectOf is the dialect that the arguments of reader() and its like name:
// base and keyword arguments that replace some of its settings.
func dialectOf(rt *runtime, base value, vals []value, names []string) (value, *dialect) {
	v := newDialect(rt, append([]value{base}, vals...), names)
	if v.IsNull() {
		return null, nil
	}
	return v, asDialect(v)
}

// newDialect is Dialect(dialect, **settings).
func newDialect(rt *runtime, args []value, names []string) value {
	var given [len(settings)]value
	npos := len(args) - len(names)
	if len(args) > len(settings) {
		kind := "argument"
		if npos == 0 {
			kind = "keyword argument"
		}
		return rt.TypeErrorf("function takes at most %d %ss (%d given)", len(settings), kind, len(args))
	}
	copy(given[:], args[:npos])
next:
	for i, name := range names {
		for j, s := range settings {
			if s != name {
				continue
			}
			if !given[j].IsNull() {
				return rt.TypeErrorf("argument for function given by name ('%s') and position (%d)", name, j+1)
			}
			given[j] = args[npos+i]
			continue next
		}
		return rt.TypeErrorf("this function got an unexpected keyword argument '%s'", name)
	}
	base := given[0]
	if !base.IsNull() {
		if object.AsStr(base) != nil {
			if base = getDialect(rt, base); base.IsNull() {
				return null
			}
		}
		if asDialect(base) != nil && len(args) == 1 {
			return base
		}
		for j, name := range settings[1:] {
			if given[j+1].IsNull() {
				if given[j+1] = object.LookupAttr(rt, base, name); given[j+1].IsNull() {
					rt.Clear()
				}
			}
		}
	}
	d := &dialect{delimiter: ',', double: true, escape: noChar, terminator: "\r\n", quote: '"'}
	ok := setChar(rt, settings[1], &d.delimiter, given[1], false) && setFlag(rt, &d.double, given[2]) &&
		setChar(rt, settings[3], &d.escape, given[3], true) && d.setTerminator(rt, given[4]) &&
		setChar(rt, settings[5], &d.quote, given[5], true) && d.setQuoting(rt, given[6]) &&
		setFlag(rt, &d.skipSpace, given[7]) && setFlag(rt, &d.strict, given[8])
	if !ok {
		return null
	}
	if given[5].IsNone() && given[6].IsNull() {
		d.quoting = quoteNone
	}
	if !d.check(rt, given[4].IsNone()) {
		return null
	}
	d.Object = object.NewObject(dialectType, d)
	rt.Charge(120)
	return object.ValueOf(&d.Object)
}

func setChar(rt *runtime, name string, to *rune, v value, optional bool) bool {
	switch {
	case v.IsNull():
		return true
	case v.IsNone() && optional:
		*to = noChar
		return true
	}
	s := object.AsStr(v)
	if s == nil {
		kind := "string"
		if optional {
			kind = "string or None"
		}
		rt.TypeErrorf("\"%s\" must be %s, not %s", name, kind, object.TypeName(v))
		return false
	}
	if s.Len() != 1 {
		rt.TypeErrorf("\"%s\" must be a 1-character string", name)
		return false
	}
	*to, _ = object.RuneAt(s.Go(), 0)
	return true
}

func setFlag(rt *runtime, to *bool, v value) bool {
	if v.IsNull() {
		return true
	}
	t := object.Truth(rt, v)
	*to = t == 1
	return t >= 0
}

func (d *dialect) setTerminator(rt *runtime, v value) bool {
	if object.NoneOrAbsent(v) {
		return true
	}
	s := object.AsStr(v)
	if s == nil {
		rt.TypeErrorf("\"lineterminator\" must be a string")
		return false
	}
	d.terminator = s.Go()
	return true
}

func (d *dialect) setQuoting(rt *runtime, v value) bool {
	if v.IsNull() {
		return true
	}
	n, big, ok := object.AsInt(v)
	switch {
	case !ok || v.Type() != &object.IntType:
		rt.TypeErrorf("\"quoting\" must be an integer")
	case big != nil || n != int64(int32(n)):
		rt.OverflowErrorf("Python int too large to convert to C int")
	case n < quoteMinimal || n > quoteNotNull:
		rt.TypeErrorf("bad \"quoting\" value")
	default:
		d.quoting = int(n)
		return true
	}
	return false
}

// check refuses settings that contradict each other.
func (d *dialect) check(rt *runtime, noTerminator bool) bool {
	if d.quoting != quoteNone && d.quote == noChar {
		rt.TypeErrorf("quotechar must be set if quoting enabled")
		return false
	}
	if noTerminator {
		rt.TypeErrorf("lineterminator must be set")
		return false
	}
	chars := [...]struct {
		name  string
		c     rune
		space bool // may it be one
	}{{"delimiter", d.delimiter, true}, {"escapechar", d.escape, !d.skipSpace}, {"quotechar", d.quote, !d.skipSpace}}
	for _, c := range chars {
		if c.c == '\r' || c.c == '\n' || c.c == ' ' && !c.space {
			rt.ValueErrorf("bad %s value", c.name)
			return false
		}
		if c.c != noChar && strings.Contains(d.terminator, string(object.AppendRune(nil, c.c))) {
			rt.ValueErrorf("bad %s or lineterminator value", c.name)
			return false
		}
	}
	for _, p := range [...][2]int{{0, 1}, {0, 2}, {1, 2}} {
		if a, b := chars[p[0]], chars[p[1]]; a.c != noChar && a.c == b.c {
			rt.ValueErrorf("bad %s or %s value", a.name, b.name)
			return false
		}
	}
	return true
}
