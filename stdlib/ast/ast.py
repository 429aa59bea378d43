PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000
PyCF_ONLY_AST = 0x400
PyCF_OPTIMIZED_AST = 0x8400
PyCF_TYPE_COMMENTS = 0x1000


class AST:
    """The base of all nodes."""

    __slots__ = ("__dict__", "__weakref__")
    _fields = ()
    _attributes = ()
    __match_args__ = ()
    _kinds = {}

    @classmethod
    def _make(cls):
        # A node with every field that may be left out, for the parser.
        self = cls.__new__(cls)
        values = self.__dict__
        for name, kind in cls._kinds.items():
            if kind == "*":
                values[name] = []
            elif kind == "?":
                values[name] = None
        return self

    def __init__(self, *args, **kwargs):
        cls = type(self)
        fields = cls._fields
        if len(args) > len(fields):
            n = len(fields)
            raise TypeError(f"{cls.__name__} constructor takes at most {n} positional argument{'s' * (n != 1)}")
        values = self.__dict__
        values.update(zip(fields, args))
        given = set(fields[:len(args)])
        for name, value in kwargs.items():
            if name in fields:
                if name in given:
                    raise TypeError(f"{cls.__name__} got multiple values for argument {name!r}")
                given.add(name)
            elif name not in cls._attributes:
                _warn(f"{cls.__name__}.__init__ got an unexpected keyword argument {name!r}. Support for arbitrary "
                      "keyword arguments is deprecated and will be removed in Python 3.15.")
                setattr(self, name, value)
                continue
            values[name] = value
        kinds = cls._kinds
        for name in fields:
            if name in given:
                continue
            kind = kinds.get(name)
            if kind == "*":
                values[name] = []
            elif kind == "?":
                values[name] = None
            elif kind == "!":
                values[name] = Load()
            elif kind is None:
                self._default(name)
            else:
                _warn(f"{cls.__name__}.__init__ missing 1 required positional argument: {name!r}. This will become an "
                      "error in Python 3.15.")

    def _default(self, name):
        # A field that a subclass added, by what it says about its type.
        cls = type(self)
        types = getattr(cls, "_field_types", None)
        if types is None:
            return
        if name not in types:
            _warn(f"Field {name!r} is missing from {cls.__name__}._field_types. This will become an error in Python "
                  "3.15.")
            return
        kind = types[name]
        if type(kind) is type(list[int]):
            setattr(self, name, [])
        elif kind is expr_context:
            setattr(self, name, Load())
        elif type(kind) is not type(int | None):
            _warn(f"{cls.__name__}.__init__ missing 1 required positional argument: {name!r}. This will become an "
                  "error in Python 3.15.")

    def __reduce_ex__(self, proto):
        return _rebuild, (type(self), dict(self.__dict__))


class slice(AST):
    """Deprecated: slices are plain expressions."""


def _rebuild(cls, values):
    self = cls.__new__(cls)
    self.__dict__.update(values)
    return self


def _warn(message):
    import warnings
    warnings.warn(message, DeprecationWarning, stacklevel=3)


def _define():
    places = ("lineno", "col_offset", "end_lineno", "end_col_offset")
    space = globals()
    shapes = {}
    alternatives = {}
    for line in _nodes.splitlines():
        base, name, *typed = line.split()
        types, fields = [], []
        for item in typed:
            kind, _, field = item.partition(":")
            types.append(kind)
            fields.append(field)
        namespace = {"__module__": "ast", "__slots__": ()}
        if name.endswith("@"):
            name = name[:-1]
            namespace["_attributes"] = places
            namespace["end_lineno"] = namespace["end_col_offset"] = None
        kinds = {f.rstrip("*?!"): f[-1] if f[-1] in "*?!" else "" for f in fields}
        namespace["_fields"] = namespace["__match_args__"] = tuple(kinds)
        namespace["_kinds"] = kinds
        for f, kind in kinds.items():
            if kind == "?":
                namespace[f] = None
        shown = [f"{kind}{f[-1] if f[-1] in '*?' else ''} {f.rstrip('*?!')}" for kind, f in zip(types, fields)]
        namespace["__doc__"] = f"{name}({', '.join(shown)})" if shown else name
        space[name] = type(AST)(name, (space[base],), namespace)
        shapes[name] = types, fields
        if base != "AST":
            alternatives.setdefault(base, []).append(namespace["__doc__"])
    for name, docs in alternatives.items():
        space[name].__doc__ = name + " = " + ("\n" + " " * len(name) + " | ").join(docs)
    plain = {"identifier": str, "string": str, "constant": object, "int": int}
    for name, (types, fields) in shapes.items():
        found = {}
        for kind, field in zip(types, fields):
            cls = plain.get(kind) or space[kind]
            if field[-1] == "*":
                cls = list[cls]
            elif field[-1] == "?":
                cls |= None
            found[field.rstrip("*?!")] = cls
        space[name]._field_types = space[name].__annotations__ = found


