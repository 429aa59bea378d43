package csv

import (
	"strconv"
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// reader takes rows out of lines.
type reader struct {
	object.Object
	object.WalkMark
	st      *state
	d       *dialect
	dialect value // d as scripts see it
	lines   value // an iterator
	num     int64
	row     []value
	field   []byte
	size    int64 // characters in field
	plain   bool  // the field was not quoted: it may be a number
	at      readerState
}

type readerState uint8

const (
	startRecord readerState = iota
	startField
	escapedChar
	inField
	inQuoted
	escapeInQuoted
	quoteInQuoted
	eatNewline
	afterEscapedNewline
)

// Walk visits the lines and the row being read.
func (r *reader) Walk(w *object.Walker) int64 {
	w.Visit(r.lines)
	w.Visit(r.dialect)
	w.VisitAll(r.row)
	return int64(200 + cap(r.field) + 16*len(r.row))
}

var readerType *object.Type

func init() {
	readerType = object.NewBuiltinType(object.TypeSpec{
		Name:  "_csv.reader",
		Doc:   "CSV reader\n\nReader objects are responsible for reading and parsing tabular data\nin CSV format.\n",
		Flags: object.NoNew,
		Ops: object.Ops{
			Iter: func(rt *runtime, v value) value { return v },
			Next: func(rt *runtime, v value) value { return v.Impl().(*reader).next(rt) },
		},
		Rows: []object.Row{
			{Sig: "dialect", Kind: object.Member, Fn: func(rt *runtime, v value) value { return v.Impl().(*reader).dialect }},
			{Sig: "line_num", Kind: object.Member, Fn: func(rt *runtime, v value) value { return object.Int(v.Impl().(*reader).num) }},
		},
	})
}

func newReader(rt *runtime, args []value, names []string) value {
	lines, base, ok := callArgs(rt, args, names)
	if !ok {
		return null
	}
	it := object.Iter(rt, lines)
	if it.IsNull() {
		return null
	}
	v, d := dialectOf(rt, base, args[len(args)-len(names):], names)
	if d == nil {
		return null
	}
	r := &reader{st: stateOf(rt), d: d, dialect: v, lines: it}
	r.Object = object.NewObject(readerType, r)
	rt.Charge(300)
	return object.ValueOf(&r.Object)
}

func (r *reader) fail(rt *runtime, msg string) bool {
	r.st.fail(rt, msg)
	return false
}

// next returns the next row.
func (r *reader) next(rt *runtime) value {
	r.row, r.field, r.size, r.plain, r.at = nil, r.field[:0], 0, true, startRecord
	for {
		line := object.Next(rt, r.lines)
		if line.IsNull() {
			if rt.Pending() != nil {
				return null
			}
			if len(r.field) != 0 || r.at == inQuoted {
				if r.d.strict {
					r.fail(rt, "unexpected end of data")
					return null
				}
				if !r.save(rt) {
					return null
				}
				return r.done()
			}
			return null
		}
		s := object.AsStr(line)
		if s == nil {
			r.fail(rt, "iterator should return strings, not "+object.TypeName(line)+" (the file should be opened in text mode)")
			return null
		}
		r.num++
		text := s.Go()
		if !rt.Work(len(text) >> 3) {
			return null
		}
		for i := 0; i < len(text); {
			if r.at == startField || r.at == startRecord || r.at == inField {
				n, ok := r.run(rt, text[i:])
				if !ok {
					return null
				}
				if i += n; i >= len(text) {
					break
				}
			}
			c, n := object.RuneAt(text, i)
			i += n
			if !r.char(rt, c) {
				return null
			}
		}
		// The end of a line counts as a newline of its own kind.
		if !r.char(rt, lineEnd) {
			return null
		}
		if r.at == startRecord {
			return r.done()
		}
	}
}

// lineEnd is what the end of a line is to the machine.
const lineEnd = -2

func (r *reader) done() value {
	row := r.row
	r.row = nil
	return object.NewList(row)
}

// run takes the plain characters at the front of s in one go, if there are
// some.
func (r *reader) run(rt *runtime, s string) (int, bool) {
	d := r.d
	n := 0
	for n < len(s) {
		c := s[n]
		if c >= 0x80 || rune(c) == d.delimiter || rune(c) == d.quote || rune(c) == d.escape || c <= ' ' {
			break
		}
		n++
	}
	if n == 0 {
		return 0, true
	}
	r.at = inField
	return n, r.add(rt, s[:n], int64(n))
}

func (r *reader) add(rt *runtime, s string, n int64) bool {
	if r.size += n; r.size > r.st.limit {
		return r.fail(rt, "field larger than field limit ("+strconv.FormatInt(r.st.limit, 10)+")")
	}
	if cap(r.field)-len(r.field) < len(s) && !rt.Alloc(int64(2*(len(r.field)+len(s)))) {
		return false
	}
	r.field = append(r.field, s...)
	return true
}

func (r *reader) addChar(rt *runtime, c rune) bool {
	var buf [4]byte
	return r.add(rt, string(object.AppendRune(buf[:0], c)), 1)
}

// save ends a field.
func (r *reader) save(rt *runtime) bool {
	q := r.d.quoting
	var v value
	switch {
	case r.plain && len(r.field) == 0 && (q == quoteNotNull || q == quoteStrings):
		v = object.None
	default:
		v = rt.NewText(string(r.field))
		if r.plain && len(r.field) != 0 && (q == quoteNonNumeric || q == quoteStrings) {
			if v = object.Call1(rt, object.FloatType.Value(), v); v.IsNull() {
				return false
			}
		}
	}
	r.plain = true
	r.field, r.size = r.field[:0], 0
	if len(r.row) == cap(r.row) && !rt.AllocN(int64(len(r.row)+4), 16) {
		return false
	}
	r.row = append(r.row, v)
	return rt.Tick()
}

// char is a step of the machine that reads rows: CPython's, state for state.
func (r *reader) char(rt *runtime, c rune) bool {
	d := r.d
	newline := c == '\n' || c == '\r'
	switch r.at {
	case startRecord:
		if c == lineEnd {
			// An empty line is an empty row.
			return true
		}
		if newline {
			r.at = eatNewline
			return true
		}
		r.at = startField
		return r.startField(rt, c, newline)

	case startField:
		return r.startField(rt, c, newline)

	case escapedChar:
		switch {
		case newline:
			if !r.addChar(rt, c) {
				return false
			}
			r.at = afterEscapedNewline
		case c == lineEnd:
			r.at = inField
			return r.addChar(rt, '\n')
		default:
			r.at = inField
			return r.addChar(rt, c)
		}

	case afterEscapedNewline:
		if c == lineEnd {
			return true
		}
		r.at = inField
		return r.inField(rt, c, newline)

	case inField:
		return r.inField(rt, c, newline)

	case inQuoted:
		switch {
		case c == lineEnd:
		case c == d.escape:
			r.at = escapeInQuoted
		case c == d.quote && d.quoting != quoteNone:
			if d.double {
				r.at = quoteInQuoted
			} else {
				r.at = inField
			}
		default:
			return r.addChar(rt, c)
		}

	case escapeInQuoted:
		r.at = inQuoted
		if c == lineEnd {
			c = '\n'
		}
		return r.addChar(rt, c)

	case quoteInQuoted:
		switch {
		case d.quoting != quoteNone && c == d.quote:
			r.at = inQuoted
			return r.addChar(rt, c)
		case c == d.delimiter:
			r.at = startField
			return r.save(rt)
		case newline || c == lineEnd:
			r.at = eatNewline
			if c == lineEnd {
				r.at = startRecord
			}
			return r.save(rt)
		case !d.strict:
			r.at = inField
			return r.addChar(rt, c)
		default:
			return r.fail(rt, "'"+string(d.delimiter)+"' expected after '"+string(d.quote)+"'")
		}

	case eatNewline:
		switch {
		case newline:
		case c == lineEnd:
			r.at = startRecord
		default:
			return r.fail(rt, "new-line character seen in unquoted field - do you need to open the file with newline=''?")
		}
	}
	return true
}

func (r *reader) startField(rt *runtime, c rune, newline bool) bool {
	d := r.d
	switch {
	case newline || c == lineEnd:
		r.at = eatNewline
		if c == lineEnd {
			r.at = startRecord
		}
		return r.save(rt)
	case c == d.quote && d.quoting != quoteNone:
		r.plain = false
		r.at = inQuoted
	case c == d.escape:
		r.at = escapedChar
	case c == ' ' && d.skipSpace:
	case c == d.delimiter:
		return r.save(rt)
	default:
		r.at = inField
		return r.addChar(rt, c)
	}
	return true
}

func (r *reader) inField(rt *runtime, c rune, newline bool) bool {
	d := r.d
	switch {
	case newline || c == lineEnd:
		r.at = eatNewline
		if c == lineEnd {
			r.at = startRecord
		}
		return r.save(rt)
	case c == d.escape:
		r.at = escapedChar
	case c == d.delimiter:
		r.at = startField
		return r.save(rt)
	default:
		return r.addChar(rt, c)
	}
	return true
}

// writer writes rows.
type writer struct {
	object.Object
	object.WalkMark
	st      *state
	d       *dialect
	dialect value // d as scripts see it
	write   value
}

// Walk visits the function that takes the text.
func (w *writer) Walk(k *object.Walker) int64 {
	k.Visit(w.write)
	k.Visit(w.dialect)
	return 120
}

var writerType *object.Type

func init() {
	writerType = object.NewBuiltinType(object.TypeSpec{
		Name:  "_csv.writer",
		Doc:   "CSV writer\n\nWriter objects are responsible for generating tabular data\nin CSV format from sequence input.\n",
		Flags: object.NoNew,
		Rows: []object.Row{
			{Sig: "writerow(self, row, /)", Doc: "Construct and write a CSV record from an iterable of fields.", Fn: func(rt *runtime, v, row value) value {
				return v.Impl().(*writer).row(rt, row)
			}},
			{Sig: "writerows(self, rows, /)", Doc: "Construct and write a series of iterables to a csv file.", Fn: func(rt *runtime, v, rows value) value {
				w := v.Impl().(*writer)
				if !object.Iterate(rt, rows, func(x value) bool { return !w.row(rt, x).IsNull() }) {
					return null
				}
				return object.None
			}},
			{Sig: "dialect", Kind: object.Member, Fn: func(rt *runtime, v value) value { return v.Impl().(*writer).dialect }},
		},
	})
}

func newWriter(rt *runtime, args []value, names []string) value {
	file, base, ok := callArgs(rt, args, names)
	if !ok {
		return null
	}
	v, d := dialectOf(rt, base, args[len(args)-len(names):], names)
	if d == nil {
		return null
	}
	f := object.LookupAttr(rt, file, "write")
	if f.IsNull() || f.Type().Ops.Call == nil {
		if rt.Pending() != nil && !rt.Matches(&object.AttributeErrorType) {
			return null
		}
		rt.Clear()
		return rt.TypeErrorf("argument 1 must have a \"write\" method")
	}
	w := &writer{st: stateOf(rt), d: d, dialect: v, write: f}
	w.Object = object.NewObject(writerType, w)
	return object.ValueOf(&w.Object)
}

// row writes one row.
func (w *writer) row(rt *runtime, row value) value {
	d := w.d
	it := object.Iter(rt, row)
	if it.IsNull() {
		if rt.Matches(&object.TypeErrorType) {
			rt.Clear()
			return w.st.fail(rt, "iterable expected, not "+object.TypeName(row))
		}
		return null
	}
	var out []byte
	n := 0
	lone := false // the only field is empty and not quoted
	for {
		if !rt.Tick() {
			return null
		}
		x := object.Next(rt, it)
		if x.IsNull() {
			if rt.Pending() != nil {
				return null
			}
			break
		}
		exact := object.ExactOf(x)
		quoted := false
		_, _, isInt := object.AsInt(exact)
		isNumber := isInt || exact.IsFloat() || object.AsComplex(exact) != nil
		isStr := object.AsStr(x) != nil
		switch d.quoting {
		case quoteNonNumeric:
			quoted = !isNumber
		case quoteAll:
			quoted = true
		case quoteStrings:
			quoted = isStr
		case quoteNotNull:
			quoted = !x.IsNone()
		}
		text := ""
		switch {
		case isStr:
			text = object.AsStr(x).Go()
		case !x.IsNone():
			var ok bool
			if text, ok = object.ToText(rt, x); !ok {
				return null
			}
		}
		if n > 0 {
			out = object.AppendRune(out, d.delimiter)
		}
		n++
		var ok bool
		if out, quoted, ok = w.field(rt, out, text, quoted, x.IsNone()); !ok {
			return null
		}
		lone = n == 1 && text == "" && !quoted
	}
	if n > 0 && lone {
		if d.quoting == quoteNone || (d.quoting == quoteStrings || d.quoting == quoteNotNull) && len(out) == 0 {
			return w.st.fail(rt, "single empty field record must be quoted")
		}
		if n == 1 {
			out = object.AppendRune(object.AppendRune(out[:0], d.quote), d.quote)
		}
	}
	out = append(out, d.terminator...)
	return object.Call1(rt, w.write, rt.NewText(string(out)))
}

// field appends one field.
func (w *writer) field(rt *runtime, out []byte, text string, quoted, isNone bool) ([]byte, bool, bool) {
	d := w.d
	if !rt.Alloc(int64(len(out) + 2*len(text))) {
		return nil, false, false
	}
	if d.skipSpace && rune(' ') == d.delimiter && text == "" && !quoted {
		// The reader would skip it.
		if d.quoting == quoteNone || isNone && (d.quoting == quoteStrings || d.quoting == quoteNotNull) {
			w.st.fail(rt, "empty field must be quoted if delimiter is a space and skipinitialspace is true")
			return nil, false, false
		}
		quoted = true
	}
	var body []byte
	for i := 0; i < len(text); {
		c, n := object.RuneAt(text, i)
		i += n
		if c == d.delimiter || c == d.escape || c == d.quote || c == '\n' || c == '\r' || strings.ContainsRune(d.terminator, c) {
			escape := false
			if d.quoting == quoteNone {
				escape = true
			} else {
				if c == d.quote {
					if d.double {
						body = object.AppendRune(body, d.quote)
					} else {
						escape = true
					}
				} else if c == d.escape {
					escape = true
				}
				if !escape {
					quoted = true
				}
			}
			if escape {
				if d.escape == noChar {
					w.st.fail(rt, "need to escape, but no escapechar set")
					return nil, false, false
				}
				body = object.AppendRune(body, d.escape)
			}
		}
		body = object.AppendRune(body, c)
	}
	if quoted {
		out = object.AppendRune(out, d.quote)
	}
	out = append(out, body...)
	if quoted {
		out = object.AppendRune(out, d.quote)
	}
	return out, quoted, true
}
