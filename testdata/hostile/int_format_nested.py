# stopped by: any
# Format widths taken from arguments.
while True:
    "{:{}}".format(1, 1_000_000)
