package object

// This file gives scripts the operations of built-in types as attributes:
// int.__add__, [].__len__, object.__setattr__ are SlotWrappers around the Go
// functions in Ops (CPython's wrapper_descriptor and method-wrapper).

// SlotWrapper is a special method of a built-in type. It is shared by all
// interpreters and never changes.
type SlotWrapper struct {
	Object
	Owner *Type
	sp    Special
}

// MethodWrapper is a SlotWrapper bound to an object.
type MethodWrapper struct {
	Object
	WalkMark
	w    *SlotWrapper
	self Value
}

// MethodWrapperType is the type of bound special methods of built-in types.
var MethodWrapperType Type

// Name returns the name of the special method.
func (w *SlotWrapper) Name() string { return specialNames[w.sp] }

func (w *SlotWrapper) value() Value { return Value{p: &w.Object} }

// noteOwnSpecials records which special methods t's own Ops stand for. It runs
// before inheritance fills the gaps.
func (t *Type) noteOwnSpecials() {
	o := &t.Ops
	own := func(yes bool, sps ...Special) {
		if yes {
			for _, sp := range sps {
				t.ownSpecial.add(sp)
			}
		}
	}
	for i := range o.Binary {
		own(o.Binary[i] != nil, Special(i))
		// Sequences concatenate with their like only, so they have no __radd__.
		own(o.Binary[i] != nil && !(Op(i) == Add && o.Len != nil && o.GetItem != nil), SpReflected+Special(i))
		own(o.InPlace[i] != nil, SpInPlace+Special(i))
	}
	own(o.Compare != nil, SpLT, SpLE, SpEQ, SpNE, SpGT, SpGE)
	own(o.Neg != nil, SpNeg)
	own(o.Pos != nil, SpPos)
	own(o.Invert != nil, SpInvert)
	own(o.Abs != nil, SpAbs)
	own(o.Int != nil, SpInt)
	own(o.Float != nil, SpFloat)
	own(o.Index != nil, SpIndex)
	own(o.Complex != nil, SpComplex)
	// A sequence with a Bool has it for speed: its truth is its length.
	own(o.Bool != nil && (o.Len == nil || t == &RangeType), SpBool)
	own(o.Len != nil, SpLen)
	own(o.GetItem != nil, SpGetItem)
	own(o.SetItem != nil, SpSetItem)
	own(o.DelItem != nil, SpDelItem)
	own(o.Contains != nil, SpContains)
	own(o.Iter != nil, SpIter)
	own(o.Next != nil, SpNext)
	own(o.Hash != nil, SpHash)
	own(o.Repr != nil, SpRepr)
	own(o.Str != nil, SpStr)
	own(o.Format != nil, SpFormat)
	own(o.Call != nil, SpCall)
	own(o.GetAttr != nil, SpGetAttribute)
	own(o.SetAttr != nil, SpSetAttr, SpDelAttr)
	own(o.Get != nil, SpGet)
	own(o.Set != nil, SpSet, SpDelete)
	own(o.New != nil && t.Flags&NoNew == 0, SpNew)
	own(o.Init != nil, SpInit)
	own(o.Await != nil, SpAwait)
	own(o.AIter != nil, SpAIter)
	own(o.ANext != nil, SpANext)
}

// addSlotWrappers puts t's own special methods into its attribute table.
func (t *Type) addSlotWrappers(m map[string]Value) {
	for sp := range numSpecial {
		if !t.ownSpecial.has(sp) {
			continue
		}
		var v Value
		switch {
		case sp == SpNew:
			v = newNewWrapper(t)
		case sp == SpFormat:
			v = formatRow(t).attribute(t)
		case sp == SpComplex:
			v = complexRow(t).attribute(t)
		case sp == SpGetItem && (t == &ListType || t == &DictType):
			v = getItemRow(t).attribute(t)
		case sp == SpContains && (t == &SetType || t == &FrozensetType || t == &DictType):
			// CPython lists these as methods too (METH_COEXIST).
			v = containsRow(t).attribute(t)
		default:
			w := &SlotWrapper{Owner: t, sp: sp}
			w.Object = Object{&WrapperDescriptorType, w}
			v = w.value()
		}
		m[specialNames[sp]] = v
		t.names = append(t.names, specialNames[sp])
	}
}

