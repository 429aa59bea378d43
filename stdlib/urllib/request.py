import base64 as _base64
import bisect as _bisect
import http.client as _client
import re as _re
import string as _string
from urllib.error import ContentTooShortError, HTTPError, URLError
from urllib.parse import quote, unquote, unquote_to_bytes, unwrap, urljoin, urlparse, urlsplit, urlunparse
from urllib.response import addinfourl

__all__ = [
    "Request", "OpenerDirector", "BaseHandler", "HTTPDefaultErrorHandler", "HTTPRedirectHandler", "ProxyHandler",
    "HTTPPasswordMgr", "HTTPPasswordMgrWithDefaultRealm", "HTTPPasswordMgrWithPriorAuth", "AbstractBasicAuthHandler",
    "HTTPBasicAuthHandler", "ProxyBasicAuthHandler", "AbstractDigestAuthHandler", "HTTPDigestAuthHandler", "ProxyDigestAuthHandler",
    "HTTPHandler", "FileHandler", "DataHandler", "UnknownHandler",
    "HTTPErrorProcessor", "urlopen", "install_opener", "build_opener", "pathname2url", "url2pathname", "getproxies",
    "urlretrieve", "urlcleanup", "HTTPSHandler",
]

__version__ = '3.13'

_scheme = _re.compile('([^/:]+):(.*)', _re.DOTALL).match
_host = _re.compile('//([^/#?]*)(.*)', _re.DOTALL).match
_opener = None


def request_host(request):
    """Return the host a request goes to, in lower case and without the port."""
    host = urlparse(request.full_url)[1] or request.get_header("Host", "")
    return _re.sub(r":\d+$", "", host, count=1).lower()


class Request:
    """A request: URL, headers, data."""

    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False, method=None):
        self.full_url = url
        self.headers = {}
        self.unredirected_hdrs = {}
        self._data = None
        self.data = data
        self._tunnel_host = None
        for key, value in headers.items():
            self.add_header(key, value)
        self.origin_req_host = request_host(self) if origin_req_host is None else origin_req_host
        self.unverifiable = unverifiable
        if method:
            self.method = method

    @property
    def full_url(self):
        return '{}#{}'.format(self._full_url, self.fragment) if self.fragment else self._full_url

    @full_url.setter
    def full_url(self, url):
        self._full_url, mark, self.fragment = unwrap(url).rpartition('#')
        if not mark:
            self._full_url, self.fragment = self.fragment, None
        m = _scheme(self._full_url)
        if m is None:
            self.type = None
            raise ValueError("unknown url type: %r" % self.full_url)
        self.type = m[1].lower()
        rest = m[2]
        m = _host(rest)
        self.host, self.selector = None, rest
        if m:
            self.host, self.selector = unquote(m[1]), m[2]
            if self.selector and self.selector[0] != '/':
                self.selector = '/' + self.selector

    @full_url.deleter
    def full_url(self):
        self._full_url = None
        self.fragment = None
        self.selector = ''

    @property
    def data(self):
        return self._data

    @data.setter
    def data(self, data):
        if data != self._data:
            self._data = data
            # The length in the headers was that of other data.
            if self.has_header("Content-length"):
                self.remove_header("Content-length")

    @data.deleter
    def data(self):
        self.data = None

    def get_method(self):
        return getattr(self, 'method', "GET" if self.data is None else "POST")

    def get_full_url(self):
        return self.full_url

    def set_proxy(self, host, type):
        if self.type == 'https' and not self._tunnel_host:
            self._tunnel_host = self.host
        else:
            self.type = type
            self.selector = self.full_url
        self.host = host

    def has_proxy(self):
        return self.selector == self.full_url

    def add_header(self, key, val):
        self.headers[key.capitalize()] = val

    def add_unredirected_header(self, key, val):
        self.unredirected_hdrs[key.capitalize()] = val

    def has_header(self, header_name):
        return header_name in self.headers or header_name in self.unredirected_hdrs

    def get_header(self, header_name, default=None):
        return self.headers.get(header_name, self.unredirected_hdrs.get(header_name, default))

    def remove_header(self, header_name):
        self.headers.pop(header_name, None)
        self.unredirected_hdrs.pop(header_name, None)

    def header_items(self):
        return list({**self.unredirected_hdrs, **self.headers}.items())


