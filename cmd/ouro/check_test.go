package main

import (
	"strings"
	"testing"
)

// right are programs with nothing wrong, each with something that looks so.
var right = map[string]string{
	"a parameter hides an async function":      "async def child(): pass\ndef f(child):\n    child()\nf(print)\n",
	"a second definition":                      "async def f(): pass\ndef f(): pass\nf()\n",
	"a decorated async function":               "def d(f): return print\n@d\nasync def f(): pass\nf()\n",
	"an async generator is no coroutine":       "async def f():\n    yield 1\nf()\n",
	"names made with globals()":                "globals().update(a=1)\nprint(a)\n",
	"names made with exec":                     "exec('b = 1')\nprint(b)\n",
	"a NameError that is expected":             "try:\n    unicode\nexcept NameError:\n    unicode = str\n",
	"one of several":                           "try:\n    print(unicode)\nexcept (AttributeError, NameError):\n    pass\n",
	"an import that may fail":                  "try:\n    import yaml\nexcept ImportError:\n    yaml = None\n",
	"an import that may fail in any way":       "try:\n    from ujson import loads\nexcept Exception:\n    from json import loads\nprint(loads('1'))\n",
	"suppress":                                 "from contextlib import suppress\nwith suppress(ImportError):\n    import nowhere\n",
	"an import for a type checker":             "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from pandas import DataFrame\ndef f(x: 'DataFrame'): pass\n",
	"annotations that are not evaluated":       "from __future__ import annotations\ndef f(x: Later) -> Later: ...\n",
	"an annotation of a local variable":        "def f():\n    x: Nowhere = 1\n    return x\nf()\n",
	"a platform":                               "import sys, os\nif sys.platform == 'win32':\n    import winreg\n    os.startfile('x')\n",
	"hasattr":                                  "import os\nif hasattr(os, 'fork'):\n    os.fork()\n",
	"getattr by name":                          "import sys\nf = getattr(sys, 'getandroidapilevel', None)\nif f:\n    sys.getandroidapilevel()\n",
	"global":                                   "def f():\n    global made\n    made = 1\nf()\nprint(made)\n",
	"nonlocal":                                 "def f():\n    x = 1\n    def g():\n        nonlocal x\n        x += 1\n    g()\n    return x\nf()\n",
	"__class__ and super()":                    "class A:\n    def f(self):\n        return __class__, super().__init__()\nA().f()\n",
	"names of a class body":                    "class A:\n    x = 1\n    y = x + 1\n    z = [_ for _ in range(x)]\n    x = 2\n    def f(self): return __name__\n",
	"comprehensions, walrus":                   "print([y for x in range(3) if (y := x)], y)\nprint({k: v for k, v in {}.items()}, [a for b in [[1]] for a in b])\n",
	"match":                                    "match [1, {'k': 2}]:\n    case [a, {'k': b, **rest}, *more] if a: print(a, b, rest, more)\n    case str() as s: print(s)\n",
	"except as, with as, for, del, import as":  "import os.path as p\ntry: pass\nexcept* ValueError as e: print(e)\nwith open(p.sep) as f: print(f)\nfor i, (j, *k) in []: print(i, j, k)\ndel i\n",
	"type parameters":                          "def f[T: int](x: T) -> T: return x\nclass C[K, *V](dict[K, int]): pass\ntype L[E] = list[E]\n",
	"members of a global enum":                 "from enum import IntEnum, global_enum\n@global_enum\nclass Day(IntEnum):\n    MONDAY = 0\nprint(MONDAY)\n",
	"modules of packages":                      "import concurrent.futures\nfrom unittest import mock\nfrom xml import etree\nprint(mock, etree, concurrent.futures.Future)\n",
	"names that gettext installs":              "import gettext\ngettext.install('x')\nprint(_('a'))\n",
	"a star import":                            "from math import *\nprint(pi)\n",
	"a lambda's default and its parameters":    "n = 1\nf = lambda x=n, *a, k=n, **kw: (x, a, k, kw)\n",
	"os.path, collections.abc, asyncio.events": "import os.path, collections.abc, asyncio.events\nfrom os import path\nfrom asyncio import events\nprint(os.path.sep, collections.abc.Set, path, events)\n",
	"attributes that are set":                  "import sys\nsys.mine = 1\nprint(sys.mine, sys.ps1)\n",
	"a module's name used for something else":  "import time\ndef f(time):\n    return time.nothing\nclass T: pass\ntime = T()\ntime.other = 1\nprint(time.other)\n",
	"time.sleep in a function for a thread":    "import asyncio, time\nasync def main():\n    def work():\n        time.sleep(1)\n    await asyncio.to_thread(work)\n    await asyncio.to_thread(lambda: time.sleep(1))\nasyncio.run(main())\n",
	"awaited, gathered, kept":                  "import asyncio\nasync def f(): pass\nasync def main():\n    await f()\n    t = asyncio.create_task(f())\n    await asyncio.gather(f(), t)\n    x = asyncio.sleep(0)\n    await x\nasyncio.run(main())\n",
	"a method that is overridden":              "class A:\n    async def go(self): pass\n    def run(self): self.other()\n    def other(self): pass\n",
	"instances that are changed":               "class A:\n    async def m(self): pass\na = A()\na.m = print\na.m()\n",
	"a name of two classes":                    "class A:\n    async def m(self): pass\nclass B:\n    def m(self): pass\na = A()\na = B()\na.m()\n",
	"a method that is made plain":              "class A:\n    async def m(self): pass\nclass B(A):\n    def m(self): pass\nB().m()\n",
	"a coroutine that is used":                 "async def f(): pass\nx = f() if f else None\ny = f and f()\nasync def main():\n    await x\n    await y\n",
	"an alias that is set again":               "async def f(): pass\ng = f\ng = print\ng()\n",
	"a namespace made by a metaclass":          "class M(type):\n    def __prepare__(n, b): return {'given': 1}\nclass A(metaclass=M):\n    x = given\n",
	"a module beside the program":              "import beside\nfrom beside import x\nimport pkg.sub\nprint(beside, x, pkg)\n",
	"a file with the name of a module":         "import random\nprint(random.own)\n",
	"paths that the program changes":           "import sys\nsys.path.insert(0, 'vendor')\nimport vendored\n",
	"builtins":                                 "import builtins\nbuiltins.mine = 1\nprint(mine, __builtins__, __file__, __debug__, _IncompleteInputError)\n",
}

