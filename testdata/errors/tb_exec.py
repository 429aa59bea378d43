src = """
def inner(x):
    return x.attr

inner(3)
"""
exec(src)
