# A small language: recursive descent parser to tuples, compiled to instructions, run on a stack machine.
def tokenize(text):
    out = []
    i = 0
    while i < len(text):
        c = text[i]
        if c in " \n":
            i += 1
        elif c.isdigit():
            j = i
            while j < len(text) and text[j].isdigit():
                j += 1
            out.append(("num", int(text[i:j])))
            i = j
        elif c.isalpha():
            j = i
            while j < len(text) and text[j].isalpha():
                j += 1
            word = text[i:j]
            out.append((word, word) if word in ("while", "if", "print", "def", "return") else ("name", word))
            i = j
        elif text[i:i + 2] in ("==", "<=", "!="):
            out.append((text[i:i + 2], None))
            i += 2
        else:
            out.append((c, None))
            i += 1
    out.append(("end", None))
    return out


class Parser:
    LEVELS = (("==", "!=", "<", "<="), ("+", "-"), ("*", "/", "%"))

    def __init__(self, text):
        self.tokens = tokenize(text)
        self.at = 0

    def peek(self):
        return self.tokens[self.at][0]

    def next(self):
        token = self.tokens[self.at]
        self.at += 1
        return token

    def expect(self, kind):
        token = self.next()
        if token[0] != kind:
            raise SyntaxError(f"{kind} expected, not {token[0]}")
        return token[1]

    def program(self):
        out = []
        while self.peek() != "end":
            out.append(self.statement())
        return out

    def block(self):
        self.expect("{")
        out = []
        while self.peek() != "}":
            out.append(self.statement())
        self.expect("}")
        return out

    def statement(self):
        kind, value = self.next()
        match kind:
            case "while" | "if":
                return (kind, self.expression(), self.block())
            case "print" | "return":
                node = (kind, self.expression())
            case "def":
                name = self.expect("name")
                self.expect("(")
                params = [self.expect("name")]
                while self.peek() == ",":
                    self.next()
                    params.append(self.expect("name"))
                self.expect(")")
                return ("def", name, params, self.block())
            case "name":
                self.expect("=")
                node = ("set", value, self.expression())
            case _:
                raise SyntaxError(f"a statement cannot begin with {kind}")
        self.expect(";")
        return node

    def expression(self, level=0):
        if level == len(self.LEVELS):
            return self.atom()
        left = self.expression(level + 1)
        while self.peek() in self.LEVELS[level]:
            op = self.next()[0]
            left = ("binary", op, left, self.expression(level + 1))
        return left

    def atom(self):
        kind, value = self.next()
        if kind == "num":
            return ("num", value)
        if kind == "(":
            node = self.expression()
            self.expect(")")
            return node
        if self.peek() == "(":
            self.next()
            args = [self.expression()]
            while self.peek() == ",":
                self.next()
                args.append(self.expression())
            self.expect(")")
            return ("call", value, args)
        return ("name", value)


class Compiler:
    def __init__(self):
        self.code = []
        self.functions = {}

    def emit(self, op, arg=None):
        self.code.append([op, arg])
        return len(self.code) - 1

    def body(self, statements):
        for s in statements:
            getattr(self, "do_" + s[0])(s)

    def do_set(self, s):
        self.value(s[2])
        self.emit("store", s[1])

    def do_print(self, s):
        self.value(s[1])
        self.emit("print")

    def do_return(self, s):
        self.value(s[1])
        self.emit("return")

    def do_if(self, s):
        self.value(s[1])
        jump = self.emit("jump_false")
        self.body(s[2])
        self.code[jump][1] = len(self.code)

    def do_while(self, s):
        start = len(self.code)
        self.value(s[1])
        jump = self.emit("jump_false")
        self.body(s[2])
        self.emit("jump", start)
        self.code[jump][1] = len(self.code)

    def do_def(self, s):
        over = self.emit("jump")
        self.functions[s[1]] = (len(self.code), s[2])
        self.body(s[3])
        self.code[over][1] = len(self.code)

    def value(self, e):
        kind = e[0]
        if kind == "num":
            self.emit("push", e[1])
        elif kind == "name":
            self.emit("load", e[1])
        elif kind == "call":
            for arg in e[2]:
                self.value(arg)
            self.emit("call", e[1])
        else:
            self.value(e[2])
            self.value(e[3])
            self.emit(e[1])


BINARY = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a // b,
    "%": lambda a, b: a % b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
}


def run(compiled):
    code = [tuple(c) for c in compiled.code]
    stack = []
    frames = []
    names = {}
    out = []
    pc = steps = 0
    while pc < len(code):
        op, arg = code[pc]
        pc += 1
        steps += 1
        if op == "load":
            stack.append(names[arg])
        elif op == "push":
            stack.append(arg)
        elif op in BINARY:
            right = stack.pop()
            stack[-1] = BINARY[op](stack[-1], right)
        elif op == "store":
            names[arg] = stack.pop()
        elif op == "jump_false":
            if not stack.pop():
                pc = arg
        elif op == "jump":
            pc = arg
        elif op == "call":
            target, params = compiled.functions[arg]
            frames.append((pc, names))
            names = {}
            for name in reversed(params):
                names[name] = stack.pop()
            pc = target
        elif op == "return":
            pc, names = frames.pop()
        else:
            out.append(stack.pop())
    return out, steps


SOURCE = """
def gcd(a, b) { while b != 0 { t = a % b; a = b; b = t; } return a; }
def power(base, n) { if n == 0 { return 1; } return base * power(base, n - 1) % 10007; }
i = 1; total = 0;
while i <= 1200 {
    total = total + gcd(i * 36, 7560) * (i % 3 + 1);
    if i % 10 == 0 { total = (total + power(i, 40)) % 1000003; }
    i = i + 1;
}
print total;
print (1 + 2) * 3 - 4 / 2;
"""


def main():
    compiler = Compiler()
    compiler.body(Parser(SOURCE).program())
    outputs = []
    steps = 0
    for _ in range(9):
        out, n = run(compiler)
        outputs += out
        steps += n
    print(outputs[:2], sum(outputs), steps, len(compiler.code))


main()
