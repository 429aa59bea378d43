# stopped by: memory
import asyncio
l = []
while True: l.append(asyncio.new_event_loop())
