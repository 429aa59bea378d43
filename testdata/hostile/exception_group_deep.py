# stopped by: refused
# Groups in groups in groups are split, shown and compared.
e = ValueError(1)
for i in range(100_000):
    e = ExceptionGroup("g", [e])
e.split(ValueError)
repr(e)
raise e
