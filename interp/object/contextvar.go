package object

import (
	"sort"
	"strings"
)

// This file holds context variables: Context, ContextVar and Token.
//
// What variables are set to is an immutable table, shared by every context
// that was copied from another and not changed since: a copy costs nothing.
// Which context is the current one is a ContextState in the Runtime. A context
// that no script has asked for is only a table there; it becomes an object when
// its identity matters (ContextVar.set makes a Token that remembers it).

// Context is contextvars.Context.
type Context struct {
	Object
	WalkMark
	vars    *contextVars
	entered bool
}

// ContextState is a context as tasks and handles keep it: an object, or as long
// as nobody can tell the difference only the table of its variables. The zero
// ContextState is an empty context.
type ContextState struct {
	ctx  *Context
	vars *contextVars
}

// contextVars is the immutable table of a context, ordered by variable id.
type contextVars struct {
	ents []contextEntry
	mark walkMark
}

type contextEntry struct {
	v   *ContextVar
	val Value
}

// ContextVar is contextvars.ContextVar.
type ContextVar struct {
	Object
	WalkMark
	id   uint64
	name Value
	def  Value // null: no default
}

// ContextToken is contextvars.Token: what ContextVar.set returns.
type ContextToken struct {
	Object
	WalkMark
	ctx  *Context
	v    *ContextVar
	old  Value // null: the variable was not set
	used bool
}

// The types of this file.
var (
	ContextType      Type
	ContextVarType   Type
	ContextTokenType Type
	missingTokenType Type
)

// missingMark is Token.MISSING.
type missingMark struct{ Object }

var missingToken missingMark

func (t *contextVars) walk(w *Walker) {
	if t == nil || w.visited(&t.mark) {
		return
	}
	w.bytes += 48 + 24*int64(cap(t.ents))
	for i := range t.ents {
		w.object(&t.ents[i].v.Object)
		w.Visit(t.ents[i].val)
	}
}

// Walk implements Walkable.
func (c *Context) Walk(w *Walker) int64 {
	c.vars.walk(w)
	return 64
}

// Walk implements Walkable.
func (v *ContextVar) Walk(w *Walker) int64 {
	w.Visit(v.name)
	w.Visit(v.def)
	return 80
}

// Walk implements Walkable.
func (t *ContextToken) Walk(w *Walker) int64 {
	w.object(&t.ctx.Object)
	w.object(&t.v.Object)
	w.Visit(t.old)
	return 80
}

// find returns where v stands in t or would stand.
func (t *contextVars) find(v *ContextVar) (int, bool) {
	if t == nil {
		return 0, false
	}
	i := sort.Search(len(t.ents), func(i int) bool { return t.ents[i].v.id >= v.id })
	return i, i < len(t.ents) && t.ents[i].v == v
}

func (t *contextVars) get(v *ContextVar) Value {
	if t == nil {
		return Value{}
	}
	if len(t.ents) <= 8 {
		for i := range t.ents {
			if t.ents[i].v == v {
				return t.ents[i].val
			}
		}
		return Value{}
	}
	if i, ok := t.find(v); ok {
		return t.ents[i].val
	}
	return Value{}
}

func (t *contextVars) len() int {
	if t == nil {
		return 0
	}
	return len(t.ents)
}

// with returns the table that has v set to val; a null val removes v. It
// returns nil with an exception pending when a limit falls.
func (t *contextVars) with(rt *Runtime, v *ContextVar, val Value) *contextVars {
	n := t.len()
	if !rt.Work(n/8+1) || !rt.Alloc(int64(24*n+48)) {
		return nil
	}
	i, found := t.find(v)
	if val.p == nil {
		if !found {
			return t
		}
		ents := make([]contextEntry, 0, n-1)
		return &contextVars{ents: append(append(ents, t.ents[:i]...), t.ents[i+1:]...)}
	}
	ents := make([]contextEntry, 0, n+1)
	if t != nil {
		ents = append(ents, t.ents[:i]...)
	}
	ents = append(ents, contextEntry{v, val})
	if found {
		i++
	}
	if t != nil {
		ents = append(ents, t.ents[i:]...)
	}
	return &contextVars{ents: ents}
}

// CopyContext returns a copy of the current context; it allocates nothing.
func (rt *Runtime) CopyContext() ContextState { return ContextState{vars: rt.context.vars} }

