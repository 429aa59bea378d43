import os

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    opt = ""
    msg = ""

    def __init__(self, msg, opt=""):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def _long_names(longopts):
    return [longopts] if isinstance(longopts, str) else list(longopts)


def getopt(args, shortopts, longopts=[]):
    """Split args into options, a list of pairs, and what follows the last of them.

    shortopts holds the letters, each with a colon behind it if it takes a value;
    longopts the names, with "=" behind those that take one.
    """
    opts = []
    longopts = _long_names(longopts)
    while args and args[0].startswith("-") and args[0] != "-":
        if args[0] == "--":
            args = args[1:]
            break
        if args[0].startswith("--"):
            args = _long(opts, args[0][2:], longopts, args[1:])
        else:
            args = _short(opts, args[0][1:], shortopts, args[1:])
    return opts, args


def gnu_getopt(args, shortopts, longopts=[]):
    """getopt that finds options behind other arguments, too, unless shortopts begins with "+"."""
    opts, others = [], []
    longopts = _long_names(longopts)
    first_only = shortopts.startswith("+")
    if first_only:
        shortopts = shortopts[1:]
    elif os.environ.get("POSIXLY_CORRECT"):
        first_only = True
    while args:
        if args[0] == "--":
            others += args[1:]
            break
        if args[0][:2] == "--":
            args = _long(opts, args[0][2:], longopts, args[1:])
        elif args[0][:1] == "-" and args[0] != "-":
            args = _short(opts, args[0][1:], shortopts, args[1:])
        elif first_only:
            others += args
            break
        else:
            others.append(args[0])
            args = args[1:]
    return opts, others


def _long(opts, text, longopts, args):
    name, eq, value = text.partition("=")
    takes, name = long_has_args(name, longopts)
    if takes:
        if not eq:
            if not args:
                raise GetoptError("option --%s requires argument" % name, name)
            value, args = args[0], args[1:]
    elif eq:
        raise GetoptError("option --%s must not have an argument" % name, name)
    opts.append(("--" + name, value or ""))
    return args


def long_has_args(opt, longopts):
    """Tell whether an option takes a value, and its full name."""
    found = [o for o in longopts if o.startswith(opt)]
    if not found:
        raise GetoptError("option --%s not recognized" % opt, opt)
    if opt in found:
        return False, opt
    if opt + "=" in found:
        return True, opt
    if len(found) > 1:
        raise GetoptError("option --%s not a unique prefix" % opt, opt)
    name = found[0]
    if name.endswith("="):
        return True, name[:-1]
    return False, name


def _short(opts, text, shortopts, args):
    while text:
        letter, text = text[0], text[1:]
        value = ""
        if short_has_arg(letter, shortopts):
            if not text:
                if not args:
                    raise GetoptError("option -%s requires argument" % letter, letter)
                text, args = args[0], args[1:]
            value, text = text, ""
        opts.append(("-" + letter, value))
    return args


def short_has_arg(opt, shortopts):
    """Tell whether a letter takes a value."""
    for i, c in enumerate(shortopts):
        if c == opt != ":":
            return shortopts.startswith(":", i + 1)
    raise GetoptError("option -%s not recognized" % opt, opt)
