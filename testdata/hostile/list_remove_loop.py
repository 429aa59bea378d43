# stopped by: steps
# Removes the last of a long list by value.
a = list(range(500_000))
while True:
    a.remove(499_999)
    a.append(499_999)
