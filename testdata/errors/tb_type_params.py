def f[T](x: T) -> T:
    return x.nope
f(1)
