import sys
def hook(u):
    print(u.exc_type.__name__, u.exc_value, u.err_msg, type(u.object).__name__)
sys.unraisablehook = hook
class A:
    def __del__(self): 1/0
A()
