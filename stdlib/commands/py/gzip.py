import gzip
import sys
from argparse import ArgumentParser


def main():
    """Compress or decompress files."""
    parser = ArgumentParser(description="A simple command line interface for the gzip module: act like gzip, "
                                        "but do not delete the input file.")
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--fast", action="store_true", help="compress faster")
    group.add_argument("--best", action="store_true", help="compress better")
    group.add_argument("-d", "--decompress", action="store_true", help="act like gunzip instead of gzip")
    parser.add_argument("args", nargs="*", default=["-"], metavar="file")
    args = parser.parse_args()
    level = gzip._COMPRESS_LEVEL_FAST if args.fast else gzip._COMPRESS_LEVEL_BEST if args.best else gzip._COMPRESS_LEVEL_TRADEOFF
    for name in args.args:
        if args.decompress:
            if name == "-":
                source, target = gzip.GzipFile(filename="", mode="rb", fileobj=sys.stdin.buffer), sys.stdout.buffer
            else:
                if not name.endswith(".gz"):
                    sys.exit(f"filename doesn't end in .gz: {name!r}")
                source, target = gzip.open(name, "rb"), open(name[:-3], "wb")
        elif name == "-":
            source = sys.stdin.buffer
            target = gzip.GzipFile(filename="", mode="wb", fileobj=sys.stdout.buffer, compresslevel=level)
        else:
            source, target = open(name, "rb"), gzip.open(name + ".gz", "wb")
        while chunk := source.read(gzip.READ_BUFFER_SIZE):
            target.write(chunk)
        if target is not sys.stdout.buffer:
            target.close()
        if source is not sys.stdin.buffer:
            source.close()
