# What argparse makes of command lines.
import argparse
import sys


def run(parser, *lines, method="parse_args"):
    for line in lines:
        args = line.split() if isinstance(line, str) else line
        try:
            print(args, "->", getattr(parser, method)(args))
        except SystemExit as e:
            sys.stdout.flush()
            print(args, "-> exit", e.code)
        except argparse.ArgumentError as e:
            print(args, "-> ArgumentError", e, "|", e.argument_name, "|", e.message)
        except Exception as e:
            print(args, "->", type(e).__name__, e)


class Quiet(argparse.ArgumentParser):
    def error(self, message):
        print("error:", message)
        raise SystemExit(2)


P = Quiet
p = P(prog="p")
p.add_argument("x", type=int)
p.add_argument("-v", "--verbose", action="store_true")
p.add_argument("--no-color", dest="color", action="store_false")
p.add_argument("-c", "--count", action="count", default=0)
p.add_argument("-o", "--output", default="out", metavar="FILE")
p.add_argument("--level", choices=["low", "high"], default="low")
p.add_argument("-I", action="append")
p.add_argument("--const", action="store_const", const=42)
p.add_argument("--ac", action="append_const", const="A", dest="consts")
p.add_argument("--bc", action="append_const", const="B", dest="consts")
p.add_argument("--ext", action="extend", nargs="+", default=["d"])
run(p, "1", "1 -v", "-v 1", "-ccc 1", "-c -c 1", "-vco f 1", "-of 1", "-o=f 1", "--output=f 1", "--outp f 1", "--out=f 1",
    "1 2", "", "x", "-1", "--level high 1", "--level mid 1", "-I a -Ib -I=c 1", "--const 1", "--const=3 1", "--ac --bc --ac 1",
    "--ext a b --ext c -- 1", "--no-color 1", "--co 1", "--c 1", "--verbose=x 1", "-vx 1", "-v= 1", "--nope 1", "-- -1", "-- 1", "1 --", "-o", "--output")

# nargs
p = P(prog="n")
p.add_argument("--one", nargs=1)
p.add_argument("--two", nargs=2, type=float)
p.add_argument("--opt", nargs="?", const="C", default="D")
p.add_argument("--star", nargs="*")
p.add_argument("--plus", nargs="+", type=int)
p.add_argument("first")
p.add_argument("maybe", nargs="?", default="M")
p.add_argument("rest", nargs="*")
run(p, "a", "a b", "a b c d", "a --one 1", "--two 1 2 a", "--two 1 a", "--two 1", "--opt a", "a --opt", "--opt x a", "--star 1 2 -- a b", "--plus 1 2 x", "--plus", "a --plus 1 2",
    "--star --one q a", "a -- --one b", "a b -- c -- d")
p = P(prog="n2")
p.add_argument("a", nargs="+")
p.add_argument("b")
p.add_argument("c", nargs="*", default="cc")
run(p, "1", "1 2", "1 2 3", "1 2 3 4")
p = P(prog="n3")
p.add_argument("--flag", action="store_true")
p.add_argument("cmd")
p.add_argument("args", nargs=argparse.REMAINDER)
run(p, "run --flag -x y", "--flag run a -- b", "run", "run -- --flag")
p = P(prog="n4")
p.add_argument("pair", nargs=2, metavar=("A", "B"))
p.add_argument("-t", nargs=3, type=int, metavar=("X", "Y", "Z"))
run(p, "1 2", "1", "1 2 3", "-t 1 2 3 a b", "-t 1 2 a b", "a -t 1 2 3 b")

# Negative numbers
p = P(prog="neg")
p.add_argument("n", type=float, nargs="*")
p.add_argument("--x", type=int)
run(p, "-1 -2.5 -.5", "--x -3", "--x=-3 1", "-1e5", "-x")
p.add_argument("-1", dest="one", action="store_true")
run(p, "-1", "-1 -2")

# Types
def even(s):
    n = int(s)
    if n % 2:
        raise argparse.ArgumentTypeError(f"{s} is odd")
    return n


def broken(s):
    raise ValueError("inside")


class T:
    def __call__(self, s):
        raise TypeError


t = T()
T.__repr__ = lambda self: "T()"
p = P(prog="types")
p.add_argument("--even", type=even)
p.add_argument("--broken", type=broken)
p.add_argument("--obj", type=t)
p.add_argument("--lam", type=lambda s: s.split(","))
p.add_argument("--ch", type=int, choices=range(3))
p.add_argument("--dflt", type=int, default="7")
p.add_argument("--list", type=int, nargs="*", default=[1])
run(p, "--even 4", "--even 3", "--broken x", "--obj x", "--lam a,b", "--ch 1", "--ch 5", "--ch x", "", "--list", "--list 3 4")

# Groups
p = P(prog="mutex")
g = p.add_mutually_exclusive_group(required=True)
g.add_argument("--a", action="store_true")
g.add_argument("--b", type=int)
g.add_argument("c", nargs="?")
run(p, "--a", "--b 1", "x", "--a --b 1", "--a x", "", "--b")

# Subparsers
p = P(prog="sub")
p.add_argument("--top", action="store_true")
s = p.add_subparsers(dest="cmd", required=True, help="commands")
a = s.add_parser("add", aliases=["a", "plus"], help="adds")
a.add_argument("n", type=int, nargs="+")
a.set_defaults(func="adder")
b = s.add_parser("rm", help="removes")
b.add_argument("--force", "-f", action="store_true")
b.add_argument("name")
run(p, "add 1 2", "a 3", "--top rm x -f", "rm", "", "nope", "rm x --top", "add x", "rm x y")
run(p, "rm x --unknown y", "--bad add 1", method="parse_known_args")
p2 = P(prog="sub2")
s2 = p2.add_subparsers()
s2.add_parser("x").add_argument("--y", default="sub")
p2.set_defaults(y="top", z=1)
run(p2, "", "x", "x --y 3")

