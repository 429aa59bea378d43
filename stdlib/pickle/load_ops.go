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

// uint reads a little-endian number of n bytes.
func (l *loader) uint(rt *runtime, n int) (uint64, bool) {
	if n == 1 && l.pos < len(l.data) {
		l.pos++
		return uint64(l.data[l.pos-1]), true
	}
	b, ok := l.need(rt, n)
	if !ok {
		return 0, false
	}
	var buf [8]byte
	copy(buf[:], b)
	return binary.LittleEndian.Uint64(buf[:]), true
}

// sizedData reads data that follow their size of n bytes.
func (l *loader) sizedData(rt *runtime, n int, what string) ([]byte, bool) {
	size, ok := l.uint(rt, n)
	if !ok {
		return nil, false
	}
	if size > math.MaxInt64 || n == 4 && what == "BINSTRING" && size > math.MaxInt32 {
		fail(rt, "UnpicklingError", "%s pickle has negative byte count", what)
		return nil, false
	}
	if size > uint64(len(l.data)-l.pos) && l.read.IsNull() {
		return nil, l.truncated(rt)
	}
	if !rt.Alloc(int64(size)) {
		return nil, false
	}
	return l.need(rt, int(size))
}

// width is how many bytes the number after op has.
func width(op byte) int {
	switch op {
	case opBinInt1, opShortBinUnicode, opShortBinBytes, opShortBinString, opExt1:
		return 1
	case opBinInt2, opExt2:
		return 2
	case opBinUnicode8, opBinBytes8:
		return 8
	}
	return 4
}

// step executes one opcode.
func (l *loader) step(rt *runtime, op byte) bool {
	switch op {
	case opNone:
		return l.push(object.None)
	case opNewTrue:
		return l.push(object.True)
	case opNewFalse:
		return l.push(object.False)
	case opBinInt1, opBinInt2, opBinInt:
		n, ok := l.uint(rt, width(op))
		if op == opBinInt {
			n = uint64(int64(int32(uint32(n))))
		}
		return ok && l.push(object.Int(int64(n)))
	case opInt, opLong, opFloat:
		return l.textNumber(rt, op)
	case opLong1, opLong4:
		return l.long(rt, op)
	case opBinFloat:
		b, ok := l.need(rt, 8)
		return ok && l.push(object.Float(math.Float64frombits(binary.BigEndian.Uint64(b))))
	case opShortBinUnicode, opBinUnicode, opBinUnicode8:
		// Those of a pickle that was written here are short, and all there.
		if at := l.pos + 1; op == opShortBinUnicode && at <= len(l.data) && len(l.data)-at >= int(l.data[l.pos]) {
			l.pos = at + int(l.data[at-1])
			return l.push(unicodeOf(rt, l.data[at:l.pos]))
		}
		b, ok := l.sizedData(rt, width(op), "BINUNICODE")
		return ok && l.push(unicodeOf(rt, b))
	case opShortBinBytes, opBinBytes, opBinBytes8:
		b, ok := l.sizedData(rt, width(op), "BINBYTES")
		return ok && l.push(object.NewBytes(append([]byte(nil), b...)))
	case opByteArray8:
		b, ok := l.sizedData(rt, 8, "BYTEARRAY8")
		return ok && l.push(object.NewBytearray(append([]byte(nil), b...)).Value())
	case opShortBinString, opBinString:
		b, ok := l.sizedData(rt, width(op), "BINSTRING")
		return ok && l.push(l.text(rt, b))
	case opString:
		return l.quoted(rt)
	case opUnicode:
		s, ok := l.line(rt)
		return ok && l.push(rawUnicode(rt, s))
	case opMark:
		l.marks = append(l.marks, len(l.stack))
		return rt.Alloc(8)
	case opPop:
		if len(l.marks) > 0 && l.fence() == len(l.stack) {
			l.marks = l.marks[:len(l.marks)-1]
			return true
		}
		_, ok := l.pop(rt)
		return ok
	case opPopMark:
		_, ok := l.popMark(rt)
		return ok
	case opDup:
		v, ok := l.top(rt, 1)
		return ok && l.push(v)
	case opEmptyTuple:
		return l.push(object.NewTuple(nil))
	case opTuple1, opTuple2, opTuple3:
		return l.shortTuple(rt, int(op)-opTuple1+1)
	case opEmptyList:
		return rt.Alloc(96) && l.push(object.NewList(nil))
	case opEmptyDict:
		return rt.Alloc(144) && l.push(object.NewDict().Value())
	case opEmptySet:
		return rt.Alloc(144) && l.push(object.NewSet().Value())
	case opTuple, opList, opDict, opFrozenSet:
		return l.collected(rt, op)
	case opAppend:
		v, ok := l.pop(rt)
		return ok && l.appendAll(rt, []value{v})
	case opAppends:
		items, ok := l.aboveMark(rt)
		return ok && l.appendAll(rt, items)
	case opSetItem:
		v, ok := l.pop(rt)
		if !ok {
			return false
		}
		k, ok := l.pop(rt)
		return ok && l.setAll(rt, []value{k, v})
	case opSetItems:
		items, ok := l.aboveMark(rt)
		return ok && l.setAll(rt, items)
	case opAddItems:
		items, ok := l.aboveMark(rt)
		return ok && l.addAll(rt, items)
	case opPut, opBinPut, opLongBinPut, opMemoize:
		return l.put(rt, op)
	case opGet, opBinGet, opLongBinGet:
		return l.get(rt, op)
	case opProto:
		n, ok := l.uint(rt, 1)
		if ok && n > highest {
			rt.ValueErrorf("unsupported pickle protocol: %d", n)
			return false
		}
		l.proto = int(n)
		if ok && !l.told.IsNull() && object.AsList(l.told).Len() > 0 {
			object.AsList(l.told).SetAt(0, object.Int(int64(n)))
		}
		return ok
	case opFrame:
		return l.frame(rt)
	}
	return l.construct(rt, op)
}

