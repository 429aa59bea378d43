package parser

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/lexer"
)

// This file writes trees the way CPython's ast.dump does. It is how the tests
// compare the two parsers.

// maxDumpDepth bounds the recursion over tall trees.
const maxDumpDepth = 50_000

// Dump returns what CPython's ast.dump(node) returns for the same program. The
// node is an *ast.Module, an *ast.Expression or any ast.Node.
func Dump(node any) string { return dump(node, false) }

// DumpAttributes is Dump with include_attributes=True: with the place of every
// node.
func DumpAttributes(node any) string { return dump(node, true) }

func dump(node any, attributes bool) string {
	d := &dumper{attributes: attributes}
	switch n := node.(type) {
	case *ast.Module:
		d.open("Module")
		d.stmts("body", n.Body)
		d.close(nil)
	case *ast.Expression:
		d.open("Expression")
		d.expr("body", n.Body)
		d.close(nil)
	case ast.Node:
		d.node(n)
	default:
		panic(fmt.Sprintf("parser.Dump: not a node: %T", node))
	}
	return d.b.String()
}

type dumper struct {
	b          strings.Builder
	attributes bool
	comma      bool
	depth      int
}

func (d *dumper) open(name string) {
	d.b.WriteString(name)
	d.b.WriteByte('(')
	d.comma = false
	d.depth++
}

func (d *dumper) close(loc *ast.Span) {
	if d.attributes && loc != nil {
		d.number("lineno", int(loc.Line))
		d.number("col_offset", int(loc.Col))
		d.number("end_lineno", int(loc.EndLine))
		d.number("end_col_offset", int(loc.EndCol))
	}
	d.b.WriteByte(')')
	d.comma = true
	d.depth--
}

func (d *dumper) field(name string) {
	if d.comma {
		d.b.WriteString(", ")
	}
	d.b.WriteString(name)
	d.b.WriteByte('=')
	d.comma = true
}

func (d *dumper) number(name string, n int) {
	d.field(name)
	d.b.WriteString(strconv.Itoa(n))
}

func (d *dumper) word(name, value string) {
	d.field(name)
	d.b.WriteString(value)
	d.b.WriteString("()")
}

func (d *dumper) text(name, s string) {
	d.field(name)
	d.b.WriteString(quote(s))
}

// optionalText leaves an empty string out, as dump leaves out None.
func (d *dumper) optionalText(name, s string) {
	if s != "" {
		d.text(name, s)
	}
}

func (d *dumper) value(n ast.Node) {
	d.node(n)
	d.comma = true
}

func (d *dumper) expr(name string, e ast.Expr) {
	if e != nil {
		d.field(name)
		d.value(e)
	}
}

// list writes a field of n elements; an empty one is left out.
func (d *dumper) list(name string, n int, element func(i int)) {
	if n == 0 {
		return
	}
	d.field(name)
	d.b.WriteByte('[')
	for i := range n {
		if i > 0 {
			d.b.WriteString(", ")
		}
		d.comma = false
		element(i)
	}
	d.b.WriteByte(']')
	d.comma = true
}

func (d *dumper) exprs(name string, list []ast.Expr) {
	d.list(name, len(list), func(i int) {
		if list[i] == nil {
			d.b.WriteString("None")
			return
		}
		d.node(list[i])
	})
}

func (d *dumper) stmts(name string, list []ast.Stmt) {
	d.list(name, len(list), func(i int) { d.node(list[i]) })
}

func (d *dumper) suite(name string, s ast.Suite) { d.stmts(name, ast.Stmts(s)) }

func (d *dumper) names(name string, list []string) {
	d.list(name, len(list), func(i int) { d.b.WriteString(quote(list[i])) })
}

func (d *dumper) patterns(name string, list []ast.Pattern) {
	d.list(name, len(list), func(i int) { d.node(list[i]) })
}

func (d *dumper) args(name string, list []*ast.Arg) {
	d.list(name, len(list), func(i int) { d.node(list[i]) })
}

func (d *dumper) keywords(list []*ast.Keyword) {
	d.list("keywords", len(list), func(i int) { d.node(list[i]) })
}

