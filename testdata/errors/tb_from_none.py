try:
    {}["k"]
except KeyError:
    raise ValueError("no k") from None
