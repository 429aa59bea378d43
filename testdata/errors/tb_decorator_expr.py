def f():
    pass

@(lambda g: g.nothing)
@f
def h():
    pass
