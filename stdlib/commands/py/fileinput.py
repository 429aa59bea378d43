import fileinput
import getopt
import sys


def main():
    """Print files with the numbers of their lines."""
    inplace = backup = False
    opts, args = getopt.getopt(sys.argv[1:], "ib:")
    for o, a in opts:
        if o == "-i":
            inplace = True
        else:
            backup = a
    for line in fileinput.input(args, inplace=inplace, backup=backup):
        line = line.removesuffix("\n").removesuffix("\r")
        print("%d: %s[%d]%s %s" % (fileinput.lineno(), fileinput.filename(), fileinput.filelineno(),
                                   "*" if fileinput.isfirstline() else "", line))
    print("%d: %s[%d]" % (fileinput.lineno(), fileinput.filename(), fileinput.filelineno()))
