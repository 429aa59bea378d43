package object

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
)

// This file defines what scripts see of code objects. What belongs to
// CPython's bytecode (co_code, co_linetable ...) is not there.

func asCode(v Value) *Code { return v.p.impl.(*Code) }

func strTuple(rt *Runtime, names []string) Value {
	items := make([]Value, len(names))
	for i, n := range names {
		items[i] = rt.Intern(n)
	}
	return NewTuple(items)
}

// cellNames lists the captured variables in CPython's order, parameters first. The
// executor knows them once the code is prepared.
func (c *Code) cellNames(*Runtime) []string {
	if len(c.Cellvars) > 0 {
		return c.Cellvars
	}
	var out []string
	for _, i := range c.CellSlots {
		if int(i) < len(c.Varnames) {
			// The cells of a class body have names that no script can write.
			out = append(out, strings.Replace(c.Varnames[i], ".class", "__class__", 1))
		}
	}
	params := c.Varnames[:c.NumParams()]
	slices.SortFunc(out, func(a, b string) int {
		if i, j := slices.Index(params, a), slices.Index(params, b); i != j {
			// Those that are none come last.
			return cmp.Compare(uint(i), uint(j))
		}
		return strings.Compare(a, b)
	})
	return out
}

// localNames lists parameters and locals in CPython's order; captured
// parameters belong to it, other captured names do not.
func (c *Code) localNames(rt *Runtime) []string {
	out := slices.Clone(c.Varnames[:c.NumParams()])
	if rt.Hooks.CodeNames != nil {
		_, locals := rt.Hooks.CodeNames(c)
		out = append(out, locals...)
	}
	return out
}

func codeRepr(rt *Runtime, v Value) Value {
	c := asCode(v)
	return NewStr("<code object " + c.Name + " at " + rt.Address(v) + ", file \"" + c.Filename + "\", line " + strconv.Itoa(c.FirstLine) + ">")
}

// codeCompare: code objects are equal when they are the same source under the
// same names.
func codeCompare(rt *Runtime, a, b Value, op Cmp) Value {
	x, ok1 := a.p.impl.(*Code)
	y, ok2 := b.p.impl.(*Code)
	if !ok1 || !ok2 || op != EQ && op != NE {
		return NotImplemented
	}
	same := x == y || x.Name == y.Name && x.FirstLine == y.FirstLine && x.Flags == y.Flags && sameSource(x.Source, y.Source)
	return Bool(same == (op == EQ))
}

// SourceEqual is what Code.Source implements to be compared with another.
type SourceEqual interface{ EqualSource(other any) bool }

func sameSource(a, b any) bool {
	if a == b {
		return a != nil
	}
	s, ok := a.(SourceEqual)
	return ok && s.EqualSource(b)
}

func codeHash(rt *Runtime, v Value) (uint64, bool) {
	c := asCode(v)
	return hashString(c.Name) ^ uint64(c.FirstLine)*0x9E3779B97F4A7C15, true
}

// replaceCode is code.replace: the attributes that mean something here.
func replaceCode(rt *Runtime, args []Value, names []string) Value {
	n := len(args) - len(names)
	if n > 1 {
		return rt.TypeErrorf("replace() takes no positional arguments")
	}
	old := asCode(args[0])
	c := *old
	c.Object = Object{}
	for i, name := range names {
		v := args[n+i]
		switch name {
		case "co_name", "co_qualname", "co_filename":
			s := AsStr(v)
			if s == nil {
				what := TypeName(v)
				if v == None {
					what = "None"
				}
				return rt.TypeErrorf("replace() argument '%s' must be str, not %s", name, what)
			}
			switch name {
			case "co_name":
				c.Name = s.s
			case "co_qualname":
				c.Qualname = s.s
			default:
				c.Filename = s.s
			}
		case "co_firstlineno":
			line, ok := IndexInt(rt, v)
			if !ok {
				return Value{}
			}
			switch {
			case line < 0:
				return rt.ValueErrorf("co_firstlineno must be a positive integer")
			case line > math.MaxInt32:
				return rt.Raisef(&OverflowErrorType, "Python int too large to convert to C int")
			}
			c.FirstLine = int(line)
		case "co_argcount", "co_cellvars", "co_code", "co_consts", "co_exceptiontable", "co_flags", "co_freevars",
			"co_kwonlyargcount", "co_linetable", "co_names", "co_nlocals", "co_posonlyargcount", "co_stacksize", "co_varnames":
			// What stays the same does no harm.
			if now := LookupAttr(rt, args[0], name); now.p != nil {
				if same := Equal(rt, now, v); same != 0 {
					if same < 0 {
						return Value{}
					}
					continue
				}
			}
			return rt.Raisef(&NotImplementedErrorType, "code.replace(%s=...) is not supported", name)
		default:
			return rt.TypeErrorf("replace() got an unexpected keyword argument '%s'", name)
		}
	}
	return c.copyValue(c.FirstLine - old.FirstLine)
}

