class A:
    n = 3
    values = [i / 0 for i in range(n)]
