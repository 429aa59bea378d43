# stopped by: sealed
# No way to the network was granted.
import http.client, urllib.request
for f in (lambda: urllib.request.urlopen("http://127.0.0.1:80/"), lambda: urllib.request.urlopen("https://127.0.0.1/"),
          lambda: http.client.HTTPConnection("127.0.0.1").request("GET", "/"), lambda: urllib.request.urlopen("file:///etc/passwd"),
          lambda: urllib.request.urlopen("ftp://127.0.0.1/"), lambda: http.client._send("GET", "http://127.0.0.1/", [], b"", None),
          lambda: urllib.request.urlretrieve("http://127.0.0.1/", "/tmp/x")):
    try:
        f()
        print("ESCAPED")
    except OSError:
        pass
