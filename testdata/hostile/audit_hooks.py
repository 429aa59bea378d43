# stopped by: any
# Hooks that are called for what hooks do.
import sys
def hook(event, args):
    if event != "stop":
        sys.audit(event, *args, 1)
sys.addaudithook(hook)
sys.audit("a")
