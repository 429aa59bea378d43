# stopped by: any
# Event loops that are never closed.
import asyncio
kept = []
while True:
    kept.append(asyncio.new_event_loop())
    kept[-1].call_soon(print)
    kept[-1].create_future()
