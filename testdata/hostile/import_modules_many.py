# stopped by: any
# Modules that are made and kept.
import sys, types
i = 0
while True:
    i += 1
    m = types.ModuleType("m%d" % i)
    m.x = "y" * 100
    sys.modules[m.__name__] = m
