package interp

import (
	"strings"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/parser"
)

// tree is Hooks.Tree: the syntax tree of a program as text.
func (in *Interp) tree(rt *object.Runtime, src, filename, mode string) (string, bool) {
	meter := newMeter(rt, len(src))
	if meter == nil {
		return "", false
	}
	defer meter.close()
	w := meter.watch()
	var node any
	var err error
	switch mode {
	case "eval":
		node, err = w.ParseExpr(filename, src, 0)
	case "single":
		node, err = w.ParseInteractive(filename, src, 0, false)
	default:
		if src != "" && !strings.HasSuffix(src, "\n") {
			src += "\n"
		}
		node, err = w.ParseString(filename, src, 0)
	}
	if err == errStopped {
		return "", false
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
