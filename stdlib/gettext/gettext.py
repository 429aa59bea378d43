import re

__all__ = ["NullTranslations", "GNUTranslations", "Catalog", "bindtextdomain", "find", "translation", "install",
           "textdomain", "dgettext", "dngettext", "gettext", "ngettext", "pgettext", "dpgettext", "npgettext",
           "dnpgettext"]

_default_localedir = "/usr/share/locale"
_localedirs = {}
_current_domain = "messages"
_translations = {}


def _plural(text):
    # The rule for plurals, an expression of C, as a function.
    if len(text) > 1000:
        raise ValueError("plural form expression is too long")
    tokens = re.findall(r"\s*(n\b|\d+|[-+*/%()?:]|[<>=!]=?|&&|\|\|)", text)
    if re.sub(r"\s", "", "".join(tokens)) != re.sub(r"\s", "", text):
        bad = re.sub(r"(?:\s|n\b|\d+|[-+*/%()?:]|[<>=!]=?|&&|\|\|)*", "", text, count=1)
        raise ValueError("invalid token in plural form: %s" % (bad[:1] or text))
    words = {"&&": " and ", "||": " or ", "!": " not ", "/": "//"}

    def ternary(part):
        depth = 0
        for i, t in enumerate(part):
            depth += (t == "(") - (t == ")")
            if t == "?" and depth == 0:
                inner = 0
                for j in range(i + 1, len(part)):
                    if part[j] in "()":
                        depth += (part[j] == "(") - (part[j] == ")")
                    elif part[j] == "?" and depth == 0:
                        inner += 1
                    elif part[j] == ":" and depth == 0:
                        if not inner:
                            return (f"(({ternary(part[i + 1:j])}) if ({ternary(part[:i])}) "
                                    f"else ({ternary(part[j + 1:])}))")
                        inner -= 1
                raise ValueError("unexpected end of plural form")
        out = []
        i = 0
        while i < len(part):
            if part[i] == "(":
                depth = 1
                j = i + 1
                while j < len(part) and depth:
                    depth += (part[j] == "(") - (part[j] == ")")
                    j += 1
                if depth:
                    raise ValueError("unbalanced parenthesis in plural form")
                out.append("(" + ternary(part[i + 1:j - 1]) + ")")
                i = j
            else:
                out.append(words.get(part[i], part[i]))
                i += 1
        return "".join(out)

    rule = eval("lambda n: int(" + ternary(tokens) + ")", {"int": int})

    def func(n):
        if not isinstance(n, int):
            try:
                round(n)
            except TypeError:
                raise TypeError(f"Plural value must be an integer, got {type(n).__name__}") from None
            n = _whole(n)
        return rule(n)

    return func


def _whole(n):
    """Return the number that a plural depends on, and warn if it is no int."""
    if hasattr(type(n), "__index__"):
        return n.__index__()
    import sys
    import warnings
    frame, level = sys._getframe(1), 2
    while frame.f_back is not None and frame.f_globals.get("__name__") == __name__:
        frame, level = frame.f_back, level + 1
    warnings.warn(f"Plural value must be an integer, got {type(n).__name__}", DeprecationWarning, level)
    return n


class NullTranslations:
    """Translations that translate nothing, or ask others."""

    def __init__(self, fp=None):
        self._info = {}
        self._charset = None
        self._fallback = None
        if fp is not None:
            self._parse(fp)

    def _parse(self, fp):
        pass

    def add_fallback(self, fallback):
        if self._fallback:
            self._fallback.add_fallback(fallback)
        else:
            self._fallback = fallback

    def gettext(self, message):
        if self._fallback:
            return self._fallback.gettext(message)
        return message

    def ngettext(self, msgid1, msgid2, n):
        if self._fallback:
            return self._fallback.ngettext(msgid1, msgid2, n)
        return msgid1 if _whole(n) == 1 else msgid2

    def pgettext(self, context, message):
        if self._fallback:
            return self._fallback.pgettext(context, message)
        return message

    def npgettext(self, context, msgid1, msgid2, n):
        if self._fallback:
            return self._fallback.npgettext(context, msgid1, msgid2, n)
        return msgid1 if _whole(n) == 1 else msgid2

    def info(self):
        return self._info

    def charset(self):
        return self._charset

    def install(self, names=None):
        import builtins
        builtins.__dict__["_"] = self.gettext
        for name in names or ():
            if name in ("gettext", "ngettext", "pgettext", "npgettext"):
                builtins.__dict__[name] = getattr(self, name)


