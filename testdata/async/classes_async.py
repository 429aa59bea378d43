# Async methods, properties, inheritance, super, operators that give coroutines, class attributes over a sleep.
import asyncio


class Base:
    count = 0

    def __init__(self, name):
        self.name = name

    async def hello(self, greeting="hello"):
        await asyncio.sleep(0)
        Base.count += 1
        return f"{greeting} {self.name}"

    async def template(self):
        return [await self.hook(), await self.hook()]

    async def hook(self):
        return "base hook"

    @classmethod
    async def create(cls, name):
        await asyncio.sleep(0)
        return cls(name)

    @staticmethod
    async def static(x):
        await asyncio.sleep(0)
        return x

    @property
    def later(self):
        return self.hello("later")

    async def __aenter__(self):
        return self

    async def __aexit__(self, *a):
        pass

    def __aiter__(self):
        return self.gen()

    async def gen(self):
        for c in self.name:
            await asyncio.sleep(0)
            yield c

    def __await__(self):
        return self.hello("awaited").__await__()


class Derived(Base):
    async def hello(self, greeting="hi"):
        return (await super().hello(greeting)).upper()

    async def hook(self):
        r = await super().hook()
        await asyncio.sleep(0)
        return r + " derived"

    async def gen(self):
        async for c in super().gen():
            yield c * 2

    @classmethod
    async def create(cls, name):
        o = await super().create(name)
        o.made = True
        return o

    async def comp(self):
        return [await super(Derived, self).hook() for _ in range(2)]

    async def nested(self):
        async def inner():
            return await super(Derived, self).hook(), __class__.__name__
        return await inner()


async def decorated_demo():
    def retry(n):
        def deco(f):
            async def wrapper(*a, **k):
                for i in range(n):
                    try:
                        return await f(*a, **k)
                    except ValueError as e:
                        print("retry", i, e)
                raise RuntimeError("gave up")
            return wrapper
        return deco
    calls = 0

    @retry(3)
    async def flaky(x):
        nonlocal calls
        calls += 1
        await asyncio.sleep(0)
        if calls < 3:
            raise ValueError(f"call {calls}")
        return x

    @retry(1)
    async def never():
        raise ValueError("always")
    print(await flaky("ok"))
    try:
        await never()
    except RuntimeError as e:
        print(e, repr(e.__context__))


class Meter:
    total = 0

    async def __call__(self, n):
        before = Meter.total
        await asyncio.sleep(0)
        Meter.total = before + n
        return Meter.total


async def main():
    b, d = Base("bob"), Derived("dan")
    print(await b.hello(), await d.hello(), await Base.hello(d), await b.template(), await d.template())
    print((await Base.create("x")).name, (await Derived.create("y")).made, type(await Derived.create("z")).__name__, await d.static(5), await Derived.static(6))
    print(await b.later, await d.later, await b, await d)
    async with d as x:
        print(x is d, [c async for c in x], [c async for c in b])
    print(await d.comp(), await d.nested(), Base.count)
    await decorated_demo()
    m = Meter()
    print(await asyncio.gather(m(1), m(2), m(3)), Meter.total)
    methods = [getattr(d, n) for n in ("hello", "hook")]
    print(await asyncio.gather(*(f() for f in methods)))
    bound = d.hello
    print(await bound("bound"), asyncio.iscoroutinefunction(bound), asyncio.iscoroutinefunction(Base.gen), asyncio.iscoroutinefunction(m))


asyncio.run(main())
