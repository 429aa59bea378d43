package json

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file writes JSON documents.

// writer is a document being written.
type writer struct {
	rt        *runtime
	out       []byte
	charged   int
	ascii     bool
	circular  bool // look for containers inside themselves
	sortKeys  bool
	skipKeys  bool
	allowNaN  bool
	lines     bool // indent
	indent    string
	item, key string
	def       value // default, null for none
	open      []value
	deep      map[value]bool // open, once it is long
}

func dumps(rt *runtime, a []value) value {
	kw := object.AsDict(a[10])
	if given(a[5]) || kw.Len() > 0 {
		defaults := []value{1: object.False, 2: object.True, 3: object.True, 4: object.True, 9: object.False}
		for i, d := range defaults {
			if a[i].IsNull() {
				a[i] = d
			}
		}
		return fallback(rt, "_dumps", a)
	}
	w := writer{rt: rt, ascii: true, circular: true, allowNaN: true, item: ", ", key: ": "}
	if given(a[8]) {
		w.def = a[8]
	}
	for i, dst := range map[int]*bool{1: &w.skipKeys, 2: &w.ascii, 3: &w.circular, 4: &w.allowNaN, 9: &w.sortKeys} {
		if !a[i].IsNull() && !truth(rt, a[i], dst) {
			return null
		}
	}
	if given(a[6]) {
		w.item = ","
		if !w.setIndent(a[6]) {
			return null
		}
	}
	if given(a[7]) {
		var seps [2]value
		if !object.Unpack(rt, a[7], seps[:]) || !w.separators(seps[0], seps[1]) {
			return null
		}
	}
	return w.document(a[0])
}

func truth(rt *runtime, v value, dst *bool) bool {
	t := object.Truth(rt, v)
	*dst = t == 1
	return t >= 0
}

func (w *writer) setIndent(v value) bool {
	w.lines = true
	if s := object.AsStr(v); s != nil {
		w.indent = s.Go()
		return true
	}
	n, big, ok := object.AsInt(v)
	if !ok {
		w.rt.TypeErrorf("can't multiply sequence by non-int of type '%s'", object.TypeName(v))
		return false
	}
	if big != nil {
		w.rt.RaiseType(&object.MemoryErrorType)
		return false
	}
	if n > 0 {
		if !w.rt.Alloc(n) {
			return false
		}
		w.indent = strings.Repeat(" ", int(n))
	}
	return true
}

func (w *writer) separators(item, key value) bool {
	for i, p := range []struct {
		v   value
		dst *string
	}{{key, &w.key}, {item, &w.item}} {
		s := object.AsStr(p.v)
		if s == nil {
			w.rt.TypeErrorf("make_encoder() argument %d must be str, not %s", 5+i, object.TypeName(p.v))
			return false
		}
		*p.dst = s.Go()
	}
	return true
}

// encodeWith is what JSONEncoder.encode calls with its settings.
func encodeWith(rt *runtime, a []value) value {
	w := writer{rt: rt}
	if given(a[1]) {
		w.def = a[1]
	}
	for i, dst := range map[int]*bool{2: &w.ascii, 3: &w.circular, 7: &w.sortKeys, 8: &w.skipKeys, 9: &w.allowNaN} {
		if !truth(rt, a[i], dst) {
			return null
		}
	}
	if given(a[4]) && !w.setIndent(a[4]) || !w.separators(a[5], a[6]) {
		return null
	}
	return w.document(a[0])
}

func (w *writer) document(v value) value {
	if !w.value(v, 0) || !w.room(0) {
		return null
	}
	return w.rt.Large(w.rt.NewText(string(w.out)), len(w.out))
}

// room accounts for what was written and for n bytes more.
func (w *writer) room(n int) bool {
	if cap(w.out)-len(w.out) >= n {
		return true
	}
	size := max(2*cap(w.out), len(w.out)+n, 256)
	if !w.rt.Alloc(int64(size)) {
		return false
	}
	grown := make([]byte, len(w.out), size)
	copy(grown, w.out)
	w.out = grown
	return true
}

func (w *writer) text(s string) bool {
	if !w.room(len(s)) {
		return false
	}
	w.out = append(w.out, s...)
	return true
}

// enter notes that container v is being written.
func (w *writer) enter(v value) bool {
	if !w.rt.Enter(" while encoding a JSON object") {
		return false
	}
	if !w.circular {
		return true
	}
	twice := false
	if w.deep != nil {
		twice = w.deep[v]
		w.deep[v] = true
	} else {
		for _, x := range w.open {
			twice = twice || x == v
		}
		if len(w.open) == 16 {
			w.deep = map[value]bool{v: true}
			for _, x := range w.open {
				w.deep[x] = true
			}
		}
	}
	if twice {
		w.rt.Leave()
		w.rt.ValueErrorf("Circular reference detected")
		return false
	}
	w.open = append(w.open, v)
	return true
}

