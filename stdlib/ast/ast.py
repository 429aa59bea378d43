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
        for name, value in kwargs.items():
            if name in fields:
                if name in values:
                    raise TypeError(f"{cls.__name__} got multiple values for argument {name!r}")
            elif name not in cls._attributes:
                _warn(f"{cls.__name__}.__init__ got an unexpected keyword argument {name!r}. Support for arbitrary "
                      "keyword arguments is deprecated and will be removed in Python 3.15.")
            values[name] = value
        kinds = cls._kinds
        for name in fields:
            if name in values:
                continue
            kind = kinds.get(name)
            if kind == "*":
                values[name] = []
            elif kind == "?":
                values[name] = None
            elif kind == "!":
                values[name] = Load()
            elif kind == "":
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
    for line in _nodes.splitlines():
        base, name, *fields = line.split()
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
        space[name] = type(AST)(name, (space[base],), namespace)


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


def _set_value(self, value):
    self.value = value


Constant.n = property(_old_value, _set_value)
Constant.s = property(_old_text, _set_value)
Tuple.dims = property(lambda self: self.elts, lambda self, value: setattr(self, "elts", value))


def parse(source, filename="<unknown>", mode="exec", *, type_comments=False, feature_version=None, optimize=-1):
    """Return the syntax tree of source."""
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
