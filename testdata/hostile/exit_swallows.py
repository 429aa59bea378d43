# stopped by: steps
# A context manager that swallows every exception.
class Swallow:
    def __enter__(self):
        return self
    def __exit__(self, *exc):
        return True
while True:
    with Swallow():
        while True:
            pass
