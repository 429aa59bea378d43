def is_tarfile(name):
    """Whether a file, given by name or open, is an archive that can be read."""
    try:
        if hasattr(name, "read"):
            pos = name.tell()
            t = open(fileobj=name)
            name.seek(pos)
        else:
            t = open(name)
        t.close()
        return True
    except TarError:
        return False


open = TarFile.open


def main():
    """The command: python -m tarfile."""
    import argparse
    parser = argparse.ArgumentParser(description="A simple command-line interface for tarfile module.")
    parser.add_argument("-v", "--verbose", action="store_true", default=False, help="Verbose output")
    parser.add_argument("--filter", metavar="<filtername>", choices=_NAMED_FILTERS,
                        help="Filter for extraction")
    group = parser.add_mutually_exclusive_group(required=True)
    group.add_argument("-l", "--list", metavar="<tarfile>", help="Show listing of a tarfile")
    group.add_argument("-e", "--extract", nargs="+", metavar=("<tarfile>", "<output_dir>"),
                       help="Extract tarfile into target dir")
    group.add_argument("-c", "--create", nargs="+", metavar=("<name>", "<file>"),
                       help="Create tarfile from sources")
    group.add_argument("-t", "--test", metavar="<tarfile>", help="Test if a tarfile is valid")
    args = parser.parse_args()
    if args.filter and args.extract is None:
        parser.exit(1, "--filter is only valid for extraction\n")
    if args.create is not None:
        target, *sources = args.create
        kind = {".gz": "gz", ".tgz": "gz", ".xz": "xz", ".txz": "xz", ".bz2": "bz2",
                ".tbz": "bz2", ".tbz2": "bz2", ".tb2": "bz2"}.get(os.path.splitext(target)[1])
        with TarFile.open(target, "w:" + kind if kind else "w") as tf:
            for source in sources:
                tf.add(source)
        if args.verbose:
            print(f"{target!r} file created.")
        return
    if args.extract is not None and len(args.extract) > 2:
        parser.exit(1, parser.format_help())
    source = args.test or args.list or args.extract[0]
    if not is_tarfile(source):
        parser.exit(1, f"{source!r} is not a tar archive.\n")
    if args.test is not None:
        with open(source, "r") as tf:
            print(tf.getmembers(), file=sys.stderr)
        if args.verbose:
            print(f"{source!r} is a tar archive.")
        return
    with TarFile.open(source, "r:*") as tf:
        if args.list is not None:
            tf.list(verbose=args.verbose)
            return
        folder = args.extract[1] if len(args.extract) == 2 else os.curdir
        tf.extractall(path=folder, filter=args.filter)
    if args.verbose:
        where = "" if folder == "." else f" into {folder!r} directory"
        print(f"{source!r} file is extracted{where}.")

