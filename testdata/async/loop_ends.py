# Exception handlers; SystemExit and KeyboardInterrupt through a loop; stop().
import asyncio
def handler(loop, ctx): print('H', sorted(ctx), ctx['message'].split(' at ')[0], type(ctx.get('exception')).__name__)
async def main():
    loop=asyncio.get_running_loop()
    loop.set_exception_handler(handler); print(loop.get_exception_handler() is handler)
    loop.call_soon(lambda: 1/0)
    await asyncio.sleep(0)
    loop.call_exception_handler({'message':'own','x':1})
    f=loop.create_future(); f.add_done_callback(lambda f: {}['k']); f.set_result(1); await asyncio.sleep(0)
    try: loop.set_exception_handler(4)
    except TypeError as e: print(e)
try: asyncio.run(main())
except BaseException as e: print(type(e), e)
async def sysexit(): raise SystemExit(3)
async def m3():
    asyncio.get_running_loop().call_soon(exit, 4) if 0 else asyncio.get_running_loop().call_soon(lambda: (_ for _ in ()).throw(KeyboardInterrupt))
    await asyncio.sleep(1)
try: asyncio.run(m3())
except KeyboardInterrupt as e: print('KI')
async def m5():
    print(await asyncio.gather(sysexit(), return_exceptions=True))
try: asyncio.run(m5())
except BaseException as e: print(type(e).__name__, e)
loop=asyncio.new_event_loop()
async def stopper(): loop.stop(); await asyncio.sleep(0); print('after stop'); return 5
try: loop.run_until_complete(asyncio.sleep(1, loop.call_soon(loop.stop)))
except RuntimeError as e: print(e)
t=loop.create_task(stopper()); loop.run_forever(); print(t.done()); print(loop.run_until_complete(t))
loop.call_soon(loop.stop); loop.run_forever(); print(loop.is_running(), loop.is_closed())
loop.run_until_complete(loop.shutdown_asyncgens()); loop.close(); loop.close()
