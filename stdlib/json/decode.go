package json

import (
	"math"
	"strconv"
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file reads JSON documents.

// reader is a document being read. Positions are bytes.
type reader struct {
	rt     *runtime
	doc    *object.Str
	s      string
	strict bool
	hook   value // object_hook, null for none
	pairs  value // object_pairs_hook
	float  value // parse_float, null for float itself
	int    value // parse_int
	consts value // parse_constant
	buf    []byte
	keys   [64]*object.Str // keys seen lately
	stop   int             // where a value was expected and none found, when errNoValue
	none   bool
	// open are the items of the arrays and pairs that are being read, and their
	// dicts.
	open *object.Items
}

func loads(rt *runtime, a []value) value {
	kw := object.AsDict(a[7])
	s := object.AsStr(a[0])
	if s == nil {
		b, ok := object.BytesOf(a[0])
		if !ok {
			return rt.TypeErrorf("the JSON object must be str, bytes or bytearray, not %s", a[0].Type().Name)
		}
		enc := fallback(rt, "detect_encoding", []value{object.NewBytes(b)})
		if enc.IsNull() {
			return null
		}
		name := object.AsStr(enc)
		if name == nil {
			return rt.TypeErrorf("decode() argument 'encoding' must be str, not %s", object.ClinicTypeName(enc))
		}
		v := object.Decode(rt, b, name.Go(), "surrogatepass", a[0])
		if v.IsNull() {
			return null
		}
		s = object.AsStr(v)
	} else if strings.HasPrefix(s.Go(), "\ufeff") {
		return fail(rt, "Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
	}
	if given(a[1]) || kw.Len() > 0 {
		return fallback(rt, "_loads", []value{s.Value(), a[1], a[2], a[3], a[4], a[5], a[6], a[7]})
	}
	r := reader{rt: rt, doc: s, s: s.Go(), strict: true}
	set := func(dst *value, v value) {
		if given(v) {
			*dst = v
		}
	}
	set(&r.hook, a[2])
	set(&r.float, a[3])
	set(&r.int, a[4])
	set(&r.consts, a[5])
	set(&r.pairs, a[6])
	v, i := r.whole(r.space(0))
	if v.IsNull() {
		return r.expected()
	}
	if i = r.space(i); i != len(r.s) {
		return fail(rt, "Extra data", s, i)
	}
	return v
}

// expected raises the error about a missing value, if that is what is wrong.
func (r *reader) expected() value {
	if r.none && r.rt.Pending() == nil {
		return fail(r.rt, "Expecting value", r.doc, r.stop)
	}
	return null
}

func (r *reader) space(i int) int {
	for i < len(r.s) && (r.s[i] == ' ' || r.s[i] == '\n' || r.s[i] == '\t' || r.s[i] == '\r') {
		i++
	}
	return i
}

func (r *reader) fail(msg string, at int) (value, int) { return fail(r.rt, msg, r.doc, at), 0 }

// whole reads the value at i, which is in no other.
func (r *reader) whole(i int) (value, int) {
	r.open = new(object.Items)
	h := r.rt.HoldWalk(r.open)
	v, i := r.value(i)
	r.rt.Release(h)
	return v, i
}

// value reads the value at i. It returns null with an exception pending, or
// with none set when there is no value.
func (r *reader) value(i int) (value, int) {
	if i >= len(r.s) {
		return r.missing(i)
	}
	if !r.rt.Tick() {
		return null, 0
	}
	rest := r.s[i:]
	switch rest[0] {
	case '"':
		return r.str(i+1, i)
	case '{':
		return r.object(i + 1)
	case '[':
		return r.array(i + 1)
	case 'n':
		if strings.HasPrefix(rest, "null") {
			return object.None, i + 4
		}
	case 't':
		if strings.HasPrefix(rest, "true") {
			return object.True, i + 4
		}
	case 'f':
		if strings.HasPrefix(rest, "false") {
			return object.False, i + 5
		}
	case 'N':
		if strings.HasPrefix(rest, "NaN") {
			return r.constant("NaN", math.NaN(), i+3)
		}
	case 'I':
		if strings.HasPrefix(rest, "Infinity") {
			return r.constant("Infinity", math.Inf(1), i+8)
		}
	case '-':
		if strings.HasPrefix(rest, "-Infinity") {
			return r.constant("-Infinity", math.Inf(-1), i+9)
		}
	}
	return r.number(i)
}

func (r *reader) missing(i int) (value, int) {
	r.none, r.stop = true, i
	return null, 0
}

func (r *reader) constant(name string, f float64, end int) (value, int) {
	if r.consts.IsNull() {
		return object.Float(f), end
	}
	return object.Call1(r.rt, r.consts, object.NewStr(name)), end
}

func (r *reader) number(start int) (value, int) {
	s, i := r.s, start
	if s[i] == '-' {
		i++
	}
	first := i
	var n uint64
	for i < len(s) && '0' <= s[i] && s[i] <= '9' {
		n = n*10 + uint64(s[i]-'0')
		i++
		if s[first] == '0' {
			break
		}
	}
	if i == first {
		return r.missing(start)
	}
	digits := i - first
	isFloat := false
	if i+1 < len(s) && s[i] == '.' && '0' <= s[i+1] && s[i+1] <= '9' {
		isFloat = true
		for i += 2; i < len(s) && '0' <= s[i] && s[i] <= '9'; i++ {
		}
	}
	if i+1 < len(s) && s[i]|32 == 'e' {
		j := i + 1
		if s[j] == '+' || s[j] == '-' {
			j++
		}
		k := j
		for k < len(s) && '0' <= s[k] && s[k] <= '9' {
			k++
		}
		if k > j {
			isFloat, i = true, k
		}
	}
	text := s[start:i]
	if isFloat {
		if !r.float.IsNull() {
			return object.Call1(r.rt, r.float, object.NewStr(text)), i
		}
		if !r.rt.Work(len(text) >> 4) {
			return null, 0
		}
		f, _ := strconv.ParseFloat(text, 64)
		return object.Float(f), i
	}
	if !r.int.IsNull() {
		return object.Call1(r.rt, r.int, object.NewStr(text)), i
	}
	if digits <= 18 {
		if s[start] == '-' {
			return object.Int(-int64(n)), i
		}
		return object.Int(int64(n)), i
	}
	return object.ToInt(r.rt, r.rt.NewText(text)), i
}

// str reads the string that begins at i, behind its quote, which stands at
// quote.
func (r *reader) str(i, quote int) (value, int) {
	s := r.s
	start := i
	for i < len(s) {
		c := s[i]
		if c == '"' {
			return r.doc.Piece(r.rt, start, i), i + 1
		}
		if c == '\\' || c < 0x20 {
			break
		}
		i++
	}
	text, end, ok := r.escaped(start, i, quote)
	if !ok {
		return null, 0
	}
	return r.rt.NewText(text), end
}

// escaped reads the rest of a string that is more than plain text: s[start:i]
// is plain.
func (r *reader) escaped(start, i, quote int) (string, int, bool) {
	s := r.s
	buf := append(r.buf[:0], s[start:i]...)
	defer func() {
		if cap(buf) < 1<<16 {
			r.buf = buf
		}
	}()
	for {
		from := i
		for i < len(s) && s[i] != '"' && s[i] != '\\' {
			if s[i] < 0x20 && r.strict {
				r.fail("Invalid control character at", i)
				return "", 0, false
			}
			i++
		}
		if cap(buf)-len(buf) < i-from && !r.rt.Alloc(int64(2*(len(buf)+i-from))) {
			return "", 0, false
		}
		buf = append(buf, s[from:i]...)
		if i >= len(s) {
			r.fail("Unterminated string starting at", quote)
			return "", 0, false
		}
		if s[i] == '"' {
			return string(buf), i + 1, true
		}
		if i++; i >= len(s) {
			r.fail("Unterminated string starting at", quote)
			return "", 0, false
		}
		if !r.rt.Tick() {
			return "", 0, false
		}
		c := s[i]
		if c == 'u' {
			u, end := r.hex(i, i-1)
			if end < 0 {
				return "", 0, false
			}
			// A pair of surrogates is one character.
			if 0xD800 <= u && u < 0xDC00 && end+6 < len(s) && s[end] == '\\' && s[end+1] == 'u' {
				low, next := r.hex(end+1, end)
				if next < 0 {
					return "", 0, false
				}
				if 0xDC00 <= low && low < 0xE000 {
					u, end = (u-0xD800)<<10+(low-0xDC00)+0x10000, next
				}
			}
			buf = object.AppendRune(buf, u)
			i = end
			continue
		}
		switch c {
		case '"', '\\', '/':
		case 'b':
			c = '\b'
		case 'f':
			c = '\f'
		case 'n':
			c = '\n'
		case 'r':
			c = '\r'
		case 't':
			c = '\t'
		default:
			r.fail("Invalid \\escape", i-1)
			return "", 0, false
		}
		buf = append(buf, c)
		i++
	}
}

// hex reads the four digits behind the u at i; slash is where the escape
// begins. The end is -1 with an exception pending.
func (r *reader) hex(i, slash int) (u rune, end int) {
	s := r.s
	if i+5 > len(s)-1 && i+5 >= len(s) {
		r.fail("Invalid \\uXXXX escape", i)
		return 0, -1
	}
	for _, c := range []byte(s[i+1 : i+5]) {
		switch {
		case '0' <= c && c <= '9':
			u = u<<4 | rune(c-'0')
		case 'a' <= c|32 && c|32 <= 'f':
			u = u<<4 | rune(c|32-'a'+10)
		default:
			r.fail("Invalid \\uXXXX escape", slash+1)
			return 0, -1
		}
	}
	return u, i + 5
}

// key reads an object's key, the same object for equal keys.
func (r *reader) key(i int) (*object.Str, int) {
	s := r.s
	j := i
	for j < len(s) && s[j] != '"' && s[j] != '\\' && s[j] >= 0x20 {
		j++
	}
	if j >= len(s) || s[j] != '"' || j == i {
		v, end := r.str(i, i-1)
		if v.IsNull() {
			return nil, 0
		}
		return object.AsStr(v), end
	}
	text := s[i:j]
	h := (uint(len(text))*7 + uint(text[0])*31 + uint(text[len(text)-1])*17 + uint(text[len(text)/2])) & 63
	if k := r.keys[h]; k != nil && k.Go() == text {
		return k, j + 1
	}
	k := object.AsStr(r.doc.Piece(r.rt, i, j))
	r.keys[h] = k
	return k, j + 1
}

func (r *reader) object(i int) (value, int) {
	rt := r.rt
	if !rt.Enter(" while decoding a JSON object from a unicode string") {
		return null, 0
	}
	defer rt.Leave()
	var d *object.Dict
	base := len(*r.open)
	if r.pairs.IsNull() {
		d = object.NewDict()
		rt.Charge(144)
		if !r.open.Add(rt, d.Value()) {
			return null, 0
		}
	}
	s := r.s
	if i = r.space(i); i < len(s) && s[i] == '}' {
		i++
	} else {
		for {
			if i >= len(s) || s[i] != '"' {
				return r.fail("Expecting property name enclosed in double quotes", i)
			}
			k, j := r.key(i + 1)
			if k == nil {
				return null, 0
			}
			if j >= len(s) || s[j] != ':' {
				if j = r.space(j); j >= len(s) || s[j] != ':' {
					return r.fail("Expecting ':' delimiter", j)
				}
			}
			v, j := r.value(r.space(j + 1))
			if v.IsNull() {
				return null, 0
			}
			if d != nil {
				d.SetKey(k, v)
				rt.Charge(64)
			} else {
				rt.Charge(96)
				if !r.open.Add(rt, object.NewTuple2(k.Value(), v)) {
					return null, 0
				}
			}
			if i = r.space(j); i < len(s) && s[i] == '}' {
				i++
				break
			}
			if i >= len(s) || s[i] != ',' {
				return r.fail("Expecting ',' delimiter", i)
			}
			comma := i
			if i = r.space(i + 1); i < len(s) && s[i] == '}' {
				return r.fail("Illegal trailing comma before end of object", comma)
			}
		}
	}
	if d == nil {
		pairs := r.closed(base)
		if pairs.IsNull() {
			return null, 0
		}
		return object.Call1(rt, r.pairs, pairs), i
	}
	*r.open = (*r.open)[:base]
	switch {
	case !r.hook.IsNull():
		return object.Call1(rt, r.hook, d.Value()), i
	}
	return d.Value(), i
}

// closed takes the items from base on, which are complete, as a list.
func (r *reader) closed(base int) value {
	items := (*r.open)[base:]
	if !r.rt.AllocN(int64(len(items)), 16) {
		return null
	}
	l := object.NewList(append([]value(nil), items...))
	clear(items)
	*r.open = (*r.open)[:base]
	return l
}

func (r *reader) array(i int) (value, int) {
	rt := r.rt
	if !rt.Enter(" while decoding a JSON array from a unicode string") {
		return null, 0
	}
	defer rt.Leave()
	base := len(*r.open)
	s := r.s
	rt.Charge(96)
	if i = r.space(i); i < len(s) && s[i] == ']' {
		return object.NewList(nil), i + 1
	}
	for {
		v, j := r.value(i)
		if v.IsNull() {
			return null, 0
		}
		if !r.open.Add(rt, v) {
			return null, 0
		}
		if i = r.space(j); i < len(s) && s[i] == ']' {
			return r.closed(base), i + 1
		}
		if i >= len(s) || s[i] != ',' {
			return r.fail("Expecting ',' delimiter", i)
		}
		comma := i
		if i = r.space(i + 1); i < len(s) && s[i] == ']' {
			return r.fail("Illegal trailing comma before end of array", comma)
		}
	}
}

// scanner is what JSONDecoder.scan_once is: the settings of a decoder, which is
// looked at once.
type scanner struct {
	object.Object
	object.WalkMark
	strict                     bool
	hook, pairs, float, int, c value
}

// Walk visits the functions.
func (s *scanner) Walk(w *object.Walker) int64 {
	for _, v := range []value{s.hook, s.pairs, s.float, s.int, s.c} {
		w.Visit(v)
	}
	return 128
}

var scannerType *object.Type

func init() {
	member := func(name string, get func(s *scanner) value) object.Row {
		return object.Row{Sig: name, Kind: object.Member, Fn: func(rt *runtime, v value) value {
			if x := get(v.Impl().(*scanner)); !x.IsNull() {
				return x
			}
			return object.None
		}}
	}
	scannerType = object.NewBuiltinType(object.TypeSpec{
		Name: "_json.Scanner",
		Doc:  "JSON scanner object",
		Ops: object.Ops{
			New:  newScanner,
			Call: callScanner,
		},
		Rows: []object.Row{
			member("strict", func(s *scanner) value { return object.Bool(s.strict) }),
			member("object_hook", func(s *scanner) value { return s.hook }),
			member("object_pairs_hook", func(s *scanner) value { return s.pairs }),
			member("parse_float", func(s *scanner) value { return s.float }),
			member("parse_int", func(s *scanner) value { return s.int }),
			member("parse_constant", func(s *scanner) value { return s.c }),
		},
	})
}

var (
	scannerParams = object.NewParams("make_scanner(context)")
	scanParams    = object.NewParams("scan_once(string, idx)")
)

func newScanner(rt *runtime, cls *object.Type, args []value, names []string) value {
	var a [1]value
	if !scannerParams.Bind(rt, a[:], args, names) {
		return null
	}
	s := &scanner{}
	s.Object = object.NewObject(cls, s)
	strict := object.GetAttr(rt, a[0], "strict")
	if strict.IsNull() {
		return null
	}
	t := object.Truth(rt, strict)
	if t < 0 {
		return null
	}
	s.strict = t == 1
	for _, f := range []struct {
		name string
		dst  *value
	}{{"object_hook", &s.hook}, {"object_pairs_hook", &s.pairs}, {"parse_float", &s.float}, {"parse_int", &s.int}, {"parse_constant", &s.c}} {
		v := object.GetAttr(rt, a[0], f.name)
		if v.IsNull() {
			return null
		}
		if !v.IsNone() {
			*f.dst = v
		}
	}
	return object.ValueOf(&s.Object)
}

func callScanner(rt *runtime, f value, args []value, names []string) value {
	var a [2]value
	if !scanParams.Bind(rt, a[:], args, names) {
		return null
	}
	doc := object.AsStr(a[0])
	if doc == nil {
		return rt.TypeErrorf("first argument must be a string, not %s", object.TypeName(a[0]))
	}
	idx, ok := object.IndexInt(rt, a[1])
	if !ok {
		return null
	}
	if idx < 0 {
		return rt.ValueErrorf("idx cannot be negative")
	}
	if idx >= int64(doc.Len()) {
		return rt.RaiseException(rt.NewException(&object.StopIterationType, object.Int(idx)))
	}
	s := f.Impl().(*scanner)
	r := reader{rt: rt, doc: doc, s: doc.Go(), strict: s.strict, hook: s.hook, pairs: s.pairs, float: s.float, int: s.int, consts: s.c}
	if r.float == object.FloatType.Value() {
		r.float = null
	}
	if r.int == object.IntType.Value() {
		r.int = null
	}
	v, end := r.whole(doc.ByteOffset(int(idx)))
	if v.IsNull() {
		if r.none && rt.Pending() == nil {
			return rt.RaiseException(rt.NewException(&object.StopIterationType, object.Int(int64(doc.RuneIndex(r.stop)))))
		}
		return null
	}
	return object.NewTuple2(v, object.Int(int64(doc.RuneIndex(end))))
}

// scanString is json.decoder.scanstring.
func scanString(rt *runtime, s, end, strict value) value {
	doc := object.AsStr(s)
	if doc == nil {
		return rt.TypeErrorf("first argument must be a string, not %s", object.TypeName(s))
	}
	i, ok := object.IndexInt(rt, end)
	if !ok {
		return null
	}
	if i < 0 || i > int64(doc.Len()) {
		return rt.ValueErrorf("end is out of bounds")
	}
	r := reader{rt: rt, doc: doc, s: doc.Go(), strict: true}
	if !strict.IsNull() {
		t := object.Truth(rt, strict)
		if t < 0 {
			return null
		}
		r.strict = t == 1
	}
	at := doc.ByteOffset(int(i))
	text, stop, ok := r.escaped(at, at, doc.ByteOffset(int(max(i-1, 0))))
	if !ok {
		return null
	}
	return object.NewTuple2(rt.NewText(text), object.Int(int64(doc.RuneIndex(stop))))
}
