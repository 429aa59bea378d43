# The numbers of random for a seed, and every way to ask for them.
import random


def t(f, *a, **k):
    try:
        print(f(*a, **k))
    except BaseException as e:
        print(type(e).__name__, e)

for s in [0, 1, -1, 5, 2**31, 2**32, 2**64 + 17, -2**200, True, 1.5, -2.25, 'hello', '', 'h\xe9\u20ac', b'abc', bytearray(b'abc'), float('inf')]:
    for version in 1, 2:
        try:
            random.seed(s, version)
        except TypeError as e:
            print(repr(s), version, str(e).replace('\n', '|'))
            continue
        print(repr(s), version, random.random(), random.getrandbits(40), random.gauss())

random.seed(42)
names = ['random', 'uniform 1 10', 'uniform 10 -3', 'uniform 1.5 2.5', 'triangular', 'triangular 1 5', 'triangular 1 5 2', 'triangular 3 3 3',
         'normalvariate', 'normalvariate 10 3', 'gauss', 'gauss 100 15', 'gauss 1.5 .5', 'lognormvariate 0 1', 'expovariate', 'expovariate 5',
         'expovariate .1', 'vonmisesvariate 0 4', 'vonmisesvariate 1 0', 'vonmisesvariate 3 .5', 'gammavariate 9 .5', 'gammavariate 1 2',
         'gammavariate .5 1', 'gammavariate .01 1', 'gammavariate 200 1', 'betavariate 1 3', 'betavariate .5 .5', 'betavariate 5 10',
         'paretovariate 3', 'paretovariate .5', 'weibullvariate 1 1.5', 'weibullvariate 2.5 3', 'binomialvariate', 'binomialvariate 10',
         'binomialvariate 100 .75', 'binomialvariate 1000 .3', 'binomialvariate 5 0', 'binomialvariate 5 1.0', 'binomialvariate 100000 .001',
         'binomialvariate 0 .5', 'randrange 10', 'randrange 3 30', 'randrange 3 30 4', 'randrange 30 3 -4', 'randint 1 6', 'randint -5 5',
         'randint 0 0', 'getrandbits 1', 'getrandbits 8', 'getrandbits 32', 'getrandbits 33', 'getrandbits 64', 'getrandbits 65',
         'getrandbits 200', 'getrandbits 0', 'randbytes 0', 'randbytes 1', 'randbytes 7', 'randbytes 16', 'choice abcdef']
for n in names:
    f, *args = n.split()
    args = [a if a.isalpha() else float(a) if '.' in a else int(a) for a in args]
    for i in range(4):
        print(n, repr(getattr(random, f)(*args)))

for n in [1, 2, 3, 10, 2**31, 2**32 - 1, 2**32, 2**33 + 1, 2**63, 2**64 + 1, 10**40]:
    print(n, [random.randrange(n) for _ in range(3)], random.randint(-n, n), random.randrange(-n, n, 3))

deck = list(range(30))
random.shuffle(deck)
print(deck)
print(random.sample(range(10**9), 5), random.sample('abcdefgh', 3), random.sample((1, 2, 3), 3), random.sample([], 0))
print(random.sample(range(100), 30), random.sample(range(30), 30), random.sample(['a', 'b'], counts=[3, 4], k=5))
print(random.sample(list(range(25)), 7), random.sample(list(range(21)), 5), random.sample(list(range(22)), 5))
print(random.choices('abc', k=5), random.choices([1, 2, 3], [1, 5, 10], k=8), random.choices([1, 2, 3], cum_weights=[1, 2, 3], k=4))
print(random.choices('xyz', weights=[0.5, 0.25, 0.25], k=6), random.choices(range(5)), random.choices('ab', k=0), random.choices('ab', k=-3))
print(random.choices('abc', weights=iter([1, 0, 2]), k=5), random.choices('abcd', [10**20, 1, 10**20, 3], k=5))

# states
r = random.Random(7)
r.gauss()
state = r.getstate()
a = [r.random() for _ in range(3)] + [r.gauss()]
r.setstate(state)
print(a == [r.random() for _ in range(3)] + [r.gauss()], state[0], len(state[1]), state[1][:3], state[1][-1], state[2])
r2 = random.Random()
r2.setstate(r.getstate())
print(r2.random() == r.random(), vars(r2) if False else r2.gauss_next)
cls, args, st = r.__reduce__()
print(cls, args, st == r.getstate())
t(r.setstate, (2, tuple(x - 2**32 if x > 2**31 else x for x in state[1]), None))
print(r.random())

