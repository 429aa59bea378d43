from email import encoders
from email.mime.nonmultipart import MIMENonMultipart

__all__ = ["MIMEAudio"]


class MIMEAudio(MIMENonMultipart):
    """A message that is sound, of a kind that its first bytes tell."""

    def __init__(self, _audiodata, _subtype=None, _encoder=encoders.encode_base64, *, policy=None, **_params):
        _subtype = _what(_audiodata) if _subtype is None else _subtype
        if _subtype is None:
            raise TypeError("Could not find audio MIME subtype")
        MIMENonMultipart.__init__(self, "audio", _subtype, policy=policy, **_params)
        self.set_payload(_audiodata)
        _encoder(self)


_rules = []


def _what(data):
    return next((kind for test in _rules if (kind := test(data))), None)


def rule(rulefunc):
    """Add a function that tells a kind of sound, or None."""
    _rules.append(rulefunc)
    return rulefunc


@rule
def _aiff(h):
    return "x-aiff" if h.startswith(b"FORM") and h[8:12] in (b"AIFC", b"AIFF") else None


@rule
def _au(h):
    return "basic" if h.startswith(b".snd") else None


@rule
def _wav(h):
    return "x-wav" if h.startswith(b"RIFF") and h[8:16] == b"WAVEfmt " else None
