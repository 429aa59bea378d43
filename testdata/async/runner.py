# asyncio.Runner.
import asyncio


async def value(v):
    await asyncio.sleep(0)
    return v


async def loop_of():
    return asyncio.get_running_loop()


with asyncio.Runner() as r:
    print(r.run(value(1)), r.run(value(2)))
    a, b = r.run(loop_of()), r.run(loop_of())
    print(a is b, r.get_loop() is a, a.is_closed())

    async def background():
        global task
        task = asyncio.create_task(asyncio.sleep(0.01, "background"))

    r.run(background())
    print(task.done())
    print(r.run(asyncio.wait_for(task, 1)))
    try:
        r.run(5)
    except ValueError as e:
        print(e)
    try:
        r.run(fail())
    except NameError as e:
        print(e)
print(a.is_closed())
try:
    r.run(c := value(3))
except RuntimeError as e:
    print(e)
    c.close()
