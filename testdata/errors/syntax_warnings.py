# What the compiler warns about, on stderr, before the first line runs.
print("first line")


def f():
    assert (1, "a tuple is always true")
    x = 1
    if x is 1:
        print("is")
    if x is not "s":
        print("is not")
    if () is ():
        print("tuple")
    try:
        1(2)
    except TypeError as e:
        print(e)
    try:
        "abc"(1)
    except TypeError as e:
        print(e)
    try:
        [1](2)
    except TypeError as e:
        print(e)
    try:
        [1, 2]["a"]
    except TypeError as e:
        print(e)
    try:
        5[0]
    except TypeError as e:
        print(e)
    return "\d\q" + b"\z".decode()


print(f())
print(1if 1else 2, 1or 2, [0x1for x in [1]])
