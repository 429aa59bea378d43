# stopped by: any
# Rounds to very many digits.
while True:
    round(1.5, 10 ** 9)
