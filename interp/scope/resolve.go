package scope

import (
	"slices"

	"github.com/ouro-lang/ouro/ast"
)

// This file turns the tables of build.go into answers: it binds each use to
// its variable, finds out which variables are captured, and gives out slots.

// resolveAll resolves s and all scopes in it.
func (b *builder) resolveAll(s *Scope) {
	for _, sym := range s.order[:len(s.order):len(s.order)] {
		b.look()
		b.resolve(s, sym)
	}
	for _, c := range s.children {
		b.resolveAll(c)
	}
}

// classCell is the symbol of the cell with the class that methods see as
// __class__. The body itself may bind that name: it is another variable.
const classCell = ".class"

func (b *builder) resolve(s *Scope, sym *Symbol) {
	if sym.Where != Unresolved || sym.same != nil {
		return
	}
	switch {
	case sym.global:
		if sym.nonlocal {
			b.fail(sym.at, "name '%s' is nonlocal and global", sym.Name)
		}
		sym.Where = Global
	case sym.nonlocal:
		if s.Kind == Module && (sym.walrus || sym.globalBelow) {
			// := in a comprehension or the global statement of a function has made it a global.
			b.fail(sym.at, "name '%s' is nonlocal and global", sym.Name)
		}
		if s.Kind == Module {
			b.fail(sym.at, "nonlocal declaration not allowed at module level")
		}
		r := b.enclosing(s, sym.Name)
		if r == nil || r.Where == Global {
			b.fail(sym.at, "no binding for nonlocal '%s' found", sym.Name)
		}
		if r.typeParam {
			b.fail(sym.at, "nonlocal binding not allowed for type parameter '%s'", sym.Name)
		}
		sym.Where, sym.Index = Free, s.addFree(sym.Name)
		if s.Kind == Class {
			// A class that declares nonlocal writes through the cell.
			return
		}
	case s.Kind == Module && sym.globalBelow:
		sym.Where = Global
	case s.Kind == Module:
		sym.Where = Dict
	case s.Kind == Class:
		if sym.bound {
			sym.Where = Dict
			return
		}
		if r := b.enclosing(s, sym.Name); r != nil && r.Where != Global {
			sym.Where, sym.Index = DictOrFree, s.addFree(sym.Name)
			return
		}
		sym.Where = Dict
	case sym.bound:
		sym.Where = Local
	case s.SeesClass:
		b.bindInClass(s, sym)
	default:
		b.bindUse(s, sym)
	}
}

// bindInClass resolves a name that the type parameters, a type alias or the
// like use directly in a class body: what the class binds goes before type
// parameters and enclosing functions, as in CPython.
func (b *builder) bindInClass(s *Scope, sym *Symbol) {
	cls := s.Parent
	for cls.Kind != Class {
		cls = cls.Parent
	}
	switch c := cls.Symbols[sym.Name]; {
	case c != nil && c.global:
		sym.Where = Global
		return
	case c != nil && c.bound && !c.nonlocal:
		sym.Where = Dict
		return
	}
	r := b.enclosing(s, sym.Name)
	switch {
	case r == nil || r.Where == Global:
		sym.Where = Dict
	case r.typeParam && s.Parent.Kind == TypeParams && s.Parent.Symbols[sym.Name] == r:
		b.bindUse(s, sym)
	default:
		sym.Where, sym.Index = DictOrFree, s.addFree(sym.Name)
	}
}

// bindUse resolves a name that s uses but does not bind.
func (b *builder) bindUse(s *Scope, sym *Symbol) {
	if sym.Name == "__class__" && s.Host != s && s.Host.Kind == Class {
		// Not even the class of the body a comprehension stands in.
		sym.Where = Global
		return
	}
	r := b.enclosing(s, sym.Name)
	switch {
	case (r == nil || r.Where == Global) && s.Host.Kind == Module:
		// A comprehension is part of the code it stands in, and sees the locals
		// that exec() was given.
		sym.Where = Dict
	case r == nil || r.Where == Global:
		sym.Where = Global
	case s.Host != s && r != nil && b.inHost(s, r):
		sym.same = r
	case s.Host != s:
		sym.Where, sym.Index = Free, s.Host.addFree(sym.Name)
	default:
		sym.Where, sym.Index = Free, s.addFree(sym.Name)
	}
}

