import asyncio
async def agen():
    yield 1
    raise OSError("x")
class C:
    async def __aenter__(self): return 1
    async def __aexit__(self,*a): raise ValueError
async def main():
    try:
        async for x in agen(): pass
    except OSError as e:
        import traceback; traceback.print_exc()
    try:
        [y
         async for y in
         agen()]
    except OSError as e:
        import traceback; traceback.print_exc()
    try:
        async for x in agen():
            print(1)
        else:
            print(2)
    except OSError as e:
        import traceback; traceback.print_exc()
    try:
        async with C() as d:
            print(1)
    except ValueError as e:
        import traceback; traceback.print_exc()
asyncio.run(main())
