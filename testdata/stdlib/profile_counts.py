"""cProfile, profile and pstats: what is counted of functions written in Python."""
import cProfile
import io
import profile
import pstats


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def fails():
    raise ValueError("no")


def work():
    total = 0
    for i in range(3):
        total += fib(6)
    try:
        fails()
    except ValueError:
        pass
    for x in steps():
        total += x
    return total


def steps():
    yield 1
    yield 2


class Thing:
    def method(self):
        return [helper(i) for i in range(4)]


def helper(i):
    return i


def rows(p):
    for func in sorted(p.stats, key=lambda f: (f[1], f[2])):
        if func[0] == '~' or func[2] in ('runcall', 'create_stats', 'disable', '__exit__'):
            continue
        primitive, calls, inline, total, callers = p.stats[func]
        print(func[1:], primitive, calls, total >= inline >= 0,
              sorted((c[1:], n[:2]) for c, n in callers.items() if c[0] != '~'))


p = cProfile.Profile()
print(p.runcall(work), p.runcall(Thing().method))
helper(1)
p.create_stats()
rows(p)

out = io.StringIO()
s = pstats.Stats(p, stream=out).strip_dirs()
print(s.get_sort_arg_defs()['cumu'][1], sorted(k for k in s.get_sort_arg_defs() if k.startswith('f')))
s.sort_stats('calls', 'name')
print([f[2] for f in s.fcn_list if f[0] != '~'][:2], s.sort_type)
s.print_stats('fib|helper')
print([line.split()[0] + ' ' + line.split()[-1] for line in out.getvalue().splitlines() if 'profile_counts' in line])
out.truncate(0)
s.print_callers('helper')
print([line for line in out.getvalue().splitlines() if line.endswith('(method)')][0].split()[-1])

with cProfile.Profile() as q:
    helper(1)
    helper(2)
q.create_stats()
rows(q)
s.add(pstats.Stats(q).strip_dirs())
print(s.stats[next(f for f in s.stats if f[2] == 'helper')][:2])

# A deep recursion, and one that goes too deep.
def down(n):
    return 0 if n == 0 else 1 + down(n - 1)


def forever():
    return forever()


r = cProfile.Profile()
print(r.runcall(down, 200))
try:
    r.runcall(forever)
except RecursionError as e:
    print(type(e).__name__)
r.create_stats()
print([c[:2] for f, c in r.stats.items() if f[2] == 'down'])

# Times of a clock of one's own.
ticks = iter(range(10 ** 6))
t = cProfile.Profile(lambda: next(ticks), 0.5)
t.runcall(down, 3)
t.create_stats()
print(next(c[:2] for f, c in t.stats.items() if f[2] == 'down'))

for bad in (lambda: pstats.Stats(), lambda: pstats.Stats([]), lambda: s.sort_stats('calls', 1),
            lambda: s.sort_stats('nothing')):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
print(list(pstats.SortKey), pstats.SortKey('tottime') is pstats.SortKey.TIME)
print(issubclass(profile.Profile, cProfile.Profile), cProfile.__all__, profile.__all__)
