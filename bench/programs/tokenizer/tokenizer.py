# A scanner for a small language, character by character, as people write them without a regular expression.
KEYWORDS = {"let", "if", "else", "while", "fn", "return", "true", "false"}
OPERATORS = {"+", "-", "*", "/", "=", "==", "!=", "<", "<=", ">", ">=", "(", ")", "{", "}", ",", ";", "!"}


class Token:
    __slots__ = ("kind", "text", "line", "column")

    def __init__(self, kind, text, line, column):
        self.kind = kind
        self.text = text
        self.line = line
        self.column = column


class Scanner:
    def __init__(self, source):
        self.source = source
        self.pos = 0
        self.line = 1
        self.start_of_line = 0

    def tokens(self):
        source = self.source
        end = len(source)
        while self.pos < end:
            c = source[self.pos]
            if c == "\n":
                self.pos += 1
                self.line += 1
                self.start_of_line = self.pos
            elif c.isspace():
                self.pos += 1
            elif c == "#":
                while self.pos < end and source[self.pos] != "\n":
                    self.pos += 1
            elif c.isalpha() or c == "_":
                yield self.word()
            elif c.isdigit():
                yield self.number()
            elif c == '"':
                yield self.string()
            else:
                two = source[self.pos:self.pos + 2]
                text = two if two in OPERATORS else c
                if text not in OPERATORS:
                    raise SyntaxError(f"line {self.line}: what is {c!r}?")
                yield self.take("op", self.pos + len(text))

    def take(self, kind, end):
        token = Token(kind, self.source[self.pos:end], self.line, self.pos - self.start_of_line)
        self.pos = end
        return token

    def word(self):
        end = self.pos
        while end < len(self.source) and (self.source[end].isalnum() or self.source[end] == "_"):
            end += 1
        token = self.take("name", end)
        if token.text in KEYWORDS:
            token.kind = "keyword"
        return token

    def number(self):
        end = self.pos
        dot = False
        while end < len(self.source) and (self.source[end].isdigit() or (self.source[end] == "." and not dot)):
            dot = dot or self.source[end] == "."
            end += 1
        return self.take("float" if dot else "int", end)

    def string(self):
        end = self.pos + 1
        while self.source[end] != '"':
            end += 2 if self.source[end] == "\\" else 1
        return self.take("string", end + 1)


def make_source(functions):
    parts = []
    for i in range(functions):
        parts.append(f'''
# function {i}
fn compute_{i}(first, second) {{
    let total = first * {i} + 3.25;   # a comment at the end
    while total >= second {{
        total = total - {i + 1} / 2;
        if total == 0 {{ return "zero \\"quoted\\" {i}"; }} else {{ let flag = !true; }}
    }}
    return total;
}}
''')
    return "".join(parts)


def main():
    counts = {}
    check = 0
    for token in Scanner(make_source(3000)).tokens():
        counts[token.kind] = counts.get(token.kind, 0) + 1
        check = (check * 31 + len(token.text) * token.line + token.column) % 1000000007
        if token.kind == "int":
            check += int(token.text)
        elif token.kind == "float":
            check += int(float(token.text) * 4)
    print(sorted(counts.items()), check)


main()
