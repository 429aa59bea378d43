# close() of a transport kills through the Popen that get_extra_info() gives.
import asyncio
async def sub():
    p = await asyncio.create_subprocess_exec('/bin/sleep', '5')
    pop = p._transport.get_extra_info('subprocess'); k = pop.kill
    def kill(): print('kill called'); k()
    pop.kill = kill
    p._transport.close(); print(await p.wait())
    p = await asyncio.create_subprocess_exec('/bin/sleep', '5'); p.terminate(); print(await p.wait())
    try: p.kill()
    except ProcessLookupError as e: print(repr(e))
asyncio.run(sub())
