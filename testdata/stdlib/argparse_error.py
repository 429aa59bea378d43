# A wrong command line: usage and message on stderr, exit status 2.
import argparse

parser = argparse.ArgumentParser(description="Adds.")
parser.add_argument("numbers", type=int, nargs="+", metavar="N")
parser.add_argument("--sum", dest="f", action="store_const", const=sum, default=max)
args = parser.parse_args(["1", "2", "--sum"])
print(args.f(args.numbers))
parser.parse_args(["1", "x"])
