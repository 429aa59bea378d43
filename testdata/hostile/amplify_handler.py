# stopped by: any
# An error handler that returns much.
import codecs
codecs.register_error("big", lambda e: ("x" * 1000000, e.end))
("\u1234" * 100000).encode("ascii", "big")