func (d *dumper) typeParams(t *ast.TypeParams) {
	items := t.Items()
	d.list("type_params", len(items), func(i int) { d.node(items[i]) })
}

func (d *dumper) generators(list []*ast.Comprehension) {
	d.list("generators", len(list), func(i int) {
		c := list[i]
		d.open("comprehension")
		d.expr("target", c.Target)
		d.expr("iter", c.Iter)
		d.exprs("ifs", c.Ifs)
		d.number("is_async", flag(c.IsAsync))
		d.close(nil)
	})
}

func flag(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (d *dumper) arguments(a *ast.Arguments) {
	d.field("args")
	d.open("arguments")
	d.args("posonlyargs", a.PosOnly)
	d.args("args", a.Args)
	if a.Vararg != nil {
		d.field("vararg")
		d.value(a.Vararg)
	}
	d.args("kwonlyargs", a.KwOnly)
	d.exprs("kw_defaults", a.KwDefaults)
	if a.Kwarg != nil {
		d.field("kwarg")
		d.value(a.Kwarg)
	}
	d.exprs("defaults", a.Defaults)
	d.close(nil)
}

func (d *dumper) node(n ast.Node) {
	if d.depth > maxDumpDepth {
		d.b.WriteString("...")
		return
	}
	span := n.Span()
	switch n := n.(type) {
	case ast.Expr:
		d.exprNode(n)
	case ast.Stmt:
		d.stmtNode(n)
	case ast.Pattern:
		d.patternNode(n)
	case *ast.TypeVar:
		d.open("TypeVar")
		d.text("name", n.Name)
		d.expr("bound", n.Bound)
		d.expr("default_value", n.Default)
	case *ast.ParamSpec:
		d.open("ParamSpec")
		d.text("name", n.Name)
		d.expr("default_value", n.Default)
	case *ast.TypeVarTuple:
		d.open("TypeVarTuple")
		d.text("name", n.Name)
		d.expr("default_value", n.Default)
	case *ast.Arg:
		d.open("arg")
		d.text("arg", n.Name)
		d.expr("annotation", n.Annotation)
	case *ast.Keyword:
		d.open("keyword")
		d.optionalText("arg", n.Arg)
		d.expr("value", n.Value)
	case *ast.Alias:
		d.open("alias")
		d.text("name", n.Name)
		d.optionalText("asname", n.AsName)
	case *ast.ExceptHandler:
		d.open("ExceptHandler")
		d.expr("type", n.Type)
		d.optionalText("name", n.Name)
		d.suite("body", n.Body)
	default:
		panic(fmt.Sprintf("parser.Dump: not a node: %T", n))
	}
	d.close(&span)
}

func (d *dumper) exprNode(n ast.Expr) {
	switch n := n.(type) {
	case *ast.BoolOp:
		d.open("BoolOp")
		d.word("op", n.Op.String())
		d.exprs("values", n.Values)
	case *ast.NamedExpr:
		d.open("NamedExpr")
		d.expr("target", n.Target)
		d.expr("value", n.Value)
	case *ast.BinOp:
		d.open("BinOp")
		d.expr("left", n.Left)
		d.word("op", n.Op.String())
		d.expr("right", n.Right)
	case *ast.UnaryOp:
		d.open("UnaryOp")
		d.word("op", n.Op.String())
		d.expr("operand", n.Operand)
	case *ast.Lambda:
		d.open("Lambda")
		d.arguments(n.Args)
		d.expr("body", n.Body)
	case *ast.IfExp:
		d.open("IfExp")
		d.expr("test", n.Test)
		d.expr("body", n.Body)
		d.expr("orelse", n.Orelse)
	case *ast.Dict:
		d.open("Dict")
		d.exprs("keys", n.Keys)
		d.exprs("values", n.Values)
	case *ast.Set:
		d.open("Set")
		d.exprs("elts", n.Elts)
	case *ast.ListComp:
		d.open("ListComp")
		d.expr("elt", n.Elt)
		d.generators(n.Generators)
	case *ast.SetComp:
		d.open("SetComp")
		d.expr("elt", n.Elt)
		d.generators(n.Generators)
	case *ast.DictComp:
		d.open("DictComp")
		d.expr("key", n.Key)
		d.expr("value", n.Value)
		d.generators(n.Generators)
	case *ast.GeneratorExp:
		d.open("GeneratorExp")
		d.expr("elt", n.Elt)
		d.generators(n.Generators)
	case *ast.Await:
		d.open("Await")
		d.expr("value", n.Value)
	case *ast.Yield:
		d.open("Yield")
		d.expr("value", n.Value)
	case *ast.YieldFrom:
		d.open("YieldFrom")
		d.expr("value", n.Value)
	case *ast.Compare:
		d.open("Compare")
		d.expr("left", n.Left)
		d.list("ops", len(n.Ops), func(i int) { d.b.WriteString(n.Ops[i].String() + "()") })
		d.exprs("comparators", n.Comparators)
	case *ast.Call:
		d.open("Call")
		d.expr("func", n.Func)
		d.exprs("args", n.Args)
		d.keywords(n.Keywords)
	case *ast.FormattedValue:
		d.open("FormattedValue")
		d.expr("value", n.Value)
		d.number("conversion", n.Conversion)
		d.expr("format_spec", n.FormatSpec)
	case *ast.JoinedStr:
		d.open("JoinedStr")
		d.exprs("values", n.Values)
	case *ast.Constant:
		d.open("Constant")
		d.field("value")
		d.b.WriteString(ConstantRepr(n))
		if n.U {
			d.text("kind", "u")
		}
	case *ast.Attribute:
		d.open("Attribute")
		d.expr("value", n.Value)
		d.text("attr", n.Attr)
		d.word("ctx", n.Ctx.String())
	case *ast.Subscript:
		d.open("Subscript")
		d.expr("value", n.Value)
		d.expr("slice", n.Index)
		d.word("ctx", n.Ctx.String())
	case *ast.Starred:
		d.open("Starred")
		d.expr("value", n.Value)
		d.word("ctx", n.Ctx.String())
	case *ast.Name:
		d.open("Name")
		d.text("id", n.Id)
		d.word("ctx", n.Ctx.String())
	case *ast.List:
		d.open("List")
		d.exprs("elts", n.Elts)
		d.word("ctx", n.Ctx.String())
	case *ast.Tuple:
		d.open("Tuple")
		d.exprs("elts", n.Elts)
		d.word("ctx", n.Ctx.String())
	case *ast.Slice:
		d.open("Slice")
		d.expr("lower", n.Lower)
		d.expr("upper", n.Upper)
		d.expr("step", n.Step)
	}
}

func (d *dumper) stmtNode(n ast.Stmt) {
	async := func(is bool) string {
		if is {
			return "Async"
		}
		return ""
	}
	switch n := n.(type) {
	case *ast.FunctionDef:
		d.open(async(n.IsAsync) + "FunctionDef")
		d.text("name", n.Name)
		d.arguments(n.Args)
		d.suite("body", n.Body)
		d.exprs("decorator_list", n.Decorators)
		d.expr("returns", n.Returns)
		d.typeParams(n.TypeParams)
	case *ast.ClassDef:
		d.open("ClassDef")
		d.text("name", n.Name)
		d.exprs("bases", n.Bases)
		d.keywords(n.Keywords)
		d.suite("body", n.Body)
		d.exprs("decorator_list", n.Decorators)
		d.typeParams(n.TypeParams)
	case *ast.Return:
		d.open("Return")
		d.expr("value", n.Value)
	case *ast.Delete:
		d.open("Delete")
		d.exprs("targets", n.Targets)
	case *ast.Assign:
		d.open("Assign")
		d.exprs("targets", n.Targets)
		d.expr("value", n.Value)
	case *ast.TypeAlias:
		d.open("TypeAlias")
		d.expr("name", n.Name)
		d.typeParams(n.TypeParams)
		d.expr("value", n.Value)
	case *ast.AugAssign:
		d.open("AugAssign")
		d.expr("target", n.Target)
		d.word("op", n.Op.String())
		d.expr("value", n.Value)
	case *ast.AnnAssign:
		d.open("AnnAssign")
		d.expr("target", n.Target)
		d.expr("annotation", n.Annotation)
		d.expr("value", n.Value)
		d.number("simple", flag(n.Simple))
	case *ast.For:
		d.open(async(n.IsAsync) + "For")
		d.expr("target", n.Target)
		d.expr("iter", n.Iter)
		d.suite("body", n.Body)
		d.suite("orelse", n.Else)
	case *ast.While:
		d.open("While")
		d.expr("test", n.Test)
		d.suite("body", n.Body)
		d.suite("orelse", n.Else)
	case *ast.If:
		d.open("If")
		d.expr("test", n.Test)
		d.suite("body", n.Body)
		d.elifs(n.Elifs, n.Else)
	case *ast.With:
		d.open(async(n.IsAsync) + "With")
		d.list("items", len(n.Items), func(i int) {
			d.open("withitem")
			d.expr("context_expr", n.Items[i].Context)
			d.expr("optional_vars", n.Items[i].Vars)
			d.close(nil)
		})
		d.suite("body", n.Body)
	case *ast.Match:
		d.open("Match")
		d.expr("subject", n.Subject)
		d.list("cases", len(n.Cases), func(i int) {
			c := n.Cases[i]
			d.open("match_case")
			d.field("pattern")
			d.value(c.Pattern)
			d.expr("guard", c.Guard)
			d.suite("body", c.Body)
			d.close(nil)
		})
	case *ast.Raise:
		d.open("Raise")
		d.expr("exc", n.Exc)
		d.expr("cause", n.Cause)
	case *ast.Try:
		if n.IsStar {
			d.open("TryStar")
		} else {
			d.open("Try")
		}
		d.suite("body", n.Body)
		d.list("handlers", len(n.Handlers), func(i int) { d.node(n.Handlers[i]) })
		d.suite("orelse", n.Else)
		d.suite("finalbody", n.Final)
	case *ast.Assert:
		d.open("Assert")
		d.expr("test", n.Test)
		d.expr("msg", n.Msg)
	case *ast.Import:
		d.open("Import")
		d.list("names", len(n.Names), func(i int) { d.node(n.Names[i]) })
	case *ast.ImportFrom:
		d.open("ImportFrom")
		d.optionalText("module", n.Module)
		d.list("names", len(n.Names), func(i int) { d.node(n.Names[i]) })
		d.number("level", int(n.Level))
	case *ast.Global:
		d.open("Global")
		d.names("names", n.Names)
	case *ast.Nonlocal:
		d.open("Nonlocal")
		d.names("names", n.Names)
	case *ast.ExprStmt:
		d.open("Expr")
		d.expr("value", n.Value)
	case *ast.Pass:
		d.open("Pass")
	case *ast.Break:
		d.open("Break")
	case *ast.Continue:
		d.open("Continue")
	}
}

// elifs nests the flat chain of an if statement as CPython does.
func (d *dumper) elifs(list []*ast.Elif, last ast.Suite) {
	for _, e := range list {
		d.field("orelse")
		d.b.WriteByte('[')
		d.open("If")
		d.expr("test", e.Test)
		d.suite("body", e.Body)
	}
	d.suite("orelse", last)
	for i := len(list) - 1; i >= 0; i-- {
		d.close(&list[i].Loc)
		d.b.WriteByte(']')
	}
}

func (d *dumper) patternNode(n ast.Pattern) {
	switch n := n.(type) {
	case *ast.MatchValue:
		d.open("MatchValue")
		d.expr("value", n.Value)
	case *ast.MatchSingleton:
		d.open("MatchSingleton")
		d.field("value")
		d.b.WriteString(ConstantRepr(&ast.Constant{Kind: n.Value}))
	case *ast.MatchSequence:
		d.open("MatchSequence")
		d.patterns("patterns", n.Patterns)
	case *ast.MatchMapping:
		d.open("MatchMapping")
		d.list("keys", len(n.Keys), func(i int) { d.node(n.Keys[i]) })
		d.patterns("patterns", n.Patterns)
		d.optionalText("rest", n.Rest)
	case *ast.MatchClass:
		d.open("MatchClass")
		d.expr("cls", n.Cls)
		d.patterns("patterns", n.Patterns)
		d.names("kwd_attrs", n.KwdAttrs)
		d.patterns("kwd_patterns", n.KwdPatterns)
	case *ast.MatchStar:
		d.open("MatchStar")
		d.optionalText("name", n.Name)
	case *ast.MatchAs:
		d.open("MatchAs")
		if n.Pattern != nil {
			d.field("pattern")
			d.value(n.Pattern)
		}
		d.optionalText("name", n.Name)
	case *ast.MatchOr:
		d.open("MatchOr")
		d.patterns("patterns", n.Patterns)
	}
}

// ConstantRepr returns the Python repr of a constant's value.
func ConstantRepr(c *ast.Constant) string {
	switch c.Kind {
	case ast.None:
		return "None"
	case ast.True:
		return "True"
	case ast.False:
		return "False"
	case ast.Ellipsis:
		return "Ellipsis"
	case ast.Int:
		if c.Big != nil {
			return c.Big.String()
		}
		return strconv.FormatInt(c.Int, 10)
	case ast.Float:
		return floatRepr(c.Float)
	case ast.Imag:
		return strings.TrimSuffix(floatRepr(c.Float), ".0") + "j"
	case ast.Bytes:
		return quoteBytes(c.Str)
	}
	return quote(c.Str)
}

func floatRepr(f float64) string {
	if math.IsInf(f, 1) {
		return "inf"
	}
	s := strconv.FormatFloat(f, 'e', -1, 64)
	mantissa, exp, _ := strings.Cut(s, "e")
	n, _ := strconv.Atoi(exp)
	if n < -4 || n >= 16 {
		sign := "+"
		if n < 0 {
			sign, n = "-", -n
		}
		return fmt.Sprintf("%se%s%02d", mantissa, sign, n)
	}
	s = strconv.FormatFloat(f, 'f', -1, 64)
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	return s
}

func quoteBytes(s string) string {
	q := byte('\'')
	if strings.IndexByte(s, '\'') >= 0 && strings.IndexByte(s, '"') < 0 {
		q = '"'
	}
	b := []byte{'b', q}
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == q || c == '\\':
			b = append(b, '\\', c)
		case c == '\t':
			b = append(b, '\\', 't')
		case c == '\n':
			b = append(b, '\\', 'n')
		case c == '\r':
			b = append(b, '\\', 'r')
		case c < ' ' || c >= 0x7f:
			b = fmt.Appendf(b, "\\x%02x", c)
		default:
			b = append(b, c)
		}
	}
	return string(append(b, q))
}

