# stopped by: any
# Each exception is the context of the next.
import traceback
e = None
for i in range(200_000):
    try:
        raise ValueError(i) from e
    except ValueError as x:
        e = x
while True:
    traceback.format_exception(e)
