package interp_test

import (
	"net/http"
	"os/exec"
	"testing"

	"github.com/ouro-lang/ouro/interp"
)

// loggingSockets is what the handlers of logging send, over streams, datagrams
// and HTTP, and a configuration that logging.config.listen takes.
const loggingSockets = `
import json, logging, logging.config, logging.handlers, pickle, socket, struct, threading
log = logging.getLogger('x')
log.propagate = False
log.setLevel(1)
def using(handler, f):
    log.addHandler(handler)
    f()
    handler.close()
    log.removeHandler(handler)
def server(serve):
    srv = socket.create_server(('127.0.0.1', 0))
    t = threading.Thread(target=serve, args=(srv,))
    t.start()
    return srv.getsockname()[1], t
got = []
def records(srv):
    with srv, srv.accept()[0] as c, c.makefile('rb') as f:
        for _ in range(2):
            d = pickle.loads(f.read(struct.unpack('>L', f.read(4))[0]))
            got.append((d['msg'], d['levelname'], d['args'], d['exc_info'], d['exc_text'] is None))
def both():
    log.info('hello %s', 5)
    try:
        1/0
    except ZeroDivisionError:
        log.exception('bad')
port, t = server(records)
using(logging.handlers.SocketHandler('127.0.0.1', port), both)
t.join()
print(got)
udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
udp.bind(('127.0.0.1', 0))
using(logging.handlers.DatagramHandler('127.0.0.1', udp.getsockname()[1]), lambda: log.warning('dg'))
d = udp.recv(4000)
print(pickle.loads(d[4:])['msg'], struct.unpack('>L', d[:4])[0] == len(d) - 4)
h = logging.handlers.SysLogHandler(udp.getsockname())
using(h, lambda: log.error('sys'))
print(udp.recv(1000))
h.ident, h.append_nul, h.facility = 'me: ', False, 'local3'
using(h, lambda: log.debug('\xe9'))
print(udp.recv(1000))
udp.close()
def web(srv):
    with srv, srv.accept()[0] as c:
        b = b''
        while b'\r\n\r\n' not in b or b'POST' in b and b'm=hi' not in b:
            b += c.recv(1000)
        c.sendall(b'HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n')
    got.append(b)
for method, url, user in (('GET', '/u?x=1', None), ('post', '/u', ('a', 'b'))):
    port, t = server(web)
    h = logging.handlers.HTTPHandler('127.0.0.1:%d' % port, url, method, credentials=user)
    h.mapLogRecord = lambda r: {'m': r.getMessage()}
    using(h, lambda: log.error('hi'))
    t.join()
    print(sorted(got.pop().replace(b'%d' % port, b'PORT').lower().split(b'\r\n')))
t = logging.config.listen(0)
t.start()
t.ready.wait()
t.ready.clear()
with socket.create_connection(('localhost', t.port)) as c:
    d = json.dumps({'version': 1, 'loggers': {'conf': {'level': 'ERROR'}}}).encode()
    c.sendall(struct.pack('>L', len(d)) + d)
t.ready.wait(5)
print(logging.getLogger('conf').level)
logging.config.stopListening()
t.join(5)
print(t.is_alive())
`

const loggingSocketsPrints = `[('hello 5', 'INFO', None, None, True), ('bad', 'ERROR', None, None, False)]
dg True
b'<11>sys\x00'
b'<159>me: \xc3\xa9'
[b'', b'', b'accept-encoding: identity', b'get /u?x=1&m=hi http/1.1', b'host: 127.0.0.1:port']
[b'', b'accept-encoding: identity', b'authorization: basic ytpi', b'content-length: 4', b'content-type: application/x-www-form-urlencoded', b'host: 127.0.0.1:port', b'm=hi', b'post /u http/1.1']
40
False
`

func TestLoggingSockets(t *testing.T) {
	out, err := runThreads(t, interp.Config{Network: interp.HostNetwork(), HTTP: http.DefaultClient}, 0, loggingSockets)
	if err != nil || out != loggingSocketsPrints {
		t.Errorf("%s%v", out, err)
	}
	if python, err := exec.Command("python3.13", "-c", loggingSockets).Output(); err == nil && string(python) != loggingSocketsPrints {
		t.Errorf("CPython: %s", python)
	}
}
