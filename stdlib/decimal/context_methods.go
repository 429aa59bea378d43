package decimal

import (
	"github.com/ouro-lang/ouro/interp/object"
)

// This file is what Context objects answer to beside what methods.go has for both.

func contextRows() []object.Row {
	self := func(v value) *context { return asContext(v) }
	row1 := func(name, doc string, f unary) object.Row {
		return object.Row{Sig: name + "(self, x, /)", Doc: doc, Fn: func(rt *runtime, v, a value) value {
			p, ok := operand(rt, a)
			if !ok {
				return null
			}
			return run1(rt, self(v), f, p)
		}}
	}
	row2 := func(name, doc string, f binary) object.Row {
		return object.Row{Sig: name + "(self, x, y, /)", Doc: doc, Fn: func(rt *runtime, v, a, b value) value {
			p, ok := operand(rt, a)
			if !ok {
				return null
			}
			q, ok := operand(rt, b)
			if !ok {
				return null
			}
			return run2(rt, self(v), f, p, q)
		}}
	}
	text := func(name, doc string, eng bool) object.Row {
		return object.Row{Sig: name + "(self, x, /)", Doc: doc, Fn: func(rt *runtime, v, a value) value {
			p, ok := operand(rt, a)
			if !ok {
				return null
			}
			return object.NewStr(p.text(eng, self(v).capitals))
		}}
	}
	var rows []object.Row
	for _, f := range contextFields {
		rows = append(rows, object.Row{Sig: f, Kind: object.Getter,
			Fn: func(rt *runtime, v value) value { return self(v).field(rt, f) },
			Set: func(rt *runtime, v, x value) bool {
				if x.IsNull() {
					rt.Raisef(&object.AttributeErrorType, "context attributes cannot be deleted")
					return false
				}
				if object.AsList(x) != nil && (f == "flags" || f == "traps") {
					// Only Context() takes lists of signals.
					rt.TypeErrorf("argument must be a signal dict")
					return false
				}
				return self(v).setField(rt, f, x)
			}})
	}
	copyRow := func(name string) object.Row {
		return object.Row{Sig: name + "(self, /)", Doc: "Return a duplicate of the context with all flags.", Fn: func(rt *runtime, v value) value { return self(v).copy().value() }}
	}
	keep := func(c *calc, a num) num { return a }
	rows = append(rows,
		object.Row{Sig: "Etiny(self, /)", Doc: "Return the exponent of the smallest subnormal numbers.", Fn: func(rt *runtime, v value) value { x := self(v); return object.Int(x.etiny()) }},
		object.Row{Sig: "Etop(self, /)", Doc: "Return the largest exponent of numbers with all digits.", Fn: func(rt *runtime, v value) value { x := self(v); return object.Int(x.etop()) }},
		copyRow("copy"), copyRow("__copy__"),
		object.Row{Sig: "clear_flags(self, /)", Doc: "Reset all flags to False.", Fn: func(rt *runtime, v value) value { self(v).flags = 0; return object.None }},
		object.Row{Sig: "clear_traps(self, /)", Doc: "Set all traps to False.", Fn: func(rt *runtime, v value) value { self(v).traps = 0; return object.None }},
		object.Row{Sig: "create_decimal(self, num='0', /)", Doc: "Make a Decimal of any object, rounded into the context.", Fn: func(rt *runtime, v, n value) value {
			x := self(v)
			c := x.calc(rt)
			if n.IsNull() {
				n = object.Int(0)
			}
			p, ok := convert(rt, n, &c, true)
			if !ok || c.failed {
				return null
			}
			if s := object.AsStr(n); s != nil && hasInnerSpace(s.Go()) {
				p = c.invalid(conversionSyntax)
			}
			if p.isNaN() && p.coef.Sign() != 0 && p.digits() > c.prec-int64(c.clamp) {
				p = c.invalid(conversionSyntax)
			}
			return x.done(rt, &c, c.fix(p))
		}},
		object.Row{Sig: "create_decimal_from_float(self, f, /)", Doc: "Make a Decimal of a float, rounded into the context.", Fn: func(rt *runtime, v, f value) value {
			d := fromFloat(rt, decimalType.Value(), f)
			if d.IsNull() {
				return null
			}
			return run1(rt, self(v), (*calc).fix, numOf(d))
		}},
		row1("abs", "Return the absolute value of x.", (*calc).abs),
		row1("plus", "Return x, rounded.", func(c *calc, a num) num { return c.plus(a, false) }),
		row1("minus", "Return -x, rounded.", func(c *calc, a num) num { return c.plus(a, true) }),
		object.Row{Sig: "canonical(self, x, /)", Doc: "Return x itself.", Fn: func(rt *runtime, v, a value) value {
			if asDecimal(a) == nil {
				return rt.TypeErrorf("argument must be a Decimal")
			}
			return a
		}},
		object.Row{Sig: "_apply(self, a, /)", Doc: "Return a, rounded into the context.", Fn: func(rt *runtime, v, a value) value {
			p, ok := operand(rt, a)
			if !ok {
				return null
			}
			return run1(rt, self(v), (*calc).fix, p)
		}},
		row1("copy_decimal", "Return x as a Decimal.", keep),
		row1("copy_abs", "Return the absolute value, without rounding.", func(c *calc, a num) num { a.neg = false; return a }),
		row1("copy_negate", "Return the negation, without rounding.", func(c *calc, a num) num { a.neg = !a.neg; return a }),
		row1("to_integral", "Round to the nearest whole number.", func(c *calc, a num) num { return c.toIntegral(a, c.rounding, false) }),
		row1("to_integral_value", "Round to the nearest whole number.", func(c *calc, a num) num { return c.toIntegral(a, c.rounding, false) }),
		row1("to_integral_exact", "Round to the nearest whole number, noting what was lost.", func(c *calc, a num) num { return c.toIntegral(a, c.rounding, true) }),
		text("to_sci_string", "Return x as text in scientific notation.", false),
		text("to_eng_string", "Return x as text in engineering notation.", true),
		object.Row{Sig: "radix(self, /)", Doc: "Return Decimal(10), the radix.", Fn: func(rt *runtime, v value) value { return newDecimal(rt, small(10)) }},
		object.Row{Sig: "divmod(self, x, y, /)", Doc: "Return quotient and remainder of the division x/y.", Fn: func(rt *runtime, v, a, b value) value {
			p, ok := operand(rt, a)
			if !ok {
				return null
			}
			q, ok := operand(rt, b)
			if !ok {
				return null
			}
			return divModOf(rt, self(v), p, q)
		}},
		object.Row{Sig: "fma(self, x, y, z, /)", Doc: "Return x multiplied by y, plus z.", Fn: func(rt *runtime, a []value) value { return fmaOf(rt, self(a[0]), a[1], a[2], a[3]) }},
		object.Row{Sig: "power(self, /, a, b, modulo=None)", Doc: "Compute a**b, modulo a number if there is one.", Fn: func(rt *runtime, a []value) value {
			return power(rt, self(a[0]), a[1], a[2], a[3])
		}},
		object.Row{Sig: "same_quantum(self, x, y, /)", Doc: "Test whether both numbers have the same exponent.", Fn: func(rt *runtime, v, a, b value) value {
			p, ok := operand(rt, a)
			if !ok {
				return null
			}
			q, ok := operand(rt, b)
			if !ok {
				return null
			}
			return object.Bool(sameQuantum(p, q))
		}},
		object.Row{Sig: "number_class(self, x, /)", Doc: "Return the class of a number as text.", Fn: func(rt *runtime, v, a value) value {
			p, ok := operand(rt, a)
			if !ok {
				return null
			}
			c := self(v).calc(rt)
			return object.NewStr(c.class(p))
		}},
		object.Row{Sig: "__reduce__(self, /)", Fn: func(rt *runtime, v value) value {
			x := self(v)
			list := func(bits uint32) value {
				var l []value
				for _, g := range signals {
					if bits&g.bit != 0 {
						l = append(l, stateOf(rt).class(g.name))
					}
				}
				return object.NewList(l)
			}
			args := []value{object.Int(x.prec), object.NewStr(roundingNames[x.rounding]), object.Int(x.emin), object.Int(x.emax),
				object.Int(int64(x.capitals)), object.Int(int64(x.clamp)), list(x.flags), list(x.traps)}
			return object.NewTuple2(v.Type().Value(), object.NewTuple(args))
		}},
	)
	for _, u := range unaries {
		rows = append(rows, row1(u.name, u.doc, u.f))
	}
	for _, b := range binaries {
		rows = append(rows, row2(b.name, b.doc, b.f))
	}
	for _, b := range contextOnly {
		rows = append(rows, row2(b.name, b.doc, b.f))
	}
	for _, p := range tests {
		rows = append(rows, object.Row{Sig: p.name + "(self, x, /)", Doc: "Test a number.", Fn: func(rt *runtime, v, a value) value {
			n, ok := operand(rt, a)
			if !ok {
				return null
			}
			if p.name == "is_canonical" && asDecimal(a) == nil {
				return rt.TypeErrorf("argument must be a Decimal")
			}
			c := self(v).calc(rt)
			return object.Bool(p.f(&c, n))
		}})
	}
	return rows
}

