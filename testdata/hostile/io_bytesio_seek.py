# stopped by: memory
# Writes far behind the end of a BytesIO.
import io
f = io.BytesIO()
f.seek(10 ** 12)
f.write(b"x")
