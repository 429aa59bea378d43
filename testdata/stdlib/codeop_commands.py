# What is a whole command, what only begins one, and what can never be one.
import warnings
from code import InteractiveConsole, InteractiveInterpreter
from codeop import CommandCompiler, Compile, compile_command, PyCF_ALLOW_INCOMPLETE_INPUT, PyCF_DONT_IMPLY_DEDENT

warnings.simplefilter("ignore")
sources = ["", "\n", "# only a comment", "x = 1", "x = 1\n", "if x:", "if x:\n", "if x:\n    y", "if x:\n    y\n", "if x:\n    y\n\n", "if x:\n  y\n  ", "if x: y", "if x: y\n",
           "def f():\n\n", "def f(a,", "@a", "@a\n", "class A", "class A:", "try:\n  x\n", "try:\n  x\nfinally", "(", "[1,\n2,", "{1:", "f(", "'abc", "'''abc", "f'''{", "f'{", "a = 'x\\",
           "a +", "a + \\", "a + \\\n", "a b", "a b\n", "x = \n", "]", "return", "x = 1\ny = 2", "lambda x:", "match x:\n  case 1:", "from a import (", "from a import", "\\", "x\\\n", "0x", "1_", "del 1",
           "while 1:\n  pass\nelse", "async def f():", "with a as b:", "def f[T](", "type X =", "if 1:\n\tx\n        y\n", "if 1:\n  x\n y\n"]
for source in sources:
    for symbol in "single", "exec", "eval":
        row = []
        for flags in 0, PyCF_DONT_IMPLY_DEDENT, PyCF_ALLOW_INCOMPLETE_INPUT, PyCF_ALLOW_INCOMPLETE_INPUT | PyCF_DONT_IMPLY_DEDENT:
            try:
                compile(source, "<input>", symbol, flags)
                row.append("code")
            except SyntaxError as e:
                row.append((type(e).__name__, e.args))
        try:
            row.append("command" if compile_command(source, symbol=symbol) else "more")
        except SyntaxError as e:
            row.append(e.msg)
        print(repr(source), symbol, *row)

remembers = Compile()
remembers("from __future__ import annotations\n", "a", "single")
scope = {}
exec(remembers("x: nowhere = 1\n", "a", "single"), scope)
print(scope["__annotations__"], remembers.flags & 0x1000000 != 0)
print(CommandCompiler()("1 + (", "a"), _IncompleteInputError.__mro__)
print(compile("x = 1", "a", "exec") == compile("x = 1", "b", "exec"), compile("x = 1", "a", "exec") == compile("x = 2", "a", "exec"))


class Console(InteractiveConsole):
    def __init__(self, lines, **kw):
        super().__init__(**kw)
        self.lines = iter(lines)

    def raw_input(self, prompt=""):
        print(prompt, end="")
        for line in self.lines:
            print(line)
            if line == "^C":
                raise KeyboardInterrupt
            return line
        raise EOFError

    def write(self, data):
        print(data, end="")


console = Console(["1 + 1", "def f(x):", "    return 1 / x", "", "f(0)", "x = = 2", "for i in range(2):", "  print(i)", "^C", "_", "raise SystemExit(3)"], local_exit=True)
console.interact("a banner", "the end")
print(sorted(k for k in console.locals if not k.startswith("__")))
try:
    Console(["exit()"]).interact("", "")
except SystemExit as e:
    print("exit", e.code)

interpreter = InteractiveInterpreter({"x": 5})
print(interpreter.runsource("x +"), interpreter.runsource("print(x)"), interpreter.runsource("if x:"))
