# stopped by: any
# Hosts and ports that are very long numbers.
import urllib.parse
while True:
    for host in "[" + ":" * 10**6 + "]", "a:" + "1" * 10**6, "a@" * 10**6:
        try:
            urllib.parse.urlsplit("http://" + host).port
        except ValueError:
            pass
