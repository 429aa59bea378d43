import base64
import getopt
import sys


def main():
    """Encode or decode a file."""
    usage = f"""usage: {sys.argv[0]} [-h|-d|-e|-u] [file|-]
        -h: print this help message and exit
        -d, -u: decode
        -e: encode (default)"""
    try:
        opts, args = getopt.getopt(sys.argv[1:], "hdeu")
    except getopt.error as msg:
        sys.stdout = sys.stderr
        print(msg)
        print(usage)
        sys.exit(2)
    work = base64.encode
    for o, _ in opts:
        if o == "-h":
            print(usage)
            return
        work = base64.encode if o == "-e" else base64.decode
    if args and args[0] != "-":
        with open(args[0], "rb") as f:
            work(f, sys.stdout.buffer)
    else:
        work(sys.stdin.buffer, sys.stdout.buffer)