// EnterContext makes s the current context and returns the one it replaces, to
// be given to LeaveContext. False: an exception is pending, because the context
// is already entered.
func (rt *Runtime) EnterContext(s ContextState) (ContextState, bool) {
	old := rt.context
	if s.ctx != nil {
		if s.ctx.entered {
			rt.RuntimeErrorf("cannot enter context: %s is already entered", plainRepr(rt, s.ctx.Value()))
			return old, false
		}
		s.ctx.entered = true
		s.vars = s.ctx.vars
	}
	rt.context = s
	return old, true
}

// LeaveContext makes old the current context again and returns the one it
// replaces, with what was set in it.
func (rt *Runtime) LeaveContext(old ContextState) ContextState {
	s := rt.context
	if s.ctx != nil {
		s.ctx.entered = false
	}
	rt.context = old
	return s
}

// Value returns the context of s if it is an object already, else null.
func (s *ContextState) Value() Value {
	if s.ctx == nil {
		return Value{}
	}
	return s.ctx.Value()
}

// Walk visits what the context holds.
func (s *ContextState) Walk(w *Walker) {
	if s.ctx != nil {
		w.object(&s.ctx.Object)
	}
	s.vars.walk(w)
}

// Object returns the context of s as a Python object; s is that object from
// then on. running says that s is the current context of rt.
func (s *ContextState) Object(rt *Runtime, running bool) Value {
	if running {
		*s = ContextState{ctx: rt.currentContext(), vars: rt.context.vars}
		return s.ctx.Value()
	}
	if s.ctx == nil {
		s.ctx = newContext(s.vars)
	}
	return s.ctx.Value()
}

// StateOf returns the context v, a Context object, as a ContextState; ok is
// false when v is none.
func StateOf(v Value) (s ContextState, ok bool) {
	c, ok := v.p.impl.(*Context)
	return ContextState{ctx: c}, ok
}

func newContext(vars *contextVars) *Context {
	c := &Context{vars: vars}
	c.Object = Object{&ContextType, c}
	return c
}

// Value returns the context as a Python value.
func (c *Context) Value() Value { return Value{p: &c.Object} }

// currentContext returns the current context as an object.
func (rt *Runtime) currentContext() *Context {
	if rt.context.ctx == nil {
		rt.context.ctx = newContext(rt.context.vars)
		rt.context.ctx.entered = true
	}
	return rt.context.ctx
}

// setVars replaces the table of the current context.
func (rt *Runtime) setVars(t *contextVars) {
	rt.context.vars = t
	rt.currentContext().vars = t
}

func plainRepr(rt *Runtime, v Value) string {
	return "<" + v.p.typ.Module + "." + v.p.typ.Name + " object at " + rt.Address(v) + ">"
}

// CopyContextObject is contextvars.copy_context.
func (rt *Runtime) CopyContextObject() Value { return newContext(rt.context.vars).Value() }

func contextNew(rt *Runtime, cls *Type, args []Value, names []string) Value {
	if len(args) != 0 {
		return rt.TypeErrorf("Context() does not accept any arguments")
	}
	return newContext(nil).Value()
}

func contextRun(rt *Runtime, args []Value, names []string) Value {
	c := args[0].p.impl.(*Context)
	if len(args)-len(names) < 2 {
		return rt.TypeErrorf("run() missing 1 required positional argument")
	}
	old, ok := rt.EnterContext(ContextState{ctx: c})
	if !ok {
		return Value{}
	}
	v := Call(rt, args[1], args[2:], names)
	rt.LeaveContext(old)
	return v
}

// contextKey returns the variable a context is asked about.
func contextKey(rt *Runtime, key Value) *ContextVar {
	v, ok := key.p.impl.(*ContextVar)
	if !ok {
		if text, ok := ReprText(rt, key); ok {
			rt.TypeErrorf("a ContextVar key was expected, got %s", text)
		}
		return nil
	}
	return v
}

func contextGetItem(rt *Runtime, c, key Value) Value {
	v := contextKey(rt, key)
	if v == nil {
		return Value{}
	}
	x := c.p.impl.(*Context).vars.get(v)
	if x.p == nil {
		return rt.KeyError(key)
	}
	return x
}

func contextGet(rt *Runtime, c, key, def Value) Value {
	v := contextKey(rt, key)
	if v == nil {
		return Value{}
	}
	x := c.p.impl.(*Context).vars.get(v)
	switch {
	case x.p != nil:
		return x
	case def.p != nil:
		return def
	}
	return None
}

