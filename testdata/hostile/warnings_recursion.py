# stopped by: any
# What shows a warning warns.
import warnings
def show(*args, **kwargs):
    warnings.warn("again")
warnings.showwarning = show
warnings.simplefilter("always")
warnings.warn("x")
