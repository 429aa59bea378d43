import ast

# How tightly operators bind, from the loosest to the tightest.
(_NAMED, _TUPLE, _YIELD, _TEST, _OR, _AND, _NOT, _CMP, _BOR, _BXOR, _BAND, _SHIFT, _ARITH, _TERM, _FACTOR, _POWER, _AWAIT,
 _ATOM) = range(18)
_BINARY = {
    "Add": ("+", _ARITH), "Sub": ("-", _ARITH), "Mult": ("*", _TERM), "MatMult": ("@", _TERM), "Div": ("/", _TERM),
    "Mod": ("%", _TERM), "LShift": ("<<", _SHIFT), "RShift": (">>", _SHIFT), "BitOr": ("|", _BOR),
    "BitXor": ("^", _BXOR), "BitAnd": ("&", _BAND), "FloorDiv": ("//", _TERM), "Pow": ("**", _POWER),
}
_UNARY = {"Invert": ("~", _FACTOR), "Not": ("not", _NOT), "UAdd": ("+", _FACTOR), "USub": ("-", _FACTOR)}
_COMPARE = {"Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=", "Is": "is", "IsNot": "is not",
            "In": "in", "NotIn": "not in"}
_INFINITY = "1e309"
_SINGLE = ("'", '"')
_MULTI = ('"""', "'''")
_QUOTES = (*_SINGLE, *_MULTI)