// contextList returns what keys() (0), values() (1) and items() (2) iterate
// over.
func contextList(c Value, what int) *Tuple {
	t := c.p.impl.(*Context).vars
	items := make([]Value, t.len())
	for i := range items {
		switch e := &t.ents[i]; what {
		case 0:
			items[i] = e.v.Value()
		case 1:
			items[i] = e.val
		default:
			items[i] = NewTuple2(e.v.Value(), e.val)
		}
	}
	return NewTuple(items).p.impl.(*Tuple)
}

func contextIter(what int) func(*Runtime, Value) Value {
	return func(rt *Runtime, c Value) Value { return NewTupleIter(contextList(c, what)) }
}

func contextCompare(rt *Runtime, a, b Value, op Cmp) Value {
	x, ok1 := a.p.impl.(*Context)
	y, ok2 := b.p.impl.(*Context)
	if !ok1 || !ok2 || op != EQ && op != NE {
		return NotImplemented
	}
	same := x.vars.len() == y.vars.len()
	for i := 0; same && i < x.vars.len(); i++ {
		e := &x.vars.ents[i]
		other := y.vars.get(e.v)
		if other.p == nil {
			same = false
			break
		}
		eq := Equal(rt, e.val, other)
		if eq < 0 {
			return Value{}
		}
		same = eq == 1
	}
	return Bool(same == (op == EQ))
}

func contextVarNew(rt *Runtime, cls *Type, args []Value, names []string) Value {
	npos := len(args) - len(names)
	if npos > 1 {
		return rt.TypeErrorf("ContextVar() takes at most 1 positional argument (%d given)", npos)
	}
	var name, def Value
	if npos == 1 {
		name = args[0]
	}
	for i, n := range names {
		switch {
		case n == "default":
			def = args[npos+i]
		default:
			return rt.TypeErrorf("ContextVar() got an unexpected keyword argument '%s'", n)
		}
	}
	if name.p == nil {
		return rt.TypeErrorf("ContextVar() takes exactly 1 positional argument (0 given)")
	}
	if AsStr(name) == nil {
		return rt.TypeErrorf("context variable name must be a str")
	}
	rt.varIDs++
	v := &ContextVar{id: rt.varIDs, name: name, def: def}
	v.Object = Object{&ContextVarType, v}
	rt.Charge(96)
	return v.Value()
}

// Value returns the variable as a Python value.
func (v *ContextVar) Value() Value { return Value{p: &v.Object} }

func contextVarGet(rt *Runtime, self, def Value) Value {
	v := self.p.impl.(*ContextVar)
	x := rt.context.vars.get(v)
	switch {
	case x.p != nil:
		return x
	case def.p != nil:
		return def
	case v.def.p != nil:
		return v.def
	}
	return rt.RaiseValue(&LookupErrorType, self)
}

func contextVarSet(rt *Runtime, self, x Value) Value {
	v := self.p.impl.(*ContextVar)
	old := rt.context.vars.get(v)
	t := rt.context.vars.with(rt, v, x)
	if t == nil {
		return Value{}
	}
	rt.setVars(t)
	tok := &ContextToken{ctx: rt.context.ctx, v: v, old: old}
	tok.Object = Object{&ContextTokenType, tok}
	rt.Charge(80)
	return Value{p: &tok.Object}
}

func contextVarReset(rt *Runtime, self, token Value) Value {
	v := self.p.impl.(*ContextVar)
	tok, ok := token.p.impl.(*ContextToken)
	if !ok {
		if text, ok := ReprText(rt, token); ok {
			rt.TypeErrorf("expected an instance of Token, got %s", text)
		}
		return Value{}
	}
	wrong := ""
	t := &RuntimeErrorType
	switch {
	case tok.used:
		wrong = "has already been used once"
	case tok.v != v:
		t, wrong = &ValueErrorType, "was created by a different ContextVar"
	case tok.ctx != rt.context.ctx:
		t, wrong = &ValueErrorType, "was created in a different Context"
	default:
		vars := rt.context.vars.with(rt, v, tok.old)
		if vars == nil && tok.old.p != nil {
			return Value{}
		}
		tok.used = true
		rt.setVars(vars)
		return None
	}
	text, ok := ReprText(rt, token)
	if !ok {
		return Value{}
	}
	return rt.Raisef(t, "%s %s", text, wrong)
}

