# stopped by: any
# Groups that are split at each level of a recursion.
def f(n):
    try:
        raise ExceptionGroup("g", [ValueError(n), TypeError(n)])
    except* ValueError:
        f(n + 1)
f(0)
