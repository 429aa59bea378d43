import builtins
import sys
import traceback
from codeop import CommandCompiler, compile_command

__all__ = ["InteractiveInterpreter", "InteractiveConsole", "interact", "compile_command"]


class InteractiveInterpreter:
    """Runs commands in a namespace and shows what goes wrong; reading them is
    left to others."""

    def __init__(self, locals=None):
        """Run commands in the mapping locals; None: one of its own."""
        self.locals = {"__name__": "__console__", "__doc__": None} if locals is None else locals
        self.compile = CommandCompiler()

    def runsource(self, source, filename="<input>", symbol="single"):
        """Compile and run source. True: it is only the beginning of a command, and
        nothing was done. A mistake in it is shown."""
        try:
            code = self.compile(source, filename, symbol)
        except (OverflowError, SyntaxError, ValueError):
            self.showsyntaxerror(filename, source=source)
            return False
        if code is None:
            return True
        self.runcode(code)
        return False

    def runcode(self, code):
        """Run a code object; every exception but SystemExit is shown."""
        try:
            exec(code, self.locals)
        except SystemExit:
            raise
        except:
            self.showtraceback()

    def showsyntaxerror(self, filename=None, **kwargs):
        """Show the exception of a compilation, as one in the file filename."""
        value = sys.exception()
        if filename and isinstance(value, SyntaxError):
            value.filename = filename
        self._showtraceback(type(value), value, None, kwargs.pop("source", ""))

    def showtraceback(self):
        """Show the exception that is being handled, without this module's part in it."""
        value = sys.exception()
        tb = value.__traceback__
        self._showtraceback(type(value), value, tb.tb_next, "")

    def _showtraceback(self, typ, value, tb, source):
        sys.last_type = typ
        sys.last_traceback = tb
        value = value.with_traceback(tb)
        if source and typ is SyntaxError and not value.text:
            lines = source.splitlines()
            if len(lines) >= value.lineno:
                value.text = lines[value.lineno - 1]
        sys.last_exc = sys.last_value = value
        if sys.excepthook is sys.__excepthook__:
            self._excepthook(typ, value, tb)
            return
        try:
            sys.excepthook(typ, value, tb)
        except SystemExit:
            raise
        except BaseException as e:
            e.__context__ = None
            e = e.with_traceback(e.__traceback__.tb_next)
            print("Error in sys.excepthook:", file=sys.stderr)
            sys.__excepthook__(type(e), e, e.__traceback__)
            print(file=sys.stderr)
            print("Original exception was:", file=sys.stderr)
            sys.__excepthook__(typ, value, tb)

    def _excepthook(self, typ, value, tb):
        self.write("".join(traceback.format_exception(typ, value, tb)))

    def write(self, data):
        """Write to sys.stderr; a subclass may write elsewhere."""
        sys.stderr.write(data)


class InteractiveConsole(InteractiveInterpreter):
    """Reads commands, with the prompts sys.ps1 and sys.ps2, and runs them."""

    def __init__(self, locals=None, filename="<console>", *, local_exit=False):
        """Read commands for the namespace locals; tracebacks name them filename.
        local_exit: exit() and quit() end the console only."""
        InteractiveInterpreter.__init__(self, locals)
        self.filename = filename
        self.local_exit = local_exit
        self.resetbuffer()

    def resetbuffer(self):
        """Forget the lines that wait for more."""
        self.buffer = []

    def interact(self, banner=None, exitmsg=None):
        """Read and run commands until the input ends.

        banner is shown first, exitmsg last; '' is nothing, None the usual text."""
        for name, prompt in ("ps1", ">>> "), ("ps2", "... "):
            try:
                getattr(sys, name)
            except AttributeError:
                setattr(sys, name, prompt)
        if banner is None:
            self.write('Python %s on %s\nType "help", "copyright", "credits" or "license" for more information.\n(%s)\n'
                       % (sys.version, sys.platform, type(self).__name__))
        elif banner:
            self.write("%s\n" % str(banner))
        replaced = {}
        if self.local_exit:
            # The usual ones close sys.stdin, which the program may still want.
            for name in "exit", "quit":
                if hasattr(builtins, name):
                    replaced[name] = getattr(builtins, name)
                    setattr(builtins, name, Quitter(name))
        try:
            self._read()
        finally:
            for name, was in replaced.items():
                setattr(builtins, name, was)
            if exitmsg is None:
                self.write("now exiting %s...\n" % type(self).__name__)
            elif exitmsg != "":
                self.write("%s\n" % exitmsg)

    def _read(self):
        more = False
        while True:
            try:
                try:
                    line = self.raw_input(sys.ps2 if more else sys.ps1)
                except EOFError:
                    self.write("\n")
                    return
                more = self.push(line)
            except KeyboardInterrupt:
                self.write("\nKeyboardInterrupt\n")
                self.resetbuffer()
                more = False
            except SystemExit:
                if not self.local_exit:
                    raise
                self.write("\n")
                return

    def push(self, line, filename=None, _symbol="single"):
        """Add a line, without its line feed, to those that wait, and run them if they
        are a command. True: they wait for more."""
        self.buffer.append(line)
        more = self.runsource("\n".join(self.buffer), self.filename if filename is None else filename, symbol=_symbol)
        if not more:
            self.resetbuffer()
        return more

    def raw_input(self, prompt=""):
        """Show a prompt and return a line; EOFError ends the console. A subclass may
        read from elsewhere."""
        return input(prompt)


class Quitter:
    def __init__(self, name):
        self.name = name
        self.eof = "Ctrl-Z plus Return" if sys.platform == "win32" else "Ctrl-D (i.e. EOF)"

    def __repr__(self):
        return "Use %s or %s to exit" % (self.name, self.eof)

    def __call__(self, code=None):
        raise SystemExit(code)


def interact(banner=None, readfunc=None, local=None, exitmsg=None, local_exit=False):
    """Read and run commands: an InteractiveConsole for the namespace local, which
    reads lines with readfunc if there is one."""
    console = InteractiveConsole(local, local_exit=local_exit)
    if readfunc is not None:
        console.raw_input = readfunc
    console.interact(banner, exitmsg)


def _main():
    import argparse
    parser = argparse.ArgumentParser()
    parser.add_argument("-q", action="store_true", help="don't print version and copyright messages")
    interact("" if parser.parse_args().q or sys.flags.quiet else None)
