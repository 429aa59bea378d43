# a bytearray keeps its length while a memoryview looks at it
def f():
    b = bytearray(b'abc')
    m = memoryview(b)
    try:
        b.append(1)
    except BufferError as e:
        print(e)
    m = None
    b.append(1)
    print(b)
    memoryview(b)[1:].tobytes()
    b.extend(b'xyz')
    print(b)
    with memoryview(b) as v:
        try: b.clear()
        except BufferError as e: print(e)
        v[0] = 65
        w = v[1:]
    try: b.clear()
    except BufferError as e: print(e)
    w.release()
    b.clear()
    print(b)
    try: b.extend(memoryview(b))
    except BufferError as e: print(e)
    b += b'12'
    try: b += memoryview(b)
    except BufferError as e: print(e)
    l = [memoryview(b)]
    try: del b[0]
    except BufferError as e: print(e)
    b[0] = 66
    b[:] = b'zz'
    print(l[0].tobytes())
    l.clear()
    del b[0]
    print(b)
f()
b = bytearray(10)
for i in range(1000):
    memoryview(b)[0] = i % 256
b.pop()
print(len(b))
