# Locks, conditions, events, semaphores, barriers: their rules, and threads that
# wait for each other in an order that does not depend on speed.
import threading
import time

lock = threading.Lock()
print(lock.locked(), lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(blocking=False), lock.acquire(timeout=0.01))
lock.release()
for bad in (lambda: lock.release(), lambda: lock.acquire(False, 1), lambda: lock.acquire(True, -5),
            lambda: lock.acquire(True, 1e300), lambda: lock.acquire(timeout='x'), lambda: threading.Lock(1)):
    try:
        bad()
    except (RuntimeError, ValueError, OverflowError, TypeError) as e:
        print(type(e).__name__, e)
with lock as got:
    print(got, lock.locked())
print(lock.locked(), type(lock), threading.Lock)

r = threading.RLock()
with r:
    with r:
        print(r._is_owned(), r._recursion_count())
    print(r._recursion_count())
print(r._is_owned(), r._recursion_count())
try:
    r.release()
except RuntimeError as e:
    print(e)


def other():
    print('other', r.acquire(False), r._is_owned())
    try:
        r.release()
    except RuntimeError as e:
        print(e)


r.acquire()
t = threading.Thread(target=other)
t.start()
t.join()
r.release()

# Any thread can release a lock.
lock.acquire()
t = threading.Thread(target=lock.release)
t.start()
print(lock.acquire(timeout=5))
t.join()
lock.release()

# Condition.
c = threading.Condition()
for bad in (c.wait, c.notify, c.notify_all):
    try:
        bad()
    except RuntimeError as e:
        print(e)
with c:
    print(c.wait(0.01), c.wait(timeout=0), c.wait_for(lambda: 5), c.wait_for(lambda: 0, timeout=0.01))
items, log = [], []


def consume(n):
    with c:
        while not items:
            c.wait()
        log.append((n, items.pop(0)))


threads = [threading.Thread(target=consume, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
    while len(c._waiters) <= threads.index(t):
        time.sleep(0.001)
for n in range(3):
    with c:
        items.append('item%d' % n)
        c.notify()
    threads[n].join()
print(log)
plain = threading.Condition(threading.Lock())
with plain:
    print(plain._is_owned(), plain.wait(0.001), plain._is_owned())
print(plain._is_owned())

# Event.
e = threading.Event()
print(e.is_set(), e.wait(0.001))
results = []
threads = [threading.Thread(target=lambda: results.append(e.wait())) for _ in range(3)]
for t in threads:
    t.start()
e.set()
for t in threads:
    t.join()
print(results, e.is_set(), e.wait())
e.clear()
print(e.is_set())

# Semaphores.
s = threading.Semaphore(2)
print(s.acquire(), s.acquire(), s.acquire(False), s.acquire(timeout=0.01), s._value)
s.release(2)
print(s._value)
for bad in (lambda: threading.Semaphore(-1), lambda: s.release(0), lambda: s.acquire(False, timeout=1)):
    try:
        bad()
    except ValueError as e:
        print(e)
b = threading.BoundedSemaphore(1)
with b:
    print(b._value)
try:
    b.release()
except ValueError as e:
    print(e)
active = most = 0
guard = threading.Lock()


def limited():
    global active, most
    with s:
        with guard:
            active += 1
            most = max(most, active)
        time.sleep(0.005)
        with guard:
            active -= 1


threads = [threading.Thread(target=limited) for _ in range(6)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(most, active)

# Barrier.
bar = threading.Barrier(3, action=lambda: print('all here'))
print(bar.parties, bar.n_waiting, bar.broken)
indexes = []
threads = [threading.Thread(target=lambda: indexes.append(bar.wait())) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(indexes), bar.n_waiting)


def broken():
    try:
        bar.wait()
    except threading.BrokenBarrierError as e:
        print('broken', repr(e))


t = threading.Thread(target=broken)
t.start()
while bar.n_waiting == 0:
    time.sleep(0.001)
bar.abort()
t.join()
print(bar.broken)
try:
    bar.wait()
except threading.BrokenBarrierError:
    print('still broken')
bar.reset()
print(bar.broken)
try:
    bar.wait(0.01)
except threading.BrokenBarrierError:
    print('timeout breaks it', bar.broken)
try:
    threading.Barrier(0)
except ValueError as e:
    print(e)

# A counter without a lock is safe only where nobody is in between; with one it
# always is.
total = 0


def add():
    global total
    for _ in range(2000):
        with lock:
            total += 1


threads = [threading.Thread(target=add) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(total)

# A thread that computes does not hold up the others.
stop = False


def spin():
    while not stop:
        pass


t = threading.Thread(target=spin)
t.start()
time.sleep(0.02)
stop = True
t.join()
print('stopped')