class OpenerDirector:
    """Opens URLs with handlers, whose methods say by their names what they
    are for: http_open, http_request, http_response, http_error_404 ..."""

    def __init__(self):
        self.addheaders = [('User-agent', "Python-urllib/%s" % __version__)]
        self.handlers = []
        self.handle_open = {}
        self.handle_error = {}
        self.process_response = {}
        self.process_request = {}

    def add_handler(self, handler):
        if not hasattr(handler, "add_parent"):
            raise TypeError("expected BaseHandler instance, got %r" % type(handler))
        added = False
        for name in dir(handler):
            if name in ("redirect_request", "do_open", "proxy_open"):
                continue
            protocol, _, what = name.partition('_')
            kind = protocol
            if what.startswith('error'):
                kind = what.partition('_')[2] if '_' in what else name
                table = self.handle_error.setdefault(protocol, {})
                if kind.isdecimal():
                    kind = int(kind)
            elif what == 'open':
                table = self.handle_open
            elif what == 'response':
                table = self.process_response
            elif what == 'request':
                table = self.process_request
            else:
                continue
            _bisect.insort(table.setdefault(kind, []), handler)
            added = True
        if added:
            _bisect.insort(self.handlers, handler)
            handler.add_parent(self)

    def close(self):
        pass

    def _call_chain(self, chain, kind, meth_name, *args):
        for handler in chain.get(kind, ()):
            result = getattr(handler, meth_name)(*args)
            if result is not None:
                return result

    def open(self, fullurl, data=None, timeout=_client._default_timeout):
        if isinstance(fullurl, str):
            req = Request(fullurl, data)
        else:
            req = fullurl
            if data is not None:
                req.data = data
        req.timeout = timeout
        protocol = req.type
        for processor in self.process_request.get(protocol, ()):
            req = getattr(processor, protocol + '_request')(req)
        response = self._open(req, data)
        for processor in self.process_response.get(protocol, ()):
            response = getattr(processor, protocol + '_response')(req, response)
        return response

    def _open(self, req, data=None):
        return self._call_chain(self.handle_open, 'default', 'default_open', req) \
            or self._call_chain(self.handle_open, req.type, req.type + '_open', req) \
            or self._call_chain(self.handle_open, 'unknown', 'unknown_open', req)

    def error(self, proto, *args):
        if proto not in ('http', 'https'):
            return self._call_chain(self.handle_error, proto, proto + '_error', *args) or None
        table, code = self.handle_error['http'], args[2]
        return self._call_chain(table, code, 'http_error_%s' % code, *args) \
            or self._call_chain(table, 'default', 'http_error_default', *args)


class BaseHandler:
    handler_order = 500

    def add_parent(self, parent):
        self.parent = parent

    def close(self):
        pass

    def __lt__(self, other):
        if not hasattr(other, "handler_order"):
            return True
        return self.handler_order < other.handler_order


class HTTPErrorProcessor(BaseHandler):
    """Hands responses that are no success to the error handlers."""

    handler_order = 1000

    def http_response(self, request, response):
        code = response.code
        if 200 <= code < 300:
            return response
        return self.parent.error('http', request, response, code, response.msg, response.info())

    https_response = http_response


class HTTPDefaultErrorHandler(BaseHandler):
    def http_error_default(self, req, fp, code, msg, hdrs):
        raise HTTPError(req.full_url, code, msg, hdrs, fp)


