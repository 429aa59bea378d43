import sched
import threading
import time

now = 0
log = []


def clock():
    return now


def sleep(t):
    global now
    if t:
        log.append(f'sleep {t}')
    now += t


s = sched.scheduler(clock, sleep)
print(s.empty(), s.queue)
s.enter(5, 1, log.append, ('five',))
s.enter(2, 2, log.append, ('two b',))
s.enter(2, 1, log.append, ('two a',))
e = s.enterabs(3, 1, log.append, argument=('never',))
s.enter(2, 2, lambda *a, **k: log.append((a, k)), (1,), {'x': 2})
print([(e.time, e.priority, e.sequence) for e in s.queue], e._fields)
s.cancel(e)
try:
    s.cancel(e)
except ValueError as x:
    print(type(x).__name__)
print(s.run(blocking=False), log)
s.run()
print(log, now, s.empty())
s.enter(1, 1, lambda: s.enter(1, 1, log.append, ('nested',)))
s.run()
print(log[-1], now)


def fail():
    raise ValueError('in an event')


s.enter(1, 1, fail)
s.enter(2, 1, log.append, ('after',))
try:
    s.run()
except ValueError as x:
    print(x, len(s.queue))
s.run()
print(log[-1])

real = sched.scheduler()
order = []
real.enter(0.02, 1, order.append, ('b',))
real.enter(0.01, 1, order.append, ('a',))
t = threading.Thread(target=real.run)
t.start()
t.join()
print(order, sched.scheduler.__module__, sched.Event)
