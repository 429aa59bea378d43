import traceback, sys
def f(n):
    if n: return f(n-1)
    raise ValueError('deep')
class MyErr(Exception):
    class Inner(Exception): pass
def show(fn, **k):
    try: fn()
    except BaseException as e:
        print('--', fn.__name__); print(''.join(traceback.format_exception(e, **k)))
def rec(): f(10)
def chain():
    try: 1/0
    except ZeroDivisionError as e:
        raise KeyError('x') from e
def ctx():
    try: 1/0
    except ZeroDivisionError: {}['a']
def supp():
    try: 1/0
    except ZeroDivisionError: raise KeyError('s') from None
def notes():
    e=ValueError('v'); e.add_note('n1'); e.add_note('multi\nline'); raise e
def badnotes():
    e=ValueError('v'); e.__notes__=5; raise e
def badnotes2():
    e=ValueError('v'); e.__notes__=[1,None]; raise e
def multi(): raise ValueError('a\nb\nc')
def inner(): raise MyErr.Inner('i')
def nostr():
    class N(Exception):
        def __str__(self): raise RuntimeError
    raise N
def cycle():
    a=ValueError('a'); b=ValueError('b')
    a.__cause__=b; b.__cause__=a
    raise a
def group():
    try: 1/0
    except ZeroDivisionError as z: pass
    def mk(x):
        try: raise x
        except Exception as e: return e
    eg=ExceptionGroup('outer',[mk(ValueError('v1')), ExceptionGroup('inner',[mk(KeyError('k')),TypeError('t')]), OSError(2,'no','f')])
    eg.add_note('a note')
    raise eg
def bigroup(): raise ExceptionGroup('many',[ValueError(i) for i in range(20)])
def deepgroup():
    e=ValueError('leaf')
    for i in range(14): e=ExceptionGroup(f'g{i}',[e])
    raise e
def groupctx():
    try: raise ExceptionGroup('first',[ValueError(1)])
    except ExceptionGroup:
        try: raise TypeError('mid')
        except TypeError as t: raise ExceptionGroup('second',[KeyError('z')]) from t
def syn(): compile('x = = 1\n','file.py','exec')
def syn2(): compile('def f():\n\tx = (1,\n','<str>','exec')
def syn3(): raise SyntaxError('hand', ('nofile.py',3,5,'  abc def\n',3,8))
def syn4(): raise SyntaxError('hand')
def syn5(): raise SyntaxError('hand', ('nofile.py',None,None,None))
def imp(): import sys.nothing
def key(): {}[('a',1)]
def assertion(): assert 1==2, 'msg'
def exit_(): sys.exit(3)
def lam(): (lambda x: x.foo)(1)
def gen():
    def g():
        yield 1
        raise ValueError('in gen')
    list(g())
def comp(): [1/x for x in (1,0)]
def deco():
    def d(f): return lambda *a: f(*a)
    @d
    def h(): 1/0
    h()
def prop():
    class P:
        @property
        def x(self): return self._y
    P().x
def meth():
    class P:
        def run(self): return self.helper(1)
        def helper(self, a): return a + 'x'
    P().run()
for fn in (rec,chain,ctx,supp,notes,badnotes,badnotes2,multi,inner,nostr,cycle,group,bigroup,deepgroup,groupctx,syn,syn2,syn3,syn4,syn5,imp,key,assertion,exit_,lam,gen,comp,deco,prop,meth): show(fn)
for k in ({'limit':1},{'limit':2},{'limit':-2},{'limit':0},{'chain':False}):
    print(k); show(rec,**k); show(ctx,**k)
try: f(2)
except ValueError as e:
    tb=e.__traceback__
    print(traceback.format_exc(), traceback.format_exc(limit=1))
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e),e))
    ex=traceback.extract_tb(tb); print(ex, ex[0].name, ex[1].lineno, ex[1].line, len(ex), type(ex).__name__, list(ex[0])[2:], ex[0].filename==__file__)
    print(''.join(ex.format())); print(''.join(traceback.format_tb(tb,1)))
    traceback.print_exc(file=sys.stdout); traceback.print_exception(e,file=sys.stdout); traceback.print_tb(tb,file=sys.stdout)
    print([n.f_code.co_name for n,l in traceback.walk_tb(tb)])
    te=traceback.TracebackException.from_exception(e); print(str(te), te.exc_type_str, list(te.format_exception_only()), te.stack[0].name, te.__cause__)
    print(tb.tb_frame.f_code.co_name, tb.tb_lineno, tb.tb_next.tb_frame.f_lineno, tb.tb_next.tb_next.tb_next.tb_next)
print(traceback.format_exc()); print(traceback.format_exception(None), traceback.format_exception_only(None,None))
def st(): 
    print(''.join(traceback.format_stack()).replace(__file__,'F')); 
    print([x.name for x in traceback.extract_stack()])
    traceback.print_stack(file=sys.stdout, limit=1)
    print(sys._getframe().f_code.co_name, sys._getframe(1).f_lineno, sys._getframe().f_back.f_code.co_name)
st()
eg=ExceptionGroup('g',[ValueError(1),ExceptionGroup('h',[TypeError('x\ny')])])
print(traceback.format_exception_only(eg), traceback.format_exception_only(eg,show_group=True))
try: raise ValueError('x').with_traceback(None)
except ValueError as e: print(e.__traceback__.tb_next)
print(traceback.format_list([('f.py',3,'fn','code'),('g.py',4,'gn',None)]))
print(traceback.FrameSummary('a',1,'b',line='x'), traceback.StackSummary.from_list([('a',1,'b','c')])[0]==('a',1,'b','c'))
sys.tracebacklimit=1
show(rec)
