package parser

import (
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
