package interp_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"math/big"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/ouro-lang/ouro/interp"
)

// secured talks over TLS as asyncio's streams do, over a connection that becomes
// TLS later, and over blocking sockets; argv[1] is a certificate with its key.
const secured = `
import asyncio, socket, ssl, sys, threading
pem = sys.argv[1]
server_context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
server_context.load_cert_chain(pem)
client_context = ssl.create_default_context(cafile=pem)

async def echo(reader, writer):
    while line := await reader.readline():
        writer.write(line.upper())
        await writer.drain()
    writer.close()

async def upgraded(reader, writer):
    print('server', await reader.readline())
    writer.write(b'go on\n')
    await writer.drain()
    await writer.start_tls(server_context)
    writer.write((await reader.readline())[::-1])
    await writer.drain()
    writer.close()

async def main():
    server = await asyncio.start_server(echo, '127.0.0.1', 0, ssl=server_context, limit=2_000_000)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection('127.0.0.1', port, ssl=client_context, server_hostname='localhost', limit=2_000_000)
    writer.write(b'hello\n')
    print(await reader.readline())
    big = b'x' * 1_000_000 + b'\n'
    writer.write(big)
    print(await reader.readexactly(len(big)) == big.upper())
    tls = writer.get_extra_info('ssl_object')
    print(tls.version(), tls.server_hostname, writer.get_extra_info('peercert')['subject'], writer.get_extra_info('sslcontext') is client_context)
    print(writer.can_write_eof(), type(writer.transport).__name__)
    writer.close()
    await writer.wait_closed()
    for name, context in (('elsewhere.example', client_context), ('localhost', ssl.create_default_context())):
        try:
            await asyncio.open_connection('127.0.0.1', port, ssl=context, server_hostname=name)
        except ssl.SSLCertVerificationError as e:
            print(e.verify_code, e.verify_message)
    for kwargs in (dict(server_hostname='x'), dict(ssl_handshake_timeout=1), dict(ssl='x')):
        try:
            await asyncio.open_connection('127.0.0.1', port, **kwargs)
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)
    server.close()
    await server.wait_closed()
    server = await asyncio.start_server(upgraded, '127.0.0.1', 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b'plain\n')
    print('client', await reader.readline())
    await writer.start_tls(client_context, server_hostname='localhost')
    writer.write(b'secret\n')
    print('client', await reader.read())
    writer.close()
    server.close()
    await server.wait_closed()

asyncio.run(main())

def serve():
    conn, _ = listener.accept()
    with server_context.wrap_socket(conn, server_side=True) as s:
        s.sendall(s.recv(100)[::-1])

listener = socket.create_server(('127.0.0.1', 0))
thread = threading.Thread(target=serve)
thread.start()
with socket.create_connection(listener.getsockname()) as c:
    with client_context.wrap_socket(c, server_hostname='localhost') as s:
        s.sendall(b'abc')
        print(s.recv(10), s.version(), s.getpeercert()['subjectAltName'], s.recv(10))
thread.join()
listener.close()
`

const securedPrints = `b'HELLO\n'
True
TLSv1.3 localhost ((('commonName', 'localhost'),),) True
False _SSLProtocolTransport
62 Hostname mismatch, certificate is not valid for 'elsewhere.example'.
18 self-signed certificate
ValueError server_hostname is only meaningful with ssl
ValueError ssl_handshake_timeout is only meaningful with ssl
TypeError sslcontext is expected to be an instance of ssl.SSLContext, got 'x'
server b'plain\n'
client b'go on\n'
client b'\nterces'
b'cba' TLSv1.3 (('DNS', 'localhost'), ('IP Address', '127.0.0.1')) b''
`

