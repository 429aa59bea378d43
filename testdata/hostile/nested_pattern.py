# stopped by: refused
# Very deep patterns.
exec("match 1:\n    case " + "[" * 50_000 + "]" * 50_000 + ":\n        pass")
