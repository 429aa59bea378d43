# Writes stubs of modules: what an editor or a type checker wants to know of them.
import ast
import builtins
import enum
import importlib
import inspect
import keyword
import re
import sys
import types
import typing

SKIPPED = frozenset(
    "__module__ __doc__ __dict__ __weakref__ __qualname__ __firstlineno__ __static_attributes__ __annotations__ __getattribute__ "
    "__new__ __slots__ __match_args__ __dataclass_fields__ __dataclass_params__ __orig_bases__ __parameters__ __type_params__ "
    "__abstractmethods__ __subclasshook__ __init_subclass__ __reduce__ __reduce_ex__ __getstate__ __sizeof__ __hash__".split())
# What every named tuple has of its own.
MADE = frozenset("__replace__ __repr__ __getnewargs__".split())


class Stub:
    """The stub of one module, line by line."""

    def __init__(self, module):
        self.module = module
        self.name = module.__name__
        self.exported = getattr(module, "__all__", None)
        self.lines = []
        self.known = set()

    def text(self):
        for name, value in sorted(vars(self.module).items()):
            if not keyword.iskeyword(name) and (name in self.exported if self.exported is not None else not name.startswith("_")):
                self.member(name, value, "")
        body = "\n".join(self.lines) + "\n"
        return "# Stub of the module %s, made by ouro stubs.\n%s\n%s" % (self.name, "".join(self.imports(body)), body)

    def imports(self, body):
        # The modules whose names the stub uses, and what it uses of typing.
        used, first = set(), set()
        for node in ast.walk(ast.parse(body)):
            if isinstance(node, ast.Name):
                used.add(node.id)
            elif isinstance(node, ast.Attribute):
                path, at = [], node.value
                while isinstance(at, ast.Attribute):
                    path.append(at.attr)
                    at = at.value
                if isinstance(at, ast.Name):
                    first.add(".".join([at.id, *reversed(path)]))
        defined = self.known
        modules = set()
        for name in first:
            while name and name not in sys.modules:
                name = name.rpartition(".")[0]
            if name and name.partition(".")[0] not in defined:
                modules.add(name)
        yield from ("import %s\n" % name for name in sorted(modules))
        general = sorted(n for n in used if n in typing.__all__ and n not in defined and not hasattr(builtins, n))
        if general and self.name != "typing":
            yield "from typing import %s\n" % ", ".join(general)

    def member(self, name, value, indent):
        home = getattr(value, "__module__", None)
        if not indent and (not inspect.ismodule(value) or self.exported is not None):
            self.known.add(name)
        if inspect.ismodule(value):
            if self.exported is not None:
                self.lines.append("import %s as %s" % (value.__name__, name))
        elif inspect.isclass(value):
            if value.__name__ == name and (home == self.name or home.startswith("_")):
                self.of_class(value, indent)
            elif self.exported is not None and value.__qualname__ == value.__name__ and value.__name__.isidentifier():
                self.lines.append("from %s import %s as %s" % (home, value.__name__, name) if home != self.name
                                  else "%s%s = %s" % (indent, name, value.__name__))
        elif inspect.isroutine(value):
            if home in (None, self.name) or self.exported is not None:
                self.routine(name, value, indent)
        elif isinstance(value, typing.TypeVar):
            self.lines.append("%s%s = TypeVar(%r)" % (indent, name, value.__name__))
        else:
            self.lines.append("%s%s: %s" % (indent, name, self.type_of(value)))

    def type_of(self, value):
        if value is None:
            return "None"
        return self.annotation(type(value))

    def annotation(self, a):
        if isinstance(a, str):
            text = a
        elif a is type(None) or a is None:
            return "None"
        elif isinstance(a, type) and not isinstance(a, types.GenericAlias):
            if "<locals>" in a.__qualname__ or a.__module__.startswith("_"):
                return "Any"
            text = a.__qualname__ if a.__module__ in ("builtins", self.name) else a.__module__ + "." + a.__qualname__
            if "." not in text and not hasattr(builtins, text) and not hasattr(self.module, text):
                return "Any"  # the class of functions, say, has no name that a program could use
        else:
            # The repr of a type variable has a sign before it.
            text = re.sub(r"[~+-](?=[A-Za-z_])", "", inspect.formatannotation(a, self.name))
        try:
            ast.parse(text, mode="eval")
        except SyntaxError:
            return "Any"
        return text

    def default(self, value):
        if type(value) in (types.NoneType, bool, int, float, str, bytes) and len(repr(value)) < 40 and "inf" not in repr(value):
            return repr(value)
        return "..."

    def parameters(self, value):
        try:
            signature = inspect.signature(value)
        except (ValueError, TypeError):
            return "*args: Any, **kwargs: Any", ""
        out, seen, star = [], False, False
        for p in signature.parameters.values():
            if seen and p.kind is not p.POSITIONAL_ONLY:
                out.append("/")
                seen = False
            seen = seen or p.kind is p.POSITIONAL_ONLY
            if p.kind is p.KEYWORD_ONLY and not star:
                out.append("*")
            star = star or p.kind in (p.VAR_POSITIONAL, p.KEYWORD_ONLY)
            text = {p.VAR_POSITIONAL: "*", p.VAR_KEYWORD: "**"}.get(p.kind, "") + p.name
            if p.annotation is not p.empty:
                text += ": " + self.annotation(p.annotation)
            if p.default is not p.empty:
                text += (" = " if p.annotation is not p.empty else "=") + self.default(p.default)
            out.append(text)
        if seen:
            out.append("/")
        returned = signature.return_annotation
        return ", ".join(out), "" if returned is signature.empty else " -> " + self.annotation(returned)

    def routine(self, name, value, indent):
        parameters, returned = self.parameters(value)
        head = "async def" if inspect.iscoroutinefunction(value) else "def"
        self.lines.append("%s%s %s(%s)%s: ..." % (indent, head, name, parameters, returned))

    def of_class(self, cls, indent):
        bases = [self.annotation(b) for b in cls.__bases__ if b is not object]
        bases = [b for b in bases if b != "Any"]
        fields = getattr(cls, "_fields", ()) if cls.__bases__ == (tuple,) else ()
        if fields:
            bases = ["typing.NamedTuple"]
        self.lines.append("%sclass %s%s:" % (indent, cls.__name__, "(%s)" % ", ".join(bases) if bases else ""))
        inner, start = indent + "    ", len(self.lines)
        annotated = {n: "Any" for n in fields}
        if isinstance(vars(cls).get("__annotations__"), dict):
            annotated.update(vars(cls)["__annotations__"])
        for name, a in annotated.items():
            self.lines.append("%s%s: %s" % (inner, name, self.annotation(a)))
        for name, value in vars(cls).items():
            if name in SKIPPED or fields and name in MADE or name in annotated or name.startswith("_") and not (name.startswith("__") and name.endswith("__")):
                continue
            if isinstance(value, (staticmethod, classmethod)) or type(value).__name__ == "classmethod_descriptor":
                self.lines.append("%s@%s" % (inner, "staticmethod" if isinstance(value, staticmethod) else "classmethod"))
                self.routine(name, getattr(value, "__func__", value), inner)
            elif isinstance(value, property):
                self.accessors(name, value, inner)
            elif inspect.isdatadescriptor(value):
                self.lines.append("%s%s: Any" % (inner, name))
            elif issubclass(cls, enum.Enum) and isinstance(value, cls):
                self.lines.append("%s%s = %s" % (inner, name, self.default(value.value)))
            elif inspect.isclass(value) and value.__qualname__ == cls.__qualname__ + "." + name:
                self.of_class(value, inner)
            elif inspect.isroutine(value):
                self.routine(name, value, inner)
            elif not name.startswith("__"):
                self.lines.append("%s%s: %s" % (inner, name, self.type_of(value)))
        if len(self.lines) == start:
            self.lines[-1] += " ..."

    def accessors(self, name, value, indent):
        self.lines.append(indent + "@property")
        if value.fget:
            self.routine(name, value.fget, indent)
        else:
            self.lines.append("%sdef %s(self): ..." % (indent, name))
        for f, what in ((value.fset, "setter"), (value.fdel, "deleter")):
            if f:
                self.lines.append("%s@%s.%s" % (indent, name, what))
                self.routine(name, f, indent)


for n, wanted in enumerate(sys.argv[1:]):
    try:
        found = importlib.import_module(wanted)
    except ModuleNotFoundError as err:
        if err.name and (wanted + ".").startswith(err.name + "."):
            sys.exit("ouro stubs: " + str(err))
        raise
    print(("\n" if n else "") + Stub(found).text(), end="")
