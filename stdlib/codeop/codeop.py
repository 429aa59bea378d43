import __future__
import warnings

__all__ = ["compile_command", "Compile", "CommandCompiler"]

PyCF_DONT_IMPLY_DEDENT = 0x200
PyCF_ALLOW_INCOMPLETE_INPUT = 0x4000

_features = [getattr(__future__, name) for name in __future__.all_feature_names]


def _blank(source):
    return all(not line or line.startswith("#") for line in map(str.strip, source.split("\n")))


def _maybe_compile(compiler, source, filename, symbol):
    if symbol != "eval" and _blank(source):
        source = "pass"
    # Whatever there is to warn about comes with the compilation that counts, the last.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", (SyntaxWarning, DeprecationWarning))
        try:
            compiler(source, filename, symbol)
        except SyntaxError:
            try:
                # If another line feed makes it whole, it waits for one.
                compiler(source + "\n", filename, symbol)
                return None
            except _IncompleteInputError:
                return None
            except SyntaxError:
                pass
    return compiler(source, filename, symbol, incomplete_input=False)


def _compile(source, filename, symbol, incomplete_input=True):
    flags = PyCF_ALLOW_INCOMPLETE_INPUT | PyCF_DONT_IMPLY_DEDENT if incomplete_input else 0
    return compile(source, filename, symbol, flags)


def compile_command(source, filename="<input>", symbol="single"):
    """Compile source and return the code object, or None if it is only the
    beginning of a command.

    symbol is compile()'s mode. What can be no command, whatever follows, raises
    SyntaxError, OverflowError or ValueError.
    """
    return _maybe_compile(_compile, source, filename, symbol)


class Compile:
    """A compile() that remembers the __future__ statements it has met."""

    def __init__(self):
        self.flags = PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT

    def __call__(self, source, filename, symbol, **kwargs):
        flags = self.flags
        if kwargs.get("incomplete_input", True) is False:
            flags &= ~(PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT)
        code = compile(source, filename, symbol, flags, True)
        for feature in _features:
            self.flags |= code.co_flags & feature.compiler_flag
        return code


class CommandCompiler:
    """A compile_command() that remembers the __future__ statements it has met."""

    def __init__(self):
        self.compiler = Compile()

    def __call__(self, source, filename="<input>", symbol="single"):
        """Compile source as compile_command() does."""
        return _maybe_compile(self.compiler, source, filename, symbol)
