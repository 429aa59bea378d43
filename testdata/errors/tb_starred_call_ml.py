def f(*args, **kw): raise ValueError(len(args))
args = [1]
f(
    *args,
    key="v",
    **{},
)
