package object

import "slices"

// This file is BaseException itself: what every exception can be asked and
// told from a script.

func init() {
	BaseExceptionType.define(TypeSpec{
		Name:  "BaseException",
		Doc:   "Common base class for all exceptions.",
		Flags: Exc | HasDict,
		Ops: Ops{
			New:  newBaseException,
			Init: initBaseException,
			Repr: reprException,
			Str:  strException,
			Dict: exceptionDict,
		},
		Rows: []Row{
			{Sig: "__reduce__(self, /)", Fn: reduceException},
			{Sig: "__setstate__(self, object, /)", Fn: setstateException},
			{Sig: "with_traceback(self, object, /)", Doc: "Set self.__traceback__ to the given traceback and return self.", Fn: withTraceback},
			{Sig: "add_note(self, object, /)", Doc: "Add a note, shown after the exception's message, to __notes__.", Fn: addNote},
			{Sig: "__suppress_context__", Kind: Member, Fn: func(rt *Runtime, v Value) Value { return Bool(AsException(v).suppress) }, Set: setSuppress},
			{Sig: "__dict__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return exceptionDict(rt, v, true).Value() }, Set: setExceptionDict},
			{Sig: "args", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return AsException(v).Args() }, Set: setExceptionArgs},
			{Sig: "__traceback__", Kind: Getter, Fn: getTraceback, Set: setTraceback},
			{Sig: "__context__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return exceptionOrNone(AsException(v).context) }, Set: setContext},
			{Sig: "__cause__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return exceptionOrNone(AsException(v).cause) }, Set: setCause},
		},
	})
}

// newBaseException is BaseException.__new__: all positional arguments become
// args. Keywords are __init__'s affair, so that a Python subclass whose
// __init__ takes keywords can be called with them.
func newBaseException(rt *Runtime, cls *Type, args []Value, names []string) Value {
	return rt.newException(cls, tupleOf(args[:len(args)-len(names)])).Value()
}

func initBaseException(rt *Runtime, self Value, args []Value, names []string) bool {
	if len(names) > 0 {
		rt.TypeErrorf("%s() takes no keyword arguments", TypeName(self))
		return false
	}
	e := AsException(self)
	// __new__ has stored the same arguments, unless somebody called __init__.
	if e.args.p != nil {
		if t := e.args.p.impl.(*Tuple); slices.Equal(t.items, args) {
			return true
		}
	}
	e.args = tupleOf(args)
	return true
}

// tupleOf returns a tuple of a copy of items: argument slices are borrowed.
func tupleOf(items []Value) Value {
	switch len(items) {
	case 0:
		return EmptyTuple
	case 1:
		return NewTuple1(items[0])
	}
	return NewTuple(append([]Value(nil), items...))
}

func exceptionDict(rt *Runtime, v Value, make bool) *Dict {
	e := AsException(v)
	if e.dict == nil && make {
		e.dict = NewDict()
	}
	return e.dict
}

func setExceptionDict(rt *Runtime, self, x Value) bool {
	if x.p == nil {
		rt.TypeErrorf("cannot delete __dict__")
		return false
	}
	d := AsDict(x)
	if d == nil {
		rt.TypeErrorf("__dict__ must be set to a dictionary, not a '%s'", TypeName(x))
		return false
	}
	AsException(self).dict = d
	return true
}

// reprException writes ValueError('x') for one argument and the whole tuple
// for more, so that a trailing comma never shows.
func reprException(rt *Runtime, v Value) Value {
	e := AsException(v)
	args := e.Args().p.impl.(*Tuple)
	name := v.p.typ.Name // as CPython, without the module
	var text string
	var ok bool
	if len(args.items) == 1 {
		if text, ok = ReprText(rt, args.items[0]); ok {
			text = "(" + text + ")"
		}
	} else {
		text, ok = ReprText(rt, args.Value())
	}
	if !ok {
		return Value{}
	}
	return NewStr(name + text)
}

func strException(rt *Runtime, v Value) Value {
	e := AsException(v)
	if e.args.p == nil {
		return NewStr(e.msg)
	}
	args := e.args.p.impl.(*Tuple)
	switch len(args.items) {
	case 0:
		return NewStr("")
	case 1:
		return ToStr(rt, args.items[0])
	}
	return Repr(rt, args.Value())
}

func setExceptionArgs(rt *Runtime, self, x Value) bool {
	if x.p == nil {
		rt.TypeErrorf("args may not be deleted")
		return false
	}
	items, ok := ToSlice(rt, x)
	if !ok {
		return false
	}
	AsException(self).args = NewTuple(items)
	return true
}

func getTraceback(rt *Runtime, v Value) Value {
	if tb := AsException(v).tb; tb != nil {
		return tb.Value()
	}
	return None
}

func setTraceback(rt *Runtime, self, x Value) bool {
	e := AsException(self)
	if x.p == nil {
		rt.TypeErrorf("__traceback__ may not be deleted")
		return false
	}
	if x.IsNone() {
		e.tb = nil
		return true
	}
	tb, ok := x.p.impl.(*Traceback)
	if !ok {
		rt.TypeErrorf("__traceback__ must be a traceback or None")
		return false
	}
	e.tb = tb
	return true
}

func exceptionOrNone(e *Exception) Value {
	if e == nil {
		return None
	}
	return e.Value()
}

func setContext(rt *Runtime, self, x Value) bool {
	c, ok := linkedException(rt, x, "__context__ may not be deleted", "exception context must be None or derive from BaseException")
	if ok {
		AsException(self).context = c
	}
	return ok
}

func setCause(rt *Runtime, self, x Value) bool {
	c, ok := linkedException(rt, x, "__cause__ may not be deleted", "exception cause must be None or derive from BaseException")
	if ok {
		AsException(self).SetCause(c)
	}
	return ok
}

func linkedException(rt *Runtime, x Value, deleted, wrong string) (*Exception, bool) {
	if x.p == nil {
		rt.TypeErrorf("%s", deleted)
		return nil, false
	}
	if x.IsNone() {
		return nil, true
	}
	e := AsException(x)
	if e == nil {
		rt.TypeErrorf("%s", wrong)
		return nil, false
	}
	return e, true
}

func setSuppress(rt *Runtime, self, x Value) bool {
	if x.p == nil {
		rt.TypeErrorf("can't delete numeric/char attribute")
		return false
	}
	if !x.IsBool() {
		rt.TypeErrorf("attribute value type must be bool")
		return false
	}
	AsException(self).suppress = x.IsTrue()
	return true
}

func withTraceback(rt *Runtime, self, tb Value) Value {
	if !setTraceback(rt, self, tb) {
		return Value{}
	}
	return self
}

func addNote(rt *Runtime, self, note Value) Value {
	if AsStr(note) == nil {
		return rt.TypeErrorf("note must be a str, not '%s'", TypeName(note))
	}
	notes := LookupAttr(rt, self, "__notes__")
	if notes.p == nil {
		if rt.exc != nil {
			return Value{}
		}
		if !SetAttr(rt, self, "__notes__", NewList([]Value{note})) {
			return Value{}
		}
		return None
	}
	l := AsList(notes)
	if l == nil {
		return rt.TypeErrorf("Cannot add note: __notes__ is not a list")
	}
	if !l.Append(rt, note) {
		return Value{}
	}
	return None
}

// reduceException is what copy and pickle ask for: class, args and, if there
// are any, the attributes.
func reduceException(rt *Runtime, self Value) Value {
	return reduceWith(AsException(self), AsException(self).Args(), nil)
}

// reduceWith builds __reduce__'s answer; extra are members that travel with
// the attributes.
func reduceWith(e *Exception, args Value, extra []field) Value {
	parts := []Value{e.typ.Value(), args}
	if len(extra) > 0 || e.dict != nil && e.dict.Len() > 0 {
		state := NewDict()
		if e.dict != nil {
			for i := 0; ; i++ {
				k, v, ok := e.dict.Entry(i)
				if !ok {
					break
				}
				if k.p != nil && AsStr(k) != nil {
					state.SetStr(AsStr(k).s, v)
				}
			}
		}
		for _, f := range extra {
			state.SetStr(f.name, f.v)
		}
		parts = append(parts, state.Value())
	}
	return NewTuple(parts)
}

func setstateException(rt *Runtime, self, state Value) Value {
	if state.IsNone() {
		return None
	}
	d := AsDict(state)
	if d == nil {
		return rt.TypeErrorf("state is not a dictionary")
	}
	for i := 0; ; i++ {
		k, v, ok := d.Entry(i)
		if !ok {
			return None
		}
		if k.p == nil {
			continue
		}
		name := AsStr(k)
		if name == nil {
			return rt.TypeErrorf("attribute name must be string, not '%s'", TypeName(k))
		}
		if !SetAttr(rt, self, name.s, v) {
			return Value{}
		}
	}
}
