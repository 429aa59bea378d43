# stopped by: memory
import asyncio
loop = asyncio.new_event_loop()
l = []
while True:
    f = loop.create_future()
    f.set_result('x' * 1000)
    f.add_done_callback(l.append)
    l.append(f)
