# stopped by: memory
# Buffers of all the memory there is.
import io
io.BufferedReader(io.BytesIO(b"x"), 1 << 40)
