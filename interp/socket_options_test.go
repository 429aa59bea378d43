package interp_test

import (
	"runtime"
	"testing"
	"time"

	"github.com/ouro-lang/ouro/interp"
)

// optionScript sets options before sockets are open and after, and asks the
// system for them.
const optionScript = `
import asyncio, socket, struct
L, T, IP, IP6 = socket.SOL_SOCKET, socket.IPPROTO_TCP, socket.IPPROTO_IP, socket.IPPROTO_IPV6
def show(f):
    try:
        print(f())
    except OSError as e:
        print(e)
s = socket.socket()
show(lambda: s.setsockopt(L, 9999, 1))
show(lambda: s.getsockopt(L, 9999))
show(lambda: s.setsockopt(L, socket.SO_TYPE, 1))
show(lambda: s.setsockopt(T, socket.TCP_MAXSEG, 1))
show(lambda: s.setsockopt(L, socket.SO_KEEPALIVE, b'1'))
s.setsockopt(L, socket.SO_LINGER, struct.pack('ii', 1, 5))
print(struct.unpack('ii', s.getsockopt(L, socket.SO_LINGER, 8)), s.getsockopt(IP, socket.IP_TTL))
s.close()
server = socket.socket()
server.setsockopt(L, socket.SO_REUSEADDR, 1)
server.setsockopt(T, socket.TCP_NODELAY, 1)
server.bind(('127.0.0.1', 0))
server.listen()
a = socket.socket()
a.setsockopt(L, socket.SO_KEEPALIVE, 1)
a.setsockopt(L, socket.SO_RCVBUF, 20000)
a.setsockopt(IP, socket.IP_TOS, 0x10)
a.connect(server.getsockname())
b, _ = server.accept()
for x in a, b:
    print(x.getsockopt(T, socket.TCP_NODELAY), x.getsockopt(L, socket.SO_KEEPALIVE), x.getsockopt(L, socket.SO_RCVBUF) == 40000,
          x.getsockopt(IP, socket.IP_TOS), x.getsockopt(L, socket.SO_REUSEADDR), x.getsockopt(L, socket.SO_BROADCAST))
    x.setsockopt(T, socket.TCP_NODELAY, 1 - x.getsockopt(T, socket.TCP_NODELAY))
    x.setsockopt(T, socket.TCP_KEEPIDLE, 77)
    print(x.getsockopt(T, socket.TCP_NODELAY), x.getsockopt(T, socket.TCP_KEEPIDLE))
one = socket.socket()
one.setsockopt(L, socket.SO_REUSEPORT, 1)
one.bind(('127.0.0.1', 0))
two = socket.socket()
show(lambda: two.bind(one.getsockname()))
two = socket.socket()
two.setsockopt(L, socket.SO_REUSEPORT, 1)
show(lambda: two.bind(one.getsockname()))
u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
show(lambda: u.setsockopt(T, socket.TCP_NODELAY, 1))
group = socket.inet_aton('224.1.1.1') + socket.inet_aton('127.0.0.1')
show(lambda: u.setsockopt(IP, socket.IP_ADD_MEMBERSHIP, group))
show(lambda: u.setsockopt(IP, socket.IP_ADD_MEMBERSHIP, group))
u.setsockopt(IP, socket.IP_MULTICAST_IF, socket.inet_aton('127.0.0.1'))
u.bind(('127.0.0.1', 0))
print(u.getsockopt(IP, socket.IP_MULTICAST_IF, 4), u.getsockopt(L, socket.SO_BROADCAST))
show(lambda: u.setsockopt(IP, socket.IP_DROP_MEMBERSHIP, group))
show(lambda: u.setsockopt(IP, socket.IP_DROP_MEMBERSHIP, group))
p, q = socket.socketpair()
p.setsockopt(L, socket.SO_SNDBUF, 20000)
p.setblocking(False)
n = 0
try:
    while True:
        n += p.send(bytes(1000))
except BlockingIOError:
    print(p.getsockopt(L, socket.SO_SNDBUF), n < 60000)
show(lambda: p.setsockopt(T, socket.TCP_NODELAY, 1))
async def main():
    async def handle(r, w):
        s = w.get_extra_info('socket')
        print('server', s.getsockopt(T, socket.TCP_NODELAY), s.getsockopt(L, socket.SO_KEEPALIVE))
        w.close()
    for kept in False, True:
        server = await asyncio.start_server(handle, '127.0.0.1', 0, reuse_port=kept, keep_alive=kept)
        s = server.sockets[0]
        print(s.getsockopt(L, socket.SO_REUSEADDR), s.getsockopt(L, socket.SO_REUSEPORT), s.getsockopt(L, socket.SO_ACCEPTCONN))
        r, w = await asyncio.open_connection(*s.getsockname())
        got = await r.read()
        k = w.get_extra_info('socket')
        k.setsockopt(T, socket.TCP_KEEPIDLE, 33)
        print(k.getsockopt(T, socket.TCP_NODELAY), k.getsockopt(L, socket.SO_KEEPALIVE), k.getsockopt(T, socket.TCP_KEEPIDLE))
        print(got)
        w.close()
        server.close()
    t, _ = await asyncio.get_running_loop().create_datagram_endpoint(
        asyncio.DatagramProtocol, local_addr=('127.0.0.1', 0), reuse_port=True, allow_broadcast=True)
    k = t.get_extra_info('socket')
    print(k.getsockopt(L, socket.SO_BROADCAST), k.getsockopt(L, socket.SO_REUSEPORT))
    t.close()
asyncio.run(main())
`

// What CPython prints on Linux.
const optionOutput = `[Errno 92] Protocol not available
[Errno 92] Protocol not available
[Errno 92] Protocol not available
[Errno 22] Invalid argument
[Errno 22] Invalid argument
(1, 5) 64
0 1 True 16 0 0
1 77
1 0 False 0 1 0
0 77
[Errno 98] Address already in use
None
[Errno 92] Protocol not available
None
[Errno 98] Address already in use
b'\x7f\x00\x00\x01' 0
None
[Errno 99] Cannot assign requested address
40000 True
[Errno 95] Operation not supported
1 0 1
server 1 0
1 0 33
b''
1 1 1
server 1 1
1 0 33
b''
1 1
`

// The options of sockets are the system's.
func TestSocketOptions(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("scripts name options by Linux's numbers")
	}
	out, err := runThreads(t, interp.Config{Network: interp.HostNetwork()}, time.Minute, optionScript)
	if err != nil || out != optionOutput {
		t.Errorf("%v, got\n%s", err, out)
	}
}
