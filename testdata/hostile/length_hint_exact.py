# stopped by: memory
class S:
    def __length_hint__(self):
        return 2 ** 20
    def __iter__(self):
        return self
    def __next__(self):
        raise StopIteration
kept = []
while True:
    kept.append(list(S()))
    kept.append([0] * 1000)
