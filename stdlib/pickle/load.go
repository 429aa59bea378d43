package pickle

import (
	"bytes"
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// loader runs the opcodes of a pickle.
type loader struct {
	rt   *runtime
	data []byte
	pos  int
	// read and readline belong to a file that is read as needed.
	read, readline value

	stack []value
	marks []int
	memo  []value
	proto int
	// told is a list that an Unpickler's find_class reads the protocol from.
	told value

	find       value // find_class, unless it is the ordinary one
	persistent value
	encoding   string
	errors     string
	raw        bool // encoding='bytes'
	fix        bool
	buffers    value
	caller     string // the function whose arguments these are
}

// need makes n bytes available and returns them.
func (l *loader) need(rt *runtime, n int) ([]byte, bool) {
	if len(l.data)-l.pos >= n {
		b := l.data[l.pos : l.pos+n]
		l.pos += n
		return b, true
	}
	if l.read.IsNull() {
		return nil, l.truncated(rt)
	}
	have := l.data[l.pos:]
	got := object.Call1(rt, l.read, object.Int(int64(n-len(have))))
	if got.IsNull() {
		return nil, false
	}
	more, ok := object.BytesOf(got)
	if !ok {
		rt.TypeErrorf("read() returned non-bytes object (%s)", object.TypeName(got))
		return nil, false
	}
	if len(more) < n-len(have) {
		return nil, l.truncated(rt)
	}
	l.data, l.pos = append(append([]byte(nil), have...), more...), n
	return l.data[:n], true
}

func (l *loader) truncated(rt *runtime) bool {
	fail(rt, "UnpicklingError", "pickle data was truncated")
	return false
}

// line reads up to the end of a line, which is not returned.
func (l *loader) line(rt *runtime) (string, bool) {
	if i := bytes.IndexByte(l.data[l.pos:], '\n'); i >= 0 {
		s := string(l.data[l.pos : l.pos+i])
		l.pos += i + 1
		return s, true
	}
	if l.readline.IsNull() {
		return "", l.truncated(rt)
	}
	have := string(l.data[l.pos:])
	got := object.Call0(rt, l.readline)
	if got.IsNull() {
		return "", false
	}
	more, ok := object.BytesOf(got)
	if !ok {
		rt.TypeErrorf("readline() returned non-bytes object (%s)", object.TypeName(got))
		return "", false
	}
	if len(more) == 0 || more[len(more)-1] != '\n' {
		return "", l.truncated(rt)
	}
	l.data, l.pos = nil, 0
	return have + string(more[:len(more)-1]), true
}

// name reads a line that is a name in an encoding.
func (l *loader) name(rt *runtime, encoding string) (string, bool) {
	s, ok := l.line(rt)
	switch {
	case ok && s == "":
		return "", l.truncated(rt)
	case !ok || ascii(s):
		return s, ok
	}
	v := object.CallMethod(rt, object.NewBytes([]byte(s)), "decode", object.NewStr(encoding))
	if v.IsNull() {
		return "", false
	}
	return object.AsStr(v).Go(), true
}

func (l *loader) push(v value) bool {
	if n := len(l.stack); n == cap(l.stack) && !l.rt.AllocN(int64(n)+8, 32) {
		return false
	}
	l.stack = append(l.stack, v)
	return !v.IsNull()
}

// fence is where the part of the stack above the last mark begins.
func (l *loader) fence() int {
	if len(l.marks) == 0 {
		return 0
	}
	return l.marks[len(l.marks)-1]
}

func (l *loader) underflow(rt *runtime) bool {
	if len(l.marks) > 0 {
		fail(rt, "UnpicklingError", "unexpected MARK found")
	} else {
		fail(rt, "UnpicklingError", "unpickling stack underflow")
	}
	return false
}

func (l *loader) pop(rt *runtime) (value, bool) {
	if len(l.stack) <= l.fence() {
		return null, l.underflow(rt)
	}
	v := l.stack[len(l.stack)-1]
	l.stack = l.stack[:len(l.stack)-1]
	return v, true
}

// top returns the n-th value from the top, counted from 1.
func (l *loader) top(rt *runtime, n int) (value, bool) {
	if len(l.stack)-n < l.fence() {
		return null, l.underflow(rt)
	}
	return l.stack[len(l.stack)-n], true
}

// popMark removes the values above the last mark, and the mark.
func (l *loader) popMark(rt *runtime) ([]value, bool) {
	items, ok := l.aboveMark(rt)
	if !ok || !rt.Alloc(64+int64(len(items))*16) {
		return nil, false
	}
	return append([]value(nil), items...), true
}

// aboveMark is popMark without a copy: the values are good until the next push.
func (l *loader) aboveMark(rt *runtime) ([]value, bool) {
	if len(l.marks) == 0 {
		fail(rt, "UnpicklingError", "could not find MARK")
		return nil, false
	}
	at := l.marks[len(l.marks)-1]
	l.marks = l.marks[:len(l.marks)-1]
	items := l.stack[at:]
	l.stack = l.stack[:at]
	return items, true
}

func (l *loader) remember(rt *runtime, i int64, v value) bool {
	// The numbers of a pickle that was written here are dense. Large gaps are
	// refused rather than filled.
	if i > int64(len(l.memo))+1<<20 {
		rt.RaiseType(&object.MemoryErrorType)
		return false
	}
	if !rt.Alloc(16) || i >= int64(len(l.memo)) && !rt.AllocN(i-int64(len(l.memo)), 16) {
		return false
	}
	for int64(len(l.memo)) < i {
		l.memo = append(l.memo, null)
	}
	if int64(len(l.memo)) == i {
		l.memo = append(l.memo, v)
	} else {
		l.memo[i] = v
	}
	return true
}

func (l *loader) memoized() int64 {
	n := int64(0)
	for _, v := range l.memo {
		if !v.IsNull() {
			n++
		}
	}
	return n
}

// run executes opcodes up to STOP and returns the object.
// Walk implements object.Walkable.
func (l *loader) Walk(w *object.Walker) int64 {
	w.VisitAll(l.stack)
	w.VisitAll(l.memo)
	return 16*int64(cap(l.stack)+cap(l.memo)) + int64(cap(l.marks))*8 + int64(len(l.data))
}

func (l *loader) run(rt *runtime) value {
	defer rt.Release(rt.HoldWalk(l))
	for {
		if !rt.Tick() {
			return null
		}
		op := byte(0)
		if l.pos < len(l.data) {
			op = l.data[l.pos]
			l.pos++
		} else if l.read.IsNull() {
			return rt.Raisef(&object.EOFErrorType, "Ran out of input")
		} else {
			got := object.Call1(rt, l.read, object.Int(1))
			if got.IsNull() {
				return null
			}
			b, ok := object.BytesOf(got)
			if !ok {
				return rt.TypeErrorf("read() returned non-bytes object (%s)", object.TypeName(got))
			}
			if len(b) == 0 {
				return rt.Raisef(&object.EOFErrorType, "Ran out of input")
			}
			op = b[0]
			l.data, l.pos = nil, 0
		}
		if op == opStop {
			v, ok := l.pop(rt)
			if !ok {
				return null
			}
			return v
		}
		if !l.step(rt, op) {
			if rt.Pending() == nil {
				rt.Raisef(&object.SystemErrorType, "unpickling failed without an exception")
			}
			return null
		}
	}
}

// global finds what a pickle refers to by name.
func (l *loader) global(rt *runtime, module, name string) value {
	if !l.find.IsNull() {
		return object.Call2(rt, l.find, object.NewStr(module), object.NewStr(name))
	}
	return findClass(rt, module, name, l.proto, l.fix)
}

// findClass imports a module and looks up a name in it, dotted from protocol 4
// on.
func findClass(rt *runtime, module, name string, proto int, fix bool) value {
	if proto < 3 && fix {
		module, name = newName(module, name)
	}
	m := importModule(rt, module)
	if m.IsNull() {
		return null
	}
	path := []string{name}
	if proto >= 4 {
		path = strings.Split(name, ".")
	}
	v := follow(rt, m, path)
	if v.IsNull() && rt.Pending() == nil {
		shown, ok := object.ReprText(rt, m)
		if ok {
			rt.Raisef(&object.AttributeErrorType, "Can't get attribute %s on %s", object.QuoteStr(name), shown)
		}
	}
	return v
}

// text turns the bytes of a Python 2 string into what encoding says.
func (l *loader) text(rt *runtime, b []byte) value {
	v := object.NewBytes(append([]byte(nil), b...))
	if l.raw {
		return v
	}
	return object.CallMethod(rt, v, "decode", object.NewStr(l.encoding), object.NewStr(l.errors))
}

func loads(rt *runtime, a []value) value {
	l, ok := newLoader(rt, "loads", a[2], a[3], a[4], a[1])
	if !ok {
		return null
	}
	data, ok := object.BytesOf(a[0])
	if !ok {
		return rt.TypeErrorf("a bytes-like object is required, not '%s'", object.TypeName(a[0]))
	}
	l.data = data
	if object.AsBytes(a[0]) == nil {
		// What can change, or move, is read as it is now.
		l.data = append([]byte(nil), data...)
	}
	return l.run(rt)
}

// load is pickle.load: an Unpickler used once.
func load(rt *runtime, a []value) value {
	var file [2]value
	for i, name := range [...]string{"read", "readline"} {
		if file[i] = object.LookupAttr(rt, a[0], name); file[i].IsNull() && rt.Pending() != nil {
			return null
		}
	}
	if file[0].IsNull() || file[1].IsNull() {
		return rt.TypeErrorf("file must have 'read' and 'readline' attributes")
	}
	l, ok := newLoader(rt, "load", a[2], a[3], a[4], a[1])
	if !ok {
		return null
	}
	l.read, l.readline = file[0], file[1]
	return l.run(rt)
}

func newLoader(rt *runtime, caller string, encoding, errors, buffers, fix value) (*loader, bool) {
	l := &loader{rt: rt, encoding: "ASCII", errors: "strict", caller: caller}
	for _, p := range []struct {
		v    value
		into *string
		name string
	}{{encoding, &l.encoding, "encoding"}, {errors, &l.errors, "errors"}} {
		if p.v.IsNull() {
			continue
		}
		s := object.AsStr(p.v)
		if s == nil {
			rt.TypeErrorf("%s() argument '%s' must be str, not %s", l.caller, p.name, object.TypeName(p.v))
			return nil, false
		}
		*p.into = s.Go()
	}
	l.raw = l.encoding == "bytes"
	var ok bool
	if l.fix, ok = truth(rt, fix, true); !ok {
		return nil, false
	}
	if !object.NoneOrAbsent(buffers) {
		if l.buffers = object.Iter(rt, buffers); l.buffers.IsNull() {
			return nil, false
		}
	}
	return l, true
}

// loadFor is the work of Unpickler.load. The memo, a dict from number to
// object, stays with the Unpickler.
func loadFor(rt *runtime, a []value) value {
	opts := object.AsTuple(a[6])
	if opts == nil || opts.Len() != 4 || object.AsDict(a[5]) == nil || object.AsList(opts.At(3)) == nil {
		return rt.TypeErrorf("_load() is called by Unpickler")
	}
	l, ok := newLoader(rt, "Unpickler", opts.At(0), opts.At(1), null, opts.At(2))
	if !ok {
		return null
	}
	orNull := func(v value) value {
		if v.IsNone() {
			return null
		}
		return v
	}
	l.told = opts.At(3)
	l.read, l.readline, l.find, l.persistent, l.buffers = a[0], a[1], orNull(a[2]), orNull(a[3]), orNull(a[4])
	memo := object.AsDict(a[5])
	for i := 0; ; i++ {
		k, v, ok := memo.Entry(i)
		if !ok {
			break
		}
		if !k.IsNull() && k.IsInt() && k.Int() >= 0 && !l.remember(rt, k.Int(), v) {
			return null
		}
	}
	v := l.run(rt)
	if v.IsNull() {
		return null
	}
	for i, x := range l.memo {
		if !x.IsNull() && !memo.Set(rt, object.Int(int64(i)), x) {
			return null
		}
	}
	return v
}

// findFor is Unpickler.find_class: (module, name, protocol, fix_imports).
func findFor(rt *runtime, a []value) value {
	m, n := object.AsStr(a[0]), object.AsStr(a[1])
	if m == nil {
		return rt.TypeErrorf("module name must be a string")
	}
	if n == nil {
		return rt.TypeErrorf("attribute name must be string, not '%s'", object.TypeName(a[1]))
	}
	p, ok := object.IndexInt(rt, a[2])
	if !ok {
		return null
	}
	return findClass(rt, m.Go(), n.Go(), int(p), a[3].IsTrue())
}
