# A coroutine that was made and never awaited: the warning on stderr.
import asyncio


async def child(x=1):
    print("never runs")


class C:
    async def method(self):
        print("never runs")


async def main():
    child()
    print("after child")
    C().method()
    print("after method")
    (lambda: child(2))()
    c = child()
    c.close()
    print("closed: no warning")


asyncio.run(main())


def sync():
    asyncio.sleep(1)


sync()
print("end")
