package exec

import (
	"math"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/interp/scope"
)

//go:generate go run ./gen

// temporary is an expression node of this package: the value of a temporary
// slot. Linearised code uses it for operands computed in earlier steps.
type temporary struct {
	ast.Expr
	slot int
	// last clears the slot when it is read, so that a frame does not keep what
	// it no longer needs.
	last bool
}

// expr compiles an expression.
func (c *compiler) expr(e ast.Expr) Expr {
	c.deeper()
	defer c.shallower()
	switch n := e.(type) {
	case *temporary:
		return c.temporaryExpr(n)
	case *built:
		return n.x
	case *ast.Constant:
		return constExpr(c.constant(n))
	case *ast.Name:
		if n.Id == "__debug__" {
			return constExpr(object.Bool(c.unit.optimize == 0)) // no variable: CPython's compiler knows it
		}
		return c.loadName(n.Id, c.at(n))
	case *ast.BinOp:
		return c.binOp(n)
	case *ast.UnaryOp:
		return c.unaryOp(n)
	case *ast.BoolOp:
		return c.boolOp(n)
	case *ast.Compare:
		return c.compare(n)
	case *ast.IfExp:
		return c.ifExp(n)
	case *ast.NamedExpr:
		return c.namedExpr(n)
	case *ast.Call:
		return c.call(n)
	case *ast.Attribute:
		return c.attribute(n)
	case *ast.Subscript:
		return c.subscript(n)
	case *ast.Slice:
		return c.sliceExpr(n)
	case *ast.Tuple:
		return c.tupleExpr(n)
	case *ast.List:
		return c.listExpr(n)
	case *ast.Set:
		return c.setExpr(n)
	case *ast.Dict:
		return c.dictExpr(n)
	case *ast.Lambda:
		return c.lambda(n)
	case *ast.JoinedStr:
		return c.joinedStr(n)
	case *ast.FormattedValue:
		return c.formattedValue(n)
	case *ast.ListComp:
		return c.listComp(n)
	case *ast.SetComp:
		return c.setComp(n)
	case *ast.DictComp:
		return c.dictComp(n)
	case *ast.GeneratorExp:
		return c.genExp(n)
	}
	panic("exec: expression of unknown kind")
}

func constExpr(v Value) Expr { return func(*Frame) Value { return v } }

func (c *compiler) temporaryExpr(n *temporary) Expr {
	i := n.slot
	if n.last {
		return func(fr *Frame) Value {
			v := fr.L[i]
			fr.L[i] = Value{}
			return v
		}
	}
	return func(fr *Frame) Value { return fr.L[i] }
}

// constant returns the value of a literal. It is made once per code object.
func (c *compiler) constant(n *ast.Constant) Value {
	switch n.Kind {
	case ast.None:
		return object.None
	case ast.True:
		return object.True
	case ast.False:
		return object.False
	case ast.Ellipsis:
		return object.Ellipsis
	case ast.Int:
		if n.Big != nil {
			return object.IntFromBig(n.Big)
		}
		return object.Int(n.Int)
	case ast.Float:
		return object.Float(n.Float)
	case ast.Imag:
		return object.NewComplex(complex(0, n.Float))
	case ast.Str:
		return object.NewStr(n.Str)
	case ast.Other:
		return n.Value.(Value)
	}
	return object.NewBytes([]byte(n.Str))
}

// intConst returns the value of a small int literal, for operand variants.
func intConst(e ast.Expr) (int64, bool) {
	if k, ok := e.(*ast.Constant); ok && k.Kind == ast.Int && k.Big == nil && k.Int > -(1<<53) && k.Int < 1<<53 {
		return k.Int, true
	}
	return 0, false
}

// localSlot returns the slot of a plain local variable that can be read
// directly.
func (c *compiler) localSlot(e ast.Expr) (int, bool) {
	n, ok := e.(*ast.Name)
	if !ok {
		return 0, false
	}
	sym := c.sc.Lookup(c.mangle(n.Id))
	return sym.Index, sym.Where == scope.Local && !sym.Accumulates()
}

