"""Guess the MIME type of a file from its name, and the other way round."""
import os
import posixpath

__all__ = [
    "knownfiles", "inited", "MimeTypes", "guess_type", "guess_file_type", "guess_all_extensions", "guess_extension",
    "add_type", "init", "read_mime_types", "suffix_map", "encodings_map", "types_map", "common_types",
]

knownfiles = [
    "/etc/mime.types", "/etc/httpd/mime.types", "/etc/httpd/conf/mime.types", "/etc/apache/mime.types",
    "/etc/apache2/mime.types", "/usr/local/etc/httpd/conf/mime.types", "/usr/local/lib/netscape/mime.types",
    "/usr/local/etc/httpd/conf/mime.types", "/usr/local/etc/mime.types",
]

inited = False
_db = None

_suffix_map_default = {".svgz": ".svg.gz", ".tgz": ".tar.gz", ".taz": ".tar.gz", ".tz": ".tar.gz", ".tbz2": ".tar.bz2",
                       ".txz": ".tar.xz"}
_encodings_map_default = {".gz": "gzip", ".Z": "compress", ".bz2": "bzip2", ".xz": "xz", ".br": "br"}


def _table(text):
    return {"." + ext: kind for kind, *exts in map(str.split, text.strip().splitlines()) for ext in exts}


_types_map_default = _table("""
text/javascript js mjs
application/json json
application/manifest+json webmanifest
application/msword doc dot wiz
application/n-quads nq
application/n-triples nt
application/octet-stream bin a dll exe o obj so
application/oda oda
application/pdf pdf
application/pkcs7-mime p7c
application/postscript ps ai eps
application/trig trig
application/vnd.apple.mpegurl m3u m3u8
application/vnd.ms-excel xls xlb
application/vnd.ms-powerpoint ppt pot ppa pps pwz
application/wasm wasm
application/x-bcpio bcpio
application/x-cpio cpio
application/x-csh csh
application/x-dvi dvi
application/x-gtar gtar
application/x-hdf hdf
application/x-hdf5 h5
application/x-latex latex
application/x-mif mif
application/x-netcdf cdf nc
application/x-pkcs12 p12 pfx
application/x-pn-realaudio ram
application/x-python-code pyc pyo
application/x-sh sh
application/x-shar shar
application/x-shockwave-flash swf
application/x-sv4cpio sv4cpio
application/x-sv4crc sv4crc
application/x-tar tar
application/x-tcl tcl
application/x-tex tex
application/x-texinfo texi texinfo
application/x-troff roff t tr
application/x-troff-man man
application/x-troff-me me
application/x-troff-ms ms
application/x-ustar ustar
application/x-wais-source src
application/xml xsl rdf wsdl xpdl
application/zip zip
audio/3gpp 3gp 3gpp
audio/3gpp2 3g2 3gpp2
audio/aac aac adts loas ass
audio/basic au snd
audio/mpeg mp3 mp2
audio/opus opus
audio/x-aiff aif aifc aiff
audio/x-pn-realaudio ra
audio/x-wav wav
image/avif avif
image/bmp bmp
image/gif gif
image/ief ief
image/jpeg jpg jpe jpeg
image/heic heic
image/heif heif
image/png png
image/svg+xml svg
image/tiff tiff tif
image/vnd.microsoft.icon ico
image/webp webp
image/x-cmu-raster ras
image/x-portable-anymap pnm
image/x-portable-bitmap pbm
image/x-portable-graymap pgm
image/x-portable-pixmap ppm
image/x-rgb rgb
image/x-xbitmap xbm
image/x-xpixmap xpm
image/x-xwindowdump xwd
message/rfc822 eml mht mhtml nws
text/css css
text/csv csv
text/html html htm
text/markdown md markdown
text/n3 n3
text/plain txt bat c h ksh pl srt
text/richtext rtx
text/rtf rtf
text/tab-separated-values tsv
text/vtt vtt
text/x-python py
text/x-rst rst
text/x-setext etx
text/x-sgml sgm sgml
text/x-vcard vcf
text/xml xml
video/mp4 mp4
video/mpeg mpeg m1v mpa mpe mpg
video/quicktime mov qt
video/webm webm
video/x-msvideo avi
video/x-sgi-movie movie
""")
_common_types_default = _table("""
application/rtf rtf
audio/midi midi mid
image/jpg jpg
image/pict pict pct pic
text/xul xul
""")

suffix_map, encodings_map = _suffix_map_default.copy(), _encodings_map_default.copy()
types_map, common_types = _types_map_default.copy(), _common_types_default.copy()


