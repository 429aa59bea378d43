# What stands between servers and WSGI applications.
import io
import wsgiref.simple_server
from wsgiref import handlers, headers, util


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__, '|', e)


h = headers.Headers([('Content-Type', 'text/plain'), ('A', '1'), ('a', '2')])
print(len(h), h['CONTENT-TYPE'], h.get_all('a'), h['no'], 'A' in h, h.get('x', 'd'), h.keys(), h.values(), h.items())
h['a'] = '3'
h.add_header('Content-Disposition', 'attachment', filename='bud "x".gif', foo_bar=None, q='')
h.add_header('Bare', None, only='1')
print(h.setdefault('New', 'n'), h.setdefault('new', 'm'))
del h['missing'], h['content-type']
print(repr(h), str(h), bytes(h), sep='\n')
show(headers.Headers, ())
show(headers.Headers, [('a', 3)])
show(h.__setitem__, 'a', b'x')
show(lambda: headers.Headers())

env = {}
util.setup_testing_defaults(env)
print(sorted((k, v) for k, v in env.items() if not k.startswith('wsgi.')), env['wsgi.version'], env['wsgi.url_scheme'])
for script, path in ('', '/'), ('', '/x'), ('/a', '/b//./c/'), ('/a', ''), ('', '/./'), ('/a', '/..'), ('/a', '/b/../c'), ('', '//'), ('/x/', '/y'), ('', '/.'):
    env = {'SCRIPT_NAME': script, 'PATH_INFO': path}
    print(script, path, repr(util.shift_path_info(env)), env)
for extra in {}, {'HTTPS': 'on'}, {'SCRIPT_NAME': '/sp\xe4m', 'PATH_INFO': '/e;x=1,2 &'}, {'HTTP_HOST': 'h:81', 'QUERY_STRING': 'q=1'}, {'SERVER_PORT': '81', 'HTTP_HOST': ''}:
    env = dict(extra)
    util.setup_testing_defaults(env)
    print(util.application_uri(env), util.request_uri(env), util.request_uri(env, False))
print(util.is_hop_by_hop('Keep-Alive'), util.is_hop_by_hop('Accept'), list(util.FileWrapper(io.BytesIO(b'abcdef'), 4)))
print(handlers.format_date_time(951782400), handlers.__all__)


class Handler(handlers.SimpleHandler):
    os_environ = {}

    def __init__(self, **env):
        super().__init__(io.BytesIO(b'in'), io.BytesIO(), io.StringIO(), {'SERVER_PROTOCOL': 'HTTP/1.0', **env})

    def show(self, app):
        self.run(app)
        print(self.stdout.getvalue())
        for line in self.stderr.getvalue().splitlines()[-1:]:
            print('err:', line)


def app(*blocks, status='200 OK', extra=(), write=None, date=True):
    def run(environ, start_response):
        w = start_response(status, [('Content-Type', 'x')] + [('Date', 'now')] * date + list(extra))
        if write:
            w(write)
        return blocks
    return run


Handler().show(app(b'one'))
Handler().show(app(b'one', b'two'))
Handler().show(app())
Handler().show(app(b'b', write=b'w'))
Handler(SERVER_PROTOCOL='HTTP/0.9').show(app(b'x'))
h = Handler()
h.error_headers = [('Date', 'now')]
h.show(app('text'))
for bad in '', '20 x', 'abc d', '200OK', b'200 OK':
    h = Handler()
    h.log_exception = lambda info: print('logged', info[0].__name__, info[1])
    h.error_headers = h.error_headers + [('Date', 'now')]
    h.show(app(b'x', status=bad))
h = Handler()
h.log_exception = lambda info: print('logged', info[0].__name__, info[1])
h.error_headers = [('Date', 'now')]
h.show(app(b'x', extra=[('Connection', 'close')]))
h = handlers.BaseCGIHandler(io.BytesIO(), io.BytesIO(), io.StringIO(), {'REQUEST_METHOD': 'GET', 'SERVER_PROTOCOL': 'HTTP/1.0'})
h.os_environ = {}
h.run(app(b'cgi'))
print(h.stdout.getvalue())


def closing(environ, start_response):
    class Blocks:
        def __iter__(self):
            yield b'a'

        def close(self):
            print('closed')
    start_response('204 No Content', [('Date', 'now')])
    return Blocks()


Handler().show(closing)
Handler().show(lambda e, s: (s('200 OK', [('Date', 'now')]), e['wsgi.file_wrapper'](io.BytesIO(b'file')))[1])


class Request(wsgiref.simple_server.WSGIRequestHandler):
    def __init__(self, text):
        class Connection:
            def makefile(self, mode, size):
                return io.BytesIO(text)

            def sendall(self, data):
                sent.append(bytes(data))
        sent = []
        server = wsgiref.simple_server.WSGIServer(('127.0.0.1', 0), None, bind_and_activate=False)
        server.base_environ = {'SERVER_NAME': 'n', 'SERVER_PORT': '80'}
        server.set_app(self.app)
        super().__init__(Connection(), ('1.2.3.4', 5), server)
        server.server_close()
        print(b''.join(sent).replace(wsgiref.simple_server.software_version.encode(), b'S'))

    def app(self, environ, start_response):
        print(sorted((k, v) for k, v in environ.items() if k.isupper() and k not in handlers.BaseHandler.os_environ), environ['wsgi.input'].read())
        start_response('200 OK', [('Date', 'now')])
        return [b'done']

    def log_message(self, format, *args):
        print('log', format % args)


Request(b'POST /a%20b/%ff?q=%201&r HTTP/1.0\r\nHost: h\r\nX-A: 1\r\nX-A: 2\r\nX_B: no\r\nContent-Length: 4\r\nContent-type: a/b; c=d\r\n\r\nbody')
Request(b'GET / HTTP/1.0\r\n\r\n')