var binOps = [...]object.Op{
	ast.Add: object.Add, ast.Sub: object.Sub, ast.Mult: object.Mul, ast.MatMult: object.MatMul, ast.Div: object.TrueDiv,
	ast.Mod: object.Mod, ast.Pow: object.Pow, ast.LShift: object.LShift, ast.RShift: object.RShift,
	ast.BitOr: object.Or, ast.BitXor: object.Xor, ast.BitAnd: object.And, ast.FloorDiv: object.FloorDiv,
}

func (c *compiler) binOp(n *ast.BinOp) Expr {
	op := binOps[n.Op]
	pos := c.at(n)
	if x := c.percent(n); x != nil {
		return x
	}
	if v, ok := c.fold(n); ok {
		return constExpr(v)
	}
	if x := c.wide(n); x != nil {
		return x
	}
	if x := c.concat(n); x != nil {
		return x
	}
	if int(op) < len(binXX) && binXX[op] != nil {
		la, aLocal := c.localSlot(n.Left)
		if y, ok := intConst(n.Right); ok {
			if aLocal {
				return binLC[op](la, c.at(n.Left), y, pos)
			}
			return binXC[op](c.expr(n.Left), y, pos)
		}
		lb, bLocal := c.localSlot(n.Right)
		switch {
		case aLocal && bLocal:
			return binLL[op](la, c.at(n.Left), lb, c.at(n.Right), pos)
		case aLocal:
			return binLX[op](la, c.at(n.Left), c.expr(n.Right), pos)
		case op == object.Add && isRet(n.Right):
			return addRet(c.expr(n.Left), pos)
		case bLocal:
			return binXL[op](c.expr(n.Left), lb, c.at(n.Right), pos)
		}
		return binXX[op](c.expr(n.Left), c.expr(n.Right), pos)
	}
	l, r := c.expr(n.Left), c.expr(n.Right)
	if op == object.Pow {
		return func(fr *Frame) Value {
			a := l(fr)
			if a.IsNull() {
				return a
			}
			b := r(fr)
			if b.IsNull() {
				return b
			}
			if a.IsFloat() && b.IsFloat() && a.Float() > 0 {
				// A positive base has no special cases but overflow.
				if v := object.PowFloat(a.Float(), b.Float()); v <= math.MaxFloat64 {
					return object.Float(v)
				}
			}
			fr.Pos = pos
			return object.Binary(fr.RT, object.Pow, a, b)
		}
	}
	return func(fr *Frame) Value {
		a := l(fr)
		if a.IsNull() {
			return a
		}
		b := r(fr)
		if b.IsNull() {
			return b
		}
		fr.Pos = pos
		return object.Binary(fr.RT, op, a, b)
	}
}

// mulInt multiplies, reporting whether the product fits.
func mulInt(x, y int64) (int64, bool) {
	if int64(int32(x)) == x && int64(int32(y)) == y {
		return x * y, true
	}
	p := x * y
	if x == 0 || p/x == y && !(x == -1 && y == -1<<63) && !(y == -1 && x == -1<<63) {
		return p, true
	}
	return 0, false
}

// unbound raises for a local variable without a value.
func unbound(fr *Frame, slot int, pos int32) Value {
	fr.Pos = pos
	name := fr.Code.Varnames[slot]
	fr.RT.Raisef(&object.UnboundLocalErrorType, "cannot access local variable '%s' where it is not associated with a value", name)
	return Value{}
}

func unboundCond(fr *Frame, slot int, pos int32) int {
	unbound(fr, slot, pos)
	return -1
}

func unboundStmt(fr *Frame, slot int, pos int32) ctl {
	unbound(fr, slot, pos)
	return raise
}

func augSlow(fr *Frame, op object.Op, slot int, a, b Value, pos int32) ctl {
	fr.Pos = pos
	v := object.InPlace(fr.RT, op, a, b)
	if v.IsNull() {
		return raise
	}
	fr.L[slot] = v
	return next
}

