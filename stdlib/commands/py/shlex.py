import shlex
import sys


def _show(lexer):
    while token := lexer.get_token():
        print("Token: " + repr(token))


def main():
    """Print the tokens of a file."""
    if len(sys.argv) == 1:
        _show(shlex.shlex())
        return
    name = sys.argv[1]
    with open(name) as f:
        _show(shlex.shlex(f, name))
