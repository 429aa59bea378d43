import asyncio
asyncio.run(print)
