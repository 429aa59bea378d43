package parser

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/lexer"
)

// This file dispatches on the first token of a statement, and parses by hand
// the statements that are most frequent.

// statement appends the statement that begins here: one compound statement,
// or the simple ones of a line.
func (p *parser) statement(list []ast.Stmt) []ast.Stmt {
	switch p.toks[p.i].Type {
	case lexer.If:
		return append(list, p.ifStmt())
	case lexer.For:
		return append(list, p.forStmt(p.i, false))
	case lexer.While:
		return append(list, located(p, &whileProduction))
	case lexer.Def:
		return append(list, p.functionDef(p.i, nil, false))
	case lexer.Class:
		return append(list, p.classDef(nil))
	case lexer.With:
		return append(list, p.withStmt(p.i, false))
	case lexer.Try:
		return append(list, p.tryStmt())
	case lexer.At:
		return append(list, p.decorated())
	case lexer.Async:
		return append(list, p.async(nil))
	case lexer.Name:
		if p.startsMatch() {
			return append(list, located(p, &matchProduction))
		}
	}
	return p.simpleLine(list)
}

// simpleLine appends the simple statements of one line.
func (p *parser) simpleLine(list []ast.Stmt) []ast.Stmt {
	for {
		list = append(list, p.simple())
		if !p.accept(lexer.Semicolon) {
			break
		}
		if p.is(lexer.Newline) {
			break
		}
	}
	p.expect(lexer.Newline)
	return list
}

// simple parses one simple statement.
func (p *parser) simple() ast.Stmt {
	p.look()
	switch p.toks[p.i].Type {
	case lexer.Return:
		return p.returnStmt()
	case lexer.Pass:
		p.i++
		return &ast.Pass{Loc: p.loc(p.i - 1)}
	case lexer.Break:
		p.i++
		return &ast.Break{Loc: p.loc(p.i - 1)}
	case lexer.Continue:
		p.i++
		return &ast.Continue{Loc: p.loc(p.i - 1)}
	case lexer.Import:
		return p.importStmt()
	case lexer.From:
		return p.importFrom()
	case lexer.Raise:
		return located(p, &raiseProduction)
	case lexer.Assert:
		return located(p, &assertProduction)
	case lexer.Del:
		return p.deleteStmt()
	case lexer.Global:
		return p.globalStmt()
	case lexer.Nonlocal:
		return p.nonlocalStmt()
	case lexer.Name:
		if p.toks[p.i].Value == "type" && p.toks[p.i+1].Type == lexer.Name {
			return located(p, &typeAliasProduction)
		}
	}
	return p.exprStmt()
}

// exprStmt parses what begins with an expression: an assignment of any kind
// or an expression statement.
func (p *parser) exprStmt() ast.Stmt {
	start := p.i
	e := p.rhs()
	switch t := p.toks[p.i].Type; {
	case t == lexer.Equal:
		return p.assign(start, e)
	case t == lexer.Colon:
		return p.annAssign(start, e)
	case t >= lexer.PlusEqual && t <= lexer.DoubleStarEqual:
		p.singleTarget(e)
		op := augmented[t-lexer.PlusEqual]
		p.i++
		value := p.rhs()
		return &ast.AugAssign{Loc: p.loc(start), Target: e, Op: op, Value: value}
	}
	return &ast.ExprStmt{Loc: p.loc(start), Value: e}
}

// augmented are the operators of the tokens from PlusEqual on.
var augmented = [...]ast.Operator{
	lexer.PlusEqual - lexer.PlusEqual:        ast.Add,
	lexer.MinusEqual - lexer.PlusEqual:       ast.Sub,
	lexer.StarEqual - lexer.PlusEqual:        ast.Mult,
	lexer.SlashEqual - lexer.PlusEqual:       ast.Div,
	lexer.DoubleSlashEqual - lexer.PlusEqual: ast.FloorDiv,
	lexer.PercentEqual - lexer.PlusEqual:     ast.Mod,
	lexer.AtEqual - lexer.PlusEqual:          ast.MatMult,
	lexer.AmperEqual - lexer.PlusEqual:       ast.BitAnd,
	lexer.BarEqual - lexer.PlusEqual:         ast.BitOr,
	lexer.CaretEqual - lexer.PlusEqual:       ast.BitXor,
	lexer.LeftShiftEqual - lexer.PlusEqual:   ast.LShift,
	lexer.RightShiftEqual - lexer.PlusEqual:  ast.RShift,
	lexer.DoubleStarEqual - lexer.PlusEqual:  ast.Pow,
}

