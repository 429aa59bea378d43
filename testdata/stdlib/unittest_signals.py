# Ctrl-C stops the runs that are registered.
import signal
import unittest
from unittest import signals

before = signal.getsignal(signal.SIGINT)
unittest.installHandler()
handler = signal.getsignal(signal.SIGINT)
print(handler is signals._interrupt_handler, type(handler).__name__, handler.called)
results = [unittest.TestResult() for _ in range(3)]
for r in results[:2]:
    unittest.registerResult(r)
print([r in signals._results for r in results])
signal.raise_signal(signal.SIGINT)
print(handler.called, [r.shouldStop for r in results])
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt as e:
    print('second', repr(e))


@unittest.removeHandler
def plain():
    return signal.getsignal(signal.SIGINT) == before


print(plain(), signal.getsignal(signal.SIGINT) is handler)
print(unittest.removeResult(results[0]), unittest.removeResult(results[0]), len(signals._results))
unittest.removeHandler()
print(signal.getsignal(signal.SIGINT) == before)
try:
    signals._InterruptHandler(7)
except TypeError as e:
    print(e)
