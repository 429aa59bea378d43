# clock: virtual
# Cancelled after k turns: timeout.
import asyncio
import contextlib

STEPS = []


def log(*a):
    if len(STEPS) < 300:
        STEPS.append(' '.join(map(str, a)))


def desc(e):
    if isinstance(e, BaseExceptionGroup):
        return f"{type(e).__name__}{sorted(map(desc, e.exceptions))}"
    if isinstance(e, RuntimeError) and 'different loop' not in str(e):
        return "RuntimeError"
    s = type(e).__name__ + (repr(e.args) if e.args else '')
    if e.__cause__ is not None:
        s += "<" + desc(e.__cause__)
    elif e.__context__ is not None and not e.__suppress_context__:
        s += "<<" + desc(e.__context__)
    return s


def plain(v):
    if isinstance(v, BaseException):
        return desc(v)
    if isinstance(v, (list, tuple)):
        return [plain(x) for x in v]
    return v


def say(n):
    def callback(f):
        log(n, 'cancelled' if f.cancelled() else desc(f.exception()) if f.exception() else plain(f.result()))
    return callback


async def leaf(n, turns=1, fail=None, deaf=False):
    log(n, '+')
    try:
        for _ in range(turns):
            await asyncio.sleep(0)
        if fail:
            raise fail(n)
    except asyncio.CancelledError as e:
        log(n, 'x', *e.args)
        await asyncio.sleep(0)
        if not deaf:
            raise
    log(n, '-')
    return n


async def numbers(n, stop=3):
    try:
        for i in range(stop):
            log(n, 'yields', i)
            yield i
            await asyncio.sleep(0)
    finally:
        log(n, 'closing')
        await asyncio.sleep(0)
        log(n, 'closed')


class Guard:
    def __init__(self, n, deaf=False, fail=None):
        self.n, self.deaf, self.fail = n, deaf, fail

    async def __aenter__(self):
        log(self.n, 'enter')
        await asyncio.sleep(0)
        log(self.n, 'entered')
        return self

    async def __aexit__(self, typ, exc, tb):
        log(self.n, 'exit', typ and typ.__name__)
        await asyncio.sleep(0)
        log(self.n, 'exited')
        if self.fail:
            raise self.fail(self.n)
        return self.deaf


async def drive(scene, k, victim, pause):
    # Exceptions nobody retrieves are reported when their task is deallocated.
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: None)
    workers = [asyncio.create_task(w()) for w in scene()]
    for i in range(k):
        await asyncio.sleep(pause and i % 3 and pause + i * 0.00011)
    x = workers[victim % len(workers)]
    log('cancel', x.cancel('k'))
    for _ in range(14):
        await asyncio.sleep(0)
    if pause:
        await asyncio.sleep(0.1031)
    for turn in range(60):
        left = [i for i, x in enumerate(workers) if not x.done()]
        if not left:
            break
        log('end', *left)
        for i in left:
            workers[i].cancel()
        for _ in range(5):
            await asyncio.sleep(pause)
    for _ in range(8):
        await asyncio.sleep(0)
    for i, x in enumerate(workers):
        if not x.done():
            log(i, 'goes on', x.cancelling())
            continue
        log(i, 'cancelled' if x.cancelled() else desc(x.exception()) if x.exception() else plain(x.result()), x.cancelling())


def run(scene, ks, victim=0, pause=0):
    print(scene.__name__)
    for k in range(ks):
        STEPS.clear()
        try:
            asyncio.run(drive(scene, k, victim, pause))
        except BaseException as e:
            log('run', desc(e))
        print(f"{k}:", ' | '.join(STEPS))


