# stopped by: any
# Warns without end.
import warnings
warnings.simplefilter("always")
while True:
    warnings.warn("again")
