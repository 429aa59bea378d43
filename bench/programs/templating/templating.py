# A template engine: templates become lists of nodes once, and are filled in many times.
class Text:
    def __init__(self, text):
        self.text = text

    def render(self, scope, out):
        out.append(self.text)


FILTERS = {
    "upper": str.upper,
    "title": str.title,
    "money": lambda x: f"{x:,.2f}",
    "pad": lambda x: f"{x!s:>8}",
    "escape": lambda x: str(x).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"),
}


def look_up(scope, path):
    value = scope
    for part in path:
        value = value[part] if isinstance(value, dict) else getattr(value, part)
    return value


class Variable:
    def __init__(self, expression):
        name, *filters = [part.strip() for part in expression.split("|")]
        self.path = name.split(".")
        self.filters = [FILTERS[f] for f in filters]

    def render(self, scope, out):
        value = look_up(scope, self.path)
        for f in self.filters:
            value = f(value)
        out.append(value if isinstance(value, str) else str(value))


class Loop:
    def __init__(self, name, path, body):
        self.name = name
        self.path = path
        self.body = body

    def render(self, scope, out):
        inner = dict(scope)
        for index, value in enumerate(look_up(scope, self.path)):
            inner[self.name] = value
            inner["index"] = index
            for node in self.body:
                node.render(inner, out)


class Condition:
    def __init__(self, path, body):
        self.path = path
        self.body = body

    def render(self, scope, out):
        if look_up(scope, self.path):
            for node in self.body:
                node.render(scope, out)


def parse(template):
    pieces = []
    while template:
        before, mark, rest = template.partition("{")
        if before:
            pieces.append(("text", before))
        if not mark:
            break
        if rest.startswith("{"):
            inside, _, template = rest[1:].partition("}}")
            pieces.append(("variable", inside.strip()))
        elif rest.startswith("%"):
            inside, _, template = rest[1:].partition("%}")
            pieces.append(("tag", inside.strip()))
        else:
            pieces.append(("text", "{"))
            template = rest
    nodes, rest = build(pieces, 0)
    assert rest == len(pieces)
    return nodes


def build(pieces, at):
    nodes = []
    while at < len(pieces):
        kind, text = pieces[at]
        at += 1
        if kind == "text":
            nodes.append(Text(text))
        elif kind == "variable":
            nodes.append(Variable(text))
        elif text == "end":
            return nodes, at
        else:
            words = text.split()
            body, at = build(pieces, at)
            if words[0] == "for":
                nodes.append(Loop(words[1], words[3].split("."), body))
            else:
                nodes.append(Condition(words[1].split("."), body))
    return nodes, at


class Product:
    def __init__(self, name, price, tags):
        self.name = name
        self.price = price
        self.tags = tags


PAGE = """<h1>{{ shop.name | title }}</h1>
<ul class="{not a tag}">
{% for p in products %}  <li id="p{{ index }}">{{ p.name | escape | upper }} {{ p.price | money | pad }}{% if p.tags %} [{% for t in p.tags %}{{ t }} {% end %}]{% end %}</li>
{% end %}</ul>
"""


def main():
    page = parse(PAGE)
    total = 0
    for turn in range(1400):
        products = [Product(f"thing <{i * turn % 13}> & co", i * 1234.5 + turn, ["new", "sale"][: i % 3]) for i in range(25)]
        out = []
        scope = {"shop": {"name": "the corner shop"}, "products": products}
        for node in page:
            node.render(scope, out)
        text = "".join(out)
        total += len(text) + text.count("&amp;") + text.find("P7")
    print(total, text.splitlines()[4])


main()
