# stopped by: steps
# Evaluates an endless expression.
eval("[0 for _ in iter(int, 1) if _]")