_define()
del _define, _nodes


class Index(slice):
    """Deprecated: an index is a plain expression."""

    def __new__(cls, value, **kwargs):
        return value


class ExtSlice(slice):
    """Deprecated: a slice of several dimensions is a Tuple."""

    def __new__(cls, dims=(), **kwargs):
        return Tuple(list(dims), Load(), **kwargs)


class Suite(mod):
    """Deprecated: no longer used."""


class AugLoad(expr_context):
    """Deprecated: no longer used."""


class AugStore(expr_context):
    """Deprecated: no longer used."""


class Param(expr_context):
    """Deprecated: no longer used."""


def _old_value(self):
    _warn("Attribute n is deprecated and will be removed in Python 3.14; use value instead")
    return self.value


def _old_text(self):
    _warn("Attribute s is deprecated and will be removed in Python 3.14; use value instead")
    return self.value


def _set_old_value(self, value):
    _warn("Attribute n is deprecated and will be removed in Python 3.14; use value instead")
    self.value = value


def _set_old_text(self, value):
    _warn("Attribute s is deprecated and will be removed in Python 3.14; use value instead")
    self.value = value


Constant.n = property(_old_value, _set_old_value)
Constant.s = property(_old_text, _set_old_text)
Tuple.dims = property(lambda self: self.elts, lambda self, value: setattr(self, "elts", value))


_OLD = {"Num": (int, float, complex), "Str": str, "Bytes": bytes, "NameConstant": (bool, type(None)),
        "Ellipsis": type(...)}
_old_classes = {}


def _old_name(value):
    # What nodes for a constant like value were once called.
    for name in "NameConstant", "Num", "Str", "Bytes", "Ellipsis":
        if isinstance(value, _OLD[name]):
            return name
    return None


def __getattr__(name):
    if name not in _OLD:
        raise AttributeError(f"module 'ast' has no attribute {name!r}")
    _warn_old(name)
    if not _old_classes:
        _define_old()
    # As in CPython, only the first access warns.
    cls = globals()[name] = _old_classes[name]
    return cls


def _warn_old(name):
    import warnings
    warnings.warn(f"ast.{name} is deprecated and will be removed in Python 3.14; use ast.Constant instead",
                  DeprecationWarning, stacklevel=3)


def _define_old():
    class _ABC(type):
        def __instancecheck__(cls, node):
            if cls.__name__ not in _OLD:
                return type.__instancecheck__(cls, node)
            _warn_old(cls.__name__)
            if not isinstance(node, Constant) or not hasattr(node, "value"):
                return False
            return _old_name(node.value) == cls.__name__

    def make(cls, *args, **kwargs):
        for key in kwargs:
            if key in cls._fields and cls._fields.index(key) < len(args):
                raise TypeError(f"{cls.__name__} got multiple values for argument {key!r}")
        if cls.__name__ in _OLD:
            _warn_old(cls.__name__)
            return Constant(*args, **kwargs)
        return Constant.__new__(cls, *args, **kwargs)

    def make_ellipsis(cls, *args, **kwargs):
        if cls is _old_classes["Ellipsis"]:
            _warn_old("Ellipsis")
            return Constant(..., *args, **kwargs)
        return Constant.__new__(cls, *args, **kwargs)

    for name, fields in ("Num", ("n",)), ("Str", ("s",)), ("Bytes", ("s",)), ("NameConstant", None), ("Ellipsis", ()):
        body = {"__module__": "ast", "__new__": make_ellipsis if name == "Ellipsis" else make,
                "__doc__": "Deprecated: use Constant."}
        if fields is not None:
            body["_fields"] = fields
        _old_classes[name] = _ABC(name, (Constant,), body)


def parse(source, filename="<unknown>", mode="exec", *, type_comments=False, feature_version=None, optimize=-1):
    """Return the syntax tree of source."""
    if optimize > 0 or type_comments:
        raise NotImplementedError("ast.parse(): optimize and type_comments are not supported")
    if feature_version is not None and feature_version != -1 and feature_version not in (13, (3, 13)):
        raise NotImplementedError("ast.parse(): the grammar of other versions (feature_version) is not supported")
    if isinstance(source, AST):
        return source
    if not isinstance(source, str):
        if not isinstance(source, (bytes, bytearray, memoryview)):
            raise TypeError("compile() arg 1 must be a string, bytes or AST object")
        source = bytes(source).decode("utf-8-sig")
    if mode not in ("exec", "eval", "single"):
        raise ValueError("compile() mode must be 'exec', 'eval', 'single' or 'func_type'")
    if "\0" in source:
        raise SyntaxError("source code string cannot contain null bytes")
    return _tree(source, filename, mode, globals())


