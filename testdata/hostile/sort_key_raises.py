# stopped by: any
l = list(range(10 ** 6))
def key(x):
    if x == 999999: raise ValueError
    return -x
while True:
    try: l.sort(key=key)
    except ValueError: pass
