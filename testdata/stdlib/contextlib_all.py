from contextlib import *
import asyncio, sys
@contextmanager
def cm(x):
    print('enter',x)
    try: yield x*2
    except ValueError as e: print('caught',e)
    finally: print('exit',x)
with cm(1) as v: print(v)
with cm(2): raise ValueError('boo')
try:
    with cm(3): raise KeyError('k')
except KeyError as e: print('out',repr(e))
@contextmanager
def bad(): 
    if 0: yield
try:
    with bad(): pass
except RuntimeError as e: print(e)
@contextmanager
def bad2(): yield 1; yield 2
try:
    with bad2(): pass
except RuntimeError as e: print(e)
try:
    with cm(5): raise StopIteration('s')
except StopIteration as e: print('si',e)
@cm(7)
def deco(): print('in deco')
deco(); deco()
with suppress(KeyError,ValueError): {}['a']
with suppress(ValueError): raise ExceptionGroup('g',[ValueError(1)])
try:
    with suppress(ValueError): raise ExceptionGroup('g',[ValueError(1),KeyError(2)])
except ExceptionGroup as e: print(repr(e))
class C:
    def close(self): print('closed')
with closing(C()) as c: print(type(c).__name__)
with nullcontext(5) as n: print(n)
class W:
    def __init__(s): s.t=''
    def write(s,x): s.t+=x
w=W()
with redirect_stdout(w): print('hidden')
print(repr(w.t))
with ExitStack() as st:
    print(st.enter_context(cm('a'))); st.callback(print,'cb',1,sep='-'); st.enter_context(cm('b'))
    @st.push
    def ex(t,v,tb): print('ex',t)
try:
    with ExitStack() as st:
        st.callback(lambda: 1/0)
        st.push(lambda t,v,tb: print('saw',t))
        raise KeyError('x')
except ZeroDivisionError as e: print(repr(e), repr(e.__context__))
with ExitStack() as st:
    st.push(lambda *a: True)
    raise KeyError('swallowed')
try: ExitStack().enter_context(1)
except TypeError as e: print(e)
with ExitStack() as st:
    st.callback(print,'moved')
    st2=st.pop_all()
print('before'); st2.close()
@asynccontextmanager
async def acm(x):
    print('aenter',x)
    try: yield x
    except ValueError as e: print('acaught',e)
    finally: print('aexit',x)
async def main():
    async with acm(1) as v: print(v)
    async with acm(2): raise ValueError('v')
    try:
        async with acm(3): raise KeyError('k')
    except KeyError as e: print(repr(e))
    async with AsyncExitStack() as s:
        await s.enter_async_context(acm('s1')); s.enter_context(cm('s2'))
        async def cb(x): print('acb',x)
        s.push_async_callback(cb,5)
    class AG:
        async def aclose(self): print('aclosed')
    async with aclosing(AG()): pass
    async with nullcontext(3) as z: print(z)
    @acm(9)
    async def f(): print('in f')
    await f()
    try: await AsyncExitStack().enter_async_context(1)
    except TypeError as e: print(e)
asyncio.run(main())
print(issubclass(C,AbstractContextManager), isinstance(cm(1),AbstractContextManager))
print(cm.__name__, cm(1).__doc__)
