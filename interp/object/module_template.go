package object

import "slices"

// ModuleTemplate is a module that is made once for all interpreters: each gets
// a namespace of its own with the same contents, none of which can change.
type ModuleTemplate struct{ m *Module }

// NewModuleTemplate makes a template of m, which is not to be used otherwise.
// What it holds are types, functions written in Go without a self, strs, and
// other objects that nothing can change.
func NewModuleTemplate(m *Module) *ModuleTemplate {
	d := NewDictSize(m.Dict.Len())
	for _, e := range m.Dict.ents {
		if e.key.p == nil {
			continue
		}
		if s := e.val.ExactStr(); s != nil {
			e.val = sharedStr(s.s)
		}
		d.SetKey(sharedStr(e.key.p.impl.(*Str).s).ExactStr(), e.val)
	}
	m.Dict = d
	return &ModuleTemplate{m}
}

// Module returns the module for one interpreter.
func (t *ModuleTemplate) Module() *Module {
	from := t.m.Dict
	d := &Dict{ents: slices.Clone(from.ents), idx: slices.Clone(from.idx), used: from.used, log: from.log, kind: from.kind}
	d.Object = Object{&DictType, d}
	m := &Module{Name: t.m.Name, Dict: d, Builtin: t.m.Builtin}
	m.Object = Object{&ModuleType, m}
	return m
}
