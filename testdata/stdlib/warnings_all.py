import warnings, sys
def f(): warnings.warn('hello')
f(); f()
for i in range(3): warnings.warn('loop')
warnings.warn('dep',DeprecationWarning)
warnings.warn('pend',PendingDeprecationWarning)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    warnings.warn('a'); warnings.warn('b',RuntimeWarning)
    print(len(w), w[0].message, w[1].category, w[0].lineno, w[0])
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try: warnings.warn('err',UserWarning)
    except UserWarning as e: print('raised',e)
with warnings.catch_warnings():
    warnings.simplefilter('ignore'); warnings.warn('no')
def g(): warnings.warn('level2',stacklevel=2)
g()
warnings.warn(UserWarning('inst'))
for s in ["warnings.warn('x',int)","warnings.warn('x',5)","warnings.simplefilter('foo')"]:
    try: eval(s)
    except Exception as e: print(type(e).__name__,e)
warnings.warn_explicit('exp',UserWarning,'file.py',7)
@warnings.deprecated('old!')
def h(): return 1
print(h(), h.__deprecated__)
@warnings.deprecated('oldc')
class K: pass
K()
warnings.showwarning=lambda *a,**k: print('SHOW',a[0],a[3])
warnings.warn('custom')
print(warnings.formatwarning('m',UserWarning,'f',3,'line'))
warnings.resetwarnings(); print(warnings.filters)
