// Package array is the array module: items of one C type in a buffer.
package array

import (
	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

const typecodes = "bBuwhHiIlLqQfd"

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "array",
	Doc:  "Arrays of numbers and characters, all of one C type.",
	Rows: []object.Row{
		{Sig: "_array_reconstructor(arraytype, typecode, mformat_code, items, /)", Doc: "Internal. Used for pickling support.", Fn: reconstruct},
	},
	Init: func(rt *runtime, m *object.Module) bool {
		m.Set("array", arrayType.Value())
		m.Set("ArrayType", arrayType.Value())
		m.Set("typecodes", object.NewStr(typecodes))
		return register(rt)
	},
}

// register tells the abstract classes of the class if collections.abc is loaded;
// else collections.abc does so when it is.
func register(rt *runtime) bool {
	abc := rt.Modules.GetStr("collections.abc")
	if abc.IsNull() || abc.AsModule() == nil {
		return true
	}
	for _, name := range []string{"MutableSequence", "Buffer"} {
		base := abc.AsModule().Dict.GetStr(name)
		if !base.IsNull() && object.CallMethod(rt, base, "register", arrayType.Value()).IsNull() {
			return false
		}
	}
	return true
}

// array is an array.array; its bytes are in a bytearray no script sees, which
// counts the views on it.
type array struct {
	object.Object
	object.WalkMark
	code byte
	size int
	data *object.Bytearray
}

// ByteStore implements object.ByteStore.
func (a *array) ByteStore() (*object.Bytearray, byte, int) {
	format := a.code
	if format == 'u' {
		format = 'w'
	}
	return a.data, format, a.size
}

// Walk visits the bytes.
func (a *array) Walk(w *object.Walker) int64 {
	w.Visit(a.data.Value())
	return 96
}

var arrayType, iterType *object.Type

func newArray(code byte) *array {
	a := &array{code: code, size: itemSize(code), data: object.NewBytearray(nil)}
	a.Object = object.NewObject(arrayType, a)
	return a
}

func (a *array) value() value { return object.ValueOf(&a.Object) }

func self(v value) *array { return object.ExactOf(v).Impl().(*array) }

func asArray(v value) *array {
	if a, ok := v.Impl().(*array); ok {
		return a
	}
	if v.AsInstance() != nil {
		a, _ := object.ExactOf(v).Impl().(*array)
		return a
	}
	return nil
}

func (a *array) bytes() []byte { return a.data.Go() }
func (a *array) len() int      { return len(a.data.Go()) / a.size }

func (a *array) at(rt *runtime, i int) value { return a.get(rt, a.bytes()[i*a.size:(i+1)*a.size]) }

// replace puts bytes in the place of the items lo to hi.
func (a *array) replace(rt *runtime, lo, hi int, x []byte) bool {
	if len(x) > 64 && (!rt.Work(len(x)/32) || !rt.Alloc(int64(len(x)))) {
		return false
	}
	if a.data.Replace(rt, lo*a.size, hi*a.size, x) {
		return true
	}
	if rt.Matches(&object.BufferErrorType) {
		rt.Clear()
		rt.Raisef(&object.BufferErrorType, "cannot resize an array that is exporting buffers")
	}
	return false
}

func (a *array) insert(rt *runtime, i int, v value) bool {
	var b [8]byte
	if !a.put(rt, b[:a.size], v) {
		return false
	}
	i = min(i, a.len())
	return a.replace(rt, i, i, b[:a.size])
}

func none(ok bool) value {
	if !ok {
		return null
	}
	return object.None
}