func formatRow(t *Type) *Row {
	return &Row{Sig: "__format__(self, format_spec, /)", Doc: "Format the object as format_spec says.", Fn: func(rt *Runtime, v, spec Value) Value {
		s := AsStr(spec)
		if s == nil {
			return rt.TypeErrorf("__format__() argument must be str, not %s", typeNameNone(spec))
		}
		return t.Ops.Format(rt, v, s.s)
	}}
}

func complexRow(t *Type) *Row {
	return &Row{Sig: "__complex__(self, /)", Doc: "Convert to exact type complex.", Fn: func(rt *Runtime, v Value) Value {
		return t.Ops.Complex(rt, v)
	}}
}

func getItemRow(t *Type) *Row {
	return &Row{Sig: "__getitem__(self, index, /)", Doc: "Evaluate self[index].", Fn: func(rt *Runtime, v, key Value) Value {
		return t.Ops.GetItem(rt, v, key)
	}}
}

func containsRow(t *Type) *Row {
	return &Row{Sig: "__contains__(self, object, /)", Doc: "Evaluate object in self.", Fn: func(rt *Runtime, v, x Value) Value {
		return boolResult(t.Ops.Contains(rt, v, x))
	}}
}

// boolResult turns 1, 0, -1 into True, False and null.
func boolResult(r int) Value {
	if r < 0 {
		return Value{}
	}
	return Bool(r != 0)
}

func noneIf(ok bool) Value {
	if !ok {
		return Value{}
	}
	return None
}

// newRow is the row of every built-in type's __new__.
var newRow = Row{Sig: "__new__(*args, **kwargs)", Doc: "Make a new object; help(type) tells what it takes."}

// newNewWrapper returns t.__new__: a built-in function bound to t that checks
// the class it is given, CPython's tp_new_wrapper.
func newNewWrapper(t *Type) Value {
	b := &Builtin{Name: "__new__", Row: &newRow, Self: t.Value(), fk: callNew}
	b.Object = Object{&BuiltinType, b}
	return b.Value()
}

// newWrapperOf returns the type whose __new__ v is, nil if v is something else.
func newWrapperOf(v Value) *Type {
	if b := v.AsBuiltin(); b != nil && b.Row == &newRow {
		return b.Self.AsType()
	}
	return nil
}

func callNew(rt *Runtime, args []Value, names []string) Value {
	t := args[0].AsType()
	if len(args)-len(names) < 2 {
		return rt.TypeErrorf("%s.__new__(): not enough arguments", t.fullName)
	}
	cls := args[1].AsType()
	if cls == nil {
		return rt.TypeErrorf("%s.__new__(X): X is not a type object (%s)", t.fullName, TypeName(args[1]))
	}
	if !cls.IsSubtype(t) {
		return rt.TypeErrorf("%s.__new__(%s): %s is not a subtype of %s", t.fullName, cls.fullName, cls.fullName, t.fullName)
	}
	// object.__new__(dict) would make a dict without its insides.
	safe := cls
	for safe.newOwner == &pythonOwner {
		safe = safe.base
	}
	if safe.newOwner != t.newOwner || safe != t && safe.Flags&NoNew != 0 {
		return rt.TypeErrorf("%s.__new__(%s) is not safe, use %s.__new__()", t.fullName, cls.fullName, safe.fullName)
	}
	return t.Ops.New(rt, cls, args[2:], names)
}

