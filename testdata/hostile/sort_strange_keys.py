# stopped by: any
# A sort whose keys sort.
def key(x):
    return sorted(range(1000), key=lambda y: -y)
while True:
    sorted(range(1000), key=key)
