# Displays of constants are made once; what is not constant is made each time.
def f(x): return x in {1,2,(3,-4)}, x in [1,-2.5,'a',(1,(2,))], x not in {'a'}, x in (1,-1)
for x in (1,-2.5,'a',(1,(2,)),(3,-4),None): print(f(x))
for bad in ([],{}, {1}):
    try: print(f(bad))
    except TypeError as e: print(e)
class E:
    def __eq__(s,o): print('eq',o); return False
    def __hash__(s): return 1
print(f(E()))
def ids():
    return (1,(-2,'x'))
print(ids() is ids(), ids())
def g():
    t=[]
    for i in range(2): t.append((0,-1)); t.append([0,-1])
    return t[0] is t[2], t[1] is t[3]
print(g())
print((-1,2.5,-0.0,1+2,-(-3),~1,not 1,-1j,-True,...,None,b'x'))
print(((),((),)),[(),(1,)*2])
try: print(1 in {1,[2]})
except TypeError as e: print(e)