// hasInnerSpace reports what create_decimal does not forgive: white space and
// underscores.
func hasInnerSpace(s string) bool {
	for _, r := range s {
		if r == '_' || r == ' ' || r == '\t' || r == '\n' || r == '\r' {
			return true
		}
	}
	return false
}

func power(rt *runtime, x *context, av, bv, mv value) value {
	a, ok := operand(rt, av)
	if !ok {
		return null
	}
	b, ok := operand(rt, bv)
	if !ok {
		return null
	}
	if object.NoneOrAbsent(mv) {
		return run2(rt, x, (*calc).pow, a, b)
	}
	m, ok := operand(rt, mv)
	if !ok {
		return null
	}
	c := x.calc(rt)
	r := c.powMod(a, b, m)
	return x.done(rt, &c, r)
}

func init() {
	bySign := func(negate bool) func(rt *runtime, v value) value {
		return func(rt *runtime, v value) value {
			x := currentContext(rt)
			if x == nil {
				return null
			}
			return run1(rt, x, func(c *calc, a num) num { return c.plus(a, negate) }, numOf(v))
		}
	}
	divMod := func(rt *runtime, a, b value) value {
		p, ok := exact(a)
		q, ok2 := exact(b)
		if !ok || !ok2 {
			return object.NotImplemented
		}
		x := currentContext(rt)
		if x == nil {
			return null
		}
		return divModOf(rt, x, p, q)
	}
	decimalType = object.NewBuiltinType(object.TypeSpec{
		Name: "decimal.Decimal",
		Sig:  "(value='0', context=None)",
		Doc:  "A decimal number: of an int, text, float, tuple or another Decimal, exactly.\nThe context only tells whether wrong text is an error.",
		Ops: object.Ops{
			New: createDecimal,
			Repr: func(rt *runtime, v value) value {
				x := currentContext(rt)
				if x == nil {
					return null
				}
				return object.NewStr("Decimal('" + numOf(v).text(false, x.capitals) + "')")
			},
			Str: func(rt *runtime, v value) value {
				x := currentContext(rt)
				if x == nil {
					return null
				}
				return object.NewStr(numOf(v).text(false, x.capitals))
			},
			Format:  format,
			Hash:    hash,
			Compare: compareDecimals,
			Bool: func(rt *runtime, v value) int {
				if numOf(v).isZero() {
					return 0
				}
				return 1
			},
			Int:   func(rt *runtime, v value) value { return whole(rt, numOf(v), roundDown) },
			Float: toFloat,
			Neg:   bySign(true),
			Pos:   bySign(false),
			Abs: func(rt *runtime, v value) value {
				x := currentContext(rt)
				if x == nil {
					return null
				}
				return run1(rt, x, (*calc).abs, numOf(v))
			},
			Binary: [14]func(rt *runtime, a, b value) value{
				object.Add:      operator(func(c *calc, a, b num) num { return c.add(a, b, false) }),
				object.Sub:      operator(func(c *calc, a, b num) num { return c.add(a, b, true) }),
				object.Mul:      operator((*calc).mul),
				object.TrueDiv:  operator((*calc).div),
				object.FloorDiv: operator((*calc).floorDiv),
				object.Mod:      operator((*calc).rem),
				object.Pow:      operator((*calc).pow),
				object.DivMod:   divMod,
			},
			Pow3: func(rt *runtime, a, b, m value) value {
				for _, v := range []value{a, b, m} {
					if _, ok := exact(v); !ok {
						return object.NotImplemented
					}
				}
				x := currentContext(rt)
				if x == nil {
					return null
				}
				return power(rt, x, a, b, m)
			},
		},
		Later: decimalRows,
	})
	contextType = object.NewBuiltinType(object.TypeSpec{
		Name: "decimal.Context",
		Sig:  "(prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None)",
		Doc:  "The precision, rounding, limits and traps of decimal arithmetic, and the flags\nof what happened.",
		Ops: object.Ops{
			New:  createContext,
			Init: func(rt *runtime, v value, args []value, names []string) bool { return true },
			Repr: func(rt *runtime, v value) value { return object.NewStr(asContext(v).text()) },
		},
		Later: contextRows,
	})
}
