package structmod

import (
	"fmt"
	"math/big"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is the class Struct and the iterator over structs.

func unsigned(n uint64) value { return object.IntFromBig(new(big.Int).SetUint64(n)) }

// structObject is a Struct.
type structObject struct {
	object.Object
	object.WalkMark
	*layout
}

// Walk counts the compiled format.
func (s *structObject) Walk(w *object.Walker) int64 { return 128 + int64(40*len(s.items)) }

// iterator is what iter_unpack returns.
type iterator struct {
	object.Object
	object.WalkMark
	*layout
	buf value
	at  int
}

// Walk visits the buffer.
func (it *iterator) Walk(w *object.Walker) int64 {
	w.Visit(it.buf)
	return 64
}

var structType, iterType *object.Type

var structParams = object.NewParams("Struct(format)")

func layoutIn(v value) *layout { return object.ExactOf(v).Impl().(*structObject).layout }

func (l *layout) iterate(rt *runtime, v value) value {
	if l.size == 0 {
		return fail(rt, "cannot iteratively unpack with a struct of length 0")
	}
	b, ok := buffer(rt, v)
	if !ok {
		return null
	}
	if len(b)%l.size != 0 {
		return fail(rt, fmt.Sprintf("iterative unpacking requires a buffer of a multiple of %d bytes", l.size))
	}
	it := &iterator{layout: l, buf: v}
	it.Object = object.NewObject(iterType, it)
	rt.Charge(64)
	return object.ValueOf(&it.Object)
}

func init() {
	structType = object.NewBuiltinType(object.TypeSpec{
		Name: "_struct.Struct",
		Doc:  "Struct(fmt) --> compiled struct object",
		Ops: object.Ops{
			New: func(rt *runtime, cls *object.Type, args []value, names []string) value {
				var a [1]value
				if cls != structType && len(args) == 0 {
					// A subclass may name the format in its __init__.
					s := &structObject{layout: &layout{}}
					s.Object = object.NewObject(structType, s)
					return rt.NewPayloadInstance(cls, object.ValueOf(&s.Object))
				}
				if !structParams.Bind(rt, a[:], args, names) {
					return null
				}
				l := layoutOf(rt, a[0])
				if l == nil {
					return null
				}
				s := &structObject{layout: l}
				s.Object = object.NewObject(structType, s)
				v := object.ValueOf(&s.Object)
				if cls != structType {
					return rt.NewPayloadInstance(cls, v)
				}
				return v
			},
			Init: func(rt *runtime, v value, args []value, names []string) bool {
				if v.Type() == structType {
					return true
				}
				var a [1]value
				if !structParams.Bind(rt, a[:], args, names) {
					return false
				}
				l := layoutOf(rt, a[0])
				if l != nil {
					object.ExactOf(v).Impl().(*structObject).layout = l
				}
				return l != nil
			},
			Repr: func(rt *runtime, v value) value {
				return object.NewStr(v.Type().Name + "(" + object.QuoteStr(layoutIn(v).text) + ")")
			},
		},
		Rows: []object.Row{
			{Sig: "__module__", Kind: object.Constant, Fn: object.NewStr("struct")},
			{Sig: "format", Kind: object.Getter, Doc: "struct format string", Fn: func(rt *runtime, v value) value { return object.NewStr(layoutIn(v).text) }},
			{Sig: "size", Kind: object.Getter, Doc: "struct size in bytes", Fn: func(rt *runtime, v value) value { return object.Int(int64(layoutIn(v).size)) }},
			{Sig: "pack(self, /, *values)", Doc: "Return bytes with the values packed by the format.", Fn: func(rt *runtime, args []value, names []string) value {
				if len(names) > 0 {
					return rt.TypeErrorf("Struct.pack() takes no keyword arguments")
				}
				return layoutIn(args[0]).pack(rt, args[1:])
			}},
			{Sig: "pack_into(self, buffer, offset, /, *values)", Doc: "Pack the values into a buffer that can be written to.", Fn: func(rt *runtime, args []value, names []string) value {
				if len(names) > 0 {
					return rt.TypeErrorf("Struct.pack_into() takes no keyword arguments")
				}
				return layoutIn(args[0]).packInto(rt, args[1:])
			}},
			{Sig: "unpack(self, buffer, /)", Doc: "Return a tuple of the values in a buffer.", Fn: func(rt *runtime, v, b value) value { return layoutIn(v).unpackAll(rt, b) }},
			{Sig: "unpack_from(self, /, buffer, offset=0)", Doc: "Return a tuple of the values in a buffer from an offset on.", Fn: func(rt *runtime, v, b, off value) value {
				return layoutIn(v).unpackFrom(rt, b, off)
			}},
			{Sig: "iter_unpack(self, buffer, /)", Doc: "Return an iterator over a buffer that is made of such structs.", Fn: func(rt *runtime, v, b value) value { return layoutIn(v).iterate(rt, b) }},
		},
	})
	iterType = object.NewBuiltinType(object.TypeSpec{
		Name:  "_struct.unpack_iterator",
		Flags: object.NoNew | object.Final,
		Ops: object.Ops{
			Iter: func(rt *runtime, v value) value { return v },
			Next: func(rt *runtime, v value) value {
				it := v.Impl().(*iterator)
				b, ok := object.BufferOf(rt, it.buf)
				if !ok || it.at+it.size > len(b) {
					return null
				}
				at := it.at
				it.at += it.size
				return it.unpack(rt, b[at:at+it.size])
			},
		},
		Rows: []object.Row{{Sig: "__length_hint__(self, /)", Fn: func(rt *runtime, v value) value {
			it := v.Impl().(*iterator)
			b, _ := object.BufferOf(rt, it.buf)
			return object.Int(int64(max(len(b)-it.at, 0) / it.size))
		}}},
	})
}