class HTTPRedirectHandler(BaseHandler):
    max_repeats = 4
    max_redirections = 10
    inf_msg = "The HTTP server returned a redirect error that would lead to an infinite loop.\n" \
              "The last 30x error message was:\n"

    def redirect_request(self, req, fp, code, msg, headers, newurl):
        """Return the Request that follows a redirection, None to leave it to
        other handlers; or raise HTTPError."""
        method = req.get_method()
        if not (method in ("GET", "HEAD") and code in (301, 302, 303, 307, 308) or method == "POST" and code in (301, 302, 303)):
            raise HTTPError(req.full_url, code, msg, headers, fp)
        kept = {k: v for k, v in req.headers.items() if k.lower() not in ("content-length", "content-type")}
        return Request(newurl.replace(' ', '%20'), headers=kept, origin_req_host=req.origin_req_host, unverifiable=True,
                       method="HEAD" if method == "HEAD" else "GET")

    def http_error_302(self, req, fp, code, msg, headers):
        newurl = headers.get("location") or headers.get("uri")
        if newurl is None:
            return
        parts = urlparse(newurl)
        if parts.scheme not in ('http', 'https', 'ftp', ''):
            raise HTTPError(newurl, code, "%s - Redirection to url '%s' is not allowed" % (msg, newurl), headers, fp)
        if not parts.path and parts.netloc:
            parts = parts._replace(path='/')
        newurl = urljoin(req.full_url, quote(urlunparse(parts), encoding="iso-8859-1", safe=_string.punctuation))
        new = self.redirect_request(req, fp, code, msg, headers, newurl)
        if new is None:
            return
        visited = getattr(req, 'redirect_dict', None)
        if visited is None:
            visited = req.redirect_dict = {}
        elif visited.get(newurl, 0) >= self.max_repeats or len(visited) >= self.max_redirections:
            raise HTTPError(req.full_url, code, self.inf_msg + msg, headers, fp)
        new.redirect_dict = visited
        visited[newurl] = visited.get(newurl, 0) + 1
        fp.read()
        fp.close()
        return self.parent.open(new, timeout=req.timeout)

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302


def _parse_proxy(proxy):
    """Return scheme, user, password and host with port of a proxy: a URL, or
    what stands in one behind the slashes."""
    scheme, colon, rest = proxy.partition(':')
    if not colon or not rest.startswith('/'):
        scheme, authority = None, proxy
    else:
        if not rest.startswith('//'):
            raise ValueError("proxy URL with no authority: %r" % proxy)
        end = rest.find('/', rest.rfind('@') if '@' in rest else 2)
        authority = rest[2:] if end < 0 else rest[2:end]
    userinfo, at, host = authority.rpartition('@')
    if not at:
        return scheme, None, None, authority
    user, colon, password = userinfo.partition(':')
    return scheme, user, password if colon else None, host


class ProxyHandler(BaseHandler):
    """Sends requests through proxies: those given by scheme, or those that the
    environment names."""

    handler_order = 100

    def __init__(self, proxies=None):
        if proxies is None:
            proxies = getproxies()
        assert hasattr(proxies, 'keys'), "proxies must be a mapping"
        self.proxies = proxies
        for scheme, url in proxies.items():
            scheme = scheme.lower()

            def open(r, proxy=url, type=scheme, meth=self.proxy_open):
                return meth(r, proxy, type)
            setattr(self, scheme + '_open', open)

    def proxy_open(self, req, proxy, type):
        scheme = req.type
        proxy_scheme, user, password, hostport = _parse_proxy(proxy)
        if proxy_scheme is None:
            proxy_scheme = scheme
        if req.host and proxy_bypass(req.host):
            return None
        if user and password:
            who = '%s:%s' % (unquote(user), unquote(password))
            req.add_header('Proxy-authorization', 'Basic ' + _base64.b64encode(who.encode()).decode('ascii'))
        req.set_proxy(unquote(hostport), proxy_scheme)
        if scheme == proxy_scheme or scheme == 'https':
            return None  # the handler of the scheme goes on
        return self.parent.open(req, timeout=req.timeout)


class HTTPPasswordMgr:
    """Knows users and passwords by realm and URL."""

    def __init__(self):
        self.passwd = {}

    def add_password(self, realm, uri, user, passwd):
        if isinstance(uri, str):
            uri = [uri]
        known = self.passwd.setdefault(realm, {})
        for default_port in True, False:
            known[tuple(self.reduce_uri(u, default_port) for u in uri)] = user, passwd

    def find_user_password(self, realm, authuri):
        for default_port in True, False:
            reduced = self.reduce_uri(authuri, default_port)
            for uris, authinfo in self.passwd.get(realm, {}).items():
                if any(self.is_suburi(uri, reduced) for uri in uris):
                    return authinfo
        return None, None

    def reduce_uri(self, uri, default_port=True):
        """Return the authority and the path of a URL or an authority."""
        parts = urlsplit(uri)
        scheme, authority, path = (parts[0], parts[1], parts[2] or '/') if parts[1] else (None, uri, '/')
        if default_port and scheme and ':' not in authority:
            port = {"http": 80, "https": 443}.get(scheme)
            if port is not None:
                authority = "%s:%d" % (authority, port)
        return authority, path

    def is_suburi(self, base, test):
        if base == test:
            return True
        if base[0] != test[0]:
            return False
        prefix = base[1] if base[1].endswith('/') else base[1] + '/'
        return test[1].startswith(prefix)


