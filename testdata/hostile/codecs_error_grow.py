# stopped by: any
# An error handler that answers with very much.
import codecs
codecs.register_error("grow", lambda e: ("x" * 1_000_000, e.end))
while True:
    (b"\xff" * 1000).decode("ascii", "grow")