// nativeOwner returns the built-in type whose Go function the class attribute
// v stands for when it is used as special method sp, nil if v has to be called.
func nativeOwner(v Value, sp Special) *Type {
	switch o := v.p.impl.(type) {
	case *SlotWrapper:
		if o.sp == sp {
			return o.Owner
		}
	case *Builtin:
		if o.Owner != nil && o.Owner.ownSpecial.has(sp) && o.Name == specialNames[sp] {
			return o.Owner
		}
		if sp == SpNew && o.Row == &newRow {
			return o.Self.AsType()
		}
	}
	return nil
}

// call calls the unbound wrapper: args[0] is self.
func (w *SlotWrapper) call(rt *Runtime, args []Value, names []string) Value {
	if len(args) == len(names) {
		return rt.TypeErrorf("descriptor '%s' of '%s' object needs an argument", w.Name(), w.Owner.fullName)
	}
	if !args[0].p.typ.IsSubtype(w.Owner) {
		return rt.TypeErrorf("descriptor '%s' requires a '%s' object but received a '%s'", w.Name(), w.Owner.fullName, TypeName(args[0]))
	}
	return w.apply(rt, args[0], args[1:], names)
}

func callSlotWrapper(rt *Runtime, f Value, args []Value, names []string) Value {
	return f.p.impl.(*SlotWrapper).call(rt, args, names)
}

func callMethodWrapper(rt *Runtime, f Value, args []Value, names []string) Value {
	// The object may be a method-wrapper itself: x.__call__.__call__ ...
	if !rt.Enter(" while calling a Python object") {
		return Value{}
	}
	defer rt.Leave()
	m := f.p.impl.(*MethodWrapper)
	return m.w.apply(rt, m.self, args, names)
}

// wrapperArgs is how many arguments a special method takes besides self; -1
// means anything goes.
func wrapperArgs(sp Special) int {
	switch sp {
	case SpInit, SpCall, SpNew:
		return -1
	case SpSetItem, SpSetAttr, SpSet:
		return 2
	case SpGetItem, SpDelItem, SpContains, SpGetAttribute, SpGetAttr, SpDelAttr, SpDelete, SpFormat:
		return 1
	case Special(Pow), SpReflected + Special(Pow), SpGet:
		return -2 // one, and an optional second
	}
	if sp <= SpGE {
		return 1
	}
	return 0
}

