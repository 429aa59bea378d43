package object

import (
	"slices"
	"strings"
)

// This file is struct sequences: tuples whose items also have names, as
// sys.version_info and time.struct_time. An instance is a *Tuple with the
// struct sequence's type, so that everything a tuple can do works unchanged.
//
// Invariant: fields that are named but not part of the tuple stand behind its
// items, between len and cap. Nothing ever appends to a tuple's items in place.

// StructSeq describes a struct sequence type.
type StructSeq struct {
	Name    string   // with its module: "sys.version_info"
	Doc     string   //
	Fields  []string // the first Visible of them are the tuple's items
	Visible int      // 0: all
	Make    bool     // scripts can make instances
	Short   bool     // the repr leaves out the module, as a namedtuple's
}

// NewStructSeqType returns the built-in type s describes. As with
// NewBuiltinType it is called during package initialisation.
func NewStructSeqType(s StructSeq) *Type {
	if s.Visible == 0 {
		s.Visible = len(s.Fields)
	}
	spec := TypeSpec{Name: s.Name, Doc: s.Doc, Base: &TupleType, Ops: Ops{Repr: s.repr}}
	if s.Short {
		spec.Flags |= ShortName
		s.Name = s.Name[strings.LastIndexByte(s.Name, '.')+1:]
	}
	if s.Make {
		spec.Ops.New = s.make
	} else {
		spec.Flags |= NoNew
		spec.Ops.New = func(rt *Runtime, cls *Type, args []Value, names []string) Value {
			return rt.TypeErrorf("cannot create '%s' instances", s.Name)
		}
	}
	spec.Later = s.rows
	return NewBuiltinType(spec)
}

// rows returns the attributes of the type.
func (s *StructSeq) rows() []Row {
	var rows []Row
	for i, f := range s.Fields {
		rows = append(rows, Row{Sig: f, Kind: Member, Set: readonlyMember, Fn: func(rt *Runtime, v Value) Value {
			items := v.p.impl.(*Tuple).items
			if i < cap(items) {
				return items[:i+1][i]
			}
			return None
		}})
	}
	rows = append(rows, Row{Sig: "__reduce__(self, /)", Fn: s.reduce})
	rows = append(rows, Row{Sig: "__replace__(self, /, *args, **changes)", Doc: "Return a copy of the structure with new values for the specified fields.", Fn: s.replace})
	var match []Value
	for _, f := range s.Fields[:s.Visible] {
		match = append(match, sharedStr(f))
	}
	consts := map[string]Value{
		"__match_args__":    NewTuple(match),
		"n_sequence_fields": Int(int64(s.Visible)),
		"n_fields":          Int(int64(len(s.Fields))),
		"n_unnamed_fields":  Int(0),
	}
	for name, v := range consts {
		rows = append(rows, Row{Sig: name, Kind: Constant, Fn: v})
	}
	return rows
}

// NewStructSeq returns an instance of t with a value for each field.
func NewStructSeq(t *Type, visible int, items ...Value) Value {
	all := append(make([]Value, 0, len(items)), items...)
	tu := &Tuple{items: all[:visible]}
	tu.Object = Object{t, tu}
	return Value{p: &tu.Object}
}

func (s *StructSeq) repr(rt *Runtime, v Value) Value {
	t := v.p.impl.(*Tuple)
	var b strings.Builder
	b.WriteString(s.Name + "(")
	for i, x := range t.items {
		text, ok := ReprText(rt, x)
		if !ok {
			return Value{}
		}
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(s.Fields[i] + "=" + text)
	}
	b.WriteString(")")
	return NewStr(b.String())
}

func (s *StructSeq) make(rt *Runtime, cls *Type, args []Value, names []string) Value {
	var given [2]Value // sequence, dict
	at := len(args) - len(names)
	if len(args) > len(given) {
		return rt.TypeErrorf("structseq() takes at most 2 arguments (%d given)", len(args))
	}
	copy(given[:], args[:at])
	for i, name := range names {
		place := 0
		switch name {
		case "sequence":
		case "dict":
			place = 1
		default:
			return rt.TypeErrorf("structseq() got an unexpected keyword argument '%s'", name)
		}
		if place < at {
			return rt.TypeErrorf("argument for structseq() given by name ('%s') and position (%d)", name, place+1)
		}
		given[place] = args[at+i]
	}
	if given[0].p == nil {
		return rt.TypeErrorf("structseq() missing required argument 'sequence' (pos 1)")
	}
	if !isSequence(given[0]) && given[0].p.typ.Ops.Iter == nil {
		return rt.TypeErrorf("constructor requires a sequence")
	}
	items, ok := ToSlice(rt, given[0])
	if !ok {
		return Value{}
	}
	var more *Dict
	if given[1].p != nil {
		if more = AsDict(given[1]); more == nil {
			return rt.TypeErrorf("%s() takes a dict as second arg, if any", s.Name)
		}
	}
	n := len(items)
	kind := "an at least "
	if s.Visible == len(s.Fields) {
		kind = "a "
	}
	if n < s.Visible {
		return rt.TypeErrorf("%s() takes %s%d-sequence (%d-sequence given)", s.Name, kind, s.Visible, n)
	}
	if n > len(s.Fields) {
		if kind != "a " {
			kind = "an at most "
		}
		return rt.TypeErrorf("%s() takes %s%d-sequence (%d-sequence given)", s.Name, kind, len(s.Fields), n)
	}
	all := append(make([]Value, 0, len(s.Fields)), items...)
	found := 0
	for len(all) < len(s.Fields) {
		v := Value{}
		if more != nil {
			v = more.GetStr(s.Fields[len(all)])
		}
		if v.p == nil {
			v = None
		} else {
			found++
		}
		all = append(all, v)
	}
	if more != nil && more.Len() > found {
		return rt.TypeErrorf("%s() got duplicate or unexpected field name(s)", s.Name)
	}
	return NewStructSeq(cls, s.Visible, all...)
}

// replace is __replace__: a copy with other values in some fields.
func (s *StructSeq) replace(rt *Runtime, args []Value, names []string) Value {
	if len(args)-len(names) > 1 {
		return rt.TypeErrorf("__replace__() takes no positional arguments")
	}
	t := args[0].p.impl.(*Tuple)
	all := append([]Value(nil), t.items[:min(len(s.Fields), cap(t.items))]...)
	var odd []Value
	for i, name := range names {
		if at := slices.Index(s.Fields, name); at >= 0 && at < len(all) {
			all[at] = args[1+i]
		} else {
			odd = append(odd, NewStr(name))
		}
	}
	if odd != nil {
		text, ok := ReprText(rt, NewList(odd))
		if !ok {
			return Value{}
		}
		return rt.TypeErrorf("Got unexpected field name(s): %s", text)
	}
	return NewStructSeq(t.typ, s.Visible, all...)
}

func (s *StructSeq) reduce(rt *Runtime, v Value) Value {
	t := v.p.impl.(*Tuple)
	extra := NewDict()
	for i := len(t.items); i < len(s.Fields); i++ {
		extra.SetStr(s.Fields[i], t.items[:i+1][i])
	}
	return NewTuple([]Value{v.p.typ.Value(), NewTuple([]Value{tupleOf(t.items), extra.Value()})})
}
