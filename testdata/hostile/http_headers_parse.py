# stopped by: any
# Headers without an end, read from a script's own file.
import http.client
class Endless:
    def readline(self, n=-1):
        return b"a: b\r\n"
http.client.parse_headers(Endless())
