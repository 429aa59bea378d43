package pickle

import (
	"encoding/binary"
	"math"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/ouro-lang/ouro/interp/object"
)

// save writes the opcodes that make obj.
func (w *writer) save(rt *runtime, obj value) bool { return w.saveAs(rt, obj, false) }

func (w *writer) saveAs(rt *runtime, obj value, isPersID bool) bool {
	if !rt.Tick() {
		return false
	}
	before := len(w.out)
	if !w.boundary(rt) {
		return false
	}
	if !isPersID && !w.persistentID.IsNull() {
		id := object.Call1(rt, w.persistentID, obj)
		if id.IsNull() {
			return false
		}
		if !id.IsNone() {
			return w.savePersistent(rt, id)
		}
	}
	switch cls := obj.Type(); cls {
	case &object.NoneType:
		w.op(opNone)
		return true
	case &object.BoolType:
		w.saveBool(obj.IsTrue())
		return true
	case &object.IntType:
		return w.saveInt(rt, obj)
	case &object.FloatType:
		f, _ := object.AsFloat(rt, obj)
		w.saveFloat(f)
		return true
	}
	if i, ok := w.known(obj); ok {
		w.get(i)
		return true
	}
	switch obj.Type() {
	case &object.BytesType:
		return w.saveBytes(rt, obj)
	case &object.StrType:
		return w.saveStr(rt, obj)
	}
	if !rt.Enter(" while pickling an object") {
		return false
	}
	ok := w.saveObject(rt, obj)
	rt.Leave()
	return ok && rt.Alloc(int64(len(w.out)-min(before, len(w.out)))/4)
}

func (w *writer) saveObject(rt *runtime, obj value) bool {
	cls := obj.Type()
	switch cls {
	case &object.DictType:
		return w.saveDict(rt, obj)
	case &object.SetType:
		return w.saveSet(rt, obj)
	case &object.FrozensetType:
		return w.saveFrozenset(rt, obj)
	case &object.ListType:
		return w.saveList(rt, obj)
	case &object.TupleType:
		return w.saveTuple(rt, obj)
	case &object.BytearrayType:
		return w.saveBytearray(rt, obj)
	case bufferType:
		return w.saveBuffer(rt, obj)
	}
	rv := object.NotImplemented
	if !w.override.IsNull() {
		if rv = object.Call1(rt, w.override, obj); rv.IsNull() {
			return false
		}
	}
	if rv.IsNotImplemented() {
		switch {
		case cls == &object.TypeType:
			return w.saveType(rt, obj)
		case cls == &object.FunctionType:
			return w.saveGlobal(rt, obj, null)
		}
		f, ok := w.dispatched(rt, cls)
		switch {
		case !ok:
			return false
		case !f.IsNull():
			rv = object.Call1(rt, f, obj)
		case cls.IsSubtype(&object.TypeType):
			return w.saveGlobal(rt, obj, null)
		default:
			rv = w.reduction(rt, obj)
		}
		if rv.IsNull() {
			return false
		}
	}
	if object.AsStr(rv) != nil {
		return w.saveGlobal(rt, obj, rv)
	}
	if object.AsTuple(rv) == nil {
		fail(rt, "PicklingError", "__reduce__ must return a string or tuple")
		return false
	}
	return w.saveReduce(rt, rv, obj)
}

// dispatched returns the reduction function registered for a class.
func (w *writer) dispatched(rt *runtime, cls *object.Type) (value, bool) {
	if !w.dispatch.IsNull() {
		f := object.GetItem(rt, w.dispatch, cls.Value())
		if f.IsNull() {
			if !rt.Matches(&object.KeyErrorType) {
				return null, false
			}
			rt.Clear()
		}
		return f, true
	}
	t := dispatchTable(rt)
	if t == nil {
		return null, rt.Pending() == nil
	}
	f := t.Get(rt, cls.Value())
	return f, !f.IsNull() || rt.Pending() == nil
}

// reduction calls __reduce_ex__ or __reduce__.
func (w *writer) reduction(rt *runtime, obj value) value {
	f := object.LookupAttr(rt, obj, "__reduce_ex__")
	if !f.IsNull() {
		return object.Call1(rt, f, object.Int(int64(w.proto)))
	}
	if rt.Pending() != nil {
		return null
	}
	f = object.LookupAttr(rt, obj, "__reduce__")
	if !f.IsNull() {
		return object.Call0(rt, f)
	}
	if rt.Pending() != nil {
		return null
	}
	shown, ok := object.ReprText(rt, obj)
	if !ok {
		return null
	}
	return fail(rt, "PicklingError", "can't pickle '%s' object: %s", object.TypeName(obj), shown)
}

