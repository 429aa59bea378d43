# Names that Unicode gives to a character besides the one in its table.
import unicodedata

for name in "LATIN CAPITAL LETTER GHA", "latin capital letter oi", "BELL", "ALERT", "NULL", "line feed", "NBSP", "BOM", "BYTE ORDER MARK", "VS17", "NO SUCH NAME":
    try:
        c = unicodedata.lookup(name)
        print(name, ascii(c), eval(f"'\\N{{{name}}}'") == c, (b"\\N{%s}" % name.encode()).decode("unicode_escape") == c, unicodedata.name(c, None))
    except KeyError as e:
        print(e)
