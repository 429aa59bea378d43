# __del__: called when the last reference goes, where a program can notice.
import gc, weakref
log=[]
class A:
    def __init__(self,n): self.n=n
    def __del__(self): log.append(self.n); print("del", self.n)
    def __repr__(self): return f"A({self.n})"
    def m(self): print("in m", self.n); return self.n
print(A(4))
print(A(5), A(6), sep="-")
A(7).m()
print("x")
def f(x): print("f", x)
f(A(8))
print("y")
class CM(A):
    def __enter__(self): print("enter"); return 5
    def __exit__(self,*a): print("exit")
with CM(9) as q:
    print("body", q)
print("z")
class L(list):
    def __del__(self): print("L del", len(self))
l=L([1,2]); l=None
print("w")
class S(str):
    def __del__(self): print("S del", self)
s=S("abc"); s=s.upper()
print(s)
class R:
    def __del__(self):
        global saved
        saved=self
        print("resurrect")
r=R(); del r
print(type(saved).__name__)
saved=None; print(end="")
print("again?")
c=A(10); c.me=c; c=None
gc.collect()
print("cyc done")
w=weakref.ref(A(11), lambda r: print("cb"))
print(w())
x=A(12); w=weakref.ref(x, lambda r: print("cb2"))
del x
print(w())
class Slots:
    __slots__=('v',)
    def __del__(self): print("slots", self.v)
s=Slots(); s.v=A(13)
del s
print("--")
class P(A):
    def __del__(self):
        print("P first"); super().__del__()
p=P(14)
p=None
print(log)
def g():
    a=A(15)
    yield 1
    yield 2
for v in g(): print(v)
print("gen done")
try:
    a=A(16)
    raise ValueError(a)
except ValueError as e:
    a=None
    print("caught")
print("after")
d={1:A(17),2:A(18)}
d.clear(); print("cleared")
ls=[A(19),A(20)]
ls[0]=None; print("set")
ls.pop(); print("popped")
class Node(A): pass
h=None
for i in range(30,36):
    n=Node(i); n.next=h; h=n
n=None
del h
print("chain")
class Bad:
    def __del__(self): raise KeyError("boom")
import sys
old=sys.unraisablehook
sys.unraisablehook=lambda u: print("hook", u.exc_type.__name__, u.exc_value, u.object.__qualname__, u.err_msg)
b=Bad()
del b
print("bad done")
sys.unraisablehook=old
lst=sorted([A(41),A(40)], key=lambda a:(print("key",a), a.n)[1])
print(lst)
del lst
print('end')
