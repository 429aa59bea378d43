# Comma-separated text, with quotes and gaps, read by hand and turned into a report.
class Column:
    def __init__(self, name):
        self.name = name
        self.count = 0
        self.empty = 0
        self.total = 0.0
        self.low = None
        self.high = None
        self.texts = {}

    def add(self, text):
        self.count += 1
        text = text.strip()
        if not text:
            self.empty += 1
            return
        try:
            value = float(text)
        except ValueError:
            self.texts[text] = self.texts.get(text, 0) + 1
            return
        self.total += value
        if self.low is None or value < self.low:
            self.low = value
        if self.high is None or value > self.high:
            self.high = value

    def report(self):
        if self.texts:
            top = sorted(self.texts, key=lambda t: (-self.texts[t], t))[:2]
            return f"{self.name}: {len(self.texts)} texts, most often {', '.join(top)}"
        numbers = self.count - self.empty
        return f"{self.name}: {numbers} numbers from {self.low:g} to {self.high:g}, mean {self.total / numbers:.3f}, {self.empty} empty"


def split(line):
    if '"' not in line:
        return line.split(",")
    fields = []
    field = []
    quoted = False
    i = 0
    while i < len(line):
        c = line[i]
        if quoted:
            if c != '"':
                field.append(c)
            elif line[i + 1:i + 2] == '"':
                field.append('"')
                i += 1
            else:
                quoted = False
        elif c == '"':
            quoted = True
        elif c == ",":
            fields.append("".join(field))
            field.clear()
        else:
            field.append(c)
        i += 1
    fields.append("".join(field))
    return fields


def make(rows):
    lines = ["id,name,score,comment, height "]
    seed = 5
    for i in range(rows):
        seed = (seed * 22695477 + 1) % 4294967296
        name = ("Ann", "Bob", "Ümit", "Zoë", "Dee")[seed % 5]
        score = "" if seed % 13 == 0 else str((seed >> 8) % 1000 / 8)
        comment = ('"said ""hello"", twice"', "fine", '"a, b"', "")[(seed >> 5) % 4]
        lines.append(f"{i},{name}{seed % 3},{score},{comment}, {150 + (seed >> 11) % 50}.5 ")
    return "\n".join(lines) + "\n"


def main():
    text = make(38000)
    header, *lines = text.splitlines()
    columns = [Column(name.strip()) for name in split(header)]
    for line in lines:
        fields = split(line)
        if len(fields) != len(columns):
            raise ValueError(line)
        for column, field in zip(columns, fields):
            column.add(field)
    print(len(text))
    for column in columns:
        print(column.report())


main()
