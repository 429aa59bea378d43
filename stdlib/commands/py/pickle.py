import argparse
import pickle
import pprint
import sys


def main():
    """Show what is in pickles."""
    parser = argparse.ArgumentParser(description="display contents of the pickle files")
    parser.add_argument("pickle_file", nargs="*", help="the pickle file")
    parser.add_argument("-t", "--test", action="store_true", help="run self-test suite")
    parser.add_argument("-v", action="store_true", help="run verbosely; only affects self-test run")
    args = parser.parse_args()
    if args.test:
        import doctest
        doctest.testmod(pickle)
        return
    if not args.pickle_file:
        parser.print_help()
    for name in args.pickle_file:
        if name == "-":
            obj = pickle.load(sys.stdin.buffer)
        else:
            with open(name, "rb") as f:
                obj = pickle.load(f)
        pprint.pprint(obj)