func (w *writer) savePersistent(rt *runtime, id value) bool {
	if w.bin() {
		if !w.saveAs(rt, id, true) {
			return false
		}
		w.op(opBinPersID)
		return true
	}
	s, ok := object.ToText(rt, id)
	if !ok {
		return false
	}
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			fail(rt, "PicklingError", "persistent IDs in protocol 0 must be ASCII strings")
			return false
		}
	}
	w.text_("P" + s + "\n")
	return true
}

func (w *writer) saveBool(b bool) {
	switch {
	case w.proto >= 2 && b:
		w.op(opNewTrue)
	case w.proto >= 2:
		w.op(opNewFalse)
	case b:
		w.text_("I01\n")
	default:
		w.text_("I00\n")
	}
}

func (w *writer) saveInt(rt *runtime, v value) bool {
	n, b, _ := object.AsInt(v)
	if b == nil && n >= -0x80000000+1 && n <= 0x7fffffff || b == nil && n == -0x80000000 {
		switch {
		case !w.bin():
			w.text_("I" + strconv.FormatInt(n, 10) + "\n")
		case n >= 0 && n <= 0xff:
			w.op(opBinInt1, byte(n))
		case n >= 0 && n <= 0xffff:
			w.op(opBinInt2, byte(n), byte(n>>8))
		default:
			w.op32(opBinInt, uint32(int32(n)))
		}
		return true
	}
	if w.proto < 2 {
		s, ok := object.IntText(rt, v, 10)
		if !ok {
			return false
		}
		w.text_("L" + s + "L\n")
		return true
	}
	if b == nil {
		b = big.NewInt(n)
	}
	data := twosComplement(b)
	if len(data) < 256 {
		w.op(opLong1, byte(len(data)))
		w.text_(string(data))
		return true
	}
	return w.blob(rt, binary.LittleEndian.AppendUint32([]byte{opLong4}, uint32(len(data))), string(data), null)
}

// twosComplement returns n as the shortest little-endian two's complement.
func twosComplement(n *big.Int) []byte {
	if n.Sign() == 0 {
		return nil
	}
	size := n.BitLen()/8 + 1
	x := n
	if n.Sign() < 0 {
		x = new(big.Int).Lsh(big.NewInt(1), uint(size*8))
		x.Add(x, n)
	}
	out := x.FillBytes(make([]byte, size))
	for i, j := 0, size-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	if n.Sign() < 0 && size > 1 && out[size-1] == 0xff && out[size-2]&0x80 != 0 {
		out = out[:size-1]
	}
	return out
}

func (w *writer) saveFloat(f float64) {
	if w.bin() {
		w.room()
		w.out = binary.BigEndian.AppendUint64(append(w.out, opBinFloat), math.Float64bits(f))
		return
	}
	w.text_("F" + object.FloatRepr(f) + "\n")
}

func (w *writer) saveBytes(rt *runtime, v value) bool {
	data := object.AsBytes(v).Go()
	if w.proto < 3 {
		if len(data) == 0 {
			return w.saveReduce(rt, pair(object.BytesType.Value(), object.NewTuple(nil)), v)
		}
		text := make([]rune, len(data))
		for i, c := range data {
			text[i] = rune(c)
		}
		args := object.NewTuple([]value{object.NewStr(string(text)), object.NewStr("latin1")})
		return w.saveReduce(rt, pair(encodeFunction.Value(), args), v)
	}
	return w.blob(rt, sized(len(data), opShortBinBytes, opBinBytes, opBinBytes8), string(data), v) && w.put(rt, v)
}

func pair(a, b value) value { return object.NewTuple([]value{a, b}) }

func (w *writer) saveBytearray(rt *runtime, v value) bool {
	data := object.AsBytearray(v).Go()
	if w.proto < 5 {
		var args []value
		if len(data) > 0 {
			args = []value{object.NewBytes(append([]byte(nil), data...))}
		}
		return w.saveReduce(rt, pair(object.BytearrayType.Value(), object.NewTuple(args)), v)
	}
	return w.blob(rt, binary.LittleEndian.AppendUint64([]byte{opByteArray8}, uint64(len(data))), string(data), v) && w.put(rt, v)
}

func (w *writer) saveStr(rt *runtime, v value) bool {
	s := object.AsStr(v).Go()
	if w.bin() {
		short, long := byte(0), byte(0)
		if w.proto >= 4 {
			short, long = opShortBinUnicode, opBinUnicode8
		}
		if short != 0 && len(s) <= 0xff {
			w.room()
			w.out = append(append(w.out, short, byte(len(s))), s...)
			return w.put(rt, v)
		}
		return w.blob(rt, sized(len(s), short, opBinUnicode, long), s, null) && w.put(rt, v)
	}
	var b strings.Builder
	b.WriteByte(opUnicode)
	for i := 0; i < len(s); {
		r, size := object.RuneAt(s, i)
		switch {
		case r >= 0x10000:
			b.WriteString(`\U` + hex(uint32(r), 8))
		case r >= 256 || r == '\\' || r == 0 || r == '\n' || r == '\r' || r == 0x1a:
			b.WriteString(`\u` + hex(uint32(r), 4))
		default:
			b.WriteByte(byte(r))
		}
		i += size
	}
	b.WriteByte('\n')
	w.text_(b.String())
	return w.put(rt, v)
}

