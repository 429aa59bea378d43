# Functions to draw with that an instance was given as attributes.
import random
g=random.Random(1); g.random=iter([.1,.2,.3,.4]*99).__next__
for f in (lambda: g.uniform(1,10), lambda: g.randrange(10), lambda: g.random(), lambda: g.choice('abc'), lambda: g.gauss(0,1), lambda: g.expovariate(1), lambda: g.triangular(), lambda: g.shuffle([1,2]), lambda: g.betavariate(1,2), lambda: g.normalvariate(), lambda: g.vonmisesvariate(0,1), lambda: g.paretovariate(3), lambda: g.weibullvariate(1,2), lambda: g.lognormvariate(), lambda: g.gammavariate(2,1), lambda: g.gammavariate(.5,1), lambda: g.choices('abc',k=3), lambda: g.sample(range(9),2), lambda: g.getrandbits(8), lambda: g.randbytes(2), lambda: g.binomialvariate(5,.3)):
    try: print(f())
    except Exception as e: print(repr(e))
class S(random.Random): pass
s=S(3); s.random=lambda: .25; print(s.uniform(0,4), s.random())
try: random.Random().setstate((3,(float('nan'),)*625,None))
except Exception as e: print(repr(e))
try: random.Random().setstate((3,('a',)*625,None))
except Exception as e: print(repr(e))
