# stopped by: any
# A large display, evaluated.
eval("[" + "1," * 10000000 + "]")
