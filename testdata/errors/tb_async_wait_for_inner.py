import asyncio
async def slow():
    try:
        await asyncio.sleep(5)
    finally:
        print("cleaned")
async def main():
    try:
        await asyncio.wait_for(slow(), 0.01)
    except TimeoutError as e:
        raise RuntimeError("too slow")
asyncio.run(main())
