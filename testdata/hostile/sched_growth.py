# stopped by: any
# Events without end.
import sched
s = sched.scheduler()
while True:
    s.enter(1000, 1, print)
