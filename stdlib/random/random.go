// Package random is the random module: the Mersenne Twister with CPython's
// seeding and CPython's steps from its words to every distribution, so that a
// seed gives the same numbers.
package random

import (
	gomath "math"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "random",
	Doc:  "Pseudo-random numbers: integers, choices from sequences, and the usual\ndistributions, from one Mersenne Twister or from the system's entropy.",
	Init: initModule,
}

// names are the public names; all but the classes are methods of the hidden
// instance.
var names = []string{
	"Random", "SystemRandom", "betavariate", "binomialvariate", "choice", "choices", "expovariate", "gammavariate",
	"gauss", "getrandbits", "getstate", "lognormvariate", "normalvariate", "paretovariate", "randbytes", "randint",
	"random", "randrange", "sample", "seed", "setstate", "shuffle", "triangular", "uniform", "vonmisesvariate",
	"weibullvariate",
}

func initModule(rt *runtime, m *object.Module) bool {
	inst := newGenerator(randomType)
	if !inst.seedFromHost(rt) {
		return false
	}
	m.Set("Random", randomType.Value())
	m.Set("SystemRandom", systemType.Value())
	m.Set("_inst", inst.value())
	all := make([]value, len(names))
	for i, n := range names {
		all[i] = object.NewStr(n)
		if i < 2 {
			continue
		}
		f := object.GetAttr(rt, inst.value(), n)
		if f.IsNull() {
			return false
		}
		m.Set(n, f)
	}
	m.Set("__all__", object.NewList(all))
	for _, c := range []struct {
		name string
		f    float64
	}{{"NV_MAGICCONST", normalMagic}, {"LOG4", log4}, {"SG_MAGICCONST", gammaMagic}, {"RECIP_BPF", 0x1p-53}, {"TWOPI", 2 * gomath.Pi}} {
		m.Set(c.name, object.Float(c.f))
	}
	m.Set("BPF", object.Int(53))
	return true
}

// generator is a Random object.
type generator struct {
	object.Object
	object.WalkMark
	twister
	system bool  // a SystemRandom: numbers come from the host's entropy
	gauss  value // gauss_next
	attrs  *object.Dict
}

// Walk counts the state.
func (g *generator) Walk(w *object.Walker) int64 {
	w.Visit(g.gauss)
	if g.attrs != nil {
		w.Visit(g.attrs.Value())
	}
	return 2600
}

func newGenerator(t *object.Type) *generator {
	g := &generator{gauss: object.None, system: t.IsSubtype(systemType)}
	g.Object = object.NewObject(t, g)
	return g
}

func (g *generator) value() value { return object.ValueOf(&g.Object) }

func self(v value) *generator { return v.Impl().(*generator) }

var randomType, systemType *object.Type

func def(sig, doc string, fn any) object.Row {
	return object.Row{Sig: sig, Doc: doc, Fn: fn, Kind: object.Def}
}

