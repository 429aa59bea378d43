# stopped by: any
# Lines that go on.
exec("x = 1 + \\\n" * 3000000 + "1")
