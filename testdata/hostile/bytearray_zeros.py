# stopped by: memory
# A trillion zero bytes that can change.
bytearray(10 ** 12)
