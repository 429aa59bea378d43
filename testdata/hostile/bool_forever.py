# stopped by: steps
# A __bool__ that never returns.
class B:
    def __bool__(self):
        while True:
            pass
if B():
    pass
