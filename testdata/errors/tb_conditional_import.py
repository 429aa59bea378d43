def load():
    import _not_a_module_ as m
    return m

load()