// apply runs the Go function behind the wrapper.
func (w *SlotWrapper) apply(rt *Runtime, self Value, args []Value, names []string) Value {
	sp, o := w.sp, &w.Owner.Ops
	switch sp {
	case SpInit:
		return noneIf(o.Init(rt, self, args, names))
	case SpCall:
		return o.Call(rt, self, args, names)
	}
	if len(names) > 0 {
		return rt.TypeErrorf("wrapper %s() takes no keyword arguments", w.Name())
	}
	switch want := wrapperArgs(sp); {
	case want == -2:
		if len(args) < 1 {
			return rt.TypeErrorf(" expected at least 1 argument, got 0")
		}
		if len(args) > 2 {
			return rt.TypeErrorf(" expected at most 2 arguments, got %d", len(args))
		}
	case want == 2 && len(args) != 2:
		return rt.TypeErrorf(" expected 2 arguments, got %d", len(args))
	case want == 1 && len(args) != 1:
		if o.Len != nil && (sp == Special(Mul) || sp == SpReflected+Special(Mul) || sp == SpInPlace+Special(Mul)) {
			return rt.TypeErrorf(" expected 1 argument, got %d", len(args)) // sq_repeat's wrapper counts in another way
		}
		return rt.TypeErrorf("expected 1 argument, got %d", len(args))
	case want == 0 && len(args) != 0:
		return rt.TypeErrorf("expected 0 arguments, got %d", len(args))
	}
	if (sp == Special(Mul) || sp == SpReflected+Special(Mul) || sp == SpInPlace+Special(Mul)) && o.Len != nil && !hasIndex(args[0]) {
		// A sequence's __mul__ is its sq_repeat, which takes an index.
		return Index(rt, args[0])
	}
	switch {
	case sp == Special(Pow) && len(args) == 2 && args[1] != None:
		return w.pow3(rt, self, args[0], args[1])
	case sp == SpReflected+Special(Pow) && len(args) == 2 && args[1] != None:
		return w.pow3(rt, args[0], self, args[1])
	case sp == Special(Add) && w.Owner == &StrType && AsStr(args[0]) == nil:
		// sq_concat does not ask the other operand's __radd__, as the operator does.
		sequenceOperand(rt, Add, w.Owner, self, args[0])
		return Value{}
	case sp < SpReflected:
		v := o.Binary[sp](rt, self, args[0])
		if v.p == &notImplTag && w.Owner.concatenates() {
			// A sequence's __add__ and __mul__ are its sq_concat and sq_repeat,
			// which raise.
			switch Op(sp) {
			case Add:
				sequenceOperand(rt, Add, w.Owner, self, args[0])
				return Value{}
			case Mul:
				return rt.TypeErrorf("'%s' object cannot be interpreted as an integer", TypeName(args[0]))
			}
		}
		return v
	case sp < SpInPlace:
		return o.Binary[sp-SpReflected](rt, args[0], self)
	case sp < SpLT:
		return o.InPlace[sp-SpInPlace](rt, self, args[0])
	case sp <= SpGE:
		return o.Compare(rt, self, args[0], Cmp(sp-SpLT))
	}
	switch sp {
	case SpNeg:
		return o.Neg(rt, self)
	case SpPos:
		return o.Pos(rt, self)
	case SpInvert:
		return o.Invert(rt, self)
	case SpAbs:
		return o.Abs(rt, self)
	case SpInt:
		return o.Int(rt, self)
	case SpFloat:
		return o.Float(rt, self)
	case SpIndex:
		return o.Index(rt, self)
	case SpBool:
		return boolResult(o.Bool(rt, self))
	case SpLen:
		n := o.Len(rt, self)
		if n < 0 {
			return Value{}
		}
		return Int(int64(n))
	case SpGetItem:
		return o.GetItem(rt, self, args[0])
	case SpSetItem:
		return noneIf(o.SetItem(rt, self, args[0], args[1]))
	case SpDelItem:
		return noneIf(o.DelItem(rt, self, args[0]))
	case SpContains:
		return boolResult(o.Contains(rt, self, args[0]))
	case SpIter:
		return o.Iter(rt, self)
	case SpNext:
		rt.StopValue = Value{}
		v := o.Next(rt, self)
		if v.p == nil && rt.exc == nil {
			return rt.StopIteration(rt.StopValue)
		}
		return v
	case SpHash:
		h, ok := o.Hash(rt, self)
		if !ok {
			return Value{}
		}
		return Int(int64(h))
	case SpRepr:
		return o.Repr(rt, self)
	case SpStr:
		return o.Str(rt, self)
	case SpGetAttribute:
		name, ok := attrName(rt, args[0])
		if !ok {
			return Value{}
		}
		return o.GetAttr(rt, self, name)
	case SpSetAttr:
		return noneIf(w.setAttr(rt, self, args[0], args[1]))
	case SpDelAttr:
		return noneIf(w.setAttr(rt, self, args[0], Value{}))
	case SpGet:
		return w.get(rt, self, args)
	case SpSet:
		return noneIf(o.Set(rt, self, args[0], args[1]))
	case SpDelete:
		return noneIf(o.Set(rt, self, args[0], Value{}))
	case SpAwait:
		return o.Await(rt, self)
	case SpAIter:
		return o.AIter(rt, self)
	case SpANext:
		return o.ANext(rt, self)
	}
	return rt.Raisef(&SystemErrorType, "slot wrapper %s has no operation", w.Name())
}

func (w *SlotWrapper) pow3(rt *Runtime, a, b, mod Value) Value {
	if w.Owner.Ops.Pow3 == nil {
		return NotImplemented
	}
	return w.Owner.Ops.Pow3(rt, a, b, mod)
}