func (w *writer) leave() {
	w.rt.Leave()
	if w.circular {
		v := w.open[len(w.open)-1]
		w.open = w.open[:len(w.open)-1]
		if w.deep != nil {
			delete(w.deep, v)
		}
	}
}

// value writes v, level containers deep.
func (w *writer) value(v value, level int) bool {
	if !w.rt.Tick() {
		return false
	}
	switch o := v.Impl().(type) {
	case nil:
		switch {
		case v.IsInt():
			if !w.room(20) {
				return false
			}
			w.out = strconv.AppendInt(w.out, v.Int(), 10)
			return true
		case v.IsFloat():
			return w.float(v.Float())
		case v.IsNone():
			return w.text("null")
		case v.IsBool():
			if v.IsTrue() {
				return w.text("true")
			}
			return w.text("false")
		}
	case *object.Str:
		return w.quote(o.Go())
	case *object.List:
		return w.list(v, level)
	case *object.Dict:
		return w.dict(v, o, level)
	case *object.Tuple:
		return w.list(v, level)
	}
	return w.other(v, level)
}

// other writes what is not exactly of a built-in type.
func (w *writer) other(v value, level int) bool {
	if s := object.AsStr(v); s != nil {
		return w.quote(s.Go())
	}
	exact := object.ExactOf(v)
	if _, _, ok := object.AsInt(exact); ok {
		return w.int(exact)
	}
	if exact.IsFloat() {
		return w.float(exact.Float())
	}
	if object.AsList(v) != nil || object.AsTuple(v) != nil {
		return w.list(v, level)
	}
	if d := object.AsDict(v); d != nil {
		return w.dict(v, d, level)
	}
	if w.def.IsNull() {
		w.rt.TypeErrorf("Object of type %s is not JSON serializable", v.Type().Name)
		return false
	}
	if !w.enter(v) {
		return false
	}
	x := object.Call1(w.rt, w.def, v)
	ok := !x.IsNull() && w.value(x, level)
	w.leave()
	return ok
}

func (w *writer) int(v value) bool {
	s, ok := object.IntText(w.rt, v, 10)
	return ok && w.text(s)
}

func (w *writer) float(f float64) bool {
	s, ok := w.floatText(f)
	return ok && w.text(s)
}

func (w *writer) floatText(f float64) (string, bool) {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		if !w.allowNaN {
			w.rt.ValueErrorf("Out of range float values are not JSON compliant: %s", object.FloatRepr(f))
			return "", false
		}
		switch {
		case f > 0:
			return "Infinity", true
		case f < 0:
			return "-Infinity", true
		}
		return "NaN", true
	}
	return object.FloatRepr(f), true
}

// plain tells which bytes stand for themselves in a string.
var plain, plainASCII = func() (p, a [256]bool) {
	for c := range 256 {
		p[c] = c >= 0x20 && c != '"' && c != '\\'
		a[c] = p[c] && c < 0x7F
	}
	return p, a
}()

const hexDigits = "0123456789abcdef"

// quote writes a string.
func (w *writer) quote(s string) bool {
	t := &plain
	if w.ascii {
		t = &plainASCII
	}
	if len(s) > 256 && !w.rt.Work(len(s)>>5) {
		return false
	}
	if !w.room(len(s) + 2) {
		return false
	}
	w.out = append(w.out, '"')
	from := 0
	for i := 0; i < len(s); {
		if t[s[i]] {
			i++
			continue
		}
		w.out = append(w.out, s[from:i]...)
		r, n := object.RuneAt(s, i)
		i += n
		from = i
		if !w.room(len(s) - i + 16) {
			return false
		}
		short := byte(0)
		switch r {
		case '"', '\\':
			short = byte(r)
		case '\n':
			short = 'n'
		case '\r':
			short = 'r'
		case '\t':
			short = 't'
		case '\b':
			short = 'b'
		case '\f':
			short = 'f'
		}
		switch {
		case short != 0:
			w.out = append(w.out, '\\', short)
		case r >= 0x10000:
			r -= 0x10000
			w.unit(0xD800 + r>>10)
			w.unit(0xDC00 + r&0x3FF)
		default:
			w.unit(r)
		}
	}
	w.out = append(w.out, s[from:]...)
	w.out = append(w.out, '"')
	return true
}

func (w *writer) unit(r rune) {
	w.out = append(w.out, '\\', 'u', hexDigits[r>>12&15], hexDigits[r>>8&15], hexDigits[r>>4&15], hexDigits[r&15])
}

func quoteCall(rt *runtime, v value, ascii bool) value {
	s := object.AsStr(v)
	if s == nil {
		return rt.TypeErrorf("first argument must be a string, not %s", object.TypeName(v))
	}
	w := writer{rt: rt, ascii: ascii}
	if !w.quote(s.Go()) {
		return null
	}
	return rt.NewText(string(w.out))
}

// newline begins a line when the document is indented.
func (w *writer) newline(level int) bool {
	if !w.lines {
		return true
	}
	if !w.room(1 + level*len(w.indent)) {
		return false
	}
	w.out = append(w.out, '\n')
	for range level {
		w.out = append(w.out, w.indent...)
	}
	return true
}

