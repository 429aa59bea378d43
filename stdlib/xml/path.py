"""The paths by which elements are found: a small part of XPath."""
import re

_token = re.compile(r"""('[^']*'|"[^"]*"|::|//?|\.\.|\(\)|!=|[/.*:\[\]()@=])|((?:\{[^}]+\})?[^/\[\]()@!=\s]+)|\s+""")
_cache = {}


def xpath_tokenizer(pattern, namespaces=None):
    """Yield the tokens of a path as pairs: a sign and a name, one of them empty."""
    default = namespaces.get("") if namespaces else None
    attribute = False
    for token in _token.findall(pattern):
        sign, tag = token
        if tag and tag[0] != "{":
            if ":" in tag:
                prefix, uri = tag.split(":", 1)
                try:
                    if not namespaces:
                        raise KeyError
                    yield sign, "{%s}%s" % (namespaces[prefix], uri)
                except KeyError:
                    raise SyntaxError("prefix %r not found in prefix map" % prefix) from None
            elif default and not attribute:
                yield sign, "{%s}%s" % (default, tag)
            else:
                yield token
            attribute = False
        else:
            yield token
            attribute = sign == "@"


def _wildcard(tag):
    return tag[:3] == "{*}" or tag[-2:] == "}*"


def _matching(tag):
    # A test of tags for names with a wildcard.
    if tag in ("{*}*", "**"):
        return lambda t: True
    if tag == "{}*":
        return lambda t: isinstance(t, str) and t[:1] != "{"
    if tag[:3] == "{*}":
        end, bare = tag[2:], tag[3:]
        return lambda t: t == bare or isinstance(t, str) and t[:1] == "{" and t.endswith(end)
    start = tag[:-1]
    return lambda t: isinstance(t, str) and t.startswith(start)


class _Context:
    parents = None

    def __init__(self, root):
        self.root = root

    def parent_map(self):
        if self.parents is None:
            self.parents = {child: p for p in self.root.iter() for child in p}
        return self.parents


def _child(next, token):
    tag = token[1]
    if _wildcard(tag):
        good = _matching(tag)
        # {}* finds what has no namespace.
        return lambda context, result: (e for p in result for e in p if good(e.tag))
    if tag[:2] == "{}":
        tag = tag[2:]
    return lambda context, result: (e for p in result for e in p if e.tag == tag)


def _star(next, token):
    return lambda context, result: (e for p in result for e in p)


def _self(next, token):
    return lambda context, result: result


def _descendant(next, token):
    try:
        token = next()
    except StopIteration:
        return None
    if token[0] == "*":
        tag = "*"
    elif not token[0]:
        tag = token[1]
    else:
        raise SyntaxError("invalid descendant")
    if _wildcard(tag):
        good = _matching(tag)
        return lambda context, result: (e for p in result for e in p.iter() if e is not p and good(e.tag))
    if tag[:2] == "{}":
        tag = tag[2:]
    return lambda context, result: (e for p in result for e in p.iter(tag) if e is not p)


def _parent(next, token):
    def select(context, result):
        parents = context.parent_map()
        seen = set()
        for e in result:
            p = parents.get(e)
            if p is not None and id(p) not in seen:
                seen.add(id(p))
                yield p
    return select


def _predicate(next, token):
    signature, predicate = [], []
    while True:
        try:
            token = next()
        except StopIteration:
            return None
        if token[0] == "]":
            break
        if token == ("", ""):
            continue
        if token[0] and token[0][:1] in "'\"":
            token = "'", token[0][1:-1]
        signature.append(token[0] or "-")
        predicate.append(token[1])
    kind = "".join(signature)
    if kind == "@-":
        key = predicate[1]
        return lambda context, result: (e for e in result if e.get(key) is not None)
    if kind in ("@-='", "@-!='"):
        key, value = predicate[1], predicate[-1]
        if "!" in kind:
            return lambda context, result: (e for e in result if (v := e.get(key)) is not None and v != value)
        return lambda context, result: (e for e in result if e.get(key) == value)
    if kind == "-" and not re.match(r"\-?\d+$", predicate[0]):
        tag = predicate[0]
        return lambda context, result: (e for e in result if e.find(tag) is not None)
    if kind in (".='", ".!='") or kind in ("-='", "-!='") and not re.match(r"\-?\d+$", predicate[0]):
        tag, value, equal = predicate[0], predicate[-1], "!" not in kind
        if kind[0] == ".":
            return lambda context, result: (e for e in result if ("".join(e.itertext()) == value) == equal)

        def by_text(context, result):
            for e in result:
                for child in e.iterfind(tag):
                    if ("".join(child.itertext()) == value) == equal:
                        yield e
                        break
        return by_text
    if kind in ("-", "-()", "-()-"):
        if kind == "-":
            index = int(predicate[0]) - 1
            if index < 0:
                raise SyntaxError("XPath position >= 1 expected")
        else:
            if predicate[0] != "last":
                raise SyntaxError("unsupported function")
            index = -1
            if kind == "-()-":
                try:
                    index = int(predicate[2]) - 1
                except ValueError:
                    raise SyntaxError("unsupported expression")
                if index > -2:
                    raise SyntaxError("XPath offset from last() must be negative")

        def by_position(context, result):
            parents = context.parent_map()
            for e in result:
                try:
                    if list(parents[e].findall(e.tag))[index] is e:
                        yield e
                except (IndexError, KeyError):
                    pass
        return by_position
    raise SyntaxError("invalid predicate")


ops = {"": _child, "*": _star, ".": _self, "..": _parent, "//": _descendant, "[": _predicate}


def iterfind(elem, path, namespaces=None):
    """Return an iterator over the elements that path finds from elem."""
    if path[-1:] == "/":
        path += "*"
    key = (path,) + (tuple(sorted(namespaces.items())) if namespaces else ())
    selectors = _cache.get(key)
    if selectors is None:
        if len(_cache) > 100:
            _cache.clear()
        if path[:1] == "/":
            raise SyntaxError("cannot use absolute path on element")
        next = iter(xpath_tokenizer(path, namespaces)).__next__
        try:
            token = next()
        except StopIteration:
            return
        selectors = []
        while True:
            try:
                selector = ops[token[0]](next, token)
            except StopIteration:
                raise SyntaxError("invalid path") from None
            selectors.append(selector)
            try:
                token = next()
                if token[0] == "/":
                    token = next()
            except StopIteration:
                break
        _cache[key] = selectors
    result = [elem]
    context = _Context(elem)
    for select in selectors:
        result = select(context, result)
    yield from result


def find(elem, path, namespaces=None):
    """Return the first element that path finds from elem, or None."""
    return next(iterfind(elem, path, namespaces), None)


def findall(elem, path, namespaces=None):
    """Return the elements that path finds from elem in a list."""
    return list(iterfind(elem, path, namespaces))


def findtext(elem, path, default=None, namespaces=None):
    """Return the text of the first element that path finds from elem, or default."""
    e = find(elem, path, namespaces)
    if e is None:
        return default
    return "" if e.text is None else e.text
