# In debug mode coroutines keep where they were made, as long as the loop runs,
# and only the loop's own thread may schedule.
import asyncio
import sys
import threading

depth = sys.get_coroutine_origin_tracking_depth


async def made():
    pass


def show(coro):
    origin = coro.cr_origin
    coro.close()
    print(origin and [(line, name) for _, line, name in origin[:1]])


async def main():
    loop = asyncio.get_running_loop()
    print('debug', loop.get_debug(), depth())
    show(made())
    loop.set_debug(False)
    print('switched off', depth())
    await asyncio.sleep(0)
    print('a turn later', depth())
    show(made())
    loop.set_debug(True)
    print('switched on', depth())
    await asyncio.sleep(0)
    print('a turn later', depth())


print(depth())
asyncio.run(main(), debug=True)
print(depth())
sys.set_coroutine_origin_tracking_depth(3)
asyncio.run(main(), debug=True)
print(depth())
sys.set_coroutine_origin_tracking_depth(0)


async def threads():
    loop = asyncio.get_running_loop()

    def elsewhere():
        for call in (lambda: loop.call_soon(print), lambda: loop.call_later(1, print), lambda: loop.call_at(1, print)):
            try:
                call().cancel()
            except RuntimeError as e:
                print(e)
            else:
                print('allowed')
        loop.call_soon_threadsafe(print, 'safe')

    thread = threading.Thread(target=elsewhere)
    thread.start()
    while thread.is_alive():
        await asyncio.sleep(0.001)
    thread.join()
    await asyncio.sleep(0.01)

asyncio.run(threads(), debug=True)
asyncio.run(threads(), debug=False)


# Turns of the program's own.
loop = asyncio.new_event_loop()
loop.call_soon(print, 'ran')
loop._run_forever_setup()
print(asyncio.get_running_loop() is loop, loop.is_running())
for _ in range(3):
    loop.call_soon(print, 'turn')
    loop._run_once()
loop._run_forever_cleanup()
print(asyncio._get_running_loop(), loop.is_running())
loop.close()

for name in 'windows_events', 'windows_utils':
    try:
        __import__('asyncio.' + name)
    except ImportError as e:
        print(name, e)
from asyncio import proactor_events, sslproto
print(proactor_events.__all__, sslproto.add_flowcontrol_defaults(None, None, 64), sslproto.add_flowcontrol_defaults(None, 100, 1),
      list(sslproto.SSLProtocolState), [x.value for x in sslproto.AppProtocolState])
try:
    sslproto.add_flowcontrol_defaults(1, 2, 3)
except ValueError as e:
    print(e)
