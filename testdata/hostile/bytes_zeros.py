# stopped by: memory
# A trillion zero bytes.
bytes(10 ** 12)
