package object

import (
	"math"
	"strings"
)

// This file is str.format and str.format_map: replacement fields in text, as
// CPython's unicode_format.h reads them.

// formatRun is one call of format or format_map.
type formatRun struct {
	rt      *Runtime
	args    []Value // positional arguments
	names   []string
	named   []Value // values of names
	mapping Value   // format_map's argument; null for format
	auto    int     // the next automatic field number
	mode    numbering
}

// numbering is how the fields of a format are numbered.
type numbering uint8

const (
	unnumbered numbering = iota
	automatic
	manual
)

// strFormatMethod is str.format(*args, **kwargs).
func strFormatMethod(rt *Runtime, args []Value, names []string) Value {
	npos := len(args) - len(names)
	f := formatRun{rt: rt, args: args[1:npos], names: names, named: args[npos:]}
	return f.result(AsStr(args[0]))
}

// strFormatMap is str.format_map(mapping).
func strFormatMap(rt *Runtime, self, mapping Value) Value {
	f := formatRun{rt: rt, mapping: mapping}
	return f.result(AsStr(self))
}

func (f *formatRun) result(s *Str) Value {
	t := textBuilder{rt: f.rt, out: f.rt.takeScratch()}
	ok := f.expand(&t, s.s, 2)
	f.rt.giveScratch(t.out)
	if !ok {
		return Value{}
	}
	return f.rt.newStr(t.text())
}

// FormatField is a piece of a format: literal text, then a field if Present.
type FormatField struct {
	Literal    string
	Present    bool
	Name, Spec string
	Conversion rune // 0: none
	Nested     bool // Spec holds fields itself
}

// NextFormatField reads one piece from the front of s, which is not empty, and
// returns what follows; ok is false with ValueError pending.
func NextFormatField(rt *Runtime, s string) (f FormatField, rest string, ok bool) {
	i := 0
	for i < len(s) && s[i] != '{' && s[i] != '}' {
		i++
	}
	if i == len(s) {
		return FormatField{Literal: s}, "", true
	}
	c := s[i]
	atEnd := i+1 == len(s)
	if !atEnd && s[i+1] == c {
		// Doubled braces are one literal brace.
		return FormatField{Literal: s[:i+1]}, s[i+2:], true
	}
	if c == '}' {
		rt.ValueErrorf("Single '}' encountered in format string")
		return f, "", false
	}
	if atEnd {
		rt.ValueErrorf("Single '{' encountered in format string")
		return f, "", false
	}
	f.Literal, f.Present = s[:i], true
	rest, ok = f.parse(rt, s[i+1:])
	return f, rest, ok
}

// parse reads the field whose brace has been read.
func (f *FormatField) parse(rt *Runtime, s string) (rest string, ok bool) {
	i := 0
	c := byte(0)
scan:
	for i < len(s) {
		c = s[i]
		i++
		switch c {
		case '{':
			rt.ValueErrorf("unexpected '{' in field name")
			return "", false
		case '[':
			for i < len(s) && s[i] != ']' {
				i++
			}
		case '}', ':', '!':
			break scan
		}
	}
	switch {
	case c == '}':
		f.Name = s[:i-1]
		return s[i:], true
	case c != ':' && c != '!':
		rt.ValueErrorf("expected '}' before end of string")
		return "", false
	}
	f.Name = s[:i-1]
	if c == '!' {
		if i == len(s) {
			rt.ValueErrorf("end of string while looking for conversion specifier")
			return "", false
		}
		size := 0
		f.Conversion, size = runeAt(s, i)
		i += size
		if i < len(s) {
			c = s[i]
			i++
			if c == '}' {
				return s[i:], true
			}
			if c != ':' {
				rt.ValueErrorf("expected ':' after conversion specifier")
				return "", false
			}
		}
	}
	start, depth := i, 1
	for ; i < len(s); i++ {
		switch s[i] {
		case '{':
			f.Nested = true
			depth++
		case '}':
			if depth--; depth == 0 {
				f.Spec = s[start:i]
				return s[i+1:], true
			}
		}
	}
	rt.ValueErrorf("unmatched '{' in format spec")
	return "", false
}

// expand appends the format s with its fields replaced. depth is how many
// levels of fields within fields are left.
func (f *formatRun) expand(t *textBuilder, s string, depth int) bool {
	if depth <= 0 {
		f.rt.ValueErrorf("Max string recursion exceeded")
		return false
	}
	for s != "" {
		if !f.rt.Tick() {
			return false
		}
		field, rest, ok := NextFormatField(f.rt, s)
		if !ok {
			return false
		}
		s = rest
		if !t.write(field.Literal) || field.Present && !f.field(t, &field, depth) {
			return false
		}
	}
	return true
}

