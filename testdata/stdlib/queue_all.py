import queue
import threading
import time

print(queue.__all__)
q = queue.Queue(2)
print(q.empty(), q.full(), q.qsize(), q.maxsize)
q.put('a')
q.put('b', timeout=1)
for bad in (lambda: q.put_nowait('c'), lambda: q.put('c', False), lambda: q.put('c', timeout=0.01), lambda: q.put('c', timeout=-1)):
    try:
        bad()
    except (queue.Full, ValueError) as e:
        print(repr(e))
print(q.full(), q.get(), q.get(timeout=1))
for bad in (q.get_nowait, lambda: q.get(False), lambda: q.get(timeout=0.01), lambda: q.get(timeout=-1)):
    try:
        bad()
    except (queue.Empty, ValueError) as e:
        print(repr(e))
q.task_done()
q.task_done()
q.join()
try:
    q.task_done()
except ValueError as e:
    print(e)

# Work for threads.
work, done = queue.Queue(), []


def worker():
    while (item := work.get()) is not None:
        done.append(item * item)
        work.task_done()
    work.task_done()


threads = [threading.Thread(target=worker) for _ in range(3)]
for t in threads:
    t.start()
for n in range(20):
    work.put(n)
work.join()
print(sorted(done), work.unfinished_tasks)
for t in threads:
    work.put(None)
for t in threads:
    t.join()

# A bounded queue holds its producer up.
steps = []
bounded = queue.Queue(1)


def produce():
    for n in range(3):
        bounded.put(n)
        steps.append(('put', n))
        time.sleep(0.02)


t = threading.Thread(target=produce)
t.start()
time.sleep(0.01)
for n in range(3):
    steps.append(('got', bounded.get()))
t.join()
print(sorted(steps))

p = queue.PriorityQueue()
for item in [(3, 'c'), (1, 'a'), (2, 'b'), (1, 'A')]:
    p.put(item)
print([p.get() for _ in range(p.qsize())])
p = queue.PriorityQueue()
p.put(1)
try:
    p.put('x')
except TypeError as e:
    print(e)
last = queue.LifoQueue()
for item in 'abc':
    last.put(item)
print(last.get(), last.get(), last.get(), last.empty())

s = queue.SimpleQueue()
s.put(1)
s.put(2, False, 5)
print(s.qsize(), s.empty(), s.get(), s.get_nowait(), s.empty())
for bad in (s.get_nowait, lambda: s.get(timeout=0.01), lambda: s.get(timeout=-1)):
    try:
        bad()
    except (queue.Empty, ValueError) as e:
        print(repr(e))
t = threading.Thread(target=lambda: print('simple', s.get()))
t.start()
s.put('woke')
t.join()

# Shutdown.
q = queue.Queue(2)
q.put(1)
q.put(2)
q.shutdown()
try:
    q.put(3)
except queue.ShutDown as e:
    print(repr(e))
print(q.get(), q.get())
try:
    q.get()
except queue.ShutDown as e:
    print(repr(e), q.is_shutdown)
q = queue.Queue()
q.put(1)


def wait():
    try:
        q.join()
        print('joined')
        q.get()
    except queue.ShutDown:
        print('shut down')


t = threading.Thread(target=wait)
t.start()
time.sleep(0.01)
q.shutdown(immediate=True)
t.join()
print(q.qsize(), queue.Queue[int], issubclass(queue.Empty, Exception), queue.Empty.__module__, queue.Full.__module__)