class GNUTranslations(NullTranslations):
    """Translations from a .mo file."""

    LE_MAGIC = 0x950412DE
    BE_MAGIC = 0xDE120495
    CONTEXT = "%s\x04%s"
    VERSIONS = (0, 1)

    def _parse(self, fp):
        filename = getattr(fp, "name", "")
        data = fp.read()
        self._catalog = catalog = {}
        self.plural = lambda n: int(n != 1)
        magic = int.from_bytes(data[:4], "little")
        if magic == self.LE_MAGIC:
            order = "little"
        elif magic == self.BE_MAGIC:
            order = "big"
        else:
            raise OSError(0, "Bad magic number", filename)

        def number(at):
            return int.from_bytes(data[at:at + 4], order)

        version, count, ids, texts = (number(at) for at in (4, 8, 12, 16))
        if version >> 16 not in self.VERSIONS:
            raise OSError(0, "Bad version number " + str(version >> 16), filename)
        for i in range(count):
            size, at = number(ids + 8 * i), number(ids + 8 * i + 4)
            tsize, tat = number(texts + 8 * i), number(texts + 8 * i + 4)
            if at + size >= len(data) or tat + tsize >= len(data):
                raise OSError(0, "File is corrupt", filename)
            msg, text = data[at:at + size], data[tat:tat + tsize]
            if not size:
                last = None
                for line in text.split(b"\n"):
                    item = line.decode().strip()
                    if not item or item.startswith("#-#-#-#-#") and item.endswith("#-#-#-#-#"):
                        continue
                    if ":" in item:
                        k, v = item.split(":", 1)
                        last = k.strip().lower()
                        v = v.strip()
                        self._info[last] = v
                        if last == "content-type":
                            self._charset = v.split("charset=")[1]
                        elif last == "plural-forms":
                            self.plural = _plural(v.split(";")[1].split("plural=")[1])
                    elif last:
                        self._info[last] += "\n" + item
            charset = self._charset or "ascii"
            if b"\x00" in msg:
                msgid1 = str(msg.split(b"\x00")[0], charset)
                for k, form in enumerate(text.split(b"\x00")):
                    catalog[msgid1, k] = str(form, charset)
            else:
                catalog[str(msg, charset)] = str(text, charset)

    def _find(self, key):
        missing = object()
        found = self._catalog.get(key, missing)
        if found is missing:
            found = self._catalog.get((key, self.plural(1)), missing)
        return None if found is missing else found

    def gettext(self, message):
        found = self._find(message)
        return super().gettext(message) if found is None else found

    def ngettext(self, msgid1, msgid2, n):
        found = self._catalog.get((msgid1, self.plural(n)))
        return super().ngettext(msgid1, msgid2, n) if found is None else found

    def pgettext(self, context, message):
        found = self._find(self.CONTEXT % (context, message))
        return super().pgettext(context, message) if found is None else found

    def npgettext(self, context, msgid1, msgid2, n):
        found = self._catalog.get((self.CONTEXT % (context, msgid1), self.plural(n)))
        return super().npgettext(context, msgid1, msgid2, n) if found is None else found


def _languages():
    """Return the languages that the environment asks for, "C" last."""
    import os
    asked = []
    for name in "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG":
        value = os.environ.get(name)
        if value:
            asked = value.split(":")
            break
    return asked if "C" in asked else asked + ["C"]


def _variants(language):
    """Return the names to look for, the most exact first: the parts behind "_", "." and "@" may be missing."""
    import locale
    rest = locale.normalize(language)
    parts = []
    for sep in "@._":
        rest, found, part = rest.partition(sep)
        parts.append(found + part)
    modifier, codeset, territory = parts
    names = []
    for m in dict.fromkeys((modifier, "")):
        for c in dict.fromkeys((codeset, "")):
            names += [rest + t + c + m for t in dict.fromkeys((territory, ""))]
    return names


def find(domain, localedir=None, languages=None, all=False):
    """Return the file of a domain, None if there is none; all of them as a list."""
    import os
    if localedir is None:
        localedir = _default_localedir
    if languages is None:
        languages = _languages()
    found = []
    for name in dict.fromkeys(v for language in languages for v in _variants(language)):
        if name == "C":
            break
        path = os.path.join(localedir, name, "LC_MESSAGES", f"{domain}.mo")
        if os.path.exists(path):
            if not all:
                return path
            found.append(path)
    return found if all else None


def translation(domain, localedir=None, languages=None, class_=None, fallback=False):
    """Return the translations of a domain."""
    if class_ is None:
        class_ = GNUTranslations
    files = find(domain, localedir, languages, all=True)
    if not files:
        if fallback:
            return NullTranslations()
        raise FileNotFoundError(2, "No translation file found for domain", domain)
    result = None
    for path in files:
        key = class_, path
        t = _translations.get(key)
        if t is None:
            with open(path, "rb") as fp:
                t = _translations.setdefault(key, class_(fp))
        import copy
        t = copy.copy(t)
        if result is None:
            result = t
        else:
            result.add_fallback(t)
    return result


def install(domain, localedir=None, *, names=None):
    """Make _ the translating function of a domain."""
    translation(domain, localedir, fallback=True).install(names)


def textdomain(domain=None):
    """Set the current domain, and return it."""
    global _current_domain
    if domain is not None:
        _current_domain = domain
    return _current_domain


def bindtextdomain(domain, localedir=None):
    """Set where the files of a domain lie, and return it."""
    if localedir is not None:
        _localedirs[domain] = localedir
    return _localedirs.get(domain, _default_localedir)


def _of(domain):
    try:
        return translation(domain, _localedirs.get(domain))
    except OSError:
        return NullTranslations()


def dgettext(domain, message):
    return _of(domain).gettext(message)


def dngettext(domain, msgid1, msgid2, n):
    return _of(domain).ngettext(msgid1, msgid2, n)


def dpgettext(domain, context, message):
    return _of(domain).pgettext(context, message)


def dnpgettext(domain, context, msgid1, msgid2, n):
    return _of(domain).npgettext(context, msgid1, msgid2, n)


def gettext(message):
    return dgettext(_current_domain, message)


def ngettext(msgid1, msgid2, n):
    return dngettext(_current_domain, msgid1, msgid2, n)


def pgettext(context, message):
    return dpgettext(_current_domain, context, message)


def npgettext(context, msgid1, msgid2, n):
    return dnpgettext(_current_domain, context, msgid1, msgid2, n)


c2py = _plural
Catalog = translation
