# stopped by: memory
# The repr of the repr of the repr.
s = "'\"\\"
while True:
    s = repr(s)
