# stopped by: any
# Pairs of sockets that nobody reads.
import socket
kept = []
while True:
    a, b = socket.socketpair()
    kept.append((a, b))
    a.setblocking(False)
    a.send(b"x" * 10_000)