def _malformed(node):
    msg = "malformed node or string"
    if lineno := getattr(node, "lineno", None):
        msg += f" on line {lineno}"
    raise ValueError(msg + f": {node!r}")


def literal_eval(node_or_string):
    """Evaluate an expression of literals: strings, numbers, tuples, lists, dicts, sets,
    booleans, None and Ellipsis."""
    if isinstance(node_or_string, str):
        node_or_string = parse(node_or_string.lstrip(" \t"), mode="eval")
    if isinstance(node_or_string, Expression):
        node_or_string = node_or_string.body

    def number(node):
        if not isinstance(node, Constant) or type(node.value) not in (int, float, complex):
            _malformed(node)
        return node.value

    def signed(node):
        if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
            value = number(node.operand)
            return +value if isinstance(node.op, UAdd) else -value
        return number(node)

    def convert(node):
        if isinstance(node, Constant):
            return node.value
        if isinstance(node, Tuple):
            return tuple(map(convert, node.elts))
        if isinstance(node, List):
            return list(map(convert, node.elts))
        if isinstance(node, Set):
            return set(map(convert, node.elts))
        if isinstance(node, Call) and isinstance(node.func, Name) and node.func.id == "set" and not (node.args or node.keywords):
            return set()
        if isinstance(node, Dict):
            if len(node.keys) != len(node.values):
                _malformed(node)
            return dict(zip(map(convert, node.keys), map(convert, node.values)))
        if isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
            left, right = signed(node.left), number(node.right)
            if isinstance(left, (int, float)) and isinstance(right, complex):
                return left + right if isinstance(node.op, Add) else left - right
        return signed(node)

    return convert(node_or_string)


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None, show_empty=False):
    """Return a tree as text."""
    if indent is not None and not isinstance(indent, str):
        indent = " " * indent

    def show(node, level=0):
        # The text, and whether it is short.
        if indent is not None:
            level += 1
            prefix = "\n" + indent * level
            sep = ",\n" + indent * level
        else:
            prefix = ""
            sep = ", "
        if isinstance(node, AST):
            cls = type(node)
            args = []
            late = []
            simple = True
            keywords = annotate_fields
            for name in node._fields:
                try:
                    value = getattr(node, name)
                except AttributeError:
                    keywords = True
                    continue
                if value is None and getattr(cls, name, ...) is None:
                    keywords = True
                    continue
                if not show_empty:
                    if value == [] and isinstance(value, list):
                        if not keywords:
                            late.append(repr(value))
                        continue
                    if not keywords:
                        args.extend(late)
                        late = []
                value, short = show(value, level)
                simple = simple and short
                args.append(f"{name}={value}" if keywords else value)
            if include_attributes and node._attributes:
                for name in node._attributes:
                    try:
                        value = getattr(node, name)
                    except AttributeError:
                        continue
                    if value is None and getattr(cls, name, ...) is None:
                        continue
                    value, short = show(value, level)
                    simple = simple and short
                    args.append(f"{name}={value}")
            if simple and len(args) <= 3:
                return f"{node.__class__.__name__}({', '.join(args)})", not args
            return f"{node.__class__.__name__}({prefix}{sep.join(args)})", False
        if isinstance(node, list):
            if not node:
                return "[]", True
            return f"[{prefix}{sep.join(show(x, level)[0] for x in node)}]", False
        return repr(node), True

    if not isinstance(node, AST):
        raise TypeError("expected AST, got %r" % node.__class__.__name__)
    return show(node)[0]


def copy_location(new_node, old_node):
    """Copy the place of old_node to new_node, which is returned."""
    for attr in "lineno", "col_offset", "end_lineno", "end_col_offset":
        if attr in old_node._attributes and attr in new_node._attributes:
            value = getattr(old_node, attr, None)
            if value is not None or hasattr(old_node, attr) and attr.startswith("end_"):
                setattr(new_node, attr, value)
    return new_node


