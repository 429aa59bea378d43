import urllib.request, urllib.error, http, http.client
print(http.HTTPStatus.NOT_FOUND, repr(http.HTTPStatus(404)), http.HTTPStatus.NOT_FOUND.phrase, http.HTTPStatus.NOT_FOUND.description, http.HTTPStatus.NOT_FOUND.is_client_error)
print(len(http.HTTPStatus), repr(http.HTTPMethod.GET), str(http.HTTPMethod.GET), http.HTTPMethod.POST.description, http.HTTPMethod.GET == 'GET')
print(http.client.responses[404], http.client.OK, http.client.HTTP_PORT)
r = urllib.request.urlopen("data:text/html;charset=utf-8,%3Cp%3Ehi")
print(r.read(), r.headers.get_content_charset(), r.headers.get_content_type(), r.status, r.url, dict(r.headers))
print(urllib.request.urlopen("data:;base64,aGVsbG8=").read())
q = urllib.request.Request("http://Example.com:80/a/b?c=d#frag", data=b"x=1", headers={"x-foo-BAR": "1"})
print(q.full_url, q.type, q.host, q.selector, q.fragment, q.get_method(), q.header_items(), q.origin_req_host, q.has_header("X-foo-bar"))
for u in ["nope", "foo:bar", "http:///x", ""]:
    try:
        print(urllib.request.urlopen(u))
    except Exception as e:
        print(type(e).__name__, e)
try:
    http.client.HTTPConnection("a:b")
except http.client.InvalidURL as e:
    print(e)
e = urllib.error.HTTPError("http://x", 404, "Not Found", {}, None)
print(e, repr(e), e.read(), e.code, e.status, e.reason, e.headers, e.url, e.geturl())
print(urllib.request.pathname2url("/a b"), urllib.request.url2pathname("///a%20b"))
print([h.__class__.__name__ for h in urllib.request.build_opener().handlers if 'FTP' not in h.__class__.__name__])

# A handler of the program's own: the machinery without a network.
import io


class Fake(urllib.request.HTTPHandler):
    pages = {"/": (200, "OK", [("Content-Type", "text/plain")], b"root"),
             "/old": (302, "Found", [("Location", "/new?x=1")], b""),
             "/new?x=1": (200, "OK", [], b"new"),
             "/loop": (301, "Moved", [("Location", "/loop")], b""),
             "/file": (301, "Moved", [("Location", "file:///etc/passwd")], b""),
             "/auth": (401, "No", [("WWW-Authenticate", 'Basic realm="r"')], b"")}

    def http_open(self, req):
        code, msg, headers, body = self.pages.get(req.selector, (404, "Not Found", [], b"none"))
        print("  asked:", req.get_method(), req.full_url, sorted(k for k in dict(req.header_items())))
        if req.has_header("Authorization"):
            code = 200
            print("  with", req.get_header("Authorization"))
        m = http.client.HTTPMessage()
        for k, v in headers:
            m[k] = v
        r = urllib.request.addinfourl(io.BytesIO(body), m, req.full_url, code)
        r.msg = msg
        return r


mgr = urllib.request.HTTPPasswordMgrWithDefaultRealm()
mgr.add_password(None, "http://h/", "me", "secret")
o = urllib.request.build_opener(Fake, urllib.request.HTTPBasicAuthHandler(mgr))
for path in ["/", "/old", "/loop", "/file", "/auth", "/none"]:
    for data in [None, b"d"]:
        try:
            r = o.open("http://h" + path, data)
            print(path, r.code, r.read(), r.geturl())
        except urllib.error.HTTPError as e:
            print(path, e.code, str(e).splitlines()[0], e.read())
try:
    o.open("http://h/", "text")
except TypeError as e:
    print(e)
m = http.client.HTTPMessage()
m["A"] = "1"
m["a"] = "2"
m.add_header("Content-Disposition", "attachment", filename="x y.txt")
m["Content-Type"] = 'text/HTML; charset="UTF-8"; boundary=b'
print(m.get_all("A"), m["a"], len(m), m.keys(), m.get_filename(), m.get_content_type(), m.get_content_charset(), m.get_param("boundary"))
print(m.get_content_maintype(), m.get_content_subtype(), "a" in m, m.get("zz", 3), m.items())
print(str(m))
m.replace_header("A", "9")
del m["content-type"]
print(m.items(), m.get_content_type())
for f in (lambda: http.client.HTTPConnection("h").putheader("a", "b"), lambda: http.client.HTTPConnection("h").getresponse(),
          lambda: http.client.HTTPConnection("h").putrequest("G\r", "/"), lambda: http.client.HTTPConnection("h").putrequest("GET", "/ x"),
          lambda: http.client.HTTPConnection("h\n")):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
c = http.client.HTTPConnection("[::1]:8080")
print(c.host, c.port, http.client.HTTPSConnection("h").port)
c.putrequest("GET", "/")
for args in [("bad\nname", "x"), ("ok", "x\r\ny: z"), ("", "x")]:
    try:
        c.putheader(*args)
    except ValueError as e:
        print(e)
try:
    c.putrequest("GET", "/")
except http.client.CannotSendRequest as e:
    print(repr(e))
print(repr(http.client.IncompleteRead(b"abc", 5)), repr(http.client.BadStatusLine("")), repr(http.client.RemoteDisconnected("x")))
