

# Showing it.

def plain(text):
    """Text without what was struck twice."""
    return re.sub(".\b", "", text)


def plainpager(text, title=""):
    """Write text to stdout."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    sys.stdout.write(plain(text.encode(encoding, "backslashreplace").decode(encoding)))


def pager(text, title=""):
    """Show text: there are no pages, stdout gets it as it is."""
    plainpager(text, title)


def render_doc(thing, title="Python Library Documentation: %s", forceload=0, renderer=None):
    """The documentation of an object, or of what a dotted name means, as text."""
    found, name = resolve(thing, forceload)
    what = describe(found)
    module = inspect.getmodule(found)
    if name and "." in name:
        what += " in " + name.rpartition(".")[0]
    elif module and module is not found:
        what += " in module " + module.__name__
    if not (inspect.ismodule(found) or inspect.isclass(found) or inspect.isroutine(found)
            or inspect.isdatadescriptor(found) or _getdoc(found)):
        # Of a value that says nothing of itself, its class is told.
        if hasattr(found, "__origin__"):
            found = found.__origin__
        else:
            found = type(found)
            what += " object"
    return title % what + "\n\n" + (renderer or text).document(found, name)


def doc(thing, title="Python Library Documentation: %s", forceload=0, output=None, is_cli=False):
    """Show the documentation of an object, or of what a dotted name means."""
    try:
        shown = render_doc(thing, title, forceload, plaintext if output is not None else None)
    except ImportError as err:
        if is_cli:
            raise
        shown = str(err) + ("" if output is not None else "\n")
    if output is None:
        pager(shown)
    else:
        output.write(shown)


class Helper:
    """The built-in help."""

    def __init__(self, input=None, output=None):
        self._input = input
        self._output = output

    @property
    def input(self):
        return self._input or sys.stdin

    @property
    def output(self):
        return self._output or sys.stdout

    def __repr__(self):
        return "<%s.%s instance>" % (self.__class__.__module__, self.__class__.__qualname__)

    def __call__(self, *request):
        if not request:
            self.output.write("help(object) prints what is known about object, help('name') about what a dotted name means.\n")
            return
        self.help(request[0])

    def help(self, request, is_cli=False):
        """Print the documentation of an object, or of what a dotted name means."""
        if isinstance(request, str):
            request = request.strip()
            if request == "keywords":
                self.listkeywords()
            elif request == "modules":
                self.listmodules()
            elif request in ("True", "False", "None"):
                doc(eval(request), "Help on %s:", output=self._output, is_cli=is_cli)
            else:
                doc(request, "Help on %s:", output=self._output, is_cli=is_cli)
        else:
            doc(request, "Help on %s:", output=self._output, is_cli=is_cli)
        self.output.write("\n")

    def list(self, items, columns=4, width=80):
        """Print words in columns."""
        items = sorted(items)
        rows = (len(items) + columns - 1) // columns
        for row in range(rows):
            # As in CPython all columns but the last are filled up.
            self.output.write("".join(w + (" " + " " * (width // columns - 1 - len(w)) if i < columns - 1 else "")
                                      for i, w in enumerate(items[row::rows])) + "\n")

    def listkeywords(self):
        """Print the keywords."""
        import keyword
        self.output.write("\nHere is a list of the Python keywords.  Enter any keyword to get more help.\n\n")
        self.list(keyword.kwlist)

    def listmodules(self):
        """Print the modules that can be imported."""
        self.list({m.name for m in pkgutil.iter_modules()} | {n for n in sys.builtin_module_names if not n.startswith("_")})


help = Helper()


def cli():
    """The command: python -m pydoc NAME ..."""
    names = sys.argv[1:]
    if not names or names[0] in ("-h", "--help"):
        print("usage: pydoc NAME ...\n\nShow the documentation of a module, class, function or method, by its dotted name, or of a\n"
              "module by the path of its file, which has a slash in it.")
        return
    sys.path.insert(0, ".")
    for name in names:
        import os
        try:
            if os.sep in name and not os.path.exists(name):
                print("file %r does not exist" % name)
                sys.exit(1)
            help.help(importfile(name) if os.sep in name else name, is_cli=True)
        except (ImportError, ErrorDuringImport) as err:
            print(err)
            sys.exit(1)
