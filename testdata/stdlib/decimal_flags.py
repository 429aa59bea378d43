# The flag # of formats, exponents beyond all limits, signals that compare with dicts.
from decimal import *
import itertools
D=Decimal
for f in ['qq','_','_.2f','#','#.0f','=010','<010','x','z','zf','#_','10_','010_.3f','#e','#.3g','%%','.','5.','n','#n',',n','_n', '0,', '<0', '^#12.3f', '\x07>,%','d','s','+#','#%','#.0%','_e','N','_N']:
    for d in ['0','1','-1.5','1234567.891','1E+10','1e-10','-0','NaN','sNaN','Infinity','0E+5','0E-5','123']:
        try: print(repr(f), d, repr(format(D(d),f)))
        except Exception as e: print(repr(f), d, type(e).__name__, e)
with localcontext(capitals=0): print(format(D('6.09e+23'),'#'), format(D('6.09e+23'),''))
with localcontext(rounding=ROUND_DOWN): print(format(D('6.09'),'#.1f'))
c=Context()
for f in (lambda: c.canonical(200), lambda: c.is_canonical(200), lambda:c._apply(D('100E-425000010')), lambda: c._apply(D('-0')), lambda:c._apply(D('1.23456789012345678901234567890123')), lambda:c._apply(3)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
import inspect
for n in (Decimal, Context):
    print(inspect.signature(n))
for x in [(1,(),2**63-1),(1,(0,1,2),2**63-1),(1,(),-2**63),(1,(0,1,2),-2**63),(0,(1,),2**64)]:
    for f in (c.create_decimal, D):
        try: print(f(x))
        except Exception as e: print(type(e).__name__, e)
d={}
d.update(c.flags); print(d==c.flags, c.flags==d, list(c.flags)==list(d))