class HTTPPasswordMgrWithDefaultRealm(HTTPPasswordMgr):
    def find_user_password(self, realm, authuri):
        user, password = HTTPPasswordMgr.find_user_password(self, realm, authuri)
        if user is not None:
            return user, password
        return HTTPPasswordMgr.find_user_password(self, None, authuri)


class HTTPPasswordMgrWithPriorAuth(HTTPPasswordMgrWithDefaultRealm):
    def __init__(self):
        self.authenticated = {}
        super().__init__()

    def add_password(self, realm, uri, user, passwd, is_authenticated=False):
        self.update_authenticated(uri, is_authenticated)
        if realm is not None:
            super().add_password(None, uri, user, passwd)
        super().add_password(realm, uri, user, passwd)

    def update_authenticated(self, uri, is_authenticated=False):
        for u in [uri] if isinstance(uri, str) else uri:
            for default_port in True, False:
                self.authenticated[self.reduce_uri(u, default_port)] = is_authenticated

    def is_authenticated(self, authuri):
        for default_port in True, False:
            reduced = self.reduce_uri(authuri, default_port)
            for uri in self.authenticated:
                if self.is_suburi(uri, reduced):
                    return self.authenticated[uri]


class AbstractBasicAuthHandler:
    """Answers a server that asks for a name and a password."""

    _challenge = _re.compile('(?:^|,)[ \t]*([^ \t,]+)[ \t]+realm=(["\']?)([^"\']*)\\2', _re.I)

    def __init__(self, password_mgr=None):
        self.passwd = HTTPPasswordMgr() if password_mgr is None else password_mgr
        self.add_password = self.passwd.add_password

    def http_error_auth_reqed(self, authreq, host, req, headers):
        schemes = []
        for header in headers.get_all(authreq) or ():
            for scheme, _, realm in self._challenge.findall(header):
                schemes.append(scheme)
                if scheme.lower() == 'basic':
                    return self.retry_http_basic_auth(host, req, realm)
        if schemes:
            raise ValueError("AbstractBasicAuthHandler does not support the following scheme: %r" % schemes)

    def retry_http_basic_auth(self, host, req, realm):
        user, password = self.passwd.find_user_password(realm, host)
        if password is None:
            return None
        auth = "Basic " + _base64.b64encode(("%s:%s" % (user, password)).encode()).decode("ascii")
        if req.get_header(self.auth_header) == auth:
            return None
        req.add_unredirected_header(self.auth_header, auth)
        return self.parent.open(req, timeout=req.timeout)

    def http_request(self, req):
        if not getattr(self.passwd, 'is_authenticated', lambda uri: False)(req.full_url):
            return req
        if not req.has_header('Authorization'):
            user, password = self.passwd.find_user_password(None, req.full_url)
            credentials = '{0}:{1}'.format(user, password).encode()
            req.add_unredirected_header('Authorization', 'Basic ' + _base64.standard_b64encode(credentials).decode())
        return req

    def http_response(self, req, response):
        if hasattr(self.passwd, 'is_authenticated'):
            self.passwd.update_authenticated(req.full_url, 200 <= response.code < 300)
        return response

    https_request = http_request
    https_response = http_response


class HTTPBasicAuthHandler(AbstractBasicAuthHandler, BaseHandler):
    auth_header = 'Authorization'

    def http_error_401(self, req, fp, code, msg, headers):
        return self.http_error_auth_reqed('www-authenticate', req.full_url, req, headers)


class ProxyBasicAuthHandler(AbstractBasicAuthHandler, BaseHandler):
    auth_header = 'Proxy-authorization'

    def http_error_407(self, req, fp, code, msg, headers):
        return self.http_error_auth_reqed('proxy-authenticate', req.host, req, headers)


def parse_keqv_list(l):
    """Return a dict of items like key=value; quotes around values go."""
    parsed = {}
    for item in l:
        key, value = item.split('=', 1)
        if value[0] == value[-1] == '"':
            value = value[1:-1]
        parsed[key] = value
    return parsed


