

# The text.

class TextRepr(reprlib.Repr):
    """Reprs of values, short enough to stand in a line."""

    def __init__(self):
        reprlib.Repr.__init__(self)
        self.maxlist = self.maxtuple = 20
        self.maxdict = 10
        self.maxstring = self.maxother = 100

    def repr1(self, x, level):
        own = getattr(self, "repr_" + "_".join(type(x).__name__.split()), None)
        return own(x, level) if own else cram(stripid(repr(x)), self.maxother)

    def repr_string(self, x, level):
        short = cram(x, self.maxstring)
        text = repr(short)
        if "\\" in short and "\\" not in text.replace("\\\\", ""):
            return "r" + text[0] + short + text[0]
        return text

    repr_str = repr_string

    def repr_instance(self, x, level):
        try:
            return cram(stripid(repr(x)), self.maxstring)
        except Exception:
            return "<%s instance>" % x.__class__.__name__


class Doc:
    """What documents objects, each kind by a method of its own."""

    PYTHONDOCS = "https://docs.python.org/%d.%d/library" % sys.version_info[:2]

    def document(self, object, name=None, *args):
        """The documentation of an object."""
        for is_one, how in ((inspect.ismodule, self.docmodule), (inspect.isclass, self.docclass), (inspect.isroutine, self.docroutine)):
            if is_one(object):
                try:
                    return how(object, name, *args)
                except AttributeError:
                    break  # super, say, has no name
        if inspect.isdatadescriptor(object):
            return self.docdata(object, name, *args)
        return self.docother(object, name, *args)

    def fail(self, object, name=None, *args):
        """Raise TypeError: there is no documentation of this kind."""
        raise TypeError("don't know how to document object%s of type %s" % (name and " " + repr(name), type(object).__name__))

    docmodule = docclass = docroutine = docother = docproperty = docdata = fail

    def getdocloc(self, object, basedir=None):
        """Where the manual has a module's page; None for modules it does not know."""
        if object.__name__.partition(".")[0] not in sys.stdlib_module_names or hasattr(object, "__file__"):
            return None
        return self.PYTHONDOCS + "/" + object.__name__.lower() + ".html"


