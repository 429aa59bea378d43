# A crawler of an invented web: workers take pages from a queue, politely one at a time per site, and follow links.
import asyncio


class Web:
    """Pages link to pages; some answer slowly, some are gone."""

    def __init__(self, pages, sites):
        self.pages = pages
        self.sites = sites
        self.requests = 0

    async def fetch(self, number):
        self.requests += 1
        for _ in range(number % 4 + 1):
            await asyncio.sleep(0)
        if number % 23 == 11:
            raise ConnectionError(f"page {number} is gone")
        seed = number * 2654435761 % 4294967296
        links = [(seed >> k) % self.pages for k in (3, 7, 11, 13)]
        return f"page {number} of site {number % self.sites}", links


class Crawler:
    def __init__(self, web, workers):
        self.web = web
        self.workers = workers
        self.queue = asyncio.Queue()
        self.seen = set()
        self.polite = {}
        self.index = {}
        self.failed = []
        self.retried = 0

    def add(self, number, depth):
        if number not in self.seen:
            self.seen.add(number)
            self.queue.put_nowait((number, depth, 0))

    async def worker(self, name):
        done = 0
        while True:
            number, depth, tries = await self.queue.get()
            try:
                site = self.polite.setdefault(number % self.web.sites, asyncio.Semaphore(2))
                async with site:
                    text, links = await self.web.fetch(number)
            except ConnectionError as e:
                if tries < 2:
                    self.retried += 1
                    self.queue.put_nowait((number, depth, tries + 1))
                else:
                    self.failed.append(str(e))
            else:
                self.index[number] = (depth, name, len(text))
                done += 1
                if depth < 12:
                    for link in links:
                        self.add(link, depth + 1)
            finally:
                self.queue.task_done()

    async def run(self, start):
        self.add(start, 0)
        tasks = [asyncio.create_task(self.worker(i)) for i in range(self.workers)]
        await self.queue.join()
        for t in tasks:
            t.cancel()
        ends = await asyncio.gather(*tasks, return_exceptions=True)
        return sum(isinstance(e, asyncio.CancelledError) for e in ends)


async def main():
    crawler = Crawler(Web(12000, 40), 50)
    cancelled = await crawler.run(1)
    depths = {}
    check = 0
    for number, (depth, name, size) in crawler.index.items():
        depths[depth] = depths.get(depth, 0) + 1
        check = (check * 31 + number * (name + 1) + size) % 1000000007
    print(len(crawler.index), len(crawler.failed), crawler.retried, crawler.web.requests, cancelled, check)
    print(sorted(depths.items()), crawler.failed[0])


asyncio.run(main())
