# stopped by: sealed
# The machine's tables of types are not read.
import mimetypes
for f in lambda: mimetypes.MimeTypes(["/etc/mime.types"]), lambda: open("/etc/mime.types"):
    try:
        if f().guess_type("a.wasmtext-of-this-machine")[0]:
            print("ESCAPED")
    except Exception:
        pass
