package object

// dictKind says what an iterator over a dict gives.
type dictKind uint8

const (
	dictKeys dictKind = iota
	dictValues
	dictItems
)

// DictIter iterates over the keys, values or items of a dict, forwards or
// backwards. It notices when the dict changes size.
type DictIter struct {
	Object
	WalkMark
	d       *Dict // nil once exhausted
	i       int   // next entry
	used    int   // size of the dict at the start; -1 once it changed
	left    int
	kind    dictKind
	reverse bool
}

// The types of iterators over dicts.
var (
	DictKeyIterType      Type
	DictValueIterType    Type
	DictItemIterType     Type
	DictRevKeyIterType   Type
	DictRevValueIterType Type
	DictRevItemIterType  Type
)

var dictIterTypes = [2][3]*Type{
	{&DictKeyIterType, &DictValueIterType, &DictItemIterType},
	{&DictRevKeyIterType, &DictRevValueIterType, &DictRevItemIterType},
}

func newDictIter(rt *Runtime, d *Dict, kind dictKind, reverse bool) Value {
	it := &DictIter{d: d, used: d.used, left: d.used, kind: kind, reverse: reverse}
	if reverse {
		it.i = len(d.ents) - 1
	}
	it.Object = Object{dictIterTypes[b2i(reverse)][kind], it}
	rt.Charge(72)
	return Value{p: &it.Object}
}

func init() {
	names := [2][3]string{
		{"dict_keyiterator", "dict_valueiterator", "dict_itemiterator"},
		{"dict_reversekeyiterator", "dict_reversevalueiterator", "dict_reverseitemiterator"},
	}
	for r, row := range dictIterTypes {
		for k, t := range row {
			t.define(TypeSpec{
				Name: names[r][k], Flags: Final | NoNew,
				Ops:  Ops{Iter: selfIter, Next: dictIterNext},
				Rows: []Row{hintRow(func(rt *Runtime, v Value) Value { return Int(iterLeft(v)) })},
			})
		}
	}
}

// AsDictIter returns the dict iterator v, or nil. v must not be null.
func (v Value) AsDictIter() *DictIter { it, _ := v.p.impl.(*DictIter); return it }

func dictIterNext(rt *Runtime, v Value) Value { return v.p.impl.(*DictIter).Next(rt) }

// Next returns the next key, value or item, null at the end.
func (it *DictIter) Next(rt *Runtime) Value {
	e := it.entry(rt)
	if e == nil {
		return Value{}
	}
	switch it.kind {
	case dictKeys:
		return e.key
	case dictValues:
		return e.val
	}
	rt.Charge(96)
	return NewTuple2(e.key, e.val)
}

// NextPair implements PairIter, for iterators over items.
func (it *DictIter) NextPair(rt *Runtime) (key, val Value) {
	e := it.entry(rt)
	if e == nil {
		return Value{}, Value{}
	}
	return e.key, e.val
}

// entry returns the next entry, nil at the end or with an exception pending.
func (it *DictIter) entry(rt *Runtime) *dictEntry {
	d := it.d
	if d == nil {
		return nil
	}
	if it.used != d.used {
		it.used = -1 // the error stays
		rt.RuntimeErrorf("dictionary changed size during iteration")
		return nil
	}
	e := it.step(rt)
	if e == nil {
		it.d = nil
		return nil
	}
	if it.left == 0 && !it.reverse {
		it.d = nil
		rt.RuntimeErrorf("dictionary keys changed during iteration")
		return nil
	}
	it.left--
	return e
}

// step moves to the next present entry, nil at the end or with an exception
// pending.
func (it *DictIter) step(rt *Runtime) *dictEntry {
	ents := it.d.ents
	if it.reverse {
		it.i = min(it.i, len(ents)-1)
	}
	for from := it.i; ; {
		i := it.i
		if i < 0 || i >= len(ents) {
			return nil
		}
		if it.reverse {
			it.i--
		} else {
			it.i++
		}
		gaps := max(i-from, from-i)
		if ents[i].key.p != nil {
			if gaps > scanForFree {
				rt.Budget -= int64(gaps) / 8
			}
			return &ents[i]
		}
		// What was deleted stays in the way: much of it is work.
		if gaps >= scanPiece {
			if !rt.Work(scanPiece / 8) {
				return nil
			}
			from = i
		}
	}
}
