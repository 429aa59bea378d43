# match in async functions, with sleeps in subjects, guards and bodies.
import asyncio


async def v(x):
    await asyncio.sleep(0)
    return x


async def handle(msg):
    match await v(msg):
        case {"op": "add", "args": [a, b]} if await v(isinstance(a, int)):
            return await v(a + b)
        case {"op": "add", "args": [*items]}:
            out = []
            for i in items:
                out.append(await v(i))
            return out
        case ("sleep", n):
            await asyncio.sleep(n / 1000)
            return f"slept {n}"
        case str() as s if not await v(len(s) > 3):
            return f"short {s}"
        case str(s):
            try:
                return await v(int(s))
            except ValueError:
                return await v("not a number")
            finally:
                await v(None)
        case [x, [y, *z]]:
            match await v(z):
                case []:
                    return x, y, "none"
                case [w]:
                    return x, y, await v(w)
                case _:
                    return x, y, len(await v(z))
        case None | False:
            return "nothing"
        case _:
            return "other"


async def loop():
    out = []
    for m in ("stop?", 1, 2, "skip", 3, "stop", 4):
        match m:
            case "skip":
                continue
            case "stop":
                break
            case int(n) if await v(n % 2):
                out.append(await v(n))
            case n:
                out.append((n, await v(n)))
    else:
        out.append("else")
    return out


async def main():
    msgs = [{"op": "add", "args": [1, 2]}, {"op": "add", "args": ["a", "b"]}, {"op": "add", "args": [1, 2, 3]}, ("sleep", 5), "ab", "1234", "abcd", [1, [2]], [1, [2, 3]], [1, [2, 3, 4]], None, 5]
    print([await handle(m) for m in msgs])
    print(await asyncio.gather(*map(handle, msgs)) == [await handle(m) for m in msgs])
    print(await loop())


asyncio.run(main())