func hex(n uint32, width int) string {
	s := strconv.FormatUint(uint64(n), 16)
	return strings.Repeat("0", max(width-len(s), 0)) + s
}

func (w *writer) saveTuple(rt *runtime, v value) bool {
	t := object.AsTuple(v)
	n := t.Len()
	if n == 0 {
		if w.bin() {
			w.op(opEmptyTuple)
		} else {
			w.op(opMark, opTuple)
		}
		return true
	}
	short := n <= 3 && w.proto >= 2
	if !short {
		w.op(opMark)
	}
	for i := range n {
		if !w.save(rt, t.At(i)) {
			return false
		}
	}
	if i, ok := w.known(v); ok {
		// It holds itself and was written on the way.
		switch {
		case !short && w.bin():
			w.op(opPopMark)
		case short:
			w.text_(strings.Repeat("0", n))
		default:
			w.text_(strings.Repeat("0", n+1))
		}
		w.get(i)
		return true
	}
	if short {
		w.op(opTuple1 + byte(n) - 1)
	} else {
		w.op(opTuple)
	}
	return w.put(rt, v)
}

func (w *writer) saveList(rt *runtime, v value) bool {
	if w.bin() {
		w.op(opEmptyList)
	} else {
		w.op(opMark, opList)
	}
	if !w.put(rt, v) {
		return false
	}
	l := object.AsList(v)
	if !w.bin() || l.Len() == 1 {
		for i := 0; i < l.Len(); i++ {
			if !w.save(rt, l.At(i)) {
				return false
			}
			w.op(opAppend)
		}
		return true
	}
	for i := 0; i < l.Len(); {
		w.op(opMark)
		for end := i + batch; i < l.Len() && i < end; i++ {
			if !w.save(rt, l.At(i)) {
				return false
			}
		}
		w.op(opAppends)
	}
	return true
}

func (w *writer) saveDict(rt *runtime, v value) bool {
	if w.bin() {
		w.op(opEmptyDict)
	} else {
		w.op(opMark, opDict)
	}
	if !w.put(rt, v) {
		return false
	}
	d := object.AsDict(v)
	size := d.Len()
	if size == 0 {
		return true
	}
	one := !w.bin() || size == 1
	count := 0
	if !one {
		w.op(opMark)
	}
	for i := 0; ; i++ {
		k, x, ok := d.Entry(i)
		if !ok {
			break
		}
		if k.IsNull() {
			continue
		}
		if !w.save(rt, k) || !w.save(rt, x) {
			return false
		}
		if d.Len() != size {
			rt.RuntimeErrorf("dictionary changed size during iteration")
			return false
		}
		if one {
			w.op(opSetItem)
		} else if count++; count == batch {
			w.op(opSetItems, opMark)
			count = 0
		}
	}
	if !one {
		w.op(opSetItems)
	}
	return true
}

func (w *writer) saveSet(rt *runtime, v value) bool {
	items := setItems(v)
	if w.proto < 4 {
		return w.saveReduce(rt, pair(object.SetType.Value(), object.NewTuple([]value{object.NewList(items)})), v)
	}
	w.op(opEmptySet)
	if !w.put(rt, v) {
		return false
	}
	if len(items) == 0 {
		return true
	}
	for i := 0; ; {
		w.op(opMark)
		n := 0
		for ; i < len(items) && n < batch; i, n = i+1, n+1 {
			if !w.save(rt, items[i]) {
				return false
			}
		}
		w.op(opAddItems)
		if n < batch {
			return true
		}
	}
}

func setItems(v value) []value {
	s := object.AsSet(v)
	items := make([]value, 0, s.Len())
	s.Each(func(x value) bool {
		items = append(items, x)
		return true
	})
	return items
}

func (w *writer) saveFrozenset(rt *runtime, v value) bool {
	items := setItems(v)
	if w.proto < 4 {
		return w.saveReduce(rt, pair(object.FrozensetType.Value(), object.NewTuple([]value{object.NewList(items)})), v)
	}
	w.op(opMark)
	for _, x := range items {
		if !w.save(rt, x) {
			return false
		}
	}
	if i, ok := w.known(v); ok {
		w.op(opPopMark)
		w.get(i)
		return true
	}
	w.op(opFrozenSet)
	return w.put(rt, v)
}
