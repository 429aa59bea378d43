# containers that change while they are looked at: iteration, sorting, comparison, look-ups.
def t(f):
    try: print(f.__name__, f())
    except Exception as e: print(f.__name__, type(e).__name__, e)
def d1():
    d={1:1}; out=[]
    for k in d: del d[k]; d[k+1]=1; out.append(k)
    return out
def d2():
    d={i:i for i in range(10)}
    for k in d: d[k]=0
    return d
def d3():
    d={i:i for i in range(3)}
    for k in d: d[k+10]=0
def d4():
    d={i:i for i in range(3)}; it=iter(d)
    next(it); d.clear(); return list(it)
def d5():
    d={i:i for i in range(3)}; it=iter(d); next(it); d[9]=1
    for i in range(2):
        try: next(it)
        except RuntimeError as e: print(e)
    del d[9]
    next(it)
def d6():
    d={i:i for i in range(5)}; out=[]
    for k in d:
        out.append(k)
        if k<20: v=d.pop(k); d[k+5]=v
    return out,d
def d7():
    d={i:i for i in range(5)}; out=[]
    for k in reversed(d):
        out.append(k)
        if k<20: v=d.pop(k); d[k+5]=v
    return out,d
def d8():
    d={i:i for i in range(5)}; out=[]
    for k,v in d.items():
        out.append(k)
        d.popitem(); d[100+k]=1
        if len(out)>30: break
    return out,d
def d9():
    d={}
    for i in range(1000): d[i]=i
    out=[]
    for k in d:
        out.append(k); del d[k]; d[-k-1]=1
        if len(out)>5000: break
    return len(out),hash(tuple(out)),len(d)
def s1():
    s={1,2,3}
    for x in s: s.add(x+10)
def s2():
    s={1,2,3}; out=[]
    for x in s: s.discard(x); s.add(x+8); out.append(x)
    return out
def s3():
    s={1,2,3}; it=iter(s); next(it); s.clear()
    try: next(it)
    except RuntimeError as e: print(e)
    print(it.__length_hint__())
    return list(it)
def l1():
    l=[1,2,3]; out=[]
    for x in l:
        out.append(x)
        if len(out)<10: l.append(x)
    return out
def l2():
    l=[1,2,3,4]; out=[]
    for x in l: out.append(x); l.remove(x)
    return out,l
def l3():
    l=[1,2]; it=iter(l); list(it); l.append(3); return list(it), it.__length_hint__()
def l4():
    l=[1,2,3]; it=reversed(l); l.clear(); return list(it), it.__length_hint__()
def l5():
    l=[1,2,3]; it=reversed(l); next(it); l.append(9); return it.__length_hint__(), list(it)
def l6():
    l=[3,1,2]
    l.sort(key=lambda x:l.append(1) or x)
def l7():
    l=[3,1,2]
    def k(x): print(l,end=' '); return x
    l.sort(key=k); return l
def l8():
    l=[3,1,2]
    def k(x):
        if x==1: raise KeyError(x)
        return x
    try: l.sort(key=k)
    except KeyError: return l
class C:
    def __init__(s,v): s.v=v
    def __repr__(s): return 'C%d'%s.v
    def __lt__(s,o):
        print(s,'<',o,end=';')
        if s.v==2: raise ValueError('two')
        return s.v<o.v
def l9():
    l=[C(3),C(1),C(5),C(2),C(4)]
    try: l.sort()
    except ValueError as e: return l,e
class N:
    def __init__(s,v): s.v=v
    def __lt__(s,o): print('lt',s.v,o.v,end=';'); return NotImplemented
    def __gt__(s,o): print('gt',s.v,o.v,end=';'); return s.v>o.v
def l10(): l=[N(2),N(1),N(3)]; l.sort(); return [x.v for x in l]
def l11():
    l=[(1,C(9)),(1,C(3)),(0,C(7)),(1,C(3))]; l.sort(); return l
def l12():
    l=[C(9),C(3),C(7)]; l.sort(reverse=True); return l
def l13(): return sorted([1,2.5,True,0.5,-1,float('inf')])
def l14(): return sorted(['b',1])
def l15(): return sorted([(1,'b'),(1,2)])
def l16(): nan=float('nan'); return sorted([3,nan,1,nan,2,0.5]), sorted([3.0,nan,1.0,nan,2.0,0.5,-0.0,0.0],reverse=True)
def l17(): return sorted([-0.0,0.0,0.0,-0.0]), sorted([0.0,-0.0],reverse=True)
class L(list): pass
def l18():
    l=L([3,1,2]); l.sort(); l+=[5]; l.x=1; return l,type(l),type(l[:]),l.x,l==[1,2,3,5]
class B:
    def __init__(s,r): s.r=r
    def __lt__(s,o): return s.r
def l19(): return len(sorted([B([]),B([1]),B('')]))
class Bad:
    def __bool__(s): raise TypeError('nobool')
def it1():
    def g():
        yield 1
        raise ValueError('g')
    l=[]
    try: l.extend(g())
    except ValueError: return l
def it2():
    l=[]
    def g():
        for i in range(3): yield len(l)
    l.extend(g()); return l
def it3():
    l=[1,2,3,4]
    def g():
        l.clear(); yield 7
    l[1:3]=g(); return l
def it4():
    l=[1,2,3,4]
    def g():
        l.clear(); yield 7; yield 8
    l[::2]=g(); return l
def it5():
    d={}
    def g():
        yield 1,2
        yield 3,len(d)
        raise KeyError('x')
    try: d.update(g())
    except KeyError: return d
class H:
    def __init__(s,n,d): s.n=n; s.d=d
    def __hash__(s): return 1
    def __eq__(s,o): s.d.clear(); return False
