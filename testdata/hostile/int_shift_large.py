# stopped by: memory
# A shift by 10 ** 15.
1 << 10 ** 15
