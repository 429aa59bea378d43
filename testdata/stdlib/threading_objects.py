# Threads one at a time, and the objects around them.
import threading
import time

print(threading.current_thread().name, threading.main_thread() is threading.current_thread())
print(threading.active_count(), [t.name for t in threading.enumerate()])


def show(*args, **kwargs):
    t = threading.current_thread()
    print('in', t.name, args, kwargs, t.daemon, t.is_alive(), t is threading.main_thread())


t = threading.Thread(target=show, args=(1, 2), kwargs={'k': 3})
print(t.name, t.daemon, t.ident, t.native_id, t.is_alive(), repr(t))
t.start()
t.join()
print(t.is_alive(), t.ident is not None, repr(t).startswith('<Thread(Thread-1 (show), stopped '))
try:
    t.start()
except RuntimeError as e:
    print(e)
t.join()

t = threading.Thread(target=show, name='named', daemon=True)
print(repr(t), t.isDaemon() if False else t.daemon)
t.start()
t.join()
try:
    t.daemon = False
    print('daemon of an ended thread is', t.daemon)
except RuntimeError as e:
    print(e)
t.name = 5
print(repr(t.name))

for bad in (lambda: threading.Thread(target=show).join(), lambda: threading.current_thread().join(),
            lambda: threading.Thread(group=1), lambda: threading.Thread(5, 6, 7, 8, 9, 10),
            lambda: threading.Thread(nonsense=1)):
    try:
        bad()
    except (RuntimeError, AssertionError, TypeError) as e:
        print(type(e).__name__, e)


class Worker(threading.Thread):
    def __init__(self, n):
        super().__init__(name=f'worker-{n}')
        self.n = n
        self.result = None

    def run(self):
        self.result = self.n ** 2


workers = [Worker(i) for i in range(4)]
for w in workers:
    w.start()
for w in workers:
    w.join()
print([w.result for w in workers], repr(Worker(9)))


class Lazy(threading.Thread):
    def __init__(self):
        pass


for bad in (lambda: Lazy().start(), lambda: Lazy().join(), lambda: Lazy().name, lambda: repr(Lazy())):
    try:
        bad()
    except (RuntimeError, AssertionError) as e:
        print(type(e).__name__, e)

# Exceptions.
seen = []


def hook(args):
    seen.append((args.exc_type.__name__, str(args.exc_value), args.thread.name, len(args)))


threading.excepthook, old = hook, threading.excepthook
t = threading.Thread(target=lambda: 1 / 0, name='failing')
t.start()
t.join()


def leave():
    raise SystemExit(3)


t = threading.Thread(target=leave, name='leaving')
t.start()
t.join()
print(seen)
threading.excepthook = old
t = threading.Thread(target=leave, name='leaving')
t.start()
t.join()
print(old is threading.__excepthook__, threading.ExceptHookArgs)
try:
    old(5)
except TypeError as e:
    print(e)

# Thread-local data.
data = threading.local()
data.x = 1


def look():
    print(hasattr(data, 'x'), sorted(data.__dict__))
    data.x = 2
    data.y = 3
    print(data.__dict__)


t = threading.Thread(target=look)
t.start()
t.join()
print(data.x, data.__dict__)
try:
    data.y
except AttributeError as e:
    print(e)
try:
    del data.y
except AttributeError as e:
    print(e)
del data.x
print(data.__dict__)


class Counter(threading.local):
    number = 10

    def __init__(self, start):
        print('init', start)
        self.value = start

    def more(self):
        self.value += 1
        return self.value

    @property
    def double(self):
        return 2 * self.value


c = Counter(5)
print(c.more(), c.more(), c.double, c.number)


def use():
    print(c.more(), c.double)
    c.number = 11


t = threading.Thread(target=use)
t.start()
t.join()
print(c.value, c.number)
try:
    threading.local(1)
except TypeError as e:
    print(e)

# Timers.
t = threading.Timer(0.01, show, ['timer'], {'a': 1})
t.name = 'timer'
t.start()
t.join()
t = threading.Timer(5, show)
t.start()
t.cancel()
t.join()
print(t.finished.is_set(), t.interval)

# A daemon does not hold up the end of the program, others do.
threading.Thread(target=time.sleep, args=(100,), daemon=True).start()


def late():
    time.sleep(0.05)
    print('the last line')


threading.Thread(target=late).start()
print('the end of the main thread')
