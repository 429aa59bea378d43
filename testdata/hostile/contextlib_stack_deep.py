# stopped by: depth
# Context managers in context managers.
import contextlib
@contextlib.contextmanager
def cm():
    with cm():
        yield
with cm():
    pass
