package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"sort"
	"strings"
	"unicode/utf16"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/parser"
)

// This file is "ouro lsp", a language server: what "ouro check" finds while a file
// is edited, what a name means, how it may go on, where it comes from. No code of
// the files runs.

// lspServer is one connection with an editor.
type lspServer struct {
	conn    *rpcConn
	checker *checker
	files   map[string]*lspFile // by URI
}

// lspFile is an open file, with the tree of its text when that last was Python.
type lspFile struct {
	lines   []string
	tree    *ast.Module
	imports map[string]string // names and what was imported by them
}

func (c *command) lsp(args []string) int {
	if len(args) > 0 {
		out, code := c.stderr, exitUsage
		if args[0] == "-h" || args[0] == "--help" {
			out, code = c.stdout, exitOK
		}
		if args[0] != "--stdio" { // what editors add
			fmt.Fprintln(out, "usage: ouro lsp")
			return code
		}
	}
	ck, err := c.newChecker()
	if err == nil {
		defer ck.in.Close()
		s := &lspServer{conn: &rpcConn{in: bufio.NewReader(c.stdin), out: c.stdout, headers: true}, checker: ck, files: map[string]*lspFile{}}
		err = s.conn.serve(s.answer)
	}
	if err != nil {
		fmt.Fprintln(c.stderr, "ouro lsp:", err)
		return exitFailure
	}
	return exitOK
}

type lspPosition struct {
	Line      int `json:"line"`
	Character int `json:"character"` // in UTF-16 units
}

type lspRange struct {
	Start lspPosition `json:"start"`
	End   lspPosition `json:"end"`
}

func (s *lspServer) answer(method string, params json.RawMessage) (any, error) {
	var p struct {
		TextDocument struct {
			URI  string `json:"uri"`
			Text string `json:"text"`
		} `json:"textDocument"`
		ContentChanges []struct {
			Text string `json:"text"`
		} `json:"contentChanges"`
		Position lspPosition `json:"position"`
	}
	if len(params) > 0 {
		if err := json.Unmarshal(params, &p); err != nil {
			return nil, err
		}
	}
	uri := p.TextDocument.URI
	switch method {
	case "initialize":
		return fields{"capabilities": fields{"textDocumentSync": 1, "hoverProvider": true, "definitionProvider": true, "documentSymbolProvider": true,
			"completionProvider": fields{"triggerCharacters": []string{"."}}}, "serverInfo": fields{"name": "ouro lsp"}}, nil
	case "initialized", "textDocument/didSave", "$/cancelRequest", "$/setTrace", "shutdown":
		return nil, nil
	case "textDocument/didOpen":
		return nil, s.changed(uri, p.TextDocument.Text)
	case "textDocument/didChange":
		if n := len(p.ContentChanges); n > 0 {
			return nil, s.changed(uri, p.ContentChanges[n-1].Text)
		}
		return nil, nil
	case "textDocument/didClose":
		delete(s.files, uri)
		return nil, s.publish(uri, []fields{})
	}
	f := s.files[uri]
	if f == nil {
		if strings.HasPrefix(method, "textDocument/") {
			return nil, fmt.Errorf("the file %q is not open", uri)
		}
		return nil, &rpcError{rpcUnknownMethod, "no method " + method}
	}
	switch method {
	case "textDocument/documentSymbol":
		return f.symbols(ast.Stmts(suiteOf(f.tree))), nil
	case "textDocument/definition":
		if at := f.definition(f.wordAt(p.Position), p.Position); at != nil {
			return fields{"uri": uri, "range": f.nameRange(at)}, nil
		}
		return nil, nil
	case "textDocument/hover":
		if text := s.hover(f, p.Position); text != "" {
			return fields{"contents": fields{"kind": "plaintext", "value": text}}, nil
		}
		return nil, nil
	case "textDocument/completion":
		return s.complete(f, p.Position), nil
	}
	return nil, &rpcError{rpcUnknownMethod, "no method " + method}
}

func suiteOf(m *ast.Module) ast.Suite {
	if m == nil {
		return nil
	}
	return moduleBody(m.Body)
}