// condSlow is the side of a comparison condition that is not about two ints or
// two floats.
func condSlow(fr *Frame, op object.Cmp, a, b Value, pos int32) int {
	if a.IsInt() && b.IsInt() || a.IsFloat() && b.IsFloat() {
		panic("exec: condSlow on the fast path")
	}
	fr.Pos = pos
	if op == object.EQ || op == object.NE {
		if s := a.ExactStr(); s != nil {
			if t := b.ExactStr(); t != nil {
				if len(s.Go()) == len(t.Go()) && !fr.RT.Read(len(s.Go())) {
					return -1
				}
				if (s.Go() == t.Go()) == (op == object.EQ) {
					return 1
				}
				return 0
			}
		}
	}
	v := object.Compare(fr.RT, op, a, b)
	if v.IsBool() {
		return int(v.Int())
	}
	if v.IsNull() {
		return -1
	}
	return object.Truth(fr.RT, v)
}

func (c *compiler) unaryOp(n *ast.UnaryOp) Expr {
	pos := c.at(n)
	if n.Op == ast.Not {
		cond := c.cond(n.Operand)
		return func(fr *Frame) Value {
			switch cond(fr) {
			case 1:
				return object.False
			case 0:
				return object.True
			}
			return Value{}
		}
	}
	if k, ok := n.Operand.(*ast.Constant); ok && n.Op == ast.USub {
		if v, ok := negative(k); ok {
			return constExpr(v)
		}
	}
	x := c.expr(n.Operand)
	op := [...]object.UnaryOp{ast.Invert: object.Invert, ast.UAdd: object.Pos, ast.USub: object.Neg}[n.Op]
	return func(fr *Frame) Value {
		v := x(fr)
		if v.IsNull() {
			return v
		}
		if op == object.Neg {
			if v.IsInt() && v.Int() != -1<<63 {
				return object.Int(-v.Int())
			}
			if v.IsFloat() {
				return object.Float(-v.Float())
			}
		}
		fr.Pos = pos
		return object.Unary(fr.RT, op, v)
	}
}

func (c *compiler) boolOp(n *ast.BoolOp) Expr {
	xs := make([]Expr, len(n.Values))
	pos := make([]int32, len(n.Values))
	for i, v := range n.Values {
		xs[i], pos[i] = c.expr(v), c.at(v)
	}
	stop := 0 // and stops at a false value
	if n.Op == ast.Or {
		stop = 1
	}
	if len(xs) == 2 {
		a, b, p := xs[0], xs[1], pos[0]
		return func(fr *Frame) Value {
			v := a(fr)
			if v.IsNull() {
				return v
			}
			t := truth(fr, v, p)
			if t < 0 {
				return Value{}
			}
			if t == stop {
				return v
			}
			return b(fr)
		}
	}
	return func(fr *Frame) Value {
		last := len(xs) - 1
		for i, x := range xs {
			v := x(fr)
			if v.IsNull() || i == last {
				return v
			}
			t := truth(fr, v, pos[i])
			if t < 0 {
				return Value{}
			}
			if t == stop {
				return v
			}
		}
		return Value{}
	}
}

// truth is object.Truth with the place set for classes that define __bool__.
func truth(fr *Frame, v Value, pos int32) int {
	if v.IsBool() || v.IsInt() {
		if v.Int() != 0 {
			return 1
		}
		return 0
	}
	fr.Pos = pos
	return object.Truth(fr.RT, v)
}

func (c *compiler) ifExp(n *ast.IfExp) Expr {
	test, a, b := c.cond(n.Test), c.expr(n.Body), c.expr(n.Orelse)
	return func(fr *Frame) Value {
		switch test(fr) {
		case 1:
			return a(fr)
		case 0:
			return b(fr)
		}
		return Value{}
	}
}

func (c *compiler) namedExpr(n *ast.NamedExpr) Expr {
	x := c.expr(n.Value)
	store := c.storeName(n.Target.Id, c.at(n.Target))
	return func(fr *Frame) Value {
		v := x(fr)
		if v.IsNull() || !store(fr, v) {
			return Value{}
		}
		return v
	}
}

var cmpOps = [...]object.Cmp{ast.Eq: object.EQ, ast.NotEq: object.NE, ast.Lt: object.LT, ast.LtE: object.LE, ast.Gt: object.GT, ast.GtE: object.GE}

