package ast_test

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/parser"
)

// TestWalkVisitsEverything compares with a walk by reflection, which cannot
// forget a field.
func TestWalkVisitsEverything(t *testing.T) {
	paths, err := filepath.Glob("../testdata/parse/*.py")
	if err != nil || len(paths) == 0 {
		t.Fatal("no scripts", err)
	}
	kinds := map[reflect.Type]bool{}
	for _, path := range paths {
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		m, err := parser.Parse(path, src)
		if err != nil {
			t.Fatal(err)
		}
		seen := map[ast.Node]bool{}
		if err := ast.WalkModule(m, func(n ast.Node) bool {
			seen[n] = true
			return true
		}); err != nil {
			t.Fatal(err)
		}
		reach(reflect.ValueOf(m.Body), func(n ast.Node) {
			kinds[reflect.TypeOf(n)] = true
			if !seen[n] {
				t.Errorf("%s: Walk misses a %T at %+v", path, n, n.Span())
			}
			delete(seen, n)
		})
		if len(seen) > 0 {
			t.Errorf("%s: %d nodes were visited that are not in the tree", path, len(seen))
		}
	}
	if len(kinds) < 60 {
		t.Errorf("the scripts have only %d kinds of nodes", len(kinds))
	}
}

// reach calls f for every node that can be reached from v.
func reach(v reflect.Value, f func(ast.Node)) {
	switch v.Kind() {
	case reflect.Interface:
		reach(v.Elem(), f)
	case reflect.Pointer:
		if v.IsNil() {
			return
		}
		if n, ok := v.Interface().(ast.Node); ok {
			f(n)
		}
		reach(v.Elem(), f)
	case reflect.Slice:
		for i := range v.Len() {
			reach(v.Index(i), f)
		}
	case reflect.Struct:
		if strings.HasPrefix(v.Type().PkgPath(), "math/") {
			return
		}
		for i := range v.NumField() {
			reach(v.Field(i), f)
		}
	}
}

func TestWalkStops(t *testing.T) {
	m, err := parser.ParseString("x.py", "f(a, b)(c)\n")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	if err := ast.WalkModule(m, func(node ast.Node) bool {
		n++
		_, call := node.(*ast.Call)
		return !call
	}); err != nil {
		t.Fatal(err)
	}
	if n != 2 {
		t.Errorf("%d nodes, want the statement and the outer call", n)
	}
}

func TestWalkDepth(t *testing.T) {
	deep := func(n int) error {
		var e ast.Expr = &ast.Name{Id: "a"}
		for range n {
			e = &ast.Attribute{Value: e, Attr: "b"}
		}
		return ast.Walk(e, func(ast.Node) bool { return true })
	}
	if err := deep(ast.MaxDepth - 2); err != nil {
		t.Error(err)
	}
	if err := deep(ast.MaxDepth + 1); !errors.Is(err, ast.ErrTooDeep) {
		t.Errorf("got %v", err)
	}
}