// inHost reports whether r is a variable of the frame s shares.
func (b *builder) inHost(s *Scope, r *Symbol) bool {
	for p := s.Parent; ; p = p.Parent {
		if p.Symbols[r.Name] == r && (r.Where == Local || r.Where == Cell) && p.Host == s.Host && p.Kind != Class {
			return true
		}
		if p == s.Host {
			return false
		}
	}
}

// enclosing returns the variable name refers to from inside s when s does not
// bind it: a variable of an enclosing function, marked as captured if it lives
// in another frame, or nil for a global.
func (b *builder) enclosing(s *Scope, name string) *Symbol {
	host := s.Host
	for p := s.Parent; p != nil; p = p.Parent {
		var found *Symbol
		switch p.Kind {
		case Module:
			return nil
		case Class:
			if name == "__class__" {
				p.ClassCell = true
				found = p.symbol(classCell)
				if found.Where == Unresolved || found.Where == Dict {
					found.Where = Cell
				}
				found.captured = true
			}
		default:
			sym := p.Symbols[name]
			if sym == nil {
				continue
			}
			if sym.global {
				return nil
			}
			if sym.bound && !sym.nonlocal {
				b.resolve(p, sym)
				found = sym
			}
		}
		if found == nil {
			continue
		}
		if p.Host != host {
			found.captured = true
			// Every frame in between hands the cell on.
			for q := s.Parent; q != p; q = q.Parent {
				if q.Host == q && q.Host != p.Host {
					q.addFree(name)
				}
			}
		}
		return found
	}
	return nil
}

func (s *Scope) addFree(name string) int {
	if i, ok := s.freeIndex[name]; ok {
		return i
	}
	if s.freeIndex == nil {
		s.freeIndex = map[string]int{}
	}
	s.freeIndex[name] = len(s.Frees)
	s.Frees = append(s.Frees, name)
	return len(s.Frees) - 1
}

// sortFree brings the closure of every frame into CPython's order, which
// scripts see in co_freevars and __closure__: that of the names.
func sortFree(s *Scope) {
	if s.Host == s && len(s.Frees) > 1 {
		slices.Sort(s.Frees)
		for i, name := range s.Frees {
			s.freeIndex[name] = i
		}
	}
	for _, sym := range s.order {
		if sym.Where == Free || sym.Where == DictOrFree {
			sym.Index = s.Host.freeIndex[sym.Name]
		}
	}
	for _, c := range s.children {
		sortFree(c)
	}
}

// assignSlots numbers the variables of every frame.
func assignSlots(s *Scope) {
	for _, sym := range s.order {
		if sym.Param {
			sym.slot(s)
		}
	}
	for _, sym := range s.order {
		if !sym.Param && (sym.Where == Local || sym.Where == Cell) {
			sym.slot(s)
		}
	}
	if s.Host == s {
		s.OwnVars = len(s.Varnames)
	}
	for _, c := range s.children {
		if c.Host == c {
			continue
		}
		assignSlots(c)
	}
	for _, c := range s.children {
		if c.Host == c {
			assignSlots(c)
		}
	}
}

func (sym *Symbol) slot(s *Scope) {
	if sym.captured {
		sym.Where = Cell
	}
	sym.Index = len(s.Host.Varnames)
	s.Host.Varnames = append(s.Host.Varnames, sym.Name)
}

// spanOf returns a node's place, the zero Span for nil.
func spanOf(n ast.Node) ast.Span {
	if n == nil {
		return ast.Span{}
	}
	return n.Span()
}
