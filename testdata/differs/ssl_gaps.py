# Go's crypto/tls gives no way to choose another context in the middle of a
# handshake, to write session keys where a context says, to read a key under a
# password, or to ask for a certificate after the handshake. Where CPython sets
# these up, Ouro says that it cannot.
import os
import ssl

context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)


def attempt(what, f):
    try:
        f()
        print(what, 'done')
    except NotImplementedError as e:
        print(what, 'NotImplementedError:', e)


def choose(sock, name, context):
    return None


attempt('sni_callback', lambda: setattr(context, 'sni_callback', choose))
attempt('set_servername_callback', lambda: context.set_servername_callback(choose))
attempt('without a callback', lambda: setattr(context, 'sni_callback', None))
attempt('keylog_filename', lambda: setattr(context, 'keylog_filename', os.devnull))