// moduleBody is the statements of a module as those of a block.
type moduleBody []ast.Stmt

// List implements ast.Suite.
func (b moduleBody) List() []ast.Stmt { return b }

// changed takes a new text of a file, and tells what is wrong with it.
func (s *lspServer) changed(uri, text string) error {
	f := s.files[uri]
	if f == nil {
		f = &lspFile{imports: map[string]string{}}
		s.files[uri] = f
	}
	f.lines = strings.Split(text, "\n")
	if m, err := parser.ParseString("", text); err == nil {
		f.tree = m
		f.readImports()
	}
	name := uri
	if u, err := url.Parse(uri); err == nil && u.Scheme == "file" {
		name = u.Path
	}
	list := []fields{}
	for _, found := range s.checker.check(name, []byte(text)) {
		start := lspPosition{found.Line - 1, f.units(found.Line, found.Column-1)}
		end := start
		for end.Line < len(f.lines) {
			line := utf16.Encode([]rune(f.lines[end.Line]))
			for end.Character < len(line) && (end == start || isWordUnit(line[end.Character])) {
				end.Character++
			}
			break
		}
		severity := 2
		if found.isError() {
			severity = 1
		}
		list = append(list, fields{"range": lspRange{start, end}, "severity": severity, "code": found.Code, "source": "ouro", "message": found.Message})
	}
	return s.publish(uri, list)
}

func isWordUnit(u uint16) bool {
	return u == '_' || u >= '0' && u <= '9' || u >= 'a' && u <= 'z' || u >= 'A' && u <= 'Z' || u >= 0x80
}

func (s *lspServer) publish(uri string, list []fields) error {
	return s.conn.write(fields{"method": "textDocument/publishDiagnostics", "params": fields{"uri": uri, "diagnostics": list}})
}

// units turns a byte offset in a line, counted from 1, into UTF-16 units.
func (f *lspFile) units(line, offset int) int {
	if line < 1 || line > len(f.lines) {
		return 0
	}
	text := f.lines[line-1]
	return len(utf16.Encode([]rune(text[:max(0, min(offset, len(text)))])))
}

// before and behind are the parts of the line on both sides of a position.
func (f *lspFile) split(at lspPosition) (before, behind string) {
	if at.Line < 0 || at.Line >= len(f.lines) {
		return "", ""
	}
	units := utf16.Encode([]rune(f.lines[at.Line]))
	n := max(0, min(at.Character, len(units)))
	return string(utf16.Decode(units[:n])), string(utf16.Decode(units[n:]))
}

// wordAt is the dotted name that a position is in, up to the end of its part.
func (f *lspFile) wordAt(at lspPosition) string {
	before, behind := f.split(at)
	n := 0
	for n < len(behind) && isWordUnit(uint16(behind[n])) {
		n++
	}
	return trailingWord(before + behind[:n])
}

func (f *lspFile) spanRange(s ast.Span) lspRange {
	return lspRange{lspPosition{int(s.Line) - 1, f.units(int(s.Line), int(s.Col))}, lspPosition{int(s.EndLine) - 1, f.units(int(s.EndLine), int(s.EndCol))}}
}

// nameRange is where the name stands that a node defines.
func (f *lspFile) nameRange(n ast.Node) lspRange {
	r := f.spanRange(n.Span())
	name := ""
	switch n := n.(type) {
	case *ast.FunctionDef:
		name = n.Name
	case *ast.ClassDef:
		name = n.Name
	}
	if name != "" && r.Start.Line < len(f.lines) {
		line := f.lines[r.Start.Line]
		if i := strings.Index(line, " "+name); i >= 0 {
			r.Start.Character = f.units(r.Start.Line+1, i+1)
			r.End = lspPosition{r.Start.Line, r.Start.Character + len(utf16.Encode([]rune(name)))}
		}
	}
	return r
}

// The kinds of symbols.
const (
	lspClass, lspMethod, lspFunction, lspVariable = 5, 6, 12, 13
)