// certificate writes a self-signed certificate with its key to a file.
func certificate(t *testing.T) string {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{SerialNumber: big.NewInt(77), Subject: pkix.Name{CommonName: "localhost"}, NotBefore: time.Unix(0, 0),
		NotAfter: time.Now().AddDate(10, 0, 0), DNSNames: []string{"localhost"}, IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)},
		IsCA: true, BasicConstraintsValid: true, SubjectKeyId: []byte{1, 2, 3}, KeyUsage: x509.KeyUsageCertSign | x509.KeyUsageDigitalSignature}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	raw, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	text := append(pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: raw}), pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der})...)
	path := filepath.Join(t.TempDir(), "both.pem")
	if err := os.WriteFile(path, text, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestTLS(t *testing.T) {
	path := certificate(t)
	files := interp.HostFS(interp.FileRules{Dir: filepath.Dir(path), Read: []string{filepath.Dir(path)}})
	out, err := runThreads(t, interp.Config{Network: interp.HostNetwork(), Files: files, Args: []string{"tls.py", path}}, 0, secured)
	if err != nil || out != securedPrints {
		t.Errorf("%s%v", out, err)
	}
	if python, err := exec.Command("python3.13", "-c", secured, path).Output(); err == nil && string(python) != securedPrints {
		t.Errorf("CPython: %s", python)
	}
}

// A server that never answers.
func TestHandshakeTimeout(t *testing.T) {
	const script = `
import asyncio, ssl
async def silent(reader, writer):
    await reader.read()
    writer.close()
async def main():
    server = await asyncio.start_server(silent, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    context = ssl.create_default_context()
    for limit in 0.05, 0:
        try:
            await asyncio.open_connection('127.0.0.1', port, ssl=context, ssl_handshake_timeout=limit)
        except (OSError, ValueError) as e:
            print(type(e).__name__, e)
    server.close()
asyncio.run(main())
`
	const prints = `ConnectionAbortedError SSL handshake is taking longer than 0.05 seconds: aborting the connection
ValueError ssl_handshake_timeout should be a positive number, got 0
`
	out, err := runThreads(t, interp.Config{Network: interp.HostNetwork()}, 0, script)
	if err != nil || out != prints {
		t.Errorf("%s%v", out, err)
	}
	if python, err := exec.Command("python3.13", "-c", script).Output(); err == nil && string(python) != prints {
		t.Errorf("CPython: %s", python)
	}
}

// datagrams are UDP endpoints, and a file over a connection.
const datagrams = `
import asyncio, socket, tempfile
class Echo(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport
    def datagram_received(self, data, addr):
        print('server', data, addr[0])
        self.transport.sendto(data.upper(), addr)
    def connection_lost(self, exc):
        print('lost', exc)
class Client(asyncio.DatagramProtocol):
    def __init__(self):
        self.got = asyncio.Queue()
        self.error = asyncio.get_running_loop().create_future()
    def datagram_received(self, data, addr):
        self.got.put_nowait(data)
    def error_received(self, exc):
        if not self.error.done():
            self.error.set_result(exc)
async def main():
    loop = asyncio.get_running_loop()
    server, _ = await loop.create_datagram_endpoint(Echo, local_addr=('127.0.0.1', 0))
    where = server.get_extra_info('sockname')
    client, protocol = await loop.create_datagram_endpoint(Client, remote_addr=where)
    for text in (b'one', b'two', b''):
        client.sendto(text)
        print(await protocol.got.get())
    print(client.get_extra_info('peername') == where, client.get_extra_info('socket').type)
    try:
        client.sendto(b'x', ('127.0.0.1', 1))
    except ValueError as e:
        print(str(e)[:40])
    server.close()
    await asyncio.sleep(0.01)
    for _ in range(3):
        client.sendto(b'nobody')
        await asyncio.sleep(0.01)
    print(type(await asyncio.wait_for(protocol.error, 5)).__name__)
    client.close()
    a = socket.socket(type=socket.SOCK_DGRAM)
    b = socket.socket(type=socket.SOCK_DGRAM)
    for s in (a, b):
        s.setblocking(False)
        s.bind(('127.0.0.1', 0))
    print(await loop.sock_sendto(a, b'direct', b.getsockname()))
    data, addr = await loop.sock_recvfrom(b, 100)
    print(data, addr == a.getsockname())
    task = asyncio.create_task(loop.sock_recvfrom_into(b, buf := bytearray(4)))
    await asyncio.sleep(0)
    a.sendto(b'abcdef', b.getsockname())
    print((await task)[0], buf)
    a.close()
    b.close()
    for kwargs in (dict(), dict(local_addr='x'), dict(local_addr=('127.0.0.1', 0), family=socket.AF_INET6)):
        try:
            await loop.create_datagram_endpoint(Echo, **kwargs)
        except (ValueError, TypeError, OSError) as e:
            print(type(e).__name__, e)
asyncio.run(main())
`

const datagramsPrint = `server b'one' 127.0.0.1
b'ONE'
server b'two' 127.0.0.1
b'TWO'
server b'' 127.0.0.1
b''
True 2
Invalid address: must be None or ('127.0
lost None
ConnectionRefusedError
6
b'direct' True
4 bytearray(b'abcd')
ValueError unexpected address family
TypeError 2-tuple is expected
gaierror [Errno -9] Address family for hostname not supported
`

func TestDatagrams(t *testing.T) {
	out, err := runThreads(t, interp.Config{Network: interp.HostNetwork()}, 0, datagrams)
	if err != nil || out != datagramsPrint {
		t.Errorf("%s%v", out, err)
	}
	if python, err := exec.Command("python3.13", "-c", datagrams).Output(); err == nil && string(python) != datagramsPrint {
		t.Errorf("CPython: %s", python)
	}
}
