package interp_test

import (
	"context"
	"testing"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/interp/plaindata"
)

// suspended leaves generators, coroutines and async generators asleep in the
// middle of everything a frame can hold.
const suspended = `
sleeping = []

def keep(g):
    next(g)
    sleeping.append(g)

class Manager:
    def __enter__(self): return self
    def __exit__(self, *exc): return False
    async def __aenter__(self): return self
    async def __aexit__(self, *exc): return False

def over(it):
    for x in it:
        yield x

class Seq:
    def __getitem__(self, i):
        return i

class It:
    def __iter__(self): return self
    def __next__(self): return 1

for it in (range(3), range(2**70, 2**71), [1, 2], (1, 2), "abc", "äöü", {1: 2}, {1: 2}.values(),
           {1: 2}.items(), {1, 2}, frozenset({1}), b"ab", bytearray(b"ab"), reversed([1, 2]), reversed((1, 2)),
           reversed({1: 2}), reversed(range(3)), enumerate("ab"), zip([1], (2,)), map(str, [1]),
           filter(None, [1]), iter(int, 1), Seq(), It(), (i for i in [1]), memoryview(b"ab")):
    keep(over(it))

def nested(n):
    a, b = 1, [n]
    if n:
        yield from nested(n - 1)
    else:
        yield b
keep(nested(5))

def tries():
    try:
        try:
            1 / 0
        except ZeroDivisionError as e:
            with Manager() as m:
                yield m
        finally:
            x = 1
    finally:
        pass
keep(tries())

def finals():
    for i in range(3):
        try:
            continue
        finally:
            yield i
keep(finals())

def closure():
    n = 0
    def inner():
        nonlocal n
        n += 1
        return n
    yield inner
    yield inner()
keep(closure())

def temporaries():
    x = [1, (yield), {2: (yield 3)}, f"{(yield)}"]
    a = "s" + (yield) + str((yield))
    print(*[(yield)], k=(yield))
keep(temporaries())

def matching(v):
    match v:
        case {"a": [x, *rest], **kw}:
            yield rest
keep(matching({"a": [1, 2], "b": 3}))

class Wait:
    def __await__(self):
        yield 1

async def agen():
    for i in range(3):
        await Wait()
        yield i

async def coroutine():
    async with Manager() as m:
        async for x in agen():
            y = [i async for i in agen()]
            await Wait()

def asleep(c):
    c.send(None)
    sleeping.append(c)
asleep(coroutine())
asleep(agen().__anext__())
asleep(Wait().__await__())
asleep(coroutine().__await__())
`

// TestSuspendedIsData holds that no Go function or channel is reachable from
// the frames of a suspended program.
func TestSuspendedIsData(t *testing.T) {
	in, err := interp.New(interp.Config{})
	if err != nil {
		t.Fatal(err)
	}
	globals, err := in.RunString(context.Background(), "test.py", suspended)
	if err != nil {
		t.Fatal(err)
	}
	_ = globals
	v := in.Runtime().Modules.GetStr("__main__").AsModule().Dict.GetStr("sleeping")
	if n := v.ExactList().Len(); n < 30 {
		t.Fatalf("only %d suspended", n)
	}
	for _, path := range plaindata.Check(v) {
		t.Error(path)
	}
}
