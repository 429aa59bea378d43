# Exceptions that are formatted part by part, chains deeper than calls, stacks of classes of a program's own.
import traceback, sys
try: 1/0
except Exception as e:
    print(traceback.format_exception(e, limit=0))
    print(list(traceback.TracebackException.from_exception(e, limit=0).format()))
    x=e
def chain(n):
    e=None
    for i in range(n):
        try:
            try:
                raise ValueError(i) from e
            finally: pass
        except Exception as e2: e=e2
    return e
print(len(''.join(traceback.format_exception(chain(3000))).replace(__file__, "F")))
print(len(list(traceback.TracebackException.from_exception(chain(3000)).format())))
class C(traceback.StackSummary):
    def format_frame_summary(self, fs, **kw): return fs.name+'\n'
def g():
    return C.extract(traceback.walk_stack(None), limit=2)
def a1(): return a2()
def a2(): return a3()
def a3(): return a4()
def a4(): return (g().format(), [s.name for s in traceback.StackSummary.extract(traceback.walk_stack(None))], [f.f_code.co_name for f,_ in traceback.walk_stack(None)], [f.f_code.co_name for f,_ in list(traceback.walk_stack(None))])
print(a1())
try: print(list(traceback.walk_stack(None)))
except AttributeError as e: print(e)
def h(): return [f.f_code.co_name for f,_ in traceback.walk_stack(sys._getframe())]
print(h())
eg=ExceptionGroup('a',[ValueError(1),ExceptionGroup('b',[KeyError(2),TypeError('x\ny')]),*[OSError(i) for i in range(3)]])
eg.add_note('note\nmore')
for w in (1,2,5,15):
    for d in (0,1,2,10):
        te=traceback.TracebackException.from_exception(eg, max_group_width=w, max_group_depth=d)
        print(''.join(te.format()))
        print(list(te.format_exception_only(show_group=True)))
try: raise eg
except Exception as e:
    te=traceback.TracebackException.from_exception(e)
    print(''.join(te.format()).replace(__file__,'F'))
    te.stack=te.stack[:0]; print(len(te.stack))
    te._str='changed'
te=traceback.TracebackException(Exception, Exception("haven"), None)
print(list(te.format()))
import inspect
print(inspect.signature(traceback.print_exception), inspect.signature(traceback.format_exception_only))
s=traceback.extract_stack(limit=1); print(s[0].name, s[0].line, len(s))
try: f2()
except NameError as e:
    st=traceback.extract_tb(e.__traceback__); print([tuple(x)[1:] for x in st], st[0].colno, st[0].end_colno)
a=traceback.TracebackException.from_exception(x); b=traceback.TracebackException.from_exception(x); print(a==b, a!=object())
print(traceback.FrameSummary('nofile',3,'n')==('nofile',3,'n',''), list(traceback.FrameSummary('f',1,'n',line='  l  ')), traceback.FrameSummary('f',None,'n').line)
print(traceback.StackSummary.from_list([('f.py',1,'n','line'),('f.py',2,'m',None)]).format())
te=traceback.TracebackException.from_exception(SyntaxError('bad',('f.py',3,4,'abc def',3,6)))
print(list(te.format()), te.lineno, te.offset, te.exc_type_str)
try:
    try: 1/0
    except Exception as e: raise KeyError('k')
except Exception as e:
    te=traceback.TracebackException.from_exception(e, compact=True); print(te.__context__.exc_type_str, te.__cause__)
    print(''.join(te.format(chain=False)).replace(__file__,'F'))
