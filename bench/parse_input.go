package main

import (
	"bytes"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"
)

type parseInput struct {
	name, file string
	lines      int
}

// parseInputs writes the files that the parsers are timed on: dense generated code, legal in Starlark too, and where
// CPython's library is at hand, real code from it.
func parseInputs(dir, stdlib string) ([]parseInput, error) {
	template, err := os.ReadFile(filepath.Join("programs", "parse", "function.py.txt"))
	if err != nil {
		return nil, err
	}
	var inputs []parseInput
	add := func(name string, text []byte) error {
		file := filepath.Join(dir, name+".py")
		inputs = append(inputs, parseInput{name, file, bytes.Count(text, []byte("\n"))})
		return os.WriteFile(file, text, 0o666)
	}
	if err := add("generated", generate(string(template), functionsMax)); err != nil {
		return nil, err
	}
	if stdlib == "" {
		return inputs, nil
	}
	text, err := concatenate(stdlib, stdlibLines)
	if err != nil {
		return nil, err
	}
	return inputs, add("stdlib", text)
}

// generate repeats the template, with the copy's number wherever it says NUMBER.
func generate(template string, copies int) []byte {
	var out bytes.Buffer
	for i := range copies {
		out.WriteString(strings.ReplaceAll(template, "NUMBER", strconv.Itoa(i)))
	}
	return out.Bytes()
}

// concatenate joins the top-level modules of a folder, in the order of their names, up to a number of lines.
func concatenate(folder string, lines int) ([]byte, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.py"))
	if err != nil {
		return nil, err
	}
	sort.Strings(files)
	var out bytes.Buffer
	count := 0
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		// `from __future__` must stand first in a file, and every byte must be UTF-8: such modules cannot be joined.
		if bytes.Contains(text, []byte("from __future__")) || !utf8.Valid(text) {
			continue
		}
		if len(text) > 0 && text[len(text)-1] != '\n' {
			text = append(text, '\n')
		}
		count += bytes.Count(text, []byte("\n"))
		out.Write(text)
		if count >= lines {
			break
		}
	}
	return out.Bytes(), nil
}