def fix_missing_locations(node):
    """Give all nodes of a tree that lack a place that of their parents."""

    def fix(node, places):
        mine = list(places)
        for k, attr in enumerate(("lineno", "end_lineno", "col_offset", "end_col_offset")):
            if attr in node._attributes:
                missing = getattr(node, attr, None) is None if attr.startswith("end_") else not hasattr(node, attr)
                if missing:
                    setattr(node, attr, mine[k])
                else:
                    mine[k] = getattr(node, attr)
        for child in iter_child_nodes(node):
            fix(child, mine)

    fix(node, (1, 1, 0, 0))
    return node


def increment_lineno(node, n=1):
    """Move a tree n lines down."""
    for child in walk(node):
        if isinstance(child, TypeIgnore):
            child.lineno = getattr(child, "lineno", 0) + n
            continue
        if "lineno" in child._attributes:
            child.lineno = getattr(child, "lineno", 0) + n
        if "end_lineno" in child._attributes and (end := getattr(child, "end_lineno", 0)) is not None:
            child.end_lineno = end + n
    return node


def iter_fields(node):
    """Yield the name and value of each field of a node."""
    for field in node._fields:
        try:
            yield field, getattr(node, field)
        except AttributeError:
            pass


def iter_child_nodes(node):
    """Yield the nodes right below a node."""
    for name, field in iter_fields(node):
        if isinstance(field, AST):
            yield field
        elif isinstance(field, list):
            for item in field:
                if isinstance(item, AST):
                    yield item


def get_docstring(node, clean=True):
    """Return the documentation of a function, class or module, None if it has none."""
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError("%r can't have docstrings" % (node.__class__.__name__))
    if not (node.body and isinstance(node.body[0], Expr)):
        return None
    value = node.body[0].value
    if not (isinstance(value, Constant) and isinstance(value.value, str)):
        return None
    if clean:
        import inspect
        return inspect.cleandoc(value.value)
    return value.value


def _split_lines(source):
    lines = []
    for line in source.splitlines(True):
        # A form feed and the like ends no line of a program.
        if lines and not lines[-1].endswith(("\n", "\r")):
            lines[-1] += line
        else:
            lines.append(line)
    return lines


def get_source_segment(source, node, *, padded=False):
    """Return the piece of source that node was made from, None if it is not known."""
    try:
        if node.end_lineno is None or node.end_col_offset is None:
            return None
        lineno, end_lineno = node.lineno - 1, node.end_lineno - 1
        col, end_col = node.col_offset, node.end_col_offset
    except AttributeError:
        return None
    lines = _split_lines(source)
    if end_lineno == lineno:
        return lines[lineno].encode()[col:end_col].decode()
    padding = ""
    if padded:
        before = lines[lineno].encode()[:col].decode()
        padding = "".join(c if c in "\f\t" else " " for c in before)
    first = padding + lines[lineno].encode()[col:].decode()
    last = lines[end_lineno].encode()[:end_col].decode()
    return "".join([first, *lines[lineno + 1:end_lineno], last])


def walk(node):
    """Yield a node and all nodes below it, level by level."""
    from collections import deque
    todo = deque([node])
    while todo:
        node = todo.popleft()
        todo.extend(iter_child_nodes(node))
        yield node


class NodeVisitor:
    """Visits the nodes of a tree: calls visit_<class> of itself for each."""

    def visit(self, node):
        """Visit a node."""
        return getattr(self, "visit_" + node.__class__.__name__, self.generic_visit)(node)

    def generic_visit(self, node):
        """Visit the nodes below a node: for nodes without a method of their own."""
        for child in iter_child_nodes(node):
            self.visit(child)

    def visit_Constant(self, node):
        """Visit a constant: by the method for its former class, if there is one."""
        if name := _old_name(node.value):
            old = getattr(self, "visit_" + name, None)
            if old is not None:
                import warnings
                warnings.warn(f"visit_{name} is deprecated; add visit_Constant", DeprecationWarning, 2)
                return old(node)
        return self.generic_visit(node)


class NodeTransformer(NodeVisitor):
    """Visits the nodes of a tree and puts what the methods return in their place."""

    def generic_visit(self, node):
        for field, old in iter_fields(node):
            if isinstance(old, list):
                new = []
                for item in old:
                    if isinstance(item, AST):
                        item = self.visit(item)
                        if item is None:
                            continue
                        if not isinstance(item, AST):
                            new.extend(item)
                            continue
                    new.append(item)
                old[:] = new
            elif isinstance(old, AST):
                new = self.visit(old)
                if new is None:
                    delattr(node, field)
                else:
                    setattr(node, field, new)
        return node


def unparse(ast_obj):
    """Return source text for a tree."""
    from _ast_unparse import Unparser
    return Unparser().visit(ast_obj)
