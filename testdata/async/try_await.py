# await inside try, except, else and finally, in every combination of outcomes, giving way or not.
import asyncio

STEPS = 0
log = []


async def step(name, exc=None):
    log.append(name)
    for _ in range(STEPS):
        await asyncio.sleep(0)
    log.append(name + ".")
    if exc:
        raise exc
    return name


async def all_four(body, handler, orelse, final):
    try:
        await step("try", body)
    except ValueError as e:
        await step(f"except {e}", handler)
    else:
        await step("else", orelse)
    finally:
        await step("finally", final)
    return await step("after")


def chain(e):
    out = []
    while e is not None:
        out.append(f"{type(e).__name__}({e})")
        e = e.__context__
    return " <- ".join(out)


async def combos():
    for body in (None, "v", "k"):
        for handler in (None, "h"):
            for orelse in (None, "e"):
                for final in (None, "f"):
                    mk = lambda x: x and (KeyError if x == "k" else ValueError)(x)
                    try:
                        yield await all_four(mk(body), mk(handler), mk(orelse), mk(final))
                    except Exception as e:
                        yield chain(e)


async def ret_try():
    try:
        return await step("value")
    finally:
        await step("finally")


async def ret_override():
    try:
        return await step("value")
    finally:
        return await step("finally value")


async def ret_swallow():
    try:
        await step("try", ValueError("lost"))
    finally:
        return await step("finally value")


async def ret_except():
    try:
        await step("try", ValueError("v"))
    except ValueError:
        return await step("handler value")
    finally:
        await step("finally")


async def ret_else():
    try:
        await step("try")
    except ValueError:
        pass
    else:
        return await step("else value")
    finally:
        await step("finally")


async def value_kept():
    x = "kept"
    try:
        return x
    finally:
        x = await step("changed")


async def nested_finally():
    try:
        try:
            try:
                return await step("a")
            finally:
                await step("b")
        finally:
            await step("c")
    finally:
        await step("d")


async def nested_finally_error():
    try:
        try:
            try:
                await step("a", ValueError("a"))
            finally:
                await step("b", KeyError("b"))
        except KeyError as e:
            await step("c")
            raise IndexError("c") from e
    except IndexError as e:
        await step("d")
        return chain(e), repr(e.__cause__)


async def loop_break():
    out = []
    for i in range(5):
        try:
            await step(f"t{i}")
            if i == 1:
                continue
            if i == 3:
                break
            out.append(i)
        finally:
            await step(f"f{i}")
    else:
        out.append("never")
    return out


async def loop_break_in_finally():
    for i in range(3):
        try:
            await step("t", ValueError(i))
        finally:
            await step("f")
            break
    return i


async def loop_continue_in_finally():
    out = []
    for i in range(3):
        try:
            await step("t", ValueError(i))
        finally:
            out.append(await step(f"f{i}"))
            continue
    return out


async def loop_return_in_finally():
    while True:
        try:
            await step("t")
            continue
        finally:
            await step("f")
            return "returned"


async def loop_except():
    out = []
    for i in range(4):
        try:
            await step(f"t{i}", ValueError(i) if i % 2 else None)
        except ValueError as e:
            out.append(str(e))
            await step("h")
            if i == 3:
                break
            continue
        else:
            await step("e")
            continue
        finally:
            await step("f")
        out.append("never")
    return out


async def deep_loops():
    for i in range(2):
        try:
            for j in range(3):
                try:
                    while True:
                        try:
                            await step(f"{i}{j}")
                            if j == 1:
                                break
                            if i == 1 and j == 2:
                                return "deep"
                        finally:
                            await step("f1")
                        break
                    if j == 0:
                        continue
                finally:
                    await step("f2")
        finally:
            await step("f3")


async def reraise():
    try:
        try:
            await step("t", ValueError("v"))
        except ValueError:
            await step("h")
            raise
    except ValueError as e:
        await step("outer")
        return chain(e)


async def reraise_after_inner():
    try:
        try:
            await step("t", ValueError("v"))
        except ValueError:
            try:
                await step("inner", KeyError("k"))
            except KeyError:
                await step("inner handler")
            raise
    except ValueError as e:
        return chain(e)


async def handler_in_handler():
    try:
        await step("t", ValueError("v"))
    except ValueError as e:
        try:
            await step("h", KeyError("k"))
        except KeyError as f:
            try:
                await step("hh", IndexError("i"))
            except IndexError as g:
                await step("hhh")
                return chain(g)
            finally:
                await step("f3")
        finally:
            await step("f2")
    finally:
        await step("f1")


async def name_unbound():
    try:
        await step("t", ValueError("v"))
    except ValueError as e:
        await step("h")
        r = repr(e)
    try:
        e
    except UnboundLocalError as err:
        return r, str(err)


