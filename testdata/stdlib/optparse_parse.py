# optparse: actions, types, errors, help and groups.
import inspect
import optparse
import sys
from optparse import *

print(sorted(optparse.__all__))
for n in optparse.__all__:
    v = getattr(optparse, n)
    if isinstance(v, type):
        print(n, inspect.signature(v), [b.__name__ for b in v.__mro__])
        print([(k, inspect.signature(f)) for k, f in sorted(vars(v).items()) if inspect.isfunction(f) and k != "_take_values"])
print(Option.ATTRS, Option.ACTIONS, Option.TYPED_ACTIONS, Option.TYPES)


def make(**k):
    p = OptionParser(prog="prog", **k)
    p.add_option("-q", "--quiet", action="store_false", dest="verbose", default=True, help="say less [default: %default]")
    p.add_option("-f", "--file", metavar="FILE", help="write to FILE, which may have a very long name that needs more than a line of help")
    p.add_option("-n", type="int", default="0x10", help="a number (%default)")
    p.add_option("--ratio", type=float, dest="r")
    p.add_option("--point", type="complex", nargs=2)
    p.add_option("-c", "--choose-one-of-several", choices=["a", "b"], help="x")
    p.add_option("-v", action="count")
    p.add_option("-I", action="append", dest="dirs")
    p.add_option("--one", action="append_const", const=1, dest="k")
    p.add_option("--only", action="store_const", const="only", dest="k2")
    p.add_option("--hidden", help=SUPPRESS_HELP)
    g = OptionGroup(p, "Dangerous", "Use at your own risk, which is considerable: it is said that some of them bite.")
    g.add_option("-g", action="store_true", help="group")
    p.add_option_group(g)
    return p


def shown(f, *a, **k):
    try:
        r = f(*a, **k)
        print(r[0], r[1]) if isinstance(r, tuple) else print(r)
    except SystemExit as e:
        print("exit", e.code)
    except Exception as e:
        print(type(e).__module__, type(e).__name__, e)


sys.stderr = sys.stdout
for line in ("", "-q x -f out y", "-fout -n12 --ratio=1.5", "--point 1 2j -vvv -Ia -I b", "-vqn0b101 -- -x", "--one --one --only - z", "-n 010",
             "-n q", "--ratio x", "--point 1", "--file", "-n", "-x", "--nope", "--on", "--onl", "--quiet=1", "-c z", "-c a", "--choose=b", "-qx", "--ratio= 1", "--point=1 x", "-g",
             "--help", "-h", "-n 0x", "-n 09", "-n 0b"):
    print("--", line)
    shown(make().parse_args, line.split(" ") if line else [])
p = make(version="%prog 1.0", description="What %prog does, told at some length so that it must be wrapped somewhere.", epilog="The end of %prog.", usage="usage: %prog [-x] arg")
shown(p.parse_args, ["--version"])
p.print_help()
p.print_usage()
p.disable_interspersed_args()
shown(p.parse_args, ["-v", "a", "-v"])
p.set_defaults(verbose=7, dirs=["d"])
shown(p.parse_args, ["-I", "e"])
print(p.get_option("-q"), p.has_option("--nope"), p.get_option_group("-g").title, p.get_option_group("-q"), p.get_version())
p.remove_option("-q")
shown(p.remove_option, "-q")
make(formatter=TitledHelpFormatter(width=50)).print_help()
make(formatter=IndentedHelpFormatter(4, 40, 60, 0)).print_help()
f = IndentedHelpFormatter(width=30)
f.set_short_opt_delimiter("")
f.set_long_opt_delimiter(" ")
make(formatter=f, add_help_option=False, usage=SUPPRESS_USAGE).print_help()
shown(f.set_short_opt_delimiter, "x")
shown(f.set_long_opt_delimiter, "x")
print(repr(OptionParser(add_help_option=False, usage="").format_help()))

for a, k in (((), {}), (("x",), {}), (("xy",), {}), (("-",), {}), (("--",), {}), (("---x",), {}), (("-x",), {"action": "zap"}), (("-x",), {"type": "zip"}), (("-x",), {"type": "int", "action": "count"}),
             (("-x",), {"type": "choice"}), (("-x",), {"choices": "ab"}), (("-x",), {"choices": ["a"], "type": int}), (("-x",), {"const": 1}), (("-x",), {"nargs": 2, "action": "count"}),
             (("-x",), {"action": "callback"}), (("-x",), {"callback": 1}), (("-x",), {"action": "callback", "callback": print, "callback_args": [1]}), (("-x",), {"action": "callback", "callback": print, "callback_kwargs": 1}),
             (("-x",), {"callback_args": (1,)}), (("-x",), {"callback_kwargs": {}}), (("-x",), {"zz": 1, "aa": 2}), ((None, "", "--long-name"), {})):
    shown(Option, *a, **k)
p = OptionParser(prog="p")
p.add_option("-a", "--all")
shown(p.add_option, "-a")
shown(p.add_option, "-b", "--all", "-a")
shown(p.add_option, 3)
shown(p.add_option, 3, 4)
shown(p.add_option_group, 3)
shown(p.set_conflict_handler, "x")
shown(p.add_option_group, OptionGroup(OptionParser(), "t"))
p.set_conflict_handler("resolve")
p.add_option("-a", "--another")
p.add_option("--all")
print([str(o) for o in p.option_list])


def called(option, opt, value, parser, *a, **k):
    print(option, opt, value, parser.rargs, parser.largs, a, k)
    if value == "bad":
        raise OptionValueError("bad " + opt)
    parser.values.seen = value


p.add_option("-k", action="callback", callback=called, type="string", callback_args=(1, 2), callback_kwargs={"z": 3})
p.add_option("--flag", action="callback", callback=called)
shown(p.parse_args, ["l", "-kx", "--fl", "r"])
shown(p.parse_args, ["-k", "bad"])
v = Values({"a": 1})
print(v, v == {"a": 1}, v == Values({"a": 1}), v == 3, v.ensure_value("b", 2), v.ensure_value("a", 5))
v._update({"a": 9, "zz": 1}, "careful")
print(v)
v._update({"zz": 1}, "loose")
print(v)
shown(v._update, {}, "odd")


class Mine(Option):
    TYPES = Option.TYPES + ("pair",)
    TYPE_CHECKER = {**Option.TYPE_CHECKER, "pair": lambda o, s, v: tuple(v.split(":"))}
    ACTIONS = Option.ACTIONS + ("extend",)
    STORE_ACTIONS = Option.STORE_ACTIONS + ("extend",)
    TYPED_ACTIONS = Option.TYPED_ACTIONS + ("extend",)
    ALWAYS_TYPED_ACTIONS = Option.ALWAYS_TYPED_ACTIONS + ("extend",)

    def take_action(self, action, dest, opt, value, values, parser):
        if action == "extend":
            values.ensure_value(dest, []).extend(value.split(","))
        else:
            Option.take_action(self, action, dest, opt, value, values, parser)


p = OptionParser(option_class=Mine, option_list=[Mine("-e", action="extend")], prog="mine")
p.add_option("-p", type="pair", default="x:y")
shown(p.parse_args, ["-e", "a,b", "-ec", "-p", "1:2"])
shown(p.parse_args, [])
