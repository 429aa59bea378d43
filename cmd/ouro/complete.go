package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ouro-lang/ouro/lexer"
	"github.com/ouro-lang/ouro/stdlib"
)

// This file is completion at the prompt: names, attributes, arguments, modules,
// keys of dicts, files.

// keywords are those that can begin or join what is typed.
var keywords = strings.Fields("False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda match nonlocal not or pass raise return try type while with yield")

// complete returns what may stand in the place of the last replace bytes before
// pos.
func (s *session) complete(block string, pos int) (candidates []string, replace int) {
	text := block[:min(pos, len(block))]
	line := text[strings.LastIndexByte(text, '\n')+1:]
	if strings.HasPrefix(text, ".") || strings.HasPrefix(text, "%") {
		return s.completeDot(text)
	}
	lx := lexer.New(text)
	tokens, err := lx.Statements(nil, len(text)+2)
	end := 0
	if n := len(tokens); n > 0 {
		last := tokens[n-1]
		for n > 0 && (last.Value == "" || last.Pos.Offset >= len(text)) {
			if n--; n > 0 {
				last = tokens[n-1]
			}
		}
		end = min(last.Pos.Offset+len(last.Value), len(text))
	}
	var bad *lexer.Error
	if errors.As(err, &bad) {
		rest := strings.TrimLeft(text[end:], " \t\n")
		start := len(text) - len(rest)
		if body := strings.TrimLeft(rest, "rRbBuUfF"); body != "" && (body[0] == '"' || body[0] == '\'') {
			return s.completeString(text[:start], strings.TrimLeft(body, body[:1]), body[0])
		}
	}
	if strings.Contains(text[end:], "#") {
		return nil, 0
	}
	word := trailingWord(text)
	before := strings.TrimSpace(line[:max(0, len(line)-len(word))])
	switch {
	case before == "import" || before == "from" || strings.HasPrefix(before, "import ") && strings.HasSuffix(before, ","):
		return matching(s.modules(word), word), len(word)
	case strings.HasPrefix(before, "from ") && (strings.HasSuffix(before, " import") || strings.Contains(before, " import ") && strings.HasSuffix(before, ",") || strings.HasSuffix(before, " import (")):
		module := strings.Fields(before)[1]
		if path(module) {
			return matching(s.ask("parts("+quote(module)+")"), word), len(word)
		}
		return nil, 0
	}
	if i := strings.LastIndexByte(word, '.'); i >= 0 {
		prefix := word[i+1:]
		if i == 0 {
			return matching(s.ask("attributes_of("+quote(kindBefore(text[:len(text)-len(word)]))+")"), prefix), len(prefix)
		}
		if !path(word[:i]) {
			return nil, 0
		}
		return matching(s.ask("attributes("+quote(word[:i])+")"), prefix), len(prefix)
	}
	if callee, ok := openCall(text[:len(text)-len(word)]); ok && (strings.HasSuffix(before, "(") || strings.HasSuffix(before, ",") || before == "") {
		for _, p := range s.ask("parameters(" + quote(callee) + ")") {
			candidates = append(candidates, p+"=")
		}
	} else if key, ok := strings.CutSuffix(before, "["); ok && word == "" {
		if d := trailingWord(key); path(d) {
			for _, k := range s.ask("keys(" + quote(d) + ")") {
				if isQuotable(k) {
					k = quote(k)
				}
				candidates = append(candidates, k+"]")
			}
			return unique(candidates), 0
		}
	}
	if word == "" {
		return unique(candidates), 0
	}
	candidates = append(append(candidates, s.ask("names()")...), keywords...)
	for _, t := range tokens {
		// What the block itself names, a parameter say.
		if t.Type == lexer.Name && t.Pos.Offset+len(t.Value) < len(text) {
			candidates = append(candidates, t.Value)
		}
	}
	return matching(candidates, word), len(word)
}

// isQuotable reports whether what keys returns is a str's text: others begin
// as numbers, tuples and bytes do.
func isQuotable(k string) bool {
	if k == "" || k == "None" || k == "True" || k == "False" {
		return k == ""
	}
	return k[0] != '(' && !strings.HasPrefix(k, "b'") && k[0] != '-' && (k[0] < '0' || k[0] > '9')
}

// completeDot completes dot commands, and the files some of them take.
func (s *session) completeDot(text string) ([]string, int) {
	name, arg, found := strings.Cut(text, " ")
	if !found {
		var names []string
		for _, d := range dotCommands {
			names = append(names, text[:1]+d.name)
		}
		return matching(names, text), len(text)
	}
	switch name[1:] {
	case "load", "save":
		return s.files(strings.TrimLeft(arg, " "))
	case "time", "doc", "edit":
		return s.complete(arg, len(arg))
	case "cancel":
		var names []string
		for t := range s.in.Tasks() {
			names = append(names, t.Name)
		}
		return matching(names, arg), len(arg)
	case "clock":
		return matching([]string{"real", "virtual"}, arg), len(arg)
	}
	return nil, 0
}

