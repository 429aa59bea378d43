# What compile(optimize=...) leaves out: assertions from 1 on, docstrings from 2 on.
import asyncio
source = '''
"""module"""
class C:
    "class"
    def m(self):
        "method"
        assert self is None, "asserted"
        return __debug__
async def a():
    "coroutine"
    assert (await b()) == 2, "awaited"
    return 7
async def b(): return 1
def gen():
    "generator"
    assert (yield 1), "yielded"
if __debug__: kind = "debug"
else: kind = "optimized"
x: int = 1
'''
for level in -1, 0, 1, 2:
    names = {}
    exec(compile(source, "f", "exec", optimize=level), names)
    print(level, names.get("__doc__"), names["C"].__doc__, names["C"].m.__doc__, names["a"].__doc__, names["gen"].__doc__, names["__annotations__"], names["kind"])
    for run in (lambda: names["C"]().m(), lambda: asyncio.run(names["a"]()), lambda: list(names["gen"]())):
        try:
            print(run())
        except AssertionError as e:
            print("AssertionError", e)
    print(names["C"].m.__code__.co_names)
for bad in 3, -2:
    try:
        compile("1", "f", "exec", optimize=bad)
    except ValueError as e:
        print(e)
globals()["__debug__"] = 5
print(__debug__, [__debug__ for _ in "a"], (lambda: __debug__)())
for source in "__debug__ = 1", "del __debug__", "def f(__debug__): pass", "x.__debug__ = 1", "import __debug__", "f(__debug__=1)":
    try:
        compile(source, "f", "exec")
    except SyntaxError as e:
        print(source, e.msg)
