# stopped by: output
# Prints one very large text.
s = "x" * 10_000_000
while True:
    print(s)
