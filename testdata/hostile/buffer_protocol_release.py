# stopped by: steps
class B:
    def __buffer__(self, flags):
        return memoryview(b"abc")
    def __release_buffer__(self, view):
        while True:
            pass
with memoryview(B()) as m:
    pass
