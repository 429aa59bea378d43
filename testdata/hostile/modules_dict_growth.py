# stopped by: any
import sys, types
i = 0
while True:
    i += 1
    sys.modules['m%d' % i] = types.ModuleType('m%d' % i, 'x' * 1000)