// completeString completes inside a string that begins behind before: keys of a
// dict, else names of files.
func (s *session) completeString(before, typed string, quoteMark byte) ([]string, int) {
	if d, ok := strings.CutSuffix(strings.TrimRight(before, " "), "["); ok {
		if d = trailingWord(d); path(d) {
			var out []string
			for _, k := range s.ask("keys(" + quote(d) + ")") {
				if isQuotable(k) && !strings.ContainsAny(k, "'\"\\\n") {
					out = append(out, k+string(quoteMark)+"]")
				}
			}
			return matching(out, typed), len(typed)
		}
	}
	return s.files(typed)
}

// files completes the name of a file.
func (s *session) files(typed string) ([]string, int) {
	dir, prefix := filepath.Split(typed)
	where := dir
	if home, err := os.UserHomeDir(); err == nil && strings.HasPrefix(dir, "~/") {
		where = filepath.Join(home, dir[2:])
	}
	list, err := os.ReadDir(s.c.path(where))
	if err != nil {
		return nil, 0
	}
	var out []string
	for _, f := range list {
		name := f.Name()
		if strings.HasPrefix(name, ".") && !strings.HasPrefix(prefix, ".") || !utf8.ValidString(name) {
			continue
		}
		if f.IsDir() {
			name += "/"
		}
		if strings.HasPrefix(name, prefix) {
			out = append(out, name)
		}
	}
	return out, len(prefix)
}

// modules are those an import finds: the standard library's, and files of the
// working directory.
func (s *session) modules(word string) []string {
	var names []string
	for _, m := range stdlib.All() {
		if !strings.HasPrefix(m.Name, "_") && (strings.Contains(word, ".") || !strings.Contains(m.Name, ".")) {
			names = append(names, m.Name)
		}
	}
	package_ := ""
	if i := strings.LastIndexByte(word, '.'); i >= 0 {
		package_ = word[:i+1]
	}
	list, err := os.ReadDir(filepath.Join(s.c.dir, filepath.FromSlash(strings.ReplaceAll(package_, ".", "/"))))
	if err != nil {
		return names
	}
	for _, f := range list {
		name, isFile := strings.CutSuffix(f.Name(), ".py")
		if !isFile && f.IsDir() {
			_, err := os.Stat(filepath.Join(s.c.dir, name, "__init__.py"))
			isFile = err == nil
		}
		if isFile && identifier(name) && name != "__init__" {
			names = append(names, package_+name)
		}
	}
	return names
}

// ask calls a function of the session's module that gives strs.
func (s *session) ask(call string) []string {
	return s.strings(context.Background(), "__import__('_ouro_session')."+call)
}

// matching are the names that begin with prefix, each once; those that begin
// with an underscore only if prefix does.
func matching(names []string, prefix string) []string {
	var out []string
	for _, n := range names {
		if strings.HasPrefix(n, prefix) && (n[len(prefix):] != "" || prefix != "") && (!strings.HasPrefix(n, "_") || strings.HasPrefix(prefix, "_")) {
			out = append(out, n)
		}
	}
	return unique(out)
}

func unique(names []string) []string {
	sort.Strings(names)
	out := names[:0]
	for i, n := range names {
		if n != "" && (i == 0 || n != names[i-1]) {
			out = append(out, n)
		}
	}
	return out
}

// trailingWord is the name, with dots, that text ends in.
func trailingWord(text string) string {
	i := len(text)
	for i > 0 {
		r, n := utf8.DecodeLastRuneInString(text[:i])
		if r != '_' && r != '.' && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			break
		}
		i -= n
	}
	word := text[i:]
	if word != "" && word[0] >= '0' && word[0] <= '9' {
		return ""
	}
	return word
}

// kindBefore is the type of the literal that text ends in.
func kindBefore(text string) string {
	if text == "" {
		return ""
	}
	switch text[len(text)-1] {
	case '\'', '"':
		return "str"
	case ']':
		return "list"
	case '}':
		return "dict"
	}
	return ""
}

// openCall is the function whose arguments text ends in.
func openCall(text string) (callee string, ok bool) {
	lx := lexer.New(text)
	if _, err := lx.Statements(nil, len(text)+2); err != nil {
		if _, open := lx.Unclosed(); !open {
			return "", false
		}
	}
	b, open := lx.Unclosed()
	if !open || b.Char != '(' || b.Offset > len(text) {
		return "", false
	}
	callee = trailingWord(text[:b.Offset])
	return callee, path(callee)
}
