// Package unicodedata is the unicodedata module, over tables written from
// CPython's; normalization is golang.org/x/text's.
package unicodedata

import (
	_ "embed"
	"sort"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/text/unicode/norm"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:generate python3.13 tables.py

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

var (
	//go:embed records.txt
	recordText string
	//go:embed runs.txt
	runText string
	//go:embed decomposition.txt
	decompositionText string
	//go:embed numeric.txt
	numericText string
)

// record is what characters have in common.
type record struct {
	category, bidirectional, width string
	combining, mirrored            int64
}

// run is a stretch of characters with one record.
type run struct {
	from   rune
	record int
}

type number struct {
	numeric        float64
	digit, decimal string
}

// tables are read when they are first asked about.
var tables struct {
	once           sync.Once
	records        []record
	runs           []run
	decompositions map[rune]string
	numbers        map[rune]number
}

func hex(s string) rune {
	n, _ := strconv.ParseInt(s, 16, 32)
	return rune(n)
}

func load() {
	t := &tables
	for l := range strings.Lines(recordText) {
		f := strings.Fields(l)
		c, _ := strconv.ParseInt(f[2], 10, 64)
		m, _ := strconv.ParseInt(f[3], 10, 64)
		if f[1] == "-" {
			f[1] = ""
		}
		t.records = append(t.records, record{f[0], f[1], f[4], c, m})
	}
	var last rune
	for l := range strings.Lines(runText) {
		a, b, _ := strings.Cut(strings.TrimSpace(l), " ")
		last += hex(a)
		t.runs = append(t.runs, run{last, int(hex(b))})
	}
	t.decompositions = map[rune]string{}
	for l := range strings.Lines(decompositionText) {
		a, b, _ := strings.Cut(strings.TrimSpace(l), " ")
		t.decompositions[hex(a)] = b
	}
	t.numbers = map[rune]number{}
	for l := range strings.Lines(numericText) {
		f := strings.Fields(l)
		n, _ := strconv.ParseFloat(f[1], 64)
		t.numbers[hex(f[0])] = number{n, f[2], f[3]}
	}
}

func recordOf(r rune) *record {
	tables.once.Do(load)
	runs := tables.runs
	i := sort.Search(len(runs), func(i int) bool { return runs[i].from > r }) - 1
	return &tables.records[runs[i].record]
}

// char reads a one-character str.
func char(rt *runtime, fn, arg string, v value) (rune, bool) {
	s := object.AsStr(v)
	if s == nil || s.Len() != 1 {
		rt.TypeErrorf("%s() argument%s must be a unicode character, not %s", fn, arg, object.TypeName(v))
		return 0, false
	}
	r, _ := object.RuneAt(s.Go(), 0)
	return r, true
}

func property(name string, get func(r *record) value) func(rt *runtime, v value) value {
	return func(rt *runtime, v value) value {
		r, ok := char(rt, name, "", v)
		if !ok {
			return null
		}
		return get(recordOf(r))
	}
}

// valued is a function that returns a default for characters without a value.
func valued(name, msg string, get func(n number) value) func(rt *runtime, v, missing value) value {
	return func(rt *runtime, v, missing value) value {
		r, ok := char(rt, name, " 1", v)
		if !ok {
			return null
		}
		tables.once.Do(load)
		if n, ok := tables.numbers[r]; ok {
			if x := get(n); !x.IsNull() {
				return x
			}
		}
		if missing.IsNull() {
			return rt.ValueErrorf("%s", msg)
		}
		return missing
	}
}

func intText(s string) value {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		return null
	}
	return object.Int(n)
}

var forms = map[string]norm.Form{"NFC": norm.NFC, "NFD": norm.NFD, "NFKC": norm.NFKC, "NFKD": norm.NFKD}

// normal reads the arguments of normalize and is_normalized.
func normal(rt *runtime, name string, form, v value) (norm.Form, *object.Str, bool) {
	f, s := object.AsStr(form), object.AsStr(v)
	if f == nil {
		rt.TypeErrorf("%s() argument 1 must be str, not %s", name, object.ClinicTypeName(form))
		return 0, nil, false
	}
	if s == nil {
		rt.TypeErrorf("%s() argument 2 must be str, not %s", name, object.ClinicTypeName(v))
		return 0, nil, false
	}
	n, ok := forms[f.Go()]
	if !ok && s.Len() > 0 {
		rt.ValueErrorf("invalid normalization form")
		return 0, nil, false
	}
	return n, s, true
}

// pieceSize is how many bytes are normalised between two looks at the limits.
const pieceSize = 4096

// pieces calls f with the parts of s, which can be normalised each by itself,
// until it returns false. It returns false with an exception pending.
func pieces(rt *runtime, form norm.Form, s string, f func(piece string) bool) bool {
	for len(s) > 0 {
		end := len(s)
		if end > pieceSize {
			end = pieceSize
			for end < len(s) && s[end]&0xC0 == 0x80 {
				end++
			}
			if i := form.FirstBoundaryInString(s[end:]); i >= 0 {
				end += i
			} else {
				end = len(s)
			}
		}
		if !rt.Work(end >> 2) {
			return false
		}
		if !f(s[:end]) {
			break
		}
		s = s[end:]
	}
	return rt.Pending() == nil
}

