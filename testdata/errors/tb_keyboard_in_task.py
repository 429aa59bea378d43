import asyncio
async def main():
    try:
        raise KeyboardInterrupt
    finally:
        print("cleanup")
asyncio.run(main())
