import argparse
import sys
import tokenize
from token import tok_name


def main():
    """Print the tokens of a file."""
    parser = argparse.ArgumentParser(prog="python -m tokenize")
    parser.add_argument(dest="filename", nargs="?", metavar="filename.py",
                        help="the file to tokenize; defaults to stdin")
    parser.add_argument("-e", "--exact", dest="exact", action="store_true",
                        help="display token names using the exact type")
    args = parser.parse_args()
    name = args.filename or "<stdin>"

    def error(message, *place):
        where = name + "".join(":%d" % n for n in place) + ": " if place else ""
        sys.exit(f"{where}error: {message}")

    try:
        if args.filename:
            with open(args.filename, "rb") as f:
                tokens = list(tokenize.tokenize(f.readline))
        else:
            tokens = tokenize.generate_tokens(sys.stdin.readline)
        for token in tokens:
            kind = token.exact_type if args.exact else token.type
            place = "%d,%d-%d,%d:" % (token.start + token.end)
            print("%-20s%-15s%-15r" % (place, tok_name[kind], token.string))
    except IndentationError as err:
        error(err.args[0], *err.args[1][1:3])
    except tokenize.TokenError as err:
        error(err.args[0], *err.args[1])
    except SyntaxError as err:
        sys.exit(f"{name}: error: {err}")
    except OSError as err:
        error(err)
    except KeyboardInterrupt:
        print("interrupted\n")
    except Exception as err:
        print("unexpected error: %s" % err, file=sys.stderr)
        raise
