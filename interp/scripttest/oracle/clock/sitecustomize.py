"""A virtual clock for CPython: sleeping costs nothing, and a busy machine cannot change the order.

Put on PYTHONPATH by the recorder, for scripts that use asyncio. Whatever asks for the time gets
a clock that only sleeping moves, plus a nanosecond for each question: two timers asked for one
after the other never fall due at the same instant, just as with a real clock.
"""

import selectors
import threading
import time

_real = {name: getattr(time, name) for name in ("time", "monotonic", "perf_counter", "sleep")}
_start = {name: _real[name]() for name in ("time", "monotonic", "perf_counter")}
_passed = 0.0


def _tick():
    global _passed
    _passed += 1e-9
    return _passed


def _clock(name):
    return lambda: _start[name] + _tick()


def _sleep(seconds):
    global _passed
    if threading.current_thread() is not threading.main_thread():
        return _real["sleep"](seconds)
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    _passed += seconds


for _name in _start:
    setattr(time, _name, _clock(_name))
time.sleep = _sleep


class _Selector(selectors.DefaultSelector):
    def select(self, timeout=None):
        global _passed
        if timeout is None or timeout <= 0:
            return super().select(timeout)
        if threading.active_count() > 1:
            # Only real time brings the answer of a thread.
            before = _real["monotonic"]()
            ready = super().select(timeout)
            _passed += _real["monotonic"]() - before
            return ready
        ready = super().select(0)
        if not ready:
            _passed += timeout
        return ready


selectors.DefaultSelector = _Selector
