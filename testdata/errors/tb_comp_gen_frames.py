def total(it):
    return sum(it)

print(total(10 / x for x in (2, 1, 0)))
