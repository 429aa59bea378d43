# stopped by: any
# Files that never end, in an archive in memory.
import io
import zipfile
z = zipfile.ZipFile(io.BytesIO(), "w")
i = 0
while True:
    z.writestr(f"name{i}", b"")
    i += 1
