from decimal import *
import random, hashlib
random.seed(11)
h=hashlib.md5()
def num():
    k=random.random()
    d=random.choice([1,2,3,6,9,15,18,19,20,28])
    n=random.randrange(10**d)*random.choice([1,1,-1])
    if k<.1: n=random.choice([0,-0,1,10,100,10**18,2**64-1,2**64,2**63])
    return Decimal(n).scaleb(random.choice([0,0,0,-1,-2,-3,-7,-20,2,5,-400]))
bad=0
for prec in (28,5,9,18,19,38,1,2):
  for r in (ROUND_HALF_EVEN,ROUND_HALF_UP,ROUND_DOWN,ROUND_UP,ROUND_CEILING,ROUND_FLOOR,ROUND_HALF_DOWN,ROUND_05UP):
    for lim in ((999999,-999999,0),(20,-20,0),(20,-20,1)):
      c=Context(prec=prec,rounding=r,Emax=lim[0],Emin=lim[1],clamp=lim[2],traps=[])
      setcontext(c)
      for _ in range(12):
        a,b=num(),num(); c.clear_flags()
        res=[]
        for f in (lambda:a+b,lambda:a-b,lambda:a*b,lambda:a/b,lambda:a//b,lambda:a%b,lambda:a<b,lambda:a==b,lambda:hash(a) if a==a else 0,lambda:a.quantize(b),lambda:round(a,2),lambda:str(a),lambda:a.normalize(),lambda:a.compare(b),lambda:b/a,lambda:divmod(a,b),lambda:a.to_integral_value(),lambda:float(a)==float(str(a)), lambda: a.sqrt(), lambda: a.copy_sign(b).to_eng_string(), lambda: Decimal(str(a))==a):
            try: res.append(str(f()))
            except Exception as e: res.append(type(e).__name__+str(e))
            res.append(','.join(sorted(str(k.__name__) for k,v in c.flags.items() if v)))
        h.update('|'.join(res).encode())
      print(prec,r,lim,h.hexdigest()[:8])
for t in ('1','1.','.1','.','+','-','+.5','-0','-0.0','0.000','00.10','1.2.3','999999999999999999','9999999999999999999','99999999999999999.9','0.0000001','0.0000000001','1e5',' 1 ','1_0','-.','١','1.5\n'):
    try: print(repr(t), Decimal(t), repr(Decimal(t)), Decimal(t).as_tuple())
    except Exception as e: print(repr(t), type(e).__name__, e)
