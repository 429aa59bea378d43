# stopped by: any
import hashlib
i = 0
while True:
    i += 1
    try:
        hashlib.new("x" * 10000 + str(i))
    except ValueError:
        pass
