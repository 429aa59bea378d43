# stopped by: memory
kept = []
C = type("C" * 1_000_000, (list,), {})
async def co(): pass
co.__qualname__ = "c" * 1_000_000
D = type("D" * 1_000_000, (BaseException,), {})
while True:
    c = co(); kept.append(repr(c)); c.close()
    kept.append(repr(super(C, C())))
    kept.append(repr(D(1)))
    kept.append([C()].__repr__())
    kept.append(repr(C.__dict__))
    kept.append(repr(property(C)))
    try: raise D(1)
    except D as e: kept.append(repr(e))