func (p *parser) assign(start int, first ast.Expr) ast.Stmt {
	targets := make([]ast.Expr, 0, 1)
	value := first
	for p.accept(lexer.Equal) {
		p.store(value)
		targets = append(targets, value)
		value = p.rhs()
	}
	return &ast.Assign{Loc: p.loc(start), Targets: targets, Value: value}
}

func (p *parser) annAssign(start int, target ast.Expr) ast.Stmt {
	if _, ok := target.(*ast.Starred); ok {
		p.fail()
	}
	p.singleTarget(target)
	if p.is(lexer.Colon) && p.toks[start].Type == lexer.LeftParen && p.beginsWithTarget(start, target) {
		p.fail()
	}
	simple := p.toks[start].Type == lexer.Name && p.i == start+1
	p.i++
	a := &ast.AnnAssign{Target: target, Annotation: p.expression(), Simple: simple}
	if p.accept(lexer.Equal) {
		a.Value = p.rhs()
	}
	a.Loc = p.loc(start)
	return a
}

// beginsWithTarget tells whether an expression that begins with a parenthesis
// is something hung on a target in parentheses, like (a).b. CPython's grammar
// takes the (a) for all of the target and then misses the colon.
func (p *parser) beginsWithTarget(start int, e ast.Expr) bool {
	pos := &p.toks[start].Pos
	for {
		if s := e.Span(); s.Line != int32(pos.Line) || s.Col != int32(pos.Column) {
			break
		}
		switch x := e.(type) {
		case *ast.Attribute:
			e = x.Value
		case *ast.Subscript:
			e = x.Value
		case *ast.Call:
			e = x.Func
		default:
			return false
		}
		switch s := e.Span(); e.(type) {
		case *ast.Name, *ast.Attribute, *ast.Subscript:
			if s.Line != int32(pos.Line) || s.Col != int32(pos.Column) {
				return true
			}
		}
	}
	return false
}

func (p *parser) returnStmt() ast.Stmt {
	if p.tagsOnly {
		return located(p, &returnProduction)
	}
	start := p.i
	p.i++
	r := &ast.Return{}
	if p.startsExpr() || p.is(lexer.Star) {
		r.Value = p.exprList()
	}
	r.Loc = p.loc(start)
	return r
}

// suite parses the body of a compound statement, behind its colon.
func (p *parser) suite() ast.Suite {
	if !p.accept(lexer.Newline) {
		return ast.Block(p.simpleLine(nil))
	}
	p.expect(lexer.Indent)
	list := make([]ast.Stmt, 0, 4)
	for {
		list = p.statement(list)
		if p.accept(lexer.Dedent) {
			return ast.Block(list)
		}
	}
}

// colonSuite is a colon and a suite.
func (p *parser) colonSuite() ast.Suite {
	p.expect(lexer.Colon)
	return p.suite()
}

func (p *parser) elseSuite() ast.Suite {
	if !p.accept(lexer.Else) {
		return nil
	}
	return p.colonSuite()
}

func (p *parser) ifStmt() ast.Stmt {
	start := p.i
	if p.tagsOnly {
		s := ifProduction.parse(p)
		s.Loc = p.locBlock(start)
		for _, e := range s.Elifs {
			e.Line, e.Col = int32(e.Tokens[0].Pos.Line), int32(e.Tokens[0].Pos.Column)
			e.EndLine, e.EndCol = s.EndLine, s.EndCol
			e.Tokens = nil
		}
		return s
	}
	p.i++
	s := &ast.If{Test: p.named(), Body: p.colonSuite()}
	for p.is(lexer.Elif) {
		pos := &p.toks[p.i].Pos
		p.i++
		e := &ast.Elif{Loc: ast.Loc{Line: int32(pos.Line), Col: int32(pos.Column)}, Test: p.named(), Body: p.colonSuite()}
		s.Elifs = append(s.Elifs, e)
	}
	s.Else = p.elseSuite()
	s.Loc = p.locBlock(start)
	for _, e := range s.Elifs {
		e.EndLine, e.EndCol = s.EndLine, s.EndCol
	}
	return s
}

