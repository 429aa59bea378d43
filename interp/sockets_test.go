package interp_test

import (
	"os/exec"
	"testing"

	"github.com/ouro-lang/ouro/interp"
)

// lowLevel uses the loop's sock_ methods; what was under way when one of them is
// cancelled must come to the next.
const lowLevel = `
import asyncio, socket
async def serve(loop, srv):
    conn, addr = await loop.sock_accept(srv)
    print(addr[0], conn.getblocking())
    while data := await loop.sock_recv(conn, 5):
        print('server', data)
        await loop.sock_sendall(conn, data.upper())
    conn.close()
class Proto(asyncio.Protocol):
    def connection_made(self, t): self.t = t; print('made')
    def data_received(self, d): print('got', d); self.t.write(b'bye'); self.t.close()
    def connection_lost(self, e): print('lost', e)
async def late(f, *args):
    try:
        await asyncio.wait_for(f(*args), 0.01)
    except TimeoutError:
        print('timeout')
async def main():
    loop = asyncio.get_running_loop()
    srv = socket.socket()
    srv.setblocking(False)
    srv.bind(('127.0.0.1', 0))
    srv.listen()
    t = asyncio.create_task(serve(loop, srv))
    c = socket.socket()
    c.setblocking(False)
    await loop.sock_connect(c, srv.getsockname())
    await loop.sock_sendall(c, b'hello')
    print(await loop.sock_recv(c, 100))
    await loop.sock_sendall(c, bytearray(b'abc'))
    b = bytearray(2)
    print(await loop.sock_recv_into(c, b), b)
    print(await loop.sock_recv_into(c, b), b)
    await late(loop.sock_recv, c, 10)
    await loop.sock_sendall(c, b'again')
    print(await loop.sock_recv(c, 10))
    c.shutdown(socket.SHUT_WR)
    print(await loop.sock_recv(c, 10))
    await t
    await late(loop.sock_accept, srv)
    c2 = socket.create_connection(srv.getsockname())
    conn, _ = await loop.sock_accept(srv)
    transport, _ = await loop.connect_accepted_socket(Proto, conn)
    c2.sendall(b'xyz')
    last = await loop.run_in_executor(None, c2.recv, 10)
    while not transport.is_closing() or transport._protocol:
        await asyncio.sleep(0.001)
    print(last)
    c2.close()
    srv.close()
    c = socket.socket()
    c.setblocking(False)
    try:
        await loop.sock_connect(c, ('127.0.0.1', 1))
    except OSError as e:
        print(type(e).__name__, e)
    loop.set_debug(True)
    try:
        await loop.sock_recv(socket.socket(), 10)
    except ValueError as e:
        print(e)
asyncio.run(main())
`

const lowLevelPrints = `127.0.0.1 False
server b'hello'
b'HELLO'
server b'abc'
2 bytearray(b'AB')
1 bytearray(b'CB')
timeout
server b'again'
b'AGAIN'
b''
timeout
made
got b'xyz'
lost None
b'bye'
ConnectionRefusedError [Errno 111] Connect call failed ('127.0.0.1', 1)
the socket must be non-blocking
`

func TestLowLevelSockets(t *testing.T) {
	out, err := runThreads(t, interp.Config{Network: interp.HostNetwork()}, 0, lowLevel)
	if err != nil || out != lowLevelPrints {
		t.Errorf("%s%v", out, err)
	}
	if python, err := exec.Command("python3.13", "-c", lowLevel).Output(); err == nil && string(python) != lowLevelPrints {
		t.Errorf("CPython: %s", python)
	}
}
