# stopped by: memory
# A dict of ten billion keys.
dict.fromkeys(range(10 ** 10))
