try:
    {}["x"]
except KeyError:
    raise KeyboardInterrupt
