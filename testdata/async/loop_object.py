# The loop object, its handles and futures, runners.
import asyncio
async def main():
    loop=asyncio.get_running_loop()
    print(loop.is_running(), loop.is_closed(), type(loop).__name__, isinstance(loop, asyncio.BaseEventLoop), loop.get_debug(), type(loop.time()).__name__)
    for n in ('call_soon','call_soon_threadsafe','run_in_executor','add_signal_handler','create_server','getaddrinfo','sock_recv','subprocess_exec','shutdown_default_executor','get_task_factory','add_reader','start_tls'):
        print(n, hasattr(loop, n))
    try: loop.call_later(None, print)
    except TypeError as e: print(e)
    try: loop.call_at(None, print)
    except TypeError as e: print(e)
    h=loop.call_later(10, print); print(type(h).__name__, h.when()>loop.time(), h.cancelled(), h._scheduled); h.cancel(); print(h.cancelled(), repr(h).split(' when')[0])
    h2=loop.call_at(loop.time()+5, print); h3=loop.call_at(loop.time()+6, print); print(h2<h3, h2<=h3, h2>h3, h2==h2, hash(h2)==hash(h2.when())); h2.cancel(); h3.cancel()
    h=loop.call_soon(print, 1, 2); print(h); h.cancel(); print(h, h._callback, h._args)
    import functools
    print(loop.call_soon(functools.partial(print, 3, end='!\n'))); 
    class C:
        def m(self): print('m')
        def __call__(self): print('call')
    print(repr(loop.call_soon(C().m)).split(' at ')[0])
    loop.call_soon(C())
    await asyncio.sleep(0)
    f=loop.create_future(); print(f, f.get_loop() is loop, f._state, f._loop is loop, f._callbacks)
    def cb(f): print('cb', f.result())
    f.add_done_callback(cb); f.add_done_callback(cb); print(repr(f).split(' at ')[0]); print(f.remove_done_callback(cb)); f.add_done_callback(cb)
    f.set_result('x'*200); print(repr(f)); await f
    for g in (lambda: f.set_result(1), lambda: f.set_exception(ValueError())):
        try: g()
        except asyncio.InvalidStateError as e: print(repr(e))
    f=loop.create_future()
    for g in (f.result, f.exception):
        try: g()
        except asyncio.InvalidStateError as e: print(repr(e))
    f.set_exception(ValueError); print(repr(f.exception()), f)
    f=loop.create_future()
    try: f.set_exception(5)
    except TypeError as e: print(e)
    try: f.set_exception(StopIteration)
    except TypeError as e: print(e)
    print(repr(f.exception()) if f.done() else 'pending'); 
    f=loop.create_future(); print(f.cancel('msg'), f.cancel(), f)
    try: f.result()
    except asyncio.CancelledError as e: print(e.args)
    try: asyncio.Future(1)
    except TypeError as e: print(e)
    try: asyncio.Future(x=1)
    except TypeError as e: print(e)
    print(asyncio.CancelledError.__mro__[1], asyncio.TimeoutError is TimeoutError, asyncio.InvalidStateError.__module__)
    r=await asyncio.to_thread(lambda: 7); print(r)
    print(await loop.run_in_executor(None, lambda: 8))
    done=loop.create_future()
    loop.call_soon_threadsafe(done.set_result, 9); print(await done)
    try: loop.stop.__self__ is loop
    except Exception as e: print(e)
with asyncio.Runner() as r:
    r.run(main()); print(r.get_loop().is_running()); 
    try: r.run(5)
    except ValueError as e: print(e)
    async def nested():
        try: r.run(main())
        except RuntimeError as e: print(e)
    import warnings; warnings.simplefilter('ignore')
    r.run(nested())
try: r.get_loop()
except RuntimeError as e: print(e)
with r if 0 else asyncio.Runner(loop_factory=asyncio.new_event_loop) as r2: print(r2.run(asyncio.sleep(0,1)))
try:
    with r2: pass
except RuntimeError as e: print(e)
async def w(): return 1
print(asyncio.run(w(), debug=False, loop_factory=asyncio.SelectorEventLoop))
l=asyncio.EventLoop(); asyncio.set_event_loop(l); print(asyncio.get_event_loop() is l); print(l.run_until_complete(w())); 
f=asyncio.ensure_future(w()); print(l.run_until_complete(f)); f=asyncio.gather(w(), w()); print(l.run_until_complete(f)); l.close()
try: l.run_until_complete(w())
except RuntimeError as e: print(e)
