# stopped by: any
# An f-string of very many parts.
exec("a = 1; x = f'" + "{a}" * 2000000 + "'")
