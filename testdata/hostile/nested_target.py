# stopped by: refused
# Very deep assignment targets.
exec("(" * 50_000 + "a" + ",)" * 50_000 + " = 1")
