# stopped by: any
# A __dir__ that never ends.
class C:
    def __dir__(self):
        while True:
            yield "a"
dir(C())
