from binascii import a2b_qp, b2a_qp

__all__ = ["encode", "decode", "encodestring", "decodestring"]


def encode(input, output, quotetabs, header=False):
    """Encode a binary file into another as quoted-printable."""
    output.write(b2a_qp(input.read(), quotetabs=quotetabs, header=header))


def encodestring(s, quotetabs=False, header=False):
    """Encode bytes as quoted-printable."""
    return b2a_qp(s, quotetabs=quotetabs, header=header)


def decode(input, output, header=False):
    """Decode a quoted-printable file into another."""
    output.write(a2b_qp(input.read(), header=header))


def decodestring(s, header=False):
    """Decode quoted-printable bytes."""
    return a2b_qp(s, header=header)
