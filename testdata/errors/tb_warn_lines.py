import warnings

def old(x):
    warnings.warn("old is old", DeprecationWarning, stacklevel=2)
    warnings.warn("user", stacklevel=1)
    return x

for i in range(2):
    old(i)
old(
    3,
)
