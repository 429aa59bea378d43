# stopped by: any
# Bytes of a large width.
b"%1000000000000d" % 1
