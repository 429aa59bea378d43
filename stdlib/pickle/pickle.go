// Package pickle is the pickle module. Its bytes are those of CPython; what is
// loaded comes from modules that the script could import itself.
package pickle

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

//go:embed pickle.py
var source string

const (
	highest  = 5
	standard = 4 // DEFAULT_PROTOCOL
)

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "pickle",
	Doc:  "Create portable serialized representations of Python objects.",
	Rows: []object.Row{
		{Sig: "dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None)", Doc: "Return the pickled representation of the object as a bytes object.", Fn: dumps},
		{Sig: "loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())", Doc: "Read and return an object from the given pickle data.", Fn: loads},
		{Sig: "dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None)", Doc: "Write a pickled representation of obj to the open file object file.", Fn: dump},
		{Sig: "load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())", Doc: "Read and return an object from the pickle data stored in a file.", Fn: load},
		{Sig: "_load(read, readline, find_class, persistent_load, buffers, memo, options, /)", Fn: loadFor},
		{Sig: "_find(module_name, global_name, protocol, fix_imports, /)", Fn: findFor},
	},
	Init: func(rt *runtime, m *object.Module) bool {
		for _, t := range []*object.Type{writerType, bufferType} {
			m.Set(t.Name, t.Value())
		}
		for name, code := range opcodes() {
			m.Set(name, object.NewBytes([]byte(code)))
		}
		return true
	},
	Source: source,
}

// fail raises one of the module's exceptions.
func fail(rt *runtime, class, format string, a ...any) value {
	t := &object.ValueErrorType
	if m := rt.Modules.GetStr("pickle"); !m.IsNull() && m.AsModule() != nil {
		if e := m.AsModule().Dict.GetStr(class); !e.IsNull() && e.AsType() != nil {
			t = e.AsType()
		}
	}
	return rt.Raisef(t, format, a...)
}

// protocolArg reads a protocol argument.
func protocolArg(rt *runtime, v value) (int, bool) {
	if v.IsNull() || v.IsNone() {
		return standard, true
	}
	n, ok := object.IndexInt(rt, v)
	if !ok {
		return 0, false
	}
	if n < 0 {
		n = highest
	}
	if n > highest {
		rt.ValueErrorf("pickle protocol must be <= %d", highest)
		return 0, false
	}
	return int(n), true
}

func truth(rt *runtime, v value, def bool) (bool, bool) {
	if v.IsNull() {
		return def, true
	}
	t := object.Truth(rt, v)
	return t == 1, t >= 0
}

func dumps(rt *runtime, a []value) value {
	w := makeWriter(rt, a[1], a[2], a[3])
	if w == nil {
		return null
	}
	return w.dump(rt, a[0])
}

// dump is pickle.dump: a Pickler used once.
func dump(rt *runtime, a []value) value {
	w := makeWriter(rt, a[2], a[3], null)
	if w == nil {
		return null
	}
	if w.sink = object.LookupAttr(rt, a[1], "write"); w.sink.IsNull() {
		if rt.Pending() == nil {
			rt.TypeErrorf("file must have a 'write' attribute")
		}
		return null
	}
	if !w.setBuffers(rt, a[4]) {
		return null
	}
	return w.dump(rt, a[0])
}

func makeWriter(rt *runtime, protocol, fixImports, callback value) *writer {
	p, ok := protocolArg(rt, protocol)
	if !ok {
		return nil
	}
	fix, ok := truth(rt, fixImports, true)
	if !ok {
		return nil
	}
	w := &writer{proto: p, fix: fix && p < 3, memo: map[value]int{}}
	if !w.setBuffers(rt, callback) {
		return nil
	}
	return w
}
