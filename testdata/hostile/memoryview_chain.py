# stopped by: any
# Views of views.
m = memoryview(b"abc")
kept = []
while True:
    m = memoryview(m)
    kept.append(m)
