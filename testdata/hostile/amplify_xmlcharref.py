# stopped by: any
# Escapes by an error handler.
("\u1234" * 10000000).encode("ascii", "xmlcharrefreplace")
