# stopped by: any
import sched, time
s = sched.scheduler()
def again(): s.enter(0, 1, again); s.enter(0, 2, again)
again()
s.run()