func (w *writer) list(v value, level int) bool {
	var items []value
	l, exact := v.Impl().(*object.List)
	if !exact {
		if t := v.ExactTuple(); t != nil {
			items = t.Items()
		} else {
			if w.lines {
				// CPython writes indented documents in Python, which asks first.
				if n := object.Truth(w.rt, v); n <= 0 {
					return n == 0 && w.text("[]")
				}
			}
			var ok bool
			if items, ok = object.ToSlice(w.rt, v); !ok {
				return false
			}
		}
	} else {
		items = l.Items()
	}
	if len(items) == 0 {
		return w.text("[]")
	}
	if !w.enter(v) {
		return false
	}
	defer w.leave()
	if !w.text("[") || !w.newline(level+1) {
		return false
	}
	for i := 0; i < len(items); i++ {
		if i > 0 && (!w.text(w.item) || !w.newline(level+1)) {
			return false
		}
		if !w.value(items[i], level+1) {
			return false
		}
		if exact {
			// default can have changed the list.
			items = l.Items()
		}
	}
	return w.newline(level) && w.text("]")
}

func (w *writer) dict(v value, d *object.Dict, level int) bool {
	rt := w.rt
	exact := v.ExactDict() != nil
	if n := object.Truth(rt, v); n <= 0 {
		return n == 0 && w.text("{}")
	}
	if !w.enter(v) {
		return false
	}
	defer w.leave()
	if !w.text("{") || !w.newline(level+1) {
		return false
	}
	first := true
	if w.sortKeys && exact {
		if items, ok := sortedItems(rt, d); ok {
			for _, it := range items {
				if !w.pair(it.key.Value(), it.val, &first, level) {
					return false
				}
			}
			return w.newline(level) && w.text("}")
		}
	}
	if w.sortKeys || !exact {
		items := object.CallMethod(rt, v, "items")
		if items.IsNull() {
			return false
		}
		all, ok := object.ToSlice(rt, items)
		if !ok {
			return false
		}
		if w.sortKeys {
			l := object.NewList(all).ExactList()
			if !l.Sort(rt, null, false) {
				return false
			}
			all = l.Items()
		}
		for _, x := range all {
			t := object.AsTuple(x)
			if t == nil || t.Len() != 2 {
				rt.ValueErrorf("items must return 2-tuples")
				return false
			}
			if !w.pair(t.At(0), t.At(1), &first, level) {
				return false
			}
		}
	} else {
		for i := 0; ; i++ {
			k, x, ok := d.Entry(i)
			if !ok {
				break
			}
			if !k.IsNull() && !w.pair(k, x, &first, level) {
				return false
			}
		}
	}
	return w.newline(level) && w.text("}")
}

// item is a key of a dict and its value.
type item struct {
	key *object.Str
	val value
}

// sortedItems returns the items of d in the order of their keys; ok is false
// unless all keys are strs, which need no script code to be compared.
func sortedItems(rt *runtime, d *object.Dict) (items []item, ok bool) {
	rt.Charge(int64(24 * d.Len()))
	items = make([]item, 0, d.Len())
	for i := 0; ; i++ {
		k, v, more := d.Entry(i)
		if !more {
			break
		}
		if k.IsNull() {
			continue
		}
		s := k.ExactStr()
		if s == nil {
			return nil, false
		}
		items = append(items, item{s, v})
	}
	// Text in UTF-8 sorts as its code points do.
	slices.SortFunc(items, func(a, b item) int { return strings.Compare(a.key.Go(), b.key.Go()) })
	return items, true
}

// pair writes a key and its value.
func (w *writer) pair(k, v value, first *bool, level int) bool {
	text := ""
	if s := object.AsStr(k); s != nil {
		text = s.Go()
	} else {
		var ok, skip bool
		if text, ok, skip = w.keyText(k); skip || !ok {
			return ok
		}
	}
	if *first {
		*first = false
	} else if !w.text(w.item) || !w.newline(level+1) {
		return false
	}
	return w.quote(text) && w.text(w.key) && w.value(v, level+1)
}

// keyText returns a key that is no str as text.
func (w *writer) keyText(k value) (text string, ok, skip bool) {
	switch {
	case k.IsNone():
		return "null", true, false
	case k.IsBool():
		if k.IsTrue() {
			return "true", true, false
		}
		return "false", true, false
	}
	x := object.ExactOf(k)
	if x.IsFloat() {
		text, ok = w.floatText(x.Float())
		return text, ok, false
	}
	if _, _, isInt := object.AsInt(x); isInt {
		text, ok = object.IntText(w.rt, x, 10)
		return text, ok, false
	}
	if w.skipKeys {
		return "", true, true
	}
	w.rt.TypeErrorf("keys must be str, int, float, bool or None, not %s", object.TypeName(k))
	return "", false, false
}