// frame reads the whole of a frame, so that one that is cut off is noticed.
func (l *loader) frame(rt *runtime) bool {
	n, ok := l.uint(rt, 8)
	if !ok {
		return false
	}
	if n > math.MaxInt64 {
		rt.ValueErrorf("FRAME length exceeds system's maximum of %d bytes", math.MaxInt64)
		return false
	}
	if n > uint64(len(l.data)-l.pos) && l.read.IsNull() {
		return l.truncated(rt)
	}
	if !rt.Alloc(int64(n)) {
		return false
	}
	if _, ok := l.need(rt, int(n)); !ok {
		return false
	}
	l.pos -= int(n)
	return true
}

func (l *loader) textNumber(rt *runtime, op byte) bool {
	s, ok := l.line(rt)
	if !ok {
		return false
	}
	switch {
	case op == opInt && s == "00":
		return l.push(object.False)
	case op == opInt && s == "01":
		return l.push(object.True)
	case op == opFloat:
		f, err := strconv.ParseFloat(strings.TrimSpace(s), 64)
		if err != nil && !math.IsInf(f, 0) {
			rt.ValueErrorf("could not convert string to float: '%s\n'", s)
			return false
		}
		return l.push(object.Float(f))
	case op == opLong:
		s = strings.TrimSuffix(s, "L")
	}
	v := object.Call1(rt, object.IntType.Value(), object.NewStr(s))
	if v.IsNull() && op == opInt && rt.Matches(&object.ValueErrorType) {
		rt.Clear()
		rt.ValueErrorf("could not convert string to int")
	} else if v.IsNull() && rt.Matches(&object.ValueErrorType) {
		rt.Clear()
		rt.ValueErrorf("invalid literal for int() with base 10: %s", object.QuoteStr(s+"\n"))
	}
	return l.push(v)
}

func (l *loader) long(rt *runtime, op byte) bool {
	size := 1
	if op == opLong4 {
		size = 4
	}
	n, ok := l.uint(rt, size)
	if !ok {
		return false
	}
	if n > math.MaxInt32 {
		fail(rt, "UnpicklingError", "LONG pickle has negative byte count")
		return false
	}
	if n > uint64(len(l.data)-l.pos) && l.read.IsNull() {
		return l.truncated(rt)
	}
	if !rt.Alloc(int64(n)) {
		return false
	}
	b, ok := l.need(rt, int(n))
	if !ok {
		return false
	}
	be := make([]byte, len(b))
	for i, c := range b {
		be[len(b)-1-i] = c
	}
	x := new(big.Int).SetBytes(be)
	if len(b) > 0 && b[len(b)-1]&0x80 != 0 {
		x.Sub(x, new(big.Int).Lsh(big.NewInt(1), uint(8*len(b))))
	}
	return l.push(object.IntFromBig(x))
}

// quoted is the STRING opcode of Python 2: a literal in quotes.
func (l *loader) quoted(rt *runtime) bool {
	s, ok := l.line(rt)
	if !ok {
		return false
	}
	if len(s) < 2 || s[0] != s[len(s)-1] || s[0] != '\'' && s[0] != '"' {
		fail(rt, "UnpicklingError", "the STRING opcode argument must be quoted")
		return false
	}
	codecs := rt.ImportName("codecs", nil, null, 0)
	if codecs.IsNull() {
		return false
	}
	v := object.CallMethod(rt, codecs, "escape_decode", object.NewBytes([]byte(s[1:len(s)-1])))
	if v.IsNull() {
		return false
	}
	b, ok := object.BytesOf(object.AsTuple(v).At(0))
	return ok && l.push(l.text(rt, b))
}

