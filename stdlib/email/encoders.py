from base64 import encodebytes as _bencode
from quopri import encodestring as _encodestring

__all__ = ["encode_7or8bit", "encode_base64", "encode_noop", "encode_quopri"]


def _encode(msg, encoded, name):
    msg.set_payload(encoded)
    msg["Content-Transfer-Encoding"] = name


def encode_base64(msg):
    """Encode the payload with base64, and add the header that tells."""
    _encode(msg, str(_bencode(msg.get_payload(decode=True)), "ascii"), "base64")


def encode_quopri(msg):
    """Encode the payload as quoted-printable, and add the header that tells."""
    quoted = _encodestring(msg.get_payload(decode=True), quotetabs=True)
    _encode(msg, quoted.replace(b" ", b"=20"), "quoted-printable")


def encode_7or8bit(msg):
    """Add the header that tells whether the payload is ASCII."""
    payload = msg.get_payload(decode=True)
    plain = payload is None or payload.isascii()
    msg["Content-Transfer-Encoding"] = "7bit" if plain else "8bit"


def encode_noop(msg):
    """Do nothing."""
