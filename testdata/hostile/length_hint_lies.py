# stopped by: refused
# A length hint that lies.
class C:
    def __iter__(self):
        return iter([])
    def __length_hint__(self):
        return 2**62
list(C())
raise MemoryError
