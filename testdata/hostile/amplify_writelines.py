# stopped by: any
# Lines into memory.
import io, itertools
io.StringIO().writelines(itertools.repeat("x" * 100))
