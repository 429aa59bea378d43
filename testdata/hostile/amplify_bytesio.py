# stopped by: any
# Lines of a file in memory.
import io
io.BytesIO(b"\n" * 20000000).readlines()
