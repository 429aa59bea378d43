# stopped by: any
# Prints tracebacks without end.
import traceback
while True:
    try:
        1 / 0
    except ZeroDivisionError:
        traceback.print_exc()
