package object

// NoneType is the type of None, EllipsisType that of Ellipsis and
// NotImplementedType that of NotImplemented.
var NoneType, EllipsisType, NotImplementedType Type

func init() {
	NoneType.define(TypeSpec{
		Name:  "NoneType",
		Doc:   "The type of None, which stands for the absence of a value.",
		Flags: Final,
		Ops: Ops{
			Repr: func(*Runtime, Value) Value { return NewStr("None") },
			Bool: func(*Runtime, Value) int { return 0 },
			// CPython 3.12 made this a constant, so that sets of None have a fixed order.
			Hash: func(*Runtime, Value) (uint64, bool) { return 0xfca86420, true },
			New:  newSingleton("NoneType", None),
			// Its own in CPython too, although it is object's.
			Compare: objectCompare,
		},
	})
	EllipsisType.define(TypeSpec{
		Name:  "ellipsis",
		Doc:   "The type of Ellipsis, also written `...`.",
		Flags: Final,
		Ops: Ops{
			Repr: func(*Runtime, Value) Value { return NewStr("Ellipsis") },
			New:  newSingleton("EllipsisType", Ellipsis),
		},
		Rows: []Row{
			{Sig: "__reduce__(self, /)", Fn: func(*Runtime, Value) Value { return NewStr("Ellipsis") }},
		},
	})
	NotImplementedType.define(TypeSpec{
		Name:  "NotImplementedType",
		Doc:   "The type of NotImplemented, which operators return for operands they do not know.",
		Flags: Final,
		Ops: Ops{
			Repr: func(*Runtime, Value) Value { return NewStr("NotImplemented") },
			Bool: notImplementedBool,
			New:  newSingleton("NotImplementedType", NotImplemented),
		},
		Rows: []Row{
			{Sig: "__reduce__(self, /)", Fn: func(*Runtime, Value) Value { return NewStr("NotImplemented") }},
		},
	})
}

// newSingleton returns the __new__ of a type with one object. CPython's messages
// say EllipsisType although the type's name is ellipsis.
func newSingleton(name string, v Value) func(*Runtime, *Type, []Value, []string) Value {
	return func(rt *Runtime, cls *Type, args []Value, names []string) Value {
		if len(args) > 0 {
			return rt.TypeErrorf("%s takes no arguments", name)
		}
		return v
	}
}

func notImplementedBool(rt *Runtime, _ Value) int {
	if !rt.warn(&DeprecationWarningType, "NotImplemented should not be used in a boolean context") {
		return -1
	}
	return 1
}

// warn reports a warning at the line that is running; false with an exception
// pending when warnings are errors. Without the warnings module nobody has
// asked for deprecations, and they are not shown.
func (rt *Runtime) warn(category *Type, message string) bool {
	if rt.Hooks.Warn == nil {
		return true
	}
	file, line := "<sys>", 0 // what warnings shows when no script is running
	if fr := rt.CurrentFrame(0); fr != nil && fr.Code != nil {
		file, line = fr.Code.Filename, fr.Line()
	}
	return rt.Hooks.Warn(rt, category, message, file, line)
}