func init() {
	randomType = object.NewBuiltinType(object.TypeSpec{
		Name:  "random.Random",
		Doc:   "A source of random numbers with a state of its own.\n\nA subclass may bring random(), and getrandbits() if it has enough bits.",
		Flags: object.HasDict | object.WeakRefs,
		Ops: object.Ops{
			New:  newRandom,
			Init: initRandom,
			Dict: func(rt *runtime, v value, make bool) *object.Dict {
				g := self(v)
				if g.attrs == nil && make {
					g.attrs = object.NewDict()
				}
				return g.attrs
			},
		},
		Rows: []object.Row{
			{Sig: "__dict__", Kind: object.Getter, Fn: func(rt *runtime, v value) value {
				g := self(v)
				if g.attrs == nil {
					g.attrs = object.NewDict()
				}
				return g.attrs.Value()
			}},
			{Sig: "VERSION", Kind: object.Constant, Fn: object.Int(3)},
			{Sig: "gauss_next", Kind: object.Getter, Doc: "What gauss() will use next, or None.",
				Fn: func(rt *runtime, v value) value { return self(v).gauss },
				Set: func(rt *runtime, v, x value) bool {
					if x.IsNull() {
						x = object.None
					}
					self(v).gauss = x
					return true
				}},
			{Sig: "random(self, /)", Doc: "random() -> x in the interval [0, 1).", Fn: randomFloat},
			{Sig: "getrandbits(self, k, /)", Doc: "getrandbits(k) -> x.  Generates an int with k random bits.", Fn: getRandBits},
			def("seed(self, a=None, version=2)", "Start the generator from an int, float, str, bytes, bytearray, or from the\nsystem's entropy for None.", seed),
			def("getstate(self)", "Return the state of the generator, for setstate().", getState),
			def("setstate(self, state)", "Bring back a state that getstate() returned.", setState),
			def("__getstate__(self)", "The state, for pickle.", getState),
			def("__setstate__(self, state)", "Bring back the state, for pickle.", func(rt *runtime, v, state value) value {
				return object.CallMethod(rt, v, "setstate", state)
			}),
			def("__reduce__(self)", "How to make the object again.", reduce),
			def("_randbelow(self, n)", "Return a random int in the range [0,n).  Defined for n > 0.", randBelow),
			def("_randbelow_with_getrandbits(self, n)", "Return a random int in the range [0,n) made of getrandbits().", randBelowBits),
			def("_randbelow_without_getrandbits(self, n, maxsize=9007199254740992)", "Return a random int in the range [0,n) made of random().", randBelowFloat),
			def("randbytes(self, n)", "Return n random bytes.", randBytes),
			def("randrange(self, start, stop=None, step=1)", "Return one of the numbers of range(stop) or range(start, stop[, step]).", randRange),
			def("randint(self, a, b)", "Return a random integer in range [a, b], including both end points.", randInt),
			def("choice(self, seq)", "Return one item of a sequence that is not empty.", choice),
			def("shuffle(self, x)", "Put the items of the list x into a random order.", shuffle),
			def("sample(self, population, k, *, counts=None)", "Return a list of k items from different places of a sequence; counts tells how\noften each item is meant to stand in it.", sample),
			def("choices(self, population, weights=None, *, cum_weights=None, k=1)", "Return a list of k items, each chosen from the whole population, by weight if\nthere are weights.", choices),
			def("uniform(self, a, b)", "Return a number between a and b.", uniform),
			def("triangular(self, low=0.0, high=1.0, mode=None)", "Return a number of the triangular distribution.", triangular),
			def("normalvariate(self, mu=0.0, sigma=1.0)", "Return a number of the normal distribution.", normalVariate),
			def("gauss(self, mu=0.0, sigma=1.0)", "Return a number of the normal distribution, two at a time.", gauss),
			def("lognormvariate(self, mu, sigma)", "Return a number whose logarithm is of the normal distribution.", logNormVariate),
			def("expovariate(self, lambd=1.0)", "Return a number of the exponential distribution; lambd is 1 over its mean.", expoVariate),
			def("vonmisesvariate(self, mu, kappa)", "Return an angle of the von Mises distribution.", vonMisesVariate),
			def("gammavariate(self, alpha, beta)", "Return a number of the gamma distribution.", gammaVariate),
			def("betavariate(self, alpha, beta)", "Return a number of the beta distribution, between 0 and 1.", betaVariate),
			def("paretovariate(self, alpha)", "Return a number of the Pareto distribution.", paretoVariate),
			def("weibullvariate(self, alpha, beta)", "Return a number of the Weibull distribution.", weibullVariate),
			def("binomialvariate(self, n=1, p=0.5)", "Return how many of n tries succeed, each with probability p.", binomialVariate),
		},
	})
	systemType = object.NewBuiltinType(object.TypeSpec{
		Name:  "random.SystemRandom",
		Doc:   "A source of random numbers that takes them from the system's entropy and has\nno state.",
		Base:  randomType,
		Flags: object.HasDict | object.WeakRefs,
		Rows: []object.Row{
			def("random(self)", "Get the next random number in the range 0.0 <= X < 1.0.", randomFloat),
			def("getrandbits(self, k)", "getrandbits(k) -> x.  Generates an int with k random bits.", getRandBits),
			def("randbytes(self, n)", "Return n random bytes.", randBytes),
			{Sig: "seed(self, *args, **kwds)", Doc: "Do nothing.", Kind: object.Def, Fn: func(rt *runtime, a []value) value { return object.None }},
			{Sig: "getstate(self, *args, **kwds)", Doc: "There is no state.", Kind: object.Def, Fn: noState},
			{Sig: "setstate(self, *args, **kwds)", Doc: "There is no state.", Kind: object.Def, Fn: noState},
		},
	})
}

func noState(rt *runtime, a []value) value {
	return rt.Raisef(&object.NotImplementedErrorType, "System entropy source does not have state.")
}

func newRandom(rt *runtime, cls *object.Type, args []value, names []string) value {
	rt.Charge(2600)
	return newGenerator(cls).value()
}

// initRandom is __init__(self, x=None).
func initRandom(rt *runtime, v value, args []value, names []string) bool {
	x := object.None
	pos := len(args) - len(names)
	switch {
	case pos > 1:
		rt.TypeErrorf("Random.__init__() takes from 1 to 2 positional arguments but %d were given", pos+1)
		return false
	case pos == 1:
		x = args[0]
	}
	for i, n := range names {
		if n != "x" {
			rt.TypeErrorf("Random.__init__() got an unexpected keyword argument '%s'", n)
			return false
		}
		if pos == 1 {
			rt.TypeErrorf("Random.__init__() got multiple values for argument 'x'")
			return false
		}
		x = args[pos+i]
	}
	g := self(v)
	if v.Type() == randomType || rt.Lookup(v.Type(), "seed") == rt.Lookup(randomType, "seed") {
		if seed(rt, v, x, null).IsNull() {
			return false
		}
	} else if object.CallMethod(rt, v, "seed", x).IsNull() {
		return false
	}
	g.gauss = object.None
	return true
}
