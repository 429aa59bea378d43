package main

import (
	"bytes"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var importLine = regexp.MustCompile(`(?m)^\s*(?:import|from) +(\w+)`)

// The catalogue and the folder tell the same story.
func TestCatalogue(t *testing.T) {
	listed := make(map[string]bool)
	for _, p := range Programs {
		if listed[p.Name] {
			t.Errorf("%s is listed twice", p.Name)
		}
		listed[p.Name] = true
		if p.About == "" {
			t.Errorf("%s: nothing says what it is about", p.Name)
		}
		source, err := os.ReadFile(sourceFile(programsFolder, p.Name, ".py"))
		if err != nil {
			t.Error(err)
			continue
		}
		if p.Kind != Parse { // its .py is CPython's side only
			imports := make(map[string]bool)
			for _, m := range importLine.FindAllStringSubmatch(string(source), -1) {
				imports[m[1]] = true
			}
			needs := slices.Sorted(slices.Values(p.Needs))
			if got := slices.Sorted(maps.Keys(imports)); !slices.Equal(got, needs) {
				t.Errorf("%s imports %q, the catalogue says %q", p.Name, got, needs)
			}
		}
		if (p.Kind == Async) != (slices.Contains(p.Needs, "asyncio") && p.Kind != Memory) {
			t.Errorf("%s: kind %s, but needs %q", p.Name, p.Kind, p.Needs)
		}
		golden, err := os.ReadFile(goldenFile(programsFolder, p.Name))
		if p.Kind == Memory || p.Kind == Parse {
			continue
		}
		if err != nil || !strings.HasSuffix(string(golden), "\n") {
			t.Errorf("%s: the output on file: %q, %v", p.Name, golden, err)
		}
	}
	folders, err := os.ReadDir(programsFolder)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range folders {
		if f.IsDir() && !listed[f.Name()] {
			t.Errorf("programs/%s is not in the catalogue", f.Name())
		}
	}
}

func TestCases(t *testing.T) {
	dir, library := t.TempDir(), t.TempDir()
	for name, text := range map[string]string{
		"a.py": "x = 1\n", "b.py": "from __future__ import annotations\n", "c.py": "y = 2", "d.py": "bad = '\xff'\n", "e.py": "z = 3\n",
	} {
		if err := os.WriteFile(filepath.Join(library, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	got, err := cases(Programs, programsFolder, dir, library)
	if err != nil {
		t.Fatal(err)
	}
	find := func(name string) Case {
		i := slices.IndexFunc(got, func(c Case) bool { return c.Name == name })
		if i < 0 {
			t.Fatalf("no case %s", name)
		}
		return got[i]
	}
	if c := find("hello"); c.Repeat != helloRuns || c.Want != "hello\n" {
		t.Errorf("%+v", c)
	}
	if c := find("mem_tasks/1000000"); c.Args[0] != "1000000" || c.Want != "suspended 1000000\n" || c.Rounds != 1 || c.Tasks != 1000000 {
		t.Errorf("%+v", c)
	}
	generated, err := os.ReadFile(find("parse/generated").Input)
	if err != nil {
		t.Fatal(err)
	}
	if lines := bytes.Count(generated, []byte("\n")); lines != find("parse/generated").Lines || lines < 20_000 {
		t.Errorf("%d lines, %d said", lines, find("parse/generated").Lines)
	}
	if bytes.Contains(generated, []byte("NUMBER")) || !bytes.Contains(generated, []byte("def process_799(")) {
		t.Error("the template is not filled in")
	}
	real, err := os.ReadFile(find("parse/stdlib").Input)
	if err != nil {
		t.Fatal(err)
	}
	if string(real) != "x = 1\ny = 2\nz = 3\n" {
		t.Errorf("joined: %q", real)
	}
	if _, err := cases([]Program{{Name: "nothing", Kind: Compute}}, programsFolder, dir, ""); err == nil || !strings.Contains(err.Error(), "-record") {
		t.Errorf("a program without output on file: %v", err)
	}
}

func TestSelectPrograms(t *testing.T) {
	got, err := selectPrograms("^(fib|sort)$")
	if err != nil || len(got) != 2 {
		t.Errorf("%v, %v", got, err)
	}
	if _, err := selectPrograms("no such"); err == nil {
		t.Error("nothing was selected without an error")
	}
	if _, err := selectPrograms("("); err == nil {
		t.Error("a broken pattern passed")
	}
}