def parse_http_list(s):
    """Split a header's value at its commas, those in quotes left out."""
    items, item, quoted, escaped = [], [], False, False
    for c in s:
        if escaped:
            escaped = False
        elif quoted and c == '\\':
            # The backslash goes, what it protects stays.
            escaped = True
            continue
        elif c == '"':
            quoted = not quoted
        elif c == ',' and not quoted:
            items.append(''.join(item))
            item = []
            continue
        item.append(c)
    if item:
        items.append(''.join(item))
    return [item.strip() for item in items]


class AbstractDigestAuthHandler:
    """Answers a server that asks for proof of a password that is not to be sent."""

    def __init__(self, passwd=None):
        self.passwd = HTTPPasswordMgr() if passwd is None else passwd
        self.add_password = self.passwd.add_password
        self.retried = 0
        self.nonce_count = 0
        self.last_nonce = None

    def reset_retry_count(self):
        self.retried = 0

    def http_error_auth_reqed(self, auth_header, host, req, headers):
        challenge = headers.get(auth_header, None)
        if self.retried > 5:
            # A password that does not suffice would be asked for again and again.
            raise HTTPError(req.full_url, 401, "digest auth failed", headers, None)
        self.retried += 1
        if challenge:
            scheme = challenge.split()[0]
            if scheme.lower() == 'digest':
                return self.retry_http_digest_auth(req, challenge)
            if scheme.lower() != 'basic':
                raise ValueError("AbstractDigestAuthHandler does not support the following scheme: '%s'" % scheme)

    def retry_http_digest_auth(self, req, auth):
        _, challenge = auth.split(' ', 1)
        answer = self.get_authorization(req, parse_keqv_list(filter(None, parse_http_list(challenge))))
        if not answer:
            return None
        answer = 'Digest %s' % answer
        if req.headers.get(self.auth_header, None) == answer:
            return None
        req.add_unredirected_header(self.auth_header, answer)
        return self.parent.open(req, timeout=req.timeout)

    def get_cnonce(self, nonce):
        """Return a text that nobody has seen before."""
        import hashlib, os, time
        seed = ("%s:%s:%s:" % (self.nonce_count, nonce, time.ctime())).encode() + os.urandom(8)
        return hashlib.sha1(seed).hexdigest()[:16]

    def get_authorization(self, req, chal):
        """Return what proves the password for a challenge, None without one."""
        try:
            realm, nonce = chal['realm'], chal['nonce']
        except KeyError:
            return None
        qop, algorithm = chal.get('qop'), chal.get('algorithm', 'MD5')
        H, KD = self.get_algorithm_impls(algorithm)
        user, password = self.passwd.find_user_password(realm, req.full_url)
        if user is None:
            return None
        secret = H("%s:%s:%s" % (user, realm, password))
        asked = H("%s:%s" % (req.get_method(), req.selector))
        more = ''
        if qop is None:
            proof = KD(secret, "%s:%s" % (nonce, asked))
        elif 'auth' in qop.split(','):
            self.nonce_count = self.nonce_count + 1 if nonce == self.last_nonce else 1
            self.last_nonce = nonce
            count, cnonce = '%08x' % self.nonce_count, self.get_cnonce(nonce)
            proof = KD(secret, "%s:%s:%s:auth:%s" % (nonce, count, cnonce, asked))
            more = ', qop=auth, nc=%s, cnonce="%s"' % (count, cnonce)
        else:
            raise URLError("qop '%s' is not supported." % qop)
        answer = 'username="%s", realm="%s", nonce="%s", uri="%s", response="%s"' % (user, realm, nonce, req.selector, proof)
        if 'opaque' in chal and chal['opaque']:
            answer += ', opaque="%s"' % chal['opaque']
        entity = self.get_entity_digest(req.data, chal)
        if entity:
            answer += ', digest="%s"' % entity
        return answer + ', algorithm="%s"' % algorithm + more

    def get_algorithm_impls(self, algorithm):
        """Return the hash, and that of a secret with data, of an algorithm."""
        import hashlib
        if algorithm not in ('MD5', 'SHA'):
            raise ValueError("Unsupported digest authentication algorithm %r" % algorithm)
        new = hashlib.md5 if algorithm == 'MD5' else hashlib.sha1

        def H(x):
            return new(x.encode("ascii")).hexdigest()
        return H, lambda s, d: H("%s:%s" % (s, d))

    def get_entity_digest(self, data, chal):
        """Return None: bodies are not proven."""
        return None


