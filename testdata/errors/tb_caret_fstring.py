name = "x"
print(f"hello {name!r:>10} and {nam.upper()} {1/0}")
