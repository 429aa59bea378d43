# stopped by: any
# The hook for exceptions that cannot be raised makes more of them.
import sys, gc
class D:
    def __del__(self):
        raise ValueError
def hook(info):
    for i in range(10):
        D()
    gc.collect()
sys.unraisablehook = hook
while True:
    D()
    gc.collect()
