# What http.client writes to a connection and makes of what it reads, over sockets that are not there.
import errno
import http.client as client
import io
import urllib.request


class FakeSocket:
    def __init__(self, text, host=None, port=None):
        self.text = text if isinstance(text, bytes) else text.encode('latin-1')
        self.data, self.sendall_calls, self.closed = b'', 0, False
        self.host, self.port = host, port

    def sendall(self, data):
        self.sendall_calls += 1
        self.data += data

    def makefile(self, mode, bufsize=None):
        return io.BufferedReader(io.BytesIO(self.text))

    def setsockopt(self, *args):
        raise OSError(errno.ENOPROTOOPT, 'no such option')

    def close(self):
        self.closed = True


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__module__, type(e).__name__, '|', e, '|', e.args, repr(e)[:90])


def connection(text='', host='example.com', **kwargs):
    c = client.HTTPConnection(host, **kwargs)
    c.made = []

    def make(address, timeout=None, source_address=None):
        c.made.append((address, source_address))
        return FakeSocket(text, *address)
    c._create_connection = make
    return c


def sent(*args, host='example.com', **kwargs):
    c = connection(host=host)
    try:
        c.request(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__, e)
    print(c.sock.data if c.sock else None)


sent('GET', '/a?b=c')
sent('GET', '')
sent('POST', '/', b'body', {'X-A': 'b', 'x-n': 5})
sent('POST', '/')
sent('GET', '/', 'text é')
sent('PUT', '/', 'text \u20ac')
sent('PUT', '/', io.StringIO('file'))
sent('PUT', '/', io.BytesIO(b'x' * 10), {'Content-Length': '10'})
sent('PUT', '/', iter([b'one', b'', b'three']))
sent('PUT', '/', [b'a', b'b'], {'Transfer-Encoding': 'chunked'}, encode_chunked=True)
sent('PUT', '/', [b'a', b'b'], {'Transfer-Encoding': 'chunked'})
sent('PUT', '/', 3)
sent('GET', 'http://other.org:81/x')
sent('GET', '/', headers={'Host': 'h', 'Accept-Encoding': 'gzip'})
sent('GET', '/', host='[::1]:8000')
sent('GET', '/', host='[fe80::1%eth0]')
sent('GET', '/', host='example.com:80')
sent('GET', '/', host='bücher.example')
for bad in ('GE\nT', '/'), ('GET', '/ x'), ('GET', '/é'):
    sent(*bad)
for header in ('A\n', 'v'), ('A', 'v\nB: c'), (' A', 'v'), ('A', 'x\r\n y'), ('', 'v'), ('A', '\u20ac'):
    sent('GET', '/', headers=dict([header]))
for host in 'h:x', 'h:', 'h\n', '[::1]', 'h:8_0':
    show(lambda: (lambda c: (c.host, c.port))(client.HTTPConnection(host)))

c = connection('HTTP/1.1 200 OK\r\nContent-Length: 3\r\nSet-Cookie: a\r\nset-cookie: b\r\n\r\nabcREST')
show(c.getresponse)
show(c.send, b'raw')
show(c.putheader, 'a', 'b')
show(c.endheaders)
c.putrequest('GET', '/', skip_host=True, skip_accept_encoding=True)
c.putheader('Multi', 'one', b'two', 3)
show(c.putrequest, 'GET', '/')
c.endheaders(b'tail')
print(c.sock.data, c.made, c.sock.sendall_calls)
r = c.getresponse()
print(r.status, r.reason, r.version, r.getheader('SET-COOKIE'), r.getheader('no'), r.getheader('no', ['1', '2']), r.getheaders(), r.length, r.will_close)
show(c.getresponse)
c.putrequest('GET', '/')
c.endheaders()
show(c.getresponse)
print(r.read(2), r.isclosed(), r.read(), r.isclosed(), r.read(), r.closed, c.sock is None)
c.close()
c.auto_open = 0
show(c.send, b'x')
c.auto_open = 1
show(c.send, 7)

