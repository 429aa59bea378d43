package decimal

import (
	"fmt"
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// context is a Context.
type context struct {
	object.Object
	object.WalkMark
	settings
	flags, traps uint32
}

// Walk counts the object.
func (x *context) Walk(w *object.Walker) int64 { return 128 }

var contextType *object.Type

func newContext(s settings, traps uint32) *context {
	x := &context{settings: s, traps: traps}
	x.Object = object.NewObject(contextType, x)
	return x
}

func (x *context) value() value { return object.ValueOf(&x.Object) }

func asContext(v value) *context {
	x, _ := object.ExactOf(v).Impl().(*context)
	return x
}

const defaultTraps = invalidOperation | divisionByZero | overflow

var plainSettings = settings{prec: 28, emin: -999999, emax: 999999, rounding: roundHalfEven, capitals: 1}

// signals are the conditions scripts see as flags and traps, in the order of
// the mapping; printing goes by bits.
var signals = [9]struct {
	name string
	bit  uint32
}{
	{"InvalidOperation", invalidBits}, {"FloatOperation", floatOperation}, {"DivisionByZero", divisionByZero},
	{"Overflow", overflow}, {"Underflow", underflow}, {"Subnormal", subnormal}, {"Inexact", inexact},
	{"Rounded", rounded}, {"Clamped", clamped},
}

// printed is the order in which a context's repr lists signals.
var printed = [9]int{8, 0, 2, 6, 1, 3, 7, 5, 4}

// invalidKinds are the conditions below InvalidOperation.
var invalidKinds = [5]struct {
	name string
	bit  uint32
}{
	{"InvalidOperation", invalidOperation}, {"ConversionSyntax", conversionSyntax}, {"DivisionImpossible", divisionImpossible},
	{"DivisionUndefined", divisionUndefined}, {"InvalidContext", invalidContext},
}

// state is what an interpreter keeps of the module.
type state struct {
	module   *object.Module
	current  *object.ContextVar
	template *context // DefaultContext
}

func stateOf(rt *runtime) *state { return rt.State["decimal"].(*state) }

// class returns one of the exception classes.
func (s *state) class(name string) value { return s.module.Dict.GetStr(name) }

// currentContext is getcontext(); nil with an exception pending.
func currentContext(rt *runtime) *context {
	s := stateOf(rt)
	if v := s.current.Current(rt); !v.IsNull() {
		return asContext(v)
	}
	x := s.template.copy()
	x.flags = 0
	if !s.current.SetCurrent(rt, x.value()) {
		return nil
	}
	return x
}

func (x *context) copy() *context {
	c := newContext(x.settings, x.traps)
	c.flags = x.flags
	return c
}

func (x *context) calc(rt *runtime) calc { return calc{settings: x.settings, rt: rt} }

// note adds conditions to the context's flags and raises the trapped ones;
// false with an exception pending.
func (x *context) note(rt *runtime, status uint32) bool {
	if status == 0 {
		return true
	}
	x.flags |= status
	// InvalidOperation is trapped as a whole.
	traps := x.traps
	if traps&invalidBits != 0 {
		traps |= invalidBits
	}
	hit := status & traps
	if hit == 0 {
		return true
	}
	s := stateOf(rt)
	var cls value
	var list []value
	for _, k := range invalidKinds {
		if hit&k.bit != 0 {
			list = append(list, s.class(k.name))
		}
	}
	for _, g := range signals {
		if hit&g.bit == 0 {
			continue
		}
		if cls.IsNull() {
			cls = s.class(g.name)
		}
		if g.bit != invalidBits {
			list = append(list, s.class(g.name))
		}
	}
	e := object.Call1(rt, cls, object.NewList(list))
	if x := object.AsException(orNone(e)); x != nil {
		rt.RaiseException(x)
	}
	return false
}

func orNone(v value) value {
	if v.IsNull() {
		return object.None
	}
	return v
}

// done ends a computation: conditions are noted, the result returned.
func (x *context) done(rt *runtime, c *calc, r num) value {
	if c.failed || !x.note(rt, c.status) {
		return null
	}
	return newDecimal(rt, r)
}

const roundingHelp = "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]"

const signalHelp = "valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]"

func roundingOf(rt *runtime, v value) (int, bool) {
	if s := object.AsStr(v); s != nil {
		for i, n := range roundingNames {
			if n == s.Go() {
				return i, true
			}
		}
	}
	rt.TypeErrorf("%s", roundingHelp)
	return 0, false
}

// signalBit is the bit of an exception class; false with KeyError pending.
func signalBit(rt *runtime, v value) (uint32, bool) {
	s := stateOf(rt)
	for _, g := range signals {
		if s.class(g.name) == v {
			return g.bit, true
		}
	}
	rt.KeyError(object.NewStr(signalHelp))
	return 0, false
}

// ranged sets an attribute that is a number.
func ranged(rt *runtime, v value, what, limits string, lo, hi int64, dst *int64) bool {
	n, b, ok := object.AsInt(v)
	switch {
	case !ok:
		rt.TypeErrorf("an integer is required")
		return false
	case b != nil:
		rt.OverflowErrorf("Python int too large to convert to C ssize_t")
		return false
	case n < lo || n > hi:
		rt.ValueErrorf("valid %s %s", what, limits)
		return false
	}
	*dst = n
	return true
}

// setField sets an attribute of x by name.
func (x *context) setField(rt *runtime, name string, v value) bool {
	n := int64(0)
	switch name {
	case "prec":
		return ranged(rt, v, "range for prec is", "[1, MAX_PREC]", 1, maxPrec, &x.prec)
	case "Emin":
		return ranged(rt, v, "range for Emin is", "[MIN_EMIN, 0]", minEmin, 0, &x.emin)
	case "Emax":
		return ranged(rt, v, "range for Emax is", "[0, MAX_EMAX]", 0, maxEmax, &x.emax)
	case "rounding":
		r, ok := roundingOf(rt, v)
		if ok {
			x.rounding = r
		}
		return ok
	case "capitals":
		if !ranged(rt, v, "values for capitals are", "0 or 1", 0, 1, &n) {
			return false
		}
		x.capitals = int(n)
		return true
	case "clamp":
		if !ranged(rt, v, "values for clamp are", "0 or 1", 0, 1, &n) {
			return false
		}
		x.clamp = int(n)
		return true
	}
	bits, ok := signalSet(rt, v)
	if !ok {
		return false
	}
	if name == "flags" {
		x.flags = bits
	} else {
		x.traps = bits
	}
	return true
}

// signalSet reads flags or traps: a list of signals or a mapping of all.
func signalSet(rt *runtime, v value) (uint32, bool) {
	bits := uint32(0)
	if l := object.AsList(v); l != nil {
		for _, s := range l.Items() {
			b, ok := signalBit(rt, s)
			if !ok {
				return 0, false
			}
			bits |= b
		}
		return bits, true
	}
	if d := asSignals(v); d != nil {
		return d.get(), true
	}
	if d := object.AsDict(v); d != nil {
		s := stateOf(rt)
		if d.Len() != len(signals) {
			rt.KeyError(object.NewStr("invalid signal dict"))
			return 0, false
		}
		for _, g := range signals {
			x := d.Get(rt, s.class(g.name))
			if x.IsNull() {
				if rt.Pending() == nil {
					rt.KeyError(object.NewStr("invalid signal dict"))
				}
				return 0, false
			}
			switch object.Truth(rt, x) {
			case 1:
				bits |= g.bit
			case -1:
				return 0, false
			}
		}
		return bits, true
	}
	rt.TypeErrorf("argument must be a signal dict")
	return 0, false
}

func signalNames(bits uint32) string {
	var names []string
	for _, i := range printed {
		if bits&signals[i].bit != 0 {
			names = append(names, signals[i].name)
		}
	}
	return "[" + strings.Join(names, ", ") + "]"
}

func (x *context) text() string {
	return fmt.Sprintf("Context(prec=%d, rounding=%s, Emin=%d, Emax=%d, capitals=%d, clamp=%d, flags=%s, traps=%s)",
		x.prec, roundingNames[x.rounding], x.emin, x.emax, x.capitals, x.clamp, signalNames(x.flags), signalNames(x.traps))
}

var contextFields = [8]string{"prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"}

var contextParams = object.NewParams("Context(prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None)")

func createContext(rt *runtime, cls *object.Type, args []value, names []string) value {
	var a [8]value
	if !contextParams.Bind(rt, a[:], args, names) {
		return null
	}
	x := newContext(plainSettings, defaultTraps)
	if s, ok := rt.State["decimal"].(*state); ok && s.template != nil {
		x.settings, x.traps = s.template.settings, s.template.traps
	}
	rt.Charge(128)
	for i, n := range contextFields {
		if !object.NoneOrAbsent(a[i]) && !x.setField(rt, n, a[i]) {
			return null
		}
	}
	if cls != contextType {
		return rt.NewPayloadInstance(cls, x.value())
	}
	return x.value()
}

func (x *context) field(rt *runtime, name string) value {
	switch name {
	case "prec":
		return object.Int(x.prec)
	case "Emin":
		return object.Int(x.emin)
	case "Emax":
		return object.Int(x.emax)
	case "rounding":
		return object.NewStr(roundingNames[x.rounding])
	case "capitals":
		return object.Int(int64(x.capitals))
	case "clamp":
		return object.Int(int64(x.clamp))
	}
	return newSignals(x, name == "traps")
}

// signalDict is a view of a context's flags or traps as a mapping.
type signalDict struct {
	object.Object
	object.WalkMark
	x     *context
	traps bool
}

// Walk visits the context.
func (d *signalDict) Walk(w *object.Walker) int64 {
	w.Visit(d.x.value())
	return 48
}

var signalDictType *object.Type

func newSignals(x *context, traps bool) value {
	d := &signalDict{x: x, traps: traps}
	d.Object = object.NewObject(signalDictType, d)
	return object.ValueOf(&d.Object)
}

func asSignals(v value) *signalDict {
	d, _ := v.Impl().(*signalDict)
	return d
}

func (d *signalDict) get() uint32 {
	if d.traps {
		return d.x.traps
	}
	return d.x.flags
}

func (d *signalDict) set(bits uint32) {
	if d.traps {
		d.x.traps = bits
	} else {
		d.x.flags = bits
	}
}

func (d *signalDict) plain(rt *runtime) *object.Dict {
	out := object.NewDict()
	s := stateOf(rt)
	for _, g := range signals {
		out.Set(rt, s.class(g.name), object.Bool(d.get()&g.bit != 0))
	}
	return out
}

func init() {
	// What a mapping can do besides: by a plain dict of the same contents.
	byDict := func(name, sig, doc string) object.Row {
		return object.Row{Sig: name + sig, Doc: doc, Fn: func(rt *runtime, a []value) value {
			v := asSignals(a[0]).plain(rt).Value()
			n := len(a)
			for n > 1 && a[n-1].IsNull() {
				n--
			}
			return object.CallMethod(rt, v, name, a[1:n]...)
		}}
	}
	signalDictType = object.NewBuiltinType(object.TypeSpec{
		Name:  "abc.SignalDict",
		Flags: object.MapType | object.NoNew,
		Ops: object.Ops{
			Len:  func(rt *runtime, v value) int { return len(signals) },
			Iter: func(rt *runtime, v value) value { return object.Iter(rt, asSignals(v).plain(rt).Value()) },
			GetItem: func(rt *runtime, v, key value) value {
				b, ok := signalBit(rt, key)
				if !ok {
					return null
				}
				return object.Bool(asSignals(v).get()&b != 0)
			},
			SetItem: func(rt *runtime, v, key, x value) bool {
				d := asSignals(v)
				b, ok := signalBit(rt, key)
				if !ok {
					return false
				}
				switch object.Truth(rt, x) {
				case 1:
					d.set(d.get() | b)
				case 0:
					d.set(d.get() &^ b)
				default:
					return false
				}
				return true
			},
			DelItem: func(rt *runtime, v, key value) bool {
				rt.ValueErrorf("signal keys cannot be deleted")
				return false
			},
			Contains: func(rt *runtime, v, x value) int {
				s := stateOf(rt)
				for _, g := range signals {
					if s.class(g.name) == x {
						return 1
					}
				}
				return 0
			},
			Compare: func(rt *runtime, a, b value, op object.Cmp) value {
				if op != object.EQ && op != object.NE {
					return object.NotImplemented
				}
				x := asSignals(a)
				if x == nil {
					return object.NotImplemented
				}
				if y := asSignals(b); y != nil {
					return object.Bool((shown(x.get()) == shown(y.get())) == (op == object.EQ))
				}
				if object.AsDict(b) == nil {
					return object.NotImplemented
				}
				bits, ok := signalSet(rt, b)
				if !ok {
					if rt.Matches(&object.KeyErrorType) {
						rt.Clear()
						return object.Bool(op == object.NE)
					}
					return null
				}
				return object.Bool((shown(x.get()) == shown(bits)) == (op == object.EQ))
			},
			Repr: func(rt *runtime, v value) value {
				d := asSignals(v)
				var b strings.Builder
				for i, g := range signals {
					if i > 0 {
						b.WriteString(", ")
					}
					on := "False"
					if d.get()&g.bit != 0 {
						on = "True"
					}
					b.WriteString("<class 'decimal." + g.name + "'>:" + on)
				}
				return object.NewStr("{" + b.String() + "}")
			},
		},
		Rows: []object.Row{
			{Sig: "copy(self, /)", Doc: "A dict of the same signals.", Fn: func(rt *runtime, v value) value { return asSignals(v).plain(rt).Value() }},
			byDict("keys", "(self, /)", "The signals."),
			byDict("values", "(self, /)", "Which signals are set."),
			byDict("items", "(self, /)", "Pairs of signals and whether they are set."),
			byDict("get", "(self, key, default=None, /)", "Whether a signal is set."),
		},
	})
}

// shown is which signals a script sees in bits, some of which it sees as one.
func shown(bits uint32) (set int) {
	for i, g := range signals {
		if bits&g.bit != 0 {
			set |= 1 << i
		}
	}
	return set
}
