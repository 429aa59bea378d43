import sys, warnings
async def c(): pass
def f(): return c()
sys.set_coroutine_origin_tracking_depth(2)
print(sys.get_coroutine_origin_tracking_depth())
x = f(); print([(n.rsplit('/')[-1], l, q) for n, l, q in x.cr_origin]); x.close()
sys.set_coroutine_origin_tracking_depth(0); y = f(); print(y.cr_origin); y.close()
sys.set_coroutine_origin_tracking_depth(5)
f()
for b in -1, 'x':
    try: sys.set_coroutine_origin_tracking_depth(b)
    except Exception as e: print(type(e).__name__, e)
