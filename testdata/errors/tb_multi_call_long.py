def f(*a): raise ValueError(len(a))
f(
    1,
    2,
    3,
    4,
    5,
    6,
    7,
)
