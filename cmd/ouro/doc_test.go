package main

import (
	"strings"
	"testing"

	"github.com/ouro-lang/ouro/parser"
)

func TestDoc(t *testing.T) {
	files := map[string]string{"m.py": "'''Says m.'''\ndef f(a, *, b=2):\n    'Adds.'\n", "p/q.py": "def g(): 'Of g.'\n"}
	for _, c := range []struct {
		args     []string
		out, err string // what they contain
		code     int
	}{
		{[]string{"m.f"}, "Help on function f in m:\n\nm.f = f(a, *, b=2)\n    Adds.\n", "", 0},
		{[]string{"m"}, "NAME\n    m - Says m.\n\nFUNCTIONS\n    f(a, *, b=2)\n        Adds.\n", "", 0},
		{[]string{"./p/q.py"}, "Help on module q:", "", 0},
		{[]string{"m.py", "str.join"}, "str.join = join(self, iterable, /) unbound builtins.str method", "", 0},
		{[]string{"json.nothing"}, "No Python documentation found for 'json.nothing'.", "", 1},
		{nil, "", "usage: ouro doc", 2},
		{[]string{"-h"}, "usage: ouro doc", "", 0},
		{[]string{"m.py", "p/q.py"}, "", "one folder", 2},
	} {
		out, err, code := invoke(t, files, append([]string{"doc"}, c.args...)...)
		if !strings.Contains(out, c.out) || !strings.Contains(err, c.err) || code != c.code {
			t.Errorf("ouro doc %v: %q, %q, %d", c.args, out, err, code)
		}
	}
}

const stubbed = `import enum, typing, asyncio
from collections import namedtuple
from os.path import join
LIMIT = 5
_private = 1
T = typing.TypeVar("T")
P = namedtuple("P", "x y")
class Color(enum.Enum):
    RED = 1
class Base:
    attr: "list[int]"
    count = 0
    def __init__(self, a: int, b: str = "x", *rest, key=None, **kw) -> None: pass
    @property
    def size(self) -> int: return 1
    @size.setter
    def size(self, v): pass
    @classmethod
    def make(cls, /): pass
    @staticmethod
    def help(x=[1]): pass
    def _own(self): pass
    class Inner: pass
class Child(Base):
    async def run(self, q: asyncio.Queue) -> typing.Optional[int]: pass
def f(a, /, b, *, c: T = 1.5) -> "Base": pass
async def g() -> None: pass
`

const stub = `# Stub of the module m, made by ouro stubs.
import asyncio
import enum
import typing
from typing import Any, Optional, TypeVar

class Base:
    attr: list[int]
    count: int
    def __init__(self, a: int, b: str = 'x', *rest, key=None, **kw) -> None: ...
    @property
    def size(self) -> int: ...
    @size.setter
    def size(self, v): ...
    @classmethod
    def make(cls, /): ...
    @staticmethod
    def help(x=...): ...
    class Inner: ...
class Child(Base):
    async def run(self, q: asyncio.queues.Queue) -> Optional[int]: ...
class Color(enum.Enum):
    RED = 1
LIMIT: int
class P(typing.NamedTuple):
    x: Any
    y: Any
T = TypeVar('T')
def f(a, /, b, *, c: T = 1.5) -> Base: ...
async def g() -> None: ...
`

func TestStubs(t *testing.T) {
	out, err, code := invoke(t, map[string]string{"m.py": stubbed}, "stubs", "m")
	if out != stub || err != "" || code != 0 {
		t.Errorf("got\n%s%s, %d, want\n%s", out, err, code, stub)
	}
	// What a module of the library exports gives a stub that can be parsed.
	for _, m := range []string{"json", "asyncio", "enum", "types", "builtins", "collections", "dataclasses", "socket", "datetime"} {
		out, err, code := invoke(t, nil, "stubs", m)
		if _, bad := parser.ParseString("m.pyi", out); bad != nil || code != 0 || strings.Count(out, "\n") < 5 {
			t.Errorf("%s: %v, %s, %d", m, bad, err, code)
		}
	}
	if _, err, code := invoke(t, nil, "stubs", "nothing"); code != 1 || err != "ouro stubs: No module named 'nothing'\n" {
		t.Errorf("%q, %d", err, code)
	}
}