class TextDoc(Doc):
    """What documents objects in plain text, with headings struck twice."""

    _repr_instance = TextRepr()
    repr = _repr_instance.repr

    def bold(self, text):
        """Text that a pager shows bold."""
        return "".join(c + "\b" + c for c in text)

    def indent(self, text, prefix="    "):
        """Text with something before each of its lines."""
        return "\n".join((prefix + line).rstrip() for line in text.split("\n")) if text else ""

    def section(self, title, contents):
        """A heading and what belongs under it."""
        return self.bold(title) + "\n" + self.indent(contents).rstrip() + "\n\n"

    def formattree(self, tree, modname, parent=None, prefix=""):
        """What inspect.getclasstree gave, a class in a line."""
        lines = []
        for entry in tree:
            if isinstance(entry, list):
                lines.append(self.formattree(entry, modname, cls, prefix + "    "))
                continue
            cls, bases = entry
            line = prefix + classname(cls, modname)
            if bases and bases != (parent,):
                line += "(" + ", ".join(classname(b, modname) for b in bases) + ")"
            lines.append(line + "\n")
        return "".join(lines)

    def docmodule(self, object, name=None, mod=None, *ignored):
        """A module: what it is for, and what it has."""
        name = object.__name__
        exported = getattr(object, "__all__", None)
        first, more = splitdoc(getdoc(object))
        out = [self.section("NAME", name + (first and " - " + first))]
        page = self.getdocloc(object)
        if page is not None:
            out.append(self.section("MODULE REFERENCE", page + "\n\nThis text was made from the module itself. The manual explains more."))
        if more:
            out.append(self.section("DESCRIPTION", more))

        def members(is_one, everywhere=False):
            return [(key, value) for key, value in inspect.getmembers(object, is_one)
                    if (everywhere or exported is not None or (inspect.getmodule(value) or object) is object)
                    and visiblename(key, exported, object)]

        inside = {}
        if hasattr(object, "__path__"):
            inside = {m.name: m.name + (" (package)" if m.ispkg else "") for m in pkgutil.iter_modules(object.__path__)}
            out.append(self.section("PACKAGE CONTENTS", "\n".join(sorted(inside.values()))))
        submodules = sorted(key for key, value in inspect.getmembers(object, inspect.ismodule)
                            if value.__name__.startswith(name + ".") and key not in inside)
        if submodules:
            out.append(self.section("SUBMODULES", "\n".join(submodules)))
        classes = members(inspect.isclass)
        if classes:
            tree = self.formattree(inspect.getclasstree([value for _, value in classes], 1), name)
            out.append(self.section("CLASSES", "\n".join([tree] + [self.document(value, key, name) for key, value in classes])))
        functions = members(inspect.isroutine)
        if functions:
            out.append(self.section("FUNCTIONS", "\n".join(self.document(value, key, name) for key, value in functions)))
        data = members(isdata, True)
        if data:
            out.append(self.section("DATA", "\n".join(self.docother(value, key, name, maxlen=70) for key, value in data)))
        if hasattr(object, "__version__"):
            version = str(object.__version__)
            if version.startswith("$" + "Revision: ") and version.endswith("$"):
                version = version[11:-1].strip()
            out.append(self.section("VERSION", version))
        for title in ("date", "author", "credits"):
            if hasattr(object, "__" + title + "__"):
                out.append(self.section(title.upper(), str(getattr(object, "__" + title + "__"))))
        try:
            file = inspect.getabsfile(object)
        except TypeError:
            file = "(built-in)"
        out.append(self.section("FILE", file))
        return "".join(out)

    def docclass(self, object, name=None, mod=None, *ignored):
        """A class: its bases, its attributes, class by class."""
        own_name, module = object.__name__, object.__module__
        name = name or own_name
        title = "class " + self.bold(own_name) if name == own_name else self.bold(name) + " = class " + own_name
        if object.__bases__:
            title += "(" + ", ".join(classname(b, module) for b in object.__bases__) + ")"
        out = []
        spec = _getargspec(object)
        if spec and spec != "()":
            out.append(name + spec + "\n")
        text = getdoc(object)
        if text:
            out.append(text + "\n")
        order = deque(inspect.getmro(object))
        if len(order) > 2:
            out += ["Method resolution order:", *("    " + classname(c, module) for c in order), ""]
        below = sorted((c.__name__ for c in type.__subclasses__(object) if c.__module__ == "builtins" and not c.__name__.startswith("_")),
                       key=str.lower)
        if below:
            out += ["Built-in subclasses:", *("    " + n for n in below[:4])]
            if len(below) > 4:
                out.append("    ... and %d other subclasses" % (len(below) - 4))
            out.append("")

        left = [attr for attr in classify_class_attrs(object) if visiblename(attr[0], obj=object)]
        ruled = False
        while left:
            cls = order.popleft() if order else left[0][2]
            here = [attr for attr in left if attr[2] is cls]
            left = [attr for attr in left if attr[2] is not cls]
            if cls is builtins.object and object is not builtins.object:
                continue
            whose = "defined here" if cls is object else "inherited from " + classname(cls, module)
            sort_attributes(here, object)
            for heading, kind, entry in (("Methods", "method", self._method), ("Class methods", "class method", self._method),
                                         ("Static methods", "static method", self._method),
                                         ("Readonly properties", "readonly property", self._descriptor),
                                         ("Data descriptors", "data descriptor", self._descriptor),
                                         ("Data and other attributes", "data", self._datum)):
                of_kind = [attr for attr in here if attr[1] == kind]
                if not of_kind:
                    continue
                if ruled:
                    out.append("-" * 70)
                ruled = True
                out.append("%s %s:\n" % (heading, whose))
                out += [entry(object, mod, *attr) for attr in of_kind]
        text = "\n".join(out)
        return title + "\n" + (self.indent(text.rstrip(), " |  ") + "\n" if text else "")

    def _method(self, cls, mod, name, kind, home, value):
        try:
            found = getattr(cls, name)
        except Exception:
            return self.docdata(value, name, mod)  # its __get__ fails
        return self.document(found, name, mod, cls, home)

    def _descriptor(self, cls, mod, name, kind, home, value):
        return self.docdata(value, name, mod)

    def _datum(self, cls, mod, name, kind, home, value):
        try:
            found = getattr(cls, name)
        except AttributeError:
            found = home.__dict__[name]
        return self.docother(found, name, mod, maxlen=70, doc=getdoc(value)) + "\n"

    def formatvalue(self, object):
        """A default value behind its equals sign."""
        return "=" + self.repr(object)

    def docroutine(self, object, name=None, mod=None, cl=None, homecls=None):
        """A function or method: how it is called, and what it says of itself."""
        own_name = object.__name__
        name = name or own_name
        homecls = cl if homecls is None else homecls
        note, function = "", None
        if _is_bound_method(object):
            owner = object.__self__
            if owner is cl:
                function = getattr(object, "__func__", None)
            elif inspect.isclass(owner):
                note = " class method of " + classname(owner, mod)
            else:
                note = " method of %s instance" % classname(owner.__class__, mod)
        elif inspect.ismethoddescriptor(object) or inspect.ismethodwrapper(object):
            of = getattr(object, "__objclass__", None)
            if of is not None and cl is None:
                note = " unbound %s method" % classname(of, mod)
            elif of is not None and of is not homecls:
                note = " from " + classname(of, mod)
        else:
            function = object
        if (inspect.isfunction(function) and homecls is not None
                and (function.__module__, function.__qualname__) != (homecls.__module__, homecls.__qualname__ + "." + own_name)):
            parent = parentname(function, mod)
            if parent:
                note = " from " + parent
        alias = False
        if name == own_name:
            title = self.bold(own_name)
        else:
            title = self.bold(name) + " = " + own_name
            alias = cl is not None and inspect.getattr_static(cl, own_name, []) is object
            if alias and note.startswith(" from "):
                note = ""
        spec = _getargspec(object) if inspect.isroutine(object) else None
        if spec and own_name == "<lambda>":
            title = self.bold(name) + " lambda "
            if not object.__annotations__:
                spec = spec[1:-1]
        head = "async " if inspect.iscoroutinefunction(object) or inspect.isasyncgenfunction(object) else ""
        head += title + (spec or "(...)") + note + "\n"
        text = "" if alias else getdoc(object)
        return head + (self.indent(text).rstrip() + "\n" if text else "")

    def docdata(self, object, name=None, mod=None, cl=None, *ignored):
        """A data descriptor."""
        text = getdoc(object)
        return (self.bold(name) + "\n" if name else "") + (self.indent(text) + "\n" if text else "")

    docproperty = docdata

    def docother(self, object, name=None, mod=None, parent=None, *ignored, maxlen=None, doc=None):
        """A value."""
        value = self.repr(object)
        if maxlen:
            chop = maxlen - len((name + " = " if name else "") + value)
            if chop < 0:
                value = value[:chop] + "..."
        text = doc or getdoc(object)
        return (self.bold(name) + " = " if name else "") + value + ("\n" + self.indent(str(text)) + "\n" if text else "")


class _PlainTextDoc(TextDoc):
    def bold(self, text):
        return text


text = TextDoc()
plaintext = _PlainTextDoc()