class HTTPDigestAuthHandler(BaseHandler, AbstractDigestAuthHandler):
    auth_header = 'Authorization'
    handler_order = 490

    def http_error_401(self, req, fp, code, msg, headers):
        host = urlsplit(req.full_url)[1]
        retry = self.http_error_auth_reqed('www-authenticate', host, req, headers)
        self.reset_retry_count()
        return retry


class ProxyDigestAuthHandler(BaseHandler, AbstractDigestAuthHandler):
    auth_header = 'Proxy-Authorization'
    handler_order = 490

    def http_error_407(self, req, fp, code, msg, headers):
        retry = self.http_error_auth_reqed('proxy-authenticate', req.host, req, headers)
        self.reset_retry_count()
        return retry


class AbstractHTTPHandler(BaseHandler):
    def __init__(self, debuglevel=None):
        self._debuglevel = 0 if debuglevel is None else debuglevel

    def set_http_debuglevel(self, level):
        self._debuglevel = level

    def do_request_(self, request):
        if not request.host:
            raise URLError('no host given')
        data = request.data
        if data is not None:
            if isinstance(data, str):
                raise TypeError("POST data should be bytes, an iterable of bytes, or a file object. It cannot be of type str.")
            if not request.has_header('Content-type'):
                request.add_unredirected_header('Content-type', 'application/x-www-form-urlencoded')
            if not request.has_header('Content-length') and not request.has_header('Transfer-encoding'):
                try:
                    request.add_unredirected_header('Content-length', str(memoryview(data).nbytes))
                except TypeError:
                    request.add_unredirected_header('Transfer-encoding', 'chunked')
        if not request.has_header('Host'):
            request.add_unredirected_header('Host', request.host)
        for name, value in self.parent.addheaders:
            if not request.has_header(name.capitalize()):
                request.add_unredirected_header(name.capitalize(), value)
        return request

    def do_open(self, http_class, req, **http_conn_args):
        if not req.host:
            raise URLError('no host given')
        connection = http_class(req.host, timeout=req.timeout, **http_conn_args)
        connection.set_debuglevel(self._debuglevel)
        headers = {name.title(): value for name, value in {**req.headers, **req.unredirected_hdrs}.items()}
        headers["Connection"] = "close"
        if req._tunnel_host:
            # What is meant for the proxy alone is not sent through the tunnel.
            name = "Proxy-Authorization"
            connection.set_tunnel(req._tunnel_host, headers={name: headers.pop(name)} if name in headers else {})
        try:
            try:
                connection.request(req.get_method(), req.selector, req.data, headers,
                                   encode_chunked=req.has_header('Transfer-encoding'))
            except OSError as err:
                if isinstance(err, PermissionError) and err.errno == 1:
                    raise  # the host's refusal is no trouble of the network
                raise URLError(err)
            response = connection.getresponse()
        except BaseException:
            connection.close()
            raise
        response.url = req.get_full_url()
        response.msg = response.reason
        return response


class HTTPHandler(AbstractHTTPHandler):
    def http_open(self, req):
        return self.do_open(_client.HTTPConnection, req)

    http_request = AbstractHTTPHandler.do_request_


class HTTPSHandler(AbstractHTTPHandler):
    def __init__(self, debuglevel=None, context=None, check_hostname=None):
        super().__init__(debuglevel)
        self._context = context

    def https_open(self, req):
        return self.do_open(_client.HTTPSConnection, req, context=self._context)

    https_request = AbstractHTTPHandler.do_request_


class UnknownHandler(BaseHandler):
    def unknown_open(self, req):
        raise URLError('unknown url type: %s' % req.type)


def _headers(kind, size):
    """The headers that an answer would have."""
    headers = _client.HTTPMessage()
    headers['Content-type'] = kind
    headers['Content-length'] = str(size)
    return headers


class FileHandler(BaseHandler):
    """Opens file: URLs, as far as files are granted."""

    def file_open(self, req):
        if req.host and req.host != 'localhost':
            raise URLError("file:// scheme is supported only on localhost")
        import os
        path = url2pathname(req.selector)
        try:
            size = os.stat(path).st_size
            fp = open(path, 'rb')
        except OSError as exp:
            raise URLError(exp)
        headers = _headers('text/plain', size)
        return addinfourl(fp, headers, req.full_url)


