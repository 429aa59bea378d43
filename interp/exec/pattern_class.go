package exec

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file compiles class patterns, C(p, name=q).

// classPatternCache remembers what a class pattern found last: the slots its
// sub-patterns look at in instances of one shape, and shapes whose class is not
// the one wanted. Everything it holds goes out of date with the classes'
// versions.
type classPatternCache struct {
	want    *object.Type
	wantVer uint64
	yes     patternShape
	slots   []int
	no      [2]patternShape
	turn    int
}

// patternShape is a shape and the version its class had.
type patternShape struct {
	shape *object.Shape
	ver   uint64
}

func (p *patternShape) is(s *object.Shape) bool {
	return p.shape == s && s.Class().Ver() == p.ver
}

// fewItems is up to how many sub-patterns a class pattern takes its values from
// slots.
const fewItems = 4

func (c *compiler) classPattern(n *ast.MatchClass, caps *captures, pos int32) matcher {
	cls := c.expr(n.Cls)
	items := make([]matcher, 0, len(n.Patterns)+len(n.KwdPatterns))
	for _, p := range n.Patterns {
		items = append(items, c.pattern(p, caps))
	}
	for _, p := range n.KwdPatterns {
		items = append(items, c.pattern(p, caps))
	}
	attrs := n.KwdAttrs
	npos := len(n.Patterns)
	ic := &classPatternCache{}
	return func(fr *Frame, v Value) int {
		t := cls(fr)
		if t.IsNull() {
			return -1
		}
		fr.Pos = pos
		in := v.AsInstance()
		if in != nil && ic.want != nil && t.AsType() == ic.want && ic.want.Ver() == ic.wantVer {
			s := in.Shape()
			if ic.yes.is(s) {
				// All values are taken before a sub-pattern can run other code.
				var vals [fewItems]Value
				if ic.values(in, &vals) {
					for i, m := range items {
						if r := m(fr, vals[i]); r != 1 {
							return r
						}
					}
					return 1
				}
			} else if ic.no[0].is(s) || ic.no[1].is(s) {
				return 0
			}
		}
		vals, r := object.MatchClass(fr.RT, v, t, npos, attrs)
		if in != nil && r >= 0 && len(items) <= fewItems {
			ic.note(fr.RT, in, t.AsType(), npos, attrs, r == 1)
		}
		if r != 1 {
			return r
		}
		for i, m := range items {
			if r := m(fr, vals[i]); r != 1 {
				return r
			}
		}
		return 1
	}
}

// values reads the slots of in; false when an attribute is missing.
func (ic *classPatternCache) values(in *object.Instance, vals *[fewItems]Value) bool {
	for i, slot := range ic.slots {
		if vals[i] = in.At(slot); vals[i].IsNull() {
			return false
		}
	}
	return true
}

// note remembers the outcome of the pattern for instances like in, if it is
// known from the classes alone.
func (ic *classPatternCache) note(rt *object.Runtime, in *object.Instance, want *object.Type, npos int, attrs []string, matched bool) {
	s := in.Shape()
	t := s.Class()
	// A metaclass or a __class__ of its own may answer isinstance() otherwise.
	if want.Value().Type() != &object.TypeType || s.DictMode() || !t.GenericGetAttr() {
		return
	}
	var slots []int
	switch {
	case matched:
		names := make([]string, 0, npos+len(attrs))
		if npos > 0 {
			named := rt.Lookup(want, "__match_args__")
			if named.IsNull() {
				return // tuple(x) takes the subject itself
			}
			args := object.AsTuple(named)
			if args == nil {
				return
			}
			for i := range npos {
				names = append(names, object.AsStr(args.At(i)).Go())
			}
		}
		for _, name := range append(names, attrs...) {
			d := rt.Lookup(t, name)
			slot := slotOf(t, d)
			if slot < 0 {
				if !d.IsNull() && object.KindOf(d) >= object.AttrData {
					return
				}
				slot = s.Slot(name)
			}
			if slot < 0 {
				return
			}
			slots = append(slots, slot)
		}
	case t.IsSubtype(want) || rt.Lookup(t, "__class__") != rt.Lookup(&object.ObjectType, "__class__"):
		return // an attribute is missing, or __class__ says something else
	}
	if want != ic.want || want.Ver() != ic.wantVer {
		*ic = classPatternCache{want: want, wantVer: want.Ver()}
	}
	if matched {
		ic.yes, ic.slots = patternShape{s, t.Ver()}, slots
	} else {
		ic.no[ic.turn] = patternShape{s, t.Ver()}
		ic.turn = 1 - ic.turn
	}
}