// setAttr guards against object.__setattr__(int, "x", 1), which would walk
// around what keeps built-in types immutable (CPython's hackcheck).
func (w *SlotWrapper) setAttr(rt *Runtime, self, name, x Value) bool {
	if w.Owner.plainSet && !self.p.typ.solid.plainSet {
		rt.TypeErrorf("can't apply this %s to %s object", w.Name(), self.p.typ.solid.fullName)
		return false
	}
	n, ok := attrName(rt, name)
	return ok && w.Owner.Ops.SetAttr(rt, self, n, x)
}

func (w *SlotWrapper) get(rt *Runtime, self Value, args []Value) Value {
	obj := args[0]
	var cls Value
	if len(args) == 2 {
		cls = args[1]
	}
	if obj == None {
		obj = Value{}
	}
	if noneOrAbsent(cls) {
		if obj.p == nil {
			return rt.TypeErrorf("__get__(None, None) is invalid")
		}
		return w.Owner.Ops.Get(rt, self, obj, nil)
	}
	// A descriptor's second argument need not be a class; ours only use classes.
	return w.Owner.Ops.Get(rt, self, obj, cls.AsType())
}

// attrName returns the str v as the name of an attribute.
func attrName(rt *Runtime, v Value) (string, bool) {
	s := AsStr(v)
	if s == nil {
		rt.TypeErrorf("attribute name must be string, not '%s'", TypeName(v))
		return "", false
	}
	return s.s, true
}

// bindWrapper is what reading a slot wrapper through an instance gives.
func bindWrapper(rt *Runtime, d, obj Value, cls *Type) Value {
	w := d.p.impl.(*SlotWrapper)
	if obj.p == nil {
		return d
	}
	if !obj.p.typ.IsSubtype(w.Owner) {
		return rt.TypeErrorf("descriptor '%s' for '%s' objects doesn't apply to a '%s' object", w.Name(), w.Owner.fullName, TypeName(obj))
	}
	rt.Charge(64)
	m := &MethodWrapper{w: w, self: obj}
	m.Object = Object{&MethodWrapperType, m}
	return Value{p: &m.Object}
}

func reprSlotWrapper(rt *Runtime, v Value) Value {
	w := v.p.impl.(*SlotWrapper)
	return NewStr("<slot wrapper '" + w.Name() + "' of '" + w.Owner.fullName + "' objects>")
}

func reprMethodWrapper(rt *Runtime, v Value) Value {
	m := v.p.impl.(*MethodWrapper)
	return NewStr("<method-wrapper '" + m.w.Name() + "' of " + TypeName(m.self) + " object at " + rt.Address(m.self) + ">")
}

func compareMethodWrapper(rt *Runtime, a, b Value, op Cmp) Value {
	x, ok1 := a.p.impl.(*MethodWrapper)
	y, ok2 := b.p.impl.(*MethodWrapper)
	if !ok1 || !ok2 || op != EQ && op != NE {
		return NotImplemented
	}
	return Bool((x.w == y.w && x.self == y.self) == (op == EQ))
}

func hashMethodWrapper(rt *Runtime, v Value) (uint64, bool) {
	m := v.p.impl.(*MethodWrapper)
	return identityHash(rt, m.self) ^ identityHash(rt, m.w.value()), true
}

