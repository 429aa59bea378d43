# stopped by: any
# A call with very many arguments.
exec("print(" + "1," * 3000000 + ")")