answers = {
    'none': '', 'not http': 'hello\r\n\r\n', 'no status': 'HTTP/1.1\r\n\r\n', 'bad status': 'HTTP/1.1 abc x\r\n\r\n', 'small status': 'HTTP/1.1 99 x\r\n\r\n',
    'version': 'HTTP/2.0 200 OK\r\n\r\n', 'no reason': 'HTTP/1.0 200\r\n\r\nbody', 'old': 'HTTP/1.0 200 OK\r\nConnection: Keep-Alive\r\nContent-Length: 2\r\n\r\nabc',
    'continued': 'HTTP/1.1 100 Continue\r\nA: b\r\n\r\nHTTP/1.1 200 OK\r\n\r\nx', 'no content': 'HTTP/1.1 204 No\r\nContent-Length: 4\r\n\r\nabcd',
    'short': 'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc', 'negative': 'HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nabc', 'folded': 'HTTP/1.1 200 OK\r\nA: b\r\n c\r\n\r\n',
    'chunks': 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\na;ext=1\r\nhello worl\r\n3\r\nd!\n\r\n0\r\nTrailer: x\r\n\r\n',
    'bad chunk': 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nzz\r\n', 'cut chunk': 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nabc',
    'many headers': 'HTTP/1.1 200 OK\r\n' + 'a: b\r\n' * 101 + '\r\n', 'long line': 'HTTP/1.1 200 OK\r\nA: ' + 'x' * 65537 + '\r\n\r\n', 'long status': 'HTTP/1.1 200 ' + 'x' * 65537,
    'closing': 'HTTP/1.1 200 OK\r\nConnection: Close\r\nContent-Length: 1\r\n\r\nx',
}
for name, text in answers.items():
    r = client.HTTPResponse(FakeSocket(text), method='GET')
    print(name, end=': ')
    try:
        r.begin()
        print(r.status, r.version, repr(r.reason), r.length, r.will_close, r.chunked, end=' ')
    except Exception as e:
        print(type(e).__name__, e.args)
        continue
    show(r.read)

wire = answers['chunks']
for read in (lambda r: [r.read(4), r.read(8), r.read(1), r.read(9), r.read()], lambda r: [r.read1(3), r.read1(), r.read1(), r.read1()], lambda r: r.readlines(),
             lambda r: [r.peek()[:3], r.readline(4), r.readline(), r.peek()], lambda r: [r.readinto(b := bytearray(12)), b, r.readinto(b), b],
             lambda r: [r.getcode(), r.info()['transfer-encoding'], r.readable(), next(r)]):
    r = client.HTTPResponse(FakeSocket(wire))
    r.begin()
    print(read(r), r.isclosed())
r = client.HTTPResponse(FakeSocket('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab\ncdmore'), method='GET')
r.begin()
print(r.peek(2)[:2], r.readline(), r.read1(1), r.readinto(bytearray(9)), r.read1(), r.isclosed())
r = client.HTTPResponse(FakeSocket('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n'), method='HEAD')
r.begin()
print(r.read(), r.readline(), r.readinto(bytearray(3)), r.isclosed())

c = connection('HTTP/1.1 200 Connected\r\nProxy: yes\r\n\r\n', 'proxy.org', port=3128)
c.set_tunnel('target.org', 443, {'Proxy-Authorization': 'Basic x'})
c.request('GET', '/in')
print(c.sock.data, c.made, c.get_proxy_response_headers().items())
show(c.set_tunnel, 'x')
c = connection('HTTP/1.1 407 Authenticate  \r\n\r\n', 'proxy.org')
print(c.get_proxy_response_headers())
c.set_tunnel('::1', headers={'hOST': 'mine'})
show(c.request, 'GET', '/')
print(c.sock)

c = connection('HTTP/1.1 200 OK\r\nA: b\r\nContent-Length: 2\r\n\r\nok')
c.set_debuglevel(1)
c.request('PUT', '/', type('File', (io.StringIO,), {'__repr__': lambda self: 'a file'})('x'))
print(c.getresponse().read())

show(urllib.request._parse_proxy, 'http://joe:pass@proxy.example.com:3128/')
show(urllib.request._parse_proxy, 'proxy.example.com')
show(urllib.request._parse_proxy, 'file:/ftp.example.com')
print([urllib.request.proxy_bypass_environment(h, {'no': 'localhost, .Example.com:80,10.0.0.1'}) for h in
       ('localhost', 'a.example.com:80', 'a.example.com', '10.0.0.1:99', 'LOCALHOST:8', 'notlocalhost')])
o = urllib.request.OpenerDirector()
o.add_handler(urllib.request.ProxyHandler({'http': 'http://u:p@proxy.org:3128', 'https': 'proxy.org:3128'}))


class Recorder(urllib.request.BaseHandler):
    def http_open(self, req):
        print(req.type, req.host, req.selector, req._tunnel_host, req.headers)
        return io.BytesIO()
    https_open = http_open


o.add_handler(Recorder())
o.open('http://acme.org/x')
o.open('https://acme.org/y')
