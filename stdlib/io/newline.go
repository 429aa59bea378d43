package io

import (
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// lineEnds are the kinds of line ends a stream has seen: its newlines attribute.
type lineEnds uint8

const (
	sawCR lineEnds = 1 << iota
	sawLF
	sawCRLF
)

const sawAll = sawCR | sawLF | sawCRLF

// note adds the line ends in text.
func (e *lineEnds) note(text string) {
	for *e != sawAll {
		i := strings.IndexAny(text, "\r\n")
		if i < 0 {
			return
		}
		switch {
		case text[i] == '\n':
			*e |= sawLF
		case i+1 < len(text) && text[i+1] == '\n':
			*e |= sawCRLF
			i++
		default:
			*e |= sawCR
		}
		text = text[i+1:]
	}
}

func (e lineEnds) value() value {
	var seen []value
	for i, s := range []string{"\r", "\n", "\r\n"} {
		if e&(1<<i) != 0 {
			seen = append(seen, object.NewStr(s))
		}
	}
	switch len(seen) {
	case 0:
		return object.None
	case 1:
		return seen[0]
	}
	return object.NewTuple(seen)
}

// newlines turns the line ends of a text that comes in pieces.
type newlines struct {
	translate bool
	pendingCR bool
	seen      lineEnds
}

// decode takes one piece; at the last one final is set. A "\r" at its end
// waits for what follows.
func (d *newlines) decode(text string, final bool) string {
	if d.pendingCR && (text != "" || final) {
		text = "\r" + text
		d.pendingCR = false
	}
	if !final && strings.HasSuffix(text, "\r") {
		text = text[:len(text)-1]
		d.pendingCR = true
	}
	if strings.IndexByte(text, '\r') < 0 {
		if d.seen&sawLF == 0 && strings.IndexByte(text, '\n') >= 0 {
			d.seen |= sawLF
		}
		return text
	}
	d.seen.note(text)
	if d.translate {
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	}
	return text
}

// newlineDecoder is io.IncrementalNewlineDecoder.
type newlineDecoder struct {
	object.Object
	object.WalkMark
	decoder value // null: none, text comes in
	state   newlines
}

// Walk implements object.Walkable.
func (d *newlineDecoder) Walk(w *object.Walker) int64 { w.Visit(d.decoder); return 96 }

var newlineType *object.Type

var newlineParams = object.NewParams("IncrementalNewlineDecoder(decoder, translate, errors='strict')")

func newlineSelf(v value) *newlineDecoder { return object.ExactOf(v).Impl().(*newlineDecoder) }

func init() {
	newlineType = object.NewBuiltinType(object.TypeSpec{
		Name: "_io.IncrementalNewlineDecoder",
		Doc:  "A decoder that knows all line ends, and turns them into \"\\n\" if asked to.",
		Ops: object.Ops{
			New: func(rt *runtime, cls *object.Type, args []value, names []string) value {
				d := &newlineDecoder{}
				d.Object = object.NewObject(newlineType, d)
				v := object.ValueOf(&d.Object)
				if cls != newlineType {
					return rt.NewPayloadInstance(cls, v)
				}
				return v
			},
			Init: func(rt *runtime, self value, args []value, names []string) bool {
				var a [3]value
				if !newlineParams.Bind(rt, a[:], args, names) {
					return false
				}
				d := newlineSelf(self)
				t := object.Truth(rt, a[1])
				if t < 0 {
					return false
				}
				d.decoder, d.state = a[0], newlines{translate: t == 1}
				if a[0].IsNone() {
					d.decoder = null
				}
				return true
			},
		},
		Rows: []row{
			{Sig: "decode(self, /, input, final=False)", Doc: "Decode one piece.", Fn: newlineDecode},
			{Sig: "getstate(self, /)", Doc: "Return what setstate takes.", Fn: newlineGetState},
			{Sig: "setstate(self, state, /)", Doc: "Continue from a state.", Fn: newlineSetState},
			{Sig: "reset(self, /)", Doc: "Begin anew.", Fn: func(rt *runtime, self value) value {
				d := newlineSelf(self)
				d.state = newlines{translate: d.state.translate}
				if !d.decoder.IsNull() {
					return object.CallMethod(rt, d.decoder, "reset")
				}
				return object.None
			}},
			{Sig: "newlines", Kind: object.Getter, Fn: func(rt *runtime, self value) value { return newlineSelf(self).state.seen.value() }},
		},
	})
}

func newlineDecode(rt *runtime, self, input, final value) value {
	d := newlineSelf(self)
	last := 0
	if !final.IsNull() {
		if last = object.Truth(rt, final); last < 0 {
			return null
		}
	}
	if !d.decoder.IsNull() {
		m := object.GetAttr(rt, d.decoder, "decode")
		if m.IsNull() {
			return null
		}
		if input = object.Call2(rt, m, input, object.Bool(last == 1)); input.IsNull() {
			return null
		}
	}
	s := object.AsStr(input)
	if s == nil {
		return rt.TypeErrorf("decoder should return a string result, not '%s'", object.TypeName(input))
	}
	if !rt.Alloc(int64(len(s.Go()))) {
		return null
	}
	return object.NewStr(d.state.decode(s.Go(), last == 1))
}

func newlineGetState(rt *runtime, self value) value {
	d := newlineSelf(self)
	buffer, flag := object.NewBytes(nil), int64(0)
	if !d.decoder.IsNull() {
		v := object.CallMethod(rt, d.decoder, "getstate")
		if v.IsNull() {
			return null
		}
		t := object.AsTuple(v)
		if t == nil || t.Len() != 2 {
			return rt.TypeErrorf("illegal decoder state")
		}
		n, ok := object.IndexInt(rt, t.At(1))
		if !ok {
			return null
		}
		buffer, flag = t.At(0), n<<1
	}
	if d.state.pendingCR {
		flag |= 1
	}
	return object.NewTuple([]value{buffer, object.Int(flag)})
}

func newlineSetState(rt *runtime, self, state value) value {
	d := newlineSelf(self)
	t := object.AsTuple(state)
	if t == nil {
		return rt.TypeErrorf("state argument must be a tuple")
	}
	if t.Len() != 2 {
		return rt.TypeErrorf("illegal decoder state")
	}
	n, ok := object.IndexInt(rt, t.At(1))
	if !ok {
		return null
	}
	d.state.pendingCR = n&1 != 0
	if !d.decoder.IsNull() {
		return object.CallMethod(rt, d.decoder, "setstate", object.NewTuple([]value{t.At(0), object.Int(n >> 1)}))
	}
	return object.None
}