// quote is repr of a string in WTF-8.
func quote(s string) string {
	q := byte('\'')
	if strings.IndexByte(s, '\'') >= 0 && strings.IndexByte(s, '"') < 0 {
		q = '"'
	}
	b := []byte{q}
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			i++
			switch {
			case c == q || c == '\\':
				b = append(b, '\\', c)
			case c == '\t':
				b = append(b, '\\', 't')
			case c == '\n':
				b = append(b, '\\', 'n')
			case c == '\r':
				b = append(b, '\\', 'r')
			case c < ' ' || c == 0x7f:
				b = fmt.Appendf(b, "\\x%02x", c)
			default:
				b = append(b, c)
			}
			continue
		}
		r, n := decodeWTF8(s[i:])
		switch {
		case lexer.IsPrintable(r):
			b = append(b, s[i:i+n]...)
		case r <= 0xff:
			b = fmt.Appendf(b, "\\x%02x", r)
		case r <= 0xffff:
			b = fmt.Appendf(b, "\\u%04x", r)
		default:
			b = fmt.Appendf(b, "\\U%08x", r)
		}
		i += n
	}
	return string(append(b, q))
}

func decodeWTF8(s string) (rune, int) {
	if len(s) >= 3 && s[0] == 0xED && s[1] >= 0xA0 {
		return 0xD000 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	return utf8.DecodeRuneInString(s)
}
