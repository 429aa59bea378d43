# sys.tracebacklimit.
import sys
def f(): 1/0
for lim in [0,1,-1,None,2]:
    if lim is None:
        try: del sys.tracebacklimit
        except AttributeError: pass
    else: sys.tracebacklimit=lim
    import traceback
    try: f()
    except ZeroDivisionError:
        traceback.print_exc(file=sys.stdout)
        sys.excepthook(*sys.exc_info())
sys.tracebacklimit=0
f()
