# stopped by: refused
# Leaves by SystemExit in the middle of everything.
import asyncio, sys
async def main():
    try:
        await asyncio.sleep(0)
    finally:
        sys.exit(3)
asyncio.run(main())
