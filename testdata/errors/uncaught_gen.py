# Through generators and comprehensions.
def numbers(n):
    for i in range(n):
        yield 10 // (2 - i)


def chain(n):
    yield from numbers(n)


print(sum(x for x in chain(2)))
print([x + 1
       for x in chain(5)
       if x > 0])
