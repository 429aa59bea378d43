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
	p, ok := protocolArg(rt, a[1])
	if !ok {
		return null
	}
	fix, ok := truth(rt, a[2], true)
	if !ok {
		return null
	}
	w := &writer{proto: p, fix: fix && p < 3, memo: map[value]int{}, text: map[string]int{}}
	if !w.setBuffers(rt, a[3]) {
		return null
	}
	return w.dump(rt, a[0])
}
