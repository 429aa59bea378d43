// Package ast is the ast module. The tree of a program comes from the parser as
// text in the form of ast.dump, because modules know nothing of the parser;
// what is done with trees is written in Python.
package ast

import (
	_ "embed"
	"math/big"
	"strconv"
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

//go:embed ast.py
var source string

//go:embed unparse.py
var unparse string

//go:embed nodes.txt
var nodes string

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "ast",
	Doc:  "Abstract syntax trees: the structure of programs as objects.",
	Rows: []object.Row{
		{Sig: "_tree(source, filename, mode, classes, /)", Fn: tree},
	},
	Init: func(rt *runtime, m *object.Module) bool {
		m.Set("_nodes", object.NewStr(nodes))
		return true
	},
	Source: source,
}

// Unparse is the recipe of the part that turns trees into source.
var Unparse = object.ModuleDef{Name: "_ast_unparse", Doc: "Source text for syntax trees.", Source: unparse}

// reader makes objects of a dump.
type reader struct {
	rt      *runtime
	s       string
	i       int
	classes *object.Dict
	shared  map[string]value // nodes without fields
}

func tree(rt *runtime, a []value) value {
	src, name, mode := object.AsStr(a[0]), object.AsStr(a[1]), object.AsStr(a[2])
	classes := object.AsDict(a[3])
	if src == nil || name == nil || mode == nil || classes == nil {
		return rt.TypeErrorf("compile() arg 1 must be a string, bytes or AST object")
	}
	if rt.Hooks.Tree == nil {
		return rt.Raisef(&object.NotImplementedErrorType, "this interpreter has no parser to lend")
	}
	text, ok := rt.Hooks.Tree(rt, src.Go(), name.Go(), mode.Go())
	if !ok || !rt.Work(len(text)>>4) || !rt.AllocN(int64(len(text)), 4) {
		return null
	}
	r := &reader{rt: rt, s: text, classes: classes, shared: map[string]value{}}
	return r.value()
}

func (r *reader) accept(c byte) bool {
	if r.i < len(r.s) && r.s[r.i] == c {
		r.i++
		return true
	}
	return false
}

func (r *reader) comma() {
	if r.accept(',') {
		r.accept(' ')
	}
}

func isWord(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c|32 && c|32 <= 'z'
}

// value reads one value: a node, a list, or a constant.
func (r *reader) value() value {
	if !r.rt.Enter(" during ast construction") {
		return null
	}
	defer r.rt.Leave()
	if r.i >= len(r.s) {
		return r.rt.RuntimeErrorf("the tree ends early")
	}
	switch c := r.s[r.i]; {
	case c == '[':
		r.i++
		var items []value
		for !r.accept(']') {
			x := r.value()
			if x.IsNull() || !r.rt.Tick() {
				return null
			}
			items = append(items, x)
			r.comma()
		}
		return object.NewList(items)
	case c == '\'' || c == '"':
		return r.text(false)
	case c == 'b' && r.i+1 < len(r.s) && (r.s[r.i+1] == '\'' || r.s[r.i+1] == '"'):
		r.i++
		return r.text(true)
	case '0' <= c && c <= '9' || c == '-':
		return r.number()
	}
	from := r.i
	for r.i < len(r.s) && isWord(r.s[r.i]) {
		r.i++
	}
	word := r.s[from:r.i]
	if !r.accept('(') {
		switch word {
		case "None":
			return object.None
		case "True":
			return object.True
		case "False":
			return object.False
		case "Ellipsis":
			return object.Ellipsis
		case "inf":
			return object.Float(inf())
		case "infj":
			return object.NewComplex(complex(0, inf()))
		}
		return r.rt.RuntimeErrorf("the tree holds %q", word)
	}
	return r.node(word)
}

func inf() float64 {
	f, _ := strconv.ParseFloat("inf", 64)
	return f
}

func (r *reader) node(name string) value {
	if v, ok := r.shared[name]; ok && r.accept(')') {
		return v
	}
	cls := r.classes.GetStr(name)
	if cls.IsNull() {
		return r.rt.RuntimeErrorf("the tree holds a %s", name)
	}
	fresh := object.GetAttr(r.rt, cls, "_make")
	if fresh.IsNull() {
		return null
	}
	n := object.Call0(r.rt, fresh)
	if n.IsNull() {
		return null
	}
	if r.accept(')') {
		if r.shareable(cls) {
			r.shared[name] = n
		}
		return n
	}
	for !r.accept(')') {
		from := r.i
		for r.i < len(r.s) && isWord(r.s[r.i]) {
			r.i++
		}
		field := r.s[from:r.i]
		if !r.accept('=') {
			return r.rt.RuntimeErrorf("the tree is damaged")
		}
		v := r.value()
		if v.IsNull() || !object.SetAttr(r.rt, n, field, v) {
			return null
		}
		r.comma()
	}
	return n
}

// shareable reports whether one node of the class does for all: operators and
// contexts, which have neither fields nor places, as in CPython.
func (r *reader) shareable(cls value) bool {
	for _, attr := range []string{"_fields", "_attributes"} {
		v := object.GetAttr(r.rt, cls, attr)
		if v.IsNull() {
			r.rt.Clear()
			return false
		}
		if t := object.AsTuple(v); t == nil || t.Len() > 0 {
			return false
		}
	}
	return true
}

func (r *reader) number() value {
	from := r.i
	r.i++
	for r.i < len(r.s) && (isWord(r.s[r.i]) || r.s[r.i] == '.' || (r.s[r.i] == '+' || r.s[r.i] == '-') && r.s[r.i-1] == 'e') {
		r.i++
	}
	t := r.s[from:r.i]
	if im, ok := strings.CutSuffix(t, "j"); ok {
		f, _ := strconv.ParseFloat(im, 64)
		return object.NewComplex(complex(0, f))
	}
	if strings.ContainsAny(t, ".e") {
		f, _ := strconv.ParseFloat(t, 64)
		return object.Float(f)
	}
	b, _ := new(big.Int).SetString(t, 10)
	return object.IntFromBig(b)
}

// text reads a string as repr writes it.
func (r *reader) text(bytes bool) value {
	quote := r.s[r.i]
	r.i++
	var b []byte
	for r.i < len(r.s) && r.s[r.i] != quote {
		c := r.s[r.i]
		r.i++
		if c != '\\' {
			b = append(b, c)
			continue
		}
		c = r.s[r.i]
		r.i++
		width := 0
		switch c {
		case 't':
			c = '\t'
		case 'n':
			c = '\n'
		case 'r':
			c = '\r'
		case 'x':
			width = 2
		case 'u':
			width = 4
		case 'U':
			width = 8
		}
		if width == 0 {
			b = append(b, c)
			continue
		}
		n, _ := strconv.ParseUint(r.s[r.i:r.i+width], 16, 32)
		r.i += width
		if bytes {
			b = append(b, byte(n))
		} else {
			b = object.AppendRune(b, rune(n))
		}
	}
	r.i++
	if bytes {
		return object.NewBytes(b)
	}
	return r.rt.NewText(string(b))
}
