package scope

import "github.com/ouro-lang/ouro/ast"

// This file walks the statements that leave blocks, and the blocks they leave.
// On the way out of a try CPython generates the code of its finally block, so
// that an error in there comes before those between the statement and the end
// of the try.

// finalBlock is a try with a finally clause, or an except* clause.
type finalBlock struct {
	// star: an except* clause, which no statement may leave.
	star bool

	// left is the number of the first statement that leaves it, 0 if there is none
	// or an error of late stands before it.
	left int
}

// surroundings are what a function, a lambda or a class body does not see of
// the statements around it.
type surroundings struct {
	loops, star int
	around      []*finalBlock
}

func (b *builder) outside() surroundings {
	old := surroundings{b.loops, b.star, b.around}
	b.loops, b.star, b.around = 0, 0, nil
	return old
}

func (b *builder) inside(s surroundings) { b.loops, b.star, b.around = s.loops, s.star, s.around }

func (b *builder) loop(body ast.Suite) {
	b.loops++
	b.around = append(b.around, nil)
	b.suite(body)
	b.around = b.around[:len(b.around)-1]
	b.loops--
}

// leave notes that a statement leaves the blocks around it, with inLoop those
// within the innermost loop.
func (b *builder) leave(inLoop bool) {
	if b.lateError != nil {
		return
	}
	b.leaves++
	for i := len(b.around) - 1; i >= 0; i-- {
		switch f := b.around[i]; {
		case f != nil && f.star:
			return
		case f != nil && f.left == 0:
			f.left = b.leaves
		case f == nil && inLoop:
			return
		}
	}
}

// leaveLoop walks a break or continue.
func (b *builder) leaveLoop(at ast.Span, outside string) {
	b.leave(true)
	if b.loops == 0 && b.star == 0 {
		b.late(at, "%s", outside)
	}
	if b.star > 0 && b.loops <= b.starLoops() {
		b.lateInStar(at)
	}
}

// lateInStar reports a statement that leaves an except* block. CPython has lost its
// place when it comes to the block by way of a clean-up.
func (b *builder) lateInStar(at ast.Span) {
	if b.cleanups > 0 {
		at = ast.Span{Line: -1, Col: -1, EndLine: -1, EndCol: -1}
	}
	b.late(at, "'break', 'continue' and 'return' cannot appear in an except* block")
}

// starLoops returns how many loops were open where the innermost except*
// block began: a break may leave loops inside the block only.
func (b *builder) starLoops() int { return b.star - 1 }

func (b *builder) returnStmt(n *ast.Return) {
	s := b.cur
	if s.Kind == Module || s.Kind == Class {
		b.late(n.Span(), "'return' outside function")
	}
	before := b.lateError != nil
	b.expr(n.Value)
	if n.Value != nil && s.firstReturn.Line == 0 {
		s.firstReturn, s.wrongBefore = n.Span(), before
	}
	b.leave(false)
	if b.star > 0 {
		at := n.Span()
		if k, ok := n.Value.(*ast.Constant); ok {
			at = k.Span()
		}
		b.lateInStar(at)
	}
}

func (b *builder) tryStmt(n *ast.Try) {
	var f finalBlock
	leaves := b.leaves
	if n.Final != nil {
		b.cleanups++
		b.around = append(b.around, &f)
	}
	b.suite(n.Body)
	for i, h := range n.Handlers {
		if h.Type == nil && i < len(n.Handlers)-1 {
			b.late(h.Span(), "default 'except:' must be last")
		}
		b.expr(h.Type)
		if h.Name != "" {
			b.bind(h.Name, h.Span())
		}
		if n.IsStar {
			star, cleanups := b.star, b.cleanups
			b.star, b.cleanups = b.loops+1, 0
			b.around = append(b.around, &finalBlock{star: true})
			b.suite(h.Body)
			b.around = b.around[:len(b.around)-1]
			b.star, b.cleanups = star, cleanups
		} else {
			b.suite(h.Body)
		}
	}
	b.suite(n.Else)
	if n.Final == nil {
		return
	}
	b.cleanups--
	b.around = b.around[:len(b.around)-1]
	if f.left == 0 {
		b.suite(n.Final)
		return
	}
	after := b.lateError
	b.lateError = nil
	b.suite(n.Final)
	if b.lateError == nil {
		b.lateError = after
		return
	}
	// It comes before what the statement meets further out.
	for _, f := range b.around {
		if f != nil && f.left > leaves {
			f.left = 0
		}
	}
}
