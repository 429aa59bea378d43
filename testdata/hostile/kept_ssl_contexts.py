# stopped by: memory
import ssl
l = []
while True: l.append(ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT))
