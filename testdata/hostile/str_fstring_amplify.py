# stopped by: memory
# f-strings that double.
s = "x"
while True:
    s = f"{s}{s}"
