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
	"ast":         apart("ast"),
	"base64":      apart("base64"),
	"cProfile":    "from cProfile import main; main()\n",
	"pydoc":       "from pydoc import cli; cli()\n",
	"calendar":    "from calendar import main; main(__import__('sys').argv[1:])\n",
	"code":        "from code import _main; _main()\n",
	"doctest":     "from _commands.doctest import main; import sys; sys.exit(main())\n",
	"fileinput":   apart("fileinput"),
	"gzip":        apart("gzip"),
	"http.server": "from http.server import _main; _main()\n",
	"inspect":     apart("inspect"),
	"json.tool":   "from json.tool import main; main()\n",
	"mimetypes":   apart("mimetypes"),
	"pickle":      apart("pickle"),
	"platform":    apart("platform"),
	"profile":     "from cProfile import main; main()\n",
	"quopri":      apart("quopri"),
	"random":      "from _commands.random import main; print(main())\n",
	"shlex":       apart("shlex"),
	"tarfile":     "from tarfile import main; main()\n",
	"this":        "import this\n",
	"timeit":      "from timeit import main; import sys; sys.exit(main())\n",
	"tokenize":    apart("tokenize"),
	"unittest": "import os, sys; sys.argv[0] = os.path.basename(sys.executable) + ' -m unittest'\n" +
		"from unittest import main; main(module=None)\n",
	"uuid":    "from uuid import main; main()\n",
	"zipfile": apart("zipfile"),
}

// apart is the code of a command that stands apart from its module.
func apart(module string) string { return "from _commands." + module + " import main; main()\n" }

// commandFile is what the command of a module finds as sys.argv[0], by which its
// messages call it.
func commandFile(module string) string {
	if module == "zipfile" {
		return "__main__.py" // a package in CPython
	}
	return module[strings.LastIndexByte(module, '.')+1:] + ".py"
}

// runModule runs a module as __main__: one that an import from the working
// directory would find, or one of the standard library's commands.
func (c *command) runModule(ctx context.Context, p *program) int {
	argv := append([]string{"-m"}, p.args...)
	if src, ok := commands[p.module]; ok && !c.beside(p.module) {
		argv[0] = commandFile(p.module)
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
