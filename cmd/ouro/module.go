package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/ouro-lang/ouro/stdlib"
)

// This file is -m.

// commands are the modules of the standard library that are commands, too, and
// what running them means.
var commands = map[string]string{
	"unittest":  "from unittest import main; main(module=None)\n",
	"timeit":    "from timeit import main; import sys; sys.exit(main())\n",
	"code":      "from code import _main; _main()\n",
	"calendar":  "from calendar import main; main(__import__('sys').argv[1:])\n",
	"json.tool": "from json.tool import main; main()\n",
}

// runModule runs a module as __main__: NAME.py or NAME/__main__.py in the
// working directory, or one of the standard library's commands.
func (c *command) runModule(ctx context.Context, p *program) int {
	base := filepath.Join(append([]string{c.dir}, strings.Split(p.module, ".")...)...)
	for _, path := range []string{filepath.Join(base, "__main__.py"), base + ".py"} {
		src, err := os.ReadFile(path)
		if err == nil {
			return c.runCode(ctx, path, src, "", append([]string{path}, p.args...))
		}
	}
	if info, err := os.Stat(base); err == nil && info.IsDir() {
		fmt.Fprintf(c.stderr, "ouro: No module named %s.__main__; '%s' is a package and cannot be directly executed\n", p.module, p.module)
		return exitFailure
	}
	if src, ok := commands[p.module]; ok {
		return c.runCode(ctx, "<frozen "+p.module+".__main__>", []byte(src), "", append([]string{"-m " + p.module}, p.args...))
	}
	for _, m := range stdlib.All() {
		if m.Name == p.module {
			fmt.Fprintf(c.stderr, "ouro: %s is a module to import, not a command\n", p.module)
			return exitFailure
		}
	}
	fmt.Fprintf(c.stderr, "ouro: No module named %s\n", p.module)
	return exitFailure
}
