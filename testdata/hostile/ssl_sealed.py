# stopped by: sealed
# No certificate, no key, no randomness of a file is to be had.
import ssl
for f in (
    lambda: ssl.create_default_context(cafile="/etc/passwd"),
    lambda: ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain("/etc/passwd"),
    lambda: ssl.get_server_certificate(("127.0.0.1", 443)),
):
    try:
        f()
        print("ESCAPED")
    except Exception:
        pass
