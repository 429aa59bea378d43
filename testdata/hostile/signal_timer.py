# stopped by: any
# An alarm each microsecond, whose handler sets the next.
import signal
def handler(*args):
    while True:
        pass
try:
    signal.signal(signal.SIGALRM, handler)
    signal.setitimer(signal.ITIMER_REAL, 1e-6, 1e-6)
except (ValueError, AttributeError, OSError):
    pass
while True:
    pass
