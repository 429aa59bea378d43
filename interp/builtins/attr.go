package builtins

import "github.com/ouro-lang/ouro/interp/object"

// This file is the functions about attributes and classes.

var attrRows = []object.Row{
	{Sig: "getattr(object, name, default=<unrepresentable>, /)", Doc: "Get a named attribute: getattr(x, 'y') is x.y.\n\nThe default, if given, is returned when there is no such attribute.", Fn: getattr},
	{Sig: "hasattr(obj, name, /)", Doc: "Return whether the object has an attribute with the given name.", Fn: hasattr},
	{Sig: "setattr(obj, name, value, /)", Doc: "Set a named attribute: setattr(x, 'y', v) is x.y = v.", Fn: setattr},
	{Sig: "delattr(obj, name, /)", Doc: "Delete a named attribute: delattr(x, 'y') is del x.y.", Fn: delattr},
	{Sig: "callable(obj, /)", Doc: "Return whether the object is callable.", Fn: func(rt *runtime, v value) value { return object.Bool(v.Type().Ops.Call != nil) }},
	{Sig: "isinstance(obj, class_or_tuple, /)", Doc: "Return whether an object is an instance of a class or of a subclass thereof, or\nof one of the classes in a tuple.", Fn: isinstance},
	{Sig: "issubclass(cls, class_or_tuple, /)", Doc: "Return whether a class is another class or derives from it, or from one of the\nclasses in a tuple.", Fn: issubclass},
	{Sig: "dir(object=<unrepresentable>, /)", Doc: "Return the names of an object's attributes, of the current scope without an\nargument, as a sorted list.", Fn: dir},
	{Sig: "vars(object=<unrepresentable>, /)", Doc: "Return an object's __dict__, or locals() without an argument.", Fn: vars},
}

// attrName returns the text of an attribute name.
func attrName(rt *runtime, v value) (string, bool) {
	s := object.AsStr(v)
	if s == nil {
		rt.TypeErrorf("attribute name must be string, not '%s'", object.TypeName(v))
		return "", false
	}
	return s.Go(), true
}

func getattr(rt *runtime, v, name, def value) value {
	n, ok := attrName(rt, name)
	if !ok {
		return null
	}
	if def.IsNull() {
		return object.GetAttrNamed(rt, v, name, n)
	}
	x := lookup(rt, v, name, n)
	if x.IsNull() && rt.Pending() == nil {
		return def
	}
	return x
}

// lookup is getattr that answers null without a pending exception when there is no such attribute.
func lookup(rt *runtime, v, name value, n string) value {
	if name.ExactStr() != nil {
		return object.LookupAttr(rt, v, n)
	}
	x := object.GetAttrNamed(rt, v, name, n)
	if x.IsNull() && rt.Matches(&object.AttributeErrorType) {
		rt.Clear()
	}
	return x
}

func hasattr(rt *runtime, v, name value) value {
	n, ok := attrName(rt, name)
	if !ok {
		return null
	}
	if !lookup(rt, v, name, n).IsNull() {
		return object.True
	}
	if rt.Pending() != nil {
		return null
	}
	return object.False
}

func setattr(rt *runtime, v, name, x value) value {
	n, ok := attrName(rt, name)
	if !ok || !object.SetAttr(rt, v, n, x) {
		return null
	}
	return object.None
}

func delattr(rt *runtime, v, name value) value {
	n, ok := attrName(rt, name)
	if !ok || !object.SetAttr(rt, v, n, null) {
		return null
	}
	return object.None
}

// truth turns the answer of a three-way Go function into a bool.
func truth(r int) value {
	if r < 0 {
		return null
	}
	return object.Bool(r == 1)
}

func isinstance(rt *runtime, v, spec value) value {
	return truth(object.IsInstanceOf(rt, v, spec))
}

func issubclass(rt *runtime, c, spec value) value {
	return truth(object.IsSubclassOf(rt, c, spec))
}

func dir(rt *runtime, v value) value {
	var names value
	if v.IsNull() {
		scope := locals(rt)
		if scope.IsNull() {
			return null
		}
		names = object.CallMethod(rt, scope, "keys")
	} else {
		m := rt.Lookup(v.Type(), "__dir__")
		if m.IsNull() {
			return rt.TypeErrorf("object does not provide __dir__")
		}
		names = object.CallSpecial(rt, m, v)
	}
	if names.IsNull() {
		return null
	}
	return sorted(rt, []value{names}, nil)
}

func vars(rt *runtime, v value) value {
	if v.IsNull() {
		return locals(rt)
	}
	d := object.LookupAttr(rt, v, "__dict__")
	if d.IsNull() && rt.Pending() == nil {
		return rt.TypeErrorf("vars() argument must have __dict__ attribute")
	}
	return d
}
