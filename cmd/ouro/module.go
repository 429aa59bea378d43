package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
)

// This file is -m.

// commands are the modules of the standard library that are commands, too, and
// what running them means.
var commands = map[string]string{
	"unittest":  "from unittest import main; main(module=None)\n",
	"timeit":    "from timeit import main; import sys; sys.exit(main())\n",
	"code":      "from code import _main; _main()\n",
	"calendar":  "from calendar import main; main(__import__('sys').argv[1:])\n",
	"tarfile":   "from tarfile import main; main()\n",
	"json.tool": "from json.tool import main; main()\n",
}

// runModule runs a module as __main__: one that an import from the working
// directory would find, or one of the standard library's commands.
func (c *command) runModule(ctx context.Context, p *program) int {
	argv := append([]string{"-m"}, p.args...)
	if src, ok := commands[p.module]; ok && !c.beside(p.module) {
		argv[0] = "-m " + p.module
		return c.runCode(ctx, "<frozen "+p.module+".__main__>", []byte(src), "", argv)
	}
	return c.runCode(ctx, "<frozen runpy>", []byte("__import__('runpy')._run_module_as_main("+quote(p.module)+")\n"), "", argv)
}

// beside reports whether the working directory has a module of this name.
func (c *command) beside(module string) bool {
	base := filepath.Join(append([]string{c.dir}, strings.Split(module, ".")...)...)
	for _, path := range []string{base + ".py", filepath.Join(base, "__init__.py")} {
		if _, err := os.Stat(path); err == nil {
			return true
		}
	}
	return false
}
