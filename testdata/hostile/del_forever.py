# stopped by: steps
# A __del__ that never ends.
class D:
    def __del__(self):
        while True:
            pass
d = D()
del d
while True:
    pass
