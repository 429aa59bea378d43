# Coroutines and generators that are closed while suspended, and what their finally blocks may do.
import asyncio


async def job(log, name):
    try:
        log.append(f"{name} starts")
        await asyncio.sleep(0)
        log.append(f"{name} ends")
    except GeneratorExit:
        log.append(f"{name} exit")
        raise
    finally:
        log.append(f"{name} finally")


async def main():
    log = []
    c = job(log, "a")
    c.send(None)
    c.close()
    print(log)
    c = job(log, "b")
    c.close()
    print(log)
    log.clear()

    def gen():
        try:
            yield 1
            yield 2
        finally:
            log.append("gen closed")
    for x in gen():
        break
    print(log)
    log.clear()

    def use():
        for x in gen():
            return x
    print(use(), log)
    log.clear()
    try:
        for x in gen():
            raise ValueError("body")
    except ValueError:
        print(log)
    log.clear()
    for x in gen():
        for y in gen():
            if y == 1:
                break
        await asyncio.sleep(0)
        log.append("inner left")
        break
    print(log)


asyncio.run(main())
