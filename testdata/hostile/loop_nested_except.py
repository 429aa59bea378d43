# stopped by: steps
# Catches everything, for ever.
while True:
    try:
        while True:
            pass
    except BaseException:
        continue
