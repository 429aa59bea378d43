# stopped by: any
# A break point that leads to the next.
import sys
def hook(*args):
    breakpoint()
sys.breakpointhook = hook
breakpoint()
