# stopped by: memory
# A tower of powers.
10 ** 10 ** 10 ** 10
