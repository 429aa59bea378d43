# Calls over many lines.
def f(*args, **kw):
    raise ValueError(
        "spread over "
        "lines"
    )


value = f(
    1,
    2,
    k=[
        3,
    ],
)
