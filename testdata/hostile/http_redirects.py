# stopped by: any
# Responses a script makes up, each of which leads to the next.
import io, http.client, urllib.request
class Loop(urllib.request.HTTPHandler):
    def http_open(self, req):
        m = http.client.HTTPMessage()
        m["Location"] = req.full_url + "x" * 1000
        r = urllib.request.addinfourl(io.BytesIO(b"y" * 1000), m, req.full_url, 302)
        r.msg = "again"
        return r
class Forever(urllib.request.HTTPRedirectHandler):
    max_repeats = max_redirections = 10**9
o = urllib.request.build_opener(Loop, Forever)
while True:
    try:
        o.open("http://h/")
    except RecursionError:
        pass
