# stopped by: any
# A signal handler that raises its own signal again.
import signal
def handler(*a):
    signal.raise_signal(signal.SIGTERM)
    while True:
        pass
signal.signal(signal.SIGTERM, handler)
signal.raise_signal(signal.SIGTERM)
