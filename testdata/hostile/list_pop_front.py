# stopped by: steps
# Takes from the front of a long list and puts back.
a = [0] * 1_000_000
while True:
    a.append(a.pop(0))
