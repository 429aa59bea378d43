# stopped by: any
# Evaluations without end.
while True:
    eval("[" + "1," * 10000 + "]")
