package interp_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// importLaw says which packages of ours each package may import. A key that
// ends in a slash stands for every package below it. docs/architecture.md
// gives the reasons.
var importLaw = map[string][]string{
	"ast":                {},
	"lexer":              {},
	"parser":             {"ast", "lexer"},
	"interp/object":      {},
	"interp/scope":       {"ast"},
	"interp/loop":        {"interp/object"},
	"interp/builtins":    {"interp/object"},
	"interp/exec":        {"ast", "interp/scope", "interp/object"},
	"interp":             {"ast", "parser", "interp/scope", "interp/exec", "interp/loop", "interp/builtins", "interp/object"},
	"interp/plaindata":   {"interp/object"},
	"interp/scripttest":  {"interp", "interp/scripttest/"},
	"interp/scripttest/": {"interp/scripttest"},
	"stdlib":             {"interp/object", "stdlib/"},
	"stdlib/":            {"interp/object", "interp/loop", "stdlib/"},
	"cmd/":               {"ast", "lexer", "parser", "interp", "interp/", "stdlib", "stdlib/", "cmd/ouro/edit", "cmd/ouro/trace"},
	"examples/":          {"interp", "interp/scripttest", "stdlib"},
}

// foreignLaw names the only places that may import a module of somebody else.
var foreignLaw = map[string][]string{
	"github.com/alecthomas/participle": {"ast", "lexer", "parser"},
	"github.com/ulikunitz/xz":          {"stdlib/lzma"},
	"github.com/klauspost/compress":    {"stdlib/zlib"},
	"github.com/chzyer/readline":       {"cmd/"},
	"github.com/alecthomas/kong":       {"cmd/"},
	"github.com/mattn/go-runewidth":    {"cmd/"},
}

func TestImportLaw(t *testing.T) {
	const module = "github.com/ouro-lang/ouro/"
	root := ".."
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(root, path)
		rel = filepath.ToSlash(rel)
		if d.IsDir() {
			if name := d.Name(); rel == "bench" || name == "testdata" || strings.HasPrefix(name, ".") && name != ".." {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(rel, ".go") || strings.HasSuffix(rel, "_test.go") {
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		pkg := filepath.ToSlash(filepath.Dir(rel))
		for _, spec := range f.Imports {
			imp, _ := strconv.Unquote(spec.Path.Value)
			if ours, ok := strings.CutPrefix(imp, module); ok {
				if !allowed(lawOf(pkg), ours) {
					t.Errorf("%s: package %s must not import %s", rel, pkg, ours)
				}
			}
			for prefix, where := range foreignLaw {
				if strings.HasPrefix(imp, prefix) && !allowed(where, pkg) {
					t.Errorf("%s: package %s must not import %s", rel, pkg, imp)
				}
			}
			if imp == "unsafe" || imp == "C" {
				t.Errorf("%s: imports %s", rel, imp)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// lawOf returns the rule for a package: its own, or that of the nearest folder
// above it.
func lawOf(pkg string) []string {
	if l, ok := importLaw[pkg]; ok {
		return l
	}
	for dir := pkg; dir != "."; dir = filepath.ToSlash(filepath.Dir(dir)) {
		if l, ok := importLaw[dir+"/"]; ok {
			return l
		}
	}
	return nil
}

func allowed(list []string, pkg string) bool {
	for _, l := range list {
		if l == pkg || strings.HasSuffix(l, "/") && strings.HasPrefix(pkg, l) {
			return true
		}
	}
	return false
}
