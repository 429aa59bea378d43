try:
    raise ValueError("plain")
except* ExceptionGroup:
    pass
