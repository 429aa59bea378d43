# How often the hashes of keys are asked for; floats of very many digits.
class H(int):
    n=0
    def __init__(self,*a): self.hash_count=0
    def __hash__(self): self.hash_count+=1; return int.__hash__(self)
d=dict.fromkeys(map(H,range(10)))
def p(w): print(w,[e.hash_count for e in d])
p('dict')
for T in set,frozenset:
    s=T(d); p('set')
    s.difference(d); p('diff')
    s.union(d); p('union')
    s.intersection(d); p('inter')
    s.symmetric_difference(d); p('symd')
    if T is set:
        s.symmetric_difference_update(d); p('symdu')
        s.update(d); p('upd'); s.difference_update(d); p('diffu'); s.update(d); s.intersection_update(d); p('interu')
    s.issubset(d); p('sub'); s.issuperset(d); p('super'); s.isdisjoint(d); p('disj')
    d2=dict.fromkeys(set(d)); p('fromkeys')
    d3=dict.fromkeys(frozenset(d)); p('fromkeys2')
    d3=dict.fromkeys(frozenset(d),123); p('fromkeys3')
    dict.fromkeys(d); p('fk4'); dict(d); p('copy'); {**d}; p('**'); d|d; p('|'); set(d.keys()); p('keys'); d.keys()&d; p('k&'); d.keys()-d; p('k-'); s=set(d); s-s; s&s; s|s; s^s; p('ops')
    s2=set(d); s==s2; p('=='); s<=s2; p('<=')
for d in (700,790,810,900,1000,1100):
    print(d, float('1'+'0'*d+'e-%d'%d), float('1'+'1'*d+'e-%d'%d),float('0.'+'0'*d+'1e%d'%d))
for n in (767, 768, 781, 800, 2000, 20000):
    half = '9007199254740993' + '0' * n
    print(n, float(half + 'e-%d' % n).hex(), float(half + '1e-%d' % (n + 1)).hex(), float('-' + half + '.' + '0' * n + 'e-%d' % n))
    print(float('0.' + '0' * n + '1e+%d' % n), float('1' * n + 'e99999999999999999999'), float('1' * n + '.5e-99999999999999999999'), float('0' * n))
class CustomIter:
    def __iter__(self): return self
    def __next__(self): raise StopIteration
    def __length_hint__(self): return 2**63 - 1
a = [1, 2, 3]
a.extend(CustomIter())
print(a)
