__all__ = ["getlocale", "getdefaultlocale", "getpreferredencoding", "Error", "setlocale", "localeconv", "strcoll",
           "strxfrm", "str", "atof", "atoi", "format_string", "currency", "normalize", "LC_CTYPE", "LC_COLLATE",
           "LC_MESSAGES", "LC_TIME", "LC_MONETARY", "LC_NUMERIC", "LC_ALL", "CHAR_MAX", "getencoding", "delocalize",
           "localize"]

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127
_str = str


class Error(Exception):
    """A locale that is not supported."""

    __module__ = "locale"


def setlocale(category, locale=None):
    """Set a locale and return its name: there is the C locale only."""
    if not isinstance(category, int):
        raise TypeError(f"'{type(category).__name__}' object cannot be interpreted as an integer")
    if not 0 <= category <= 6:
        raise Error("unsupported locale setting")
    if locale is None:
        return "C"
    if not isinstance(locale, _str):
        locale = normalize(_build(locale))
    if locale in ("", "C", "POSIX"):
        return "C"
    raise Error("unsupported locale setting")


def localeconv():
    """Return how numbers and sums are written."""
    conv = dict.fromkeys(("int_curr_symbol", "currency_symbol", "mon_decimal_point", "mon_thousands_sep"), "")
    conv.update(mon_grouping=[], positive_sign="", negative_sign="")
    for name in ("int_frac_digits", "frac_digits", "p_cs_precedes", "p_sep_by_space", "n_cs_precedes",
                 "n_sep_by_space", "p_sign_posn", "n_sign_posn"):
        conv[name] = CHAR_MAX
    conv.update(decimal_point=".", thousands_sep="", grouping=[])
    return conv


def getlocale(category=LC_CTYPE):
    """Return the language and the encoding of a locale."""
    if category == LC_ALL:
        return None, None
    setlocale(category)
    return None, None


def getdefaultlocale(envvars=("LC_ALL", "LC_CTYPE", "LANG", "LANGUAGE")):
    """Return the language and the encoding of the host."""
    import warnings
    warnings.warn("'locale.getdefaultlocale' is deprecated and slated for removal in Python 3.15", DeprecationWarning, 2)
    return None, None


def getpreferredencoding(do_setlocale=True):
    """Return the encoding of text."""
    return "UTF-8"


def getencoding():
    """Return the encoding of the locale."""
    return "UTF-8"


def _build(localetuple):
    try:
        language, encoding = localetuple
        if language is None:
            language = "C"
        return language if encoding is None else language + "." + encoding
    except (TypeError, ValueError):
        raise TypeError("Locale must be None, a string, or an iterable of two strings -- language code, encoding.") from None


def normalize(localename):
    """Return the usual spelling of a locale's name."""
    return "C" if localename.lower() in ("c", "posix") else localename


def strcoll(os1, os2, /):
    """Compare two strings."""
    return (os1 > os2) - (os1 < os2)


def strxfrm(string, /):
    """Return a key by which strings compare as by strcoll."""
    return string


def format_string(f, val, grouping=False, monetary=False):
    """Format as % does, by the rules of the locale."""
    return f % val


def str(val):
    """Return a float as text."""
    return "%.12g" % val


def delocalize(string):
    """Return a number as int() and float() take it."""
    return string


def localize(string, grouping=False, monetary=False):
    """Return a number as the locale writes it."""
    return string


def atof(string, func=float):
    """Parse a float."""
    return func(delocalize(string))


def atoi(string):
    """Parse an int."""
    return int(delocalize(string))


def currency(val, symbol=True, grouping=False, international=False):
    """Format a sum of money."""
    raise ValueError("Currency formatting is not possible using the 'C' locale.")
