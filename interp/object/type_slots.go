package object

// Op is a binary operator.
type Op uint8

// The binary operators, in the order of binaryNames.
const (
	Add Op = iota
	Sub
	Mul
	MatMul
	TrueDiv
	FloorDiv
	Mod
	Pow
	LShift
	RShift
	And
	Or
	Xor
	DivMod
	numOps
)

// Cmp is a comparison operator.
type Cmp uint8

// The rich comparisons.
const (
	LT Cmp = iota
	LE
	EQ
	NE
	GT
	GE
)

// Special numbers the special methods a class can define. The operators come
// first: plain, then reflected, then in place, each numOps long.
type Special uint8

// Special methods that are not binary operators.
const (
	SpReflected = Special(numOps)
	SpInPlace   = Special(2 * numOps)
)
const (
	SpLT Special = Special(3*numOps) + iota
	SpLE
	SpEQ
	SpNE
	SpGT
	SpGE
	SpNeg
	SpPos
	SpInvert
	SpAbs
	SpInt
	SpFloat
	SpIndex
	SpComplex
	SpBool
	SpLen
	SpGetItem
	SpSetItem
	SpDelItem
	SpContains
	SpIter
	SpNext
	SpHash
	SpRepr
	SpStr
	SpFormat
	SpCall
	SpGetAttribute
	SpGetAttr
	SpSetAttr
	SpDelAttr
	SpGet
	SpSet
	SpDelete
	SpNew
	SpInit
	SpAwait
	SpAIter
	SpANext
	// Special methods without an operation of their own: cached only.
	SpEnter
	SpExit
	SpAEnter
	SpAExit
	SpMissing
	SpReversed
	SpLengthHint
	SpRound
	SpTrunc
	SpFloor
	SpCeil
	SpDel
	SpInstanceCheck
	SpSubclassCheck
	SpPrepare
	SpDir
	SpBytes
	SpBuffer
	numSpecial
)

// specialNames gives each special method its name.
var specialNames = [numSpecial]string{
	"__add__", "__sub__", "__mul__", "__matmul__", "__truediv__", "__floordiv__", "__mod__", "__pow__",
	"__lshift__", "__rshift__", "__and__", "__or__", "__xor__", "__divmod__",
	"__radd__", "__rsub__", "__rmul__", "__rmatmul__", "__rtruediv__", "__rfloordiv__", "__rmod__", "__rpow__",
	"__rlshift__", "__rrshift__", "__rand__", "__ror__", "__rxor__", "__rdivmod__",
	"__iadd__", "__isub__", "__imul__", "__imatmul__", "__itruediv__", "__ifloordiv__", "__imod__", "__ipow__",
	"__ilshift__", "__irshift__", "__iand__", "__ior__", "__ixor__", "__idivmod__",
	SpLT: "__lt__", SpLE: "__le__", SpEQ: "__eq__", SpNE: "__ne__", SpGT: "__gt__", SpGE: "__ge__",
	SpNeg: "__neg__", SpPos: "__pos__", SpInvert: "__invert__", SpAbs: "__abs__",
	SpInt: "__int__", SpFloat: "__float__", SpIndex: "__index__", SpComplex: "__complex__",
	SpBool: "__bool__", SpLen: "__len__", SpGetItem: "__getitem__", SpSetItem: "__setitem__", SpDelItem: "__delitem__",
	SpContains: "__contains__", SpIter: "__iter__", SpNext: "__next__", SpHash: "__hash__", SpRepr: "__repr__",
	SpStr: "__str__", SpFormat: "__format__", SpCall: "__call__", SpGetAttribute: "__getattribute__",
	SpGetAttr: "__getattr__", SpSetAttr: "__setattr__", SpDelAttr: "__delattr__", SpGet: "__get__", SpSet: "__set__",
	SpDelete: "__delete__", SpNew: "__new__", SpInit: "__init__", SpAwait: "__await__", SpAIter: "__aiter__",
	SpANext: "__anext__", SpEnter: "__enter__", SpExit: "__exit__", SpAEnter: "__aenter__", SpAExit: "__aexit__",
	SpMissing: "__missing__", SpReversed: "__reversed__", SpLengthHint: "__length_hint__", SpRound: "__round__",
	SpTrunc: "__trunc__", SpFloor: "__floor__", SpCeil: "__ceil__", SpDel: "__del__",
	SpInstanceCheck: "__instancecheck__", SpSubclassCheck: "__subclasscheck__", SpPrepare: "__prepare__", SpDir: "__dir__",
	SpBytes: "__bytes__", SpBuffer: "__buffer__",
}

// specialByName is the inverse of specialNames.
var specialByName = func() map[string]Special {
	m := make(map[string]Special, numSpecial)
	for i, n := range specialNames {
		m[n] = Special(i)
	}
	return m
}()

// specialSet is a set of special methods.
type specialSet [2]uint64

func (s *specialSet) has(sp Special) bool { return s[sp>>6]&(1<<(sp&63)) != 0 }

func (s *specialSet) add(sp Special) { s[sp>>6] |= 1 << (sp & 63) }

// opSymbols are the operators as error messages print them.
var opSymbols = [numOps]string{"+", "-", "*", "@", "/", "//", "%", "** or pow()", "<<", ">>", "&", "|", "^", "divmod()"}

// cmpSymbols are the comparisons as error messages print them.
var cmpSymbols = [6]string{"<", "<=", "==", "!=", ">", ">="}

