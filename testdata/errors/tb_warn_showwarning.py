import warnings
def show(m, c, f, l, file=None, line=None): raise ValueError("show")
warnings.showwarning = show
warnings.warn("x")
