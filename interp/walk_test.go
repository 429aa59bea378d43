package interp_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// leaves are heap types of a fixed, small size that hold nothing else.
var leaves = map[string]bool{
	"Str":           true, // counted by the walker itself
	"Complex":       true,
	"RangeIter":     true,
	"Stream":        true,
	"GetSet":        true, // shared by all interpreters
	"SlotWrapper":   true, // likewise
	"quitter":       true,
	"printer":       true,
	"missingMark":   true,
	"noDefaultMark": true,
	"shared":        true, // the first part of others, which have Walk
	"base":          true, // the same, of streams
}

// TestEveryTypeWalks holds that every struct with an object's header tells the
// memory walk what it holds: what it does not tell, a script can keep without
// end.
func TestEveryTypeWalks(t *testing.T) {
	type heapType struct{ dir, name string }
	types := map[heapType]string{}
	walks := map[heapType]bool{}
	for _, root := range []string{".", "../stdlib"} {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			f, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
			if err != nil {
				return err
			}
			dir := filepath.Dir(path)
			for _, decl := range f.Decls {
				switch d := decl.(type) {
				case *ast.FuncDecl:
					if d.Name.Name == "Walk" && d.Recv != nil {
						if p, ok := d.Recv.List[0].Type.(*ast.StarExpr); ok {
							if id, ok := p.X.(*ast.Ident); ok {
								walks[heapType{dir, id.Name}] = true
							}
						}
					}
				case *ast.GenDecl:
					for _, spec := range d.Specs {
						if ts, ok := spec.(*ast.TypeSpec); ok && hasHeader(ts.Type) {
							types[heapType{dir, ts.Name.Name}] = path
						}
					}
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if len(types) < 50 {
		t.Fatalf("only %d heap types found", len(types))
	}
	for ht, path := range types {
		if !walks[ht] && !leaves[ht.name] {
			t.Errorf("%s: type %s has no Walk method: the memory limit does not see what it holds", path, ht.name)
		}
	}
}

// hasHeader reports whether the first field of a struct is an embedded Object.
func hasHeader(e ast.Expr) bool {
	st, ok := e.(*ast.StructType)
	if !ok || len(st.Fields.List) == 0 || len(st.Fields.List[0].Names) > 0 {
		return false
	}
	switch t := st.Fields.List[0].Type.(type) {
	case *ast.Ident:
		return t.Name == "Object"
	case *ast.SelectorExpr:
		return t.Sel.Name == "Object"
	}
	return false
}
