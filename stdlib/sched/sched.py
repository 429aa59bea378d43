import threading
import time
from collections import namedtuple

__all__ = ["scheduler"]

Event = namedtuple('Event', 'time, priority, sequence, action, argument, kwargs')
Event.time.__doc__ = 'When the event is due.'
Event.priority.__doc__ = 'Of events due at the same time those with the lowest number run first.'
Event.sequence.__doc__ = 'Of events with the same priority those entered first run first.'
Event.action.__doc__ = 'What is called.'
Event.argument.__doc__ = 'The positional arguments of the call.'
Event.kwargs.__doc__ = 'The keyword arguments of the call.'

_sentinel = object()


class scheduler:
    """Calls functions at given times."""

    def __init__(self, timefunc=time.monotonic, delayfunc=time.sleep):
        self._queue = []
        self._lock = threading.RLock()
        self.timefunc = timefunc
        self.delayfunc = delayfunc
        self._entered = 0

    def enterabs(self, time, priority, action, argument=(), kwargs=_sentinel):
        """Have action called at a time; return the event, for cancel()."""
        if kwargs is _sentinel:
            kwargs = {}
        with self._lock:
            event = Event(time, priority, self._entered, action, argument, kwargs)
            self._entered += 1
            # The queue is sorted; the sequence number decides between equals.
            low, high = 0, len(self._queue)
            while low < high:
                middle = (low + high) // 2
                if event < self._queue[middle]:
                    high = middle
                else:
                    low = middle + 1
            self._queue.insert(low, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_sentinel):
        """enterabs() at a time from now."""
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        """Have an event not happen; ValueError if it is not in the queue."""
        with self._lock:
            self._queue.remove(event)

    def empty(self):
        """Whether there are no events."""
        with self._lock:
            return not self._queue

    def run(self, blocking=True):
        """Run the events until there are none; without blocking only those due, and return how long it is to the next."""
        while True:
            with self._lock:
                if not self._queue:
                    break
                event = self._queue[0]
                now = self.timefunc()
                if event.time > now:
                    delay = True
                else:
                    delay = False
                    del self._queue[0]
            if delay:
                if not blocking:
                    return event.time - now
                self.delayfunc(event.time - now)
            else:
                event.action(*event.argument, **event.kwargs)
                # Other threads have a turn.
                self.delayfunc(0)

    @property
    def queue(self):
        """The events in the order they will run."""
        with self._lock:
            return list(self._queue)
