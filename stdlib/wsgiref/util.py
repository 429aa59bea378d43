import posixpath

__all__ = [
    'FileWrapper', 'guess_scheme', 'application_uri', 'request_uri',
    'shift_path_info', 'setup_testing_defaults',
]


class FileWrapper:
    """A file as an iterable of blocks."""

    def __init__(self, filelike, blksize=8192):
        self.filelike = filelike
        self.blksize = blksize
        if hasattr(filelike, 'close'):
            self.close = filelike.close

    def __iter__(self):
        return self

    def __next__(self):
        data = self.filelike.read(self.blksize)
        if data:
            return data
        raise StopIteration


def guess_scheme(environ):
    """Return 'https' if the environment says so, else 'http'."""
    return 'https' if environ.get("HTTPS") in ('yes', 'on', '1') else 'http'


def application_uri(environ):
    """Return the URI of the application, without what is below it."""
    from urllib.parse import quote
    scheme = environ['wsgi.url_scheme']
    host = environ.get('HTTP_HOST')
    if not host:
        host, port = environ['SERVER_NAME'], environ['SERVER_PORT']
        if port != ('443' if scheme == 'https' else '80'):
            host += ':' + port
    return scheme + '://' + host + quote(environ.get('SCRIPT_NAME') or '/', encoding='latin1')


def request_uri(environ, include_query=True):
    """Return the whole URI of the request."""
    from urllib.parse import quote
    path = quote(environ.get('PATH_INFO', ''), safe='/;=,', encoding='latin1')
    uri = application_uri(environ) + (path if environ.get('SCRIPT_NAME') else path[1:])
    if include_query and environ.get('QUERY_STRING'):
        uri += '?' + environ['QUERY_STRING']
    return uri


def shift_path_info(environ):
    """Move one name from PATH_INFO to SCRIPT_NAME and return it, None at the end."""
    path = environ.get('PATH_INFO', '')
    if not path:
        return None
    before, *names = path.split('/')
    # Empty names and dots between others count for nothing; the last one may be
    # empty, so that the application can tell /x from /x/.
    names = [n for n in names[:-1] if n not in ('', '.')] + names[-1:] or ['']
    name, rest = names[0], names[1:]
    script = posixpath.normpath(f"{environ.get('SCRIPT_NAME', '')}/{name}").removesuffix('/')
    environ['SCRIPT_NAME'] = script if name else script + '/'
    environ['PATH_INFO'] = '/'.join([before, *rest])
    return None if name == '.' else name


def setup_testing_defaults(environ):
    """Complete an environment with what a server would have put there."""
    from io import BytesIO, StringIO
    environ.setdefault('SERVER_NAME', '127.0.0.1')
    environ.setdefault('SERVER_PROTOCOL', 'HTTP/1.0')
    environ.setdefault('HTTP_HOST', environ['SERVER_NAME'])
    environ.setdefault('REQUEST_METHOD', 'GET')
    if 'SCRIPT_NAME' not in environ and 'PATH_INFO' not in environ:
        environ.setdefault('SCRIPT_NAME', '')
        environ.setdefault('PATH_INFO', '/')
    environ.setdefault('wsgi.version', (1, 0))
    environ.setdefault('wsgi.run_once', 0)
    environ.setdefault('wsgi.multithread', 0)
    environ.setdefault('wsgi.multiprocess', 0)
    environ.setdefault('wsgi.input', BytesIO())
    environ.setdefault('wsgi.errors', StringIO())
    environ.setdefault('wsgi.url_scheme', guess_scheme(environ))
    environ.setdefault('SERVER_PORT', '80' if environ['wsgi.url_scheme'] == 'http' else '443')


_hop_by_hop = frozenset((
    'connection', 'keep-alive', 'proxy-authenticate', 'proxy-authorization',
    'te', 'trailers', 'transfer-encoding', 'upgrade'))


def is_hop_by_hop(header_name):
    """Whether a header concerns the connection and not the response."""
    return header_name.lower() in _hop_by_hop
