# stopped by: output
# Prints empty lines for ever.
while True:
    print()
