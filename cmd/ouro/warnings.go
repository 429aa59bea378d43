package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/interp/object"
)

// actions are those of warning filters. As CPython does, -W takes them by their
// first letters, too.
var actions = []string{"default", "always", "ignore", "module", "once", "error"}

// setFilter applies one -W option: action:message:category:module:line.
func setFilter(in *interp.Interp, option string) error {
	parts := strings.Split(option, ":")
	if len(parts) > 5 {
		return fmt.Errorf("too many fields (max 5): %s", object.QuoteStr(option))
	}
	for len(parts) < 5 {
		parts = append(parts, "")
	}
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	action := "default"
	if parts[0] != "" {
		action = ""
		for _, a := range actions {
			if strings.HasPrefix(a, parts[0]) {
				action = a
				break
			}
		}
		if parts[0] == "all" {
			action = "always"
		}
		if action == "" {
			return fmt.Errorf("invalid action: %s", object.QuoteStr(parts[0]))
		}
	}
	category := "Warning"
	if parts[2] != "" {
		category = parts[2]
	}
	for _, word := range strings.Split(category, ".") {
		if !identifier(word) {
			return fmt.Errorf("invalid category: %s", object.QuoteStr(category))
		}
	}
	line := parts[4]
	if line == "" {
		line = "0"
	}
	if strings.Trim(line, "0123456789") != "" {
		return fmt.Errorf("invalid lineno %s", object.QuoteStr(line))
	}
	src := "__import__('warnings')."
	var args []any
	if parts[1] == "" && parts[3] == "" {
		src += "simplefilter(%s, %s, %s)"
		args = append(args, quote(action), category, line)
	} else {
		src += "filterwarnings(%s, __import__('re').escape(%s), %s, __import__('re').escape(%s) + (%s and r'\\Z'), %s)"
		args = append(args, quote(action), quote(parts[1]), category, quote(parts[3]), quote(parts[3]), line)
	}
	_, err := in.Eval(context.Background(), fmt.Sprintf(src, args...))
	if err != nil {
		return fmt.Errorf("%s: %w", object.QuoteStr(option), err)
	}
	return nil
}

func identifier(s string) bool {
	for i, r := range s {
		if r != '_' && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (i == 0 || r < '0' || r > '9') {
			return false
		}
	}
	return s != ""
}

// quote writes s as a Python literal.
func quote(s string) string {
	return "'" + strings.NewReplacer("\\", "\\\\", "'", "\\'", "\n", "\\n", "\r", "\\r", "\x00", "\\0").Replace(s) + "'"
}
