import sys
def hook(u):
    raise KeyError("hook failed")
sys.unraisablehook = hook
class A:
    def __del__(self): 1/0
A()
print("end")
