# stopped by: depth
# A __call__ that calls itself.
class C:
    def __call__(self):
        return self()
C()()