func TestCheckRight(t *testing.T) {
	for what, src := range right {
		files := map[string]string{"a.py": src, "beside.py": "x = 1\n", "pkg/sub.py": ""}
		if strings.Contains(what, "name of a module") {
			files["random.py"] = "own = 1\n"
		}
		if out, _, code := invoke(t, files, "check", "a.py"); out != "" || code != 0 {
			t.Errorf("%s: status %d\n%s%s", what, code, src, out)
		}
	}
}

func TestCheckWrong(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"def f():\n    inner = 1\ndef g():\n    return inner\n", "4:12: name 'inner' is not defined [undefined-name]"},
		{"class A:\n    x = 1\n    def f(self): return x\n", "3:25: name 'x' is not defined [undefined-name]"},
		{"[a for a in range(3)]\nprint(a)\n", "2:7: name 'a' is not defined [undefined-name]"},
		{"def f(x: Nothing): pass\n", "1:10: name 'Nothing' is not defined [undefined-name]"},
		{"import math\nmath.sine(1)\n", "2:1: module 'math' has no 'sine' [unknown-name]"},
		{"from json import dump, dmups\n", "1:24: module 'json' has no 'dmups' [unknown-name]"},
		{"import ctypes\n", "1:8: module 'ctypes' of the standard library is not supported [unknown-module]"},
		{"import jsn\n", "1:8: no module named 'jsn' [unknown-module]"},
		{"from asyncio import sleep\nasync def f():\n    sleep(1)\n", "3:5: coroutine 'asyncio.sleep' is never awaited; did you mean: await asyncio.sleep(...) [never-awaited]"},
		{"import asyncio as a\nasync def f():\n    a.sleep(1)\n", "3:5: coroutine 'asyncio.sleep' is never awaited; did you mean: await asyncio.sleep(...) [never-awaited]"},
		{"class A:\n    async def go(self): pass\n    async def run(self):\n        self.go()\n", "4:9: coroutine 'go' is never awaited; did you mean: await self.go(...) [never-awaited]"},
		{"async def f(): pass\ng = f\nh = g\nh()\n", "4:1: coroutine 'h' is never awaited; did you mean: await h(...) [never-awaited]"},
		{"def outer():\n    async def f(): pass\n    f()\n", "3:5: coroutine 'f' is never awaited; did you mean: await f(...) [never-awaited]"},
		{"def outer():\n    async def f(): pass\n    def g(): f()\n    return g\n", "3:14: coroutine 'f' is never awaited; did you mean: await f(...) [never-awaited]"},
		{"async def f(): pass\nf() if f else None\n", "2:1: coroutine 'f' is never awaited; did you mean: await f(...) [never-awaited]"},
		{"async def f(): pass\nf and f()\n", "2:7: coroutine 'f' is never awaited; did you mean: await f(...) [never-awaited]"},
		{"class A:\n    async def m(self): pass\nclass B(A):\n    def n(self): self.m()\n", "4:18: coroutine 'm' is never awaited; did you mean: await self.m(...) [never-awaited]"},
		{"class A:\n    @staticmethod\n    async def m(): pass\nA.m()\n", "4:1: coroutine 'm' is never awaited; did you mean: await A.m(...) [never-awaited]"},
		{"class A:\n    async def m(self): pass\ndef f():\n    a = A()\n    a.m()\n", "5:5: coroutine 'm' is never awaited; did you mean: await a.m(...) [never-awaited]"},
		{"class A:\n    async def m(self): pass\nA().m()\n", "3:1: coroutine 'm' is never awaited; did you mean: await (...).m(...) [never-awaited]"},
		{"async def f(): pass\nasync def g():\n    await f\n", "3:5: f is a function, which cannot be awaited; did you mean: await f() [not-called]"},
		{"import asyncio\nasync def f(): pass\nasync def g():\n    await asyncio.gather(f, f())\n", "4:26: asyncio.gather wants coroutines; did you mean: f() [not-called]"},
		{"import asyncio\nasync def main(): pass\nasyncio.run(main)\n", "3:13: asyncio.run wants a coroutine; did you mean: main() [not-called]"},
		{"from time import sleep\nasync def f():\n    sleep(1)\n", "3:5: time.sleep stops every task; use: await asyncio.sleep(...) [blocking-call]"},
		{"import time\nasync def f():\n    await time.sleep(1)\n", "3:5: time.sleep cannot be awaited; did you mean: await asyncio.sleep(...) [useless-await]"},
		{"async def f():\n    await print(1)\n", "2:5: print() returns None, which cannot be awaited [useless-await]"},
		{"def f():\n    await g()\n", "2:5: SyntaxError: 'await' outside async function [syntax-error]"},
		{"return 1\n", "1:1: SyntaxError: 'return' outside function [syntax-error]"},
		{"if 1 is 1: pass\n", "1:4: \"is\" with 'int' literal. Did you mean \"==\"? [syntax-warning]"},
		{"print('\\d')\n", "1:7: invalid escape sequence '\\d' [syntax-warning]"},
	} {
		out, _, code := invoke(t, map[string]string{"a.py": c.src}, "check", "a.py")
		if !strings.Contains(out, "a.py:"+c.want+"\n") || code != 1 {
			t.Errorf("status %d, want %s\n%s%s", code, c.want, c.src, out)
		}
	}
}

