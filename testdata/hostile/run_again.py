# stopped by: steps
# Starts another loop whenever one ends.
import asyncio
async def main():
    pass
while True:
    try:
        asyncio.run(main())
    except BaseException:
        pass
