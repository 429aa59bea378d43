# stopped by: steps
# A match statement in an endless loop.
while True:
    match {"a": [1, 2, 3]}:
        case {"a": [x, y, *rest]}:
            pass
