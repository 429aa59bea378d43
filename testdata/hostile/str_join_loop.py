# stopped by: steps
# Joins without end.
l = ["ab"] * 200_000
while True:
    "".join(l)
