# stopped by: any
# An error handler that answers with more than it was asked.
import codecs
codecs.register_error("more", lambda e: ("?" * 1_000_000, e.end))
codecs.register_error("back", lambda e: ("?", 0))
while True:
    try:
        ("\xe9" * 100_000).encode("ascii", "more")
    except MemoryError:
        ("\xe9" * 100_000).encode("ascii", "back")
