# stopped by: any
import warnings
i = 0
while True:
    i += 1
    warnings.warn('w%d' % i, stacklevel=1)
