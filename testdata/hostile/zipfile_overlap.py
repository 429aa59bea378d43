# stopped by: any
# Many entries of a directory that show the same data: a bomb without nesting.
import io
import struct
import zipfile
buffer = io.BytesIO()
with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as z:
    z.writestr("a", bytes(1 << 22))
data = buffer.getvalue()
end = data.rindex(b"PK\5\6")
start = struct.unpack("<L", data[end + 16:end + 20])[0]
entry = data[start:end]
count = 5000
tail = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, len(entry) * count, start, 0)
kept = []
z = zipfile.ZipFile(io.BytesIO(data[:start] + entry * count + tail))
for info in z.infolist():
    kept.append(z.read(info))
