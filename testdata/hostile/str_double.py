# stopped by: memory
# A string that doubles for ever.
s = "ab"
while True:
    s += s
