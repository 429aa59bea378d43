# stopped by: any
# Headers without end.
import http.client
m = http.client.HTTPMessage()
while True:
    m["name"] = "value"
    m.add_header("Content-Disposition", "attachment", filename="x" * 1000)
