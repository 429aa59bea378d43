# stopped by: sealed
# Input that is not there.
try:
    while True:
        input("x")
    print("ESCAPED")
except EOFError:
    pass
