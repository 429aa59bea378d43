package object

// Module is a module. Its namespace is a dict, which inline caches look into
// directly.
type Module struct {
	Object
	Name string
	Dict *Dict
}

// ModuleType is the type of modules.
var ModuleType Type

// NewModule returns an empty module with CPython's initial attributes.
func NewModule(name string) *Module {
	m := &Module{Name: name, Dict: NewDict()}
	m.Object = Object{&ModuleType, m}
	m.Dict.SetStr("__name__", NewStr(name))
	m.Dict.SetStr("__doc__", None)
	m.Dict.SetStr("__package__", None)
	m.Dict.SetStr("__loader__", None)
	m.Dict.SetStr("__spec__", None)
	return m
}

// Value returns the module as a Python value.
func (m *Module) Value() Value { return Value{p: &m.Object} }

// AsModule returns the module v, or nil. v must not be null.
func (v Value) AsModule() *Module { m, _ := v.p.impl.(*Module); return m }

// Add puts the functions rows describe into the module.
func (m *Module) Add(rows []Row) {
	for i := range rows {
		b := NewBuiltin(&rows[i], m.Name)
		m.Dict.SetStr(b.Name, b.Value())
	}
}

// Set sets an attribute of the module.
func (m *Module) Set(name string, v Value) { m.Dict.SetStr(name, v) }
