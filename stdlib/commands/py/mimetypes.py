import getopt
import mimetypes
import sys

_USAGE = """\
Usage: mimetypes.py [options] type

Options:
    --help / -h       -- print this message and exit
    --lenient / -l    -- additionally search of some common, but non-standard
                         types.
    --extension / -e  -- guess extension instead of type

More than one type argument may be given.
"""


def main():
    """Guess the types of files, or the extensions of types."""
    try:
        opts, args = getopt.getopt(sys.argv[1:], "hle", ["help", "lenient", "extension"])
    except getopt.error as msg:
        print(_USAGE)
        print(msg)
        sys.exit(1)
    strict, extension = 1, False
    for opt, _ in opts:
        if opt in ("-h", "--help"):
            print(_USAGE)
            sys.exit(0)
        if opt in ("-l", "--lenient"):
            strict = 0
        else:
            extension = True
    for name in args:
        if extension:
            print(mimetypes.guess_extension(name, strict) or f"I don't know anything about type {name}")
            continue
        guess, encoding = mimetypes.guess_type(name, strict)
        if guess:
            print("type:", guess, "encoding:", encoding)
        else:
            print("I don't know anything about type", name)
