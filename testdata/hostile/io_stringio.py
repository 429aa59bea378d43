# stopped by: memory
# A StringIO that grows.
import io
f = io.StringIO()
while True:
    f.write("x" * 1000)
