def run(f):
    return apply(f)


def apply(f):
    return f()
