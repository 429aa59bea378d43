# stopped by: any
# Very many decorators.
exec("@f\n" * 1000000 + "def g(): pass")