// symbols is the outline of a block.
func (f *lspFile) symbols(body []ast.Stmt) []fields {
	list := []fields{}
	add := func(n ast.Node, name string, kind int, children []fields) {
		list = append(list, fields{"name": name, "kind": kind, "range": f.spanRange(n.Span()), "selectionRange": f.nameRange(n), "children": children})
	}
	for _, st := range body {
		switch st := st.(type) {
		case *ast.FunctionDef:
			add(st, st.Name, lspFunction, f.symbols(ast.Stmts(st.Body)))
		case *ast.ClassDef:
			inner := f.symbols(ast.Stmts(st.Body))
			for _, x := range inner {
				if x["kind"] == lspFunction {
					x["kind"] = lspMethod
				}
			}
			add(st, st.Name, lspClass, inner)
		case *ast.Assign:
			for _, t := range st.Targets {
				if n, ok := t.(*ast.Name); ok {
					add(n, n.Id, lspVariable, nil)
				}
			}
		case *ast.AnnAssign:
			if n, ok := st.Target.(*ast.Name); ok {
				add(n, n.Id, lspVariable, nil)
			}
		}
	}
	return list
}

func (f *lspFile) readImports() {
	f.imports = map[string]string{}
	ast.WalkModule(f.tree, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Import:
			for _, a := range n.Names {
				name, module := a.AsName, a.Name
				if name == "" {
					name, _, _ = strings.Cut(a.Name, ".")
					module = name
				}
				f.imports[name] = module
			}
		case *ast.ImportFrom:
			for _, a := range n.Names {
				name := a.AsName
				if name == "" {
					name = a.Name
				}
				if n.Level == 0 && name != "*" {
					f.imports[name] = n.Module + "." + a.Name
				}
			}
		}
		return true
	})
}

// definition is the node that defines a name: the one in the innermost function
// or class around a position, else the module's; nil if there is none. Of a dotted
// name it is a method or a nested definition of that name.
func (f *lspFile) definition(word string, at lspPosition) ast.Node {
	if f.tree == nil || word == "" {
		return nil
	}
	name := word[strings.LastIndexByte(word, '.')+1:]
	dotted := name != word
	var best ast.Node
	depth := -1
	var look func(n ast.Node, level int, class bool)
	look = func(root ast.Node, level int, class bool) {
		take := func(n ast.Node) {
			if (!class || dotted || level == 0) && level > depth {
				best, depth = n, level
			}
		}
		ast.Walk(root, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FunctionDef:
				if n.Name == name {
					take(n)
				}
				s := n.Span()
				if dotted || int(s.Line) <= at.Line+1 && at.Line+1 <= int(s.EndLine) {
					for _, list := range [][]*ast.Arg{n.Args.PosOnly, n.Args.Args, n.Args.KwOnly, {n.Args.Vararg, n.Args.Kwarg}} {
						for _, a := range list {
							if a != nil && a.Name == name && !dotted && level+1 > depth {
								best, depth = a, level+1
							}
						}
					}
					for _, st := range ast.Stmts(n.Body) {
						look(st, level+1, false)
					}
				}
				return false
			case *ast.ClassDef:
				if n.Name == name {
					take(n)
				}
				for _, st := range ast.Stmts(n.Body) {
					look(st, level+1, true)
				}
				return false
			case *ast.Name:
				if n.Ctx == ast.Store && n.Id == name && !dotted {
					take(n)
				}
			case *ast.Alias:
				if first, _, _ := strings.Cut(n.Name, "."); !dotted && (n.AsName == name || n.AsName == "" && first == name) {
					take(n)
				}
			}
			return true
		})
	}
	for _, st := range f.tree.Body {
		look(st, 0, false)
	}
	return best
}

// imported is what a dotted name means outside the file; "" if that is not known.
func (s *lspServer) imported(f *lspFile, word string) string {
	first, rest, dotted := strings.Cut(word, ".")
	module, ok := f.imports[first]
	switch {
	case ok && dotted:
		return module + "." + rest
	case ok:
		return module
	case s.checker.known[first]:
		return "builtins." + word
	}
	return ""
}

