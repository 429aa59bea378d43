# stopped by: sealed
# Starts programs.
def attempt(f):
    try:
        f()
    except BaseException:
        return
    print("ESCAPED")
def run():
    import subprocess
    subprocess.run(["true"])
def aio():
    import asyncio
    async def main():
        p = await asyncio.create_subprocess_exec("true")
        await p.wait()
    asyncio.run(main())
attempt(run)
attempt(aio)
