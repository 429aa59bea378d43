# stopped by: memory
# A string of 10 ** 12 characters.
"a" * 10 ** 12
