# stopped by: any
# In debug mode each task keeps where it was made.
import asyncio
async def nothing():
    await asyncio.sleep(1000)
def deep(n):
    return deep(n - 1) if n else asyncio.ensure_future(nothing())
async def main():
    kept = []
    while True:
        kept.append(deep(200))
        await asyncio.sleep(0)
asyncio.run(main(), debug=True)
