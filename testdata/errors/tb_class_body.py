class A:
    x = 1
    class B:
        y = [x for _ in range(2)]