# errors
t(r.getrandbits, 10**12)
t(r.getrandbits, 2**31)
t(r.getrandbits, 2**70)
t(r.getrandbits, -1)
t(r.getrandbits, 1.5)
t(r.getrandbits)
t(r.random, 1)
t(r.seed, [1])
t(r.seed, 1, 2, 3)
t(random.Random, 1, 2)
t(r.setstate, 5)
t(r.setstate, (3, (1, 2), None))
t(r.setstate, (3, [1], None))
t(r.setstate, (4, [1], None))
t(r.setstate, (3, tuple(range(625)), None))
t(r.setstate, (3, tuple([1] * 624 + [700]), None))
t(r.setstate, (3, tuple([1.5] * 624 + [700]), None))
t(r.setstate, (2, tuple([2**40] * 624 + [1]), None))
r.seed(9)
t(r.randbytes, -1)
t(r.randbytes, 1.5)
t(r.sample, {1, 2}, 1)
t(r.sample, {1: 2}, 1)
t(r.sample, [1, 2], 1.0)
t(r.sample, [1, 2], 3)
t(r.sample, [1, 2], -1)
t(r.sample, [1, 2], 'a')
t(r.sample, [1, 2], 1, counts=[1])
t(r.sample, [1, 2], 1, counts=[1, -1])
t(r.sample, [1, 2], 1, counts=[1, .5])
t(r.sample, [1, 2], 5, counts=[1, 1])
t(r.choices, [1, 2], k=1.5)
t(r.choices, [], k=1)
t(r.choices, {}, k=1)
t(r.choices, {1: 2}, k=1)
t(r.choices, {1}, k=1)
t(r.choices, [1, 2], 3)
t(r.choices, [1, 2], [0, 0])
t(r.choices, [1, 2], ['a', 'b'])
t(r.choices, [1, 2], [1])
t(r.choices, [1, 2], [1, 2], cum_weights=[1, 2])
t(r.choices, [1, 2], [float('inf'), 2])
t(r.choices, [1, 2], [float('nan'), 2])
t(r.choices, [], [], k=2)
t(r.choice, {1})
t(r.choice, 5)
t(r.choice, [])
t(r.choice, '')
t(r.shuffle, (1, 2))
t(r.shuffle, 5)
t(r.shuffle, 'abc')
t(r.randint, 1.5, 2)
t(r.randint, 'a', 2)
t(r.randint, 5, 1)
t(r.randint, 1)
t(r.randrange, 0)
t(r.randrange, -3)
t(r.randrange, 5, step=2)
t(r.randrange, 1, 5, 0)
t(r.randrange, 5, 1, 3)
t(r.randrange, 5, 1)
t(r.randrange, 1.0)
t(r.uniform, 'a', 1)
t(r.uniform, 1)
t(r.triangular, 1, 5, 'a')
t(r.triangular, 1, 5, 9)
t(r.expovariate, 0)
t(r.gammavariate, 0, 1)
t(r.gammavariate, 1, -1)
t(r.betavariate, 0, 1)
t(r.paretovariate, 0)
t(r.weibullvariate, 1, 0)
t(r.lognormvariate, 1e5, 1)
t(r.binomialvariate, -1)
t(r.binomialvariate, 5, 1.5)
t(r.binomialvariate, 5, -.5)
t(r.gauss, 'a')
t(r.gauss, 1, 2, 3)
t(random.randrange)



# subclasses
class Half(random.Random):
    def random(self):
        return 0.5


h = Half(3)
print(h.random(), h.randrange(100), h.uniform(2, 4), h.choice('abcd'), h.randint(1, 9), h.getrandbits(16), h.choices([1, 2, 3, 4], k=3))
x = list(range(8))
h.shuffle(x)
print(x)


class Bits(random.Random):
    def getrandbits(self, k):
        return (1 << k) // 3


b = Bits()
print(b.randrange(100), b.choice('abcd'), b.randbytes(4), b.randint(10, 1000))


class Below(random.Random):
    def _randbelow(self, n):
        return n - 1


b = Below()
print(b.randrange(100), b.choice('abcd'), b.randint(10, 1000))


class Named(random.Random):
    def __init__(self, name, seed):
        self.name = name
        super().__init__(seed)

    def seed(self, a=None, version=2):
        print('seeding with', a)
        super().seed(a, version)


n = Named('n', 42)
print(n.name, n.random(), isinstance(n, random.Random), n.gauss_next, n.gauss(), n.gauss_next)
print(random.Random(42).random(), random.Random(x=42).random())

r = random.Random(1)
r.tag = 'tagged'
print(r.tag, r.VERSION, random.Random.VERSION)

# SystemRandom
s = random.SystemRandom()
v = s.random()
print(0 <= v < 1, 0 <= s.getrandbits(100) < 2**100, len(s.randbytes(5)), s.choice([7]), 1 <= s.randint(1, 6) <= 6, s.seed(1, foo=2))
print(sorted(s.sample(range(3), 3)), isinstance(s, random.Random))
t(s.getstate)
t(s.setstate, 1)
t(s.getrandbits, -1)
t(s.getrandbits, 0)
print(random.random() != random.Random().random())
print(random.__all__)
print(random.NV_MAGICCONST, random.LOG4, random.SG_MAGICCONST, random.TWOPI, random.BPF, random.RECIP_BPF)
