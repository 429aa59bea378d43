# stopped by: memory
kept = []
C = type("C" * 1_000_000, (), {})
while True:
    try:
        C() + 1
    except TypeError as e:
        kept.append(str(e))
