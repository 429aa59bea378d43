# stopped by: any
# Escapes by name.
exec("x = '" + "\\N{LATIN SMALL LETTER A}" * 500000 + "'")