func (p *parser) forStmt(start int, async bool) ast.Stmt {
	var s *ast.For
	if p.tagsOnly {
		s = forProduction.parse(p)
	} else {
		p.i++
		s = &ast.For{Target: p.targets()}
		p.expect(lexer.In)
		s.Iter = p.exprList()
		s.Body = p.colonSuite()
		s.Else = p.elseSuite()
	}
	s.IsAsync = async
	s.Loc = p.locBlock(start)
	return s
}

func (p *parser) async(decorators []ast.Expr) ast.Stmt {
	start := p.i
	p.i++
	switch p.toks[p.i].Type {
	case lexer.Def:
		return p.functionDef(start, decorators, true)
	case lexer.For:
		return p.forStmt(start, true)
	case lexer.With:
		return p.withStmt(start, true)
	}
	p.fail()
	return nil
}

func (p *parser) decorated() ast.Stmt {
	var list []ast.Expr
	for p.accept(lexer.At) {
		list = append(list, p.named())
		p.expect(lexer.Newline)
	}
	switch p.toks[p.i].Type {
	case lexer.Def:
		return p.functionDef(p.i, list, false)
	case lexer.Class:
		return p.classDef(list)
	case lexer.Async:
		if p.toks[p.i+1].Type == lexer.Def {
			return p.async(list)
		}
	}
	p.fail()
	return nil
}

func (p *parser) functionDef(start int, decorators []ast.Expr, async bool) ast.Stmt {
	p.i++
	f := &ast.FunctionDef{Name: p.identifier(), TypeParams: p.typeParams(), Decorators: decorators, IsAsync: async}
	p.expect(lexer.LeftParen)
	f.Args = p.parameters(lexer.RightParen)
	p.i++
	if p.accept(lexer.Arrow) {
		f.Returns = p.expression()
	}
	f.Body = p.colonSuite()
	f.Loc = p.locBlock(start)
	return f
}

func (p *parser) classDef(decorators []ast.Expr) ast.Stmt {
	start := p.i
	p.i++
	c := &ast.ClassDef{Name: p.identifier(), TypeParams: p.typeParams(), Decorators: decorators}
	if p.is(lexer.LeftParen) {
		c.Bases, c.Keywords = p.callArgs()
		if len(c.Bases) == 1 {
			// callArgs takes a lone generator expression, which a class does not.
			if g, ok := c.Bases[0].(*ast.GeneratorExp); ok && p.ownsParens(g, start) {
				p.fail()
			}
		}
	}
	c.Body = p.colonSuite()
	c.Loc = p.locBlock(start)
	return c
}

// ownsParens tells whether a generator expression begins with the first
// parenthesis behind a token: whether its parentheses are those of the list it
// stands in.
func (p *parser) ownsParens(g *ast.GeneratorExp, from int) bool {
	for p.toks[from].Type != lexer.LeftParen {
		from++
	}
	pos := &p.toks[from].Pos
	return int32(pos.Line) == g.Line && int32(pos.Column) == g.Col
}

func (p *parser) typeParams() *ast.TypeParams {
	if !p.is(lexer.LeftBracket) {
		return nil
	}
	return typeParamsProduction.parse(p)
}

func (p *parser) identifier() string {
	p.look()
	if !p.is(lexer.Name) {
		p.fail()
	}
	s := identifier(p.toks[p.i].Value)
	p.i++
	return s
}

// startsMatch tells whether a line that begins with the name "match" is a
// match statement: only then does it end with a colon.
func (p *parser) startsMatch() bool {
	if p.toks[p.i].Value != "match" {
		return false
	}
	for j := p.i + 1; ; j++ {
		switch p.toks[j].Type {
		case lexer.Newline:
			return j > p.i+2 && p.toks[j-1].Type == lexer.Colon
		case lexer.EOF:
			return false
		}
	}
}
