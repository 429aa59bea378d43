# slice: every kind of bounds on every sequence; list methods with random arguments.
def lcg(seed):
    s=seed
    while True:
        s=(s*6364136223846793005+1442695040888963407)&(2**64-1)
        yield s>>33
g=lcg(5); r=lambda m: next(g)%m
vals=[None,0,1,2,3,5,7,10,-1,-2,-3,-6,-9,100,-100,2**70,-2**70]
for n in (0,1,5,6):
    for a in vals:
        t0=[]; t1=''
        for b in vals:
            for c in (None,1,2,3,-1,-2,-7,2**70,-2**70):
                l=list(range(n)); s=slice(a,b,c)
                x=l[s]; t=tuple(l)[s]; rg=range(n)[s]; st='abcdef'[:n][s]
                i=s.indices(n)
                d=l[:]; del d[s]
                e=l[:]; e[s]=[-i for i in x]
                try: f=l[:]; f[s]=iter('xyz')
                except ValueError as ex: f=str(ex)
                t0.append(hash((tuple(x),t,rg,i,tuple(d),tuple(e), x==list(t)==list(rg)))); t1+=st+(f if isinstance(f,str) else ''.join(map(str,f)))
        print(n, a, hash(tuple(t0)), len(t1), sum(i*ord(c) for i,c in enumerate(t1)))
for R in (range(10),range(3,50,7),range(50,3,-7),range(2**65,2**65+40,3),range(-2**63,2**63-1,2**60)):
    print(hash(tuple((R[a::c], R[:a:c], len(R[a::c]) if abs(R.start)<2**60 else 0) for a in vals for c in (None,2,-1,-3))), R[2::-1], R[-3:])
    print(list(R)[:20], list(reversed(R))[:20], R.index(R[2]), R[2] in R, R[2]+1 in R, R.count(R[1]), hash(R))
for i in range(300):
    l=[r(100) for _ in range(r(12))]
    op=r(8); a=r(14)-7; b=r(14)-7
    try:
        if op==0: l.insert(a,b)
        elif op==1: print(l.pop(a))
        elif op==2: l[a:b]=l
        elif op==3: l[::a or 1]=l
        elif op==4: l*=a
        elif op==5: l+=l; l.extend(l)
        elif op==6: print(l.index(b,a))
        elif op==7: l.remove(r(10))
    except (IndexError,ValueError) as e: print(e)
    print(l)
