# stopped by: memory
kept = []
while True:
    e = ValueError()
    e.__setstate__({f"a{i}": i for i in range(100)})
    kept.append(e)
