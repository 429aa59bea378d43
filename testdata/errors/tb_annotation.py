def f(a: undefined_type) -> int:
    pass