// normalized is a normal form of s.
func normalized(rt *runtime, form norm.Form, s string) value {
	var out []byte
	ok := pieces(rt, form, s, func(piece string) bool {
		n := form.String(piece)
		if cap(out)-len(out) < len(n) && !rt.Alloc(int64(cap(out)+2*len(n))) {
			return false
		}
		out = append(out, n...)
		return true
	})
	if !ok {
		return null
	}
	return rt.NewText(string(out))
}

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "unicodedata",
	Doc:  "The Unicode Character Database, version 15.1.0.",
	Rows: []object.Row{
		{Sig: "category(chr, /)", Doc: "Returns the general category assigned to the character chr as string.", Fn: property("category", func(r *record) value { return object.NewStr(r.category) })},
		{Sig: "bidirectional(chr, /)", Doc: "Returns the bidirectional class assigned to the character chr as string.\n\nIf no such value is defined, an empty string is returned.", Fn: property("bidirectional", func(r *record) value { return object.NewStr(r.bidirectional) })},
		{Sig: "combining(chr, /)", Doc: "Returns the canonical combining class assigned to the character chr as integer.\n\nReturns 0 if no combining class is defined.", Fn: property("combining", func(r *record) value { return object.Int(r.combining) })},
		{Sig: "mirrored(chr, /)", Doc: "Returns the mirrored property assigned to the character chr as integer.", Fn: property("mirrored", func(r *record) value { return object.Int(r.mirrored) })},
		{Sig: "east_asian_width(chr, /)", Doc: "Returns the east asian width assigned to the character chr as string.", Fn: property("east_asian_width", func(r *record) value { return object.NewStr(r.width) })},
		{Sig: "decimal(chr, default=<unrepresentable>, /)", Doc: "Converts a Unicode character into its equivalent decimal value.", Fn: valued("decimal", "not a decimal", func(n number) value { return intText(n.decimal) })},
		{Sig: "digit(chr, default=<unrepresentable>, /)", Doc: "Converts a Unicode character into its equivalent digit value.", Fn: valued("digit", "not a digit", func(n number) value { return intText(n.digit) })},
		{Sig: "numeric(chr, default=<unrepresentable>, /)", Doc: "Converts a Unicode character into its equivalent numeric value.", Fn: valued("numeric", "not a numeric character", func(n number) value { return object.Float(n.numeric) })},
		{Sig: "decomposition(chr, /)", Doc: "Returns the character decomposition mapping assigned to the character chr as string.", Fn: func(rt *runtime, v value) value {
			r, ok := char(rt, "decomposition", "", v)
			if !ok {
				return null
			}
			tables.once.Do(load)
			return object.NewStr(tables.decompositions[r])
		}},
		{Sig: "name(chr, default=<unrepresentable>, /)", Doc: "Returns the name assigned to the character chr as a string.", Fn: func(rt *runtime, v, missing value) value {
			r, ok := char(rt, "name", " 1", v)
			if !ok {
				return null
			}
			if n := object.RuneName(r); n != "" && recordOf(r).category != "Cn" {
				return object.NewStr(n)
			}
			if missing.IsNull() {
				return rt.ValueErrorf("no such name")
			}
			return missing
		}},
		{Sig: "lookup(name, /)", Doc: "Look up character by name.", Fn: func(rt *runtime, v value) value {
			s := object.AsStr(v)
			if s == nil {
				return rt.TypeErrorf("a bytes-like object is required, not '%s'", object.TypeName(v))
			}
			r, ok := rt.RuneNamed(s.Go())
			if !ok {
				return rt.KeyError(object.NewStr("undefined character name '" + s.Go() + "'"))
			}
			return rt.NewRune(r)
		}},
		{Sig: "normalize(form, unistr, /)", Doc: "Return the normal form 'form' for the Unicode string unistr.\n\nValid values for form are 'NFC', 'NFKC', 'NFD', and 'NFKD'.", Fn: func(rt *runtime, form, v value) value {
			f, s, ok := normal(rt, "normalize", form, v)
			if !ok {
				return null
			}
			if s.IsASCII() {
				return s.Value()
			}
			return normalized(rt, f, s.Go())
		}},
		{Sig: "is_normalized(form, unistr, /)", Doc: "Return whether the Unicode string unistr is in the normal form 'form'.\n\nValid values for form are 'NFC', 'NFKC', 'NFD', and 'NFKD'.", Fn: func(rt *runtime, form, v value) value {
			f, s, ok := normal(rt, "is_normalized", form, v)
			if !ok {
				return null
			}
			is := true
			if !pieces(rt, f, s.Go(), func(piece string) bool { is = f.IsNormalString(piece); return is }) {
				return null
			}
			return object.Bool(is)
		}},
	},
	Init: func(rt *runtime, m *object.Module) bool {
		m.Set("unidata_version", object.NewStr("15.1.0"))
		return true
	},
}
