try:
    1/0
except Exception:
    e = ValueError("x")
    e.__suppress_context__ = True
    raise e
