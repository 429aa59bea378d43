# locals() inside comprehensions of modules and classes.
class C:
    y=7
    items=[locals() for x in range(2)]
    print([sorted(k for k in d if not k.startswith('__')) for d in items])
r=[sorted(k for k in locals() if not k.startswith('__'))[:3] for xx in range(1)]
print(r)
z=[locals()['w'] for w in range(3)]
print(z)
z=[eval('w') for w in range(3)]
print(z)
z={w:locals()['w'] for w in range(3)}
print(z)
z={locals()['w'] for w in range(3)}
print(z)
z=[[locals()['w'],locals()['v']] for w in range(2) for v in range(2)]
print(z)
z=[[locals()['v'] for v in range(2)] for w in range(2)]
print(z)
try: z=[[locals()['w'] for v in range(2)] for w in range(2)]
except KeyError as e: print(e)
print('w' in globals())
class D:
    a=1
    l=[locals()['q'] for q in range(3)]
    print(l)
    try: [locals()['a'] for q in range(3)]
    except KeyError as e: print('KeyError',e)
    print([vars()['q'] for q in range(2)], [sorted(dir()) for q in range(1)])
import sys
print([sys._getframe().f_locals['u'] for u in range(2)])
def f():
    t=1
    return [sorted(locals()) for s in range(1)]
print(f())
