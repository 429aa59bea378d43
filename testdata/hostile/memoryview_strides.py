# stopped by: steps
# Views of views with strides, compared and copied without an end.
data = bytearray(10**6)
v = memoryview(data)[::3][::-2]
while True:
    v.tolist()
    v.tobytes()
    v == memoryview(data)[::3][::-2]
    bytes(v[::-1])
