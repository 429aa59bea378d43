# Digest authentication, without a server: answers to challenges, and handlers
# that are asked by an opener whose transport is made up.
import hashlib
import io
import re
import urllib.request as ur
from urllib.error import HTTPError, URLError

print(ur.parse_http_list('a, b="c, d", e="\\"f", g'))
print(ur.parse_http_list(''), ur.parse_http_list(' a ,, b '), ur.parse_http_list('"a\\\\b", c'))
print(ur.parse_keqv_list(['a=b', 'c="d=e"', 'f=""']))
for bad in ['a'], ['a=']:
    try:
        print(ur.parse_keqv_list(bad))
    except Exception as e:
        print(type(e).__name__, e)


class Fixed(ur.HTTPDigestAuthHandler):
    def get_cnonce(self, nonce):
        return "0a4f113b"


def proven(chal, user="Mufasa", password="Circle Of Life", url="http://www.nowhere.org/dir/index.html", handler=None):
    h = handler or Fixed()
    h.add_password("testrealm@host.com", "http://www.nowhere.org/", user, password)
    return h.get_authorization(ur.Request(url), chal)


base = dict(realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093")
print(proven(base))
print(proven(base | dict(qop="auth", opaque="5ccc069c403ebaf9f0171e9517f40e41")))
print(proven(base | dict(qop="auth,auth-int", algorithm="SHA")))
print(proven(base | dict(realm="other")), proven({"realm": "testrealm@host.com"}))
for wrong in dict(qop="auth-int"), dict(algorithm="MD5-sess"):
    try:
        proven(base | wrong)
    except (URLError, ValueError) as e:
        print(type(e).__name__, e)
h = Fixed()
for nonce in "a", "a", "b":
    print(re.search("nc=[^,]*", proven(base | dict(nonce=nonce, qop="auth"), handler=h))[0], h.nonce_count)
print(len(ur.HTTPDigestAuthHandler().get_cnonce("x")), ur.HTTPDigestAuthHandler.handler_order, ur.ProxyDigestAuthHandler.auth_header)


class Server(ur.BaseHandler):
    def __init__(self, challenge, user=None, password=None):
        self.challenge, self.known, self.asked = challenge, (user, password), 0

    def http_open(self, req):
        self.asked += 1
        auth = req.get_header("Authorization")
        ok = False
        if auth and auth.startswith("Digest "):
            f = ur.parse_keqv_list(ur.parse_http_list(auth[7:]))
            a1 = hashlib.md5(("%s:%s:%s" % (self.known[0], f["realm"], self.known[1])).encode()).hexdigest()
            a2 = hashlib.md5(("%s:%s" % (req.get_method(), f["uri"])).encode()).hexdigest()
            ok = f["response"] == hashlib.md5((a1 + ":" + f["nonce"] + ":" + a2).encode()).hexdigest()
        code = 200 if ok else 401
        r = ur.addinfourl(io.BytesIO(b"body"), {} if ok else {"www-authenticate": self.challenge}, req.full_url, code)
        r.msg = "OK" if ok else "Unauthorized"
        return r


def ask(challenge, user="u", password="p"):
    auth = ur.HTTPDigestAuthHandler()
    auth.add_password("r", "http://h/", "u", "p")
    server = Server(challenge, user, password)
    opener = ur.OpenerDirector()
    for x in auth, server, ur.HTTPErrorProcessor(), ur.HTTPDefaultErrorHandler():
        opener.add_handler(x)
    try:
        r = opener.open("http://h/x?y")
        print(r.read(), r.code, server.asked)
    except (HTTPError, ValueError) as e:
        print(type(e).__name__, e, server.asked)


ask('Digest realm="r", nonce="n"')
ask('Digest realm="r", nonce="n"', password="q")
ask('Digest realm="other", nonce="n"')
ask('Basic realm="r"')
ask('Strange realm="r"')
