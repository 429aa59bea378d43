// Package abc is the abc module: classes that other classes can be registered
// with, and methods that must be overridden. What isinstance asks is written in
// Go, because it is asked often.
package abc

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

//go:embed abc.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "abc",
	Doc:  "Abstract Base Classes (ABCs) according to PEP 3119.",
	Rows: []object.Row{
		{Sig: "get_cache_token()", Doc: "Return a number that changes with every call of ABCMeta.register().", Fn: func(rt *runtime) value { return object.Int(stateOf(rt).version) }},
		{Sig: "_deciding()", Doc: "Tell whether an abstract class is asking its relatives about a class.", Fn: func(rt *runtime) value { return object.Bool(stateOf(rt).deciding > 0) }},
	},
	Init: func(rt *runtime, m *object.Module) bool {
		for i := range methods {
			r := &methods[i]
			f := object.NewMethod(&object.TypeType, r)
			m.Set(methodNames[i], f)
		}
		return true
	},
	Source: source,
}

// state is what the interpreter knows about all abstract classes.
type state struct {
	classes map[*object.Type]*class
	version int64 // counts registrations
	// deciding counts questions to relatives in progress: protocols answer those
	// without complaint.
	deciding int
}

// class is what is known about one abstract class. Yes-answers hold for ever,
// no-answers until somebody registers something.
type class struct {
	registry []*object.Type
	yes, no  map[*object.Type]bool
	noAt     int64
}

func stateOf(rt *runtime) *state {
	if s, ok := rt.State["abc"].(*state); ok {
		return s
	}
	s := &state{classes: map[*object.Type]*class{}}
	rt.State["abc"] = s
	return s
}

func (s *state) class(t *object.Type) *class {
	c := s.classes[t]
	if c == nil {
		c = &class{yes: map[*object.Type]bool{}, no: map[*object.Type]bool{}, noAt: s.version}
		s.classes[t] = c
	}
	if c.noAt != s.version {
		clear(c.no)
		c.noAt = s.version
	}
	return c
}

// methodNames are what abc.py takes the methods of ABCMeta from.
var methodNames = []string{"_register", "_instancecheck", "_subclasscheck", "_reset", "_registered"}

var methods = []object.Row{
	{Sig: "register(cls, subclass, /)", Doc: "Register a virtual subclass of an ABC.\n\nReturns the subclass, to allow usage as a class decorator.", Fn: register},
	{Sig: "__instancecheck__(cls, instance, /)", Doc: "Override for isinstance(instance, cls).", Fn: instanceCheck},
	{Sig: "__subclasscheck__(cls, subclass, /)", Doc: "Override for issubclass(subclass, cls).", Fn: subclassCheck},
	{Sig: "_abc_caches_clear(cls, /)", Doc: "Clear the caches.", Fn: func(rt *runtime, cls value) value {
		c := stateOf(rt).class(cls.AsType())
		clear(c.yes)
		clear(c.no)
		return object.None
	}},
	{Sig: "_abc_registered(cls, /)", Doc: "Return the registered classes.", Fn: func(rt *runtime, cls value) value {
		var items []value
		for _, t := range stateOf(rt).class(cls.AsType()).registry {
			items = append(items, t.Value())
		}
		return object.NewList(items)
	}},
}

func register(rt *runtime, cls, subclass value) value {
	sub := subclass.AsType()
	if sub == nil {
		return rt.TypeErrorf("Can only register classes")
	}
	asked := stateOf(rt)
	asked.deciding++
	defer func() { asked.deciding-- }()
	switch object.IsSubclassOf(rt, subclass, cls) {
	case 1:
		return subclass
	case -1:
		return null
	}
	switch object.IsSubclassOf(rt, cls, subclass) {
	case 1:
		return rt.RuntimeErrorf("Refusing to create an inheritance cycle")
	case -1:
		return null
	}
	s := stateOf(rt)
	c := s.class(cls.AsType())
	c.registry = append(c.registry, sub)
	s.version++
	// Sequences and mappings match patterns by a flag of their class.
	cls.AsType().PassPatternFlags(sub)
	return subclass
}

