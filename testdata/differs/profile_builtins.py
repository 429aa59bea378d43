# CPython's profiler counts calls of built-in functions, and each resumption of a
# generator by one of them. Ouro counts calls of functions written in Python;
# built-ins belong to the time of their callers.
import cProfile


def work():
    len("abc")
    return sum(x for x in [1, 2, 3])


p = cProfile.Profile()
p.runcall(work)
p.create_stats()
for func, counts in sorted(p.stats.items()):
    print(func[1:], counts[:2])
