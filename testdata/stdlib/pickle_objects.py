# Pickler and Unpickler as objects: memo, dispatch_table, what files get, the words of the errors.
import pickle, io, copyreg
P=pickle.Pickler
p=P(io.BytesIO())
for f in (lambda: p.bin, lambda: p.fast, lambda: P(io.BytesIO(),0).bin, lambda: p.dispatch_table, lambda: type(p.memo), lambda: p.memo.copy(),
  lambda: setattr(p,'memo',5), lambda: delattr(p,'memo'), lambda: setattr(p,'memo',{1:2}), lambda: setattr(p,'memo',{1:(2,)}), lambda: setattr(p,'memo',{1:('a',3)}), lambda: setattr(p, 'memo', {1:(0,'x')}), lambda: [v for v in p.memo.copy().values()],
  lambda: (p.dump('x'), p.memo.copy())[1].values(), lambda: p.memo.clear(),
  lambda: pickle.dispatch_table is copyreg.dispatch_table,
  lambda: type(pickle.dump), lambda: type(pickle.load), lambda: pickle.dump(1), lambda: pickle.dump(1,2), lambda: pickle.dump(1,io.BytesIO(),9), lambda: pickle.dump(1,5,9), lambda: pickle.dump(1,io.BytesIO(),4,buffer_callback=print), lambda: pickle.load(5), lambda: pickle.load(), lambda: pickle.load(io.BytesIO(), encoding=5), lambda: pickle.load(io.BytesIO(b'N.'), buffers=5), lambda: pickle.load(io.BytesIO(b'')),
  lambda: pickle.loads(b"S'a\\'\n."), lambda: pickle.loads(b"S'\\'\n."), lambda: pickle.loads(b"S' ' \n."), lambda: pickle.loads(b"S'\n."), lambda: pickle.loads(b"S\n."), lambda: pickle.loads(b"S'a\"\n."), lambda: pickle.loads(b"S'a\\x4'\n."),lambda: pickle.loads(b"S'a'b'\n."),
  lambda: pickle.loads(b'c\xff\nlog\n.'), lambda: pickle.loads(b'cmath\n\xff\n.'), lambda: pickle.loads(b'(i\xff\nlog\n.'), lambda: pickle.loads(b'(imath\n\xff\n.'),
  lambda: bytes(pickle.PickleBuffer(b'abc')), lambda: bytearray(pickle.PickleBuffer(b'abc')), lambda: memoryview(pickle.PickleBuffer(bytearray(b'abc'))), lambda: pickle.PickleBuffer(memoryview(b'foobar')[::2]).raw(), lambda: pickle.dumps(pickle.PickleBuffer(memoryview(b'foobar')[::2]),5), lambda: bytes(pickle.PickleBuffer(memoryview(b'foobar')[::2])), lambda: b''.join([pickle.PickleBuffer(b'x')]), lambda: io.BytesIO(pickle.PickleBuffer(b'zz')).read(),
  lambda: pickle.loads(pickle.dumps([].__len__))(), lambda: pickle.loads(pickle.dumps([1,2].__len__))(), lambda: pickle.dumps(dict.__dict__['fromkeys']), lambda: pickle.dumps(bytes.__dict__['maketrans']), lambda: pickle.loads(pickle.dumps(dict.fromkeys))('ab'), lambda: pickle.loads(pickle.dumps(bytes.maketrans))(b'a',b'b')[97], lambda: pickle.loads(pickle.dumps(list.__len__))([1]), lambda: pickle.loads(pickle.dumps(list.append)), lambda: pickle.loads(pickle.dumps('abc'.upper))(), lambda: pickle.dumps(type.__dict__['__doc__']), lambda: pickle.dumps(property()), lambda: pickle.dumps(int.__dict__['real']),
  lambda: pickle.dumps(slice(1,2)), lambda: pickle.loads(pickle.dumps(slice(1,2))), lambda: pickle.dumps(lambda:0), lambda: pickle.dumps((x for x in [])), lambda: pickle.dumps(io), lambda: pickle.dumps(io.StringIO('a'))[:30], lambda: pickle.dumps(range(3)), lambda: pickle.loads(pickle.dumps(range(2**70))),  lambda: pickle.loads(pickle.dumps({1:2}.keys())), lambda: pickle.loads(pickle.dumps(iter({1:2}))), lambda: list(pickle.loads(pickle.dumps(iter([1,2])))),
  ):
    try: print(repr(f()).split(' at 0x')[0])
    except BaseException as e: print(repr(e).split(' at 0x')[0])
