# stopped by: sealed
# Asks the operating system for anything at all.
try:
    import os
except ImportError:
    os = None
def attempt(name, *args):
    f = getattr(os, name, None)
    if f is None:
        return
    try:
        f(*args)
    except BaseException:
        return
    print("ESCAPED", name)
if os is not None:
    attempt("system", "true")
    attempt("popen", "true")
    attempt("fork")
    attempt("kill", 1, 0)
    attempt("listdir", "/")
    attempt("open", "/etc/passwd", 0)
    attempt("remove", "/etc/passwd")
    attempt("chmod", "/tmp", 0)
    attempt("execv", "/bin/true", ["true"])
    if os.environ and dict(os.environ):
        print("ESCAPED environ")
