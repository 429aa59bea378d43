import argparse
import importlib
import inspect
import sys


def main():
    """Show the source of an object, or where it is."""
    parser = argparse.ArgumentParser()
    parser.add_argument("object", help="The object to be analysed. It supports the 'module:qualname' syntax")
    parser.add_argument("-d", "--details", action="store_true",
                        help="Display info about the module rather than its source code")
    args = parser.parse_args()
    target = args.object
    name, colon, path = target.partition(":")
    try:
        obj = module = importlib.import_module(name)
    except Exception as exc:
        print("Failed to import {} ({}: {})".format(name, type(exc).__name__, exc), file=sys.stderr)
        sys.exit(2)
    if colon:
        for part in path.split("."):
            obj = getattr(obj, part)
    if module.__name__ in sys.builtin_module_names:
        print("Can't get info for builtin modules.", file=sys.stderr)
        sys.exit(1)
    if not args.details:
        print(inspect.getsource(obj))
        return
    print("Target: {}".format(target))
    print("Origin: {}".format(inspect.getsourcefile(module)))
    print("Cached: {}".format(module.__cached__))
    if obj is module:
        print("Loader: {}".format(repr(module.__loader__)))
        if hasattr(module, "__path__"):
            print("Submodule search path: {}".format(module.__path__))
    else:
        try:
            line = inspect.findsource(obj)[1]
        except Exception:
            pass
        else:
            print("Line: {}".format(line))
    print("\n")
