package interp

import (
	"strings"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/parser"
)

// tree is Hooks.Tree: the syntax tree of a program as text.
func (in *Interp) tree(rt *object.Runtime, src, filename, mode string) (string, bool) {
	var node any
	var err error
	switch mode {
	case "eval":
		node, err = parser.ParseExpr(filename, src)
	case "single":
		node, err = parser.ParseInteractive(filename, src)
	default:
		if src != "" && !strings.HasSuffix(src, "\n") {
			src += "\n"
		}
		node, err = parser.ParseString(filename, src)
	}
	if err != nil {
		in.raiseSyntaxError(err, false)
		return "", false
	}
	if !rt.Work(len(src)) || !rt.AllocN(int64(len(src)), 64) {
		return "", false
	}
	text := parser.DumpAttributes(node)
	if _, isModule := node.(*ast.Module); isModule && mode == "single" {
		text = "Interactive" + strings.TrimPrefix(text, "Module")
	}
	return text, true
}
