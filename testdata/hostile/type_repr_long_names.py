# stopped by: memory
kept = []
C = type("C" * 1_000_000, (), {})
while True:
    kept.append(repr(C))
    kept.append(str(C()))
