package object

// This file defines the type of closure cells.

func cellNew(rt *Runtime, cls *Type, args []Value, names []string) Value {
	if len(names) > 0 {
		return rt.TypeErrorf("cell() takes no keyword arguments")
	}
	if len(args) > 1 {
		return rt.TypeErrorf("cell expected at most 1 argument, got %d", len(args))
	}
	rt.Charge(64)
	if len(args) == 0 {
		return NewCell(Value{})
	}
	return NewCell(args[0])
}

func cellRepr(rt *Runtime, v Value) Value {
	c := v.p.impl.(*Cell)
	if c.V.p == nil {
		return NewStr("<cell at " + rt.Address(v) + ": empty>")
	}
	return NewStr("<cell at " + rt.Address(v) + ": " + TypeName(c.V) + " object at " + rt.Address(c.V) + ">")
}

// cellCompare compares contents; an empty cell is less than any other.
func cellCompare(rt *Runtime, a, b Value, op Cmp) Value {
	x, ok1 := a.p.impl.(*Cell)
	y, ok2 := b.p.impl.(*Cell)
	if !ok1 || !ok2 {
		return NotImplemented
	}
	if x.V.p != nil && y.V.p != nil {
		return Compare(rt, op, x.V, y.V)
	}
	return cmpResult(op, b2i(x.V.p != nil)-b2i(y.V.p != nil))
}

func init() {
	CellType.define(TypeSpec{
		Name: "cell", Flags: Final,
		Doc: "cell([contents])\n\nA variable that functions share.",
		Ops: Ops{New: cellNew, Repr: cellRepr, Compare: cellCompare},
		Rows: []Row{
			{Sig: "cell_contents", Kind: Getter, Fn: func(rt *Runtime, v Value) Value {
				c := v.p.impl.(*Cell)
				if c.V.p == nil {
					return rt.ValueErrorf("Cell is empty")
				}
				return c.V
			}, Set: func(rt *Runtime, v, x Value) bool { v.p.impl.(*Cell).V = x; return true }},
		},
	})
}
