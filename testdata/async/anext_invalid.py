# What __anext__ returned cannot be awaited: the error of asking it is the cause.
class F:
    def __aiter__(self): return self
    def __anext__(self): return self
    def __await__(self): 1/0
async def main():
    async for _ in F(): pass
c=main()
try: c.send(None)
except TypeError as e: print(e, repr(e.__cause__))
class F2:
    def __aiter__(self): return self
    def __anext__(self): return 5
async def main():
    async for _ in F2(): pass
try: main().send(None)
except TypeError as e: print(e, repr(e.__cause__))
class F3:
    def __aiter__(self): return self
    def __anext__(self): return ()
async def main():
    return [i async for i in F3()]
try: main().send(None)
except TypeError as e: print(e, repr(e.__cause__))
class F4:
    def __aiter__(self): return self
    def __anext__(self): return self
    def __await__(self): return 5
async def main():
    return [i async for i in F4()]
try: main().send(None)
except TypeError as e: print(e, repr(e.__cause__))
class F5:
    def __aiter__(self): return self
    def __anext__(self): return self
    def __await__(self): raise StopAsyncIteration
async def main():
    return [i async for i in F5()]
try: main().send(None)
except BaseException as e: print(type(e), e, repr(e.__cause__))
