def g(**kw):
    raise ValueError(kw)
g(
    a=1,
    b=[
        2,
        3,
    ],
)
