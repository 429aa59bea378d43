# stopped by: any
# A small archive with a large file in it.
import io
import zipfile
buffer = io.BytesIO()
with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as z:
    with z.open("zeros", "w") as f:
        for i in range(400):
            f.write(bytes(1 << 20))
zipfile.ZipFile(buffer).read("zeros")
