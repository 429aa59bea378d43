# gather() starts its coroutines in the order given, they finish in any order,
# and the results come back in the order given.
import asyncio

URLS = ["https://one.example", "https://two.example", "https://three.example"]


async def check_alive(url):
    i = URLS.index(url)
    print("started", url)
    await asyncio.sleep(3 - i)
    print("finished", url)
    return i % 2 == 0


async def main():
    results = await asyncio.gather(*(check_alive(url) for url in URLS))
    for url, alive in zip(URLS, results):
        print(url, "alive" if alive else "dead")


asyncio.run(main())
