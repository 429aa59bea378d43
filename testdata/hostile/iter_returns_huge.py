# stopped by: steps
class S:
    def __iter__(self):
        return iter(range(10 ** 18))
    def __length_hint__(self):
        return 2 ** 62
max(S())
