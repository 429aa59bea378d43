package main

import (
	"context"
	"fmt"
	"strconv"
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
	category, err := categoryOf(in, parts[2])
	if err != nil {
		return err
	}
	line := parts[4]
	if line == "" {
		line = "0"
	}
	if n, err := strconv.Atoi(line); err != nil {
		return fmt.Errorf("invalid lineno %s", object.QuoteStr(line))
	} else if n < 0 {
		return fmt.Errorf("invalid lineno %d", n)
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
	_, err = in.Eval(context.Background(), fmt.Sprintf(src, args...))
	if err != nil {
		return fmt.Errorf("%s: %w", object.QuoteStr(option), err)
	}
	return nil
}

// categoryOf is the expression for a class of warnings, given by its name, with a
// module before it unless it is built in.
func categoryOf(in *interp.Interp, name string) (string, error) {
	if name == "" {
		return "Warning", nil
	}
	module, class := "builtins", name
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		module, class = name[:i], name[i+1:]
	}
	ctx := context.Background()
	if _, err := in.Eval(ctx, "__import__("+quote(module)+")"); err != nil {
		return "", fmt.Errorf("invalid module name: %s", object.QuoteStr(module))
	}
	expr := "getattr(__import__(" + quote(module) + ", fromlist=['x']), " + quote(class) + ")"
	if _, err := in.Eval(ctx, expr); err != nil {
		return "", fmt.Errorf("unknown warning category: %s", object.QuoteStr(name))
	}
	if v, err := in.Eval(ctx, "issubclass("+expr+", Warning)"); err != nil || v.String() != "True" {
		return "", fmt.Errorf("invalid warning category: %s", object.QuoteStr(name))
	}
	return expr, nil
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
