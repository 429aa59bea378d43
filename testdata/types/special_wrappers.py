# Special methods of built-in types, their wrappers, and creation of classes by type().
def mask(s):
    parts = s.split(' at 0x')
    out = parts[0]
    for p in parts[1:]:
        out += ' at 0x..' + p.lstrip('0123456789abcdef')
    return out


def t(f):
    try:
        print(mask(repr(f())))
    except BaseException as e:
        print(mask(type(e).__name__ + ': ' + str(e)))


def st(o, n, v):
    t(lambda: setattr(o, n, v))


def dt(o, n):
    t(lambda: delattr(o, n))


def ev(*exprs):
    for e in exprs:
        try:
            print(e, '=>', mask(repr(eval(e))))
        except BaseException as x:
            print(e, '=>', mask(type(x).__name__ + ': ' + str(x)))


class A:
    def __setitem__(s,k,v):pass
t(lambda: A().__delitem__)
def f():
    a=A(); del a[0]
t(f)
class B:
    __add__=None
t(lambda:B()+1)
class C:
    def __add__(s,o): return NotImplemented
t(lambda:C()+1)
class D:
    __call__=None
t(lambda:D()())
class E: 
    __bool__=None
t(lambda:bool(E()))
class F: 
    __contains__=None
t(lambda:1 in F())
class G: 
    __iter__=None
t(lambda:iter(G()))
t(lambda:1 in G())
class H: 
    __len__=None
t(lambda:len(H()))
class I: 
    __hash__=None
t(lambda:hash(I()))
t(lambda:I().__hash__)
t(lambda:int.__add__())
t(lambda:int.__add__('a',1))
t(lambda:int.__add__(1))
t(lambda:int.__add__(1,2,3))
t(lambda:int.__add__(1,a=3))
t(lambda:int.__add__)
t(lambda:(1).__add__)
t(lambda:int.__new__)
t(lambda:int.__new__(1))
t(lambda:int.__new__())
t(lambda:object.__new__(1))
t(lambda:object.__new__(int))
t(lambda:object.__new__(I,1))
t(lambda:I(1))
t(lambda:object(1))
t(lambda:object.__init__(I(),1))
t(lambda:I.__init__(I(),1))
t(lambda:int.__pow__(2))
t(lambda:int.__pow__(2,3,5))
t(lambda:int.__rpow__(2,3,5))
t(lambda:[].__getitem__())
t(lambda:list.__getitem__)
t(lambda:list.__contains__)
t(lambda:list.__setitem__)
t(lambda:[].__setitem__(1))
t(lambda:[].__delitem__(1))
t(lambda:[].__add__(1))
t(lambda:[].__mul__('a'))
t(lambda:list.__init__)
t(lambda:iter([]).__next__())
t(lambda:object.__setattr__(int,'a',1))
t(lambda:object.__setattr__(1,2,1))
t(lambda:object.__getattribute__(1,2))
t(lambda:(lambda:0).__get__())
t(lambda:(lambda:0).__get__(None,None))
t(lambda:type('X',(),{})())
t(lambda:type('X',(1,),{}))
t(lambda:type('X',(bool,),{}))
t(lambda:type('X',(int,str),{}))
t(lambda:type('X',(A,A),{}))
t(lambda:type('X',(object,A),{}))
t(lambda:type(1,(),{}))
t(lambda:type('a',[],{}))
t(lambda:type('a',(),[]))
t(lambda:type('a',()))
t(lambda:type.__new__(type,'a',()))
t(lambda:type.__new__(type))
t(lambda:type.__new__(int,'a',(),{}))
t(lambda:type('a',(),{'__qualname__':1}))
t(lambda:type('a',(),{'__slots__':1}))
t(lambda:type('a',(),{'__slots__':[1]}))
t(lambda:type('a',(),{'__slots__':['a b']}))
t(lambda:type('a',(int,),{'__slots__':['b']}))
t(lambda:type('a',(type,),{'__slots__':['b']}))
t(lambda:type('a',(A,),{'__slots__':['__dict__']}))
t(lambda:type('a',(A,),{'__slots__':['__weakref__']}))
t(lambda:type('a',(),{'__slots__':['b'],'b':1}))
t(lambda:type('a',(),{'__classcell__':1}))
t(lambda:type('a',(),{'__doc__':1}).__doc__)
t(lambda:vars(type('a',(),{'__doc__':1})))
t(lambda:vars(type('a',(),{'__slots__':('y','x')})))
t(lambda:type('a',(type(iter([])),),{}))
t(lambda:type(iter([]))())
t(lambda:type(lambda:0).__mro__)
