# Sockets that are connected to each other, and waiting for them with select and
# selectors.
import os
import select
import selectors
import socket
import threading

a, b = socket.socketpair()
print(a.family, a.type, a.proto, repr(a.getsockname()), repr(a.getpeername()), a.gettimeout(), a.getblocking())
print(a.send(b'hello'), b.recv(2), b.recv(10, socket.MSG_PEEK), b.recv(10))
b.setblocking(False)
try:
    b.recv(1)
except BlockingIOError as e:
    print(e.errno, e)
b.settimeout(0.01)
try:
    b.recv(1)
except TimeoutError as e:
    print(type(e), e)
b.settimeout(None)
buf = bytearray(4)
a.sendall(b'into')
print(b.recv_into(buf, 2), buf, b.recvfrom(10))
for bad in (lambda: a.recv(-1), lambda: a.send('x'), lambda: a.settimeout(-1), lambda: a.settimeout('x'),
            lambda: a.makefile('q'), lambda: socket.socket(socket.AF_INET, 99), lambda: socket.socket(fileno=-1),
            lambda: a.shutdown(9), lambda: socket.socket().getpeername(), lambda: socket.socket().listen('x'),
            lambda: socket.socket().bind('here'), lambda: socket.socket().bind(('127.0.0.1', 70000)),
            lambda: socket.socket().connect(('127.0.0.1', 'x')), lambda: socket.socket().accept()):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, str(e)[:80])

# Files over a socket, which keep it open.
f = a.makefile('w')
g = b.makefile('r')
f.write('line 1\nline 2\n')
f.flush()
print(g.readline(), end='')
a.close()
print(a._closed)
f.close()
print(a.fileno(), g.readline(), end='')
print(repr(g.readline()))
g.close()
b.close()
try:
    b.recv(1)
except OSError as e:
    print(e)

# One direction ends; the same socket under a second descriptor.
a, b = socket.socketpair()
c = b.dup()
a.sendall(b'last')
a.shutdown(socket.SHUT_WR)
print(c.recv(10), c.recv(10))
c.sendall(b'back')
c.close()
b.close()
print(a.recv(10), a.recv(10))
fd = a.detach()
print(a.fileno(), fd >= 0)
a = socket.socket(fileno=fd)
print(a.family, a.type)
a.close()

# Messages keep their borders.
a, b = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
a.send(b'one')
a.send(b'')
a.send(b'three')
print(b.recv(2), b.recv(10), b.recv(10))
a.close()
b.close()

# Waiting.
a, b = socket.socketpair()
print([len(x) for x in select.select([b], [a, b], [], 0)], [len(x) for x in select.select([b], [], [], 0.005)])
a.send(b'x')
print(select.select([b.fileno()], [], [b], 5) == ([b.fileno()], [], []))
p = select.poll()
p.register(b, select.POLLIN)
print([bits for _, bits in p.poll(1000)], b.recv(5), p.poll(5))
p.modify(b, select.POLLOUT)
print([bits for _, bits in p.poll()])
p.unregister(b)
try:
    p.unregister(b)
except KeyError:
    print('KeyError')
for bad in (lambda: select.select([1.5], [], []), lambda: select.select([], [], [], -1), lambda: select.select(1, [], [])):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)

sel = selectors.DefaultSelector()
key = sel.register(b, selectors.EVENT_READ, 'data')
print(key.data, key.events, key.fileobj is b, len(sel.get_map()), sel.get_key(b) == key)
print(sel.select(0), sel.select(0.005))
timer = threading.Timer(0.01, a.sendall, [b'later'])
timer.start()
print([(k.data, events) for k, events in sel.select(5)], b.recv(10))
timer.join()
sel.modify(b, selectors.EVENT_READ | selectors.EVENT_WRITE, 'both')
a.send(b'y')
print([(k.data, events) for k, events in sel.select(1)])
for bad in (lambda: sel.register(b, selectors.EVENT_READ), lambda: sel.register(a, 0), lambda: sel.register('x', 1),
            lambda: sel.unregister(a), lambda: sel.modify(a, 1), lambda: sel.register(-5, 1)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, str(e).split('<')[0].split('(FD')[0])
sel.unregister(b)
print(len(sel.get_map()), sel.select(0))
sel.close()
print(sel.get_map())

# Pipes, and the end of the other side.
r, w = os.pipe()
with selectors.SelectSelector() as sel:
    sel.register(r, selectors.EVENT_READ)
    sel.register(w, selectors.EVENT_WRITE)
    print(sorted(events for _, events in sel.select(1)))
    os.write(w, b'z')
    print(sorted(events for _, events in sel.select(1)))
    sel.unregister(w)
    os.read(r, 1)
    os.close(w)
    print([events for _, events in sel.select(1)], os.read(r, 1))
a.close()
print([len(x) for x in select.select([b], [], [], 1)], b.recv(1), b.recv(1))
