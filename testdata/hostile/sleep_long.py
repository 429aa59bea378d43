# stopped by: time
# Sleeps for a million seconds.
import asyncio
asyncio.run(asyncio.sleep(10 ** 6))
