package main

import (
	"context"
	"sort"
	"strings"
	"unicode"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/stdlib"
)

// completer completes names, attributes and modules at the prompt.
type completer struct{ in *interp.Interp }

// keywords are those that can begin or join what is typed.
var keywords = strings.Fields("False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda match nonlocal not or pass raise return try type while with yield")

// Do implements readline.AutoCompleter: what may follow the text before pos.
func (c *completer) Do(line []rune, pos int) (candidates [][]rune, length int) {
	// readline would end the process for a panic here.
	defer func() {
		if recover() != nil {
			candidates, length = nil, 0
		}
	}()
	text := string(line[:min(pos, len(line))])
	if strings.TrimSpace(text) == "" {
		return [][]rune{[]rune("    ")}, 0
	}
	start := len(text)
	for start > 0 {
		r := rune(text[start-1])
		if r != '_' && r != '.' && r < 0x80 && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			break
		}
		start--
	}
	word, before := text[start:], strings.TrimSpace(text[:start])
	var names []string
	prefix := word
	switch {
	case before == "import" || before == "from" || strings.HasPrefix(before, "import ") && strings.HasSuffix(before, ","):
		for _, m := range stdlib.All() {
			if !strings.HasPrefix(m.Name, "_") {
				names = append(names, m.Name)
			}
		}
	case strings.HasPrefix(before, "from ") && strings.HasSuffix(before, " import"):
		module := strings.Fields(before)[1]
		if plainPath(module) {
			names = c.list("dir(__import__('importlib').import_module(" + quote(module) + "))")
		}
	case strings.Contains(word, "."):
		i := strings.LastIndexByte(word, '.')
		if !plainPath(word[:i]) {
			return nil, 0
		}
		prefix = word[i+1:]
		names = c.list("dir(" + word[:i] + ")")
	case word == "":
		return nil, 0
	default:
		names = append(c.list("[*globals(), *dir(__builtins__)]"), keywords...)
	}
	sort.Strings(names)
	last := ""
	for _, n := range names {
		if n == last || !strings.HasPrefix(n, prefix) || strings.HasPrefix(n, "_") && !strings.HasPrefix(prefix, "_") {
			continue
		}
		last = n
		candidates = append(candidates, []rune(n[len(prefix):]))
	}
	return candidates, len([]rune(prefix))
}

// list evaluates an expression that gives a list of strs; nil if it fails.
func (c *completer) list(expr string) []string {
	ctx, cancel := context.WithTimeout(context.Background(), completionPatience)
	defer cancel()
	v, err := c.in.Eval(ctx, expr)
	if err != nil {
		return nil
	}
	names, err := interp.As[[]string](v)
	if err != nil {
		return nil
	}
	return names
}

// plainPath reports whether s is names joined by dots: evaluating it calls
// nothing but attribute look-ups.
func plainPath(s string) bool {
	for _, part := range strings.Split(s, ".") {
		if !identifier(part) {
			return false
		}
	}
	return true
}
