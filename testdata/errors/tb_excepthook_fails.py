import sys
def hook(t, v, tb):
    raise RuntimeError("hook fails")
sys.excepthook = hook
1 / 0
