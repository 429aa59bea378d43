# stopped by: any
# Compiles and runs code, for ever.
while True:
    exec("x = 1")