func (c *compiler) compare(n *ast.Compare) Expr {
	pos := c.at(n)
	if len(n.Ops) > 1 {
		return c.chain(n)
	}
	op := n.Ops[0]
	if op <= ast.GtE {
		k := cmpOps[op]
		la, aLocal := c.localSlot(n.Left)
		if y, ok := intConst(n.Comparators[0]); ok {
			if aLocal {
				return cmpLC[k](la, c.at(n.Left), y, pos)
			}
			return cmpXC[k](c.expr(n.Left), y, pos)
		}
		lb, bLocal := c.localSlot(n.Comparators[0])
		switch {
		case aLocal && bLocal:
			return cmpLL[k](la, c.at(n.Left), lb, c.at(n.Comparators[0]), pos)
		case aLocal:
			return cmpLX[k](la, c.at(n.Left), c.expr(n.Comparators[0]), pos)
		case bLocal:
			return cmpXL[k](c.expr(n.Left), lb, c.at(n.Comparators[0]), pos)
		}
		return cmpXX[k](c.expr(n.Left), c.expr(n.Comparators[0]), pos)
	}
	cond := c.identityOrMember(n)
	return func(fr *Frame) Value {
		switch cond(fr) {
		case 1:
			return object.True
		case 0:
			return object.False
		}
		return Value{}
	}
}

// identityOrMember compiles is, is not, in, not in.
func (c *compiler) identityOrMember(n *ast.Compare) Cond {
	pos := c.at(n)
	op := n.Ops[0]
	if op == ast.In || op == ast.NotIn {
		if x, y, ok := c.pair(n.Left); ok {
			return pairIn(x, y, c.container(n.Comparators[0]), b2i(op == ast.In), pos)
		}
	}
	l := c.expr(n.Left)
	if k, ok := n.Comparators[0].(*ast.Constant); ok && k.Kind <= ast.False && (op == ast.Is || op == ast.IsNot) {
		want, same := c.constant(k), b2i(op == ast.Is)
		return func(fr *Frame) int {
			a := l(fr)
			if a.IsNull() {
				return -1
			}
			if a == want {
				return same
			}
			return 1 - same
		}
	}
	if op == ast.In || op == ast.NotIn {
		r, is := c.container(n.Comparators[0]), b2i(op == ast.In)
		return func(fr *Frame) int {
			a := l(fr)
			if a.IsNull() {
				return -1
			}
			b := r(fr)
			if b.IsNull() {
				return -1
			}
			fr.Pos = pos
			switch object.Contains(fr.RT, b, a) {
			case 1:
				return is
			case 0:
				return 1 - is
			}
			return -1
		}
	}
	r := c.expr(n.Comparators[0])
	return func(fr *Frame) int {
		a := l(fr)
		if a.IsNull() {
			return -1
		}
		b := r(fr)
		if b.IsNull() {
			return -1
		}
		return compareOp(fr, op, a, b, pos)
	}
}

// compareOp evaluates one comparison of any kind as a condition.
func compareOp(fr *Frame, op ast.CmpOp, a, b Value, pos int32) int {
	switch op {
	case ast.Is:
		return b2i(a == b)
	case ast.IsNot:
		return b2i(a != b)
	case ast.In, ast.NotIn:
		fr.Pos = pos
		r := object.Contains(fr.RT, b, a)
		if r >= 0 && op == ast.NotIn {
			return 1 - r
		}
		return r
	}
	v := compareValue(fr, op, a, b, pos)
	if v.IsNull() {
		return -1
	}
	return truth(fr, v, pos)
}

func compareValue(fr *Frame, op ast.CmpOp, a, b Value, pos int32) Value {
	fr.Pos = pos
	if op <= ast.GtE {
		return object.Compare(fr.RT, cmpOps[op], a, b)
	}
	switch compareOp(fr, op, a, b, pos) {
	case 1:
		return object.True
	case 0:
		return object.False
	}
	return Value{}
}

