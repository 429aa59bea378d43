# alarm and setitimer: handlers called in loops, in sleep and in pause.
import signal, time
got=[]
print(signal.getitimer(0), signal.alarm(0))
signal.signal(signal.SIGALRM, lambda n, f: got.append(n))
print(signal.setitimer(signal.ITIMER_REAL, 0.05))
time.sleep(0.15); print(got)
print(signal.setitimer(signal.ITIMER_REAL, 0.03, 0.03))
while len(got)<4: pass
left=signal.setitimer(signal.ITIMER_REAL, 0); print(left[1], 0 < left[0] <= 0.03, signal.getitimer(0))
print(signal.alarm(100), signal.alarm(5), signal.alarm(0), signal.alarm(0))
print(signal.setitimer(0, 10.4), signal.alarm(0), signal.setitimer(0, 0.2), signal.alarm(0))
class T(Exception): pass
def boom(n,f): raise T('late')
signal.signal(signal.SIGALRM, boom)
signal.setitimer(0,0.05)
try:
    while True: sum(range(100))
except T as e: print(repr(e))
signal.setitimer(0,0.05)
try: time.sleep(5)
except T as e: print(repr(e))
signal.signal(signal.SIGALRM, signal.SIG_IGN); signal.setitimer(0,0.02); time.sleep(0.05); print('ignored')
got.clear(); signal.signal(signal.SIGALRM, lambda n,f: got.append(n)); signal.setitimer(0,0.02); signal.pause(); print(got)
for f in (lambda: signal.alarm('a'), lambda: signal.alarm(1.5), lambda: signal.alarm(2**40), lambda: signal.alarm(-2**40), lambda: signal.setitimer(9,1), lambda: signal.setitimer(0,-1), lambda: signal.setitimer(0,'a'), lambda: signal.setitimer(0,1,-1), lambda: signal.getitimer(5), lambda: signal.getitimer('a'), lambda: signal.setitimer(0), lambda: signal.setitimer(0,float('nan')), lambda: signal.ItimerError, lambda: (signal.ITIMER_REAL, signal.ITIMER_VIRTUAL, signal.ITIMER_PROF)):
    try: print(f())
    except Exception as e: print(repr(e))
signal.alarm(0)
