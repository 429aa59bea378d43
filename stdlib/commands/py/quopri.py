import getopt
import quopri
import sys


def _refuse(*lines):
    for line in lines:
        print(line, file=sys.stderr)
    sys.exit(2)


def main():
    """Encode or decode files."""
    try:
        opts, args = getopt.getopt(sys.argv[1:], "td")
    except getopt.error as msg:
        _refuse(msg, "usage: quopri [-t | -d] [file] ...", "-t: quote tabs", "-d: decode; default encode")
    given = {o for o, _ in opts}
    if given >= {"-t", "-d"}:
        _refuse("-t and -d are mutually exclusive")
    failed = 0
    for name in args or ["-"]:
        try:
            fp = sys.stdin.buffer if name == "-" else open(name, "rb")
        except OSError as msg:
            sys.stderr.write("%s: can't open (%s)\n" % (name, msg))
            failed = 1
            continue
        try:
            if "-d" in given:
                quopri.decode(fp, sys.stdout.buffer)
            else:
                quopri.encode(fp, sys.stdout.buffer, "-t" in given)
        finally:
            if name != "-":
                fp.close()
    if failed:
        sys.exit(failed)