func unicodeOf(rt *runtime, b []byte) value {
	if utf8.Valid(b) {
		rt.Charge(int64(64 + len(b)))
		return object.NewStr(string(b))
	}
	return object.CallMethod(rt, object.NewBytes(append([]byte(nil), b...)), "decode", object.NewStr("utf-8"), object.NewStr("surrogatepass"))
}

func rawUnicode(rt *runtime, s string) value {
	return object.CallMethod(rt, object.NewBytes([]byte(s)), "decode", object.NewStr("raw_unicode_escape"))
}

func (l *loader) shortTuple(rt *runtime, n int) bool {
	if len(l.stack)-n < l.fence() {
		return l.underflow(rt)
	}
	at := len(l.stack) - n
	t := object.NewTuple(append([]value(nil), l.stack[at:]...))
	l.stack = l.stack[:at]
	return rt.Alloc(64+16*int64(n)) && l.push(t)
}

func (l *loader) collected(rt *runtime, op byte) bool {
	items, ok := l.popMark(rt)
	if !ok {
		return false
	}
	switch op {
	case opTuple:
		return l.push(object.NewTuple(items))
	case opList:
		return l.push(object.NewList(items))
	case opFrozenSet:
		return l.push(object.Call1(rt, object.FrozensetType.Value(), object.NewList(items)))
	}
	if len(items)%2 != 0 {
		fail(rt, "UnpicklingError", "odd number of items for DICT")
		return false
	}
	d := object.NewDict()
	for i := 0; i < len(items); i += 2 {
		if !d.Set(rt, items[i], items[i+1]) {
			return false
		}
	}
	return l.push(d.Value())
}

func (l *loader) appendAll(rt *runtime, items []value) bool {
	list, ok := l.top(rt, 1)
	if !ok {
		return false
	}
	if list.Type() == &object.ListType {
		x := object.AsList(list)
		for _, v := range items {
			if !x.Append(rt, v) {
				return false
			}
		}
		return true
	}
	if len(items) == 0 {
		return true
	}
	extend := object.LookupAttr(rt, list, "extend")
	if !extend.IsNull() {
		return !object.Call1(rt, extend, object.NewList(append([]value(nil), items...))).IsNull()
	}
	if rt.Pending() != nil {
		return false
	}
	add := object.GetAttr(rt, list, "append")
	if add.IsNull() {
		return false
	}
	for _, v := range items {
		if object.Call1(rt, add, v).IsNull() {
			return false
		}
	}
	return true
}

func (l *loader) setAll(rt *runtime, items []value) bool {
	d, ok := l.top(rt, 1)
	if !ok {
		return false
	}
	if len(items)%2 != 0 {
		fail(rt, "UnpicklingError", "odd number of items for SETITEMS")
		return false
	}
	for i := 0; i < len(items); i += 2 {
		if d.Type() == &object.DictType {
			if !object.AsDict(d).Set(rt, items[i], items[i+1]) {
				return false
			}
		} else if !object.SetItem(rt, d, items[i], items[i+1]) {
			return false
		}
	}
	return true
}

func (l *loader) addAll(rt *runtime, items []value) bool {
	s, ok := l.top(rt, 1)
	if !ok {
		return false
	}
	for _, v := range items {
		if s.Type() == &object.SetType {
			if !object.SetAdd(rt, s, v) {
				return false
			}
		} else if object.CallMethod(rt, s, "add", v).IsNull() {
			return false
		}
	}
	return true
}

func (l *loader) put(rt *runtime, op byte) bool {
	v, ok := l.top(rt, 1)
	if !ok {
		return false
	}
	switch op {
	case opMemoize:
		return l.remember(rt, int64(len(l.memo)), v)
	case opBinPut:
		n, ok := l.uint(rt, 1)
		return ok && l.remember(rt, int64(n), v)
	case opLongBinPut:
		n, ok := l.uint(rt, 4)
		return ok && l.remember(rt, int64(n), v)
	}
	n, ok := l.index(rt)
	if ok && n < 0 {
		rt.ValueErrorf("negative PUT argument")
		return false
	}
	return ok && l.remember(rt, n, v)
}

// index reads a number from a line.
func (l *loader) index(rt *runtime) (int64, bool) {
	s, ok := l.line(rt)
	if !ok {
		return 0, false
	}
	v := object.Call1(rt, object.IntType.Value(), object.NewStr(s))
	if v.IsNull() {
		return 0, false
	}
	return object.IndexInt(rt, v)
}

func (l *loader) get(rt *runtime, op byte) bool {
	var i int64
	var ok bool
	switch op {
	case opGet:
		i, ok = l.index(rt)
	default:
		size := 1
		if op == opLongBinGet {
			size = 4
		}
		var n uint64
		n, ok = l.uint(rt, size)
		i = int64(n)
	}
	if !ok {
		return false
	}
	if i < 0 || i >= int64(len(l.memo)) || l.memo[i].IsNull() {
		fail(rt, "UnpicklingError", "Memo value not found at index %d", i)
		return false
	}
	return l.push(l.memo[i])
}