func instanceCheck(rt *runtime, cls, instance value) value {
	c := stateOf(rt).class(cls.AsType())
	t := instance.Type()
	k := t
	if t.Flags&object.Heap != 0 {
		if v := object.LookupAttr(rt, instance, "__class__"); v.IsNull() {
			if rt.Pending() != nil {
				return null
			}
		} else if kt := v.AsType(); kt != nil {
			k = kt
		}
	}
	if c.yes[k] {
		return object.True
	}
	if k == t && c.no[k] {
		return object.False
	}
	r := ask(rt, cls, k.Value())
	if r.IsNull() || k == t {
		return r
	}
	if yes := object.Truth(rt, r); yes != 0 {
		if yes < 0 {
			return null
		}
		return object.True
	}
	return ask(rt, cls, t.Value())
}

// ask calls cls.__subclasscheck__, which a metaclass may have overridden.
func ask(rt *runtime, cls, sub value) value {
	m := rt.Lookup(cls.Type(), "__subclasscheck__")
	if m.IsNull() {
		return subclassCheck(rt, cls, sub)
	}
	return object.CallSpecial(rt, m, cls, sub)
}

func subclassCheck(rt *runtime, cls, subclass value) value {
	sub, t := subclass.AsType(), cls.AsType()
	if sub == nil {
		return rt.TypeErrorf("issubclass() arg 1 must be a class")
	}
	s := stateOf(rt)
	c := s.class(t)
	if c.yes[sub] {
		return object.True
	}
	if c.no[sub] {
		return object.False
	}
	if !rt.Enter(" in __subclasscheck__") {
		return null
	}
	defer rt.Leave()
	r := decide(rt, cls, subclass)
	// Script code ran: look the class up again.
	c = s.class(t)
	switch r {
	case 1:
		c.yes[sub] = true
		return object.True
	case 0:
		c.no[sub] = true
		return object.False
	}
	return null
}

// decide answers issubclass(sub, cls): the class's own hook first, then real
// subclasses, registered ones, and those of subclasses of cls.
func decide(rt *runtime, cls, sub value) int {
	hook := object.GetAttr(rt, cls, "__subclasshook__")
	if hook.IsNull() {
		return -1
	}
	answer := object.Call1(rt, hook, sub)
	switch {
	case answer.IsNull():
		return -1
	case answer == object.True:
		return 1
	case answer == object.False:
		return 0
	case !answer.IsNotImplemented():
		rt.RaiseType(&object.AssertionErrorType)
		return -1
	}
	t := cls.AsType()
	if sub.AsType().IsSubtype(t) {
		return 1
	}
	s := stateOf(rt)
	s.deciding++
	defer func() { s.deciding-- }()
	for _, r := range append([]*object.Type(nil), stateOf(rt).class(t).registry...) {
		if yes := object.IsSubclassOf(rt, sub, r.Value()); yes != 0 {
			return yes
		}
	}
	return askSubclasses(rt, cls, sub)
}

// askSubclasses answers by what cls.__subclasses__() lists, which a class may
// have overridden.
func askSubclasses(rt *runtime, cls, sub value) int {
	f := object.GetAttr(rt, cls, "__subclasses__")
	if f.IsNull() {
		return -1
	}
	listed := object.Call0(rt, f)
	if listed.IsNull() {
		return -1
	}
	l := object.AsList(listed)
	if l == nil {
		rt.TypeErrorf("__subclasses__() must return a list")
		return -1
	}
	for i := 0; i < len(l.Items()); i++ {
		if yes := object.IsSubclassOf(rt, sub, l.Items()[i]); yes != 0 {
			return yes
		}
	}
	return 0
}