// field appends the text of one field.
func (f *formatRun) field(t *textBuilder, field *FormatField, depth int) bool {
	v := f.object(field.Name)
	if v.p == nil {
		return false
	}
	switch c := field.Conversion; c {
	case 0:
	case 's':
		v = ToStr(f.rt, v)
	case 'r':
		v = Repr(f.rt, v)
	case 'a':
		v = ASCII(f.rt, v)
	default:
		if c > 32 && c < 127 {
			v = f.rt.ValueErrorf("Unknown conversion specifier %c", c)
		} else {
			v = f.rt.ValueErrorf("Unknown conversion specifier \\x%x", c)
		}
	}
	if v.p == nil {
		return false
	}
	spec := field.Spec
	if field.Nested {
		inner := textBuilder{rt: f.rt}
		if !f.expand(&inner, spec, depth-1) {
			return false
		}
		spec = inner.text()
	}
	if v.p == &intTag && spec == "" {
		if !t.ensure(20) {
			return false
		}
		t.out = appendInt(t.out, int64(v.n))
		return true
	}
	r := Format(f.rt, v, spec)
	if r.p == nil {
		return false
	}
	return t.write(AsStr(r).s)
}

// object returns what a field name stands for.
func (f *formatRun) object(name string) Value {
	rt := f.rt
	first, rest := splitFieldName(name)
	index, ok := fieldIndex(rt, first)
	if !ok {
		return Value{}
	}
	if first == "" || index >= 0 {
		mode := manual
		if first == "" {
			mode = automatic
		}
		if f.mode == unnumbered {
			f.mode = mode
		}
		switch {
		case f.mode == mode:
		case mode == automatic:
			return rt.ValueErrorf("cannot switch from manual field specification to automatic field numbering")
		default:
			return rt.ValueErrorf("cannot switch from automatic field numbering to manual field specification")
		}
		if first == "" {
			index = f.auto
			f.auto++
		}
	}
	v := Value{}
	switch {
	case index < 0:
		v = f.keyword(first)
	case f.mapping.p != nil:
		return rt.ValueErrorf("Format string contains positional fields")
	case index >= len(f.args):
		return rt.IndexErrorf("Replacement index %d out of range for positional args tuple", index)
	default:
		v = f.args[index]
	}
	for rest != "" && v.p != nil {
		var step FieldStep
		if step, rest, ok = NextFieldStep(rt, rest); !ok {
			return Value{}
		}
		switch {
		case step.Attr:
			v = GetAttr(rt, v, step.Name)
		case step.Index >= 0:
			v = GetItem(rt, v, Int(int64(step.Index)))
		default:
			v = GetItem(rt, v, NewStr(step.Name))
		}
	}
	return v
}

// keyword returns a keyword argument, or the mapping's item.
func (f *formatRun) keyword(name string) Value {
	if f.mapping.p != nil {
		return GetItem(f.rt, f.mapping, NewStr(name))
	}
	for i, n := range f.names {
		if n == name {
			return f.named[i]
		}
	}
	return f.rt.KeyError(NewStr(name))
}

// splitFieldName splits "a.b[c]" into "a" and ".b[c]".
func splitFieldName(name string) (first, rest string) {
	if i := strings.IndexAny(name, ".["); i >= 0 {
		return name[:i], name[i:]
	}
	return name, ""
}

// SplitFieldName splits a field name into its first part, as a number if it is
// one (else index is -1), and the attribute and item steps that follow: what
// _string.formatter_field_name_split gives.
func SplitFieldName(rt *Runtime, name string) (first string, index int, rest string, ok bool) {
	first, rest = splitFieldName(name)
	index, ok = fieldIndex(rt, first)
	return first, index, rest, ok
}

// fieldIndex returns the number s stands for, -1 if it is none. Decimal digits
// of any script count.
func fieldIndex(rt *Runtime, s string) (int, bool) {
	if s == "" {
		return -1, true
	}
	n := 0
	for i := 0; i < len(s); {
		r, size := runeAt(s, i)
		i += size
		d := decimalValue(r)
		if d < 0 {
			return -1, true
		}
		if n > (math.MaxInt-d)/10 {
			rt.ValueErrorf("Too many decimal digits in format string")
			return 0, false
		}
		n = n*10 + d
	}
	return n, true
}

// FieldStep is one step behind the first part of a field name: .name or [name].
type FieldStep struct {
	Attr  bool
	Name  string
	Index int // of [number], else -1
}

// NextFieldStep reads one step from the front of s, which is not empty; ok is
// false with ValueError pending.
func NextFieldStep(rt *Runtime, s string) (step FieldStep, rest string, ok bool) {
	step.Index = -1
	switch s[0] {
	case '.':
		step.Attr = true
		step.Name, rest = splitFieldName(s[1:])
	case '[':
		i := strings.IndexByte(s, ']')
		if i < 0 {
			rt.ValueErrorf("Missing ']' in format string")
			return step, "", false
		}
		step.Name, rest = s[1:i], s[i+1:]
		if step.Index, ok = fieldIndex(rt, step.Name); !ok {
			return step, "", false
		}
	default:
		rt.ValueErrorf("Only '.' or '[' may follow ']' in format field specifier")
		return step, "", false
	}
	if step.Name == "" {
		rt.ValueErrorf("Empty attribute in format string")
		return step, "", false
	}
	return step, rest, true
}
