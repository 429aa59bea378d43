# stopped by: steps
# Looks for what is not there in a long list, without end.
a = [0] * 1_000_000
while True:
    1 in a
