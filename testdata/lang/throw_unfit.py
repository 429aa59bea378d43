"""throw() of what is no exception: noticed only at the inner end of what a generator waits for."""


def inner():
    try:
        yield 1
    except GeneratorExit:
        raise
    except BaseException as e:
        print("inner", repr(e))


def waits(it, log=True):
    try:
        yield from it
    except GeneratorExit:
        return
    except BaseException as e:
        print("waits", repr(e))
    yield "after"


class Thrown:
    def __iter__(self): return self
    def __next__(self): return 1

    def throw(self, *args):
        print("throw", args)
        if args[0] == "stop": raise StopIteration("result")
        return "thrown"


class Plain:
    def __iter__(self): return self
    def __next__(self): return 1


kept = []
for what in 5, None, int, "text", "stop":
    for make in inner, lambda: waits(inner()), Thrown, Plain:
        it = make()
        kept.append(it)
        for g in (waits(it), waits(waits(it))):
            kept.append(g)
            next(g)
            try:
                print(g.throw(what))
                print(next(g))
            except BaseException as e:
                print("raised", type(e), e)
    g = inner()
    for start in range(2):
        try:
            print(g.throw(what))
        except BaseException as e:
            print("raised", type(e), e)
        kept.append(next(g, "end"))
for k in kept:
    if hasattr(k, "close"):
        try: k.close()
        except RuntimeError as e: print(e)

# Where a break leaves an except* block by way of a clean-up, CPython has lost the place.
for text in (
        "for i in x:\n  try: 1/0\n  except* E:\n    break",
        "for i in x:\n  try: 1/0\n  except* E:\n    try: break\n    finally: pass",
        "for i in x:\n  try: 1/0\n  except* E:\n    with a: continue",
        "for i in x:\n  try: 1/0\n  except* E:\n    with a:\n      for j in y: break",
        "def f():\n  try: 1/0\n  except* E:\n    with a: return x",
        "def f():\n  try: 1/0\n  except* E: return 5",
        "def f():\n  try: 1/0\n  except* E: return x",
        "while 1:\n  with a:\n    try: 1/0\n    except* E: break"):
    try:
        compile(text, "text", "exec")
        print("compiled")
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