async def exc_info():
    import sys
    out = [repr(sys.exception())]
    try:
        await step("t", ValueError("v"))
    except ValueError:
        out.append(repr(sys.exception()))
        await step("h")
        out.append(repr(sys.exception()))
        try:
            await step("t2", KeyError("k"))
        except KeyError:
            await step("h2")
            out.append(repr(sys.exception()))
        out.append(repr(sys.exception()))
        await step("h3")
        out.append(repr(sys.exception()))
    out.append(repr(sys.exception()))
    await step("after")
    out.append(repr(sys.exception()))
    return out


async def exc_info_in_finally():
    import sys
    out = []
    try:
        try:
            await step("t", ValueError("v"))
        finally:
            out.append(repr(sys.exception()))
            await step("f")
            out.append(repr(sys.exception()))
    except ValueError:
        pass
    try:
        pass
    finally:
        await step("f2")
        out.append(repr(sys.exception()))
    return out


async def context_of_child():
    try:
        await step("t", ValueError("v"))
    except ValueError:
        try:
            await step("child", KeyError("raised in a child while handling"))
        except KeyError as e:
            return chain(e)


async def raise_in_else():
    try:
        try:
            await step("t")
        except ValueError:
            await step("never")
        else:
            await step("else", ValueError("from else"))
        finally:
            await step("f")
    except ValueError as e:
        return chain(e)


async def except_star():
    out = []
    try:
        await step("t", ExceptionGroup("g", [ValueError(1), KeyError(2), OSError(3)]))
    except* ValueError as e:
        out.append(repr(e))
        await step("value")
    except* (KeyError, OSError) as e:
        await step("key")
        out.append(repr(e))
    else:
        await step("never")
    finally:
        await step("f")
    return out


async def except_star_rest():
    try:
        try:
            await step("t", ExceptionGroup("g", [ValueError(1), KeyError(2)]))
        except* ValueError:
            await step("value", IndexError("new"))
        finally:
            await step("f")
    except ExceptionGroup as e:
        return repr(e)


async def match_types_lazily():
    async def cls(name, c):
        await step(name)
        return c
    try:
        await step("t", KeyError("k"))
    except await cls("c1", ValueError):
        return "never"
    except (await cls("c2", OSError), await cls("c3", LookupError)) as e:
        return repr(e)
    except await cls("c4", Exception):
        return "never"


async def try_in_async_for():
    async def gen():
        for i in range(3):
            try:
                await step(f"g{i}")
                yield i
            finally:
                await step(f"gf{i}")
    out = []
    async for x in gen():
        try:
            if x == 1:
                continue
            await step(f"b{x}")
            out.append(x)
        finally:
            await step(f"bf{x}")
    return out


async def bare_except():
    try:
        await step("t", BaseException("base"))
    except:
        await step("h")
        return "caught"


async def many_sequential():
    out = []
    try:
        await step("1", ValueError(1))
    except ValueError:
        out.append(1)
    try:
        out.append(await step("2"))
    finally:
        out.append(2)
    try:
        await step("3", KeyError(3))
    except (ValueError, KeyError):
        out.append(3)
    else:
        out.append("never")
    return out


async def finally_without_error_then_error():
    try:
        try:
            pass
        finally:
            await step("f", ValueError("from finally"))
    except ValueError as e:
        return chain(e)


async def sync_try_around_async_child():
    def sync(x):
        try:
            return 1 / x
        except ZeroDivisionError:
            return "sync handled"
        finally:
            log.append("sync finally")
    try:
        await step("a")
        return sync(0), await step("b"), sync(1)
    finally:
        await step("c")


CASES = (ret_try, ret_override, ret_swallow, ret_except, ret_else, value_kept, nested_finally, nested_finally_error, loop_break,
         loop_break_in_finally, loop_continue_in_finally, loop_return_in_finally, loop_except, deep_loops, reraise, reraise_after_inner,
         handler_in_handler, name_unbound, exc_info, exc_info_in_finally, context_of_child, raise_in_else, except_star, except_star_rest,
         match_types_lazily, try_in_async_for, bare_except, many_sequential, finally_without_error_then_error, sync_try_around_async_child)


async def main():
    global STEPS
    firsts = {}
    for STEPS in (0, 1, 2):
        async for r in combos():
            got = f"{r} {log}"
            log.clear()
            n = len(firsts) if STEPS == 0 else n + 1
            if STEPS == 0:
                firsts[n] = got
                print(got)
            elif firsts[n] != got:
                print("  with", STEPS, got)
        n = -1
    for f in CASES:
        first = None
        for STEPS in (0, 1, 2):
            log.clear()
            try:
                r = await f()
            except Exception as e:
                r = "raised " + chain(e)
            got = f"{r!r} {log}"
            if first is None:
                first = got
                print(f.__name__, got)
            elif got != first:
                print("  with", STEPS, got)


asyncio.run(main())
