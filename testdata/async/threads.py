import asyncio, threading, time, contextvars, concurrent.futures
v=contextvars.ContextVar('v', default=0)
def work(x):
    time.sleep(0.02*x)
    return x, v.get(), threading.current_thread().name.split('_')[0]
async def main():
    v.set(5)
    print(await asyncio.to_thread(work, 1))
    print(await asyncio.gather(*(asyncio.to_thread(work, i) for i in (3,1,2))))
    loop=asyncio.get_running_loop()
    with concurrent.futures.ThreadPoolExecutor(2, 'P') as ex:
        print(await loop.run_in_executor(ex, work, 1))
    try: await asyncio.to_thread(lambda: 1/0)
    except ZeroDivisionError as e: print(repr(e))
    ticks=0
    async def tick():
        nonlocal ticks
        while True: await asyncio.sleep(0.01); ticks+=1
    t=asyncio.create_task(tick())
    await asyncio.to_thread(time.sleep, 0.1)
    print(ticks>=5)
    t.cancel()
    def other():
        f=asyncio.run_coroutine_threadsafe(co(3), loop)
        print('result in thread', f.result())
        f=asyncio.run_coroutine_threadsafe(bad(), loop)
        try: f.result()
        except ValueError as e: print('exc in thread', e)
        loop.call_soon_threadsafe(ev.set)
    async def co(x): await asyncio.sleep(0.01); return x*2
    async def bad(): raise ValueError('x')
    ev=asyncio.Event()
    th=threading.Thread(target=other); th.start()
    await ev.wait(); th.join()
    try: await asyncio.wait_for(asyncio.to_thread(time.sleep, 0.05), 0.01)
    except TimeoutError: print('timeout')
    def nested():
        async def inner(): await asyncio.sleep(0.01); return threading.current_thread().name
        return asyncio.run(inner())
    print(await asyncio.to_thread(nested))
    def nol():
        try: asyncio.get_event_loop()
        except RuntimeError as e: print(e)
    th = threading.Thread(target=nol, name='T'); th.start(); th.join()
    try: asyncio.run_coroutine_threadsafe(5, loop)
    except TypeError as e: print(e)
    try: loop.set_default_executor(5)
    except TypeError as e: print(e)
asyncio.run(main())
async def m2():
    asyncio.get_running_loop().run_in_executor(None, work, 2)
    print('done')
asyncio.run(m2())
loop=asyncio.new_event_loop()
t=threading.Thread(target=loop.run_forever); t.start()
print(asyncio.run_coroutine_threadsafe(asyncio.sleep(0.01,'r'), loop).result())
loop.call_soon_threadsafe(loop.stop); t.join(); loop.close()