# random from here
def scene1():

    async def w0():
        log('w0')
        async with asyncio.timeout(0) as tm:
            log(2)
            await asyncio.sleep(0)
            try:
                async with asyncio.timeout(None) as tm:
                    log(4)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.029007)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.003008)
                    await asyncio.sleep(0.029009)
                    log(3, tm.expired())
                log(3, asyncio.current_task().cancelling())
                async with asyncio.timeout(None) as tm:
                    log(6)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(5, tm.expired())
                log(5, asyncio.current_task().cancelling())
                async with asyncio.timeout(None) as tm:
                    log(8)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(7, tm.expired())
                log(7, asyncio.current_task().cancelling())
            except BaseException as e:
                log(9, desc(e))
                async with asyncio.timeout(0.007019) as tm:
                    log(11)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.029022)
                    await asyncio.sleep(0.019023)
                    log(10, tm.expired())
                log(10, asyncio.current_task().cancelling())
            async with asyncio.timeout(0.029026) as tm:
                log(13)
                async with asyncio.timeout(0) as tm:
                    log(15)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.007031)
                    await asyncio.sleep(0.007032)
                    log(14, tm.expired())
                log(14, asyncio.current_task().cancelling())
                await asyncio.sleep(0.029033)
                log(16)
                async with asyncio.timeout(None) as tm:
                    log(18)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.019037)
                    log(17, tm.expired())
                log(17, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                log(12, tm.expired())
            log(12, asyncio.current_task().cancelling())
            await asyncio.sleep(0)
            tm.reschedule(asyncio.get_running_loop().time() + 0.007040)
            await asyncio.sleep(0.003041)
            log(1, tm.expired())
        log(1, asyncio.current_task().cancelling())
        return 'w0'

    async def w1():
        log('w1')
        await asyncio.sleep(0)
        return 'w1'

    async def w2():
        log('w2')
        try:
            async with asyncio.timeout(0.019044) as tm:
                log(20)
                await asyncio.sleep(0.011045)
                log(21)
                async with asyncio.timeout(0.003046) as tm:
                    log(23)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(22, tm.expired())
                log(22, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                log(19, tm.expired())
            log(19, asyncio.current_task().cancelling())
        finally:
            log(24, 'finally')
        try:
            try:
                async with asyncio.timeout(0.003053) as tm:
                    log(26)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(25, tm.expired())
                log(25, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                async with asyncio.timeout(0.029056) as tm:
                    log(28)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.029058)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.007059)
                    await asyncio.sleep(0.029060)
                    log(27, tm.expired())
                log(27, asyncio.current_task().cancelling())
            finally:
                log(29, 'finally')
                async with asyncio.timeout(0.007063) as tm:
                    log(31)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.029064)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.019065)
                    await asyncio.sleep(0.007066)
                    log(30, tm.expired())
                log(30, asyncio.current_task().cancelling())
            async with asyncio.timeout(None) as tm:
                log(33)
                async with asyncio.timeout(0.019072) as tm:
                    log(35)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.007074)
                    await asyncio.sleep(0.007075)
                    log(34, tm.expired())
                log(34, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                log(32, tm.expired())
            log(32, asyncio.current_task().cancelling())
            async with asyncio.timeout(0.029078) as tm:
                log(37)
                async with asyncio.timeout(None) as tm:
                    log(39)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.007083)
                    log(38, tm.expired())
                log(38, asyncio.current_task().cancelling())
                async with asyncio.timeout(0) as tm:
                    log(41)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(40, tm.expired())
                log(40, asyncio.current_task().cancelling())
                async with asyncio.timeout(0.003090) as tm:
                    log(43)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.019092)
                    await asyncio.sleep(0.007093)
                    log(42, tm.expired())
                log(42, asyncio.current_task().cancelling())
                await asyncio.sleep(0.019094)
                log(36, tm.expired())
            log(36, asyncio.current_task().cancelling())
        except Exception as e:
            log(44, desc(e))
            await asyncio.sleep(0)
            raise
        await asyncio.sleep(0.019095)
        log(45)
        return 'w2'

    async def w3():
        log('w3')
        try:
            try:
                async with asyncio.timeout(0.011098) as tm:
                    log(47)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(46, tm.expired())
                log(46, asyncio.current_task().cancelling())
                await asyncio.sleep(0.003100)
                log(48)
                await asyncio.sleep(0)
            finally:
                log(49, 'finally')
            await asyncio.sleep(0)
            await asyncio.sleep(0)
        except (TimeoutError, RuntimeError) as e:
            log(50, desc(e))
            raise
        async with asyncio.timeout(0.019102) as tm:
            log(52)
            async with asyncio.timeout(0) as tm:
                log(54)
                async with asyncio.timeout(0.003107) as tm:
                    log(56)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.007110)
                    log(55, tm.expired())
                log(55, asyncio.current_task().cancelling())
                await asyncio.sleep(0.029111)
                log(53, tm.expired())
            log(53, asyncio.current_task().cancelling())
            await asyncio.sleep(0)
            tm.reschedule(asyncio.get_running_loop().time() + 0.019113)
            await asyncio.sleep(0.007114)
            log(51, tm.expired())
        log(51, asyncio.current_task().cancelling())
        async with asyncio.timeout(0) as tm:
            log(58)
            async with asyncio.timeout(0) as tm:
                log(60)
                async with asyncio.timeout(0) as tm:
                    log(62)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.003125)
                    await asyncio.sleep(0.019126)
                    log(61, tm.expired())
                log(61, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                log(59, tm.expired())
            log(59, asyncio.current_task().cancelling())
            await asyncio.sleep(0)
            log(57, tm.expired())
        log(57, asyncio.current_task().cancelling())
        return 'w3'

    return [w0, w1, w2, w3]


run(scene1, 12, 3, pause=0.0051)


def scene2():

    async def w0():
        log('w0')
        for i in range(2):
            async with asyncio.timeout(0.011129) as tm:
                log(64)
                await asyncio.sleep(0)
                async with asyncio.timeout(0.011132) as tm:
                    log(66)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.007135)
                    log(65, tm.expired())
                log(65, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                log(63, tm.expired())
            log(63, asyncio.current_task().cancelling())
            async with asyncio.timeout(0.007137) as tm:
                log(68)
                async with asyncio.timeout(0.019140) as tm:
                    log(70)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.011143)
                    log(69, tm.expired())
                log(69, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                log(67, tm.expired())
            log(67, asyncio.current_task().cancelling())
        async with asyncio.timeout(0.019145) as tm:
            log(72)
            async with asyncio.timeout(0.003149) as tm:
                log(74)
                async with asyncio.timeout(None) as tm:
                    log(76)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.007154)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.019155)
                    await asyncio.sleep(0.007156)
                    log(75, tm.expired())
                log(75, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                log(73, tm.expired())
            log(73, asyncio.current_task().cancelling())
            await asyncio.sleep(0.003158)
            log(71, tm.expired())
        log(71, asyncio.current_task().cancelling())
        await asyncio.sleep(0)
        return 'w0'

    async def w1():
        log('w1')
        async with asyncio.timeout(0) as tm:
            log(78)
            try:
                async with asyncio.timeout(0.029164) as tm:
                    log(80)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(79, tm.expired())
                log(79, asyncio.current_task().cancelling())
            finally:
                log(81, 'finally')
                await asyncio.sleep(0)
            await asyncio.sleep(0)
            tm.reschedule(asyncio.get_running_loop().time() + 0.019167)
            await asyncio.sleep(0.019168)
            log(77, tm.expired())
        log(77, asyncio.current_task().cancelling())
        for i in range(2):
            async with asyncio.timeout(0) as tm:
                log(83)
                await asyncio.sleep(0.011172)
                log(84)
                await asyncio.sleep(0.019173)
                log(85)
                async with asyncio.timeout(0.029174) as tm:
                    log(87)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.003177)
                    log(86, tm.expired())
                log(86, asyncio.current_task().cancelling())
                await asyncio.sleep(0.007178)
                tm.reschedule(asyncio.get_running_loop().time() + 0.019179)
                await asyncio.sleep(0.003180)
                log(82, tm.expired())
            log(82, asyncio.current_task().cancelling())
            await asyncio.sleep(0.019181)
            log(88)
        await asyncio.sleep(0)
        return 'w1'

    async def w2():
        log('w2')
        try:
            for i in range(2):
                async with asyncio.timeout(0.007182) as tm:
                    log(90)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.003185)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.029186)
                    await asyncio.sleep(0.007187)
                    log(89, tm.expired())
                log(89, asyncio.current_task().cancelling())
                async with asyncio.timeout(0) as tm:
                    log(92)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.011191)
                    log(91, tm.expired())
                log(91, asyncio.current_task().cancelling())
                async with asyncio.timeout(0.007192) as tm:
                    log(94)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.007195)
                    log(93, tm.expired())
                log(93, asyncio.current_task().cancelling())
            async with asyncio.timeout(0.029198) as tm:
                log(96)
                await asyncio.sleep(0.003199)
                log(97)
                await asyncio.sleep(0)
                async with asyncio.timeout(0) as tm:
                    log(99)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.003203)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.029204)
                    await asyncio.sleep(0.003205)
                    log(98, tm.expired())
                log(98, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                log(95, tm.expired())
            log(95, asyncio.current_task().cancelling())
        except (TimeoutError, RuntimeError) as e:
            log(100, desc(e))
            raise
        async with asyncio.timeout(0.007208) as tm:
            log(102)
            async with asyncio.timeout(0.011212) as tm:
                log(104)
                async with asyncio.timeout(0) as tm:
                    log(106)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.019216)
                    log(105, tm.expired())
                log(105, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                tm.reschedule(asyncio.get_running_loop().time() + 0.003218)
                await asyncio.sleep(0.019219)
                log(103, tm.expired())
            log(103, asyncio.current_task().cancelling())
            await asyncio.sleep(0)
            tm.reschedule(asyncio.get_running_loop().time() + 0.029221)
            await asyncio.sleep(0.029222)
            log(101, tm.expired())
        log(101, asyncio.current_task().cancelling())
        async with asyncio.timeout(None) as tm:
            log(108)
            async with asyncio.timeout(0.019226) as tm:
                log(110)
                async with asyncio.timeout(0) as tm:
                    log(112)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(111, tm.expired())
                log(111, asyncio.current_task().cancelling())
                await asyncio.sleep(0.007233)
                log(109, tm.expired())
            log(109, asyncio.current_task().cancelling())
            async with asyncio.timeout(None) as tm:
                log(114)
                await asyncio.sleep(0.019237)
                log(115)
                async with asyncio.timeout(0.029238) as tm:
                    log(117)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.019241)
                    log(116, tm.expired())
                log(116, asyncio.current_task().cancelling())
                await asyncio.sleep(0.007242)
                log(118)
                await asyncio.sleep(0)
                log(113, tm.expired())
            log(113, asyncio.current_task().cancelling())
            await asyncio.sleep(0.007244)
            log(119)
            await asyncio.sleep(0)
            log(107, tm.expired())
        log(107, asyncio.current_task().cancelling())
        return 'w2'

    async def w3():
        log('w3')
        async with asyncio.timeout(0.019247) as tm:
            log(121)
            for i in range(2):
                await asyncio.sleep(0)
                async with asyncio.timeout(0) as tm:
                    log(123)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.011252)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.007253)
                    await asyncio.sleep(0.007254)
                    log(122, tm.expired())
                log(122, asyncio.current_task().cancelling())
                async with asyncio.timeout(0.003257) as tm:
                    log(125)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.019258)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.019259)
                    await asyncio.sleep(0.007260)
                    log(124, tm.expired())
                log(124, asyncio.current_task().cancelling())
            await asyncio.sleep(0)
            log(120, tm.expired())
        log(120, asyncio.current_task().cancelling())
        try:
            async with asyncio.timeout(0.007264) as tm:
                log(127)
                async with asyncio.timeout(0.019267) as tm:
                    log(129)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(128, tm.expired())
                log(128, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                log(126, tm.expired())
            log(126, asyncio.current_task().cancelling())
            async with asyncio.timeout(0.007271) as tm:
                log(131)
                async with asyncio.timeout(None) as tm:
                    log(133)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0.019276)
                    log(132, tm.expired())
                log(132, asyncio.current_task().cancelling())
                await asyncio.sleep(0.007277)
                log(134)
                await asyncio.sleep(0.019278)
                log(130, tm.expired())
            log(130, asyncio.current_task().cancelling())
            async with asyncio.timeout(0.003281) as tm:
                log(136)
                async with asyncio.timeout(0.029284) as tm:
                    log(138)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    tm.reschedule(asyncio.get_running_loop().time() + 0.003286)
                    await asyncio.sleep(0.007287)
                    log(137, tm.expired())
                log(137, asyncio.current_task().cancelling())
                await asyncio.sleep(0)
                log(135, tm.expired())
            log(135, asyncio.current_task().cancelling())
        except Exception as e:
            log(139, desc(e))
            async with asyncio.timeout(0.003289) as tm:
                log(141)
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                log(140, tm.expired())
            log(140, asyncio.current_task().cancelling())
        return 'w3'

    return [w0, w1, w2, w3]


run(scene2, 10, 1, pause=0.0051)


