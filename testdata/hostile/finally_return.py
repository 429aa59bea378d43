# stopped by: steps
# A finally block that swallows what ends the loop.
def f():
    while True:
        try:
            while True:
                pass
        finally:
            continue
f()
