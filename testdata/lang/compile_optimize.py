# compile() with optimize, inherited futures
src='''
"doc"
def f():
    "fdoc"
    assert 0, "x"
    return __debug__
class C:
    "cdoc"
    def m(self):
        "mdoc"
        assert False
r=f()
'''
for o in (-1,0,1,2):
    ns={}
    try: exec(compile(src,'<x>','exec',optimize=o),ns); print(o, ns['r'], ns['f'].__doc__, ns['C'].__doc__, ns['C'].m.__doc__, ns.get('__doc__'))
    except AssertionError as e: print(o, 'AE', e)
try: compile('1','','eval',optimize=3)
except ValueError as e: print(e)
async def _(): pass
ns={}
exec(compile('''
async def g():
    assert await h(), "no"
    "not doc"
    return 5
async def h(): return 0
''','x','exec',optimize=1),ns)
try: ns['g']().send(None)
except StopIteration as e: print(e.value)
print(eval(compile('__debug__','','eval',optimize=1)), __debug__)
import __future__
c=compile('def f(x: nope): pass','','exec',flags=__future__.annotations.compiler_flag); ns={}; exec(c,ns); print(ns['f'].__annotations__, hex(c.co_flags))
ns={}
exec('from __future__ import annotations\ndef f(x: nope): pass\nns2={}\nexec("def g(y: nope2): pass", ns2)\nc=compile("def g(y: nope2): pass","","exec")\nc2=compile("x","","exec",0,True)\n', ns)
print(ns['f'].__annotations__, ns['ns2']['g'].__annotations__, hex(ns['c'].co_flags), hex(ns['c2'].co_flags), hex(ns['f'].__code__.co_flags))
for src in ['__debug__ = 1','def f(__debug__): pass','del __debug__','import __debug__','x.__debug__ = 1','f(__debug__=1)']:
    try: compile(src,'x','exec'); print('ok')
    except SyntaxError as e: print(e.msg)
