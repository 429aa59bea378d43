# stopped by: steps
# A key that changes the list being sorted.
l = list(range(100))
def key(x):
    l.append(x)
    return x
while True:
    try:
        l.sort(key=key)
    except ValueError:
        pass
    del l[100:]