class DataHandler(BaseHandler):
    """Opens data: URLs."""

    def data_open(self, req):
        import io
        mediatype, comma, data = req.full_url.partition(':')[2].partition(',')
        if not comma:
            raise ValueError("not enough values to unpack (expected 2, got 1)")
        data = unquote_to_bytes(data)
        if mediatype.endswith(";base64"):
            data = _base64.decodebytes(data)
            mediatype = mediatype[:-7]
        headers = _headers(mediatype or "text/plain;charset=US-ASCII", len(data))
        return addinfourl(io.BytesIO(data), headers, req.full_url)


def build_opener(*handlers):
    """Return an OpenerDirector with the given handlers, classes or instances,
    and those of the usual ones that they do not take the place of."""
    opener = OpenerDirector()
    for usual in (ProxyHandler, UnknownHandler, HTTPHandler, HTTPDefaultErrorHandler, HTTPRedirectHandler, FileHandler,
                  HTTPErrorProcessor, DataHandler, HTTPSHandler):
        for handler in handlers:
            if issubclass(handler, usual) if isinstance(handler, type) else isinstance(handler, usual):
                break
        else:
            opener.add_handler(usual())
    for handler in handlers:
        opener.add_handler(handler() if isinstance(handler, type) else handler)
    return opener


def install_opener(opener):
    """Have urlopen use an opener."""
    global _opener
    _opener = opener


def urlopen(url, data=None, timeout=_client._default_timeout, *, context=None):
    """Open a URL, a str or a Request, and return its response."""
    global _opener
    if context is not None:
        return build_opener(HTTPSHandler(context=context)).open(url, data, timeout)
    if _opener is None:
        _opener = build_opener()
    return _opener.open(url, data, timeout)


def urlretrieve(url, filename=None, reporthook=None, data=None):
    """Store what a URL gives in a file; return its name and the headers."""
    with urlopen(url, data) as response:
        headers = response.info()
        if url[:5].lower() == 'file:' and not filename:
            return url2pathname(urlsplit(url).path), headers  # it is one already
        if filename is None:
            import tempfile
            target = tempfile.NamedTemporaryFile(delete=False)
            filename = target.name
            _retrieved.append(filename)
        else:
            target = open(filename, 'wb')
        with target:
            size = int(headers.get("Content-Length") or -1)
            block, blocks, got = 8192, 0, 0
            if reporthook:
                reporthook(blocks, block, size)
            while data := response.read(block):
                got += len(data)
                target.write(data)
                blocks += 1
                if reporthook:
                    reporthook(blocks, block, size)
    if 0 <= got < size:
        raise ContentTooShortError("retrieval incomplete: got only %i out of %i bytes" % (got, size), (filename, headers))
    return filename, headers


_retrieved = []


def urlcleanup():
    """Remove the files that urlretrieve made by itself, and forget the opener."""
    import os
    global _opener
    for name in _retrieved:
        try:
            os.unlink(name)
        except OSError:
            pass
    del _retrieved[:]
    _opener = None


def pathname2url(pathname):
    """Return the path of a file URL."""
    return quote(pathname)


def url2pathname(pathname):
    """Return the file name for the path of a file URL."""
    return unquote(pathname)


def getproxies_environment():
    """Return the proxies that the environment names, by scheme. Names in small
    letters come before others."""
    import os
    named = [(name.lower()[:-6], name, value) for name, value in os.environ.items() if name[-6:].lower() == '_proxy']
    proxies = {scheme: value for scheme, _, value in named if value}
    if 'REQUEST_METHOD' in os.environ:
        # In a CGI script HTTP_PROXY is a header of whoever asks.
        proxies.pop('http', None)
    for scheme, name, value in named:
        if name[-6:] == '_proxy':
            if value:
                proxies[scheme] = value
            else:
                proxies.pop(scheme, None)
    return proxies


def proxy_bypass_environment(host, proxies=None):
    """Whether no_proxy of the environment, or of the proxies, names a host."""
    if proxies is None:
        proxies = getproxies_environment()
    exceptions = proxies.get('no')
    if not exceptions:
        return False
    if exceptions == '*':
        return True
    host = host.lower()
    alone = _re.sub(r':\d*$', '', host)
    for name in exceptions.split(','):
        name = name.strip().lstrip('.').lower()
        if name and (name in (host, alone) or host.endswith('.' + name) or alone.endswith('.' + name)):
            return True
    return False


getproxies = getproxies_environment
proxy_bypass = proxy_bypass_environment
