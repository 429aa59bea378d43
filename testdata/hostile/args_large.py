# stopped by: any
# Calls with very many arguments.
def f(*a):
    pass
l = [0] * 200_000
while True:
    f(*l)
