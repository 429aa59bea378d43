def check(x):
    if x > 2:
        raise ValueError(x)
    return x

gen = (check(x) for x in range(5))
print(next(gen), next(gen))
for x in gen:
    print(x)
