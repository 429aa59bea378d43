package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestDifferencesAreTold holds docs/language.md against testdata/differs: each
// script is named there, and each named script exists.
func TestDifferencesAreTold(t *testing.T) {
	text, err := os.ReadFile("../../docs/language.md")
	if err != nil {
		t.Fatal(err)
	}
	scripts, err := filepath.Glob("../../testdata/differs/*.py")
	if err != nil || len(scripts) == 0 {
		t.Fatal("no scripts", err)
	}
	exists := map[string]bool{}
	for _, s := range scripts {
		name := strings.TrimSuffix(filepath.Base(s), ".py")
		exists[name] = true
		if !strings.HasPrefix(name, "_") && !strings.Contains(string(text), "| `"+name+"` |") {
			t.Errorf("docs/language.md does not tell of %s", name)
		}
	}
	for _, line := range strings.Split(string(text), "\n") {
		if name, _, ok := strings.Cut(strings.TrimPrefix(line, "| `"), "` |"); ok && strings.HasPrefix(line, "| `") && !exists[name] {
			t.Errorf("docs/language.md tells of %s, which has no script", name)
		}
	}
}
