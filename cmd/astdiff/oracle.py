# Run by astdiff: reads paths from standard input and prints one JSON object per
# file, or the dumped tree itself if the argument is "dump".
import ast
import hashlib
import json
import sys

sys.setrecursionlimit(100000)
for path in sys.stdin.read().split("\n"):
    if not path:
        continue
    answer = {"path": path, "digest": "", "error": ""}
    try:
        with open(path, "rb") as f:
            tree = ast.parse(f.read(), path)
        text = ast.dump(tree, include_attributes=True)
        if sys.argv[1:] == ["dump"]:
            sys.stdout.reconfigure(errors="surrogatepass")
            print(text)
            continue
        answer["digest"] = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    except SyntaxError as e:
        answer["error"] = f"{type(e).__name__}: {e.msg} ({e.lineno}, {e.offset}, {e.end_lineno}, {e.end_offset})"
    except Exception as e:
        answer["error"] = f"{type(e).__name__}: {e}"
    print(json.dumps(answer))
