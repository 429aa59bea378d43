# Run by astdiff under CPython. Without argument it reads paths from standard
# input and prints one JSON object per file. The argument selects something
# else: "dump" prints the tree of a file, "statements" one line per statement,
# "tokens" its tokens; "errors" reads a JSON list of programs and prints what
# is wrong with each.
import ast
import hashlib
import json
import os
import sys
import tempfile
import tokenize

sys.setrecursionlimit(100000)
sys.stdout.reconfigure(errors="surrogatepass")
mode = sys.argv[1] if len(sys.argv) > 1 else ""


def describe(e):
    if isinstance(e, SyntaxError):
        return f"{type(e).__name__}: {e.msg} ({e.lineno}, {e.offset}, {e.end_lineno}, {e.end_offset})"
    return f"{type(e).__name__}: {e}"


def verdict(path):
    answer = {"path": path, "digest": "", "error": ""}
    try:
        with open(path, "rb") as f:
            tree = ast.parse(f.read(), path)
        text = ast.dump(tree, include_attributes=True)
        answer["digest"] = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    except Exception as e:
        answer["error"] = describe(e)
    return json.dumps(answer)


def error(program, path):
    # A file, because where an error ends depends on it.
    with open(path, "w", encoding="utf-8", newline="") as f:
        f.write(program)
    try:
        ast.parse(program, path)
    except Exception as e:
        return describe(e)
    return "accepted"


def tokens(path):
    skip = {"ENCODING", "NL", "COMMENT", "ENDMARKER", "DEDENT"}
    with open(path, "rb") as f:
        for t in tokenize.tokenize(f.readline):
            name = tokenize.tok_name[t.type]
            if name in skip or name == "NEWLINE" and not t.string.strip():
                if name != "NEWLINE":
                    continue
            text = "" if name in ("NEWLINE", "INDENT", "FSTRING_MIDDLE") else " " + repr(t.string)
            print(f"{t.start[0]},{t.start[1]} {name}{text}")


text = sys.stdin.read()
if mode == "errors":
    with tempfile.TemporaryDirectory() as d:
        print(json.dumps([error(p, os.path.join(d, "x.py")) for p in json.loads(text)]))
elif mode == "tokens":
    tokens(text)
elif mode == "statements":
    with open(text, "rb") as f:
        for s in ast.parse(f.read(), text).body:
            print(ast.dump(s, include_attributes=True))
else:
    for path in text.split("\n"):
        if mode == "dump":
            with open(path, "rb") as f:
                print(ast.dump(ast.parse(f.read(), path), include_attributes=True))
        elif path:
            print(verdict(path))
