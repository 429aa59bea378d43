value = 5
assert (
    value
    > 10
), (
    "value is "
    "too small"
)
