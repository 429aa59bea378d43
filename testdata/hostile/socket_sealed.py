# stopped by: sealed
# Nothing of the network is to be seen.
import socket
for f in (
    lambda: socket.socket().connect(("127.0.0.1", 22)),
    lambda: socket.create_connection(("127.0.0.1", 22), 1),
    lambda: socket.create_server(("127.0.0.1", 0)),
    lambda: socket.getaddrinfo("localhost", 80),
    lambda: socket.gethostbyname("localhost"),
    lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("127.0.0.1", 53)),
    lambda: socket.socket(socket.AF_UNIX).connect("/var/run/docker.sock"),
    lambda: socket.fromfd(0, socket.AF_INET, socket.SOCK_STREAM),
):
    try:
        f()
        print("ESCAPED")
    except Exception:
        pass
