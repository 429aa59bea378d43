raise ValueError("a" * 3 + str(
    1)) from (TypeError("t")
)
