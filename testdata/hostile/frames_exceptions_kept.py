# stopped by: any
# Exceptions whose frames hold the exceptions before.
kept = None
def f():
    global kept
    big = bytearray(1000)
    before = kept
    try:
        raise ValueError
    except ValueError as e:
        kept = e
while True:
    f()
