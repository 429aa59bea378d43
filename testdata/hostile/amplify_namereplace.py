# stopped by: any
# Names by an error handler.
("\u1234" * 10000000).encode("ascii", "namereplace")
