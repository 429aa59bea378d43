import concurrent.futures as cf
import threading
import time

print(cf.__all__)


def square(n):
    time.sleep(0.02 * n)
    return n * n


with cf.ThreadPoolExecutor(max_workers=3) as ex:
    print(list(ex.map(square, range(4))), list(ex.map(pow, [2, 3], [5, 2])))
    fs = [ex.submit(square, n) for n in (4, 1, 2)]
    print(sorted(f.result() for f in cf.as_completed(fs)))
    f = ex.submit(lambda: 1 / 0)
    try:
        f.result()
    except ZeroDivisionError as e:
        print(repr(e), repr(f.exception()), f.done(), f.running(), f.cancelled())
    f = ex.submit(pow, 2, exp=10)
    print(f.result(), f.exception(), f.cancel())
    fs = [ex.submit(square, n) for n in (5, 1, 3)]
    done, rest = cf.wait(fs, return_when=cf.FIRST_COMPLETED)
    print(len(done) >= 1, len(done) + len(rest), all(f.done() for f in done))
    result = cf.wait(fs, timeout=0.001)
    print(type(result).__name__, len(result.done) + len(result.not_done))
    print(sorted(f.result() for f in cf.wait(fs).done))
    fs = [ex.submit(square, 4), ex.submit(int, 'x'), ex.submit(square, 3)]
    done, rest = cf.wait(fs, return_when=cf.FIRST_EXCEPTION)
    print(any(f.exception() for f in done), len(rest) > 0)
    try:
        cf.wait(fs[:1], return_when='NEVER')
    except ValueError as e:
        print(e)
    try:
        list(cf.as_completed([ex.submit(square, 5)], timeout=0.01))
    except TimeoutError as e:
        print(e)
    try:
        list(ex.map(square, [6], timeout=0.01))
    except TimeoutError as e:
        print('map', repr(e))
    print(sorted(t.name for t in ex._threads))
try:
    ex.submit(square, 1)
except RuntimeError as e:
    print(e)

# One thread: what waits can be cancelled.
ex = cf.ThreadPoolExecutor(1, thread_name_prefix='pool')
gate = threading.Event()
first = ex.submit(gate.wait)
second = ex.submit(square, 1)
third = ex.submit(lambda: threading.current_thread().name)
while not first.running():
    time.sleep(0.001)
print(first.running(), second.running(), first.cancel(), second.cancel(), second.cancelled(), second.cancel())
try:
    second.result()
except cf.CancelledError as e:
    print(repr(e))
try:
    first.result(timeout=0.01)
except TimeoutError as e:
    print(repr(e))
second.add_done_callback(lambda f: print('at once', f is second))
first.add_done_callback(lambda f: print('called', f.result(), threading.current_thread().name))
gate.set()
print(third.result())
ex.shutdown()
ex.shutdown()

ex = cf.ThreadPoolExecutor(1)
gate.clear()
first = ex.submit(gate.wait)
rest = [ex.submit(square, 1) for _ in range(3)]
ex.shutdown(wait=False, cancel_futures=True)
print([f.cancelled() for f in rest])
gate.set()
print(first.result())

names = []
with cf.ThreadPoolExecutor(2, initializer=lambda *a: names.append(a), initargs=(1, 2)) as ex:
    ex.submit(square, 0).result()
print(names)

# Futures by hand.
f = cf.Future()
print(repr(f).split(' state=')[1], f.set_running_or_notify_cancel(), repr(f).split(' state=')[1])
f.add_done_callback(lambda f: print('done', f.result()))
f.set_result(5)
print(repr(f).split(' state=')[1])
for bad in (lambda: f.set_result(1), lambda: f.set_exception(ValueError())):
    try:
        bad()
    except cf.InvalidStateError as e:
        print(str(e).split(':')[0], type(e))
f = cf.Future()
f.set_exception(KeyError('k'))
print(repr(f).split(' state=')[1], repr(f.exception()))
f = cf.Future()
print(f.cancel(), f.set_running_or_notify_cancel(), repr(f).split(' state=')[1])

for bad in (lambda: cf.ThreadPoolExecutor(0), lambda: cf.ThreadPoolExecutor(initializer=5), lambda: cf.Executor().submit(print)):
    try:
        bad()
    except (ValueError, TypeError, NotImplementedError) as e:
        print(type(e).__name__, e)
print(cf.Future, cf.ThreadPoolExecutor, cf.TimeoutError is TimeoutError, cf.CancelledError.__mro__[1:3], cf.BrokenExecutor.__mro__[1])
print(cf.wait([]), list(cf.as_completed([])))

# A pool that nobody shuts down ends with the program.
ex = cf.ThreadPoolExecutor(2)
ex.submit(square, 2).add_done_callback(lambda f: print('the last', f.result()))
print('end')
