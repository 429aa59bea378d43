from email import encoders
from email.mime.nonmultipart import MIMENonMultipart

__all__ = ["MIMEImage"]


class MIMEImage(MIMENonMultipart):
    """A message that is a picture, of a kind that its first bytes tell."""

    def __init__(self, _imagedata, _subtype=None, _encoder=encoders.encode_base64, *, policy=None, **_params):
        _subtype = _what(_imagedata) if _subtype is None else _subtype
        if _subtype is None:
            raise TypeError("Could not guess image MIME subtype")
        MIMENonMultipart.__init__(self, "image", _subtype, policy=policy, **_params)
        self.set_payload(_imagedata)
        _encoder(self)


_rules = []


def _what(data):
    return next((kind for test in _rules if (kind := test(data))), None)


def rule(rulefunc):
    """Add a function that tells a kind of picture, or None."""
    _rules.append(rulefunc)
    return rulefunc


def _begins(kind, *starts):
    rule(lambda h: kind if h.startswith(starts) else None)


@rule
def _jpeg(h):
    return "jpeg" if h[6:10] in (b"JFIF", b"Exif") or h[:4] == b"\xff\xd8\xff\xdb" else None


_begins("png", b"\x89PNG\r\n\x1a\n")
_begins("gif", b"GIF87a", b"GIF89a")
_begins("tiff", b"MM", b"II")
_begins("rgb", b"\x01\xda")
for _kind, _digits in ("pbm", "14"), ("pgm", "25"), ("ppm", "36"):
    _begins(_kind, *(f"P{digit}{space}".encode() for digit in _digits for space in " \t\n\r"))
_begins("rast", b"\x59\xa6\x6a\x95")
_begins("xbm", b"#define ")
_begins("bmp", b"BM")


@rule
def _webp(h):
    return "webp" if h.startswith(b"RIFF") and h[8:12] == b"WEBP" else None


_begins("exr", b"v/1\x01")
