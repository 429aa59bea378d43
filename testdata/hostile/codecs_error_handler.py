# stopped by: any
# An error handler that never moves on.
import codecs
codecs.register_error("stay", lambda e: ("", e.start))
b"\xff".decode("utf-8", "stay")
