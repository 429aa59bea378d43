package parser

import (
	"strings"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/lexer"

	plex "github.com/alecthomas/participle/v2/lexer"
	"golang.org/x/text/unicode/norm"
)

// This file completes nodes that participle has read: places of their parts,
// identifiers in normal form, and what the tags cannot say.

// identifier returns a name in normal form KC.
func identifier(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return norm.NFKC.String(s)
		}
	}
	return s
}

func identifiers(list []string) {
	for i, s := range list {
		list[i] = identifier(s)
	}
}

func tokensLoc(toks []plex.Token) ast.Loc {
	loc := tokenLoc(&toks[0])
	loc.EndLine, loc.EndCol = tokenEnd(&toks[len(toks)-1])
	return loc
}

func (p *parser) withStmt(start int, async bool) ast.Stmt {
	s := withProduction.parse(p)
	s.IsAsync = async
	s.Loc = p.locBlock(start)
	return s
}

func (p *parser) tryStmt() ast.Stmt {
	s := located(p, &tryProduction)
	for i, h := range s.Handlers {
		if h.Star != s.Handlers[0].Star || h.Star && h.Type == nil {
			p.fail()
		}
		s.IsStar = h.Star
		h.Name = identifier(h.Name)
		end := len(h.Tokens) - 1
		for h.Tokens[end].Type >= lexer.Newline && h.Tokens[end].Type <= lexer.Dedent {
			end--
		}
		h.Loc = tokensLoc(h.Tokens[:end+1])
		s.Handlers[i].Tokens = nil
	}
	return s
}

func (p *parser) importStmt() ast.Stmt {
	if !p.tagsOnly {
		start := p.i
		p.i++
		s := &ast.Import{}
		for more := true; more; more = p.accept(lexer.Comma) {
			s.Names = append(s.Names, p.importedModule())
		}
		s.Loc = p.loc(start)
		return s
	}
	s := located(p, &importProduction)
	for _, a := range s.Names {
		p.alias(a)
		if a.Name == "*" {
			p.fail()
		}
	}
	return s
}

func (p *parser) importFrom() ast.Stmt {
	if !p.tagsOnly {
		return p.importFromFast()
	}
	s := located(p, &importFromProduction)
	s.Module = identifier(s.Module)
	for _, a := range s.Names {
		dotted := len(a.Tokens) > 1 && a.Tokens[1].Type == lexer.Dot
		p.alias(a)
		// The star stands alone and without parentheses.
		if dotted || a.Name == "*" && (len(s.Names) > 1 || a.AsName != "" || !p.isPrevious(lexer.Star)) {
			p.fail()
		}
	}
	return s
}

func (p *parser) importFromFast() ast.Stmt {
	start := p.i
	p.i++
	s := &ast.ImportFrom{}
	for p.is(lexer.Dot) || p.is(lexer.Ellipsis) {
		s.Level += ast.Dots(len(p.toks[p.i].Value))
		p.i++
	}
	if s.Level == 0 || p.is(lexer.Name) {
		s.Module = p.dottedName()
	}
	p.expect(lexer.Import)
	if p.accept(lexer.Star) {
		s.Names = []*ast.Alias{{Loc: p.loc(p.i - 1), Name: "*"}}
		s.Loc = p.loc(start)
		return s
	}
	parens := p.accept(lexer.LeftParen)
	for {
		at := p.i
		a := &ast.Alias{Name: p.identifier()}
		if p.accept(lexer.As) {
			a.AsName = p.identifier()
		}
		a.Loc = p.loc(at)
		s.Names = append(s.Names, a)
		if !p.accept(lexer.Comma) || parens && p.is(lexer.RightParen) {
			break
		}
	}
	if parens {
		p.expect(lexer.RightParen)
	}
	s.Loc = p.loc(start)
	return s
}

// importedModule is one dotted name of an import statement, perhaps renamed.
func (p *parser) importedModule() *ast.Alias {
	start := p.i
	a := &ast.Alias{Name: p.dottedName()}
	if p.accept(lexer.As) {
		a.AsName = p.identifier()
	}
	a.Loc = p.loc(start)
	return a
}

func (p *parser) dottedName() string {
	name := p.identifier()
	if !p.is(lexer.Dot) {
		return name
	}
	var b strings.Builder
	b.WriteString(name)
	for p.accept(lexer.Dot) {
		b.WriteByte('.')
		b.WriteString(p.identifier())
	}
	return b.String()
}

// isPrevious tells whether the token just read is of a kind.
func (p *parser) isPrevious(t plex.TokenType) bool { return p.toks[p.i-1].Type == t }

func (p *parser) alias(a *ast.Alias) {
	a.Loc = tokensLoc(a.Tokens)
	a.Tokens = nil
	a.Name, a.AsName = identifier(a.Name), identifier(a.AsName)
}

func (p *parser) deleteStmt() ast.Stmt {
	s := located(p, &deleteProduction)
	for _, e := range s.Targets {
		p.setContext(e, ast.Del)
	}
	return s
}

func (p *parser) globalStmt() ast.Stmt {
	s := located(p, &globalProduction)
	identifiers(s.Names)
	return s
}

func (p *parser) nonlocalStmt() ast.Stmt {
	s := located(p, &nonlocalProduction)
	identifiers(s.Names)
	return s
}