def it6():
    d={}
    a=H(1,d); d[a]=1
    try: d[H(2,d)]=2
    except Exception as e: return e
    return len(d)
class H2(H):
    def __eq__(s,o):
        if len(s.d)<30: s.d[len(s.d)]=1
        return s is o
def it7():
    d={}
    for i in range(6): d[H2(i,d)]=i
    return sorted(map(str,d.values()))
class H3(H):
    def __eq__(s,o): s.d.add(len(s.d)) if len(s.d)<40 else 0; return False
def it8():
    d=set()
    for i in range(6): d.add(H3(i,d))
    return len(d)
class IX:
    def __init__(s,l,v): s.l=l; s.v=v
    def __index__(s): s.l.clear(); return s.v
def it9():
    l=[1,2,3]
    return l[IX(l,1)]
def it10():
    l=[1,2,3]
    l[IX(l,1)]=5
def it11():
    l=[1,2,3]; return l[IX(l,1):], l
def it12():
    l=[1,2,3]; l[IX(l,1):]=[9]; return l
def it13():
    l=[1,2,3]; l.insert(IX(l,2),9); return l
def it14():
    l=[1,2,3]; return l.pop(IX(l,2))
class EQ:
    def __init__(s,l): s.l=l
    def __eq__(s,o): s.l.clear(); return True
def it15():
    l=[]; l[:]=[EQ(l),2,3]; l.remove(5); return l
def it16():
    l=[]; l[:]=[1,EQ(l),3]; return l.index(5), l
def it17():
    l=[]; l[:]=[1,EQ(l),3]; return l.count(5), l
def it18():
    l=[]; l[:]=[1,EQ(l),3]; return 5 in l, l
def it19():
    l=[]; l[:]=[1,EQ(l),3]; return l==[1,2,3], l
def it20():
    l=[]; l[:]=[1,EQ(l),3]; return l<[1,2,3], l
def r1():
    l=[1]; l.append(l); d={}; d['x']=d; d['l']=l; l.append(d); t=(l,d); l.append(t); return l,d,t
def r2():
    s={1}; 
    class R:
        def __repr__(self): return repr(s)
    s.add(R()); return repr(s) in ('{1, set(...)}','{set(...), 1}')
def r3():
    l=[]
    for i in range(100000): l=[l]
    try: repr(l)
    except RecursionError as e: return e
def r4():
    l=[]; m=[]
    for i in range(100000): l=[l]; m=[m]
    try: l==m
    except RecursionError as e: return e
def z1():
    it=zip(range(3),iter([1]));
    return list(it), next(it,None)
def z2():
    def g(n):
        for i in range(n): print('g',n,i,end=' '); yield i
    print(list(zip(g(2),g(1))))
    try: list(zip(g(1),g(2),strict=True))
    except ValueError as e: print(e)
    print(list(map(lambda *a:a,g(2),g(3))))
def z3():
    def f(x):
        if x==2: raise StopIteration('q')
        return x
    return list(map(f,range(5))), list(filter(f,range(5)))
def z4():
    class It:
        def __init__(s): s.n=0
        def __iter__(s): return s
        def __next__(s):
            s.n+=1
            if s.n==3: raise StopIteration
            return s.n
    it=It(); return list(it), list(it)[:0] if 0 else 0
def z5():
    class S:
        def __getitem__(s,i):
            if i>3: raise IndexError
            return i*i
    class T(S):
        def __len__(s): return 4
    print(list(S()), 4 in S(), list(reversed(T())), list(enumerate(S(),5)), max(S()))
    it=iter(T()); next(it); return it.__length_hint__()
def z6():
    e=enumerate('ab',2**63-1); return list(e)
def z7():
    class E(enumerate):
        def __next__(s): return ('x',)+super().__next__()
    class M(map): pass
    class Z(zip):
        def __init__(s,*a,foo=0): s.foo=foo
    print(list(E('ab')), list(M(str,[1])), type(M(str,[1])).__name__, list(Z([1],[2])))
    return Z([1],foo=3).foo
def m1():
    class D(dict):
        def __missing__(s,k): print('missing',k); return k*2
    d=D(a=1); return d['a'],d['zz'],d.get('q'),'zz' in d
def m2():
    class D(dict): pass
    d=D([(1,2)],x=3); e=D(d); return type(d|{}), type({}|d), type(d.copy()), type(D.fromkeys([1])), d==e, dict(d), d
def m3():
    class D(dict):
        def __iter__(s): return iter([9])
        def keys(s): return ['k']
        def __getitem__(s,k): return 'got'+k
    d=D(a=1); return dict(d), {**d}, list(d), {'z':1}|d
def m4():
    class M:
        def keys(s): return 'ab'
        def __getitem__(s,k): return k*2
    return dict(M()), dict(M(),c=1)
def m5():
    d={'a':1,'b':2}; d.update(d); d|=[('c',3)]; d.update(((1,2),[3,4],'xy')); return d, d.popitem(), d.pop('a'), d.setdefault('n'), d.setdefault('n',4)
def m6():
    d=dict.fromkeys(range(5)); del d[2]; d[2]=1; return list(d), list(reversed(d)), list(d.items())
def m7():
    d={1:'a',True:'b',1.0:'c'}; return d
def m8():
    a={1:2,3:4}; b={3:4,1:2}; return a==b, a.items()==b.items(), a.keys()==b.keys(), a.keys()<={1,3,5}, a.items()>{(1,2)}, a.keys()|{9}, a.keys()&[1], a.keys()^{1,9}, a.items()-{(1,2)}
for f in list(globals().values()):
    if callable(f) and f is not t and type(f) is type(t): t(f)
