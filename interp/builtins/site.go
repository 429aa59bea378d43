package builtins

import (
	"unicode/utf8"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is what CPython's site module adds to the builtins: exit, quit,
// help, copyright, credits, license.

func utf8Valid(s string) bool { return utf8.ValidString(s) }

// quitter is exit and quit.
type quitter struct {
	object.Object
	name string
}

var quitterType = object.NewBuiltinType(object.TypeSpec{
	Name: "_sitebuiltins.Quitter",
	Ops: object.Ops{
		Repr: func(rt *runtime, v value) value {
			return object.NewStr("Use " + v.Impl().(*quitter).name + "() or Ctrl-D (i.e. EOF) to exit")
		},
		Call: func(rt *runtime, v value, args []value, names []string) value {
			code := object.None
			switch {
			case len(args) > 1:
				return rt.TypeErrorf("Quitter.__call__() takes from 1 to 2 positional arguments but %d were given", len(args)+1)
			case len(names) == 1 && names[0] != "code":
				return rt.TypeErrorf("Quitter.__call__() got an unexpected keyword argument '%s'", names[0])
			case len(args) == 1:
				code = args[0]
			}
			return rt.RaiseException(rt.NewException(&object.SystemExitType, code))
		},
	},
})

// printer is copyright, credits, license and help: text that shows when its
// name is typed, and a call that prints.
type printer struct {
	object.Object
	name, text string
}

var printerType = object.NewBuiltinType(object.TypeSpec{
	Name: "_sitebuiltins._Printer",
	Ops: object.Ops{
		Repr: func(rt *runtime, v value) value { return object.NewStr(v.Impl().(*printer).text) },
		Call: func(rt *runtime, v value, args []value, names []string) value {
			if len(args) > 0 {
				return rt.TypeErrorf("_Printer.__call__() takes 1 positional argument but %d were given", len(args)+1)
			}
			return print_(rt, []value{object.NewStr(v.Impl().(*printer).text)}, nil)
		},
	},
})

var helperType = object.NewBuiltinType(object.TypeSpec{
	Name: "_sitebuiltins._Helper",
	Ops: object.Ops{
		Repr: func(rt *runtime, v value) value {
			return object.NewStr("Type help() for interactive help, or help(object) for help about object.")
		},
		Call: help,
	},
})

func addSite(m *object.Module) {
	for _, name := range []string{"exit", "quit"} {
		q := &quitter{name: name}
		q.Object = object.NewObject(quitterType, q)
		m.Set(name, object.ValueOf(&q.Object))
	}
	for _, p := range []printer{
		{name: "copyright", text: "Copyright (c) the Ouro authors. Python is a trademark of the Python Software\nFoundation."},
		{name: "credits", text: "Ouro runs the Python language as described by the Python documentation and\nimplemented by CPython."},
		{name: "license", text: "See the file LICENSE that comes with Ouro."},
	} {
		p := &printer{name: p.name, text: p.text}
		p.Object = object.NewObject(printerType, p)
		m.Set(p.name, object.ValueOf(&p.Object))
	}
	h := &printer{name: "help"}
	h.Object = object.NewObject(helperType, h)
	m.Set("help", object.ValueOf(&h.Object))
}

// help is pydoc's: what pydoc says of an object is a program of its own.
func help(rt *runtime, _ value, args []value, names []string) value {
	m := rt.ImportName("pydoc", nil, object.None, 0)
	if m.IsNull() {
		return null
	}
	helper := object.GetAttr(rt, m, "help")
	if helper.IsNull() {
		return null
	}
	return object.Call(rt, helper, args, names)
}
