# stopped by: any
# A display of very many keys.
exec("x = {" + "1:2," * 2000000 + "}")
