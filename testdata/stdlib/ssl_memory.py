# TLS over memory: handshakes by hand, and what contexts say.
# folder: temporary
import os
import ssl
import tempfile

KEY = '''\
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgiZFLuXUROBXGcf/v
vxvTc5JG+bao6z60jNcGNnIR4MehRANCAAQpw/VkHBTKZFQdezVkexC282r3J/Sa
xHhJXSZf9zARCvROCqLqLyRN09O/T6u4tC4aHArJb4jaqsfw+B02tl8y
-----END PRIVATE KEY-----
'''
CERT = '''\
-----BEGIN CERTIFICATE-----
MIIB3zCCAYWgAwIBAgIUSDUIi3No2jBqRqbfRp+WRPtm+bAwCgYIKoZIzj0EAwIw
NjELMAkGA1UEBhMCWFkxEzARBgNVBAoMCk91cm8gdGVzdHMxEjAQBgNVBAMMCWxv
Y2FsaG9zdDAgFw0yNjExMjMxMzI4MzFaGA8yMTI2MTAzMDEzMjgzMVowNjELMAkG
A1UEBhMCWFkxEzARBgNVBAoMCk91cm8gdGVzdHMxEjAQBgNVBAMMCWxvY2FsaG9z
dDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABCnD9WQcFMpkVB17NWR7ELbzavcn
9JrEeEldJl/3MBEK9E4KouovJE3T079Pq7i0LhocCslviNqqx/D4HTa2XzKjbzBt
MB0GA1UdDgQWBBSna4yTzd5MUR2bD0We/4yTcR483jAfBgNVHSMEGDAWgBSna4yT
zd5MUR2bD0We/4yTcR483jAPBgNVHRMBAf8EBTADAQH/MBoGA1UdEQQTMBGCCWxv
Y2FsaG9zdIcEfwAAATAKBggqhkjOPQQDAgNIADBFAiEA7CzVh/3+JYBqyKp3bre7
w/l2nvtLqy71TgH39lQc6L4CIAwB+XIpYweJXJbiIksRj5Ms9KcL8vNOyPjjHi/4
q+aw
-----END CERTIFICATE-----
'''


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split(' (_ssl.c')[0])


handle, path = tempfile.mkstemp(dir=os.getcwd())
os.write(handle, (KEY + CERT).encode())
os.close(handle)
server = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
server.load_cert_chain(path)
client = ssl.create_default_context(cadata=CERT)
show(lambda: ssl.create_default_context().load_cert_chain(path))
os.remove(path)
print(client.verify_mode, client.check_hostname, server.verify_mode, client.protocol, client.cert_store_stats())
print(client.get_ca_certs())


def connect(client, server, name='localhost'):
    a, b = ssl.MemoryBIO(), ssl.MemoryBIO()
    ends = [client.wrap_bio(a, b, server_hostname=name), server.wrap_bio(b, a, server_side=True)]
    left = list(ends)
    while left:
        for end in list(left):
            try:
                end.do_handshake()
                left.remove(end)
            except ssl.SSLWantReadError:
                pass
    return ends


c, s = connect(client, server)
print(c.version(), s.version(), c.server_side, s.server_side, c.server_hostname, s.server_hostname)
print(c.cipher()[1], c.compression(), c.selected_alpn_protocol(), c.session_reused)
print(c.getpeercert() == client.get_ca_certs()[0], s.getpeercert(), c.getpeercert(True) == ssl.PEM_cert_to_DER_cert(CERT))
print(c.write(b'to the server'), s.read(6), s.read(100))
try:
    s.read(10)
except ssl.SSLWantReadError as e:
    print(type(e).__name__, e.errno)
s.write(b'to the client')
print(c.read(5), c.read(), s.context is server)

client.set_alpn_protocols(['h2', 'http/1.1'])
server.set_alpn_protocols(['http/1.1'])
c, s = connect(client, server)
print(c.selected_alpn_protocol(), s.selected_alpn_protocol())
client.maximum_version = ssl.TLSVersion.TLSv1_2
c, s = connect(client, server)
print(c.version(), client.maximum_version, client.minimum_version)
for name in ('elsewhere.example', '127.0.0.2'):
    try:
        connect(client, server, name)
    except ssl.SSLCertVerificationError as e:
        print(e.verify_code, e.verify_message, e.reason, e.library, e.errno, isinstance(e, ValueError))
print(connect(client, server, '127.0.0.1')[0].version())
try:
    connect(ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT), server)
except ssl.SSLError as e:
    print(type(e).__name__, e.verify_code, e.verify_message)
anyone = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
anyone.check_hostname = False
anyone.verify_mode = ssl.CERT_NONE
print(connect(anyone, server, None)[0].getpeercert())

show(lambda: setattr(client, 'verify_mode', ssl.CERT_NONE))
show(lambda: setattr(client, 'verify_mode', 9))
show(lambda: client.load_verify_locations())
show(lambda: client.load_verify_locations(cadata='nothing'))
show(lambda: client.load_cert_chain(path + '.not'))
show(lambda: ssl.SSLContext(99))
show(lambda: ssl.SSLObject())
show(lambda: ssl.SSLSocket())
show(lambda: client.set_ciphers('nonsense'))
show(lambda: client.set_alpn_protocols(['']))
show(lambda: ssl.DER_cert_to_PEM_cert(b'abc'))
show(lambda: ssl.PEM_cert_to_DER_cert('x'))
show(lambda: ssl.cert_time_to_seconds('Jan  5 09:34:43 2018 GMT'))
print(ssl.SSLError(1, 'text'), ssl.SSLError('only'), ssl.SSLCertVerificationError.__mro__[1:3], ssl.CertificateError)
print(ssl.TLSVersion.TLSv1_3, repr(ssl.CERT_REQUIRED), repr(ssl.PROTOCOL_TLS_CLIENT), ssl.Purpose.SERVER_AUTH, ssl.OP_NO_TLSv1_3)
bio = ssl.MemoryBIO()
print(bio.write(b'abc'), bio.pending, bio.read(2), bio.eof, bio.write_eof(), bio.eof, bio.read(), bio.eof)
show(lambda: bio.write(b'x'))
