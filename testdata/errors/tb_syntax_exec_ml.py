src = """
def f():
    x = 1
    return x y
"""
exec(src)
