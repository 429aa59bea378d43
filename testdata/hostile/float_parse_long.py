# stopped by: any
# Floats with very many digits.
s = "0." + "1" * 1_000_000
while True:
    float(s)
