try:
    raise ValueError("plain")
except* TypeError:
    pass
