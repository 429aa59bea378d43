# Interpreters of lines.
import cmd
import io


class Shell(cmd.Cmd):
    intro = "hello"
    prompt = "> "
    use_rawinput = False

    def do_add(self, arg):
        """Add numbers.

        All of them.
        """
        self.stdout.write(f"{sum(map(int, arg.split()))}\n")

    def do_quit(self, arg):
        return True

    do_EOF = do_quit

    def do_shell(self, arg):
        self.stdout.write(f"shell {arg!r}\n")

    def help_topic(self):
        self.stdout.write("about the topic\n")

    def precmd(self, line):
        self.stdout.write(f"[{line}]\n")
        return line

    def postloop(self):
        self.stdout.write("over\n")


def run(text, cls=Shell, **attrs):
    out = io.StringIO()
    s = cls(stdin=io.StringIO(text), stdout=out)
    for k, v in attrs.items():
        setattr(s, k, v)
    s.cmdloop()
    print(out.getvalue())


run("add 1 2\n\n\nadd\nhelp\nhelp add\n?topic\nhelp nothing\n!ls -l\nwhat is\n? quit\nquit\nadd 1\n")
run("add 4\r\n")
run("add 4\nquit\n", ruler="", prompt="", intro=None)
run("x\n", cmdqueue=["add 1", "quit"])


class Bare(cmd.Cmd):
    use_rawinput = 0

    def do_EOF(self, line):
        return 1

    def default(self, line):
        self.stdout.write("default %r\n" % line)


run("!x\n# y\n=\nhelp\n", Bare)
c = cmd.Cmd(stdout=io.StringIO())
for line in ["", "  a b ", "?x", "!x", "a-b", "é", "EOF", "help me "]:
    print(repr(line), c.parseline(line))
print(c.completenames(""), c.completenames("x"), c.complete_help("h"), c.completedefault())
for width in (10, 20, 40, 80):
    for n in (0, 1, 2, 7, 12):
        s = cmd.Cmd(stdout=io.StringIO())
        s.columnize(["item" + "x" * (i % 5) + str(i) for i in range(n)], width)
        print(width, n, repr(s.stdout.getvalue()))
try:
    c.columnize(["a", 1, None])
except TypeError as e:
    print(e)
print(cmd.__all__, cmd.PROMPT, cmd.IDENTCHARS, c.lastcmd, cmd.Cmd.nohelp)
