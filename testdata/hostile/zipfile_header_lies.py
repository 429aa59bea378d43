# stopped by: any
# Headers that promise more than there is.
import io
import zipfile
buffer = io.BytesIO()
with zipfile.ZipFile(buffer, "w") as z:
    z.writestr("a", b"x" * 100)
data = buffer.getvalue()
while True:
    for i in range(len(data)):
        try:
            with zipfile.ZipFile(io.BytesIO(data[:i] + b"\xff" + data[i + 1:])) as z:
                for name in z.namelist():
                    z.read(name)
        except (zipfile.BadZipFile, NotImplementedError, EOFError, RuntimeError, ValueError, OSError, KeyError):
            pass
