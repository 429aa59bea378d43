# stopped by: steps
# Changes case without end.
s = "aB" * 1_000_000
while True:
    s.swapcase()
