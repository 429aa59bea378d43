# stopped by: any
# Addresses that are long in all their parts.
import urllib.parse
text = "http://" + "a" * 10**6 + "/" + "../" * 10**6 + "?" + "a=b&" * 10**6
while True:
    urllib.parse.urljoin(text, "../" * 10**5 + "x")
    urllib.parse.urlsplit(text)
    urllib.parse.unquote("%41" * 10**6)
    urllib.parse.quote("\u1234" * 10**6)