class Unparser(ast.NodeVisitor):
    """Writes the source text of a tree."""

    def __init__(self):
        self.out = []
        self.indent = 0
        self.levels = {}

    def visit(self, node):
        self.out = []
        self.put(node)
        return "".join(self.out)

    def put(self, node):
        if isinstance(node, list):
            for item in node:
                self.put(item)
        else:
            getattr(self, "visit_" + type(node).__name__)(node)

    def write(self, *text):
        self.out.extend(text)

    def line(self, *text):
        if self.out:
            self.write("\n")
        self.write("    " * self.indent, *text)

    def between(self, sep, f, items):
        for i, item in enumerate(items):
            if i:
                self.write(sep)
            f(item)

    def level(self, level, *nodes):
        for node in nodes:
            self.levels[id(node)] = level

    def at(self, node):
        return self.levels.get(id(node), _TEST)

    def parens(self, needed, f, *args):
        if needed:
            self.write("(")
        f(*args)
        if needed:
            self.write(")")

    def block(self, body, docstring=False):
        self.write(":")
        self.indent += 1
        if docstring:
            self.body(body)
        else:
            self.put(body)
        self.indent -= 1

    def body(self, body):
        # A body whose first statement may be documentation.
        if body and (doc := self.doc(body)):
            self.docstring(doc)
            body = body[1:]
        self.put(body)

    def doc(self, body):
        first = body[0]
        if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str):
            return first.value
        return None

    def docstring(self, node):
        self.line()
        if node.kind == "u":
            self.write("u")
        self.string(node.value, _MULTI)

    def visit_Module(self, node):
        self.body(node.body)

    def visit_Interactive(self, node):
        self.put(node.body)

    def visit_Expression(self, node):
        self.put(node.body)

    def visit_FunctionType(self, node):
        self.write("(")
        self.between(", ", self.put, node.argtypes)
        self.write(") -> ")
        self.put(node.returns)

    # Statements

    def visit_Expr(self, node):
        self.line()
        self.level(_YIELD, node.value)
        self.put(node.value)

    def visit_NamedExpr(self, node):
        def inner():
            self.level(_ATOM, node.target, node.value)
            self.put(node.target)
            self.write(" := ")
            self.put(node.value)
        self.parens(self.at(node) > _NAMED, inner)

    def visit_Import(self, node):
        self.line("import ")
        self.between(", ", self.put, node.names)

    def visit_ImportFrom(self, node):
        self.line("from ", "." * (node.level or 0))
        if node.module:
            self.write(node.module)
        self.write(" import ")
        self.between(", ", self.put, node.names)

    def visit_alias(self, node):
        self.write(node.name)
        if node.asname:
            self.write(" as ", node.asname)

    def visit_Assign(self, node):
        self.line()
        for target in node.targets:
            self.level(_TUPLE, target)
            self.put(target)
            self.write(" = ")
        self.put(node.value)
        self.type_comment(node)

    def type_comment(self, node):
        if comment := getattr(node, "type_comment", None):
            self.write(" # type: ", comment)

    def visit_AugAssign(self, node):
        self.line()
        self.put(node.target)
        self.write(" ", _BINARY[type(node.op).__name__][0], "= ")
        self.put(node.value)

    def visit_AnnAssign(self, node):
        self.line()
        self.parens(not node.simple and isinstance(node.target, ast.Name), self.put, node.target)
        self.write(": ")
        self.put(node.annotation)
        if node.value:
            self.write(" = ")
            self.put(node.value)

    def visit_Return(self, node):
        self.line("return")
        if node.value:
            self.write(" ")
            self.put(node.value)

    def visit_Pass(self, node):
        self.line("pass")

    def visit_Break(self, node):
        self.line("break")

    def visit_Continue(self, node):
        self.line("continue")

    def visit_Delete(self, node):
        self.line("del ")
        self.between(", ", self.put, node.targets)

    def visit_Assert(self, node):
        self.line("assert ")
        self.put(node.test)
        if node.msg:
            self.write(", ")
            self.put(node.msg)

    def visit_Global(self, node):
        self.line("global ", ", ".join(node.names))

    def visit_Nonlocal(self, node):
        self.line("nonlocal ", ", ".join(node.names))

    def visit_Await(self, node):
        def inner():
            self.write("await")
            if node.value:
                self.write(" ")
                self.level(_ATOM, node.value)
                self.put(node.value)
        self.parens(self.at(node) > _AWAIT, inner)

    def visit_Yield(self, node):
        def inner():
            self.write("yield")
            if node.value:
                self.write(" ")
                self.level(_ATOM, node.value)
                self.put(node.value)
        self.parens(self.at(node) > _YIELD, inner)

    def visit_YieldFrom(self, node):
        def inner():
            self.write("yield from ")
            self.level(_ATOM, node.value)
            self.put(node.value)
        self.parens(self.at(node) > _YIELD, inner)

    def visit_Raise(self, node):
        self.line("raise")
        if not node.exc:
            if node.cause:
                raise ValueError("Node can't be used without a value attribute.")
            return
        self.write(" ")
        self.put(node.exc)
        if node.cause:
            self.write(" from ")
            self.put(node.cause)

    def visit_Try(self, node):
        star = getattr(self, "star", False)
        self.star = isinstance(node, ast.TryStar)
        self.line("try")
        self.block(node.body)
        for handler in node.handlers:
            self.put(handler)
        if node.orelse:
            self.line("else")
            self.block(node.orelse)
        if node.finalbody:
            self.line("finally")
            self.block(node.finalbody)
        self.star = star

    visit_TryStar = visit_Try

    def visit_ExceptHandler(self, node):
        self.line("except*" if self.star else "except")
        if node.type:
            self.write(" ")
            self.put(node.type)
        if node.name:
            self.write(" as ", node.name)
        self.block(node.body)

    def visit_ClassDef(self, node):
        self.gap()
        self.decorators(node)
        self.line("class ", node.name)
        self.type_params(node)
        if node.bases or node.keywords:
            self.write("(")
            self.between(", ", self.put, node.bases + node.keywords)
            self.write(")")
        self.block(node.body, True)

    def gap(self):
        if self.out:
            self.write("\n")

    def decorators(self, node):
        for decorator in node.decorator_list:
            self.line("@")
            self.put(decorator)

    def visit_FunctionDef(self, node, word="def "):
        self.gap()
        self.decorators(node)
        self.line(word, node.name)
        self.type_params(node)
        self.write("(")
        self.put(node.args)
        self.write(")")
        if node.returns:
            self.write(" -> ")
            self.put(node.returns)
        if getattr(node, "type_comment", None):
            self.write(":")
            self.type_comment(node)
            self.indent += 1
            self.body(node.body)
            self.indent -= 1
            return
        self.block(node.body, True)

    def visit_AsyncFunctionDef(self, node):
        self.visit_FunctionDef(node, "async def ")

    def type_params(self, node):
        if params := getattr(node, "type_params", None):
            self.write("[")
            self.between(", ", self.put, params)
            self.write("]")

    def default(self, node):
        if node.default_value:
            self.write(" = ")
            self.put(node.default_value)

    def visit_TypeVar(self, node):
        self.write(node.name)
        if node.bound:
            self.write(": ")
            self.put(node.bound)
        self.default(node)

    def visit_TypeVarTuple(self, node):
        self.write("*", node.name)
        self.default(node)

    def visit_ParamSpec(self, node):
        self.write("**", node.name)
        self.default(node)

    def visit_TypeAlias(self, node):
        self.line("type ")
        self.put(node.name)
        self.type_params(node)
        self.write(" = ")
        self.put(node.value)

    def visit_For(self, node, word="for "):
        self.line(word)
        self.level(_TUPLE, node.target)
        self.put(node.target)
        self.write(" in ")
        self.put(node.iter)
        self.block(node.body)
        self.orelse(node)

    def visit_AsyncFor(self, node):
        self.visit_For(node, "async for ")

    def orelse(self, node):
        if node.orelse:
            self.line("else")
            self.block(node.orelse)

    def visit_If(self, node):
        self.line("if ")
        self.put(node.test)
        self.block(node.body)
        while len(node.orelse) == 1 and isinstance(node.orelse[0], ast.If):
            node = node.orelse[0]
            self.line("elif ")
            self.put(node.test)
            self.block(node.body)
        self.orelse(node)

    def visit_While(self, node):
        self.line("while ")
        self.put(node.test)
        self.block(node.body)
        self.orelse(node)

    def visit_With(self, node, word="with "):
        self.line(word)
        self.between(", ", self.put, node.items)
        self.block(node.body)

    def visit_AsyncWith(self, node):
        self.visit_With(node, "async with ")

    def visit_withitem(self, node):
        self.put(node.context_expr)
        if node.optional_vars:
            self.write(" as ")
            self.put(node.optional_vars)

    # Strings

    def escaped(self, string, quotes, escape_whitespace):
        # The string with what must be escaped escaped, and the quotes that can hold it.
        def char(c):
            if not escape_whitespace and c in "\n\t":
                return c
            if c == "\\" or not c.isprintable():
                return c.encode("unicode_escape").decode("ascii")
            return c
        text = "".join(map(char, string))
        possible = quotes
        if "\n" in text:
            possible = [q for q in possible if q in _MULTI]
        possible = [q for q in possible if q not in text]
        if not possible:
            plain = repr(string)
            quote = next((q for q in quotes if plain[0] in q), plain[0])
            return plain[1:-1], [quote]
        if text:
            possible.sort(key=lambda q: q[0] == text[-1])
            if possible[0][0] == text[-1]:
                text = text[:-1] + "\\" + text[-1]
        return text, possible

    def string(self, string, quotes=_QUOTES, escape_whitespace=False):
        text, possible = self.escaped(string, list(quotes), escape_whitespace)
        self.write(possible[0], text, possible[0])

    def visit_JoinedStr(self, node):
        self.write("f")
        quotes = list(_QUOTES)
        parts = []
        for value in node.values:
            if isinstance(value, ast.Constant):
                text, quotes = self.escaped(value.value.replace("{", "{{").replace("}", "}}"), quotes, True)
                parts.append((text, True))
            else:
                parts.append((self.field(value), False))
        done = []
        for text, constant in parts:
            if not constant and "\n" in text:
                quotes = [q for q in quotes if q in _MULTI]
            done.append(text)
        text = "".join(done)
        quote = quotes[0]
        self.write(quote, text, quote)

    def field(self, node):
        inner = Unparser()
        inner.level(_TEST + 1, node.value)
        inner.put(node.value)
        text = "".join(inner.out)
        out = ["{ " if text.startswith("{") else "{", text]
        if node.conversion != -1:
            out += ["!", chr(node.conversion)]
        if node.format_spec:
            out.append(":")
            for value in node.format_spec.values:
                if isinstance(value, ast.Constant):
                    out.append(value.value.replace("{", "{{").replace("}", "}}"))
                else:
                    out.append(self.field(value))
        out.append("}")
        return "".join(out)

    def visit_FormattedValue(self, node):
        self.visit_JoinedStr(ast.JoinedStr([node]))

    def visit_Constant(self, node):
        value = node.value
        if isinstance(value, tuple):
            self.write("(")
            self.between(", ", self.constant, value)
            self.write(",)" if len(value) == 1 else ")")
        elif value is ...:
            self.write("...")
        else:
            if node.kind == "u":
                self.write("u")
            self.constant(value)

    def constant(self, value):
        text = repr(value)
        if isinstance(value, (float, complex)):
            text = text.replace("inf", _INFINITY).replace("nan", f"({_INFINITY}-{_INFINITY})")
        self.write(text)

    # Expressions

    def visit_Name(self, node):
        self.write(node.id)

    def visit_List(self, node):
        self.write("[")
        self.between(", ", self.put, node.elts)
        self.write("]")

    def comprehension(self, node, begin, end):
        self.write(begin)
        self.put(node.elt)
        for generator in node.generators:
            self.put(generator)
        self.write(end)

    def visit_ListComp(self, node):
        self.comprehension(node, "[", "]")

    def visit_GeneratorExp(self, node):
        self.comprehension(node, "(", ")")

    def visit_SetComp(self, node):
        self.comprehension(node, "{", "}")

    def visit_DictComp(self, node):
        self.write("{")
        self.put(node.key)
        self.write(": ")
        self.put(node.value)
        for generator in node.generators:
            self.put(generator)
        self.write("}")

    def visit_comprehension(self, node):
        self.write(" async for " if node.is_async else " for ")
        self.level(_TUPLE, node.target)
        self.put(node.target)
        self.write(" in ")
        self.level(_TEST + 1, node.iter, *node.ifs)
        self.put(node.iter)
        for test in node.ifs:
            self.write(" if ")
            self.put(test)

    def visit_IfExp(self, node):
        def inner():
            self.level(_TEST + 1, node.body, node.test)
            self.put(node.body)
            self.write(" if ")
            self.put(node.test)
            self.write(" else ")
            self.level(_TEST, node.orelse)
            self.put(node.orelse)
        self.parens(self.at(node) > _TEST, inner)

    def visit_Set(self, node):
        if not node.elts:
            self.write("{*()}")
            return
        self.write("{")
        self.between(", ", self.put, node.elts)
        self.write("}")

    def visit_Dict(self, node):
        def pair(item):
            key, value = item
            if key is None:
                self.write("**")
                self.level(_BOR, value)
            else:
                self.put(key)
                self.write(": ")
            self.put(value)
        self.write("{")
        self.between(", ", pair, zip(node.keys, node.values))
        self.write("}")

    def visit_Tuple(self, node):
        self.parens(not node.elts or self.at(node) > _TUPLE, self.items, node.elts)

    def items(self, elts):
        if len(elts) == 1:
            self.put(elts[0])
            self.write(",")
        else:
            self.between(", ", self.put, elts)

    def visit_UnaryOp(self, node):
        sign, level = _UNARY[type(node.op).__name__]

        def inner():
            self.write(sign)
            if level != _FACTOR:
                self.write(" ")
            self.level(level, node.operand)
            self.put(node.operand)
        self.parens(self.at(node) > level, inner)

    def visit_BinOp(self, node):
        sign, level = _BINARY[type(node.op).__name__]

        def inner():
            if sign == "**":
                left, right = level + 1, level
            else:
                left, right = level, level + 1
            self.level(left, node.left)
            self.put(node.left)
            self.write(" ", sign, " ")
            self.level(right, node.right)
            self.put(node.right)
        self.parens(self.at(node) > level, inner)

    def visit_Compare(self, node):
        def inner():
            self.level(_CMP + 1, node.left, *node.comparators)
            self.put(node.left)
            for op, x in zip(node.ops, node.comparators):
                self.write(" ", _COMPARE[type(op).__name__], " ")
                self.put(x)
        self.parens(self.at(node) > _CMP, inner)

    def visit_BoolOp(self, node):
        word, level = ("and", _AND) if isinstance(node.op, ast.And) else ("or", _OR)

        def value(x):
            nonlocal level
            level += 1
            self.level(level, x)
            self.put(x)
        start = level
        self.parens(self.at(node) > start, self.between, f" {word} ", value, node.values)

    def visit_Attribute(self, node):
        self.level(_ATOM, node.value)
        self.put(node.value)
        if isinstance(node.value, ast.Constant) and type(node.value.value) is int:
            self.write(" ")
        self.write(".", node.attr)

    def visit_Call(self, node):
        self.level(_ATOM, node.func)
        self.put(node.func)
        self.write("(")
        self.between(", ", self.put, node.args + node.keywords)
        self.write(")")

    def visit_keyword(self, node):
        self.write("**" if node.arg is None else node.arg + "=")
        self.put(node.value)

    def visit_Subscript(self, node):
        self.level(_ATOM, node.value)
        self.put(node.value)
        self.write("[")
        if isinstance(node.slice, ast.Tuple) and node.slice.elts:
            self.items(node.slice.elts)
        else:
            self.put(node.slice)
        self.write("]")

    def visit_Starred(self, node):
        self.write("*")
        self.level(_BOR, node.value)
        self.put(node.value)

    def visit_Slice(self, node):
        if node.lower:
            self.put(node.lower)
        self.write(":")
        if node.upper:
            self.put(node.upper)
        if node.step:
            self.write(":")
            self.put(node.step)

    def visit_Lambda(self, node):
        def inner():
            self.write("lambda")
            before = len(self.out)
            self.put(node.args)
            if len(self.out) > before:
                self.out.insert(before, " ")
            self.write(": ")
            self.level(_TEST, node.body)
            self.put(node.body)
        self.parens(self.at(node) > _TEST, inner)

    def visit_arg(self, node):
        self.write(node.arg)
        if node.annotation:
            self.write(": ")
            self.put(node.annotation)

    def visit_arguments(self, node):
        parts = []
        every = node.posonlyargs + node.args
        defaults = [None] * (len(every) - len(node.defaults)) + node.defaults
        for i, (arg, default) in enumerate(zip(every, defaults), 1):
            parts.append(("", arg, default))
            if i == len(node.posonlyargs):
                parts.append(("/", None, None))
        if node.vararg or node.kwonlyargs:
            parts.append(("*", node.vararg, None))
        parts.extend(("", arg, default) for arg, default in zip(node.kwonlyargs, node.kw_defaults))
        if node.kwarg:
            parts.append(("**", node.kwarg, None))
        for i, (sign, arg, default) in enumerate(parts):
            if i:
                self.write(", ")
            if sign:
                self.write(sign)
            if arg:
                self.put(arg)
            if default:
                self.write("=")
                self.put(default)

    # Patterns

    def visit_Match(self, node):
        self.line("match ")
        self.put(node.subject)
        self.write(":")
        self.indent += 1
        self.put(node.cases)
        self.indent -= 1

    def visit_match_case(self, node):
        self.line("case ")
        self.put(node.pattern)
        if node.guard:
            self.write(" if ")
            self.put(node.guard)
        self.block(node.body)

    def visit_MatchValue(self, node):
        self.put(node.value)

    def visit_MatchSingleton(self, node):
        self.constant(node.value)

    def visit_MatchSequence(self, node):
        self.write("[")
        self.between(", ", self.put, node.patterns)
        self.write("]")

    def visit_MatchStar(self, node):
        self.write("*", node.name or "_")

    def visit_MatchMapping(self, node):
        def pair(item):
            key, pattern = item
            self.put(key)
            self.write(": ")
            self.put(pattern)
        self.write("{")
        self.between(", ", pair, zip(node.keys, node.patterns))
        if node.rest is not None:
            if node.keys:
                self.write(", ")
            self.write("**", node.rest)
        self.write("}")

    def visit_MatchClass(self, node):
        self.level(_ATOM, node.cls)
        self.put(node.cls)
        self.write("(")
        self.between(", ", self.put, node.patterns)
        if node.patterns and node.kwd_attrs:
            self.write(", ")

        def pair(item):
            self.write(item[0], "=")
            self.put(item[1])
        self.between(", ", pair, zip(node.kwd_attrs, node.kwd_patterns))
        self.write(")")

    def visit_MatchAs(self, node):
        if node.name is None:
            self.write("_")
        elif node.pattern is None:
            self.write(node.name)
        else:
            def inner():
                self.level(_BOR, node.pattern)
                self.put(node.pattern)
                self.write(" as ", node.name)
            self.parens(self.at(node) > _TEST, inner)

    def visit_MatchOr(self, node):
        def inner():
            self.level(_BOR + 1, *node.patterns)
            self.between(" | ", self.put, node.patterns)
        self.parens(self.at(node) > _BOR, inner)
