# stopped by: steps
# any over 10 ** 15 zeros, without a list.
any(x < 0 for x in range(10 ** 15))