func contextVarRepr(rt *Runtime, self Value) Value {
	v := self.p.impl.(*ContextVar)
	name, ok := ReprText(rt, v.name)
	if !ok {
		return Value{}
	}
	var b strings.Builder
	b.WriteString("<ContextVar name=" + name)
	if v.def.p != nil {
		if !rt.ReprEnter(self) {
			return NewStr("...")
		}
		def, ok := ReprText(rt, v.def)
		rt.ReprLeave()
		if !ok {
			return Value{}
		}
		b.WriteString(" default=" + def)
	}
	b.WriteString(" at " + rt.Address(self) + ">")
	return NewStr(b.String())
}

func contextTokenRepr(rt *Runtime, self Value) Value {
	tok := self.p.impl.(*ContextToken)
	text, ok := ReprText(rt, tok.v.Value())
	if !ok {
		return Value{}
	}
	used := ""
	if tok.used {
		used = " used"
	}
	return NewStr("<Token" + used + " var=" + text + " at " + rt.Address(self) + ">")
}

func init() {
	missingTokenType.define(TypeSpec{Name: "Token.MISSING", Flags: Final | NoNew,
		Ops: Ops{Repr: func(*Runtime, Value) Value { return NewStr("<Token.MISSING>") }}})
	missingToken.Object = Object{&missingTokenType, &missingToken}
	missing := Value{p: &missingToken.Object}

	ContextType.define(TypeSpec{
		Name:  "_contextvars.Context",
		Flags: Final | MapType,
		Ops: Ops{
			New: contextNew, GetItem: contextGetItem, Compare: contextCompare, Iter: contextIter(0),
			Len: func(rt *Runtime, c Value) int { return c.p.impl.(*Context).vars.len() },
			Contains: func(rt *Runtime, c, key Value) int {
				v := contextKey(rt, key)
				if v == nil {
					return -1
				}
				return b2i(c.p.impl.(*Context).vars.get(v).p != nil)
			},
		},
		Rows: []Row{
			{Sig: "copy(self, /)", Doc: "Return a copy that shares the values.", Fn: func(rt *Runtime, c Value) Value { return newContext(c.p.impl.(*Context).vars).Value() }},
			{Sig: "get(self, key, default=None, /)", Doc: "Return the value of a variable in this context, or the default.", Fn: contextGet},
			{Sig: "items(self, /)", Doc: "Return the variables with their values.", Fn: contextIter(2)},
			{Sig: "keys(self, /)", Doc: "Return the variables.", Fn: contextIter(0)},
			{Sig: "values(self, /)", Doc: "Return the values.", Fn: contextIter(1)},
			{Sig: "run(self, callable, /, *args, **kwargs)", Doc: "Call a function with this context as the current one.", Fn: contextRun},
		},
	})
	ContextVarType.define(TypeSpec{
		Name:  "_contextvars.ContextVar",
		Flags: Final,
		Ops:   Ops{New: contextVarNew, Repr: contextVarRepr},
		Rows: []Row{
			{Sig: "get(self, default=None, /)", Doc: "Return the value in the current context, the given default, or the variable's own default.", Fn: contextVarGet},
			{Sig: "set(self, value, /)", Doc: "Set the value in the current context; return a Token for reset().", Fn: contextVarSet},
			{Sig: "reset(self, token, /)", Doc: "Undo the set() that returned the token.", Fn: contextVarReset},
			{Sig: "name", Kind: Member, Fn: func(rt *Runtime, v Value) Value { return v.p.impl.(*ContextVar).name }},
			genericRow,
		},
	})
	ContextTokenType.define(TypeSpec{
		Name:  "_contextvars.Token",
		Flags: Final,
		Ops: Ops{Repr: contextTokenRepr,
			New: func(rt *Runtime, cls *Type, args []Value, names []string) Value {
				return rt.RuntimeErrorf("Tokens can only be created by ContextVars")
			}},
		Rows: []Row{
			{Sig: "var", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return v.p.impl.(*ContextToken).v.Value() }},
			{Sig: "old_value", Kind: Getter, Fn: func(rt *Runtime, v Value) Value {
				if old := v.p.impl.(*ContextToken).old; old.p != nil {
					return old
				}
				return missing
			}},
			{Sig: "MISSING", Kind: Constant, Fn: missing},
			genericRow,
		},
	})
}
