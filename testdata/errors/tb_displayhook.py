import sys
def hook(v):
    raise ValueError("hook")
sys.displayhook = hook
exec(compile("1 + 1", "<s>", "single"))
