algorithms_guaranteed = {'md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'blake2b', 'blake2s',
                         'sha3_224', 'sha3_256', 'sha3_384', 'sha3_512', 'shake_128', 'shake_256'}
algorithms_available = algorithms_guaranteed | {'sha512_224', 'sha512_256'}

__all__ = ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'blake2b', 'blake2s',
           'sha3_224', 'sha3_256', 'sha3_384', 'sha3_512', 'shake_128', 'shake_256',
           'new', 'algorithms_guaranteed', 'algorithms_available', 'file_digest', 'pbkdf2_hmac')


class _UnsupportedDigestmodError(ValueError):
    pass


_UnsupportedDigestmodError.__name__ = _UnsupportedDigestmodError.__qualname__ = 'UnsupportedDigestmodError'
_UnsupportedDigestmodError.__module__ = '_hashlib'


def file_digest(fileobj, digest, /, *, _bufsize=2**18):
    """Return a hash object that has taken in a file opened for reading in binary mode."""
    digestobj = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, "getbuffer"):
        # Bytes in memory need no reading.
        digestobj.update(fileobj.getbuffer())
        return digestobj
    if not (hasattr(fileobj, "readinto") and hasattr(fileobj, "readable") and fileobj.readable()):
        raise ValueError(f"'{fileobj!r}' is not a file-like object in binary reading mode.")
    buf = bytearray(_bufsize)
    view = memoryview(buf)
    while size := fileobj.readinto(buf):
        digestobj.update(view[:size])
    return digestobj
