package ast

import "math/big"

// This file holds the expressions.

// BoolOp is "a and b and c" or "a or b or c".
type BoolOp struct {
	Loc
	Op     BoolOperator
	Values []Expr
}

// NamedExpr is "target := value".
type NamedExpr struct {
	Loc
	Target *Name
	Value  Expr
}

// BinOp is "left op right".
type BinOp struct {
	Loc
	Op    Operator
	Left  Expr
	Right Expr
}

// UnaryOp is "op operand".
type UnaryOp struct {
	Loc
	Op      UnaryOperator
	Operand Expr
}

// Lambda is "lambda args: body".
type Lambda struct {
	Loc
	Args *Arguments
	Body Expr
}

// IfExp is "body if test else orelse".
type IfExp struct {
	Loc
	Test   Expr
	Body   Expr
	Orelse Expr
}

// Dict is "{key: value, **mapping}"; the key of a mapping is nil.
type Dict struct {
	Loc
	Keys   []Expr
	Values []Expr
}

// Set is "{a, b}".
type Set struct {
	Loc
	Elts []Expr
}

// Comprehension is one "for target in iter if cond" clause. CPython gives it
// no place in the source either.
type Comprehension struct {
	Target  Expr
	Iter    Expr
	Ifs     []Expr
	IsAsync bool
}

// ListComp is "[elt for ...]".
type ListComp struct {
	Loc
	Elt        Expr
	Generators []*Comprehension
}

// SetComp is "{elt for ...}".
type SetComp struct {
	Loc
	Elt        Expr
	Generators []*Comprehension
}

// DictComp is "{key: value for ...}".
type DictComp struct {
	Loc
	Key        Expr
	Value      Expr
	Generators []*Comprehension
}

// GeneratorExp is "(elt for ...)".
type GeneratorExp struct {
	Loc
	Elt        Expr
	Generators []*Comprehension
}

// Await is "await value".
type Await struct {
	Loc
	Value Expr
}

// Yield is "yield value"; Value may be nil.
type Yield struct {
	Loc
	Value Expr
}

// YieldFrom is "yield from value".
type YieldFrom struct {
	Loc
	Value Expr
}

// Compare is "left op comparator op comparator".
type Compare struct {
	Loc
	Left        Expr
	Ops         []CmpOp
	Comparators []Expr
}

// Keyword is one "arg=value" of a call or class, or "**value" if Arg is empty.
type Keyword struct {
	Loc
	Arg   string
	Value Expr
}

// Call is "func(args, keywords)". Positional arguments keep their order among
// themselves, and so do keywords; a "*args" is a Starred in Args.
type Call struct {
	Loc
	Func     Expr
	Args     []Expr
	Keywords []*Keyword
}

// FormattedValue is a replacement field of an f-string. Conversion is 's',
// 'r', 'a', or -1 for none; FormatSpec is nil or a *JoinedStr.
type FormattedValue struct {
	Loc
	Value      Expr
	Conversion int
	FormatSpec Expr
}

// JoinedStr is an f-string, or a concatenation of strings with one; its
// values are Constants and FormattedValues.
type JoinedStr struct {
	Loc
	Values []Expr
}

// ConstKind is the kind of a Constant.
type ConstKind uint8

// The kinds of constants.
const (
	None ConstKind = iota
	True
	False
	Ellipsis
	Int   // Int, or Big if it does not fit an int64
	Float // Float
	Imag  // Float holds the imaginary part
	Str   // Str, as WTF-8: a lone surrogate is its three bytes
	Bytes // Str, as raw bytes
	Other // Value: what only a tree made by a script can hold
)

// Constant is a literal.
type Constant struct {
	Loc
	Str   string
	Int   int64
	Big   *big.Int // not nil only if an Int does not fit an int64
	Float float64
	Value any // what the constant is, for Other; the package does not care
	Kind  ConstKind
	U     bool // the literal has a u prefix: CPython's kind='u'
}

// Attribute is "value.attr".
type Attribute struct {
	Loc
	Value Expr
	Attr  string
	Ctx   Context
}

// Subscript is "value[index]".
type Subscript struct {
	Loc
	Value Expr
	Index Expr
	Ctx   Context
}

// Starred is "*value".
type Starred struct {
	Loc
	Value Expr
	Ctx   Context
}

// Name is an identifier, in Unicode normal form KC.
type Name struct {
	Loc
	Id  string
	Ctx Context
}

// List is "[a, b]".
type List struct {
	Loc
	Elts []Expr
	Ctx  Context
}

// Tuple is "a, b". As in CPython its span includes the parentheses, if any.
type Tuple struct {
	Loc
	Elts []Expr
	Ctx  Context
}

// Slice is "lower:upper:step" inside a subscript; each part may be nil.
type Slice struct {
	Loc
	Lower Expr
	Upper Expr
	Step  Expr
}

func (*BoolOp) expr()         {}
func (*NamedExpr) expr()      {}
func (*BinOp) expr()          {}
func (*UnaryOp) expr()        {}
func (*Lambda) expr()         {}
func (*IfExp) expr()          {}
func (*Dict) expr()           {}
func (*Set) expr()            {}
func (*ListComp) expr()       {}
func (*SetComp) expr()        {}
func (*DictComp) expr()       {}
func (*GeneratorExp) expr()   {}
func (*Await) expr()          {}
func (*Yield) expr()          {}
func (*YieldFrom) expr()      {}
func (*Compare) expr()        {}
func (*Call) expr()           {}
func (*FormattedValue) expr() {}
func (*JoinedStr) expr()      {}
func (*Constant) expr()       {}
func (*Attribute) expr()      {}
func (*Subscript) expr()      {}
func (*Starred) expr()        {}
func (*Name) expr()           {}
func (*List) expr()           {}
func (*Tuple) expr()          {}
func (*Slice) expr()          {}
