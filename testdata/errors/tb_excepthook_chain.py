import sys

def hook(t, v, tb):
    print("hook", t.__name__, v, tb.tb_lineno)
    raise v

sys.excepthook = hook
int("x")
