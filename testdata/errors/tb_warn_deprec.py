import warnings
warnings.simplefilter("always")
def f():
    warnings.warn("deep", DeprecationWarning, stacklevel=3)
def g(): f()
g()