func TestSubcommands(t *testing.T) {
	files := map[string]string{
		"a.py":      "import asyncio\nasync def main():\n    print('x')\n    await asyncio.sleep(0)\nasyncio.run(main())\n",
		"test_a.py": "import unittest\nclass T(unittest.TestCase):\n    def test(self): self.assertEqual(1, 1)\n",
	}
	for _, c := range []struct {
		args     []string
		out, err string
		code     int
	}{
		{[]string{"run", "a.py"}, "x\n", "", 0},
		{[]string{"explain", "a.py"}, "x\n", "main prints 'x' (line 3).", 0},
		{[]string{"explain", "--quiz", "a.py"}, "", "what is printed next?", 0},
		{[]string{"--follow", "a.py"}, "x\n", "main hits await sleep(0) (line 4)", 0},
		{[]string{"explain"}, "", "usage: ouro explain", 2},
		{[]string{"fmt", "a.py"}, "", "there is no formatter", 2},
		{[]string{"ps", "0"}, "", "no such program", 1},
		{[]string{"ps", "x"}, "", "usage: ouro ps", 2},
		{[]string{"test", "test_a"}, "", "OK", 0},
		{[]string{"repl", "a.py"}, "", "usage: ouro repl", 2},
	} {
		out, err, code := invoke(t, files, c.args...)
		if out != c.out || !strings.Contains(err, c.err) || code != c.code {
			t.Errorf("ouro %q: status %d, stdout %q, stderr %q", c.args, code, out, err)
		}
	}
}
