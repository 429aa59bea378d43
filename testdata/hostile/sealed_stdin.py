# stopped by: sealed
# Reads what was not given.
try:
    input()
    print("ESCAPED")
except EOFError:
    pass
