# mappingproxy, types.GenericAlias, unions, SimpleNamespace.
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


MP = type(type.__dict__)
GenericAlias = type(list[int])
m = MP({'a': 1, 2: 3})
ev("m","m['a']","m['z']","m|{'q':1}","{'q':1}|m","m==m","m=={'a':1,2:3}","len(m)","'a' in m","list(m)","m.keys()","m.items()","m.values()","m.get('a')","m.get('z',3)","m.copy()","hash(m)","str(m)","list(reversed(m))","MP(1)","MP([1])","MP()","MP((1,2))","MP('a')","m.__class_getitem__(int)","MP[int]","dir(m)","type(m|m)","m.__ior__({})","MP(m)","m<m","m.get()","m!=1", "MP(a=1)","MP(mapping={})", "MP({},{})")
def f(): m['a'] = 1
t(f)
def f(): del m['a']
t(f)
st(m, 'x', 1)
def f():
    global m; m |= {}
t(f)
g = list[int]
ev("g","g()","g([1])","g.__origin__","g.__args__","g.__parameters__","list[int,str]","dict[str,list[int]]","list[()]","list[(int,)]","tuple[int,...]","tuple[()]","list['a']","list[None]","list[...]","g==list[int]","g==list[str]","hash(g)==hash(list[int])","g|int","int|g","None|g","g.__unpacked__","(*g,)","(*tuple[int],)[0].__unpacked__","g.append","g.__class__","type(g)","g.foo","isinstance([],g)","issubclass(list,g)","g.__mro_entries__(())","g[int]","GenericAlias(list,(int,))","GenericAlias(list,int)","GenericAlias(1,2)","GenericAlias(1)","GenericAlias()","list[[int]]","list[int][0]","list[GenericAlias]","list[m]","g.__doc__==list.__doc__","dict[int]","type[int]","list[int]()", "dict[str,int](a=1)","list[len]","g.__reduce__()","list[1]", "list[int|None]", "list[g]","g<g", "set[int]", "frozenset[int]", "tuple[int, str]", "enumerate[int]", "staticmethod[int]", "property[int]", "str[int]")
st(g, 'x', 1)
st(g, '__origin__', 1)
class C(list[int]): pass
t(lambda: C.__mro__); t(lambda: C.__orig_bases__); t(lambda: C([1]))
u = int | str
UnionType = type(u)
ev("u","u.__args__","u.__parameters__","u==str|int","hash(u)==hash(str|int)","u|int","u|float","u|None","None|u","u|u","isinstance(1,u)","isinstance([],u)","issubclass(int,u)","u()","type(u)","u|1","1|u","int|int","int|list[int]","isinstance(1,int|list[int])","issubclass(int, int|list[int])","issubclass(int, list[int]|int)","UnionType","u.foo","u[int]","UnionType()","int|str|None","list[int]|list[int]","(int|None).__args__","u!=1","u<1","int|'a'","dir(u)", "None|None","int|type(None)","isinstance(None,u|None)", "u==int", "(int|Ellipsis)")