// copyValue returns a copy of c that is compiled on its own, its lines moved
// down.
func (c *Code) copyValue(down int) Value {
	n := &Code{Name: c.Name, Qualname: c.Qualname, Filename: c.Filename, FirstLine: c.FirstLine, Doc: c.Doc,
		NumArgs: c.NumArgs, NumPosOnly: c.NumPosOnly, NumKwOnly: c.NumKwOnly, Flags: c.Flags,
		Varnames: c.Varnames, Cellvars: c.Cellvars, Freevars: c.Freevars,
		Source: c.Source, Compile: c.Compile, Tree: c.Tree}
	if down != 0 {
		compile := c.Compile
		n.Compile = func(rt *Runtime, c *Code) bool {
			if !compile(rt, c) {
				return false
			}
			spans := make([]Span, len(c.Spans))
			for i, s := range c.Spans {
				s.Line += int32(down)
				s.EndLine += int32(down)
				spans[i] = s
			}
			c.Spans = spans
			return true
		}
	}
	return n.Value()
}

// lineTuples is co_positions: one entry for each operation that has a place.
func (c *Code) lineTuples(rt *Runtime) Value {
	if !c.Prepare(rt) {
		return Value{}
	}
	items := make([]Value, len(c.Spans))
	for i, s := range c.Spans {
		if rt.Flags.NoRanges {
			items[i] = NewTuple([]Value{Int(int64(s.Line)), None, None, None})
			continue
		}
		items[i] = NewTuple([]Value{Int(int64(s.Line)), Int(int64(s.EndLine)), Int(int64(s.Col)), Int(int64(s.EndCol))})
	}
	return Iter(rt, NewList(items))
}

func init() {
	num := func(name string, f func(c *Code) int) Row {
		return Row{Sig: name, Kind: Member, Fn: func(rt *Runtime, v Value) Value { return Int(int64(f(asCode(v)))) }}
	}
	text := func(name string, f func(c *Code) string) Row {
		return Row{Sig: name, Kind: Member, Fn: func(rt *Runtime, v Value) Value { return rt.Intern(f(asCode(v))) }}
	}
	names := func(name string, f func(c *Code, rt *Runtime) []string) Row {
		return Row{Sig: name, Kind: Getter, Fn: func(rt *Runtime, v Value) Value {
			c := asCode(v)
			if !c.Prepare(rt) {
				return Value{}
			}
			return strTuple(rt, f(c, rt))
		}}
	}
	members := func(name string, f func(c *Code, rt *Runtime) []string) Row {
		r := names(name, f)
		r.Kind = Member
		return r
	}
	CodeType.define(TypeSpec{
		Name: "code", Flags: Final | NoNew,
		Doc: "A compiled piece of source: made by compile() and def.",
		Ops: Ops{Repr: codeRepr, Compare: codeCompare, Hash: codeHash},
		Rows: []Row{
			num("co_argcount", func(c *Code) int { return c.NumArgs }),
			num("co_posonlyargcount", func(c *Code) int { return c.NumPosOnly }),
			num("co_kwonlyargcount", func(c *Code) int { return c.NumKwOnly }),
			{Sig: "co_nlocals", Kind: Member, Fn: func(rt *Runtime, v Value) Value {
				c := asCode(v)
				if !c.Prepare(rt) {
					return Value{}
				}
				return Int(int64(len(c.localNames(rt))))
			}},
			num("co_flags", func(c *Code) int { return int(c.Flags) }),
			num("co_firstlineno", func(c *Code) int { return c.FirstLine }),
			text("co_name", func(c *Code) string { return c.Name }),
			text("co_qualname", func(c *Code) string { return c.Qualname }),
			text("co_filename", func(c *Code) string { return c.Filename }),
			names("co_varnames", (*Code).localNames),
			names("co_cellvars", (*Code).cellNames),
			names("co_freevars", func(c *Code, rt *Runtime) []string { return c.Freevars }),
			members("co_names", func(c *Code, rt *Runtime) []string {
				if rt.Hooks.CodeNames == nil {
					return nil
				}
				names, _ := rt.Hooks.CodeNames(c)
				return names
			}),
			{Sig: "co_consts", Kind: Member, Fn: func(rt *Runtime, v Value) Value {
				c := asCode(v)
				if rt.Hooks.CodeConsts == nil || !c.Prepare(rt) {
					return Value{}
				}
				items, ok := rt.Hooks.CodeConsts(rt, c)
				if !ok {
					return Value{}
				}
				return NewTuple(items)
			}},
			{Sig: "co_positions(self, /)", Fn: func(rt *Runtime, v Value) Value { return asCode(v).lineTuples(rt) }},
			{Sig: "replace(self, /, **changes)", Doc: "Return a copy of the code object with new values for the given attributes.", Fn: replaceCode},
			{Sig: "__replace__(self, /, **changes)", Doc: "The same as replace().", Fn: replaceCode},
		},
	})
}