// chain compiles a < b < c: each operand is evaluated once, the first false
// comparison is the result.
func (c *compiler) chain(n *ast.Compare) Expr {
	pos := c.at(n)
	left := c.expr(n.Left)
	xs := c.exprs(n.Comparators)
	ops := n.Ops
	return func(fr *Frame) Value {
		a := left(fr)
		if a.IsNull() {
			return a
		}
		for i, x := range xs {
			b := x(fr)
			if b.IsNull() {
				return b
			}
			if ops[i] <= ast.GtE && a.IsInt() && b.IsInt() {
				if !object.CompareInts(cmpOps[ops[i]], a.Int(), b.Int()) {
					return object.False
				}
				if i == len(xs)-1 {
					return object.True
				}
				a = b
				continue
			}
			v := compareValue(fr, ops[i], a, b, pos)
			if v.IsNull() || i == len(xs)-1 {
				return v
			}
			t := truth(fr, v, pos)
			if t < 0 {
				return Value{}
			}
			if t == 0 {
				return v
			}
			a = b
		}
		return Value{}
	}
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// cond compiles an expression whose truth alone matters.
func (c *compiler) cond(e ast.Expr) Cond {
	c.deeper()
	defer c.shallower()
	switch n := e.(type) {
	case *ast.Constant:
		v := c.constant(n)
		return func(fr *Frame) int { return object.Truth(fr.RT, v) }
	case *ast.Compare:
		if len(n.Ops) == 1 {
			return c.compareCond(n)
		}
	case *ast.UnaryOp:
		if n.Op == ast.Not {
			x := c.cond(n.Operand)
			return func(fr *Frame) int {
				t := x(fr)
				if t >= 0 {
					t = 1 - t
				}
				return t
			}
		}
	case *ast.BoolOp:
		return c.boolCond(n)
	case *ast.Name:
		if i, ok := c.local(n.Id); ok {
			pos := c.at(n)
			return func(fr *Frame) int {
				v := fr.L[i]
				if v.IsNull() {
					return unboundCond(fr, i, pos)
				}
				return truth(fr, v, pos)
			}
		}
	}
	x := c.expr(e)
	pos := c.at(e)
	return func(fr *Frame) int {
		v := x(fr)
		if v.IsNull() {
			return -1
		}
		return truth(fr, v, pos)
	}
}

func (c *compiler) boolCond(n *ast.BoolOp) Cond {
	xs := make([]Cond, len(n.Values))
	for i, v := range n.Values {
		xs[i] = c.cond(v)
	}
	if len(xs) == 2 {
		a, b := xs[0], xs[1]
		if n.Op == ast.And {
			return func(fr *Frame) int {
				if t := a(fr); t != 1 {
					return t
				}
				return b(fr)
			}
		}
		return func(fr *Frame) int {
			if t := a(fr); t != 0 {
				return t
			}
			return b(fr)
		}
	}
	goOn := 1
	if n.Op == ast.Or {
		goOn = 0
	}
	return func(fr *Frame) int {
		t := goOn
		for _, x := range xs {
			if t = x(fr); t != goOn {
				return t
			}
		}
		return t
	}
}

func (c *compiler) compareCond(n *ast.Compare) Cond {
	pos := c.at(n)
	op := n.Ops[0]
	if op > ast.GtE {
		return c.identityOrMember(n)
	}
	k := cmpOps[op]
	la, aLocal := c.localSlot(n.Left)
	if y, ok := intConst(n.Comparators[0]); ok {
		if aLocal {
			return condLC[k](la, c.at(n.Left), y, pos)
		}
		return condXC[k](c.expr(n.Left), y, pos)
	}
	lb, bLocal := c.localSlot(n.Comparators[0])
	switch {
	case aLocal && bLocal:
		return condLL[k](la, c.at(n.Left), lb, c.at(n.Comparators[0]), pos)
	case aLocal:
		return condLX[k](la, c.at(n.Left), c.expr(n.Comparators[0]), pos)
	case bLocal:
		return condXL[k](c.expr(n.Left), lb, c.at(n.Comparators[0]), pos)
	}
	return condXX[k](c.expr(n.Left), c.expr(n.Comparators[0]), pos)
}
