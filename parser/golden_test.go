package parser

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ouro-lang/ouro/lexer"
)

// The tests of this file compare with what CPython 3.13 said. It is recorded
// by `go run ./cmd/astdiff -record testdata`.

const testdata = "../testdata"

// TestDigests compares the tree of every script under testdata, with all
// places, by a digest of its dump. A script that changed since the digests
// were recorded, or that has none, need only be parsed without a panic.
func TestDigests(t *testing.T) {
	known := map[string][2]string{}
	f, err := os.Open(filepath.Join(testdata, "parse", "digests.txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if fields := strings.Fields(lines.Text()); len(fields) == 3 && fields[0] != "#" {
			known[fields[0]] = [2]string{fields[1], fields[2]}
		}
	}
	compared := 0
	err = filepath.WalkDir(testdata, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".py") {
			return err
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(testdata, path)
		if err != nil {
			return err
		}
		m, parseErr := Parse(path, src)
		want, ok := known[filepath.ToSlash(rel)]
		sum := sha256.Sum256(src)
		if !ok || want[0] != hex.EncodeToString(sum[:8]) {
			return nil
		}
		if parseErr != nil {
			t.Errorf("%s: %v", rel, parseErr)
			return nil
		}
		compared++
		digest := sha256.Sum256([]byte(DumpAttributes(m)))
		if hex.EncodeToString(digest[:]) != want[1] {
			t.Errorf("%s: the tree differs from CPython's; `go run ./cmd/astdiff testdata` shows where", rel)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if compared < 30 {
		t.Errorf("only %d scripts compared", compared)
	}
}

// TestGolden compares trees in full, so that a difference can be seen.
func TestGolden(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join(testdata, "parse", "golden", "*.ast"))
	if err != nil || len(paths) == 0 {
		t.Fatal("no golden files", err)
	}
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".ast")
		t.Run(name, func(t *testing.T) {
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			src, err := os.ReadFile(filepath.Join(testdata, "parse", name+".py"))
			if err != nil {
				t.Fatal(err)
			}
			m, err := Parse(name, src)
			if err != nil {
				t.Fatal(err)
			}
			lines := strings.Split(strings.TrimSuffix(string(want), "\n"), "\n")
			if len(lines) != len(m.Body) {
				t.Fatalf("%d statements, want %d", len(m.Body), len(lines))
			}
			for i, s := range m.Body {
				if got := DumpAttributes(s); got != lines[i] {
					t.Errorf("statement %d:\n got %s\nwant %s", i, got, lines[i])
				}
			}
		})
	}
}

// TestTags parses with the participle productions also the statements that
// have a faster way, and compares: the tags in package ast are the grammar.
func TestTags(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join(testdata, "parse", "*.py"))
	if err != nil || len(paths) == 0 {
		t.Fatal("no scripts", err)
	}
	for _, path := range paths {
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		text, lexErr := lexer.Decode(path, src)
		if lexErr != nil {
			t.Fatal(lexErr)
		}
		fast, err := Watch(nil).parseModule(path, text, 0, false)
		if err != nil {
			t.Fatal(path, err)
		}
		tags, err := Watch(nil).parseModule(path, text, 0, true)
		if err != nil {
			t.Fatal(path, err)
		}
		if DumpAttributes(fast) != DumpAttributes(tags) {
			t.Errorf("%s: the tags and the fast way give different trees", path)
		}
	}
}
