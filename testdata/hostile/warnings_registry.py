# stopped by: any
# A registry of warnings that grows with each.
import warnings
warnings.simplefilter("default")
registry = {}
i = 0
while True:
    warnings.warn_explicit(f"w{i}", UserWarning, "f.py", i, registry=registry)
    i += 1
