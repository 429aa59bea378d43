# async and await.
async def f():
    await a
    await a.b
    await a(b)
    await a[b]
    await a(b).c[d]
    await (a)
    await (a + b)
    (await a).b
    (await a)(b)
    await a ** b
    -await a
    -await a ** -await b
    await a + await b
    not await a
    await a if await b else await c
    x = await a
    x = await a, await b
    x += await a
    x: int = await a
    return await a
    f(await a, *await b, c=await d, **await e)
    [await a for a in b]
    [a async for a in b]
    [a async for a in b if await c]
    [a async for a in b async for c in d]
    [a for a in await b]
    [a for b in c async for d in b if e]
    {a async for a in b}
    {a: b async for a, b in c}
    (a async for a in b)
    f(a async for a in b)
    f((a async for a in b), c)
    [a async for a, *b in c]
    [await a async for a.b in c]
    async for a in b: pass
    async for a, b in c:
        pass
    else:
        pass
    async for a in await b: await c
    async for *a, b in c: pass
    async with a: pass
    async with a as b: pass
    async with a as b, c as d: pass
    async with (a as b, c as d): pass
    async with (a, b): pass
    async with (a) as b: pass
    async with a(await b) as c: await d
    async with (
        a as b,
        c,
    ):
        pass
    await (yield)
    yield await a
    yield
    async def g():
        await h
    async with a, b: pass
    if await a: pass
    elif await b: pass
    while await a: pass
    for a in await b: pass
    with await a as b: pass
    assert await a, await b
    raise await a from await b
    del (await a).b
    (await a).b = c
    (await a)[b] += c
    lambda: await_
    {**await a, await b: await c}
    a[await b:await c]
    f"{await a}"
    f"{await a:{await b}}"
    await\
        a
    match await a:
        case b if await c: pass
    try: await a
    except await_: await b
    finally: await c
    async  for  a  in  b : pass
    @await_
    async def k(): pass
