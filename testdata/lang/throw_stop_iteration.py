import warnings
warnings.simplefilter("ignore")
def sub():
    try: yield 1
    finally: print('sub ends')
def g0(): yield 1; yield 2
def g1():
    x = yield from iter('ab'); print('got', x); yield 'z'
def g2():
    try: x = yield from sub(); print('got', x)
    finally: print('fin')
    yield 'z'
def g3():
    try: yield 1
    except GeneratorExit: x = yield from sub(); yield 'after'
def g4(): yield from [1, 2]
class It:
    def __iter__(self): return self
    def __next__(self): return 5
def g5(): x = yield from It(); print('got', x); yield 'q'
class Th(It):
    def throw(self, *a): print('throw', a); raise StopIteration('from throw')
def g6(): x = yield from Th(); print('got', x); yield 'q'
def show(f, *a):
    try: print(f(*a))
    except BaseException as e: print(type(e).__name__, e, repr(e.__cause__))
for g in g0, g1, g2, g3, g4, g5, g6:
    for exc in (StopIteration('s'),), (StopIteration,), (GeneratorExit,), (ValueError(1),), (StopAsyncIteration(2),):
        print(g.__name__, exc)
        it = g(); show(it.throw, *exc); show(next, it); show(it.close)
        it = g(); show(next, it); show(it.throw, *exc); show(next, it); show(it.close)
        it = g(); show(next, it); show(it.close); show(next, it)
async def c0(): return 1
async def c1(): 
    x = await Aw(); print('got', x); return 'done'
class Aw:
    def __await__(self): return iter('ab')
class Aw2:
    def __await__(self): return Th()
async def c2(): 
    x = await Aw2(); print('got', x); return 'done'
for g in c0, c1, c2:
    for exc in (StopIteration('s'),), (GeneratorExit,), (ValueError(1),):
        print(g.__name__, exc)
        it = g(); show(it.throw, *exc); show(it.send, None); show(it.close)
        it = g(); show(it.send, None); show(it.throw, *exc); show(it.close)
async def ag(): yield 1
for exc in StopIteration('s'), StopAsyncIteration('t'), GeneratorExit():
    it = ag(); show(it.athrow(exc).send, None); show(it.__anext__().send, None)
    it = ag(); show(it.asend(None).send, None); show(it.athrow(exc).send, None); show(it.__anext__().send, None)
