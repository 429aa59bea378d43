# stopped by: steps
# A finally block that never ends.
try:
    while True:
        pass
finally:
    while True:
        pass