// hover is what is known of the name at a position.
func (s *lspServer) hover(f *lspFile, at lspPosition) string {
	word := f.wordAt(at)
	if !path(word) {
		return ""
	}
	switch n := f.definition(word, at).(type) {
	case *ast.FunctionDef:
		return f.head(n.Span(), ast.Stmts(n.Body))
	case *ast.ClassDef:
		return f.head(n.Span(), ast.Stmts(n.Body))
	case nil, *ast.Alias:
	default:
		return ""
	}
	if what := s.imported(f, word); what != "" {
		if v, ok := s.eval("__import__('pydoc').render_doc(" + quote(what) + ", '%s', renderer=__import__('pydoc').plaintext)[:4000]"); ok {
			if text, err := interp.As[string](v); err == nil {
				return strings.TrimSpace(text)
			}
		}
	}
	return ""
}

// head is the first lines of a definition, and its documentation.
func (f *lspFile) head(s ast.Span, body []ast.Stmt) string {
	end := int(s.Line)
	if len(body) > 0 {
		end = max(end, int(body[0].Span().Line)-1)
	}
	text := strings.TrimSpace(strings.Join(f.lines[s.Line-1:max(int(s.Line), min(end, len(f.lines)))], "\n"))
	if len(body) > 0 {
		if e, ok := body[0].(*ast.ExprStmt); ok {
			if c, ok := e.Value.(*ast.Constant); ok && c.Kind == ast.Str {
				text += "\n\n" + strings.TrimSpace(c.Str)
			}
		}
	}
	return text
}

// eval evaluates an expression about the library, within a second.
func (s *lspServer) eval(expr string) (interp.Value, bool) {
	ctx, cancel := context.WithTimeout(context.Background(), 10*patience)
	defer cancel()
	v, err := s.checker.in.Eval(ctx, expr)
	return v, err == nil
}

// complete lists how the name before a position may go on.
func (s *lspServer) complete(f *lspFile, at lspPosition) []fields {
	before, _ := f.split(at)
	word := trailingWord(before)
	var names []string
	i := strings.LastIndexByte(word, '.')
	prefix := word[i+1:]
	switch {
	case i == 0:
		if kind := kindBefore(before[:len(before)-len(word)]); kind != "" {
			names = s.list("dir(" + kind + ")")
		}
	case i > 0 && path(word[:i]):
		if word[:i] == "self" || word[:i] == "cls" {
			names = f.members()
		} else if what := s.imported(f, word[:i]); what != "" {
			names = s.list("dir(__import__('pydoc').locate(" + quote(what) + "))")
		}
	case i < 0:
		names = append(f.names(), keywords...)
		for n := range s.checker.known {
			names = append(names, n)
		}
	}
	list := []fields{}
	for _, n := range matching(names, prefix) {
		list = append(list, fields{"label": n})
	}
	return list
}

func (s *lspServer) list(expr string) []string {
	v, ok := s.eval(expr)
	if !ok {
		return nil
	}
	names, err := interp.As[[]string](v)
	if err != nil {
		return nil
	}
	return names
}

// names are those that the file binds; members are those of its classes, and
// attributes it gives to self.
func (f *lspFile) names() []string { return f.collect(false) }

func (f *lspFile) members() []string { return f.collect(true) }

func (f *lspFile) collect(members bool) (names []string) {
	if f.tree == nil {
		return nil
	}
	ast.WalkModule(f.tree, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FunctionDef:
			names = append(names, n.Name)
			if !members {
				names = append(names, annotatedNames(n.Args)...)
			}
		case *ast.ClassDef:
			names = append(names, n.Name)
		case *ast.Name:
			if !members && n.Ctx == ast.Store {
				names = append(names, n.Id)
			}
		case *ast.Attribute:
			if of, ok := n.Value.(*ast.Name); members && ok && of.Id == "self" && n.Ctx == ast.Store {
				names = append(names, n.Attr)
			}
		}
		return true
	})
	if !members {
		for n := range f.imports {
			names = append(names, n)
		}
	}
	sort.Strings(names)
	return names
}
