# stopped by: any
s = "".join(f"def f{i}[T: int, *U, **V](x: T) -> U: pass\ntype A{i}[T] = list[T]\n" for i in range(2000))
while True:
    exec(compile(s, "x", "exec"), {})