class R:
    __reduce_ex__=None
class R2:
    def __reduce_ex__(self,p): return 'x\udbff'
class R3:
    def __reduce__(self): return (1,)
class R4:
    def __reduce__(self): return 5
class R5:
    def __reduce__(self): return (1,())
class R6:
    def __reduce__(self): return (int,5)
class R7:
    def __reduce__(self): return (int,(),None,5)
class R8:
    def __reduce__(self): return (int,(),None,None,5)
class R9:
    def __reduce__(self): return (int,(),None,None,None,5)
class R10:
    def __reduce__(self): return (copyreg.__newobj__,())
class R11:
    def __reduce__(self): return (copyreg.__newobj__,(int,))
class R12:
    def __reduce__(self): return (copyreg.__newobj__,(5,))
class R13:
    def __reduce__(self): return (copyreg.__newobj_ex__,(int,(),5))
class R14:
    def __reduce__(self): return (copyreg.__newobj_ex__,(5,(),{}))
class R15:
    def __reduce__(self): return (list,(),None,iter([1]),iter([(1,2,3)]))
class R16:
    def __reduce__(self): return (list,(),None,iter([1]),iter([5]))
class R17:
    def __reduce__(self): return 'nope'
class R18:
    def __reduce__(self): return (1,2,3,4,5,6,7)
class R19:
    def __reduce__(self): return ()
class R20:
    def __getattr__(self,n): raise ZeroDivisionError(n)
for c in (R,R2,R3,R4,R5,R6,R7,R8,R9,R10,R11,R12,R13,R14,R15,R16,R17,R18,R19):
    for pr in (0,2,3,4):
        try: print(c.__name__, pr, pickle.dumps(c(),pr))
        except BaseException as e: print(c.__name__, pr, repr(e).split(' at 0x')[0])
u=pickle.Unpickler(io.BytesIO(b'\x80\x04K\x01\x94K\x02\x94h\x00\x86.'))
for f in (lambda: type(u.memo), lambda: u.memo.copy(), lambda: u.load(), lambda: u.memo.copy(), lambda: setattr(u,'memo',object), lambda: setattr(u,'memo',{-1:None}), lambda: setattr(u,'memo',{'a':None}), lambda: u.memo.clear(), lambda: u.memo.copy(), lambda: delattr(u,'memo'), lambda: u.find_class('math','pi'), lambda: u.find_class(1,2), lambda: u.find_class('nope','x'),
   lambda: u.persistent_load(1), lambda: p.persistent_id(1), lambda: pickle.Unpickler(5), lambda: pickle.Pickler(5), lambda: pickle.Pickler(io.BytesIO(),99), lambda: pickle.Pickler.__new__(pickle.Pickler).dump(1), lambda: pickle.Unpickler.__new__(pickle.Unpickler).load()):
    try: print(repr(f()).split(' at 0x')[0])
    except BaseException as e: print(repr(e).split(' at 0x')[0])
class W:
    def __init__(self): self.c=[]
    def write(self,b): self.c.append((type(b).__name__,len(b)))
for obj in ([(i, i%42, [i]) for i in range(3000)], b'x'*70000, ['a'*70000, b'b'*65536, b'c'*65535], bytearray(70000), list(range(50000))):
    for pr in (0,2,4,5):
        w=W(); pickle.dump(obj,w,pr); a=w.c; w=W(); P(w,pr).dump(obj); print(pr,a,w.c==a)
class A: d=pickle.dump; s=pickle.dumps; l=pickle.load; o=pickle.loads
f=io.BytesIO(); A().d(5,f); f.seek(0); print(A().l(f), A().o(A().s([1])))
p=P(io.BytesIO())
for v in (None, 10, lambda o: NotImplemented, lambda o: 5, lambda o: 'zz'):
    class MP(P): pass
    m=MP(io.BytesIO()); m.reducer_override=v
    try: m.dump(object()); print('ok')
    except Exception as e: print(repr(e).split(' at 0x')[0])
def bad(self): raise KeyError('bad')
for names in (['read'],['readline'],['peek'],['readinto'],['read','readline']):
    F=type('F',(),{n:property(bad) for n in names})
    try: pickle.Unpickler(F())
    except Exception as e: print(names,repr(e))
try: pickle.Pickler(type('F',(),{'write':property(bad)})())
except Exception as e: print(repr(e))