# Defaults and namespaces
p = P(prog="d", argument_default=argparse.SUPPRESS)
p.add_argument("--x")
p.add_argument("--y", default=2)
run(p, "", "--x 1")
ns = argparse.Namespace(x="kept", z=[1])
print(p.parse_args([], ns) is ns, ns, p.get_default("y"))
p.set_defaults(y=5, w="new")
print(p.parse_args([]), p.get_default("w"), p.get_default("no"))
print(argparse.Namespace(a=1) == argparse.Namespace(a=1), argparse.Namespace(a=1) == 1, "a" in argparse.Namespace(a=1), argparse.Namespace(**{"b c": 1, "d": 2}))
print(vars(argparse.Namespace(q=1)))

# Own actions
class Upper(argparse.Action):
    def __init__(self, option_strings, dest, nargs=None, **kwargs):
        if nargs is not None:
            raise ValueError("nargs not allowed")
        super().__init__(option_strings, dest, **kwargs)

    def __call__(self, parser, namespace, values, option_string=None):
        print("called with", values, option_string)
        setattr(namespace, self.dest, values.upper())


p = P(prog="own")
print(p.add_argument("--up", action=Upper))
p.add_argument("word", action=Upper, help="a word")
p.add_argument("--flag", action=argparse.BooleanOptionalAction, default=True)
run(p, "--up x y", "--no-flag z", "--flag z")
try:
    p.add_argument("--two", action=Upper, nargs=2)
except ValueError as e:
    print(e)
p.register("action", "upper", Upper)
p.register("type", "hex", lambda s: int(s, 16))
p.add_argument("--hex", type="hex", action="store")
run(p, "--hex ff w", "--hex zz w")

# Files of arguments, prefixes, abbreviations
p = P(prog="pre", prefix_chars="-+/")
p.add_argument("+x", action="store_true")
p.add_argument("/y")
p.add_argument("++long")
run(p, "+x /y 1 ++long 2", "++lo 3", "+h", "-h")
p = P(prog="noab", allow_abbrev=False)
p.add_argument("--longname")
p.add_argument("-s", action="store_true")
p.add_argument("-t")
run(p, "--longname 1", "--long 1", "-st 1", "-ts")

# Conflicts and mistakes of the program
def attempt(f, *args, **kwargs):
    try:
        print("->", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


p = P(prog="c")
p.add_argument("-f", "--foo")
attempt(p.add_argument, "--foo")
attempt(p.add_argument, "-f", "--foo")
attempt(p.add_argument, "x", dest="y")
attempt(p.add_argument, "x", required=True)
attempt(p.add_argument, "--x", action="nope")
attempt(p.add_argument, "--x", type="nope")
attempt(p.add_argument, "--x", nargs=0)
attempt(p.add_argument, "--x", nargs="z")
attempt(p.add_argument, "--x", nargs=2, metavar=("A",))
attempt(p.add_argument, "--x", action="append", nargs=0)
attempt(p.add_argument, "--x", const=1)
attempt(p.add_argument, "--", "x")
attempt(p.add_argument, "--x", "y")
attempt(p.add_argument, "--x", action="store_true", type=int)
attempt(p.add_argument, "--x", type=argparse.FileType)
attempt(p.add_argument)
attempt(P, conflict_handler="nope")
attempt(P, parents=[1])
g = p.add_mutually_exclusive_group()
attempt(g.add_argument, "--req", required=True)
attempt(g.add_argument, "pos")
p.add_subparsers()
attempt(p.add_subparsers)
r = P(prog="res", conflict_handler="resolve")
r.add_argument("-f", "--foo", help="old")
r.add_argument("--foo", help="new")
run(r, "-f 1 --foo 2")
attempt(argparse.Action([], "d"), 1, 2, 3)
print(repr(argparse.FileType("w", encoding="utf-8")), repr(argparse.FileType()), argparse.FileType()("-") is sys.stdin, argparse.FileType("w")("-") is sys.stdout)
print(p.__class__.__mro__[1].__name__, argparse.ArgumentParser(prog="r", add_help=False))

# exit_on_error, intermixed, known
p = argparse.ArgumentParser(prog="ex", exit_on_error=False)
p.add_argument("--n", type=int)
p.add_argument("files", nargs="*")
run(p, "--n x", "--n", "--zz", "a --n 1 b")
run(p, "a --n 1 b", "a b", "--n 1 a --q b", method="parse_intermixed_args")
run(p, "a --n 1 b --q", method="parse_known_intermixed_args")
p = P(prog="im")
p.add_argument("cmd")
p.add_argument("rest", nargs="*", type=int)
p.add_argument("--foo", required=True)
run(p, "doit 1 --foo bar 2 3", "doit 1 2", "--foo x", method="parse_intermixed_args")
p.add_argument("more", nargs="...")
run(p, "x", method="parse_intermixed_args")

# parents
base = argparse.ArgumentParser(add_help=False)
base.add_argument("--shared", type=int)
grp = base.add_argument_group("grp")
grp.add_argument("--ingrp")
mx = base.add_mutually_exclusive_group()
mx.add_argument("--m1", action="store_true")
mx.add_argument("--m2", action="store_true")
base.set_defaults(fromparent=1)
child = P(prog="child", parents=[base])
child.add_argument("own")
run(child, "--shared 3 o", "o --ingrp g", "--m1 --m2 o")
# deprecated
p = P(prog="dep")
p.add_argument("--old", deprecated=True)
p.add_argument("arg", nargs="?", deprecated=True)
s = p.parse_args(["--old", "1", "x"])
print(s)