func init() {
	WrapperDescriptorType.define(TypeSpec{Name: "wrapper_descriptor", Flags: Final | NoNew,
		Ops: Ops{Repr: reprSlotWrapper, Call: callSlotWrapper, Get: bindWrapper},
		Rows: []Row{
			{Sig: "__name__", Kind: Member, Fn: func(rt *Runtime, v Value) Value { return NewStr(v.p.impl.(*SlotWrapper).Name()) }},
			{Sig: "__objclass__", Kind: Member, Fn: func(rt *Runtime, v Value) Value { return v.p.impl.(*SlotWrapper).Owner.Value() }},
			{Sig: "__qualname__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value {
				w := v.p.impl.(*SlotWrapper)
				return NewStr(w.Owner.Qualname + "." + w.Name())
			}},
			{Sig: "__doc__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return NewStr(v.p.impl.(*SlotWrapper).doc()) }},
			{Sig: "__text_signature__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value {
				return NewStr(v.p.impl.(*SlotWrapper).textSignature())
			}},
		}})
	MethodWrapperType.define(TypeSpec{Name: "method-wrapper", Flags: Final | NoNew,
		Ops: Ops{Repr: reprMethodWrapper, Call: callMethodWrapper, Compare: compareMethodWrapper, Hash: hashMethodWrapper},
		Rows: []Row{
			{Sig: "__self__", Kind: Member, Fn: func(rt *Runtime, v Value) Value { return v.p.impl.(*MethodWrapper).self }},
			{Sig: "__name__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return NewStr(v.p.impl.(*MethodWrapper).w.Name()) }},
			{Sig: "__objclass__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return v.p.impl.(*MethodWrapper).w.Owner.Value() }},
			{Sig: "__qualname__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value {
				w := v.p.impl.(*MethodWrapper).w
				return NewStr(w.Owner.Qualname + "." + w.Name())
			}},
			{Sig: "__doc__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return NewStr(v.p.impl.(*MethodWrapper).w.doc()) }},
			{Sig: "__text_signature__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value {
				w := v.p.impl.(*MethodWrapper).w
				if w.sp == SpInit && w.Owner.sig != "" && w.Owner.Flags&ShortName != 0 {
					return NewStr(w.Owner.sig)
				}
				return NewStr(w.textSignature())
			}},
		}})
}

// doc describes the wrapper in one line.
func (w *SlotWrapper) doc() string {
	sp := w.sp
	switch {
	case sp < SpReflected:
		return "Evaluate self " + opWords[sp] + " value."
	case sp < SpInPlace:
		return "Evaluate value " + opWords[sp-SpReflected] + " self."
	case sp < SpLT:
		return "Evaluate self " + opWords[sp-SpInPlace] + "= value."
	case sp <= SpGE:
		return "Evaluate self " + cmpSymbols[sp-SpLT] + " value."
	}
	switch sp {
	case SpInit:
		return "Set up self; help(type(self)) tells what it takes."
	case SpCall:
		return "Call self as a function."
	}
	return "Special method " + w.Name() + " of " + w.Owner.Name + " objects."
}

var opWords = [numOps]string{"+", "-", "*", "@", "/", "//", "%", "**", "<<", ">>", "&", "|", "^", "divmod"}

// textSignature is what inspect shows.
func (w *SlotWrapper) textSignature() string {
	switch w.sp {
	case SpInit:
		// The __init__ of a class that CPython has in Python takes what the class
		// takes; one in C says nothing.
		if t := w.Owner; t.sig != "" && t.Flags&ShortName != 0 {
			if t.sig == "()" {
				return "(self)"
			}
			return "(self, " + t.sig[1:]
		}
		return "($self, /, *args, **kwargs)"
	case SpCall:
		return "($self, /, *args, **kwargs)"
	case SpSetItem:
		return "($self, key, value, /)"
	case SpSetAttr:
		return "($self, name, value, /)"
	case SpGetAttribute, SpDelAttr:
		return "($self, name, /)"
	case SpGetItem, SpDelItem, SpContains:
		return "($self, key, /)"
	case SpGet:
		return "($self, instance, owner=None, /)"
	case SpSet:
		return "($self, instance, value, /)"
	case SpDelete:
		return "($self, instance, /)"
	case Special(Pow), SpReflected + Special(Pow):
		return "($self, value, mod=None, /)"
	}
	if w.sp <= SpGE {
		return "($self, value, /)"
	}
	return "($self, /)"
}
