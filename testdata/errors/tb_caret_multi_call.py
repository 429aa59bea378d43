def f(*args, **kw):
    raise LookupError("no")

result = (
    f(
        1,
        # a comment
        key=[
            2,
            3,
        ],
    )
    + 5
)
