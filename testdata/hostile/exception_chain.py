# stopped by: memory
# A chain of exceptions with their tracebacks.
e = None
while True:
    try:
        raise ValueError("x" * 100) from e
    except ValueError as x:
        e = x
