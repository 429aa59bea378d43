def f(a):
    return (
        a.x
        .y
    )
class O: x = 1
f(O)
