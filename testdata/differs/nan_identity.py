# Two NaNs are one value. Containers take an element that is the very object they look for as equal
# without asking it. In CPython each float("nan") is an object of its own; in Ouro floats are plain
# values, so one NaN cannot be told from another.
nan = float("nan")
print(nan == nan, nan != nan, [nan] == [nan], nan in [nan], nan is nan)
print([nan] == [float("nan")], nan in [float("nan")], (nan,) == (float("nan"),), nan is float("nan"))
print([float("nan")].count(nan), {nan: 1}.get(float("nan")), {1: nan} == {1: float("nan")}, len({nan, float("nan")}))