// Ops is what a type can do, as Go functions: CPython's tp_, nb_, sq_ and mp_
// slots. A nil field means the type does not support the operation. For a
// Python class that defines the special method, the field is a function of
// type_dispatch.go that calls it.
//
// Unless said otherwise a null result means an exception is pending.
type Ops struct {
	// Binary holds a function for each operator; it is called with the operands
	// in source order and either may be of this type (as CPython's nb_ slots).
	// It returns NotImplemented when it does not know the other operand.
	Binary  [numOps]func(rt *Runtime, a, b Value) Value
	InPlace [numOps]func(rt *Runtime, a, b Value) Value
	// Pow3 is pow(a, b, mod).
	Pow3 func(rt *Runtime, a, b, mod Value) Value

	Neg, Pos, Invert, Abs      func(rt *Runtime, v Value) Value
	Int, Float, Index, Complex func(rt *Runtime, v Value) Value

	// Bool returns 1, 0, or -1 with an exception pending. nil: by Len, else true.
	Bool func(rt *Runtime, v Value) int
	// Len returns the length, or -1 with an exception pending.
	Len     func(rt *Runtime, v Value) int
	GetItem func(rt *Runtime, v, key Value) Value
	SetItem func(rt *Runtime, v, key, x Value) bool
	DelItem func(rt *Runtime, v, key Value) bool
	// Contains returns 1, 0, or -1 with an exception pending.
	Contains func(rt *Runtime, v, x Value) int

	Iter func(rt *Runtime, v Value) Value
	// Next returns null without a pending exception at the end. A generator's
	// return value is then in rt.StopValue.
	Next func(rt *Runtime, v Value) Value

	// Hash returns false with an exception pending. A nil Hash: unhashable.
	Hash func(rt *Runtime, v Value) (uint64, bool)
	// Compare may return NotImplemented.
	Compare func(rt *Runtime, a, b Value, op Cmp) Value
	Repr    func(rt *Runtime, v Value) Value
	Str     func(rt *Runtime, v Value) Value
	Format  func(rt *Runtime, v Value, spec string) Value

	// Call gets positional arguments, then one value for each name in names.
	// It must not keep args.
	Call    func(rt *Runtime, f Value, args []Value, names []string) Value
	GetAttr func(rt *Runtime, v Value, name string) Value
	// SetAttr deletes when x is null.
	SetAttr func(rt *Runtime, v Value, name string, x Value) bool

	// Get binds a descriptor found on a class: obj is null for access through
	// the class itself.
	Get func(rt *Runtime, descr, obj Value, cls *Type) Value
	// Set makes a descriptor a data descriptor; it deletes when x is null.
	Set func(rt *Runtime, descr, obj, x Value) bool

	New  func(rt *Runtime, cls *Type, args []Value, names []string) Value
	Init func(rt *Runtime, self Value, args []Value, names []string) bool

	Await, AIter, ANext func(rt *Runtime, v Value) Value

	// Dict returns the object's attributes for objects that have them, for
	// __dict__, dir() and attribute access. make asks to create it.
	Dict func(rt *Runtime, v Value, make bool) *Dict
}

// inherit takes from b what o leaves nil, by CPython's groups: a type that
// defines comparison but no hash becomes unhashable.
func (o *Ops) inherit(b *Ops) {
	for i := range o.Binary {
		if o.Binary[i] == nil {
			o.Binary[i] = b.Binary[i]
		}
		if o.InPlace[i] == nil {
			o.InPlace[i] = b.InPlace[i]
		}
	}
	if o.Hash == nil && o.Compare == nil {
		o.Hash = b.Hash
	}
	if o.Pow3 == nil {
		o.Pow3 = b.Pow3
	}
	inheritUnary(&o.Neg, b.Neg)
	inheritUnary(&o.Pos, b.Pos)
	inheritUnary(&o.Invert, b.Invert)
	inheritUnary(&o.Abs, b.Abs)
	inheritUnary(&o.Int, b.Int)
	inheritUnary(&o.Float, b.Float)
	inheritUnary(&o.Index, b.Index)
	inheritUnary(&o.Complex, b.Complex)
	if o.Bool == nil {
		o.Bool = b.Bool
	}
	if o.Len == nil {
		o.Len = b.Len
	}
	if o.GetItem == nil {
		o.GetItem = b.GetItem
	}
	if o.SetItem == nil {
		o.SetItem = b.SetItem
	}
	if o.DelItem == nil {
		o.DelItem = b.DelItem
	}
	if o.Contains == nil {
		o.Contains = b.Contains
	}
	inheritUnary(&o.Iter, b.Iter)
	inheritUnary(&o.Next, b.Next)
	if o.Compare == nil {
		o.Compare = b.Compare
	}
	inheritUnary(&o.Repr, b.Repr)
	inheritUnary(&o.Str, b.Str)
	if o.Format == nil {
		o.Format = b.Format
	}
	if o.Call == nil {
		o.Call = b.Call
	}
	if o.GetAttr == nil {
		o.GetAttr = b.GetAttr
	}
	if o.SetAttr == nil {
		o.SetAttr = b.SetAttr
	}
	if o.Get == nil {
		o.Get = b.Get
	}
	if o.Set == nil {
		o.Set = b.Set
	}
	if o.New == nil {
		o.New = b.New
	}
	if o.Init == nil {
		o.Init = b.Init
	}
	inheritUnary(&o.Await, b.Await)
	inheritUnary(&o.AIter, b.AIter)
	inheritUnary(&o.ANext, b.ANext)
	if o.Dict == nil {
		o.Dict = b.Dict
	}
}

func inheritUnary(dst *func(*Runtime, Value) Value, src func(*Runtime, Value) Value) {
	if *dst == nil {
		*dst = src
	}
}
