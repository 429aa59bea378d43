package io

import "github.com/ouro-lang/ouro/interp/object"

// rwPair is a BufferedRWPair: one stream that is read and one that is written.
type rwPair struct {
	base
	reader, writer value
}

// Walk implements object.Walkable.
func (p *rwPair) Walk(w *object.Walker) int64 {
	p.walk(w)
	w.Visit(p.reader)
	w.Visit(p.writer)
	return 128
}

var pairType *object.Type

var pairParams = object.NewParams("BufferedRWPair(reader, writer, buffer_size=8192, /)")

func init() {
	pass := func(name string, writes bool) row {
		sig := name + "(self, /, *args)"
		return row{Sig: sig, Fn: func(rt *runtime, a []value) value {
			p := a[0].Impl().(*rwPair)
			to := p.reader
			if writes {
				to = p.writer
			}
			if to.IsNull() {
				return rt.ValueErrorf("I/O operation on uninitialized object")
			}
			return object.CallMethod(rt, to, name, object.AsTuple(a[1]).Items()...)
		}}
	}
	pairType = newType("BufferedRWPair", "A buffered reader and a buffered writer together.", bufferedBaseType, object.Ops{
		New: func(rt *runtime, cls *object.Type, args []value, names []string) value {
			p := &rwPair{}
			p.Object = object.NewObject(cls, p)
			rt.Charge(160)
			return p.value()
		},
		Init: func(rt *runtime, self value, args []value, names []string) bool {
			var a [3]value
			if !pairParams.Bind(rt, a[:], args, names) {
				return false
			}
			if !can(rt, a[0], "readable", "File or stream is not readable.") || !can(rt, a[1], "writable", "File or stream is not writable.") {
				return false
			}
			size := object.Int(defaultBuffer)
			if !a[2].IsNull() {
				size = a[2]
			}
			r := object.Call2(rt, readerType.Value(), a[0], size)
			if r.IsNull() {
				return false
			}
			w := object.Call2(rt, writerType.Value(), a[1], size)
			if w.IsNull() {
				return false
			}
			p := self.Impl().(*rwPair)
			p.reader, p.writer = r, w
			return true
		},
	}, []row{
		pass("read", false), pass("peek", false), pass("read1", false), pass("readinto", false), pass("readinto1", false),
		pass("write", true), pass("flush", true), pass("readable", false), pass("writable", true),
		{Sig: "close(self, /)", Fn: func(rt *runtime, self value) value {
			p := self.Impl().(*rwPair)
			if p.writer.IsNull() {
				return rt.ValueErrorf("I/O operation on uninitialized object")
			}
			var first *object.Exception
			if object.CallMethod(rt, p.writer, "close").IsNull() {
				if !rt.Catchable() {
					return null
				}
				first = rt.Clear()
			}
			if object.CallMethod(rt, p.reader, "close").IsNull() {
				if first != nil && rt.Pending().Context() == nil {
					rt.Pending().SetContext(first)
				}
				return null
			}
			if first != nil {
				return rt.Reraise(first)
			}
			return object.None
		}},
		{Sig: "isatty(self, /)", Fn: func(rt *runtime, self value) value {
			p := self.Impl().(*rwPair)
			if p.writer.IsNull() {
				return rt.ValueErrorf("I/O operation on uninitialized object")
			}
			v := object.CallMethod(rt, p.writer, "isatty")
			if v != object.False {
				return v
			}
			return object.CallMethod(rt, p.reader, "isatty")
		}},
		{Sig: "closed", Kind: object.Getter, Fn: func(rt *runtime, self value) value {
			p := self.Impl().(*rwPair)
			if p.writer.IsNull() {
				return rt.RuntimeErrorf("the BufferedRWPair object is being garbage-collected")
			}
			return object.GetAttr(rt, p.writer, "closed")
		}},
	})
}
