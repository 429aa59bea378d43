import hashlib as _hashlib
from hashlib import _compare_digest as compare_digest

trans_5C = bytes(x ^ 0x5C for x in range(256))
trans_36 = bytes(x ^ 0x36 for x in range(256))

# What digest_size of a hash would be; the size depends on the hash.
digest_size = None


def _maker(digestmod):
    if callable(digestmod):
        return digestmod
    if isinstance(digestmod, str):
        return lambda d=b'': _hashlib.new(digestmod, d)
    return lambda d=b'': digestmod.new(d)


class HMAC:
    """The keyed hash of a message; takes data and gives digests as hashes do."""

    blocksize = 64

    __slots__ = ("_inner", "_outer", "block_size", "digest_size")

    def __init__(self, key, msg=None, digestmod=''):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f"key: expected bytes or bytearray, but got {type(key).__name__!r}")
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")
        make = _maker(digestmod)
        self._outer = make()
        self._inner = make()
        self.digest_size = self._inner.digest_size
        size = getattr(self._inner, 'block_size', self.blocksize)
        if hasattr(self._inner, 'block_size') and size < 16:
            import warnings
            warnings.warn(f"block_size of {size} seems too small; using our default of {self.blocksize}.", RuntimeWarning, 2)
            size = self.blocksize
        if len(key) > size:
            key = make(key).digest()
        self.block_size = size
        key = key.ljust(size, b'\0')
        self._outer.update(key.translate(trans_5C))
        self._inner.update(key.translate(trans_36))
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        return f"hmac-{self._inner.name}"

    def update(self, msg):
        """Take in more of the message."""
        self._inner.update(msg)

    def copy(self):
        """Return a copy that can be fed separately."""
        other = self.__class__.__new__(self.__class__)
        other.digest_size = self.digest_size
        other.block_size = self.block_size
        other._inner = self._inner.copy()
        other._outer = self._outer.copy()
        return other

    def _current(self):
        h = self._outer.copy()
        h.update(self._inner.digest())
        return h

    def digest(self):
        """Return the hash of what was taken in so far as bytes."""
        return self._current().digest()

    def hexdigest(self):
        """Return the hash of what was taken in so far as hexadecimal text."""
        return self._current().hexdigest()


def new(key, msg=None, digestmod=''):
    """Return a new HMAC object for a key, a first part of the message and a hash:
    its name, its constructor or its module."""
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    """Return the HMAC of a message in one go."""
    if isinstance(digest, str):
        r = _hashlib._hmac_digest(key, msg, digest)
        if r is not None:
            return r
    return HMAC(bytes(key) if not isinstance(key, (bytes, bytearray)) else key, msg, digest).digest()
