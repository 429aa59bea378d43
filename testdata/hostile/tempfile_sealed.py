# stopped by: sealed
# No folder for files that come and go.
import tempfile
for f in tempfile.mkdtemp, tempfile.mkstemp, tempfile.NamedTemporaryFile, tempfile.TemporaryFile:
    try:
        f()
        print("ESCAPED")
    except Exception:
        pass
