import warnings
def old():
    warnings.warn("old() goes away", DeprecationWarning, stacklevel=2)
def risky():
    warnings.warn("careful")
old()
risky()
for i in range(3):
    warnings.warn("once per place")
warnings.warn("rt", RuntimeWarning)
