try:
    {}["k"]
except KeyError:
    int("x")