func create(rt *runtime, cls *object.Type, args []value, names []string) value {
	if len(names) > 0 && cls == arrayType {
		return rt.TypeErrorf("array.array() takes no keyword arguments")
	}
	switch n := len(args) - len(names); {
	case n < 1:
		return rt.TypeErrorf("array() takes at least 1 argument (%d given)", n)
	case n > 2:
		return rt.TypeErrorf("array() takes at most 2 arguments (%d given)", n)
	}
	s := object.AsStr(args[0])
	if s == nil || s.Len() != 1 {
		return rt.TypeErrorf("array() argument 1 must be a unicode character, not %s", object.TypeName(args[0]))
	}
	code := s.Go()[0]
	if len(s.Go()) != 1 || itemSize(code) == 0 {
		return rt.ValueErrorf("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
	}
	if code == 'u' && !rt.Warn(&object.DeprecationWarningType, "The 'u' type code is deprecated and will be removed in Python 3.16") {
		return null
	}
	a := newArray(code)
	rt.Charge(120)
	if len(args)-len(names) == 2 && !a.fill(rt, args[1]) {
		return null
	}
	if cls != arrayType {
		return rt.NewPayloadInstance(cls, a.value())
	}
	return a.value()
}

// fill takes in what the constructor was given.
func (a *array) fill(rt *runtime, v value) bool {
	chars := a.code == 'u' || a.code == 'w'
	if s := object.AsStr(v); s != nil {
		if !chars {
			rt.TypeErrorf("cannot use a str to initialize an array with typecode '%c'", a.code)
			return false
		}
		return a.addText(rt, s)
	}
	if o := asArray(v); o != nil {
		if oc := o.code == 'u' || o.code == 'w'; oc && !chars {
			rt.TypeErrorf("cannot use a unicode array to initialize an array with typecode '%c'", a.code)
			return false
		}
		if o.code == a.code {
			return a.replace(rt, 0, 0, append([]byte(nil), o.bytes()...))
		}
		return a.extend(rt, v)
	}
	if b, ok := object.BytesOf(v); ok {
		return a.addBytes(rt, b)
	}
	return a.extend(rt, v)
}

func (a *array) addText(rt *runtime, s *object.Str) bool {
	if !rt.Alloc(int64(4*s.Len())) || !rt.Work(s.Len()/8) {
		return false
	}
	b := make([]byte, 0, 4*s.Len())
	for i := 0; i < len(s.Go()); {
		r, size := object.RuneAt(s.Go(), i)
		b = order.AppendUint32(b, uint32(r))
		i += size
	}
	return a.replace(rt, a.len(), a.len(), b)
}

func (a *array) addBytes(rt *runtime, b []byte) bool {
	if len(b)%a.size != 0 {
		rt.ValueErrorf("bytes length not a multiple of item size")
		return false
	}
	return a.replace(rt, a.len(), a.len(), append([]byte(nil), b...))
}

func (a *array) extend(rt *runtime, v value) bool {
	var items []value
	if l := v.ExactList(); l != nil {
		items = l.Items()
	} else if t := v.ExactTuple(); t != nil {
		items = t.Items()
	}
	if n, ok := a.extendPlain(rt, items); !ok || n > 0 && n == len(items) {
		return ok
	} else if n > 0 {
		for i := n; ; i++ {
			// What an item's __index__ does to the list is seen.
			if l := v.ExactList(); l != nil {
				items = l.Items()
			}
			if i >= len(items) {
				return true
			}
			if !rt.Tick() || !a.insert(rt, a.len(), items[i]) {
				return false
			}
		}
	}
	return object.Iterate(rt, v, func(x value) bool { return rt.Tick() && a.insert(rt, a.len(), x) })
}

// extendBy is extend(): arrays must be of the same kind.
func (a *array) extendBy(rt *runtime, v value) bool {
	if o := asArray(v); o != nil {
		if o.code != a.code {
			rt.TypeErrorf("can only extend with array of same kind")
			return false
		}
		return a.replace(rt, a.len(), a.len(), append([]byte(nil), o.bytes()...))
	}
	return a.extend(rt, v)
}

func like(a *array, b []byte) *array {
	n := newArray(a.code)
	n.data = object.NewBytearray(b)
	return n
}

func (a *array) copy(rt *runtime) value {
	if !rt.Alloc(int64(len(a.bytes())) + 120) {
		return null
	}
	return like(a, append([]byte(nil), a.bytes()...)).value()
}

func (a *array) repeated(rt *runtime, n value) []byte {
	k, ok := object.IndexInt(rt, n)
	if !ok {
		return nil
	}
	k = max(k, 0)
	if !rt.AllocN(int64(len(a.bytes())), k) || !rt.Work(len(a.bytes())*int(k)/64) {
		return nil
	}
	out := make([]byte, 0, len(a.bytes())*int(k))
	for range k {
		if len(a.bytes()) == 0 {
			break
		}
		out = append(out, a.bytes()...)
	}
	return out
}

func repr(rt *runtime, v value) value {
	a := self(v)
	head := v.Type().Name + "('" + string(a.code) + "'"
	if a.len() == 0 {
		return object.NewStr(head + ")")
	}
	items := object.CallMethod(rt, a.value(), "tolist")
	if a.code == 'u' || a.code == 'w' {
		items = object.CallMethod(rt, a.value(), "tounicode")
	}
	if items.IsNull() {
		return null
	}
	text, ok := object.ReprText(rt, items)
	if !ok {
		return null
	}
	return object.NewStr(head + ", " + text + ")")
}

func compare(rt *runtime, x, y value, op object.Cmp) value {
	a, b := asArray(x), asArray(y)
	if a == nil || b == nil {
		return object.NotImplemented
	}
	if a.len() != b.len() && (op == object.EQ || op == object.NE) {
		return object.Bool(op == object.NE)
	}
	from := alike(rt, a, b)
	for i := from; i < a.len() && i < b.len(); i++ {
		if !rt.Tick() {
			return null
		}
		p, q := a.at(rt, i), b.at(rt, i)
		if p.IsNull() || q.IsNull() {
			return null
		}
		switch equal(rt, p, q) {
		case -1:
			return null
		case 0:
			switch op {
			case object.EQ:
				return object.False
			case object.NE:
				return object.True
			}
			return object.Compare(rt, op, p, q)
		}
	}
	return object.Compare(rt, op, object.Int(int64(a.len())), object.Int(int64(b.len())))
}

func getItem(rt *runtime, v, key value) value {
	a := self(v)
	if s := key.AsSlice(); s != nil {
		start, step, n, ok := s.Resolve(rt, a.len())
		if !ok || !rt.AllocN(int64(n), int64(a.size)) || !rt.Work(n/8) {
			return null
		}
		if step == 1 {
			return like(a, append([]byte(nil), a.bytes()[start*a.size:(start+n)*a.size]...)).value()
		}
		out := make([]byte, 0, n*a.size)
		for i := range n {
			at := (start + i*step) * a.size
			out = append(out, a.bytes()[at:at+a.size]...)
		}
		return like(a, out).value()
	}
	i, ok := index(rt, a, key, "array index out of range")
	if !ok {
		return null
	}
	return a.at(rt, i)
}

func index(rt *runtime, a *array, key value, out string) (int, bool) {
	if key.Type().Ops.Index == nil {
		rt.TypeErrorf("array indices must be integers")
		return 0, false
	}
	i, ok := object.IndexInt(rt, key)
	if !ok {
		return 0, false
	}
	if i < 0 {
		i += int64(a.len())
	}
	if i < 0 || i >= int64(a.len()) {
		rt.IndexErrorf("%s", out)
		return 0, false
	}
	return int(i), true
}

func setItem(rt *runtime, v, key, x value) bool {
	a := self(v)
	s := key.AsSlice()
	if s == nil {
		i, ok := index(rt, a, key, "array assignment index out of range")
		if !ok {
			return false
		}
		var b [8]byte
		if !a.put(rt, b[:a.size], x) {
			return false
		}
		if i < a.len() {
			copy(a.bytes()[i*a.size:], b[:a.size])
		}
		return true
	}
	o := asArray(x)
	if o == nil {
		rt.TypeErrorf("can only assign array (not \"%s\") to array slice", object.TypeName(x))
		return false
	}
	if o.code != a.code {
		rt.TypeErrorf("bad argument type for built-in operation")
		return false
	}
	b := append([]byte(nil), o.bytes()...)
	start, step, n, ok := s.Resolve(rt, a.len())
	if !ok {
		return false
	}
	if step == 1 {
		return a.replace(rt, start, start+n, b)
	}
	if n*a.size != len(b) {
		rt.ValueErrorf("attempt to assign array of size %d to extended slice of size %d", len(b)/a.size, n)
		return false
	}
	for i := range n {
		copy(a.bytes()[(start+i*step)*a.size:], b[i*a.size:(i+1)*a.size])
	}
	return true
}

func delItem(rt *runtime, v, key value) bool {
	a := self(v)
	s := key.AsSlice()
	if s == nil {
		i, ok := index(rt, a, key, "array assignment index out of range")
		return ok && a.replace(rt, i, i+1, nil)
	}
	start, step, n, ok := s.Resolve(rt, a.len())
	if !ok {
		return false
	}
	if n == 0 {
		return true
	}
	if step < 0 {
		start, step = start+(n-1)*step, -step
	}
	if step == 1 {
		return a.replace(rt, start, start+n, nil)
	}
	if !rt.Alloc(int64(len(a.bytes()))) {
		return false
	}
	var kept []byte
	for i := range a.len() {
		if k := i - start; k < 0 || k%step != 0 || k/step >= n {
			kept = append(kept, a.bytes()[i*a.size:(i+1)*a.size]...)
		}
	}
	return a.replace(rt, 0, a.len(), kept)
}

// equal is p == q for items: each is an object of its own, so that a NaN is
// not even equal to itself.
func equal(rt *runtime, p, q value) int {
	if p.IsFloat() && q.IsFloat() {
		if p.Float() == q.Float() {
			return 1
		}
		return 0
	}
	return object.Equal(rt, p, q)
}

// find returns the first place from lo to hi of an item equal to x; -1 for
// none, -2 with an exception pending.
func (a *array) find(rt *runtime, x value, lo, hi int) int {
	for i := lo; i < hi && i < a.len(); i++ {
		if !rt.Tick() {
			return -2
		}
		item := a.at(rt, i)
		if item.IsNull() {
			return -2
		}
		switch equal(rt, item, x) {
		case 1:
			return i
		case -1:
			return -2
		}
	}
	return -1
}
