# stopped by: memory
# Tabs of a billion columns.
("\t" * 1000).expandtabs(10 ** 9)
