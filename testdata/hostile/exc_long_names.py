# stopped by: memory
# Messages that name a class whose name is long.
kept = []
C = type("C" * 1_000_000, (), {})
while True:
    try:
        C().x
    except AttributeError as e:
        kept.append(e)
