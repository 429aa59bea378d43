# stopped by: any
# What shows values is replaced by what evaluates more of them.
import sys
def hook(v):
    exec(compile("1", "x", "single"))
sys.displayhook = hook
while True:
    try:
        hook(1)
    except RecursionError:
        pass
