# stopped by: time
# A loop that waits for ever.
import asyncio
loop = asyncio.new_event_loop()
loop.call_later(10 ** 6, print)
loop.run_forever()
