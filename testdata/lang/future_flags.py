"""The flags of __future__: in compile(), in co_flags, and what barry_as_FLUFL does."""
import __future__


def attempt(f):
    try:
        print(f())
    except (SyntaxError, ValueError) as e:
        print(type(e).__name__, e)


for name in __future__.all_feature_names:
    flag = getattr(__future__, name).compiler_flag
    for mode in "eval", "exec", "single":
        print(name, mode, compile("5", "", mode, flag).co_flags & flag)
    print(name, compile(f"from __future__ import {name}\ndef f(): pass", "", "exec").co_flags & flag)

code = compile("from __future__ import division, annotations\nclass C:\n  def m(self): yield\nlambda: 0", "", "exec")
print([hex(c.co_flags) for c in code.co_consts if hasattr(c, "co_flags")])
attempt(lambda: compile("5", "", "eval", 0x8000000))

FLUFL = __future__.barry_as_FLUFL.compiler_flag
attempt(lambda: eval(compile("1 <> 2", "here", "eval", FLUFL)))
attempt(lambda: eval(compile("1 <> 1 < 5", "", "eval", FLUFL)))
attempt(lambda: compile("x = 1 != 2", "", "exec", FLUFL))
attempt(lambda: compile("1 != 2", "there", "single", FLUFL))
attempt(lambda: compile("1 <> 2", "there", "exec"))
attempt(lambda: compile("from __future__ import barry_as_FLUFL\n1 <> 2", "there", "exec"))
attempt(lambda: exec("from __future__ import barry_as_FLUFL\nprint(1 != 2)"))
try:
    compile("a = 1\nb = (a\n != 2)", "there", "exec", FLUFL)
except SyntaxError as e:
    print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))

exec("from __future__ import annotations\ndef f(a: 1j, b: 1.0, c: 1e400, d: 2e400j, e: 1e20j): pass\nprint(f.__annotations__)")
