# Usage and help of argparse, at several widths.
import argparse
import os
import sys

def show(p):
    print(p.format_help(), end="")
    print("=" * 20)


p = argparse.ArgumentParser(prog="prog", description="A program that does a good many things, so many that its description has to be wrapped over lines.",
                            epilog="That was %(prog)s.")
p.add_argument("input", help="the file to read")
p.add_argument("output", nargs="?", default="-", help="the file to write (default: %(default)s)")
p.add_argument("-v", "--verbose", action="count", default=0, help="say more; may be given several times, each time it says even more than the last time")
p.add_argument("-q", action="store_true", help=argparse.SUPPRESS)
p.add_argument("--level", "-l", type=int, choices=[1, 2, 3], help="one of %(choices)s, as %(type)s")
p.add_argument("--a-rather-long-option-name", metavar="VALUE", help="help on the next line")
p.add_argument("--nohelp", nargs="+")
p.add_argument("--pair", nargs=2, metavar=("X", "Y"), help="100%% of both")
p.add_argument("--maybe", nargs="?", const=1, help="perhaps")
p.add_argument("--any", nargs="*", help="any number")
p.add_argument("--version", action="version", version="%(prog)s 1.0")
p.add_argument("--flag", action=argparse.BooleanOptionalAction, help="yes or no")
p.add_argument("--req", required=True)
g = p.add_argument_group("special options", "These are special in ways that need explaining at some length, over more than one line.")
g.add_argument("--special", help="special")
g2 = p.add_argument_group("empty group")
m = p.add_mutually_exclusive_group()
m.add_argument("--red", action="store_true", help="red")
m.add_argument("--blue", action="store_true")
m2 = p.add_mutually_exclusive_group(required=True)
m2.add_argument("--this")
m2.add_argument("--that", nargs=2)
show(p)
print(p.format_usage(), end="")
for width in "40", "200", "20", "x":
    os.environ["COLUMNS"] = width
    show(p)
os.environ["COLUMNS"] = "80"

for cls in argparse.RawDescriptionHelpFormatter, argparse.RawTextHelpFormatter, argparse.ArgumentDefaultsHelpFormatter, argparse.MetavarTypeHelpFormatter:
    p = argparse.ArgumentParser(prog="fmt", formatter_class=cls, description="Line one\n   line two\n\nline %(prog)s three")
    p.add_argument("--num", type=int, default=3, help="a number\n  on two lines")
    p.add_argument("--str", type=str, default="x")
    p.add_argument("--sup", type=float, default=argparse.SUPPRESS, help="no default")
    p.add_argument("pos", type=int, nargs="*", default=[1, 2], help="positions")
    show(p)

p = argparse.ArgumentParser(prog="git", description="Sub commands")
p.add_argument("--global", dest="glob", action="store_true", help="global flag")
s = p.add_subparsers(title="commands", description="what it can do", dest="command", metavar="COMMAND", help="one of these")
add = s.add_parser("add", help="add files", aliases=["a"], description="Add files to the index.")
add.add_argument("files", nargs="+")
s.add_parser("a-command-with-a-long-name", help="its help goes on the next line because the name is long")
s.add_parser("hidden")
show(p)
show(add)
p = argparse.ArgumentParser(prog="plain")
p.add_argument("pos")
s = p.add_subparsers()
x = s.add_parser("x", help="X")
s.add_parser("y", help="Y", usage="%(prog)s [whatever]")
show(p)
show(x)
show(s.choices["y"])

p = argparse.ArgumentParser(usage="%(prog)s [-h] own usage", prog="u", add_help=False)
p.add_argument("x", metavar="METAVAR")
show(p)
p = argparse.ArgumentParser(prog="none", add_help=False)
show(p)
p = argparse.ArgumentParser(prog="supp", usage=argparse.SUPPRESS)
show(p)
p = argparse.ArgumentParser(prog="a-program-with-a-name-that-takes-up-most-of-a-line-of-the-terminal", add_help=False)
for i in range(4):
    p.add_argument(f"--option-number-{i}")
    p.add_argument(f"positional{i}")
show(p)
p = argparse.ArgumentParser(prog="wrap")
for i in range(12):
    p.add_argument(f"--option{i}", metavar="V")
p.add_argument("first")
p.add_argument("others", nargs="*")
show(p)
p = argparse.ArgumentParser(prog="posonly", add_help=False)
for i in range(12):
    p.add_argument(f"argument{i}")
show(p)


class Narrow(argparse.HelpFormatter):
    def __init__(self, prog):
        super().__init__(prog, indent_increment=4, max_help_position=12, width=50)

    def _format_action_invocation(self, action):
        return "<" + super()._format_action_invocation(action) + ">"


p = argparse.ArgumentParser(prog="narrow", formatter_class=Narrow)
p.add_argument("--opt", help="an option with help that wraps around")
show(p)
p = argparse.ArgumentParser(prog="w", formatter_class=lambda prog: argparse.HelpFormatter(prog, width=30))
p.add_argument("--choice", choices=["apple", "banana", "cherry"])
p.add_argument("thing", choices=[1, 2])
p.print_help()
p.print_usage()
p.print_usage(sys.stdout)
try:
    p.parse_args(["-h"])
except SystemExit as e:
    print("exit", e.code)
v = argparse.ArgumentParser(prog="ver")
v.add_argument("--version", "-V", action="version", version="%(prog)s version 2.0 with text that is long enough to be wrapped when it is printed")
try:
    v.parse_args(["-V"])
except SystemExit as e:
    print("exit", e.code)
