# stopped by: memory
import asyncio
l = []
while True: l += [asyncio.Lock(), asyncio.Event(), asyncio.Queue(), asyncio.Semaphore(5), asyncio.Condition(), asyncio.Barrier(3)]
