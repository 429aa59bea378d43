def f(
    a: int,
    b: undefined,
) -> int:
    pass