class MimeTypes:
    """A collection of types and the endings of names that stand for them."""

    def __init__(self, filenames=(), strict=True):
        if not inited:
            init()
        self.encodings_map, self.suffix_map = _encodings_map_default.copy(), _suffix_map_default.copy()
        self.types_map, self.types_map_inv = ({}, {}), ({}, {})
        for ext, kind in _types_map_default.items():
            self.add_type(kind, ext, True)
        for ext, kind in _common_types_default.items():
            self.add_type(kind, ext, False)
        for name in filenames:
            self.read(name, strict)

    def add_type(self, type, ext, strict=True):
        """Let names that end in ext have this type; not strict: an unofficial one."""
        self.types_map[strict][ext] = type
        exts = self.types_map_inv[strict].setdefault(type, [])
        if ext not in exts:
            exts.append(ext)

    def guess_type(self, url, strict=True):
        """Return the type and the encoding of what is at a URL or path, None for what is not known."""
        from urllib.parse import urlparse
        url = os.fspath(url)
        parts = urlparse(url)
        if len(parts.scheme) < 2:
            return self.guess_file_type(url, strict=strict)
        url = parts.path
        if parts.scheme == "data":
            comma = url.find(",")
            if comma < 0:
                return None, None
            semi = url.find(";", 0, comma)
            kind = url[:semi if semi >= 0 else comma]
            if "=" in kind or "/" not in kind:
                kind = "text/plain"
            return kind, None
        return self._guess(url, strict, posixpath.splitext)

    def guess_file_type(self, path, *, strict=True):
        """Return the type and the encoding of a file by its path, None for what is not known."""
        return self._guess(os.path.splitdrive(os.fsdecode(path))[1], strict, os.path.splitext)

    def _guess(self, path, strict, splitext):
        base, ext = splitext(path)
        while (low := ext.lower()) in self.suffix_map:
            base, ext = splitext(base + self.suffix_map[low])
        encoding = self.encodings_map.get(ext)
        if encoding is not None:
            base, ext = splitext(base)
        ext = ext.lower()
        kind = self.types_map[True].get(ext)
        if kind is None and not strict:
            kind = self.types_map[False].get(ext)
        return kind, encoding

    def guess_all_extensions(self, type, strict=True):
        """Return all endings of names that stand for a type."""
        type = type.lower()
        exts = list(self.types_map_inv[True].get(type, []))
        if not strict:
            exts += [e for e in self.types_map_inv[False].get(type, []) if e not in exts]
        return exts

    def guess_extension(self, type, strict=True):
        """Return one ending of names that stands for a type, or None."""
        exts = self.guess_all_extensions(type, strict)
        return exts[0] if exts else None

    def read(self, filename, strict=True):
        """Add the types of a file in the format of mime.types."""
        with open(filename, encoding="utf-8") as fp:
            self.readfp(fp, strict)

    def readfp(self, fp, strict=True):
        """Add the types of an open file in the format of mime.types."""
        while line := fp.readline():
            words = line.split()
            for i, word in enumerate(words):
                if word[0] == "#":
                    del words[i:]
                    break
            for ext in words[1:]:
                self.add_type(words[0], "." + ext, strict)

    def read_windows_registry(self, strict=True):
        """Add the types that Windows knows; there are none elsewhere."""


def _ready():
    if _db is None:
        init()
    return _db


def guess_type(url, strict=True):
    """Return the type and the encoding of what is at a URL or path, None for what is not known."""
    return _ready().guess_type(url, strict)


def guess_file_type(path, *, strict=True):
    """Return the type and the encoding of a file by its path, None for what is not known."""
    return _ready().guess_file_type(path, strict=strict)


def guess_all_extensions(type, strict=True):
    """Return all endings of names that stand for a type."""
    return _ready().guess_all_extensions(type, strict)


def guess_extension(type, strict=True):
    """Return one ending of names that stands for a type, or None."""
    return _ready().guess_extension(type, strict)


def add_type(type, ext, strict=True):
    """Let names that end in ext have this type; not strict: an unofficial one."""
    return _ready().add_type(type, ext, strict)


def init(files=None):
    """Begin anew with the types known from the start and those of the files of the system; or add those of files."""
    global suffix_map, types_map, encodings_map, common_types, inited, _db
    inited = True
    if files is None or _db is None:
        db = MimeTypes()
        files = knownfiles if files is None else knownfiles + list(files)
    else:
        db = _db
    for file in files:
        if os.path.isfile(file):
            db.read(file)
    encodings_map, suffix_map = db.encodings_map, db.suffix_map
    common_types, types_map = db.types_map
    _db = db


def read_mime_types(file):
    """Return the types of a file in the format of mime.types as a dict; None if it cannot be read."""
    try:
        f = open(file, encoding="utf-8")
    except OSError:
        return None
    with f:
        db = MimeTypes()
        db.readfp(f)
        return db.types_map[True]
